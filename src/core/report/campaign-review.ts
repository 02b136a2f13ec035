import type { Play } from "../attempt/play"
import { leftBy } from "../campaign/memories"
import { type Chapter, checkedStart, type Kept, type Run } from "../campaign/run"
import { turnsOf } from "../campaign/turns"
import type { Campaign } from "../pack/campaign-file"
import type { Pack } from "../pack/pack"
import { actsOf } from "../pack/parts"
import type { Scenario } from "../pack/schema"
import { actLine } from "./act-line"
import type { Harm } from "./debrief-types"
import { actText } from "./feedback"
import { type RememberedReview, rememberedReview } from "./remembered"

/** A run through a campaign as data: what was carried from where to where, and where the chain could have been broken. */
export interface CampaignReview {
  readonly title: string
  readonly about: string
  readonly chapters: readonly ChapterReview[]
}

export interface ChapterReview {
  readonly scenario: string
  readonly title: string
  readonly state: Chapter["state"]
  /** The attempt that counts, is under way, was set aside or is gone. */
  readonly attempt?: string
  readonly role?: string
  /** ISO 8601, as the device's clock had it. */
  readonly began?: string
  readonly ending?: { readonly title: string; readonly harm: Harm }
  /** How many more attempts there are of it in this run, none of which counts. */
  readonly more?: number
  /** Why it was set aside. */
  readonly why?: string
  /** What it began with, and whether the logs of those before it say the same. */
  readonly remembered: readonly RememberedReview[]
  readonly checked?: "same" | "other" | "unknown"
  readonly left: readonly LeftReview[]
}

export interface LeftReview {
  readonly memory: string
  readonly title: string
  readonly says: string
  readonly weighs: boolean
  /** Later scenarios that notice it; `says` is what they make of it, told where the run came there and nowhere before. */
  readonly into: readonly { readonly scenario: string; readonly title: string; readonly says?: string }[]
  /** Where it could have been turned; only of what weighs. */
  readonly turns: readonly TurnReview[]
}

export interface TurnReview {
  readonly attempt: string
  /** How many events came before it: the place to play again from. */
  readonly event: number
  readonly clock: string
  readonly act: string
  /** Each an act, or a few one after the other. */
  readonly instead: readonly (readonly string[])[]
}

/** `kept` are all attempts by which it can be checked what each one began with. */
export function campaignReview(
  campaign: Campaign,
  run: Run,
  { pack, kept }: { readonly pack: Pack; readonly kept: readonly Kept[] },
): CampaignReview {
  return {
    title: campaign.title,
    about: campaign.about.trim(),
    chapters: run.chapters.map((chapter): ChapterReview => {
      const scenario = scenarioOf(pack, chapter.scenario)
      const head = { scenario: chapter.scenario, title: scenario?.title ?? chapter.scenario, state: chapter.state }
      switch (chapter.state) {
        case "ahead":
          return { ...head, remembered: [], left: [] }
        case "gone":
          return { ...head, attempt: chapter.attempt, remembered: [], left: [] }
        case "set-aside": {
          const { id, began } = chapter.attempt
          return { ...head, attempt: id, began, why: chapter.why, remembered: [], left: [] }
        }
        case "open":
        case "done":
          return { ...head, ...playedReview(campaign, chapter, run, { pack, kept }) }
      }
    }),
  }
}

type Played = Extract<Chapter, { readonly play: Play }>

function playedReview(
  campaign: Campaign,
  chapter: Played,
  run: Run,
  { pack, kept }: { readonly pack: Pack; readonly kept: readonly Kept[] },
): Omit<ChapterReview, "scenario" | "title" | "state"> {
  const { play } = chapter
  const { attempt, machine } = play
  const ending = machine.setting.scenario.endings[play.now.progress.ending ?? ""]
  return {
    attempt: attempt.id,
    role: pack.world.roles[attempt.role]?.title ?? attempt.role,
    began: attempt.began,
    ...(ending ? { ending: { title: ending.title, harm: ending.harm } } : {}),
    ...(chapter.state === "done" ? { more: chapter.more } : {}),
    remembered: rememberedReview(machine.setting.scenario, attempt.campaign?.remembers ?? {}, {
      campaign,
      pack,
      before: Object.values(attempt.campaign?.after ?? {}).flatMap(
        (id) => kept.find((one) => one.attempt.id === id)?.play ?? [],
      ),
    }),
    checked: checkedStart(campaign, play, kept),
    left: chapter.state === "done" ? leftReview(campaign, play, { run, pack }) : [],
  }
}

/** What a finished attempt left behind, in words. */
export function leftReview(
  campaign: Campaign,
  play: Play,
  { run, pack }: { readonly run: Run | undefined; readonly pack: Pack },
): readonly LeftReview[] {
  const { setting } = play.machine
  const place = campaign.scenarios.indexOf(play.attempt.scenario)
  return leftBy(campaign, play).map(({ memory, title, setting: { to, says, weighs } }) => ({
    memory,
    title,
    says,
    weighs: weighs ?? false,
    into: campaign.scenarios.slice(place + 1).flatMap((id) => {
      const scenario = scenarioOf(pack, id)
      const begins = scenario?.remembers?.[memory]?.[to]
      if (!scenario || !begins) return []
      const chapter = run?.chapters.find((one) => one.scenario === id)
      const played =
        chapter !== undefined && "play" in chapter && chapter.play.attempt.campaign?.remembers[memory] === to
      return [{ scenario: id, title: scenario.title, ...(played ? { says: begins.says } : {}) }]
    }),
    turns: turnsOf(play, campaign.memories[memory]?.set ?? []).flatMap(({ event, instead }) => {
      const step = play.steps[event]
      if (!step) return []
      const { clock, text } = actLine(step, setting)
      const words = (id: string) => {
        const found = actsOf(setting.scenario).find((act) => act.id === id)
        return found ? actText(id, found.act, step.before.progress) : id
      }
      return [{ attempt: play.attempt.id, event, clock, act: text, instead: instead.map((acts) => acts.map(words)) }]
    }),
  }))
}

function scenarioOf({ scenarios }: Pack, id: string): Scenario | undefined {
  return scenarios.find(({ scenario }) => scenario === id)
}
