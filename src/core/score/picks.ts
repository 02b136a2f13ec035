import { type Best, bestOf, type PickRules, effectOf, pickRules, shareOf, togetherIn } from "../pack/picking"
import type { Step } from "../attempt/play"
import type { Setting } from "../machine/setting"
import { beatOf } from "../pack/parts"
import type { CardPick } from "../pack/schema"

/**
 * What became of a set of cards that was handed in, held against the best set that the budget allowed: found by trying
 * all of them, or as many as `mostSets` says. Ours; docs/doctrine.md has the formula.
 */
export interface Picked {
  readonly pick: CardPick
  /** The outcome it came to. */
  readonly outcome: string
  /** How many events came before it was handed in. */
  readonly event: number
  readonly cards: readonly string[]
  /** What the set does; below zero it backfires. */
  readonly effect: number
  readonly best: Best
  /** What its cards did together, or one without another: places in the pick's list. */
  readonly together: readonly number[]
  /** The share of the best set's effect, 0 to 1; a set that backfires is worth nothing. */
  readonly score: number
}

/** The set an act handed in, if it did. */
export function pickedBy(
  { event: deciding, before, after }: Step,
  event: number,
  setting: Setting,
): Picked | undefined {
  if (deciding.type !== "decide") return undefined
  const pick = beatOf(setting.scenario, before.at)?.pick
  const done = after.progress.done.slice(before.progress.done.length)
  const outcome = pick?.outcomes.find(({ id }) => done.includes(id))
  if (!pick || !outcome) return undefined
  return { pick, outcome: outcome.id, event, ...judgedSet(pick, after.progress.picks?.[pick.id]?.picked ?? []) }
}

export function judgedSet(pick: CardPick, cards: readonly string[]): Omit<Picked, "pick" | "outcome" | "event"> {
  const rules = pickRules(pick)
  return {
    cards,
    effect: effectOf(rules, cards),
    best: bestOf(rules),
    together: togetherIn(rules, cards),
    score: scoreOfSet(rules, cards),
  }
}

export function scoreOfSet(rules: PickRules, cards: readonly string[]): number {
  return Math.max(0, shareOf(rules, cards))
}
