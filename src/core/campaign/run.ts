import { type Attempt, isHotSeat, isPractice } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import { canonical } from "../machine/canonical"
import type { Memories } from "../machine/progress"
import type { Campaign } from "../pack/campaign-file"
import type { Scenario } from "../pack/schema"
import { memoriesAfter, noticedIn } from "./memories"

/** An attempt as it is kept: played again, or why it cannot be. */
export interface Kept {
  readonly attempt: Attempt
  readonly play?: Play
  readonly why?: string
}

/** One way through a campaign, scenario by scenario. */
export interface Run {
  readonly id: string
  readonly chapters: readonly Chapter[]
}

export type Chapter = {
  readonly scenario: string
} /** It was finished. `more` finished or begun attempts of it do not count. */ & (
  | { readonly state: "done"; readonly play: Play; readonly more: number }
  | { readonly state: "open"; readonly play: Play }
  /** It was begun or finished, and cannot be played again as it is: nothing of it is carried on. */
  | { readonly state: "set-aside"; readonly attempt: Attempt; readonly why: string }
  /** A later one followed it, and its log is not here any more. */
  | { readonly state: "gone"; readonly attempt: string }
  | { readonly state: "ahead" }
)

/** Every run of a campaign among the attempts that are kept; the one with the newest attempt first. */
export function runsOf(campaign: Campaign, pack: string, kept: readonly Kept[]): readonly Run[] {
  const own = kept.filter(
    ({ attempt }) =>
      attempt.campaign?.id === campaign.campaign &&
      attempt.pack.id === pack &&
      !isPractice(attempt) &&
      !isHotSeat(attempt),
  )
  const newest = [...own].sort((a, b) => inTime(b, a))
  return [...new Set(newest.flatMap(({ attempt }) => attempt.campaign?.run ?? []))].map((id) => ({
    id,
    chapters: chaptersOf(
      campaign,
      own.filter(({ attempt }) => attempt.campaign?.run === id),
    ),
  }))
}

/** A run in which nothing was played. */
export function emptyRun({ scenarios }: Campaign, id: string): Run {
  return { id, chapters: scenarios.map((scenario) => ({ scenario, state: "ahead" })) }
}

/** What is to be played next: what is under way, else the first after the last that was played, else the first left out. */
export function nextIn({ chapters }: Run): Chapter | undefined {
  const last = chapters.findLastIndex(({ state }) => state !== "ahead" && state !== "open")
  const isLeft = ({ state }: Chapter) => state !== "done"
  return (
    chapters.find(({ state }) => state === "open") ?? chapters.slice(last + 1).find(isLeft) ?? chapters.find(isLeft)
  )
}

function chaptersOf({ scenarios }: Campaign, own: readonly Kept[]): readonly Chapter[] {
  const followed = own.flatMap(({ attempt }) => Object.entries(attempt.campaign?.after ?? {}))
  return scenarios.map((scenario): Chapter => {
    const tried = own.filter(({ attempt }) => attempt.scenario === scenario).sort(inTime)
    const plays = tried.flatMap(({ play }) => play ?? [])
    const finished = plays.filter(({ now }) => now.progress.ending !== undefined)
    const isFollowed = ({ attempt }: Play) => followed.some(([, id]) => id === attempt.id)
    const counted = finished.find(isFollowed) ?? finished[0]
    if (counted) return { scenario, state: "done", play: counted, more: tried.length - 1 }
    const [open] = plays
    if (open) return { scenario, state: "open", play: open }
    const [aside] = tried
    if (aside) return { scenario, state: "set-aside", attempt: aside.attempt, why: aside.why ?? "" }
    const [, gone] = followed.find(([one]) => one === scenario) ?? []
    return gone === undefined ? { scenario, state: "ahead" } : { scenario, state: "gone", attempt: gone }
  })
}

/** The clock of the device decides only where nothing else does: which of two that nobody followed was the first. */
function inTime(one: Kept, other: Kept): number {
  const key = ({ attempt: { began, id } }: Kept) => `${began} ${id}`
  return key(one) < key(other) ? -1 : 1
}

/** What an attempt of a scenario begins with in a run, and which attempts it follows. */
export function startIn(
  campaign: Campaign,
  { chapters }: Run,
  scenario: Scenario,
): { readonly after: Readonly<Record<string, string>>; readonly remembers: Memories } {
  const place = campaign.scenarios.indexOf(scenario.scenario)
  const plays = chapters.slice(0, place).flatMap((chapter) => (chapter.state === "done" ? [chapter.play] : []))
  return {
    after: Object.fromEntries(plays.map(({ attempt }) => [attempt.scenario, attempt.id])),
    remembers: noticedIn(scenario, memoriesAfter(campaign, plays)),
  }
}

/**
 * Whether what an attempt says it began with is what the attempts it followed leave behind: played again, from their logs
 * alone. `unknown` where one of them is not here or cannot be played again.
 */
export function checkedStart(campaign: Campaign, play: Play, kept: readonly Kept[]): "same" | "other" | "unknown" {
  const { after = {}, remembers = {} } = play.attempt.campaign ?? {}
  const ids = Object.values(after)
  const found = ids.flatMap((id) => kept.find(({ attempt }) => attempt.id === id)?.play ?? [])
  if (found.length < ids.length) return "unknown"
  const again = noticedIn(play.machine.setting.scenario, memoriesAfter(campaign, found))
  return canonical(again) === canonical(remembers) ? "same" : "other"
}
