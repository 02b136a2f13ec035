import type { Decision } from "../../score/decisions"
import { stanceOf } from "../../score/decisions"
import type { Doctrine } from "../../pack/schema"
import { fillingIn, rashly } from "../forms"
import { ranked } from "../ranked"
import type { Policy } from "../policy"
import { leads, shownBy } from "../weigh"

/** Goes at once: assesses nothing, prepares nothing, promises everything, and takes nothing back. */
export const reckless: Policy = {
  name: "reckless",
  informed: true,
  patience: 2,
  wishes: (turn) => [...fillingIn(turn.view, rashly(turn.play.machine.setting)), ...ranked(turn, recklessnessOf)],
}

/** Promises and broken rules first, then the greatest exposure; of what has no stance, the least careful that moves on. */
function recklessnessOf(decision: Decision, doctrine: Doctrine): number {
  const { promises, repairs } = decision.act.act
  const recklessness = (decision.computed?.posture ?? decision.stated)?.recklessness ?? 0
  const stance = stanceOf(decision)
  const own =
    stance === "reckless"
      ? 2 + recklessness
      : stance === undefined
        ? 1 - (shownBy(decision, doctrine) ?? 0.5) / 2 + (leads(decision) ? 0.1 : 0)
        : recklessness / 2
  return own + (promises ? 2 : 0) + (decision.breaks.length > 0 ? 2 : 0) - (repairs ? 4 : 0)
}
