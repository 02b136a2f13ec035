import { costOf, pickRules, presenceOf } from "../pack/picking"
import { weekOf } from "../attempt/pick-view"
import type { Setting } from "../machine/setting"
import { harmOf } from "../pack/week"
import { toTimeOfDay } from "../pack/units"
import type { Picked } from "../score/picks"
import type { PickReview } from "./debrief-types"

/** A set of cards beside the best that the budget allowed, card by card. */
export function pickReview(
  { pick, outcome, event, cards, effect, best, together, score }: Picked,
  minutes: number,
  setting: Setting,
): PickReview {
  const rules = pickRules(pick)
  const spent = costOf(rules, cards)
  const week = weekOf(pick, cards, setting)
  const titles = (ids: readonly string[]) => ids.map((id) => pick.cards[id]?.title ?? id)
  return {
    id: pick.id,
    text: pick.text,
    event,
    clock: toTimeOfDay(minutes),
    outcome: pick.outcomes.find(({ id }) => id === outcome)?.text ?? outcome,
    budget: Object.entries(pick.budget).map(([id, { text, has }]) => ({ text, has, spent: spent[id] ?? 0 })),
    cards: Object.entries(pick.cards).map(([id, { title, because }]) => ({
      id,
      title,
      because: joined(because),
      picked: cards.includes(id),
      best: best.cards.includes(id),
    })),
    together: together.flatMap((at) => {
      const found = pick.together?.[at]
      return found
        ? [
            {
              of: titles(found.of),
              without: titles(found.without ?? []),
              effect: found.effect,
              because: joined(found.because),
            },
          ]
        : []
    }),
    effect,
    best: { cards: titles(best.cards), effect: best.effect, tried: best.tried, whole: best.whole },
    score,
    ...(week && rules.week ? { week: { ...week, best: harmOf(rules.week, presenceOf(rules, best.cards)) } } : {}),
  }
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}
