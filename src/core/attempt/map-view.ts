import { preparingOf } from "../activity/plan"
import { holds } from "../machine/condition"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { daylight, type Light, lightAt } from "../pack/daylight"
import { beatOf } from "../pack/parts"
import {
  beside,
  distance,
  lengthOf,
  minutesTo,
  nearestOn,
  reachedWithin,
  type Spot,
  type Travel,
  wayBetween,
} from "../pack/road-net"
import type { Condition, Plan, Scenario } from "../pack/schema"
import { toClock, toMinutes } from "../pack/units"
import type { AreaView, HourMark, HoursView, MapView, Minutes, RouteView, StandView } from "./map-types"
import type { Moment } from "./play"

/**
 * The map as the trainee may know it at a moment. What waits for a condition is not on it until the condition holds, and
 * before the scenario has begun nothing that waits is. It is worked out from the pack and the progress only, moves
 * nothing and scores nothing.
 */
export function mapOf(setting: Setting, here: string | undefined, now?: Moment): MapView {
  const { scenario, world } = setting
  const plan = now && beatOf(scenario, now.at)?.plan
  const shown = shownBy(setting, now?.progress)
  const areas = areasOf(scenario, plan, shown)
  const { across, rivers, roads, hills = [], land = [], landmarks = [] } = world.map
  return {
    title: world.title,
    ...(across === undefined ? {} : { across }),
    rivers,
    roads: roads.map(({ name, course, kind = "track" }) => ({ name, course, kind })),
    hills,
    land,
    landmarks,
    places: placesOf(setting).map((place) => ({ ...place, here: place.id === here })),
    routes: now ? routesOf(setting, now, plan, areas, shown) : [],
    stands: standsOf(setting, now?.progress, shown),
    areas,
    ...(now ? { hours: hoursOf(setting, now.progress, plan) } : {}),
  }
}

/** A journey that begins at an hour: when it ends, in what light, and how that stands to what the clock comes past. */
export interface Journey {
  readonly leaving: number
  readonly arrival: number
  readonly light: Light
  /** Minutes from the arrival to each hour that matters to it; below zero where the hour has passed by then. */
  readonly margins: readonly (HourMark & { readonly left: number })[]
}

export function journeyOf(minutes: Minutes, { marks }: Pick<HoursView, "marks">, leaving: number): Journey {
  const arrival = leaving + (lightAt(leaving) === "dark" ? minutes.dark : minutes.light)
  return {
    leaving,
    arrival,
    light: lightAt(arrival),
    margins: marks
      .filter(({ what }) => what !== "first-light" && what !== "sunrise")
      .map((mark) => ({ ...mark, left: mark.at - arrival })),
  }
}

type Shown = (drawn: { readonly when?: Condition | undefined }) => boolean

function shownBy({ from }: Setting, progress: Progress | undefined): Shown {
  return ({ when }) => when === undefined || (progress !== undefined && holds(when, progress, from))
}

function placesOf({ scenario, world }: Setting) {
  return scenario.briefing.show.flatMap((id) => {
    const place = world.places[id]
    return place ? [{ id, title: place.title, at: place.map }] : []
  })
}

function areasOf({ map, threats }: Scenario, plan: Plan | undefined, shown: Shown): readonly AreaView[] {
  return Object.entries(map?.areas ?? {})
    .filter(([, area]) => shown(area))
    .map(([id, { title, at, around, threat }]) => ({
      id,
      title,
      at,
      around,
      ...(threat !== undefined && plan?.threats.includes(threat) ? { threat: threats[threat]?.title ?? threat } : {}),
    }))
}

/** A route that actions name is there with their risk card; any other, always. */
function routesOf(
  setting: Setting,
  { progress }: Moment,
  plan: Plan | undefined,
  areas: readonly AreaView[],
  shown: Shown,
): readonly RouteView[] {
  const { scenario, world } = setting
  const routes = scenario.map?.routes ?? {}
  const named = new Set(
    scenario.beats.flatMap(({ plan }) => Object.values(plan?.actions ?? {}).flatMap(({ routes }) => routes ?? [])),
  )
  const actions = Object.entries(plan?.actions ?? {})
  return Object.entries(routes).flatMap(([id, route]): readonly RouteView[] => {
    const takenBy = actions.filter(([, action]) => action.routes?.includes(id))
    if (!shown(route) || (named.has(id) && takenBy.length === 0)) return []
    const { title, over, by = "car" } = route
    const [from, to] = [world.places[route.from], world.places[route.to]]
    if (!from || !to) return []
    const travel = { by, over, rain: scenario.weather === "rain" }
    const light = wayBetween(world.map, from.map, to.map, { ...travel, dark: false })
    const dark = wayBetween(world.map, from.map, to.map, { ...travel, dark: true })
    if (!light || !dark) return []
    const { course } = light
    return [
      {
        id,
        title,
        from: from.title,
        to: to.title,
        passes: placesOf(setting)
          .filter((place) => place.id !== route.from && place.id !== route.to)
          .map((place) => ({ ...place, ...nearestOn(course, place.at) }))
          .filter(({ distance: away, along }) => away <= beside / 2 && along > 0.5 && along < lengthOf(course) - 0.5)
          .sort((a, b) => a.along - b.along)
          .map((place) => place.title),
        by,
        course,
        length: lengthOf(course),
        minutes: { light: Math.round(light.minutes), dark: Math.round(dark.minutes) },
        meets: areas.filter(({ at, around }) => nearestOn(course, at).distance <= around),
        actions: takenBy.map(([action, { routes: ways = [] }]) => ({ action, taken: takenOf(ways) === id })),
      },
    ]
  })

  /** The first whose measure is added, else the first that needs none. */
  function takenOf(ways: readonly string[]): string | undefined {
    const added = ways.find((way) => progress.added.includes(routes[way]?.with ?? ""))
    return added ?? ways.find((way) => routes[way]?.with === undefined)
  }
}

