import { type Belief, beliefAbout, beliefAtStart } from "../presence/belief"
import { measuresOf, trailOf } from "../presence/measures"
import { daysOf, type PresenceRules, spentOn, unitKey, type Units, unitsIn } from "../presence/rules"
import type { LearnerEvent } from "./event"
import type { Handing } from "./gate"
import type { AllocationProgress, Progress } from "./progress"

/** A plan of presence as it grows: its draft is part of the progress, like those of reports and sorts. */

export interface Allocating {
  readonly plan: string
  readonly continues?: string
  /** For each means, the days on which it cannot go. */
  readonly grounded: Readonly<Record<string, readonly number[]>>
}

/** The draft of a plan; one that continues another begins as that one was adopted. */
export function allocationOf({ allocations }: Progress, plan: string, continues?: string): AllocationProgress {
  const own = allocations?.[plan]
  if (own) return own
  const before = continues === undefined ? undefined : allocations?.[continues]
  return before?.adopted ? { units: before.units, rates: before.rates, past: [] } : { units: {}, rates: {}, past: [] }
}

/** The progress after one change of a plan. */
export function allocated(
  progress: Progress,
  { plan, continues, grounded }: Allocating,
  event: LearnerEvent,
): Progress {
  const own = allocationOf(progress, plan, continues)
  const changed = (change: Partial<AllocationProgress>): Progress => ({
    ...progress,
    allocations: { ...progress.allocations, [plan]: { ...own, ...change } },
  })
  const put = (units: Units): Progress => {
    const back = Object.fromEntries(Object.keys(units).map((key) => [key, own.units[key] ?? 0]))
    return changed({ units: merged(own.units, units), past: [...own.past, back] })
  }
  switch (event.type) {
    case "assign":
      return put({ [unitKey(event.place, event.means, event.day)]: event.count })
    case "copy": {
      const of = (day: number) => unitsIn(own.units).filter((unit) => unit.day === day)
      return put({
        ...Object.fromEntries(of(event.to).map(({ place, means }) => [unitKey(place, means, event.to), 0])),
        ...Object.fromEntries(
          of(event.day).flatMap(({ place, means, count }) =>
            grounded[means]?.includes(event.to) ? [] : [[unitKey(place, means, event.to), count]],
          ),
        ),
      })
    }
    case "undo": {
      const back = own.past.at(-1)
      return back ? changed({ units: merged(own.units, back), past: own.past.slice(0, -1) }) : progress
    }
    case "rate":
      return changed({ rates: { ...own.rates, [event.place]: event.level } })
    default:
      return progress
  }
}

/** The progress once a plan is adopted: what it comes to, and what the adversary has learnt by it. */
export function adopted(progress: Progress, { id, continues, rules }: Planning): Progress {
  const own = allocationOf(progress, id, continues)
  const before = beliefBefore(progress, rules, continues)
  const promised = Object.keys(rules.returns).filter((promise) => promise in progress.promises)
  const measures = measuresOf(rules, own.units, promised, before)
  return {
    ...progress,
    allocations: {
      ...progress.allocations,
      [id]: { ...own, adopted: { minutes: progress.minutes, measures, before, promised } },
    },
    belief: trailOf(rules, own.units, before).after,
  }
}

type Planning = Extract<Handing, { what: "allocate" }>

/** What the adversary expects before day 1: what it brought along, if anything, else what it has watched. */
export function beliefBefore(progress: Progress, rules: PresenceRules, continues?: string): Belief {
  const earlier = continues === undefined ? undefined : progress.allocations?.[continues]?.adopted?.before
  if (earlier) return earlier
  return progress.belief ? beliefAbout(Object.keys(rules.places), progress.belief) : beliefAtStart(rules)
}

/** What keeps a plan from being adopted. */
export type Overplanned =
  | { readonly what: "rates"; readonly places: readonly string[] }
  | {
      readonly what: "means"
      readonly means: string
      readonly day: number
      readonly planned: number
      readonly each: number
    }
  | { readonly what: "budget"; readonly budget: string; readonly over: number }

export function missingFromPlan(progress: Progress, { id, continues, rules }: Planning): readonly Overplanned[] {
  const { units, rates } = allocationOf(progress, id, continues)
  const unrated = rules.rated ? Object.keys(rules.places).filter((place) => rates[place] === undefined) : []
  const planned = unitsIn(units)
  return [
    ...(unrated.length > 0 ? [{ what: "rates", places: unrated } as const] : []),
    ...daysOf(rules)
      .filter((day) => day >= rules.from)
      .flatMap((day) =>
        Object.entries(rules.means).flatMap(([means, { each }]): readonly Overplanned[] => {
          const out = planned.reduce(
            (sum, unit) => sum + (unit.day === day && unit.means === means ? unit.count : 0),
            0,
          )
          return out > each ? [{ what: "means", means, day, planned: out, each }] : []
        }),
      ),
    ...Object.entries(rules.budgets).flatMap(([budget, { amount }]): readonly Overplanned[] => {
      const spent = spentOn(budget, units, rules)
      // What was used up before a cut cannot be given back.
      const allowed = Math.max(amount, spentOn(budget, units, rules, rules.from - 1))
      return spent > allowed + 1e-9 ? [{ what: "budget", budget, over: spent - allowed }] : []
    }),
  ]
}

function merged(units: Units, change: Units): Units {
  return Object.fromEntries(
    Object.entries({ ...units, ...change })
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
