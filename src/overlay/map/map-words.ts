import type { MapView } from "../../core/attempt/map-types"
import { nearestOn, type Spot } from "../../core/pack/road-net"
import { words } from "../words"

export interface MapWords {
  readonly places: readonly string[]
  readonly landmarks: readonly string[]
  readonly rivers: readonly string[]
  readonly roads: readonly string[]
  readonly land: readonly string[]
  readonly hills: readonly string[]
}

/** The map as sentences, for whoever cannot see it. */
export function mapWords(map: MapView): MapWords {
  return {
    places: map.places.map(({ title, at, here }) => words.map.place(title, whereabouts(at), here)),
    landmarks: map.landmarks.map(({ name, at }) => words.map.place(name, whereabouts(at), false)),
    rivers: map.rivers.map(({ name, course }) => words.map.course(name, ...endsOf(course), placesAlong(map, course))),
    roads: map.roads.map(({ name, course, kind }) =>
      words.map.road(name, words.map.roadKind(kind), ...endsOf(course), placesAlong(map, course)),
    ),
    land: landKinds.flatMap((kind) => {
      const where = map.land.filter((one) => one.kind === kind).map(({ at }) => whereabouts(at))
      return where.length === 0 ? [] : [words.map.cover(kind, [...new Set(where)])]
    }),
    hills: map.hills.length === 0 ? [] : [words.map.hills([...new Set(map.hills.map(whereabouts))])],
  }
}

export function whereabouts([x, y]: Spot): string {
  return words.map.whereabouts(third(y), third(x))
}

const landKinds = ["houses", "fields", "woods", "reeds", "grass"] as const

const near = 5

function endsOf(course: readonly Spot[]): readonly [string, string] {
  return [edgeOf(course[0]), edgeOf(course.at(-1))]
}

function edgeOf(spot: Spot | undefined): string {
  return spot ? words.map.edge(third(spot[1]), third(spot[0])) : words.map.edge(0, 0)
}

function third(value: number): -1 | 0 | 1 {
  if (value < 36) return -1
  return value > 64 ? 1 : 0
}

/** Titles of the places a course passes, in the order it passes them. */
function placesAlong({ places }: MapView, course: readonly Spot[]): readonly string[] {
  return places
    .map(({ title, at }) => ({ title, ...nearestOn(course, at) }))
    .filter(({ distance }) => distance <= near)
    .sort((a, b) => a.along - b.along)
    .map(({ title }) => title)
}
