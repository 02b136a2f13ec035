import type { Measure } from "../pack/scales"
import { afterDay, type Belief, beliefAtStart, cellOf, expected, expectedBy, habits } from "./belief"
import { daysOf, type PresenceRules, spentOn, type Units, unitAt, unitsIn } from "./rules"

/**
 * What a plan of presence comes to. Every formula stands in docs/doctrine.md, with its source; these hold for any plan:
 * more presence at a place never raises the harm there, and a more regular plan is never foreseen less well.
 */

/** In hundredths, to one decimal, so that they are the same on every computer. */
export interface Measures extends Readonly<Record<Measure, number>> {
  /** The share of the risk, over all places and days, that somebody stood in the way of. */
  readonly presence: number
  /** How much the adversary's best way of looking leaves open, of one bit for each place and day. */
  readonly entropy: number
  /** The chance its best way of looking gave to what then happened; with 50 it might as well have tossed a coin. */
  readonly foreseen: number
  /** By how much its belief was off. */
  readonly error: number
  /** The harm that is left, of what there would be with nobody anywhere. */
  readonly harm: number
  /** Of the returns that were promised, the share that the plan keeps; 100 when none was. */
  readonly kept: number
  /** Of the days on which anybody was at a place, the share with the posture that fits; 100 when there were none. */
  readonly posture: number
  /** The share on which it was more than fits. */
  readonly escalation: number
  /** 100 when every reserve is left, else 0. */
  readonly reserve: number
}

/** A place on a day: all from 0 to 1, but `harm` and `without`, which are on the scale of risk times people. */
export interface PlaceDay {
  readonly place: string
  readonly day: number
  readonly risk: number
  /** The share of the risk that those who were there took away. */
  readonly effect: number
  /** How likely the adversary held it that somebody would be there. */
  readonly expected: number
  /** How likely it came here. */
  readonly drawn: number
  readonly harm: number
}

export interface Trail {
  readonly days: readonly (readonly PlaceDay[])[]
  /** The adversary's belief before the first day and after the last. */
  readonly before: Belief
  readonly after: Belief
}

/** `promised` are the promises that somebody was given; a return that nobody was promised is kept towards nobody. */
export function measuresOf(
  rules: PresenceRules,
  units: Units,
  promised: readonly string[],
  before: Belief = beliefAtStart(rules),
): Measures {
  const trail = trailOf(rules, units, before)
  const cells = trail.days.flat()
  const risk = sum(cells.map((cell) => cell.risk))
  const without = harmOf(trailOf(rules, {}, before))
  const stood = posturesOf(rules, units)
  const returns = Object.entries(rules.returns).filter(([promise]) => promised.includes(promise))
  return {
    presence: hundredths(risk === 0 ? 0 : sum(cells.map((cell) => cell.risk * cell.effect)) / risk),
    entropy: hundredths(entropyOf(rules, units)),
    foreseen: hundredths(foreseenOf(rules, units, before)),
    error: hundredths(mean(cells.map((cell) => Math.abs(cell.expected - (cell.effect > 0 ? 1 : 0))))),
    harm: hundredths(without === 0 ? 0 : harmOf(trail) / without),
    kept: hundredths(
      returns.length === 0 ? 1 : returns.filter(([id]) => isKept(rules, units, id)).length / returns.length,
    ),
    posture: hundredths(stood.length === 0 ? 1 : stood.filter(({ over }) => over === 0).length / stood.length),
    escalation: hundredths(stood.length === 0 ? 0 : stood.filter(({ over }) => over > 0).length / stood.length),
    reserve: isReserveLeft(rules, units) ? 100 : 0,
  }
}

/** Day by day: who stood where, what the adversary expected, where it was drawn, and what harm that left. */
export function trailOf(rules: PresenceRules, units: Units, before: Belief = beliefAtStart(rules)): Trail {
  let belief = before
  const days = daysOf(rules).map((day) => {
    const own = Object.entries(rules.places).map(([place, { risk, people }]) => ({
      place,
      day,
      risk: risk[day - 1] ?? 0,
      effect: effectAt(rules, units, place, day),
      expected: expected(belief[place] ?? beliefNever, day, rules.weekday),
      weight: 1 + Math.log10(people),
    }))
    const pull = own.map((one) => one.risk * (1 - one.expected))
    const whole = sum(pull)
    belief = afterDay(belief, day, rules.weekday, (place) => own.some((one) => one.place === place && one.effect > 0))
    return own.map(({ weight, ...one }, i): PlaceDay => {
      const drawn = whole === 0 ? 0 : (pull[i] ?? 0) / whole
      return { ...one, drawn, harm: drawn * one.risk * weight * (1 - one.effect) }
    })
  })
  return { days, before, after: belief }
}

