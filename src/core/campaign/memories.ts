import type { Play } from "../attempt/play"
import { holds, list } from "../machine/condition"
import { noticedBy } from "../machine/memory"
import type { Memories, Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { Campaign, MemorySetting } from "../pack/campaign-file"
import type { Scenario } from "../pack/schema"

/** What one scenario left behind of a memory. */
export interface Left {
  readonly memory: string
  readonly title: string
  readonly setting: MemorySetting
}

/** What a memory has come to where a scenario stands; undefined where the scenario leaves it as it was. */
export function settingAt(
  set: readonly MemorySetting[],
  { scenario: { scenario }, from }: Setting,
  progress: Progress,
): MemorySetting | undefined {
  return set.find(
    ({ in: id, ended, when }) =>
      id === scenario &&
      (ended === undefined || (progress.ending !== undefined && list(ended).includes(progress.ending))) &&
      (when === undefined || holds(when, progress, from)),
  )
}

/** Everything a finished attempt left behind, in the order of the memories. */
export function leftBy({ memories }: Campaign, { machine, now }: Pick<Play, "machine" | "now">): readonly Left[] {
  return Object.entries(memories).flatMap(([memory, { title, set }]) => {
    const setting = settingAt(set, machine.setting, now.progress)
    return setting ? [{ memory, title, setting }] : []
  })
}

/**
 * The state of a campaign: a fold over its finished attempts in the order of its scenarios. What a later one leaves takes
 * the place of what an earlier one left.
 */
export function memoriesAfter(campaign: Campaign, plays: readonly Play[]): Memories {
  return Object.fromEntries(
    inOrder(campaign, plays).flatMap((play) =>
      leftBy(campaign, play).map(({ memory, setting }) => [memory, setting.to]),
    ),
  )
}

/** Attempts in the order of their scenarios in the campaign. */
export function inOrder({ scenarios }: Campaign, plays: readonly Play[]): readonly Play[] {
  const placeOf = ({ attempt }: Play) => scenarios.indexOf(attempt.scenario)
  return [...plays].sort((a, b) => placeOf(a) - placeOf(b))
}

/** The part of it that a scenario notices: what an attempt of it begins with. */
export function noticedIn(scenario: Pick<Scenario, "remembers">, memories: Memories): Memories {
  return Object.fromEntries(noticedBy(scenario, memories).map(({ memory, value }) => [memory, value]))
}
