import type { Spot } from "../pack/road-net"
import type { Weekday } from "../pack/scales"
import type { Measures } from "../presence/measures"
import type { AllocationParts } from "../score/allocations"
import type {
  AskLevel,
  Band,
  ChainStep,
  ConsentState,
  Criticality,
  KindOfFact,
  Need,
  PromiseState,
  QuestionKind,
  RiskBand,
  Stance,
  Urgency,
} from "../pack/schema"
import type { WeekView } from "../attempt/view-types"
import type { Certainty } from "../score/certainty"
import type { Interval } from "../score/normal"
import type { BoardParts, ToldApart } from "../score/boards"
import type { ReportParts } from "../score/reports"

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
  /** What was supposed to happen: the task of the role, what it may do, and what was to be practised. */
  readonly intent: { readonly task: string; readonly card: readonly string[]; readonly objectives: readonly string[] }
  /** Who knew what when: what was done, what was learned by it, and what others told, from the log. */
  readonly timeline: readonly {
    /** The number of the act it belongs to, from 0. */
    readonly event: number
    readonly clock: string
    readonly kind: TimelineKind
    readonly text: string
    /** Of something learned: seen by the team, told by someone, or concluded. */
    readonly how?: "observed" | "heard" | "inferred"
  }[]
  /** Facts that decide and were never learned, with the acts that would have told them where the trainee was. */
  readonly unknown: readonly { readonly title: string; readonly ways: readonly string[] }[]
  readonly decisions: readonly DecisionReview[]
  readonly recognition: RecognitionReview
  /** Reports that were sent, and cards that were handed in; absent where there were none. */
  readonly reports?: readonly ReportReview[]
  readonly sorts?: readonly SortReview[]
  readonly boards?: readonly BoardReview[]
  readonly picks?: readonly PickReview[]
  readonly presence?: readonly PresenceReview[]
  /** How people were talked with; absent where nobody was. */
  readonly talks?: readonly TalkReview[]
  readonly competencies: readonly CompetencyReview[]
  readonly promises: readonly {
    readonly text: string
    readonly to: string
    readonly by: string
    readonly state: PromiseState
  }[]
  readonly strengths: readonly string[]
  readonly next: readonly string[]
  /** The same strengths and next steps, each with the competency it is about and the weight by which it was picked. */
  readonly lessons: { readonly strengths: readonly LessonReview[]; readonly next: readonly LessonReview[] }
  readonly timing: TimingReview
  /** From a warning to people on the move; only of scenarios that mark these steps. Shown, never scored. */
  readonly chain?: ChainReview
  /** Under which doctrine all this was worked out; the digest is that of its numbers and rules. */
  readonly doctrine: {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly digest: string
  }
  /** The facilitator's questions. */
  readonly ask: readonly string[]
  /** Limits of this score a reader must know: unreviewed pack, too few signals, teaching simplifications. */
  readonly cautions: readonly string[]
}

/** How somebody was talked with. Nothing of it is scored; what must not be asked stands under the hard rules. */
export interface TalkReview {
  readonly id: string
  readonly name: string
  readonly about: string
  /** How open she was, in words, when it began and when it ended. */
  readonly bearing: { readonly from: string; readonly to: string }
  /** How many sentences were questions of each kind, and asked for what. */
  readonly questions: Readonly<Record<QuestionKind, number>>
  readonly asked: Readonly<Record<AskLevel, number>>
  /** How many sentences were said where nobody else could hear. */
  readonly alone: number
  readonly sentences: readonly SentenceReview[]
  readonly consents: readonly { readonly text: string; readonly state: ConsentState }[]
  /** Of all votes, how many would have answered, in part, or not; absent where nobody voted. */
  readonly votes?: Votes
  /** The votes in words. */
  readonly voted?: string
}

