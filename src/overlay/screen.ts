import type { Glance, Turn } from "../play/glance"
import type { Settings } from "../play/settings"
import type { DeskAsk, DeskScreen } from "./course/desk-types"
import type { ReplayState, Speed } from "../play/replay"
import type { Standing } from "../play/standing"
import type { LearnerEvent } from "../core/machine/event"
import type { MapView } from "../core/attempt/map-types"
import type { HotSeatView } from "../core/attempt/hot-seat"
import type { View } from "../core/attempt/view-types"
import type { ActLine } from "../core/report/act-line"
import type { CampaignReview, LeftReview } from "../core/report/campaign-review"
import type { Comparison } from "../core/report/comparison"
import type { Debrief } from "../core/report/debrief-types"
import type { ProgressReview } from "../core/report/progress"
import type { RememberedReview } from "../core/report/remembered"
import type { Limit } from "../core/report/salvage"
import type { RegretReview } from "../core/report/regret-review"

export type { DeskScreen, Settings }

/** What the overlay shows, one value at a time. The app makes it; the overlay draws it and sends commands back. */
export type Screen =
  | HomeScreen
  | BriefingScreen
  | SceneScreen
  | DebriefScreen
  | ReplayScreen
  | ComparisonScreen
  | ProgressScreen
  | CampaignScreen
  | DeskScreen
  | ProblemScreen

export interface HomeScreen {
  readonly name: "home"
  /** Set where a platform launched the game for the one scenario that is here: nothing else can be opened. */
  readonly only?: true
  readonly packs: readonly {
    readonly id: string
    readonly title: string
    readonly about: string
    /** What is for authors stands closed below what is for trainees. */
    readonly audience: "trainees" | "authors"
    readonly review: string
    /** The language it is shown in, and all it can be read in, its own first. */
    readonly language: string
    readonly languages: readonly string[]
    /** The file it was opened from, when it did not come with the game. */
    readonly file?: string
    readonly scenarios: readonly ScenarioCard[]
    readonly campaign?: CampaignCard
  }[]
  /** Packs kept on this device that this version of the game finds mistakes in. */
  readonly spoilt: readonly { readonly id: string; readonly file: string; readonly problems: readonly PackProblem[] }[]
  readonly opening?: Opening
  /** Attempts begun on this device and not finished, newest first. */
  readonly unfinished: readonly {
    readonly attempt: string
    readonly title: string
    readonly role: string
    readonly clock: string
    readonly when: string
    readonly practice: boolean
    readonly hotSeat: boolean
  }[]
  /** Finished attempts on this device, newest first. Practice is never among them. */
  readonly finished: readonly FinishedRun[]
  /** Finished practice, newest first; `from` is the number of events it shares with the attempt it was played from. */
  readonly practice: readonly (FinishedRun & { readonly from: number; readonly comparable: boolean })[]
  /** The file of an attempt that was not opened, and why. */
  readonly notOpened?: { readonly file: string; readonly why: string }
  /**
   * Attempts on this device that cannot be taken whole, each with the reason; they are kept, never deleted. `partly` is
   * set where something of it can be worked out all the same.
   */
  readonly setAside: readonly {
    readonly attempt: string
    readonly why: string
    readonly partly?: { readonly title: string; readonly when: string }
  }[]
}

/** What cannot be worked out of a log, and why. */
export interface Limited {
  readonly limits: readonly Limit[]
  /** Whether the log could not be taken whole: then it is something to talk about, and no result. */
  readonly partial: boolean
  /** How many acts of the log were used, and how many it has. */
  readonly used: number
  readonly of: number
}

export interface FinishedRun {
  /** Played by two at one laptop. */
  readonly hotSeat: boolean
  readonly attempt: string
  readonly title: string
  readonly role: string
  readonly ending: string
  readonly when: string
}

/** How the opening of a pack from disk stands. */
export type Opening =
  | { readonly state: "reading"; readonly file: string }
  | { readonly state: "opened"; readonly file: string; readonly pack: string; readonly title: string }
  /** A pack with the same id is here already; `earlier` is its version, when it can still be read. */
  | {
      readonly state: "replaces"
      readonly file: string
      readonly title: string
      readonly version: string
      readonly earlier: string | undefined
    }
  | { readonly state: "refused"; readonly file: string; readonly problems: readonly PackProblem[] }

/** A picture of a pack, as it is shown. */
export interface PictureView {
  readonly src: string
  readonly alt: string
  readonly by: string
  readonly licence: string
}

/** A campaign and the newest way through it. */
export interface CampaignCard {
  readonly title: string
  readonly about: string
  /** Absent when it was not begun yet. */
  readonly run?: string
  readonly path: readonly PathStep[]
  readonly next?: NextStep
}

/** A scenario on the path: finished and counted, under way, not to be played as it is, without its log, or ahead. */
export interface PathStep {
  readonly scenario: string
  readonly title: string
  readonly minutes: number
  readonly state: "done" | "open" | "set-aside" | "gone" | "ahead"
  /** How it ended. */
  readonly ending?: string
}

export interface NextStep {
  readonly scenario: string
  readonly title: string
  /** The attempt that is under way. */
  readonly attempt?: string
}

