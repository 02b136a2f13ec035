import type { MapView } from "./screen"
import { words } from "./words"

export interface MapWords {
  readonly places: readonly string[]
  readonly rivers: readonly string[]
  readonly roads: readonly string[]
}

/** The map as sentences, for whoever cannot see it. */
export function mapWords(map: MapView): MapWords {
  const course = ({ name, course }: MapView["roads"][number]) =>
    words.map.course(name, edgeOf(course[0]), edgeOf(course[course.length - 1]), placesAlong(map, course))
  return {
    places: map.places.map(({ title, at, here }) => words.map.place(title, whereabouts(at), here)),
    rivers: map.rivers.map(course),
    roads: map.roads.map(course),
  }
}

type Spot = readonly [number, number]

const near = 5

function whereabouts([x, y]: Spot): string {
  return words.map.whereabouts(third(y), third(x))
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

function nearestOn(course: readonly Spot[], [x, y]: Spot): { readonly distance: number; readonly along: number } {
  let best = { distance: Number.POSITIVE_INFINITY, along: 0 }
  for (const [at, start] of course.slice(0, -1).entries()) {
    const end = course[at + 1] ?? start
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
    const length = dx * dx + dy * dy
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - start[0]) * dx + (y - start[1]) * dy) / length))
    const distance = Math.hypot(start[0] + share * dx - x, start[1] + share * dy - y)
    if (distance < best.distance) best = { distance, along: at + share }
  }
  return best
}
