import type { Scenario } from "../pack/schema"
import { speakerOf } from "./view"
import type { Seen } from "./play"
import { sentenceIn } from "./sentence"
import type { Speaker } from "./view-types"

/**
 * Two trainees at one laptop: what the one who plays the person sees after a sentence was said to her. The officer sees
 * what comes of it only when she has said whether she would have answered.
 */
export interface HotSeatView {
  readonly person: Speaker
  readonly card: RoleCard
  /** The choice, and what was said by it. */
  readonly sentence: string
  readonly text: string
}

export type RoleCard = NonNullable<NonNullable<Scenario["people"]>[string]["card"]>

/** Whether a scenario has a person for a second trainee to play. */
export function hasRoleCards({ people }: Scenario): boolean {
  return Object.values(people ?? {}).some(({ card }) => card !== undefined)
}

/** The sentence that waits for a vote: the one just said, to somebody with a role card. */
export function hotSeatOf({ machine: { setting }, steps, now }: Seen): HotSeatView | undefined {
  const last = steps.at(-1)
  const said = last && sentenceIn(last, setting)
  const card = said && setting.scenario.people?.[said.talk.with]?.card
  const person = said && speakerOf(said.talk.with, setting)
  if (!card || !person || now.progress.ending !== undefined) return undefined
  return { person, card, sentence: said.choice.id, text: said.choice.as?.[now.progress.role] ?? said.choice.text }
}
