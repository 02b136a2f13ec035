import {
  emptyRun,
  type Kept,
  nextIn,
  type Pack,
  type Play,
  rememberedReview,
  type Run,
  runsOf,
  type Scenario,
} from "../core/index"
import type { AttemptHeader } from "../core/attempt/attempt"
import type { Campaign } from "../core/pack/campaign-file"
import type { CampaignCard, CampaignPlace, NextStep, PathStep } from "../overlay/index"
import { type Listed, listed } from "./listed"
import type { StoredAttempt } from "./screens"

/** What an attempt begins with as a part of a campaign: the part of its header that says so. */
export type Begun = NonNullable<AttemptHeader["campaign"]>

export function keptOf({ attempt, opened }: StoredAttempt): Kept {
  return opened.ok ? { attempt, play: opened.play } : { attempt, why: opened.why }
}

/** A run of a pack's campaign by its id, else the newest, else one in which nothing was played. */
export function runIn(campaign: Campaign, pack: Pick<Pack, "about">, kept: readonly Kept[], id?: string): Run {
  const runs = runsOf(campaign, pack.about.pack, kept)
  return runs.find((run) => run.id === id) ?? (id === undefined ? runs[0] : undefined) ?? emptyRun(campaign, id ?? "")
}

/** How a run stands: its path, and what is to be played next. */
export interface Standing {
  readonly campaign: Campaign
  readonly run: Run
  readonly path: readonly PathStep[]
  readonly next?: NextStep
  readonly kept: readonly Kept[]
}

export function standingOf(campaign: Campaign, pack: Listed, kept: readonly Kept[], id?: string): Standing {
  const run = runIn(campaign, pack, kept, id)
  return { campaign, run, path: pathOf(run, pack), ...nextStep(run, pack), kept }
}

export function campaignCard(pack: Listed, kept: readonly Kept[]): { readonly campaign?: CampaignCard } {
  if (!pack.campaign) return {}
  const { campaign, run, path, next } = standingOf(pack.campaign, pack, kept)
  return {
    campaign: {
      title: campaign.title,
      about: campaign.about.trim(),
      ...(run.id === "" ? {} : { run: run.id }),
      path,
      ...(next ? { next } : {}),
    },
  }
}

function pathOf({ chapters }: Run, { scenarios }: Listed): readonly PathStep[] {
  return chapters.map((chapter): PathStep => {
    const scenario = scenarios.find(({ id }) => id === chapter.scenario)
    const ending = chapter.state === "done" ? endingOf(chapter.play) : undefined
    return {
      scenario: chapter.scenario,
      title: scenario?.title ?? chapter.scenario,
      minutes: scenario?.minutes ?? 0,
      state: chapter.state,
      ...(ending === undefined ? {} : { ending }),
    }
  })
}

function endingOf({ machine, now }: Play): string | undefined {
  return machine.setting.scenario.endings[now.at]?.title
}

function nextStep(run: Run, { scenarios }: Listed): { readonly next?: NextStep } {
  const chapter = nextIn(run)
  if (!chapter) return {}
  const { scenario } = chapter
  return {
    next: {
      scenario,
      title: scenarios.find(({ id }) => id === scenario)?.title ?? scenario,
      ...(chapter.state === "open" ? { attempt: chapter.play.attempt.id } : {}),
    },
  }
}

/** An attempt's place in its campaign, and the run it belongs to. */
export interface Placed extends Standing {
  readonly place: CampaignPlace
}

export function placedIn({ attempt, machine }: Play, pack: Pack, kept: readonly Kept[]): Placed | undefined {
  const { campaign: place } = attempt.campaign ? placeIn(pack, machine.setting.scenario, attempt.campaign, kept) : {}
  if (!pack.campaign || !place) return undefined
  return { ...standingOf(pack.campaign, listed(pack), kept, attempt.campaign?.run), place }
}

/** The place of a scenario in its campaign, and what is remembered where it begins. */
export function placeIn(
  pack: Pack,
  scenario: Scenario,
  begun: Begun,
  kept: readonly Kept[],
): { readonly campaign?: CampaignPlace } {
  const { campaign } = pack
  if (campaign?.campaign !== begun.id) return {}
  const before = Object.values(begun.after).flatMap((id) => kept.find(({ attempt }) => attempt.id === id)?.play ?? [])
  return {
    campaign: {
      title: campaign.title,
      pack: pack.about.pack,
      ...(kept.some(({ attempt }) => attempt.campaign?.run === begun.run) ? { run: begun.run } : {}),
      place: campaign.scenarios.indexOf(scenario.scenario) + 1,
      of: campaign.scenarios.length,
      remembered: rememberedReview(scenario, begun.remembers, { campaign, pack, before }),
    },
  }
}
