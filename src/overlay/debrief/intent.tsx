import type { Debrief } from "../../core/report/debrief-types"
import { Prose } from "../prose"
import { PlainList } from "../plain-list"
import { words } from "../words"

/** What was supposed to happen, before anything is said of what did. */
export function Intent({ intent: { task, card, objectives } }: { readonly intent: Debrief["intent"] }) {
  return (
    <div class="intent">
      <section>
        <h3>{words.debrief.task}</h3>
        <Prose text={task} kind="measure" />
      </section>
      <div class="intent-lists">
        <Lines title={words.debrief.card} lines={card} />
        <Lines title={words.debrief.practised} lines={objectives} />
      </div>
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <PlainList lines={lines} />
    </section>
  )
}
