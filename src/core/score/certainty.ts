import type { Doctrine } from "../pack/schema"
import { type Interval, wilson } from "./normal"
import type { RecognitionItem } from "./recognition"

/**
 * How well somebody knows how sure to be: certainty-based marks and the calibration curve (rubric 2.5). Only flags count,
 * because only they carry a confidence; talking with survivors and moral choices never do. Shown, never scored.
 */
export interface Certainty {
  readonly flagged: number
  /** The sum of the marks; 3 for each flag is the most. */
  readonly marks: number
  /** The calibration curve: a point for each confidence, 1 to 3. */
  readonly levels: readonly CertaintyLevel[]
}

export interface CertaintyLevel {
  readonly confidence: 1 | 2 | 3
  readonly flagged: number
  readonly right: number
  /** The share that is right, with its interval (Wilson); absent where nothing was flagged so. */
  readonly share?: number
  readonly interval?: Interval
  /** Between which shares of right answers it pays to say this, by the marks. */
  readonly pays: Interval
  /** Absent with too few flags to say anything. */
  readonly reading?: "too-sure" | "fitting" | "not-sure-enough"
}

export function certaintyOf(items: readonly RecognitionItem[], doctrine: Doctrine): Certainty {
  return certaintyFrom((confidence) => {
    const own = items.filter(({ flagged }) => flagged === confidence)
    return { flagged: own.length, right: own.filter(({ signal }) => signal).length }
  }, doctrine)
}

/** The same from how many flags there are of each confidence, and how many of them are right. */
export function certaintyFrom(
  countOf: (confidence: 1 | 2 | 3) => Pick<CertaintyLevel, "flagged" | "right">,
  { recognition }: Doctrine,
): Certainty {
  const { certainty, interval: sure } = recognition
  const levels = confidences.map((confidence): CertaintyLevel => {
    const { flagged, right } = countOf(confidence)
    const pays = paysBetween(confidence, certainty)
    if (flagged === 0) return { confidence, flagged, right, pays }
    const interval = wilson(right, flagged, sure)
    const isEnough = flagged >= recognition["least-signals"]
    return {
      confidence,
      flagged,
      right,
      share: right / flagged,
      interval,
      pays,
      ...(isEnough ? { reading: readingOf(interval, pays) } : {}),
    }
  })
  return {
    flagged: levels.reduce((sum, { flagged }) => sum + flagged, 0),
    marks: levels.reduce(
      (sum, { confidence, flagged, right }) =>
        sum + right * markOf(confidence, certainty.right) + (flagged - right) * markOf(confidence, certainty.wrong),
      0,
    ),
    levels,
  }
}

/** Between which shares of right answers a confidence brings more than any other, by the marks: 2 between 2/3 and 0.8. */
export function paysBetween(confidence: 1 | 2 | 3, marks: Doctrine["recognition"]["certainty"]): Interval {
  const brings = (level: 1 | 2 | 3, share: number) =>
    share * markOf(level, marks.right) + (1 - share) * markOf(level, marks.wrong)
  const limits = confidences
    .filter((other) => other !== confidence)
    .map((other) => {
      const slope = brings(confidence, 1) - brings(other, 1) - brings(confidence, 0) + brings(other, 0)
      const start = brings(confidence, 0) - brings(other, 0)
      return { rises: slope > 0, at: slope === 0 ? 0 : -start / slope }
    })
  const low = Math.max(0, ...limits.filter(({ rises }) => rises).map(({ at }) => at))
  const high = Math.min(1, ...limits.filter(({ rises }) => !rises).map(({ at }) => at))
  return [low, Math.max(low, high)]
}

const confidences = [1, 2, 3] as const

function readingOf([low, high]: Interval, pays: Interval): NonNullable<CertaintyLevel["reading"]> {
  if (high < pays[0]) return "too-sure"
  return low > pays[1] ? "not-sure-enough" : "fitting"
}

function markOf(confidence: 1 | 2 | 3, marks: readonly [number, number, number]): number {
  return confidence === 1 ? marks[0] : confidence === 2 ? marks[1] : marks[2]
}
