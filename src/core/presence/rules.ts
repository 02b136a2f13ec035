/**
 * What the arithmetic of presence works on: places and days, what can be sent there, and what an adversary saw. Plain
 * numbers without prose, which stand in the machine as they are: so a story that turns on them replays under any doctrine.
 */
export interface PresenceRules {
  /** The plan covers day 1 to this one. */
  readonly days: number
  /** The first day that can still be planned; those before it were played. */
  readonly from: number
  /** The weekday of day 1, 0 for Monday. */
  readonly weekday: number
  readonly places: Readonly<Record<string, PlaceRules>>
  readonly means: Readonly<Record<string, MeansRules>>
  readonly budgets: Readonly<Record<string, BudgetRules>>
  /** Returns that somebody may have been promised, by the promise. */
  readonly returns: Readonly<Record<string, ReturnRules>>
  /** What the adversary saw before the first day: for so many weeks, somebody at a place on these weekdays. */
  readonly watched: { readonly weeks: number; readonly there: Readonly<Record<string, readonly number[]>> }
  /** Whether the trainee says how great she takes the risk to be at each place. */
  readonly rated: boolean
}

export interface PlaceRules {
  /** For each day, from 0 to 1: how likely people come to harm there when the adversary comes and nobody is in its way. */
  readonly risk: readonly number[]
  readonly people: number
  /** The posture that fits, as an index into the `postures` of the pack language. */
  readonly posture: number
}

export interface MeansRules {
  /** The share of the risk that one of them takes away where it is, from 0 to 1. */
  readonly effect: number
  readonly posture: number
  /** So many can be out on one day. */
  readonly each: number
  readonly costs: Readonly<Record<string, number>>
  /** The places it reaches. */
  readonly reaches: readonly string[]
  /** The days on which it stays where it is. */
  readonly grounded: readonly number[]
}

export interface BudgetRules {
  /** For all days of the plan together, those that were played among them. */
  readonly amount: number
  /** What should be left for an emergency. */
  readonly reserve: number
}

export interface ReturnRules {
  readonly at: string
  /** Somebody must be there on one of these days. */
  readonly days: readonly number[]
  /** Which means count; all of them where there is none. */
  readonly means: readonly string[]
}

/** How many of each means are at each place on each day, by `unitKey`; what is not there is none. */
export type Units = Readonly<Record<string, number>>

export function unitKey(place: string, means: string, day: number): string {
  return `${day} ${place} ${means}`
}

export function unitAt(units: Units, place: string, means: string, day: number): number {
  return units[unitKey(place, means, day)] ?? 0
}

export interface Unit {
  readonly place: string
  readonly means: string
  readonly day: number
  readonly count: number
}

export function unitsIn(units: Units): readonly Unit[] {
  return Object.entries(units).flatMap(([key, count]) => {
    const [day = "", place = "", means = ""] = key.split(" ")
    return count > 0 ? [{ place, means, day: Number(day), count }] : []
  })
}

export function daysOf({ days }: Pick<PresenceRules, "days">): readonly number[] {
  return Array.from({ length: days }, (_, i) => i + 1)
}

/** Means that can stand at a place on a day at all, whatever else is planned. */
export function canStand({ places, means }: Pick<PresenceRules, "places" | "means">, place: string, day: number) {
  return Object.entries(places[place] ? means : {}).flatMap(([id, { reaches, grounded }]) =>
    reaches.includes(place) && !grounded.includes(day) ? [id] : [],
  )
}

/** What a budget has paid for up to and with a day. */
export function spentOn(
  budget: string,
  units: Units,
  { means }: Pick<PresenceRules, "means">,
  until = Infinity,
): number {
  return unitsIn(units).reduce(
    (sum, { means: id, day, count }) => (day <= until ? sum + count * (means[id]?.costs[budget] ?? 0) : sum),
    0,
  )
}
