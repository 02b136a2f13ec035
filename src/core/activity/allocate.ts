import type { Gate, Handing } from "../machine/gate"
import type { Noticed } from "../machine/memory"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import { allocatesOf, type WholeAllocate, wholeAllocate } from "../pack/parts"
import { postures, weekdays } from "../pack/scales"
import { mapTall, type Spot } from "../pack/road-net"
import type { Allocate, Beat } from "../pack/schema"
import { type Belief, beliefAtStart } from "../presence/belief"
import type { PresenceRules } from "../presence/rules"
import { handingGate, outcomeTransitions } from "./outcomes"

/** Who is where on which day: changed as often as the trainee likes until she adopts the plan, and then it is played. */

export type Planning = Handing & { readonly what: "allocate" }

export function allocateHanding(allocate: Allocate, setting: Setting): Planning {
  const { continues } = allocate
  return {
    what: "allocate",
    id: allocate.id,
    ...(continues === undefined ? {} : { continues }),
    rules: presenceRules(wholeAllocate(allocate, setting.scenario), setting),
  }
}

export function presenceRules(whole: WholeAllocate, { world }: Pick<Setting, "world">): PresenceRules {
  const { days, from, first, places, means, budgets, weather, returns, watched, rates } = whole
  return {
    days,
    from,
    weekday: weekdays.indexOf(first),
    places: byId(places, ({ people, risk, posture = "firm" }) => ({
      risk: Array.from({ length: days }, (_, i) => (risk[i] ?? risk.at(-1) ?? 0) / 100),
      people,
      posture: postures.indexOf(posture),
    })),
    means: byId(means, ({ each, protects, posture, costs = {}, from: base, around }, id) => ({
      effect: protects,
      posture: postures.indexOf(posture),
      each,
      costs: byId(costs, (cost) => cost),
      reaches: Object.keys(places)
        .filter((place) => isWithin(world.places[base ?? place]?.map, world.places[place]?.map, around))
        .sort(),
      grounded: weather.flatMap(({ day, grounds }) => (grounds.includes(id) ? [day] : [])),
    })),
    budgets: byId(budgets, ({ amount, reserve = 0 }) => ({ amount, reserve })),
    returns: byId(returns, ({ at, days: on, with: by = [] }) => ({ at, days: on, means: by })),
    watched: {
      weeks: watched.weeks,
      there: byId(watched.there, (on) => on.map((day) => weekdays.indexOf(day))),
    },
    rated: rates,
  }
}

/** What the adversary expects from the beginning because of what is remembered; undefined where that says nothing of it. */
export function beliefRemembered(setting: Setting, noticed: readonly Noticed[]): Belief | undefined {
  const seen = noticed.flatMap(({ begins }) => begins.watched ?? []).at(-1)
  if (!seen) return undefined
  const own = allocatesOf(setting.scenario).filter(({ continues }) => continues === undefined)
  const beliefs = own.map((allocate) => {
    const whole = wholeAllocate(allocate, setting.scenario)
    return beliefAtStart(presenceRules({ ...whole, watched: seen }, setting))
  })
  return Object.assign({}, ...beliefs)
}

/** The map is as high as `mapTall` of its width; spots are hundredths of each. */
function isWithin(one: Spot | undefined, other: Spot | undefined, around: number | undefined): boolean {
  if (around === undefined || !one || !other) return true
  return Math.hypot(one[0] - other[0], (one[1] - other[1]) * mapTall) <= around
}

export function adoptGate(allocate: Allocate, setting: Setting): Gate {
  return handingGate(allocateHanding(allocate, setting), setting)
}

export function allocateTransitions({ allocate }: Beat, setting: Setting): Transitions {
  if (!allocate) return {}
  const { id, continues } = allocate
  const { from } = setting
  const hands = allocateHanding(allocate, setting)
  const { rules } = hands
  const params = {
    plan: id,
    ...(continues === undefined ? {} : { continues }),
    grounded: byId(rules.means, ({ grounded }) => grounded),
  }
  const change = (gate: Gate): Transition => ({
    guard: { type: "open", params: gate },
    actions: [{ type: "allocate", params }],
  })
  const places = Object.keys(rules.places)
  const all = Array.from({ length: rules.days }, (_, i) => i + 1)
  const open = all.filter((day) => day >= rules.from)
  return {
    assign: places.flatMap((place) =>
      Object.entries(rules.means)
        .filter(([, { reaches }]) => reaches.includes(place))
        .map(([means, { grounded, each }]) =>
          change({
            id: place,
            from,
            allocate: id,
            among: {
              means: [means],
              day: open.filter((day) => !grounded.includes(day)).map(String),
              count: Array.from({ length: each + 1 }, (_, count) => String(count)),
            },
          }),
        ),
    ),
    copy: [change({ id, from, allocate: id, among: { day: all.map(String), to: open.map(String) } })],
    undo: [change({ id, from, allocate: id, undoes: id })],
    ...(rules.rated ? { rate: places.map((place) => change({ id: place, from, allocate: id })) } : {}),
    adopt: outcomeTransitions(
      hands,
      allocate.outcomes.map((outcome) => ({ outcome, once: false, also: [] })),
      setting,
    ),
  }
}

function byId<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, id: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, value]) => [id, change(value, id)]),
  )
}
