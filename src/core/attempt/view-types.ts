import type { Authority, Chance, Criticality, KindOfFact, PromiseState, RiskBand, Urgency, World } from "../pack/schema"
import type { Spot } from "../pack/road-net"
import type { Stature, Weekday } from "../pack/scales"
import type { Units } from "../presence/rules"
import type { Bed, Cue, Ground, Piece, Road, Weather } from "../pack/kit"
import type { Reason } from "../machine/why-closed"
import type { Counted, LearnerEvent } from "../machine/event"
import type { Pin, Reliance } from "../machine/progress"

/**
 * Everything a stage, an overlay or a terminal may know of an attempt in progress: plain values, already in the
 * language of the pack. It holds nothing that tells a signal from noise or a good option from a bad one.
 */
export interface View {
  /** The beat or ending the trainee is at. Changes when the story moves. */
  readonly at: string
  readonly place: PlaceView
  readonly time: TimeView
  readonly role: RoleView
  readonly assets: readonly { readonly id: string; readonly name: string; readonly left: number }[]
  /** What the last act caused to be said or told: the reply to it, radio, then the beat's own text. Often nothing. */
  readonly passages: readonly Passage[]
  /** Everything said so far, oldest first; the last of them is what stays on screen. */
  readonly said: readonly SaidView[]
  /** Present where somebody is talked with. */
  readonly talk?: TalkView
  /** Who came along, in the order in which they joined; absent while nobody did. */
  readonly team?: readonly (Speaker & { readonly speaks: boolean })[]
  readonly things: readonly ThingView[]
  readonly choices: readonly ChoiceView[]
  /** A picture of the pack that belongs to this moment, by its id. */
  readonly picture?: string
  /** When so many seconds of real time have passed here, `event` is what happens. Only where the trainee wants limits. */
  readonly limit?: { readonly seconds: number; readonly event: LearnerEvent }
  readonly plan?: PlanView
  readonly report?: ReportView
  readonly sort?: SortView
  readonly board?: BoardView
  readonly allocate?: AllocateView
  readonly pick?: PickView
  /** Weeks that are played again with what was picked; absent while there are none. */
  readonly weeks?: readonly WeekView[]
  /** Reports that nobody has answered. */
  readonly waiting: readonly WaitingView[]
  readonly notebook: NotebookView
  readonly radio: readonly RadioView[]
  /** The cue the last event caused, if any; `step` counts events so that the same cue twice is heard twice. */
  readonly cue?: Cue
  readonly step: number
  readonly ending?: { readonly id: string; readonly title: string }
}

/** Why something cannot be done now: the fact, and the sentence a trainee reads. */
export interface Closed {
  readonly reason: Reason["reason"]
  readonly words: string
}

export interface PlaceView {
  readonly id: string
  readonly title: string
  readonly ground: Ground
  readonly road: Road
  readonly bed: Bed
  readonly weather: Weather
  readonly pieces: readonly { readonly kit: Piece; readonly at: readonly [number, number]; readonly size: number }[]
}

export interface TimeView {
  /** Minutes since the first midnight of the scenario. */
  readonly minutes: number
  /** `HH:MM`. */
  readonly clock: string
  readonly from: number
  readonly to: number
}

export interface RoleView {
  readonly id: string
  readonly title: string
  readonly card: readonly string[]
  readonly powers: readonly { readonly power: string; readonly may: Authority }[]
}

/** What one act caused to be said, and when and where. */
export interface SaidView {
  /** How many acts came before and with it. */
  readonly step: number
  readonly clock: string
  readonly place: string
  readonly passages: readonly Passage[]
}

/** One thing said or told. `speaker` is a cast member; without one it is narration. */
export interface Passage {
  readonly speaker?: Speaker
  readonly text: string
}

export interface Speaker {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly portrait: World["cast"][string]["portrait"]
}

export interface TalkView {
  readonly with: Speaker
  /** How open the person is, in words. */
  readonly bearing: string
  /** Who else hears it, besides the team; empty when nobody does. */
  readonly hears: readonly string[]
}

/** A thing that can be looked at. Signal and noise are alike here. In an order drawn from the seed. */
export interface ThingView {
  readonly id: string
  readonly name: string
  readonly kit?: Piece
  readonly at?: readonly [number, number]
  /** Minutes of scenario time a first look costs. */
  readonly takes: number
  /** What was seen, once looked at. */
  readonly seen?: string
  /** A picture of the pack that shows it, by its id; also only then. */
  readonly picture?: string
  readonly judged?: { readonly as: "flag"; readonly confidence: 1 | 2 | 3 } | { readonly as: "leave" }
  readonly look: LearnerEvent
  readonly flag: readonly [LearnerEvent, LearnerEvent, LearnerEvent]
  readonly leave: LearnerEvent
}

