import type { MapView } from "../../core/attempt/map-types"
import { distance, mapTall, nearestOn, type Spot } from "../../core/pack/road-net"

type Land = MapView["land"][number]
export type Cover = Land["kind"]

/** One sign of a wood, a field, reeds, grass or a house. `turn` and `size` differ from one to the next, always alike. */
export interface Sign {
  readonly kind: Cover
  readonly at: Spot
  /** 0 to 1, to turn and to shape it by. */
  readonly turn: number
  readonly size: number
}

/** How far apart signs stand, in hundredths of the map's width, and how far from a road or river they keep. */
const apart: Readonly<Record<Cover, number>> = { woods: 2.1, fields: 3.3, reeds: 1.9, grass: 2, houses: 1.7 }
const clear: Readonly<Record<Cover, number>> = { woods: 1.3, fields: 1.7, reeds: 1.4, grass: 1, houses: 1 }

/** What covers the land, as signs from north to south, so that the nearer ones stand in front. */
export function signsOf({ land, roads, rivers }: Pick<MapView, "land" | "roads" | "rivers">): readonly Sign[] {
  const courses = [...roads, ...rivers].map(({ course }) => course)
  return land
    .flatMap((one, i) => scattered(one, i))
    .filter(({ kind, at: [x, y] }) => x > 1 && x < 99 && y > 1.5 && y < 98.5 && !isNear(courses, [x, y], clear[kind]))
    .toSorted((a, b) => a.at[1] - b.at[1])
}

function isNear(courses: readonly (readonly Spot[])[], spot: Spot, least: number): boolean {
  return courses.some((course) => nearestOn(course, spot).distance < least)
}

/** A loose grid inside the circle, thinner at its edge. */
function scattered({ kind, at, around }: Land, salt: number): readonly Sign[] {
  const step = apart[kind]
  const reach = Math.ceil(around / step)
  const signs: Sign[] = []
  for (let row = -reach; row <= reach; row += 1)
    for (let column = -reach; column <= reach; column += 1) {
      const [a, b, c, d] = [1, 2, 3, 4].map((turn) => noise(salt * 131 + turn, column, row))
      const x = at[0] + (column + (row % 2) / 2 + ((a ?? 0) - 0.5) * 0.6) * step
      const y = at[1] + ((row + ((b ?? 0) - 0.5) * 0.6) * step) / mapTall
      const away = distance(at, [x, y]) / around
      if (away > 1 || (away > 0.7 && (c ?? 0) < (away - 0.7) * 2.4)) continue
      signs.push({ kind, at: [x, y], turn: d ?? 0, size: 0.8 + (c ?? 0) * 0.4 })
    }
  return signs
}

/** A number from 0 to 1 that belongs to a cell: the same map always looks the same. */
function noise(salt: number, x: number, y: number): number {
  let hash = Math.imul(salt, 374761393) ^ Math.imul(x, 668265263) ^ Math.imul(y, 2147483647 - 1013)
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
