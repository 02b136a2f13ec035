import type { Gate, Handing } from "../machine/gate"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import { pickRules } from "../pack/picking"
import type { Beat, CardPick } from "../pack/schema"
import { handingGate, outcomeTransitions } from "./outcomes"

/** Cards are picked and put back as often as the trainee likes, then handed in as a set. */

export function pickHanding(pick: CardPick): Handing & { readonly what: "pick" } {
  return { what: "pick", id: pick.id, rules: pickRules(pick) }
}

export function decideGate(pick: CardPick, setting: Setting): Gate {
  return handingGate(pickHanding(pick), setting)
}

export function pickTransitions({ pick }: Beat, setting: Setting): Transitions {
  if (!pick) return {}
  const { id, cards, outcomes } = pick
  const change = (card: string): Transition => ({
    guard: { type: "open", params: { id: card, from: setting.from, pick: id } },
    actions: [{ type: "pick", params: { pick: id } }],
  })
  return {
    pick: Object.keys(cards).map(change),
    unpick: Object.keys(cards).map(change),
    decide: outcomeTransitions(
      pickHanding(pick),
      outcomes.map((outcome) => ({ outcome, once: false, also: [] })),
      setting,
    ),
  }
}
