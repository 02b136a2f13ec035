import type { Play } from "../attempt/play"
import type { View } from "../attempt/view-types"
import type { LearnerEvent } from "../machine/event"
import type { Doctrine } from "../pack/schema"

export type PolicyName = "doctrine" | "passive" | "reckless" | "random" | "first-option" | "longest-option"

/** A way of playing that a computer can follow: a pure function from where the attempt stands to what it would do. */
export interface Policy {
  readonly name: PolicyName
  /** Whether it goes by the scenario's rules. One that does not sees what a trainee sees, and understands none of it. */
  readonly informed: boolean
  /** How often it does the same thing in the same place before it tries something else. */
  readonly patience: number
  /** What it would do now, most wanted first. Everything in it is open. */
  readonly wishes: (turn: Turn) => readonly LearnerEvent[]
}

export interface Turn {
  /** Only for policies that are informed: the play knows the scenario with all its answers. */
  readonly play: Play
  readonly view: View
  readonly doctrine: Doctrine
}
