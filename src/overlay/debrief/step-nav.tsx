import { Icon } from "../icon"
import { words } from "../words"
import { stepId } from "./step"

interface Props {
  readonly here: number
  readonly go: (step: number) => void
  readonly all: boolean
  readonly showAll: (all: boolean) => void
}

/** Goes from step to step without touching the page's address, which belongs to the app. */
export function StepNav({ here, go, all, showAll }: Props) {
  return (
    <nav class="step-nav" aria-label={words.debrief.steps}>
      <ol>
        {words.debrief.step.map((title, index) => {
          const at = index + 1
          return (
            <li key={title}>
              <a
                href={`#${stepId(at)}`}
                aria-current={!all && here === at ? "step" : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  go(at)
                }}
              >
                <span class="step-number">{at}</span>
                <span class="step-name">{title}</span>
              </a>
            </li>
          )
        })}
      </ol>
      <label class="step-all">
        <input type="checkbox" checked={all} onChange={(event) => showAll(event.currentTarget.checked)} />
        {words.debrief.allSteps}
      </label>
    </nav>
  )
}

/** At the foot of a step: one back, one on. */
export function StepTurn({ here, go }: Pick<Props, "here" | "go">) {
  const next = words.debrief.step[here]
  return (
    <p class="step-turn screen-only">
      {here > 1 && (
        <button type="button" class="button-second" onClick={() => go(here - 1)}>
          {words.debrief.back}
        </button>
      )}
      {next !== undefined && (
        <button type="button" class="button-main step-next" onClick={() => go(here + 1)}>
          {words.debrief.nextStep(next)}
          <Icon name="go" />
        </button>
      )}
    </p>
  )
}
