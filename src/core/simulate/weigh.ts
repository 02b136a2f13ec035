import type { Play } from "../attempt/play"
import type { LearnerEvent } from "../machine/event"
import type { Progress } from "../machine/progress"
import { endsOf } from "../pack/parts"
import type { Doctrine } from "../pack/schema"
import { type Decision, decisionsOf } from "../score/decisions"

/** What the doctrine would make of a decision if it were taken now, or with another progress than there is. */
export function weighed(
  play: Play,
  event: LearnerEvent,
  doctrine: Doctrine,
  progress: Progress = play.now.progress,
): Decision | undefined {
  const before = { ...play.now, progress }
  return decisionsOf({ ...play, steps: [{ event, at: 0, before, after: before }] }, doctrine)[0]
}

/** The mean of the bands an act shows, from 0 to 1; undefined where it shows none. */
export function shownBy({ act: { act } }: Decision, { evidence }: Doctrine): number | undefined {
  const scores = Object.values(act.shows ?? {}).map((band) => evidence.score[band])
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** Whether an act can lead to another place than the one it is done at. */
export function leads({ act: { act, beat } }: Decision): boolean {
  const ends = endsOf(act.to, [])
  return ends.length === 0 || ends.some(({ name }) => name !== beat.id)
}
