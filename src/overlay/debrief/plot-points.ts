import type { Stance } from "../../core/pack/schema"
import type { DecisionReview } from "../../core/report/debrief-types"

/** One mark of the posture plot. */
export interface PlotPoint {
  /** `2` is the second decision; `2b` the second of the other options it had. */
  readonly code: string
  readonly act: string
  readonly yours: boolean
  readonly computed: boolean
  readonly stance?: Stance
  readonly passivity: number
  readonly recklessness: number
}

/** All marks, your own decisions first, so that they also choose their places first. */
export function plotPoints(decisions: readonly DecisionReview[]): readonly PlotPoint[] {
  const yours = decisions.flatMap(({ act, posture, stance }, at): readonly PlotPoint[] =>
    posture ? [{ code: String(at + 1), act, yours: true, ...(stance ? { stance } : {}), ...posture }] : [],
  )
  const others = decisions.flatMap((decision, at) =>
    decision.others.map((other, index) => ({
      code: `${at + 1}${String.fromCodePoint(97 + index)}`,
      yours: false,
      computed: decision.posture?.computed ?? false,
      ...other,
    })),
  )
  return [...yours, ...others]
}
