import type { View } from "../attempt/view-types"
import type { LearnerEvent } from "../machine/event"

/** What a trainee can do now, as the view shows it. */

/** A choice, or an action of the risk card, in the words the trainee reads. */
export interface OpenDecision {
  readonly text: string
  readonly takes: number
  readonly event: LearnerEvent
}

/** In the order they are shown: the risk card stands before the choices. */
export function openDecisions({ plan, choices }: View): readonly OpenDecision[] {
  return [...(plan?.actions ?? []), ...choices].filter(({ closed }) => closed === undefined)
}

export function openLooks({ things }: View): readonly LearnerEvent[] {
  return things.filter(({ seen }) => seen === undefined).map(({ look }) => look)
}

export function openMeasures({ plan }: View): readonly LearnerEvent[] {
  return (plan?.mitigations ?? []).flatMap(({ added, closed, toggle, verify }) => [
    ...(added || closed ? [] : [toggle]),
    ...(verify && !verify.done && !verify.closed ? [verify.event] : []),
  ])
}
