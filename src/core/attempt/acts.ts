import { fieldsOf, noWord } from "../machine/event"
import { type LearnerEvent, learnerEvent } from "../machine/event-shape"
import type { View } from "./view-types"

/**
 * One act as typed: a choice's number or id, an action's id, or a verb with its words (`flag mats 2`, `flag:mats:2`).
 * A word that is not always there can be left out at the end, or stand as a dash: `put:who-was-seen:heard:-:left-out`.
 * Undefined when it names nothing that is on offer; whether it is open is for the machine to say.
 */
export function toEvent(typed: string, view: View): LearnerEvent | undefined {
  const [verb = "", ...rest] = typed.split(/[\s:]+/)
  const written = fromTyped(verb, rest)
  if (written) return written.event
  if (rest.length > 0) return undefined
  const choice = view.choices.find(({ id }, i) => id === verb || String(i + 1) === verb)
  return choice?.event ?? view.plan?.actions.find(({ id }) => id === verb)?.event
}

/**
 * A verb with its words, as `typedOf` writes them. Undefined when it is no verb with so many words; `event` is undefined
 * when the words are none that can follow it.
 */
export function fromTyped(
  verb: string,
  rest: readonly string[],
): { readonly event: LearnerEvent | undefined } | undefined {
  const type = verbs.find((one) => one === verb)
  if (!type || !fits(fieldsOf[type], rest)) return undefined
  const fields = fieldsOf[type].map(({ name, is }, i) => [name, said(rest[i], is)])
  const parsed = learnerEvent.safeParse({
    type,
    ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
  })
  return { event: parsed.success ? parsed.data : undefined }
}

const verbs = learnerEvent.options.map(({ shape }) => shape.type.value)

type Fields = (typeof fieldsOf)[LearnerEvent["type"]]

function fits(fields: Fields, words: readonly string[]): boolean {
  return words.length <= fields.length && fields.slice(words.length).every(({ optional }) => optional)
}

function said(word: string | undefined, is: Fields[number]["is"]): unknown {
  if (word === undefined || word === noWord) return undefined
  return is === "number" ? Number(word) : is === "list" ? word.split("+") : word
}
