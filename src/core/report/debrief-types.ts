import type { Band, Criticality, RiskBand, Stance } from "../pack/schema"

/** The after-action review of one attempt as data. Every sentence is already in the language of the pack. */
export interface Debrief {
  readonly scenario: string
  readonly title: string
  readonly role: string
  readonly ending?: { readonly title: string; readonly text: string; readonly harm: Harm }
  /** Shown first when not empty. */
  readonly hardRules: readonly {
    readonly rule: string
    readonly text: string
    readonly clock: string
    readonly act: string
    readonly repaired: boolean
  }[]
  readonly timeline: readonly { readonly clock: string; readonly kind: TimelineKind; readonly text: string }[]
  readonly decisions: readonly DecisionReview[]
  readonly recognition: RecognitionReview
  readonly competencies: readonly CompetencyReview[]
  readonly promises: readonly {
    readonly text: string
    readonly to: string
    readonly by: string
    readonly state: "open" | "kept" | "broken"
  }[]
  readonly strengths: readonly string[]
  readonly next: readonly string[]
  /** The facilitator's questions. */
  readonly ask: readonly string[]
  /** Limits of this score a reader must know: unreviewed pack, too few signals, teaching simplifications. */
  readonly cautions: readonly string[]
}

export type Harm = "averted" | "reduced" | "displaced" | "suffered"
export type TimelineKind = "look" | "judge" | "choice" | "plan" | "radio" | "promise" | "ending"

export interface DecisionReview {
  readonly id: string
  /** How many events came before it: the place to play again from. */
  readonly event: number
  readonly clock: string
  readonly act: string
  readonly stance?: Stance
  /** Both 0 to 1. `computed` is false where the pack states a stance and nothing could be worked out. */
  readonly posture?: { readonly passivity: number; readonly recklessness: number; readonly computed: boolean }
  /** 0 to 100, rubric 2.3.5; absent for decisions that carry no risk data. */
  readonly quality?: number
  /** Set when a gate held the quality down. */
  readonly cap?: { readonly at: number; readonly why: "no-assessment" | "infeasible" | "hard-rule" | "repaired" }
  readonly because?: string
  readonly shows: readonly { readonly competency: string; readonly name: string; readonly band: Band }[]
  readonly chosen?: PlanReview
  readonly reference?: PlanReview
  /** The other open options of this decision with their posture points, for the plot. */
  readonly others: readonly {
    readonly act: string
    readonly passivity: number
    readonly recklessness: number
    readonly stance: Stance
  }[]
  readonly feedback: readonly string[]
}

export interface PlanReview {
  readonly act: string
  readonly mitigations: readonly { readonly text: string; readonly verified: boolean | null }[]
  readonly residual: RiskBand
  readonly criticality: Criticality
  readonly ceiling: RiskBand
  /** Harm index to people, rubric h(x); lower is better. `without` is h(none). */
  readonly harm: number
  readonly without: number
}

export interface RecognitionReview {
  readonly signals: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
  /** Absent below 8 signals and 8 distractors (rubric 2.4). */
  readonly measures?: { readonly sensitivity: number; readonly criterion: number }
  readonly reading: string
  readonly items: readonly {
    readonly id: string
    readonly name: string
    readonly outcome: "hit" | "missed" | "false-alarm" | "rightly-left"
    readonly code?: string
    readonly title?: string
    readonly seen: string
    readonly confidence?: 1 | 2 | 3
    readonly looked: boolean
  }[]
}

export interface CompetencyReview {
  readonly id: string
  readonly name: string
  /** 0 to 1 with its standard error, rubric 2.9. */
  readonly level: number
  readonly error: number
  readonly band: Band | "insufficient-evidence"
  readonly weight: number
  readonly evidence: number
}
