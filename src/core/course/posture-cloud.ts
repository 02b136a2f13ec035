import type { Stance } from "../pack/schema"
import { type Columns, type Rows, stances } from "./columns"
import { brokenDown, type Group } from "./people"

/** The decisions of one day on the plane of passivity and recklessness, each from 0 to 1. */
export interface PostureDay {
  readonly decisions: number
  readonly stances: Readonly<Record<Stance, number>>
  /** Decisions at the same point (to a hundredth) and of the same stance are one, with how many they are. */
  readonly points: readonly PosturePoint[]
}

export interface PosturePoint {
  readonly passivity: number
  readonly recklessness: number
  readonly stance: Stance
  /** Whether it was worked out; else the pack states the stance, and the doctrine where such a stance lies. */
  readonly computed: boolean
  readonly count: number
}

/** A cloud for each day, in their order. */
export function postureByDay(columns: Columns, attempts: Rows): readonly Group<PostureDay>[] {
  return brokenDown(columns, attempts, columns.attempt.day, columns.names.days, (own) => postureOf(columns, own))
}

export function postureOf({ decisions, names: { points: names } }: Columns, attempts: Rows): PostureDay {
  /** By the numbers in the column; the first is of those without a point. */
  const counts = new Int32Array(names.size() + 1)
  const [starts, point] = [decisions.from.block(), decisions.point.block()]
  for (const row of attempts) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const where = point[at] ?? 0
      counts[where] = (counts[where] ?? 0) + 1
    }
  }
  const found = [...counts.entries()]
    .filter(([where, count]) => where > 0 && count > 0)
    .map(([where, count]) => ({ name: names.nameOf(where - 1), count }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const points = found.map(({ name, count }) => ({ ...pointOf(name), count }))
  const byStance = { calculated: 0, hesitant: 0, passive: 0, reckless: 0, "justified-no-go": 0 }
  for (const { stance, count } of points) byStance[stance] += count
  return { decisions: points.reduce((sum, { count }) => sum + count, 0), stances: byStance, points }
}

/** What the name of a point says. */
function pointOf(name: string): Omit<PosturePoint, "count"> {
  const [passivity, recklessness, stance, computed] = name.split(" ")
  const known = stances.find((one) => one === stance)
  if (!known) throw new Error(`no stance in the point ${name}`)
  return {
    passivity: Number(passivity),
    recklessness: Number(recklessness),
    stance: known,
    computed: computed === "true",
  }
}
