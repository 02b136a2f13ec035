import type { View } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly view: View
  readonly act: (event: LearnerEvent) => void
}

/** Reports that nobody has answered: they can be chased from wherever the trainee is. */
export function Waiting({ view: { waiting }, act }: Props) {
  const tongue = useTongue()
  const open = waiting.filter(({ closed }) => closed === undefined)
  if (open.length === 0) return null
  return (
    <ul class="waiting" aria-label={words.report.waiting}>
      {open.map(({ id, text, since, takes, event }) => (
        <li key={id}>
          <Icon name="wait" />
          <span>
            {words.report.unanswered(since)} <strong {...tongue(text)}>{text}</strong>
          </span>
          <button
            type="button"
            class="button-second"
            aria-label={words.report.chaseNamed(text)}
            onClick={() => act(event)}
          >
            {words.report.chase}
            <span class="choice-takes">{takes > 0 ? words.scene.takes(takes) : words.scene.atOnce}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