function standsOf(setting: Setting, progress: Progress | undefined, shown: Shown): readonly StandView[] {
  const { scenario, world } = setting
  const rain = scenario.weather === "rain"
  const places = placesOf(setting)
  return Object.entries(scenario.map?.stands ?? {}).flatMap(([id, stand]): readonly StandView[] => {
    const place = world.places[stand.at]
    const { asset, by = "car", within, around } = stand
    const left = asset === undefined ? 1 : (progress?.assets ?? scenario.assets)[asset]
    if (!place || !shown(stand) || left === 0) return []
    const ready = stand.ready === undefined ? 0 : toMinutes(stand.ready)
    const travel = (dark: boolean): Travel => ({ by, dark, rain })
    const spots: readonly Spot[] = places.map(({ at }) => at)
    const [light, dark] = [false, true].map((night) => minutesTo(world.map, place.map, spots, travel(night)))
    const reached = (night: boolean, whole: number) =>
      reachedWithin(world.map, place.map, Math.max(0, whole - ready), travel(night))
    const whole = within === undefined ? undefined : toMinutes(within)
    return [
      {
        id,
        title: stand.title,
        at: place.map,
        place: place.title,
        by,
        ready,
        ...(whole === undefined
          ? {}
          : { reach: { within: whole, light: reached(false, whole), dark: reached(true, whole) } }),
        ...(around === undefined ? {} : { around }),
        places:
          whole === undefined
            ? []
            : places.flatMap((one, i) => {
                const [byDay, byNight] = [light?.[i], dark?.[i]]
                return byDay === undefined || byNight === undefined || distance(one.at, place.map) < 0.5
                  ? []
                  : [
                      {
                        place: one.id,
                        minutes: { light: Math.round(ready + byDay), dark: Math.round(ready + byNight) },
                      },
                    ]
              }),
      },
    ]
  })
}

/** From now until the scenario should be over: two hours at the least, and a day at the most. */
function hoursOf(setting: Setting, progress: Progress, plan: Plan | undefined): HoursView {
  const { scenario, from } = setting
  const now = progress.minutes
  const until = Math.min(Math.max(toClock(scenario.clock.to, from), now + 120), now + 1440)
  const today = Math.floor(now / 1440)
  const days = [today, today + 1].map((day) => day * 1440)
  const risk = plan && scenario["civil-risks"][plan.against]
  const opens = risk?.from === undefined ? undefined : toClock(risk.from, from)
  const acts = scenario.beats.flatMap((beat) => [...(beat.choices ?? []), ...Object.values(beat.plan?.actions ?? {})])
  const marks: readonly HourMark[] = [
    ...days.flatMap((day): readonly HourMark[] => [
      { at: day + daylight.firstLight, what: "first-light" },
      { at: day + daylight.sunrise, what: "sunrise" },
      { at: day + daylight.sunset, what: "sunset" },
      { at: day + daylight.dark, what: "dark" },
    ]),
    ...(risk && opens !== undefined ? [{ at: opens, what: "window-opens" as const, title: risk.title }] : []),
    ...(risk
      ? [{ at: (opens ?? from) + toMinutes(risk.window), what: "window-ends" as const, title: risk.title }]
      : []),
    ...Object.entries(progress.promises).flatMap(([id, { by, state }]): readonly HourMark[] =>
      state === "open"
        ? [{ at: by, what: "promise", title: acts.find(({ promises }) => promises?.[id])?.promises?.[id]?.says ?? id }]
        : [],
    ),
  ]
  return {
    now,
    until,
    preparation: plan ? preparingOf(plan, setting, progress) : 0,
    marks: marks.filter(({ at }) => at >= now && at <= until).toSorted((a, b) => a.at - b.at),
  }
}
