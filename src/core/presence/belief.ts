import type { PresenceRules } from "./rules"

/**
 * The adversary's belief: how often it saw somebody at each place, in three ways of looking for a habit. It counts, and it
 * forgets nothing. A value like this is what a campaign carries from one scenario to the next.
 */
export type Belief = Readonly<Record<string, PlaceBelief>>

/** For each way of looking, its cells: one for every day alike, two for every other day, seven for the weekdays. */
export type PlaceBelief = Readonly<Record<Habit, readonly Tally[]>>

/** On how many days of a cell it looked, and on how many of these somebody was there. */
export interface Tally {
  readonly there: number
  readonly seen: number
}

export const habits = ["daily", "alternate", "weekly"] as const
export type Habit = (typeof habits)[number]

const periods: Readonly<Record<Habit, number>> = { daily: 1, alternate: 2, weekly: 7 }

/** Half a visit and half an absence are taken as seen before anything is: Krichevsky and Trofimov's estimate of a frequency. */
export const smoothing = 0.5

export function cellOf(habit: Habit, day: number, weekday: number): number {
  const period = periods[habit]
  const at = habit === "weekly" ? day - 1 + weekday : day - 1
  return ((at % period) + period) % period
}

/** What it knows at the beginning: what it watched in the weeks before, or nothing. */
export function beliefAtStart({ places, watched, weekday }: PresenceRules): Belief {
  const before = Array.from({ length: watched.weeks * 7 }, (_, i) => i + 1 - watched.weeks * 7)
  return before.reduce<Belief>(
    (belief, day) =>
      afterDay(belief, day, weekday, (place) => {
        const on = (((day - 1 + weekday) % 7) + 7) % 7
        return (watched.there[place] ?? []).includes(on)
      }),
    Object.fromEntries(Object.keys(places).map((place) => [place, nothing])),
  )
}

/** A belief that was carried here, as far as it is about these places. */
export function beliefAbout(places: readonly string[], belief: Belief): Belief {
  return Object.fromEntries(places.map((place) => [place, belief[place] ?? nothing]))
}

export function afterDay(belief: Belief, day: number, weekday: number, isThere: (place: string) => boolean): Belief {
  return Object.fromEntries(
    Object.entries(belief).map(([place, own]) => [
      place,
      mapped(own, (tallies, habit) => {
        const cell = cellOf(habit, day, weekday)
        return tallies.map(({ there, seen }, i) =>
          i === cell ? { there: there + (isThere(place) ? 1 : 0), seen: seen + 1 } : { there, seen },
        )
      }),
    ]),
  )
}

/** How likely one way of looking holds it that somebody will be there. */
export function expectedBy(habit: Habit, own: PlaceBelief, day: number, weekday: number): number {
  const { there, seen } = own[habit][cellOf(habit, day, weekday)] ?? { there: 0, seen: 0 }
  return (there + smoothing) / (seen + 2 * smoothing)
}

/** How likely it holds it that somebody will be there: the mean of its three ways of looking. */
export function expected(own: PlaceBelief, day: number, weekday: number): number {
  return habits.reduce((sum, habit) => sum + expectedBy(habit, own, day, weekday), 0) / habits.length
}

function mapped(own: PlaceBelief, change: (tallies: readonly Tally[], habit: Habit) => readonly Tally[]): PlaceBelief {
  return {
    daily: change(own.daily, "daily"),
    alternate: change(own.alternate, "alternate"),
    weekly: change(own.weekly, "weekly"),
  }
}

function blank(period: number): readonly Tally[] {
  return Array.from({ length: period }, () => ({ there: 0, seen: 0 }))
}

const nothing: PlaceBelief = { daily: blank(1), alternate: blank(2), weekly: blank(7) }