export interface SentenceReview {
  readonly event: number
  readonly clock: string
  readonly text: string
  readonly question?: QuestionKind
  readonly asks?: AskLevel
  /** Who said it; absent when the trainee did. */
  readonly speaker?: string
  /** Who else could hear it, the team but for the one who spoke included; empty when nobody could. */
  readonly heardBy: readonly string[]
  /** What was answered, in a few words. */
  readonly answer?: string
  readonly vote?: Votes
  /** The vote in words. */
  readonly voted?: string
}

export interface Votes {
  readonly yes: number
  readonly partly: number
  readonly no: number
}

export type Harm = "averted" | "reduced" | "displaced" | "suffered"
export type TimelineKind =
  | "look"
  | "judge"
  | "choice"
  | "plan"
  | "report"
  | "sort"
  | "board"
  | "allocate"
  | "pick"
  | "learned"
  | "radio"
  | "vote"
  | "promise"
  | "ending"

export interface DecisionReview {
  readonly id: string
  /** How many events came before it: the place to play again from. */
  readonly event: number
  readonly clock: string
  readonly act: string
  /** Set when the time for it was over and the choice was taken for the trainee. Told, never scored. */
  readonly lapsed?: true
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
  /** Only where a panel large and united enough rated at least two options of the decision. */
  readonly experts?: ExpertReview
}

export interface LessonReview {
  readonly words: string
  readonly competency: string
  readonly name: string
  /** The role's weight of the competency, 0 to 1; those of a role add up to 1 (rubric 2.2, our proposal). */
  readonly weight: number
}

/** From the first sign to the first act that protects (rubric 2.7, 5.2): scenario minutes. Shown, never scored. */
export interface TimingReview {
  /** The first sign that was there, the first one looked at, and the first one flagged. Absent where there was none. */
  readonly shown?: MomentReview
  readonly looked?: MomentReview
  readonly flagged?: MomentReview
  /** From then on, the first act that gained a share of the protection to be gained, or that its author calls protective. */
  readonly protective?: MomentReview
  /** Minutes from the first sign shown, and from the first one looked at, to that act; absent where it came before. */
  readonly sinceShown?: number
  readonly sinceLooked?: number
}

export interface MomentReview {
  /** The name of the thing, or the words of the act or the message. */
  readonly text: string
  readonly clock: string
  /** How many events came before it. */
  readonly event: number
}

export interface ChainReview {
  /** The first of each kind, in the order warning, decision, order, movement. */
  readonly links: readonly (MomentReview & {
    readonly step: ChainStep
    /** Minutes since the link before it in this list; below 0 where it came first. */
    readonly after?: number
  })[]
  /** Steps the scenario offers that never came. */
  readonly missing: readonly ChainStep[]
}

