import { draw } from "../machine/draw"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { actsOf, allocatesOf, wholeAllocate } from "../pack/parts"
import { weekdays } from "../pack/scales"
import type { Allocate, Doctrine, Scenario } from "../pack/schema"
import { toTimeOfDay } from "../pack/units"
import { isKept, type PlaceDay, trailOf } from "../presence/measures"
import { daysOf, type Units, unitAt } from "../presence/rules"
import type { Allocated } from "../score/allocations"
import type { PresenceReview } from "./debrief-types"

/** A plan of presence beside the risk there was, what the adversary expected, and where it came. */
export function presenceReview(
  allocated: Allocated,
  minutes: number,
  { allocations, seed }: Progress,
  setting: Setting,
  doctrine: Doctrine,
): PresenceReview {
  const { allocate, rules, units, adopted, reference, parts, score, heat, event, outcome } = allocated
  const { scenario, world } = setting
  const whole = wholeAllocate(allocate, scenario)
  const trail = trailOf(rules, units, adopted.before)
  const titleOf = (place: string) => world.places[place]?.title ?? place
  const next = replacedFrom(allocate, scenario, allocations)
  const came = trail.days.map((day, i) =>
    next !== undefined && i + 1 >= next ? undefined : placeDrawn(day, seed, firstOf(allocate, scenario)),
  )
  const thereIn = (plan: Units, place: string, day: number) =>
    Object.keys(whole.means).flatMap((means) => {
      const count = unitAt(plan, place, means, day)
      return count > 0 ? [{ means, count }] : []
    })
  return {
    id: allocate.id,
    text: allocate.text,
    event,
    clock: toTimeOfDay(minutes),
    outcome: allocate.outcomes.find(({ id }) => id === outcome)?.text ?? outcome,
    from: rules.from,
    ...(next === undefined ? {} : { replacedFrom: next }),
    days: daysOf(rules).map((day) => ({ day, weekday: weekdays[(day - 1 + rules.weekday) % 7] ?? "monday" })),
    places: Object.keys(whole.places).map((id) => ({
      id,
      title: titleOf(id),
      at: world.places[id]?.map ?? [50, 50],
      days: trail.days.map((day, i) => {
        const own = day.find(({ place }) => place === id)
        const risk = own?.risk ?? 0
        return {
          risk,
          level: 1 + doctrine.risk["probability-cuts"].filter((cut) => risk >= cut).length,
          there: thereIn(units, id, i + 1),
          reference: thereIn(reference.units, id, i + 1),
          expected: own?.expected ?? 0,
          drawn: own?.drawn ?? 0,
          came: came[i] === id,
        }
      }),
    })),
    means: Object.entries(whole.means).map(([id, { text, key }]) => ({ id, text, key })),
    measures: adopted.measures,
    reference: reference.measures,
    parts,
    score,
    returns: adopted.promised.map((id) => ({
      text: actsOf(scenario).find(({ act }) => act.promises?.[id])?.act.promises?.[id]?.says ?? id,
      kept: isKept(rules, units, id),
    })),
    ...(heat
      ? {
          heat: {
            places: heat.places.map(({ place, stated, is }) => ({ title: titleOf(place), stated, is })),
            calibration: heat.calibration,
            ranked: heat.ranked,
          },
        }
      : {}),
  }
}

/** The first day that another plan took over from this one, if one was adopted. */
function replacedFrom({ id }: Allocate, scenario: Scenario, adopted: Progress["allocations"]): number | undefined {
  return allocatesOf(scenario).find((one) => one.continues === id && adopted?.[one.id]?.adopted !== undefined)?.from
}

/** The plan that the chain of this one begins with. A day that several plans tell of is drawn once, under its name. */
function firstOf(allocate: Allocate, scenario: Scenario): string {
  const before = allocatesOf(scenario).find(({ id }) => id === allocate.continues && id !== allocate.id)
  return before ? firstOf(before, scenario) : allocate.id
}

/** Where it came on a day: one place, by the shares in which it is drawn there. */
function placeDrawn(day: readonly PlaceDay[], seed: string, plan: string): string | undefined {
  const number = draw(seed, `${plan}/${day[0]?.day ?? 0}`) / 1000
  let passed = 0
  for (const { place, drawn } of day) {
    passed += drawn
    if (number < passed) return place
  }
  return day.findLast(({ drawn }) => drawn > 0)?.place
}
