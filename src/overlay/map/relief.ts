import { mapTall, type Spot } from "../../core/pack/road-net"

/** The shape of the ground from the spots of its hills: lines of one height, and strokes down the side away from the light. */
export interface Relief {
  /** The higher, the later. */
  readonly contours: readonly { readonly level: number; readonly course: readonly Spot[] }[]
  readonly hachures: readonly (readonly [Spot, Spot])[]
}

const columns = 80
const rows = Math.round(columns * mapTall)
const spread = 3.9
const levels = [0.25, 0.5, 0.75, 1, 1.25]

export function reliefOf(hills: readonly Spot[]): Relief {
  if (hills.length === 0) return { contours: [], hachures: [] }
  const height = (x: number, y: number) =>
    hills.reduce(
      (sum, hill) => sum + Math.exp(-((x - hill[0]) ** 2 + ((y - hill[1]) * mapTall) ** 2) / (2 * spread ** 2)),
      0,
    )
  const grid = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => height((column / columns) * 100, (row / rows) * 100)),
  )
  const contours = levels.flatMap((level) => linked(crossings(grid, level)).map((course) => ({ level, course })))
  const hachures = contours.flatMap(({ level, course }) => (level === levels[0] ? [] : strokes(course, height, 1.5)))
  return { contours, hachures }
}

type Segment = readonly [Spot, Spot]

/** Marching squares: where the level crosses each cell of the grid. */
function crossings(grid: readonly (readonly number[])[], level: number): readonly Segment[] {
  const found: Segment[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const
      const at = ([c, r]: readonly [number, number]) => grid[r]?.[c] ?? 0
      const cuts = corners.flatMap((from, i): readonly Spot[] => {
        const to = corners[(i + 1) % 4] ?? from
        const [a, b] = [at(from), at(to)]
        if (a < level === b < level) return []
        const share = (level - a) / (b - a)
        return [
          [
            ((from[0] + (to[0] - from[0]) * share) / columns) * 100,
            ((from[1] + (to[1] - from[1]) * share) / rows) * 100,
          ],
        ]
      })
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        const [one, other] = [cuts[i], cuts[i + 1]]
        if (one && other) found.push([one, other])
      }
    }
  return found
}

/** Segments that share an end, as courses. */
function linked(segments: readonly Segment[]): readonly (readonly Spot[])[] {
  const keyOf = ([x, y]: Spot) => `${x.toFixed(3)},${y.toFixed(3)}`
  const ends = new Map<string, number[]>()
  for (const [i, segment] of segments.entries())
    for (const end of segment) ends.set(keyOf(end), [...(ends.get(keyOf(end)) ?? []), i])
  const left = new Set(segments.keys())
  /** The other end of a segment that begins at the tip and was not used yet. */
  const nextFrom = (tip: Spot): Spot | undefined => {
    const next = ends.get(keyOf(tip))?.find((i) => left.has(i))
    if (next === undefined) return undefined
    left.delete(next)
    return segments[next]?.find((end) => keyOf(end) !== keyOf(tip))
  }
  const grownFrom = (tip: Spot): readonly Spot[] => {
    const course: Spot[] = []
    for (let spot = nextFrom(tip); spot; spot = nextFrom(spot)) course.push(spot)
    return course
  }
  const courses: (readonly Spot[])[] = []
  for (const [i, [start, end]] of segments.entries()) {
    if (!left.delete(i)) continue
    const onwards = grownFrom(end)
    courses.push([...grownFrom(start).toReversed(), start, end, ...onwards])
  }
  return courses
}

/** Strokes downhill from a line of one height, where the slope turns away from the light in the north-west. */
function strokes(
  course: readonly Spot[],
  height: (x: number, y: number) => number,
  length: number,
): readonly Segment[] {
  const found: Segment[] = []
  let walked = 0
  for (const [i, [x, y]] of course.entries()) {
    const [u, v] = course[i - 1] ?? [x, y]
    walked += Math.hypot(x - u, (y - v) * mapTall)
    if (walked < 0.7) continue
    walked = 0
    const fall = [height(x - 0.4, y) - height(x + 0.4, y), (height(x, y - 0.4) - height(x, y + 0.4)) / mapTall] as const
    const steep = Math.hypot(...fall)
    const away = steep === 0 ? 0 : (fall[0] + fall[1]) / (steep * Math.SQRT2)
    if (away < 0.05) continue
    const reach = (length * (0.55 + 0.75 * away)) / steep
    found.push([
      [x, y],
      [x + fall[0] * reach, y + (fall[1] * reach) / mapTall],
    ])
  }
  return found
}
