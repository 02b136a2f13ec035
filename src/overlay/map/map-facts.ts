import { journeyOf } from "../../core/attempt/map-view"
import type { HoursView, MapView, PlaceOnMap, RouteView, StandView } from "../../core/attempt/map-types"
import { lightAt } from "../../core/pack/daylight"
import { distance } from "../../core/pack/road-net"
import { toTimeOfDay } from "../../core/pack/units"
import { words } from "../words"
import { whereabouts } from "./map-words"

/** What the lists, the tables and the voice of the map say of one thing on it, each fact a phrase. */

export interface RouteFacts {
  readonly minutes: number
  /** Missing where the pack tells no distances. */
  readonly length: string | undefined
  readonly leaving: string
  readonly arrival: string
  readonly margins: readonly string[]
}

export function routeFacts(route: RouteView, map: MapView, hours: HoursView, hour: number): RouteFacts {
  const { arrival, light, margins } = journeyOf(route.minutes, hours, hour)
  const promises = margins.filter(({ what }) => what === "promise").length
  return {
    minutes: arrival - hour,
    length: lengthWords(route.length, map),
    leaving: words.map.leaves(toTimeOfDay(hour)),
    arrival: words.map.hourAloud(toTimeOfDay(arrival), light),
    margins: margins.map(({ left, ...mark }) =>
      words.map.margin(left, words.map.mark(promises > 1 ? mark : { what: mark.what })),
    ),
  }
}

/** The routes an action can take now; which of several is taken is worth saying, one alone is not. */
export function waysOf(
  action: string,
  { routes }: MapView,
): readonly { readonly route: RouteView; readonly taken: boolean }[] {
  const ways = routes.filter(({ actions }) => actions.some((one) => one.action === action))
  return ways.map((route) => ({
    route,
    taken: ways.length > 1 && route.actions.some((one) => one.action === action && one.taken),
  }))
}

/** How far a stand reaches at an hour, and the nearest places first. */
export function standFacts(stand: StandView, map: MapView, hour: number): readonly string[] {
  const { around, places, place, reach, ready } = stand
  const ring = around === undefined ? undefined : lengthWords(around, map)
  return [
    words.map.standAt(place),
    ...(reach ? [words.map.ready(ready), words.map.within(reach.within)] : []),
    ...(around === undefined ? [] : [ring === undefined ? words.map.ringed : words.map.ring(ring)]),
    ...places
      .map((one) => ({
        title: map.places.find(({ id }) => id === one.place)?.title ?? one.place,
        minutes: minutesAt(one.minutes, hour),
      }))
      .toSorted((a, b) => a.minutes - b.minutes)
      .map(({ title, minutes }) => words.map.reaches(title, minutes)),
  ]
}

/** Where a place is, how far from the trainee, and how soon help is there. */
export function placeFacts(place: PlaceOnMap, map: MapView, hour: number): readonly string[] {
  const away = awayWords(place, map)
  return [
    whereabouts(place.at),
    ...(place.here ? [words.map.here] : away === undefined ? [] : [words.map.away(away)]),
    ...map.stands.flatMap((stand) => {
      const minutes = standMinutes(stand, place, hour)
      return minutes === undefined ? [] : [words.map.reaches(stand.title, minutes)]
    }),
  ]
}

/** A straight line from where the trainee is, in kilometres where the pack tells them. */
export function awayWords(place: PlaceOnMap, map: MapView): string | undefined {
  const here = map.places.find((one) => one.here)
  return here && !place.here ? lengthWords(distance(here.at, place.at), map) : undefined
}

export function standMinutes({ places }: StandView, { id }: PlaceOnMap, hour: number): number | undefined {
  const found = places.find(({ place }) => place === id)
  return found && minutesAt(found.minutes, hour)
}

function minutesAt({ light, dark }: RouteView["minutes"], hour: number): number {
  return lightAt(hour) === "dark" ? dark : light
}

function lengthWords(length: number, { across }: MapView): string | undefined {
  return across === undefined ? undefined : words.map.kilometres((length / 100) * across)
}
