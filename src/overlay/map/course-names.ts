import { type Box, inside, overlap } from "../place-labels"

export interface Course {
  readonly name: string
  readonly points: readonly (readonly [number, number])[]
}

export interface CourseName {
  readonly name: string
  readonly x: number
  readonly y: number
  /** Degrees; never upside down. */
  readonly angle: number
}

/** How far above its line a name stands. */
export const courseLift = 9

/**
 * The names of roads and rivers, each along the longest of its stretches where nothing stands in the way. A name that
 * finds no such place is left out of the drawing; the map in words has it.
 */
export function placeCourseNames(
  courses: readonly Course[],
  fontSize: number,
  taken: readonly Box[],
  within: Box = everywhere,
): readonly CourseName[] {
  const boxes = [...taken]
  return courses.flatMap(({ name, points }) => {
    const length = name.length * fontSize * 0.5
    for (const { start, end } of stretchesOf(points)) {
      const slope = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI
      const angle = slope > 90 ? slope - 180 : slope < -90 ? slope + 180 : slope
      for (const share of [0.5, 0.3, 0.7]) {
        const x = start[0] + (end[0] - start[0]) * share
        const y = start[1] + (end[1] - start[1]) * share
        const box = boxOf({ name, x, y, angle }, length, fontSize)
        if (!inside(box, within) || boxes.some((other) => overlap(box, other))) continue
        boxes.push(box)
        return [{ name, x, y, angle }]
      }
    }
    return []
  })
}

const everywhere: Box = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }

/** Longest first. */
function stretchesOf(points: Course["points"]) {
  return points
    .slice(1)
    .map((end, at) => {
      const start = points[at] ?? end
      return { start, end, length: Math.hypot(end[0] - start[0], end[1] - start[1]) }
    })
    .toSorted((a, b) => b.length - a.length)
}

/** The upright box around turned words. */
function boxOf({ x, y, angle }: CourseName, length: number, fontSize: number): Box {
  const turn = (angle * Math.PI) / 180
  const [along, across] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const width = length * along + fontSize * across
  const height = length * across + fontSize * along
  const lift = courseLift + fontSize * 0.35
  return {
    x: x + Math.sin(turn) * lift - width / 2,
    y: y - Math.cos(turn) * lift - height / 2,
    width,
    height,
  }
}
