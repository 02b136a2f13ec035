import { type ProgressReview, progressOf } from "../report/progress"
import { courseOf } from "./cohort"
import type { Taken } from "./collection"
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
  const { columns, rows } = courseOf({ taken: taken.filter(({ header }) => header.trainee === trainee) })
  const { attempt, names } = columns
  const own = rows.filter((row) => attempt.kind.at(row) === 0 && attempt.isFinished.at(row) === 1)
  const runs = taken.filter(({ row }) => own.includes(row)).map((one) => one.opened())
  return progressOf(runs.map(({ play, pack }) => ({ attempt: play.attempt, play, pack }))).map((review) => ({
    trainee,
    review,
    posture: postureOf(
      columns,
      own.filter((row) => names.doctrines.nameOf(attempt.doctrine.at(row)) === review.doctrine.digest),
    ),
  }))
}
