import { afterDay, type Belief, beliefAtStart, expected } from "./belief"
import { effectAt } from "./measures"
import { daysOf, type PresenceRules, type Units, unitKey, unitsIn } from "./rules"

/** Ways of filling in a plan that need no trainee: what she is measured by, and what bots do. */

/** What of the rules anybody can see who plans. */
export type Offered = Pick<PresenceRules, "days" | "from" | "budgets"> & {
  readonly places: readonly string[]
  readonly means: Readonly<
    Record<string, Pick<PresenceRules["means"][string], "each" | "costs" | "reaches" | "grounded">>
  >
}

/**
 * The reference plan: each day it goes where the adversary would be drawn and stays out of its reckoning, with what the
 * posture of the place allows, keeps what was promised, leaves the reserve, and spends each budget evenly over the days.
 * It is a good plan found by a simple rule, not the best there is.
 */
export function referenceUnits(
  rules: PresenceRules,
  played: Units,
  promised: readonly string[],
  before: Belief = beliefAtStart(rules),
): Units {
  const plan = createPlan(rules, played, true)
  const owed = Object.entries(rules.returns).filter(
    ([id, { at, days, means }]) =>
      promised.includes(id) &&
      !unitsIn(plan.units()).some(
        ({ place, day, means: own }) =>
          place === at && days.includes(day) && (means.length === 0 || means.includes(own)),
      ),
  )

  // A return comes first: on the first of its days on which somebody who counts can go.
  for (const [, { at, days, means }] of owed) {
    const wanted = means.length === 0 ? Object.keys(rules.means) : means
    for (const day of days.filter((one) => one >= rules.from)) {
      const own = cheapest(rules, wanted).find((id) => plan.canGo(at, id, day, rules.days))
      if (own === undefined) continue
      plan.add(at, own, day)
      break
    }
  }
  let belief = before
  for (const day of daysOf(rules)) {
    if (day >= rules.from) {
      const worth = (place: string, means: string) => {
        const { risk, people, posture } = rules.places[place] ?? { risk: [], people: 1, posture: 0 }
        const own = rules.means[means]
        const believed = belief[place]
        if (!own || !believed || own.posture > posture) return 0
        const at = risk[day - 1] ?? 0
        const pull = at * (1 - expected(believed, day, rules.weekday))
        return pull * at * (1 + Math.log10(people)) * (1 - effectAt(rules, plan.units(), place, day)) * own.effect
      }
      for (;;) {
        const [best] = Object.keys(rules.places)
          .flatMap((place) => Object.keys(rules.means).map((means) => ({ place, means, gain: worth(place, means) })))
          .filter(({ place, means, gain }) => gain > 1e-9 && plan.canGo(place, means, day, day))
          .sort((a, b) => b.gain - a.gain || (`${a.place} ${a.means}` < `${b.place} ${b.means}` ? -1 : 1))
        if (!best) break
        plan.add(best.place, best.means, day)
      }
    }
    belief = afterDay(belief, day, rules.weekday, (place) => effectAt(rules, plan.units(), place, day) > 0)
  }
  return plan.units()
}

/** The same places on the same weekdays, one after the other, as a programme on a wall has it. */
export function regularUnits(offered: Offered, played: Units): Units {
  const plan = createPlan(offered, played, true)
  for (const day of openDays(offered))
    for (const [m, [id, { each }]] of Object.entries(offered.means).entries())
      for (let n = 0; n < each; n += 1) {
        const place = offered.places[(((day - 1) % 7) + m + n) % offered.places.length] ?? ""
        if (plan.canGo(place, id, day, day)) plan.add(place, id, day)
      }
  return plan.units()
}

/** Everything that can fly or drive to where it burns most, and the reserve with it. */
export function rashUnits(rules: PresenceRules, played: Units): Units {
  const plan = createPlan(rules, played, false)
  for (const day of openDays(rules)) {
    const hottest = Object.keys(rules.places).sort((a, b) => riskOn(rules, b, day) - riskOn(rules, a, day))
    for (const [id, { each }] of Object.entries(rules.means))
      for (let n = 0; n < each; n += 1) {
        const place = hottest.find((one) => plan.canGo(one, id, day, rules.days))
        if (place !== undefined) plan.add(place, id, day)
      }
  }
  return plan.units()
}

