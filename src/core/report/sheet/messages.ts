import { actsOf } from "../../pack/parts"
import type { Condition, Scenario } from "../../pack/schema"
import { oneLine } from "./prose"
import type { Message } from "./sheet-types"
import type { SheetWords } from "./words"

/** What comes by itself, in the order of the file. A condition that asks for more than what was chosen is told as such. */
export function messagesOf(scenario: Scenario, words: SheetWords): readonly Message[] {
  const acts = new Map(actsOf(scenario).map(({ id, act }) => [id, oneLine(act.text)]))
  const told = (condition: Condition | undefined, say: (chosen: readonly string[]) => string) => {
    if (condition === undefined) return []
    const chosen = chosenIn(condition)?.map((id) => acts.get(id) ?? id)
    return [chosen ? say([...new Set(chosen)]) : words.whenStory]
  }
  return (scenario.injects ?? []).map(({ at, from, text, when, unless }) => ({
    ...(at === undefined ? {} : { at }),
    from: from ?? words.radio,
    text: oneLine(text),
    when: [...told(when, words.whenDone), ...told(unless, words.unlessDone)],
  }))
}

/** The acts of which one is enough, where a condition asks for nothing else. */
function chosenIn({ done, any, ...others }: Condition): readonly string[] | undefined {
  if (Object.keys(others).length > 0) return undefined
  if (done !== undefined) return any === undefined ? [done].flat() : undefined
  const each = any?.map(chosenIn)
  return each?.every((one) => one !== undefined) ? each.flat() : undefined
}