export interface ChoiceView {
  readonly id: string
  readonly text: string
  /** Minutes of scenario time, the time it takes to advise included. */
  readonly takes: number
  /** Present when it cannot be done now. */
  readonly closed?: Closed
  readonly event: LearnerEvent
}

export interface PlanView {
  readonly against: { readonly title: string; readonly people: number; readonly window: string }
  readonly threats: readonly {
    readonly id: string
    readonly title: string
    readonly estimate?: { readonly likelihood: number; readonly impact: number }
  }[]
  /** The facts that decide this plan; `text` is there once known. */
  readonly facts: readonly { readonly id: string; readonly title: string; readonly text?: string }[]
  readonly mitigations: readonly {
    readonly id: string
    readonly text: string
    readonly takes: number
    readonly uses: readonly { readonly name: string; readonly count: number }[]
    readonly added: boolean
    readonly toggle: LearnerEvent
    readonly closed?: Closed
    readonly verify?: {
      readonly text: string
      readonly takes: number
      readonly done: boolean
      readonly closed?: Closed
      readonly event: LearnerEvent
    }
  }[]
  /** Minutes of preparation the added mitigations take together. */
  readonly preparation: number
  readonly actions: readonly {
    readonly id: string
    readonly text: string
    readonly takes: number
    readonly closed?: Closed
    /** The trainee's own card, worked out: residual risk by her own estimates and added measures. */
    readonly card?: { readonly residual: RiskBand; readonly criticality: Criticality; readonly ceiling: RiskBand }
    readonly event: LearnerEvent
  }[]
}

/** A report as far as it is written. What is right in it is not here. */
export interface ReportView {
  readonly id: string
  readonly text: string
  /** Until when it is of use, `HH:MM`. */
  readonly by?: string
  /** What is known and can go into it, in the order in which it was learnt. */
  readonly items: readonly ReportItemView[]
  readonly addressees: readonly {
    readonly id: string
    readonly text: string
    readonly told: boolean
    readonly toggle: LearnerEvent
  }[]
  readonly urgencies: readonly {
    readonly urgency: Urgency
    readonly chosen: boolean
    readonly event: LearnerEvent
  }[]
  /** What it lacks before it can be sent, each a sentence. */
  readonly missing: readonly string[]
  /** Present when it cannot be sent now. */
  readonly closed?: Closed
  /** How often it was sent already: above 0 it was asked back about. */
  readonly sent: number
  readonly event: LearnerEvent
}

export interface ReportItemView {
  readonly id: string
  readonly title: string
  readonly text: string
  /** The same so that nobody can be recognised, where it can be told so. */
  readonly withoutNames?: string
  /** Present when it is in the report. */
  readonly line?: { readonly as: KindOfFact; readonly grade?: string; readonly names?: "left-out" }
  readonly omit: LearnerEvent
}

/** Cards and bins as far as they are sorted. Cards stand in an order drawn from the seed. */
export interface SortView {
  readonly id: string
  readonly text: string
  readonly bins: readonly { readonly id: string; readonly text: string }[]
  readonly marks: readonly { readonly id: string; readonly text: string }[]
  readonly cards: readonly SortCardView[]
  readonly missing: readonly string[]
  readonly closed?: Closed
  /** Whether it can be handed in with cards in no bin. */
  readonly partial: boolean
  readonly event: LearnerEvent
}

export interface SortCardView {
  readonly id: string
  readonly text: string
  readonly placed?: { readonly bin: string; readonly confidence: 1 | 2 | 3; readonly marks: readonly string[] }
  readonly lift: LearnerEvent
}

/** A plan of presence as far as it is made. How great the risk is anywhere, and what comes of the plan, is not here. */
export interface AllocateView {
  readonly id: string
  readonly text: string
  readonly days: readonly {
    readonly day: number
    readonly weekday: Weekday
    /** It was played already. */
    readonly played: boolean
    /** What the weather is, where it keeps somebody from going. */
    readonly weather?: string
  }[]
  readonly places: readonly {
    readonly id: string
    readonly title: string
    readonly at: Spot
    /** How great the trainee takes the risk to be, 1 to 5. */
    readonly rated?: number
  }[]
  readonly means: readonly {
    readonly id: string
    readonly text: string
    /** The letter by which it is placed. */
    readonly key: string
    readonly posture: Stature
    readonly each: number
    readonly costs: readonly { readonly budget: string; readonly text: string; readonly amount: number }[]
    /** Ids of the places it reaches, and the days on which it stays where it is. */
    readonly reaches: readonly string[]
    readonly grounded: readonly number[]
    /** How far it reaches, in hundredths of the map's width. */
    readonly ring?: { readonly from: string; readonly around: number }
  }[]
  /** How many of each are where and when, by `unitKey`. */
  readonly units: Units
  readonly budgets: readonly {
    readonly id: string
    readonly text: string
    readonly amount: number
    readonly left: number
    readonly reserve: number
  }[]
  /** Whether she says how great she takes the risk to be. */
  readonly rates: boolean
  /** Returns that were promised. */
  readonly returns: readonly {
    readonly text: string
    readonly place: string
    readonly days: readonly number[]
    readonly kept: boolean
  }[]
  readonly missing: readonly string[]
  readonly closed?: Closed
  /** Present when there is a change to take back. */
  readonly undo?: LearnerEvent
  readonly event: LearnerEvent
}

