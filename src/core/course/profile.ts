import { type ProgressReview, progressOf } from "../report/progress"
import type { Taken } from "./collection"
import { factsOf } from "./facts"
import { type PostureDay, postureOf } from "./posture-cloud"

/** R3: what the finished attempts of one trainee show together, one for each doctrine, the latest first. */
export interface TraineeProfile {
  readonly trainee: string
  readonly review: ProgressReview
  /** Each decision of hers on the posture plane. */
  readonly posture: PostureDay
}

/** `taken` may hold anything; what counts of this trainee is looked for in it. */
export function profilesOfTrainee(taken: readonly Taken[], trainee: string): readonly TraineeProfile[] {
  const own = taken
    .filter(({ play }) => play.attempt.trainee === trainee)
    .map((one) => ({ one, facts: factsOf(one) }))
    .filter(({ facts }) => facts.kind === "attempt" && facts.ending !== null)
  return progressOf(own.map(({ one: { play, pack } }) => ({ attempt: play.attempt, play, pack }))).map((review) => ({
    trainee,
    review,
    posture: postureOf(own.map(({ facts }) => facts).filter(({ doctrine }) => doctrine === review.doctrine.digest)),
  }))
}
