import { type Act, riskOf } from "../pack/parts"

/** Whether it has a stance, told or worked out. */
export function isJudged(act: Act): boolean {
  return act.kind !== "answer" && (riskOf(act) !== undefined || ("stance" in act.act && act.act.stance !== undefined))
}
