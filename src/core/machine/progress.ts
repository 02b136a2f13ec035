import type { PromiseState } from "../pack/schema"

/**
 * What the machine remembers while a scenario is played: facts only, plain JSON, no prose and no score. It is always
 * computed from the log, never stored.
 */
export interface Progress {
  readonly role: string
  readonly seed: string
  /** Minutes since the first midnight of the scenario. */
  readonly minutes: number
  readonly assets: Readonly<Record<string, number>>
  /** 0 to 100 per community. */
  readonly trust: Readonly<Record<string, number>>
  /** Fact ids in the order they were learnt. */
  readonly knows: readonly string[]
  /** Choices, actions and injects that happened, in order; a choice done twice is there twice. */
  readonly done: readonly string[]
  readonly promises: Readonly<Record<string, Promised>>
  readonly looked: readonly string[]
  readonly judged: Readonly<Record<string, Judgement>>
  readonly estimates: Readonly<Record<string, Estimate>>
  readonly added: readonly string[]
  readonly verified: readonly string[]
  /** Measures whose preparation has been paid for. */
  readonly prepared: readonly string[]
  /** Injects that fired, with the scenario time at which they did. */
  readonly fired: readonly { readonly inject: string; readonly minutes: number }[]
  /** The beat of each part of the story at which it was last entered. */
  readonly parts: Readonly<Record<string, string>>
  /** The beats in the order they were entered; one entered twice is there twice. */
  readonly entered: readonly string[]
  /** Set once the story is over. */
  readonly ending?: string
}

export interface Promised {
  readonly to: string
  /** Minutes since the first midnight. */
  readonly by: number
  readonly costs: number
  readonly state: PromiseState
}

export type Judgement = { readonly as: "flag"; readonly confidence: 1 | 2 | 3 } | { readonly as: "leave" }

export interface Estimate {
  readonly likelihood: number
  readonly impact: number
}
