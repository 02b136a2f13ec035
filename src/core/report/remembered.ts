import type { Play } from "../attempt/play"
import { inOrder, leftBy } from "../campaign/memories"
import { noticedBy } from "../machine/memory"
import type { Memories } from "../machine/progress"
import type { Campaign } from "../pack/campaign-file"
import type { Pack } from "../pack/pack"
import type { Scenario } from "../pack/schema"

/** Something an earlier scenario left behind, and what is so from the beginning because of it. */
export interface RememberedReview {
  readonly memory: string
  readonly says: string
  /** The scenario that left it; absent where its log is not here any more. */
  readonly from?: string
  /** By how much the trust of communities begins higher or lower. */
  readonly trust: readonly { readonly community: string; readonly by: number }[]
  /** Titles of facts that are known from the beginning. */
  readonly knows: readonly string[]
  /** For how many weeks an adversary has watched before day 1; absent where nothing is said of it. */
  readonly watched?: number
}

/** What an attempt of a scenario begins with, in words; `before` are the attempts it follows, as far as they are here. */
export function rememberedReview(
  scenario: Scenario,
  memories: Memories,
  { campaign, pack, before }: { readonly campaign: Campaign; readonly pack: Pack; readonly before: readonly Play[] },
): readonly RememberedReview[] {
  return noticedBy(scenario, memories).map(({ memory, value, begins: { says, trust = {}, learns = [], watched } }) => {
    const from = inOrder(campaign, before).findLast((play) =>
      leftBy(campaign, play).some((left) => left.memory === memory && left.setting.to === value),
    )
    return {
      memory,
      says,
      ...(from ? { from: from.machine.setting.scenario.title } : {}),
      trust: Object.entries(trust).map(([id, by]) => ({ community: pack.world.communities[id]?.name ?? id, by })),
      knows: learns.map((fact) => scenario.info[fact]?.title ?? fact),
      ...(watched ? { watched: watched.weeks } : {}),
    }
  })
}
