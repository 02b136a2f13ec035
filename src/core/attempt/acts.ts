import { type LearnerEvent, learnerEvent } from "../machine/event-shape"
import type { View } from "./view-types"

/**
 * One act as typed: a choice's number or id, an action's id, or a verb with its words (`flag mats 2`, `flag:mats:2`).
 * Undefined when it names nothing that is on offer; whether it is open is for the machine to say.
 */
export function toEvent(typed: string, view: View): LearnerEvent | undefined {
  const [verb = "", ...rest] = typed.split(/[\s:]+/)
  const words = verbs[verb]
  if (words && rest.length === words.length) {
    const fields = words.map((field, i) => [field, numeric.has(field) ? Number(rest[i]) : rest[i]])
    const parsed = learnerEvent.safeParse({ type: verb, ...Object.fromEntries(fields) })
    return parsed.success ? parsed.data : undefined
  }
  if (rest.length > 0) return undefined
  const choice = view.choices.find(({ id }, i) => id === verb || String(i + 1) === verb)
  return choice?.event ?? view.plan?.actions.find(({ id }) => id === verb)?.event
}

const verbs: Readonly<Record<string, readonly string[]>> = {
  look: ["thing"],
  flag: ["thing", "confidence"],
  leave: ["thing"],
  count: ["of", "number"],
  choose: ["choice"],
  estimate: ["threat", "likelihood", "impact"],
  add: ["mitigation"],
  drop: ["mitigation"],
  verify: ["mitigation"],
  commit: ["action"],
}
const numeric = new Set(["confidence", "number", "likelihood", "impact"])
