import type { Effect } from "../machine/effect"
import type { Gate, Handing } from "../machine/gate"
import type { Setting } from "../machine/setting"
import type { Transition } from "../machine/transition"
import type { Condition, Outcome } from "../pack/schema"
import { effectsOf, transitionsOf } from "./act"

/** What can come of something that is handed in: the first outcome whose condition holds once it is. */

export interface Handed<O extends Outcome> {
  readonly outcome: O
  /** It comes once only; after that the outcomes behind it are asked. */
  readonly once: boolean
  /** What else happens with it. */
  readonly also: readonly Effect[]
}

export function outcomeTransitions<O extends Outcome>(
  hands: Handing,
  handed: readonly Handed<O>[],
  setting: Setting,
): readonly Transition[] {
  const conditions = handed.map(conditionOf)
  return handed.flatMap(({ outcome, also }, i) => {
    const when = conditions[i]
    const unless = conditions.slice(0, i).map((condition) => condition ?? always)
    const gate: Gate = {
      ...handingGate(hands, setting),
      outcome: {
        id: outcome.id,
        ...(when ? { when } : {}),
        ...(unless.length > 0 ? { unless } : {}),
      },
    }
    const effects: readonly Effect[] = [
      { type: "hand", params: hands },
      { type: "did", params: { id: hands.id } },
      ...also,
      ...effectsOf(outcome.id, outcome, setting),
    ]
    return transitionsOf(gate, outcome, effects, setting)
  })
}

export function handingGate(hands: Handing, { from }: Setting): Gate {
  return { id: hands.id, from, hands, [hands.what]: hands.id }
}

function conditionOf({ outcome: { id, when }, once }: Handed<Outcome>): Condition | undefined {
  if (!once) return when
  const fresh: Condition = { not: { done: id } }
  return when ? { all: [when, fresh] } : fresh
}

/** Nothing is asked, so it holds. */
const always: Condition = {}
