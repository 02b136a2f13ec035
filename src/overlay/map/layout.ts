import type { MapView } from "../../core/attempt/map-types"
import { lengthOf, mapTall, type Spot, spotAt } from "../../core/pack/road-net"
import { type Box, type Mark, around, placeLabels, placeMarks } from "../place-labels"
import { words } from "../words"
import { type CourseName, placeCourseNames } from "./course-names"

/** Where everything with a name stands on a map of some width, in pixels, so that no name covers another. */
export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly toPoint: (spot: Spot) => Spot
  readonly places: readonly { readonly mark: Mark; readonly label: Box | undefined }[]
  readonly landmarks: readonly { readonly mark: Mark; readonly label: Box | undefined }[]
  readonly names: readonly (CourseName & { readonly water: boolean })[]
  /** Letters of areas, at the upper edge of their circles. */
  readonly areas: readonly Mark[]
  /** Numbers of routes, on their way. */
  readonly routes: readonly Mark[]
  /** Flags of what stands somewhere. */
  readonly stands: readonly Mark[]
  /** Numbers to press, each beside the spot it belongs to. */
  readonly pins: readonly Mark[]
}

export const badge = 9
const pin = 13
/** Half of what keeps two pins from each other: their squares do not overlap, however they lie. */
const ownSpace = pin * Math.SQRT2

export function layoutOf(map: MapView, width: number, fontSize: number, pinned: readonly Spot[] = []): MapLayout {
  const height = Math.round(width * mapTall)
  const lineHeight = fontSize * 1.2
  const toPoint = ([x, y]: Spot): Spot => [(x / 100) * width, (y / 100) * height]
  const within = { x: 6, y: 6, width: width - 12, height: height - 12 }
  const corners = [
    { x: width - 48, y: 8, width: 40, height: 58 },
    ...(map.across === undefined ? [] : [{ x: 8, y: height - 40, width: 130, height: 34 }]),
  ]
  const spots = placeMarks(
    map.places.map(({ at, here }) => {
      const [x, y] = toPoint(at)
      return { x, y, radius: here ? 11 : 6 }
    }),
    within,
  )
  const landmarks = map.landmarks.map(({ at }) => {
    const [x, y] = toPoint(at)
    return { x, y, radius: 4 }
  })
  const areas = map.areas.map(({ at, around: reach }) => {
    const [x, y] = toPoint(at)
    return { x, y: y - (reach / 100) * width, radius: badge }
  })
  const stands = map.stands.map(({ at }, i) => {
    const [x, y] = toPoint(at)
    const before = map.stands.slice(0, i).filter((other) => other.at[0] === at[0] && other.at[1] === at[1]).length
    return { x: x + 4 + before * 20, y: y - 18, radius: badge }
  })
  const routes = map.routes.map(({ course }, i) => {
    // Routes that share their beginning have their numbers at different lengths of the way.
    const share = map.routes.length < 2 ? 0.5 : 0.38 + (0.24 * i) / (map.routes.length - 1)
    const [x, y] = toPoint(spotAt(course, lengthOf(course) * share))
    return { x, y, radius: badge }
  })
  const pins = pinned.map((at) => {
    const [x, y] = toPoint(at)
    return { x, y: y - pin - 4, radius: ownSpace }
  })
  // Moved as little as needed, until no badge covers another or a place.
  const badged = placeMarks([...spots, ...areas, ...stands, ...routes, ...pins], within).slice(spots.length)
  const areaMarks = badged.slice(0, areas.length)
  const standMarks = badged.slice(areas.length, areas.length + stands.length)
  const routeMarks = badged.slice(areas.length + stands.length, badged.length - pins.length)
  const badges = badged.map(around)
  const size = (lines: readonly string[], reach: number, share: number) => ({
    width: Math.max(...lines.map(({ length }) => length)) * fontSize * share + 4,
    height: lines.length * lineHeight,
    reach,
  })
  const taken = [...corners, ...badges]
  const wanted = [
    ...map.places.map(({ title, here }, i) => ({
      ...(spots[i] ?? { x: 0, y: 0, radius: 6 }),
      sizes: [60, 130].map((reach) => size([title, ...(here ? [words.map.here] : [])], reach, 0.56)),
    })),
    ...map.landmarks.map(({ name }, i) => ({
      ...(landmarks[i] ?? { x: 0, y: 0, radius: 4 }),
      sizes: [size([name], 24, 0.5)],
    })),
  ]
  // Where one is has its name first.
  const order = [...wanted.keys()].toSorted(
    (a, b) => Number(map.places[b]?.here ?? false) - Number(map.places[a]?.here ?? false),
  )
  const placed = placeLabels(
    order.flatMap((i) => wanted[i] ?? []),
    within,
    taken,
  )
  const labels = wanted.map((_, i) => placed[order.indexOf(i)])
  const courses = [...map.roads, ...map.rivers].map(({ name, course }) => ({ name, points: course.map(toPoint) }))
  const stood = [...labels.filter((label) => label !== undefined), ...wanted.map(around), ...taken]
  return {
    width,
    height,
    fontSize,
    toPoint,
    places: spots.map((mark, i) => ({ mark, label: labels[i] })),
    landmarks: landmarks.map((mark, i) => ({ mark, label: labels[map.places.length + i] })),
    names: placeCourseNames(courses, fontSize * 0.93, stood, within).map((name) => ({
      ...name,
      water: map.rivers.some((river) => river.name === name.name),
    })),
    areas: areaMarks,
    stands: standMarks,
    routes: routeMarks,
    pins: badged.slice(badged.length - pins.length),
  }
}
