import {
  actLine,
  type Attempt,
  compareRuns,
  debriefOf,
  isHotSeat,
  isPractice,
  mapOf,
  type Pack,
  type Play,
  receiptOf,
  viewOf,
} from "../core/index"
import type { ComparisonScreen, DebriefScreen, ReplayScreen } from "../overlay/index"
import type { Replay } from "../play/replay"
import type { Reviewed } from "./screens"

/**
 * The screens that look back at runs, and what leaves the machine of them: all that needs the score. A download of its
 * own, so that the first picture does without: it may import nothing from here but types.
 */
export { progressOf, regretReview, resultOf, resultText } from "../core/index"

/** `first` is the attempt that practice began with, if it is on this device. */
export function debriefScreen(
  { play, pack, file, limited }: Reviewed,
  first: Attempt | undefined,
  regret: DebriefScreen["regret"],
): DebriefScreen {
  return {
    name: "debrief",
    language: pack.language,
    attempt: play.attempt.id,
    debrief: debriefOf(play, pack),
    receipt: receiptOf(play.attempt),
    support: pack.about.support.trim(),
    ...(isPractice(play.attempt) ? { practice: { comparable: first !== undefined } } : {}),
    hotSeat: isHotSeat(play.attempt),
    ...(file === undefined ? {} : { file }),
    ...(limited ? { limited } : {}),
    ...(regret ? { regret } : {}),
  }
}

export function replayScreen(
  { play, pack, file, limited }: Reviewed,
  replay: Replay,
  sound: boolean,
  pictures: ReplayScreen["pictures"],
): ReplayScreen {
  const { setting } = play.machine
  const decisions = new Set(debriefOf(play, pack).decisions.map(({ event }) => event))
  const seen = replay.seen()
  const view = viewOf(seen, pack.doctrine)
  return {
    name: "replay",
    language: pack.language,
    pictures,
    attempt: play.attempt.id,
    title: setting.scenario.title,
    practice: isPractice(play.attempt),
    hotSeat: isHotSeat(play.attempt),
    partial: limited?.partial ?? false,
    ...(file === undefined ? {} : { file }),
    view,
    map: mapOf(setting, view.place.id, seen.now),
    state: replay.state(),
    log: play.steps.map((step, event) => ({
      ...actLine(step, setting),
      event: step.event,
      decision: decisions.has(event),
    })),
    sound,
    ended: play.now.progress.ending !== undefined || limited !== undefined,
  }
}

export function comparisonScreen(first: Play, practice: Play, pack: Pack): ComparisonScreen {
  return {
    name: "comparison",
    language: pack.language,
    first: first.attempt.id,
    practice: practice.attempt.id,
    comparison: compareRuns(first, practice, pack),
  }
}