export function harmOf({ days }: Trail): number {
  return sum(days.flat().map(({ harm }) => harm))
}

/** The effects of all who are there, multiplied: a second patrol adds less than the first. */
export function effectAt(rules: PresenceRules, units: Units, place: string, day: number): number {
  return (
    1 -
    Object.entries(rules.means).reduce(
      (left, [means, { effect }]) => left * (1 - effect) ** unitAt(units, place, means, day),
      1,
    )
  )
}

/**
 * What its best way of looking leaves open, in bits for each place and day, from 0 to 1: a place where somebody is always
 * or never, or on the same weekdays, leaves nothing. Entropy given the habit, at its least over the habits.
 */
export function entropyOf(rules: PresenceRules, units: Units): number {
  return Math.min(
    ...habits.map((habit) =>
      mean(
        Object.keys(rules.places).map((place) => {
          const cells = new Map<number, { there: number; days: number }>()
          for (const day of daysOf(rules)) {
            const at = cellOf(habit, day, rules.weekday)
            const own = cells.get(at) ?? { there: 0, days: 0 }
            own.days += 1
            if (effectAt(rules, units, place, day) > 0) own.there += 1
            cells.set(at, own)
          }
          return sum([...cells.values()].map(({ there, days }) => (days / rules.days) * bits(there / days)))
        }),
      ),
    ),
  )
}

/**
 * How well the plan is foreseen: for each way of looking, the geometric mean of the chances it gave, before each day, to
 * what then happened at each place; and of these the greatest.
 */
export function foreseenOf(rules: PresenceRules, units: Units, before: Belief): number {
  const days = daysOf(rules)
  const logs = new Map(habits.map((habit) => [habit, 0]))
  let belief = before
  for (const day of days) {
    for (const place of Object.keys(rules.places)) {
      const isThere = effectAt(rules, units, place, day) > 0
      for (const habit of habits) {
        const chance = expectedBy(habit, belief[place] ?? beliefNever, day, rules.weekday)
        logs.set(habit, (logs.get(habit) ?? 0) + Math.log(isThere ? chance : 1 - chance))
      }
    }
    belief = afterDay(belief, day, rules.weekday, (place) => effectAt(rules, units, place, day) > 0)
  }
  const guesses = Math.max(1, days.length * Object.keys(rules.places).length)
  return Math.max(...habits.map((habit) => Math.exp((logs.get(habit) ?? 0) / guesses)))
}

/** Whether a promised return is kept by the plan. */
export function isKept({ returns }: PresenceRules, units: Units, promise: string): boolean {
  const own = returns[promise]
  if (!own) return false
  return unitsIn(units).some(
    ({ place, means, day }) =>
      place === own.at && own.days.includes(day) && (own.means.length === 0 || own.means.includes(means)),
  )
}

export function isReserveLeft(rules: PresenceRules, units: Units): boolean {
  return Object.entries(rules.budgets).every(
    ([budget, { amount, reserve }]) => amount - spentOn(budget, units, rules) >= reserve - 1e-9,
  )
}

/** The mean risk at a place on the days that are planned, from 0 to 1. */
export function meanRisk({ places, from, days }: PresenceRules, place: string): number {
  return mean(places[place]?.risk.slice(from - 1, days) ?? [])
}

/** For every place and day on which somebody was there: by how many steps the strongest posture is over what fits. */
function posturesOf(rules: PresenceRules, units: Units): readonly { readonly over: number }[] {
  const strongest = new Map<string, { readonly place: string; posture: number }>()
  for (const { place, means, day } of unitsIn(units)) {
    const posture = rules.means[means]?.posture ?? 0
    const own = strongest.get(`${day} ${place}`)
    if (!own) strongest.set(`${day} ${place}`, { place, posture })
    else own.posture = Math.max(own.posture, posture)
  }
  return [...strongest.values()].map(({ place, posture }) => ({ over: posture - (rules.places[place]?.posture ?? 0) }))
}

const beliefNever = { daily: [], alternate: [], weekly: [] } as const

function bits(share: number): number {
  return share <= 0 || share >= 1 ? 0 : -share * Math.log2(share) - (1 - share) * Math.log2(1 - share)
}

function hundredths(value: number): number {
  return Math.round(value * 1000) / 10 + 0
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