/** What a panel of experts thinks of the options of a decision (rubric 2.6), beside the score and never in it. */
export interface ExpertReview {
  /** The panel's mean for the option taken, 1 (very poor) to 5 (very good); absent where it was not rated. */
  readonly chosen?: number
  readonly best: { readonly act: string; readonly mean: number }
  /** Where the option taken stands between the poorest (0) and the best (1) rated one. */
  readonly share?: number
  /** Rank correlation of the panel's order of the options and that of the formulas, -1 to 1; from three options on. */
  readonly agreement?: number
  /** Options of which the panel and the formulas say the opposite. */
  readonly apart: readonly { readonly act: string; readonly mean: number; readonly stance: Stance }[]
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

/** What was sent beside what could have been sent with what was known then. */
export interface ReportReview {
  readonly id: string
  readonly text: string
  /** How many events came before it. */
  readonly event: number
  readonly clock: string
  /** What came back, in a few words. */
  readonly answer: string
  /** Until when it was of use, and whether it was later. */
  readonly by?: string
  readonly late?: boolean
  readonly urgency: { readonly stated: Urgency; readonly is: Urgency }
  readonly lines: readonly ReportLineReview[]
  /** Titles of facts that belong in it: known and not in it, and never learnt; and what was rightly kept out. */
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  readonly keptBack: readonly string[]
  readonly addressees: readonly { readonly text: string; readonly told: boolean; readonly knows: Need }[]
  /** The report as it could have been. */
  readonly could: {
    readonly lines: readonly {
      readonly title: string
      readonly text: string
      readonly as: KindOfFact
      readonly grade?: string
    }[]
    readonly to: readonly string[]
    readonly urgency: Urgency
  }
  /** Each 0 to 1, and their mean. */
  readonly parts: ReportParts
  readonly score: number
  /** Where nobody answered: since when, and when it was chased. */
  readonly silence?: { readonly since: string; readonly chased?: string }
}

export interface ReportLineReview {
  readonly id: string
  readonly title: string
  /** As it was sent. */
  readonly text: string
  readonly need: Need
  /** As what it was stated, and what it is. */
  readonly as: KindOfFact
  readonly is: KindOfFact
  readonly statement: "over" | "under" | "fitting"
  readonly grade?: { readonly stated?: string; readonly is: string; readonly near: boolean }
  /** Whether somebody can be recognised by it, and what was done about that. */
  readonly names: "none" | "leaked" | "left-out" | "cleared"
}

export interface SortReview {
  readonly id: string
  readonly text: string
  readonly event: number
  readonly clock: string
  readonly outcome: string
  readonly cards: readonly {
    readonly id: string
    readonly text: string
    readonly belongs: string
    readonly because: string
    readonly isRight: boolean
    /** Where it lay; absent when it was in no bin. */
    readonly lay?: string
    readonly confidence?: 1 | 2 | 3
    readonly marks?: { readonly stated: readonly string[]; readonly are: readonly string[] }
  }[]
  readonly classes: readonly { readonly text: string; readonly cards: number; readonly right: number }[]
  readonly falseAlarms: { readonly of: number; readonly raised: number }
  readonly marks?: { readonly of: number; readonly right: number }
  /** Certainty-based marks (rubric 2.5). Shown, never scored. */
  readonly certainty: number
  readonly score: number
}

export interface PickReview {
  readonly id: string
  readonly text: string
  readonly event: number
  readonly clock: string
  readonly outcome: string
  readonly budget: readonly { readonly text: string; readonly has: number; readonly spent: number }[]
  readonly cards: readonly {
    readonly id: string
    readonly title: string
    readonly because: string
    readonly picked: boolean
    /** Whether it is in the best set. */
    readonly best: boolean
  }[]
  /** What cards did together, or one without another. */
  readonly together: readonly {
    readonly of: readonly string[]
    readonly without: readonly string[]
    readonly effect: number
    readonly because: string
  }[]
  /** Below zero it backfired. */
  readonly effect: number
  /** `whole` when every set that the budget allows was tried. */
  readonly best: {
    readonly cards: readonly string[]
    readonly effect: number
    readonly tried: number
    readonly whole: boolean
  }
  readonly score: number
  /** The week without and with it, and its harm with the best set. */
  readonly week?: WeekView & { readonly best: number }
}

/** A plan of presence beside the risk there was, day by day. */
export interface PresenceReview {
  readonly id: string
  readonly text: string
  readonly event: number
  readonly clock: string
  readonly outcome: string
  /** The first day that was planned; those before it were played already. */
  readonly from: number
  /** The first day on which another plan took its place; nothing came of it from then on. */
  readonly replacedFrom?: number
  readonly days: readonly { readonly day: number; readonly weekday: Weekday }[]
  readonly places: readonly {
    readonly id: string
    readonly title: string
    readonly at: Spot
    readonly days: readonly PlaceDayReview[]
  }[]
  readonly means: readonly { readonly id: string; readonly text: string; readonly key: string }[]
  readonly measures: Measures
  /** The same for the plan made by a simple rule with the same means. */
  readonly reference: Measures
  readonly parts: AllocationParts
  readonly score: number
  readonly returns: readonly { readonly text: string; readonly kept: boolean }[]
  readonly heat?: {
    readonly places: readonly { readonly title: string; readonly stated: number; readonly is: number }[]
    readonly calibration: number
    readonly ranked: number
  }
}

/** All shares from 0 to 1. */
export interface PlaceDayReview {
  readonly risk: number
  /** 1 to 5. */
  readonly level: number
  readonly there: readonly { readonly means: string; readonly count: number }[]
  readonly reference: readonly { readonly means: string; readonly count: number }[]
  readonly expected: number
  readonly drawn: number
  /** It came here on that day, as drawn from the attempt's seed. Never scored. */
  readonly came: boolean
}

export interface RecognitionReview {
  readonly signals: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
  /** Absent below 8 signals and 8 distractors (rubric 2.4). */
  readonly measures?: { readonly sensitivity: number; readonly criterion: number }
  /** How far off the two may be: with the doctrine's 0.95, nineteen of twenty such intervals hold the true value. */
  readonly intervals?: { readonly sensitivity: Interval; readonly criterion: Interval }
  /** Of the signs, those that are something missing. */
  readonly absences: { readonly signals: number; readonly hits: number }
  /** Marks for certainty and the calibration curve (rubric 2.5): a point for each confidence. Shown, never scored. */
  readonly certainty: Certainty
  readonly reading: string
  /** Where there was something to recognise, and when the trainee first came there: after how many events, at what hour. */
  readonly scenes: readonly {
    readonly id: string
    readonly place: string
    readonly event: number
    readonly clock: string
    /** Set where it is a room. */
    readonly indoors?: true
  }[]
  readonly items: readonly {
    readonly id: string
    readonly name: string
    readonly outcome: "hit" | "missed" | "false-alarm" | "rightly-left"
    readonly code?: string
    readonly title?: string
    /**
     * What looks the same: of a sign a harmless thing, of a harmless thing of the catalogue the sign it is taken for; and
     * the question that tells the two apart. Absent of everyday things.
     */
    readonly alike?: string
    readonly question?: string
    /** The scene it belongs to. */
    readonly scene: string
    /** Where it stands: from left (0) to right, from the horizon (0) to the front (100). */
    readonly at?: readonly [number, number]
    readonly seen: string
    readonly confidence?: 1 | 2 | 3
    readonly looked: boolean
    /** Of something missing: the line of normal life that it breaks, and whose. */
    readonly absent?: { readonly community: string; readonly line: string }
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
  /** How much it matters for the role played, 0 to 1 (rubric 2.2, our proposal); used to pick lessons, in no score. */
  readonly importance: number
}

/** A board beside what its author says is so. */
export interface BoardReview {
  readonly id: string
  readonly text: string
  readonly event: number
  readonly clock: string
  readonly outcome: string
  readonly hypotheses: readonly {
    readonly text: string
    /** Per cent. */
    readonly chance: number
    readonly holds: boolean
    readonly because: string
    /** Origins she had behind it, and those that are. */
    readonly weight: { readonly stated: number; readonly is: number }
  }[]
  /** Which origins on the table were taken to mean something. */
  readonly toldApart: ToldApart
  /** In the order of the author; those that never came to the table stand in `missing`. */
  readonly fragments: readonly {
    readonly id: string
    readonly text: string
    /** What of the catalogue it is a case of. */
    readonly sign?: { readonly code: string; readonly title: string }
    readonly because: string
    /** What it speaks for. */
    readonly links: { readonly stated: readonly string[]; readonly are: readonly string[]; readonly right: boolean }
    readonly grade: { readonly stated?: string; readonly is: string; readonly near: boolean }
    readonly origin: "copy" | "planted" | "own"
    /** Whether what was held of its origin is so; absent where there was nothing to hold. */
    readonly originRight?: boolean
  }[]
  readonly missing: readonly string[]
  readonly cells: readonly {
    readonly text: string
    readonly says: string
    readonly right: boolean
    readonly relied: "accept" | "override"
    /** The fragment she named for it, and those that tell. */
    readonly reason?: string
    readonly toldBy: readonly string[]
    readonly because: string
  }[]
  readonly lines: readonly {
    readonly text: string
    readonly to: readonly string[]
    readonly should: readonly string[]
    readonly right: boolean
    readonly leaked: boolean
    readonly because: string
  }[]
  readonly parts: BoardParts
  readonly score: number
}
