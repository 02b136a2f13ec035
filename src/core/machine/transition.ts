import type { LearnerEvent } from "./event"
import type { Effect } from "./effect"
import type { Gate } from "./gate"

/** One way an event can be taken in a beat: plain data, as it stands in the machine. */
export interface Transition {
  readonly guard: { readonly type: "open"; readonly params: Gate }
  /** A beat or an ending; without one the beat stays as it is. */
  readonly target?: string
  readonly actions: readonly Effect[]
}

export type Transitions = Readonly<Partial<Record<LearnerEvent["type"], readonly Transition[]>>>
