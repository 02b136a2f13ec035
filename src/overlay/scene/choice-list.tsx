import type { LearnerEvent } from "../../core/machine/event"
import type { ChoiceView, View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly view: View
  readonly act: (event: LearnerEvent) => void
  readonly openPlan: () => void
}

export function ChoiceList({ view, act, openPlan }: Props) {
  return (
    <div class="choices">
      <h2 class="unseen" tabIndex={-1}>
        {words.scene.doing}
      </h2>
      {view.plan && (
        <button type="button" class="choice choice-plan" aria-haspopup="dialog" onClick={openPlan}>
          <span class="choice-key">
            <Icon name="plan" />
          </span>
          <span class="choice-text">{words.scene.openPlan}</span>
          <span class="choice-takes">{words.scene.openPlanHint}</span>
        </button>
      )}
      {view.choices.length > 0 && (
        <ol class="choice-list" aria-label={words.scene.doing}>
          {view.choices.map((choice, at) => (
            <li key={`${view.at}/${choice.id}`}>
              <Choice choice={choice} at={at} act={act} />
            </li>
          ))}
        </ol>
      )}
      {view.choices.length === 0 && !view.plan && <p class="nothing">{words.scene.nothing}</p>}
    </div>
  )
}

interface ChoiceProps {
  readonly choice: ChoiceView
  readonly at: number
  readonly act: Props["act"]
}

function Choice({ choice, at, act }: ChoiceProps) {
  const tongue = useTongue()
  const { say } = useSurroundings()
  const { closed, event, takes, text } = choice
  return (
    <button
      type="button"
      class={closed ? "choice choice-closed" : "choice"}
      aria-disabled={closed ? "true" : undefined}
      aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
      onClick={() => (closed ? say(words.scene.closed(closed.words)) : act(event))}
    >
      <span class="choice-key" aria-hidden="true">
        {closed ? <Icon name="lock" /> : at < 9 ? at + 1 : "·"}
      </span>
      <span class="choice-text" {...tongue(text)}>
        {text}
      </span>
      {closed ? (
        <span class="choice-why" dir="auto">
          {closed.words}
        </span>
      ) : (
        <span class="choice-takes">{takes > 0 ? words.scene.takes(takes) : words.scene.atOnce}</span>
      )}
    </button>
  )
}
