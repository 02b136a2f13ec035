import type { Harm } from "../debrief-types"
import type { Stature, Weekday } from "../../pack/scales"
import type { Scenario, Stance } from "../../pack/schema"

/**
 * What a facilitator needs on paper to run a scenario with a group: her own pages, which hold the answers; the hand-out
 * for the group, which holds none; and a card for everyone who plays a person that is talked with. Plain text throughout,
 * in the language of the pack; `Said` keeps who speaks apart.
 */
export interface Sheet {
  /** In which language its own words are: two letters. */
  readonly language: string
  readonly pack: string
  readonly scenario: string
  readonly title: string
  readonly format: Scenario["format"]
  /** Minutes one trainee needs alone at a screen. */
  readonly minutes: number
  readonly review: string
  readonly covers: readonly string[]
  readonly objectives: readonly string[]
  readonly timing: readonly Slot[]
  readonly scenes: readonly Scene[]
  readonly facts: readonly Fact[]
  readonly messages: readonly Message[]
  readonly endings: readonly {
    readonly title: string
    readonly harm: Harm
    readonly text: readonly Said[]
  }[]
  readonly questions: readonly string[]
  readonly handout: Handout
  readonly cutOuts: readonly CutOut[]
  readonly roleCards: readonly RoleCard[]
}

/** A stretch of the session, in minutes from and to. */
export interface Slot {
  readonly what: "introduce" | "play" | "play-snap" | "debrief"
  readonly least: number
  readonly most: number
}

export interface Said {
  readonly speaker?: string
  readonly text: string
}

/** One beat. Two visits to one place are two scenes: the number tells them apart. */
export interface Scene {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly place: string
  readonly text: readonly Said[]
  readonly things: readonly ThingToSee[]
  /** With whom one talks; what a report should hold and to whom it goes; where each card belongs, and why. */
  readonly key: readonly KeyLine[]
  /** Where the risk is on each day, where a plan for days is made. */
  readonly days?: DaysOnPaper
  /** What decides nothing: questions, looks, ways on. */
  readonly moves: readonly Move[]
  readonly options: readonly OptionLine[]
}

export interface ThingToSee {
  readonly name: string
  readonly look: string
  readonly isSign: boolean
  /** What the catalogue calls it. */
  readonly means?: string
  /** The question that tells the sign from its harmless twin. */
  readonly question?: string
}

export interface KeyLine {
  readonly text: string
  readonly answer?: string
  readonly because?: string
  /** What it is a list of. */
  readonly items?: readonly { readonly text: string; readonly said?: readonly Said[] }[]
}

/** A plan for days: a row a place. */
export interface DaysOnPaper {
  readonly text: string
  /** The days that are planned. */
  readonly days: readonly { readonly day: number; readonly weekday: Weekday }[]
  readonly places: readonly {
    readonly title: string
    readonly people: number
    readonly posture: Stature
    /** Of each of the days, 0 to 100. */
    readonly risk: readonly number[]
  }[]
  /** What there is to send, what it costs, and on which days it stays. */
  readonly terms: readonly string[]
}

/** What is read out once something was chosen. The first one whose condition holds is given. */
export interface AnswerOnPaper {
  readonly when?: string
  readonly what?: string
  readonly said: readonly Said[]
}

export interface Move {
  readonly text: string
  readonly answers: readonly AnswerOnPaper[]
  /** Titles of the facts it brings. */
  readonly learns: readonly string[]
  /** The scenes and endings it leads to; none where one stays. */
  readonly to: readonly Way[]
}

/** A scene by its number, or an ending by its title. */
export type Way = { readonly scene: number } | { readonly ending: string }

export interface OptionLine extends Move {
  /** What the author calls it; absent where the doctrine works it out from risk, measures and what was known. */
  readonly stance?: Stance
  readonly risk?: Risk
  readonly because?: string
  readonly breaks: readonly string[]
}

export interface Risk {
  /** The share of the risk to people that it takes away in time, 0 to 1. */
  readonly effectiveness: number
  /** What the team meets. */
  readonly threats: readonly string[]
}

/** Something that can be found out, and the numbers of the scenes in which it can. */
export interface Fact {
  readonly title: string
  readonly text: string
  readonly scenes: readonly number[]
  /** Whether a message brings it. */
  readonly byMessage: boolean
}

export interface Handout {
  readonly advisory: string
  readonly support: string
  readonly situation: readonly Said[]
  readonly roles: readonly {
    readonly title: string
    readonly about: string
    readonly task: string
    readonly card: readonly string[]
  }[]
  readonly normal: readonly { readonly community: string; readonly about: string; readonly lines: readonly string[] }[]
  readonly clock: { readonly from: string; readonly to: string }
  readonly means: readonly string[]
  /** Empty grids to plan in, and what there is to plan with. */
  readonly grids: readonly {
    readonly text: string
    readonly days: DaysOnPaper["days"]
    readonly places: readonly string[]
    readonly terms: readonly string[]
  }[]
}

/** A message that comes by itself. */
export interface Message {
  /** A time of the clock, as the pack writes it; absent where only what was done brings it. */
  readonly at?: string
  readonly from: string
  readonly text: string
  /** For what it comes, and what keeps it away, in the words of the sheet. */
  readonly when: readonly string[]
}

/** What a group lays out on a table: the cards of one beat, without their answers. */
export interface CutOut {
  readonly text: string
  readonly cards: readonly { readonly text: string; readonly from?: string; readonly note?: string }[]
}

/** For the one who plays a person: who she is, and how she answers. */
export interface RoleCard {
  readonly name: string
  readonly isSurvivor: boolean
  readonly about: string
  readonly knows: readonly string[]
  readonly wants: readonly string[]
  readonly fears: readonly string[]
  readonly willNotSay: readonly string[]
  /** How open she is at first, 0 to 4. */
  readonly rapport: number
  /** What the visitors may have done before they talk with her, and how it moves her. */
  readonly before: readonly { readonly text: string; readonly moves: number }[]
  readonly talks: readonly TalkCard[]
}

export interface TalkCard {
  readonly scene: number
  readonly place: string
  readonly hears: readonly string[]
  readonly sentences: readonly SentenceCard[]
}

export interface SentenceCard {
  readonly text: string
  readonly question?: "open" | "closed" | "leading" | "silence"
  readonly asks?: "pattern" | "case" | "file"
  /** Steps by which it makes her more open, or less. */
  readonly moves: number
  readonly answers: readonly AnswerOnPaper[]
}
