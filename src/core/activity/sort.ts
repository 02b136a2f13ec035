import type { Gate, Handing } from "../machine/gate"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import type { Beat, Sort } from "../pack/schema"
import { handingGate, outcomeTransitions } from "./outcomes"

/** Cards are put into bins, each with how sure the trainee is, and moved as often as she likes until she hands them in. */

export function sortHanding({ id, cards, partial }: Sort): Handing & { readonly what: "sort" } {
  return { what: "sort", id, cards: Object.keys(cards).sort(), partial: partial ?? false }
}

export function closeGate(sort: Sort, setting: Setting): Gate {
  return handingGate(sortHanding(sort), setting)
}

export function placeGate(card: string, { id, bins, marks }: Sort, { from }: Setting): Gate {
  return {
    id: card,
    from,
    sort: id,
    among: { bin: Object.keys(bins).sort(), marks: Object.keys(marks ?? {}).sort() },
  }
}

export function sortTransitions({ sort }: Beat, setting: Setting): Transitions {
  if (!sort) return {}
  const { id, cards } = sort
  const place = (gate: Gate): Transition => ({
    guard: { type: "open", params: gate },
    actions: [{ type: "place", params: { sort: id } }],
  })
  return {
    place: Object.keys(cards).map((card) => place(placeGate(card, sort, setting))),
    lift: Object.keys(cards).map((card) => place({ id: card, from: setting.from, sort: id })),
    close: outcomeTransitions(
      sortHanding(sort),
      sort.outcomes.map((outcome) => ({ outcome, once: false, also: [] })),
      setting,
    ),
  }
}
