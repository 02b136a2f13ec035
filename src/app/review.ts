import {
  actLine,
  type Attempt,
  campaignReview,
  compareRuns,
  debriefOf,
  isHotSeat,
  isPractice,
  leftReview,
  mapOf,
  type Pack,
  type Play,
  receiptOf,
  runsOf,
  viewOf,
} from "../core/index"
import type { CampaignScreen, ComparisonScreen, DebriefScreen, ReplayScreen } from "../overlay/index"
import type { Replay } from "../play/replay"
import type { Placed, Standing } from "./campaigns"
import type { Reviewed } from "./screens"

/**
 * The screens that look back at runs, and what leaves the machine of them: all that needs the score. A download of its
 * own, so that the first picture does without: it may import nothing from here but types.
 */
export { progressOf, regretReview, resultOf, resultText } from "../core/index"

/** A run through a pack's campaign. */
export function campaignScreen(pack: Pack, { campaign, run, path, next, kept }: Standing): CampaignScreen {
  return {
    name: "campaign",
    language: pack.language,
    pack: pack.about.pack,
    ...(run.id === "" ? {} : { run: run.id }),
    review: campaignReview(campaign, run, { pack, kept }),
    path,
    ...(next ? { next } : {}),
    runs: runsOf(campaign, pack.about.pack, kept).map(({ id, chapters }) => ({
      id,
      began: beganOf(chapters),
      done: chapters.filter(({ state }) => state === "done").length,
      of: chapters.length,
    })),
  }
}

function beganOf(chapters: Standing["run"]["chapters"]): string {
  const attempts = chapters.flatMap((chapter) =>
    "play" in chapter ? chapter.play.attempt : chapter.state === "set-aside" ? chapter.attempt : [],
  )
  return attempts.map(({ began }) => began).sort()[0] ?? ""
}

/** What an attempt of a campaign began with, and what it leaves. */
export function inCampaign(
  { play, pack }: Reviewed,
  { campaign, run, place, next }: Placed,
): NonNullable<DebriefScreen["campaign"]> {
  const { id } = play.attempt
  return {
    ...place,
    counts: run.chapters.some((chapter) => chapter.state === "done" && chapter.play.attempt.id === id),
    left: play.now.progress.ending === undefined ? [] : leftReview(campaign, play, { run, pack }),
    ...(next ? { next } : {}),
  }
}

/** `first` is the attempt that practice began with, if it is on this device; `campaign` its place in one, if it has one. */
export function debriefScreen(
  { play, pack, file, atDesk = false, limited }: Reviewed,
  first: Attempt | undefined,
  regret: DebriefScreen["regret"],
  campaign: DebriefScreen["campaign"],
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
    atDesk,
    ...(limited ? { limited } : {}),
    ...(campaign ? { campaign } : {}),
    ...(regret ? { regret } : {}),
  }
}

export function replayScreen(
  { play, pack, file, atDesk = false, limited }: Reviewed,
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
    atDesk,
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
