import type { Decision } from "../../score/decisions"
import { stanceOf } from "../../score/decisions"
import type { Doctrine } from "../../pack/schema"
import { fillingIn, somehow } from "../forms"
import { ranked } from "../ranked"
import type { Policy } from "../policy"
import { leads, shownBy } from "../weigh"

/** Does as little as there is to do: looks at nothing, prepares nothing, and puts it on tomorrow's programme. */
export const passive: Policy = {
  name: "passive",
  informed: true,
  patience: 2,
  wishes: (turn) => [
    ...ranked(turn, passivityOf),
    ...fillingIn(turn.view, somehow(turn.view, "last", turn.play.machine.setting)),
  ],
}

/** First what is passive, then what is half done; of what has no stance, the least that moves on. */
function passivityOf(decision: Decision, doctrine: Doctrine): number {
  const passivity = (decision.computed?.posture ?? decision.stated)?.passivity ?? 0
  switch (stanceOf(decision)) {
    case "passive":
      return 3 + passivity
    case "hesitant":
      return 2 + passivity
    case undefined:
      return (
        1 -
        (shownBy(decision, doctrine) ?? 0.5) / 2 +
        (leads(decision) ? 0.1 : 0) -
        (decision.act.act.learns || decision.act.act.promises ? 0.2 : 0)
      )
    case "justified-no-go":
    case "calculated":
      return 0
    case "reckless":
      return -1
  }
}
