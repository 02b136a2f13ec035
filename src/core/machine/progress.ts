import type { Belief } from "../presence/belief"
import type { Measures } from "../presence/measures"
import type { Units } from "../presence/rules"
import type { Chance, ConsentState, KindOfFact, PromiseState, Urgency } from "../pack/schema"

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
  /** What was written of each report, and what was sent of it; only in scenarios that have reports. */
  readonly reports?: Readonly<Record<string, ReportProgress>>
  /** Where the cards of each sort lie; only in scenarios that have sorts. */
  readonly sorts?: Readonly<Record<string, SortProgress>>
  /** The plans of presence; only in scenarios that have any. */
  readonly allocations?: Readonly<Record<string, AllocationProgress>>
  /** What the adversary expects: after the last plan that was adopted, or what it brought along from before. */
  readonly belief?: Belief
  /** Which cards of each pick are picked; only in scenarios that have picks. */
  readonly picks?: Readonly<Record<string, PickProgress>>
  /** What was made of each board; only in scenarios that have boards. */
  readonly boards?: Readonly<Record<string, BoardProgress>>
  /** How open each person is with the team, 0 to 4; only in scenarios that have people to talk with. */
  readonly rapport?: Readonly<Record<string, number>>
  /** Who came along, in the order in which they joined; only in scenarios where somebody can. */
  readonly team?: readonly string[]
  /** Who of them speaks, `you` when the trainee does; absent while nobody else ever did. */
  readonly speaks?: string
  /** What became of each consent, by its key; only in scenarios where somebody can give one. */
  readonly consents?: Readonly<Record<string, ConsentState>>
  /** What earlier scenarios of the campaign left behind, by memory; only in scenarios that notice any of it. */
  readonly remembers?: Memories
  /** Set once the story is over. */
  readonly ending?: string
}

/** What each memory of a campaign came to. One that nothing has set is not there. */
export type Memories = Readonly<Record<string, string>>

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

/** What a report holds: what the trainee wrote so far, or what went out. */
export interface Drafted {
  readonly lines: Readonly<Record<string, ReportLine>>
  /** Addressees, in the order they were chosen. */
  readonly to: readonly string[]
  readonly urgency?: Urgency
}

export interface ReportLine {
  /** As what the trainee states the fact. */
  readonly as: KindOfFact
  /** The grade she gives it, such as B2. */
  readonly grade?: string
  /** Set when what identifies a person is left out. */
  readonly names?: "left-out"
}

export interface ReportProgress {
  readonly draft: Drafted
  readonly sent: readonly SentReport[]
  /** Set once it was answered, or met with silence: then it cannot be changed any more. */
  readonly closed?: true
  /** Set while and after nobody answered. */
  readonly silence?: { readonly since: number; readonly chased?: number }
}

export interface SentReport extends Drafted {
  /** Minutes since the first midnight. */
  readonly minutes: number
  /** Facts that went out with what identifies a person, to somebody who may not have it. */
  readonly leaked: readonly string[]
}

export interface SortProgress {
  readonly placed: Readonly<Record<string, Placement>>
  /** The minute it was handed in. */
  readonly closed?: number
}

export interface AllocationProgress {
  readonly units: Units
  /** How great the trainee takes the risk at a place to be, 1 to 5. */
  readonly rates: Readonly<Record<string, number>>
  /** What each change can be taken back by, the last one last. */
  readonly past: readonly Units[]
  readonly adopted?: Adopted
}

/** What a plan came to when it was adopted. */
export interface Adopted {
  /** Minutes since the first midnight. */
  readonly minutes: number
  readonly measures: Measures
  /** What the adversary expected before day 1. */
  readonly before: Belief
  /** Promises made by then whose keeping the plan is about. */
  readonly promised: readonly string[]
}

export interface Placement {
  readonly bin: string
  readonly confidence: 1 | 2 | 3
  readonly marks: readonly string[]
}

export interface PickProgress {
  /** In the order in which they were picked. */
  readonly picked: readonly string[]
  /** The minute it was handed in, and the share of the best set's effect that it has; below zero it backfires. */
  readonly decided?: { readonly minutes: number; readonly share: number }
}

export interface BoardProgress {
  readonly pins: Readonly<Record<string, Pin>>
  /** How likely each hypothesis is held to be, in per cent. */
  readonly chances: Readonly<Record<string, Chance>>
  readonly cells: Readonly<Record<string, Reliance>>
  /** To whom each line of the product goes. */
  readonly lines: Readonly<Record<string, readonly string[]>>
  /**
   * Set once it was handed in, in minutes since the first midnight, with the lines that gave somebody away and the cells
   * for which a fragment that tells was given as the reason.
   */
  readonly issued?: {
    readonly minutes: number
    readonly leaked: readonly string[]
    readonly reasoned: readonly string[]
  }
}

/** What the trainee makes of a fragment. */
export interface Pin {
  readonly grade?: string | undefined
  /** Hypotheses it speaks for. */
  readonly to?: readonly string[] | undefined
  /** The fragment whose origin it shares. */
  readonly copies?: string | undefined
  readonly planted?: "planted" | undefined
}

export interface Reliance {
  readonly as: "accept" | "override"
  /** The fragment that speaks for it. */
  readonly because?: string | undefined
}
