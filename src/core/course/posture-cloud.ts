import type { Stance } from "../pack/schema"
import type { CourseAttempt } from "./facts"
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
export function postureByDay(attempts: readonly CourseAttempt[]): readonly Group<PostureDay>[] {
  return brokenDown(attempts, ({ day }) => day, postureOf)
}

export function postureOf(attempts: readonly CourseAttempt[]): PostureDay {
  const points = new Map<string, { point: Omit<PosturePoint, "count">; count: number }>()
  const stances = { calculated: 0, hesitant: 0, passive: 0, reckless: 0, "justified-no-go": 0 }
  let decisions = 0
  for (const attempt of attempts)
    for (const { stance, computed, passivity, recklessness } of attempt.decisions) {
      if (stance === null || passivity === null || recklessness === null) continue
      const point = { passivity: hundredths(passivity), recklessness: hundredths(recklessness), stance, computed }
      const key = `${point.passivity} ${point.recklessness} ${stance} ${computed}`
      const there = points.get(key)
      if (there) there.count++
      else points.set(key, { point, count: 1 })
      stances[stance]++
      decisions++
    }
  return {
    decisions,
    stances,
    points: [...points].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { point, count }]) => ({ ...point, count })),
  }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
