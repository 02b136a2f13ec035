import type { ComponentChildren } from "preact"
import { words } from "../words"

interface Props {
  readonly at: number
  /** Whether it is on screen now. On paper and in a saved file every step is. */
  readonly shown: boolean
  readonly children: ComponentChildren
}

export function Step({ at, shown, children }: Props) {
  const id = stepId(at)
  return (
    <section class="step" id={id} aria-labelledby={`${id}-title`} hidden={!shown}>
      <header class="step-head">
        <p class="kicker">{words.debrief.stepOf(at)}</p>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {words.debrief.step[at - 1]}
        </h2>
      </header>
      {children}
    </section>
  )
}

export function stepId(at: number): string {
  return `step-${at}`
}