/** A way through a campaign: what was carried from where to where, and where the chain could have been broken. */
export interface CampaignScreen {
  readonly name: "campaign"
  /** The language of the pack's words, in two letters. */
  readonly language: string
  readonly pack: string
  readonly run?: string
  readonly review: CampaignReview
  readonly path: readonly PathStep[]
  readonly next?: NextStep
  /** Every run on this device, the one with the newest attempt first. */
  readonly runs: readonly {
    readonly id: string
    readonly began: string
    readonly done: number
    readonly of: number
  }[]
}

/** An attempt's place in a campaign. */
export interface CampaignPlace {
  readonly title: string
  readonly pack: string
  /** Absent when the run is only begun with this. */
  readonly run?: string
  readonly place: number
  readonly of: number
  readonly remembered: readonly RememberedReview[]
}

/** What is wrong with a pack, as a sentence, and where, when it has a place. */
export interface PackProblem {
  readonly severity: "error" | "warning"
  readonly what: string
  readonly cure: string
  readonly code?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

export interface ScenarioCard {
  readonly id: string
  readonly title: string
  readonly format: "snap" | "patrol" | "exercise"
  readonly minutes: number
  readonly advisory: "A" | "B" | "C"
  readonly objectives: readonly string[]
}

export interface BriefingScreen {
  readonly name: "briefing"
  /** The language of the pack's words, in two letters. */
  readonly language: string
  /** The languages the scenario can be read in, its own first. */
  readonly languages: readonly string[]
  readonly title: string
  readonly situation: string
  readonly advisory: { readonly level: "A" | "B" | "C"; readonly text: string; readonly support: string }
  readonly roles: readonly {
    readonly id: string
    readonly title: string
    readonly about: string
    readonly task: string
    readonly card: readonly string[]
    readonly powers: readonly {
      readonly power: string
      readonly may: "allowed" | "with-host" | "advise-only" | "forbidden"
    }[]
  }[]
  readonly baselines: readonly {
    readonly community: string
    readonly about: string
    readonly lines: readonly string[]
  }[]
  readonly objectives: readonly string[]
  readonly map: MapView
  readonly clock: { readonly from: string; readonly to: string }
  readonly assets: readonly { readonly name: string; readonly left: number }[]
  readonly minutes: number
  /** Whether some decisions are against the clock. */
  readonly limits: boolean
  /** Whether two can play it at one laptop. */
  readonly forTwo: boolean
  /** Set where it is read as a part of a campaign. */
  readonly campaign?: CampaignPlace
}

export interface SceneScreen {
  readonly name: "scene"
  /** The language of the pack's words, in two letters. */
  readonly language: string
  readonly pictures: Readonly<Record<string, PictureView>>
  readonly title: string
  readonly view: View
  readonly map: MapView
  /** Whether the last act is on disk. Its consequence is shown only once it is. */
  readonly kept: "saved" | "saving" | "not-saved" | "read-only"
  /** A sentence for the live region when an act was refused. */
  readonly refused?: string
  readonly practice: boolean
  /** Set when two play it at one laptop; `waiting` while the second has not said whether she would have answered. */
  readonly hotSeat?: { readonly waiting: HotSeatView | undefined }
}

export interface DebriefScreen {
  readonly name: "debrief"
  /** The language of the pack's words, in two letters. */
  readonly language: string
  readonly attempt: string
  readonly debrief: Debrief
  /** Short code of the head of the log, to be written down by the instructor. */
  readonly receipt: string
  /** The pack's support card, repeated where the review closes. */
  readonly support?: string
  /** Set for practice; `comparable` when the attempt it began with is on this device. */
  readonly practice?: { readonly comparable: boolean }
  /** Two played it at one laptop. */
  readonly hotSeat: boolean
  /** The file it was opened from, when it is not an attempt of this device. */
  readonly file?: string
  /** Whether it is one of the course at the desk: then the way back leads there. */
  readonly atDesk: boolean
  readonly limited?: Limited
  /** Set where it belongs to a campaign. `counts` is whether what it leaves is carried on. */
  readonly campaign?: CampaignPlace & {
    readonly counts: boolean
    readonly left: readonly LeftReview[]
    readonly next?: NextStep
  }
  /** What the decisions left possible, as far as it was worked out; absent until it is asked for. */
  readonly regret?: RegretState
}

export interface RegretState {
  readonly review?: RegretReview
  /** Competencies looked at, of how many. */
  readonly done: number
  readonly of: number
  readonly ended: boolean
}

/** An attempt shown again, at one moment of it. */
export interface ReplayScreen {
  readonly name: "replay"
  /** The language of the pack's words, in two letters. */
  readonly language: string
  readonly pictures: Readonly<Record<string, PictureView>>
  readonly attempt: string
  readonly title: string
  readonly practice: boolean
  readonly hotSeat: boolean
  /** Whether its log could not be taken whole. */
  readonly partial: boolean
  readonly file?: string
  /** Whether it is one of the course at the desk: then the way back leads there. */
  readonly atDesk: boolean
  readonly view: View
  readonly map: MapView
  readonly state: ReplayState
  /** Every act of the attempt in order, and which of them are decisions of the debrief. */
  readonly log: readonly (ActLine & { readonly event: LearnerEvent; readonly decision: boolean })[]
  readonly sound: boolean
  readonly ended: boolean
}

/** Practice beside the attempt it began with. */
export interface ComparisonScreen {
  readonly name: "comparison"
  /** The language of the pack's words, in two letters. */
  readonly language: string
  readonly first: string
  readonly practice: string
  readonly comparison: Comparison
}

/** What the finished runs on this device show together; one review for each doctrine they were played under. */
export interface ProgressScreen {
  readonly name: "progress"
  readonly reviews: readonly ProgressReview[]
}

export interface ProblemScreen {
  readonly name: "problem"
  readonly title: string
  readonly lines: readonly string[]
}

export type ReplayMove =
  | { readonly to: number }
  | { readonly playing: boolean }
  | { readonly speed: Speed }
  | { readonly sound: boolean }

/** What the overlay may ask for. Each is safe to call twice. */
export interface Commands {
  readonly home: () => void
  /** `campaign` where it is to be played as a part of the pack's campaign: in a run that was begun, or in a new one. */
  readonly open: (pack: string, scenario: string, campaign?: { readonly run: string | undefined }) => void
  /** To a run through the pack's campaign; without one, the newest. */
  readonly campaign: (pack: string, run?: string) => void
  /** Checks a file from disk and lists its scenarios, or says why not. */
  readonly openPack: (file: File) => void
  /** Lets the opened pack take the place of the one with its id. */
  readonly replacePack: () => void
  /** Takes the report of the last opening away. */
  readonly dismissOpening: () => void
  /** Takes an opened pack off this device. Attempts stay. */
  readonly removePack: (pack: string) => void
  /** `seats` is 2 when two play it at one laptop. */
  readonly begin: (role: string, seats?: 2) => void
  readonly resume: (attempt: string) => void
  readonly review: (attempt: string) => void
  readonly act: (event: LearnerEvent) => void
  /** What the finished runs on this device show together. */
  readonly progress: () => void
  /** To the debrief of the attempt whose ending is on screen. */
  readonly debrief: () => void
  /** Practice: a new attempt that shares the first `event` events of the one being reviewed, or of another. */
  readonly playFrom: (event: number, attempt?: string) => void
  /** Practice beside the attempt it began with. */
  readonly compare: (practice: string) => void
  /** Shows an attempt again, from the moment after that many events. */
  readonly replay: (attempt: string, from: number) => void
  /** Moves the replay that is on screen. */
  readonly move: (move: ReplayMove) => void
  /** Replays the attempt in a file, or says why not. Nothing of it is kept. */
  readonly openAttempt: (file: File) => void
  /** Takes the report of an attempt that was not opened away. */
  readonly dismissNotOpened: () => void
  /** Hands an attempt of this device over as it is stored, whatever is wrong with it. */
  readonly saveLog: (attempt: string) => void
  readonly exportResult: () => void
  readonly exportScores: () => void
  /** Works out what the decisions left possible, or stops working it out. */
  readonly analyse: (on: boolean) => void
  /** Hands the debrief over as one file of HTML. */
  readonly saveDebrief: (html: string) => void
  /** To the course lead's desk, or something done there. */
  readonly desk: (ask?: DeskAsk) => void
  readonly retrySave: () => void
  readonly rescue: () => void
  readonly change: (settings: Partial<Settings>) => void
  /** Turns the eye on the picture, where there is one. */
  readonly turn: (turn: Turn) => void
  /** Whether touching the picture counts, and how many marks it may keep. */
  readonly count: (marking: boolean, marks: number) => void
  /** Gives the learning platform again what it did not take. */
  readonly giveAgain: () => void
  /** Says goodbye to the learning platform. */
  readonly leavePlatform: () => void
}

export interface Overlay {
  /** Calls back once the screen is on the page: at once, or when its part of the overlay has come; never if another took its place. */
  readonly show: (screen: Screen, shown?: () => void) => void
  /** Fetches what a screen will need that is likely to be shown next. */
  readonly expect: (name: Screen["name"]) => void
  /** Highlights what the stage points at, and moves to it on a click there. */
  readonly pick: (thing: string) => void
  /** Where the eye is turned on the picture; none where there is no picture. */
  readonly glance: (glance: Glance | undefined) => void
  /** One more was counted in the picture. */
  readonly counted: () => void
  /** A caption for a meaningful sound. */
  readonly caption: (text: string) => void
  readonly settings: (settings: Settings) => void
  /** Mistakes in packs that are being edited, one line each; none takes the notice away. */
  readonly notice: (lines: readonly string[]) => void
  /** How it stands with the learning platform that launched the game; undefined where none did. Only packages say it. */
  readonly platform: (standing: Standing | undefined) => void
  /** Says that the picture is now drawn more simply, or that words go on without it. */
  readonly pictureLost: (now: "simpler" | "words") => void
  /** Pixels at the bottom of the window that the words cover: what is to be seen belongs above them. */
  readonly covered: () => number
}