export interface PickView {
  readonly id: string
  readonly text: string
  readonly budget: readonly {
    readonly id: string
    readonly text: string
    readonly has: number
    readonly spent: number
  }[]
  readonly cards: readonly PickCardView[]
  readonly missing: readonly string[]
  readonly closed?: Closed
  readonly event: LearnerEvent
}

export interface PickCardView {
  readonly id: string
  readonly title: string
  readonly text?: string
  /** How it read before. */
  readonly was?: string
  readonly costs: readonly { readonly cost: number; readonly text: string }[]
  /** Titles of the cards it cannot do without, and of those it cannot stand beside. */
  readonly needs: readonly string[]
  readonly clashes: readonly string[]
  readonly picked: boolean
  readonly toggle: LearnerEvent
}

/** A week without what was picked and with it. Harm is on the scale of the harm index. */
export interface WeekView {
  readonly id: string
  readonly text: string
  readonly places: readonly { readonly title: string; readonly at: Spot }[]
  /** Every hour at risk: 0 is Monday from midnight to one. */
  readonly hours: readonly {
    readonly hour: number
    /** Its place in `places`. */
    readonly place: number
    readonly without: number
    readonly with: number
    /** The kind of presence that is there with what was picked. */
    readonly kind?: string
  }[]
  /** The same in words, in the order of the week; `day` 0 is Monday. */
  readonly lines: readonly {
    readonly day: number
    readonly from: string
    readonly to: string
    /** Its first hour of the week, and how many there are. */
    readonly start: number
    readonly hours: number
    readonly place: string
    readonly text: string
    readonly without: number
    readonly with: number
    readonly kinds: readonly string[]
  }[]
  readonly harm: { readonly without: number; readonly with: number }
}

/** A board as far as it is worked on. What is right in it is not here. */
export interface BoardView {
  readonly id: string
  readonly text: string
  /** Until when it is of use, `HH:MM`. */
  readonly by?: string
  readonly hypotheses: readonly {
    readonly id: string
    readonly text: string
    readonly chance?: Chance
    /** How many origins she has behind it: copies of one count once. */
    readonly weight: number
  }[]
  /** Those on the table now, in the order of their times; numbered from 1 in this order. */
  readonly fragments: readonly FragmentView[]
  readonly model?: {
    readonly text: string
    readonly cells: readonly (Whereabouts & {
      readonly id: string
      readonly text: string
      readonly says: string
      readonly reliance?: Reliance
    })[]
  }
  readonly product?: {
    readonly addressees: readonly { readonly id: string; readonly text: string }[]
    readonly lines: readonly { readonly id: string; readonly text: string; readonly to: readonly string[] }[]
  }
  readonly missing: readonly string[]
  readonly closed?: Closed
  readonly event: LearnerEvent
}

export interface FragmentView extends Whereabouts {
  readonly id: string
  readonly text: string
  readonly from?: string
  /** When it happened or came in, as a time of day with its day, and in minutes since the first midnight. */
  readonly seen?: { readonly clock: string; readonly minutes: number }
  readonly pin?: Pin
}

/** Where something is: the name of the place where there is one, and the spot on the map. */
export interface Whereabouts {
  readonly place?: string
  readonly at?: readonly [number, number]
}

export interface WaitingView {
  readonly id: string
  readonly text: string
  /** When it was sent, `HH:MM`. */
  readonly since: string
  /** When it was chased; then there is no more to do about it. */
  readonly chased?: string
  /** Minutes chasing it takes. */
  readonly takes: number
  readonly closed?: Closed
  readonly event: LearnerEvent
}

export interface NotebookView {
  readonly observed: readonly NoteView[]
  readonly heard: readonly NoteView[]
  readonly inferred: readonly NoteView[]
  readonly promises: readonly {
    readonly id: string
    readonly text: string
    readonly to: string
    readonly by: string
    readonly state: PromiseState
  }[]
  /** Titles of facts that would decide, not yet known. */
  readonly missing: readonly string[]
  /** What the trainee counted and wrote down, oldest first. */
  readonly counts: readonly {
    readonly clock: string
    readonly place: string
    readonly of: Counted
    readonly number: number
  }[]
  readonly baselines: readonly { readonly community: string; readonly lines: readonly string[] }[]
  /** What people remember from earlier scenarios of a campaign; absent where nothing is. */
  readonly remembered?: readonly string[]
}

export interface NoteView {
  readonly title: string
  readonly text: string
}

export interface RadioView {
  readonly id: string
  readonly clock: string
  readonly from: string
  readonly text: string
}