/** Nobody anywhere on the days that are planned. */
export function emptyUnits({ from }: Pick<PresenceRules, "from">, played: Units): Units {
  return playedUnits(played, from)
}

/** Anything anywhere it may stand; `drawn` gives a number below `of` for a name. */
export function chanceUnits(offered: Offered, played: Units, drawn: (name: string, of: number) => number): Units {
  const plan = createPlan(offered, played, false)
  for (const day of openDays(offered))
    for (const [id, { each }] of Object.entries(offered.means))
      for (let n = 0; n < each; n += 1) {
        const name = `${day} ${id} ${n}`
        const place = offered.places[drawn(`${name} where`, offered.places.length)] ?? ""
        if (drawn(`${name} whether`, 2) === 0 && plan.canGo(place, id, day, offered.days)) plan.add(place, id, day)
      }
  return plan.units()
}

function playedUnits(units: Units, from: number): Units {
  return Object.fromEntries(
    unitsIn(units).flatMap(({ place, means, day, count }) => (day < from ? [[unitKey(place, means, day), count]] : [])),
  )
}

function openDays(rules: Pick<PresenceRules, "days" | "from">): readonly number[] {
  return daysOf(rules).filter((day) => day >= rules.from)
}

function riskOn({ places }: PresenceRules, place: string, day: number): number {
  return places[place]?.risk[day - 1] ?? 0
}

function cheapest({ means }: PresenceRules, ids: readonly string[]): readonly string[] {
  const cost = (id: string) => Object.values(means[id]?.costs ?? {}).reduce((sum, one) => sum + one, 0)
  return [...ids].sort((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1))
}

/** A plan that grows: how many there are of each, and what is left. */
function createPlan(
  { days, from, means, budgets }: Pick<Offered, "days" | "from" | "means" | "budgets">,
  played: Units,
  keepsReserve: boolean,
) {
  const units: Record<string, number> = { ...playedUnits(played, from) }
  const out = new Map<string, number>()
  const left = new Map(
    Object.entries(budgets).map(([id, { amount, reserve }]) => [
      id,
      amount -
        (keepsReserve ? reserve : 0) -
        unitsIn(units).reduce((sum, one) => sum + one.count * (means[one.means]?.costs[id] ?? 0), 0),
    ]),
  )
  const whole = new Map(left)
  return {
    units: (): Units => units,
    add(place: string, id: string, day: number): void {
      const key = unitKey(place, id, day)
      units[key] = (units[key] ?? 0) + 1
      out.set(`${day} ${id}`, (out.get(`${day} ${id}`) ?? 0) + 1)
      for (const [budget, cost] of Object.entries(means[id]?.costs ?? {}))
        left.set(budget, (left.get(budget) ?? 0) - cost)
    },
    /** Whether one more can go: by the day `by`, no more may be spent than the share of the days that have passed. */
    canGo(place: string, id: string, day: number, by: number): boolean {
      const own = means[id]
      if (!own || !own.reaches.includes(place) || own.grounded.includes(day)) return false
      if ((out.get(`${day} ${id}`) ?? 0) >= own.each) return false
      return Object.entries(own.costs).every(([budget, cost]) => {
        const rest = left.get(budget) ?? 0
        const all = whole.get(budget) ?? 0
        const share = (by - from + 1) / (days - from + 1)
        return cost === 0 || (rest - cost >= -1e-9 && all - rest + cost <= all * share + cost * 0.999)
      })
    },
  }
}

/** What would have to be changed in a plan to have another, one unit kind at a place and day each. */
export function changesTo(now: Units, wanted: Units, from: number) {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(wanted)])].sort()
  return keys.flatMap((key) => {
    const [day = "", place = "", means = ""] = key.split(" ")
    const count = wanted[key] ?? 0
    return Number(day) >= from && (now[key] ?? 0) !== count ? [{ place, means, day: Number(day), count }] : []
  })
}
