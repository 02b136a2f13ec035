import type { Cohort, PlayedScenario } from "../../core/course/cohort"
import type { CourseAbout } from "../../core/course/course-file"
import type { Discussion } from "../../core/course/discussion"
import type { CourseFilter, FilterKind } from "../../core/course/filter"
import type { TraineeProfile } from "../../core/course/profile"
import type { CourseReported } from "../../paper/course-report"
import type { FlowDrawing } from "../../paper/flow-layout"
import type { SourcedItem } from "../../paper/items"
import type { SetAside } from "../../core/course/collection"
import type { XapiVersion } from "../../core/xapi/store"

/** A file from disk with the folders it lay in. */
export interface Dropped {
  readonly path: string
  readonly file: File
}

/** The course lead's desk: one course, how it came together, and what is being done. */
export interface DeskScreen {
  readonly name: "desk"
  /** Absent while it is read from the device. */
  readonly course?: CourseView
  readonly working?: Working
  /** Something went wrong that is no matter of a single file. */
  readonly problem?: string
  /** Who the pseudonyms are, when the centre's list was loaded. It stays in the memory of this page. */
  readonly names: ReadonlyMap<string, string>
  readonly look: Look
  /** Absent until something was looked at; of an earlier look while a new one is worked out. */
  readonly seen?: Seen
}

/** What is looked at: a part of the desk, and which attempts are meant. */
export interface Look {
  readonly section: DeskSection
  readonly filter: CourseFilter
  readonly trainee?: string
  /** The scenario that is told of, by its key; the first without it. */
  readonly scenario?: string
  /** From which row on the heat map is shown. */
  readonly people?: number
}

/** Rows of the heat map that stand on the page at once. */
export const peopleOnPage = 50

export type DeskSection = "collect" | "group" | "trainee" | "items" | "review" | "over"

export interface Seen {
  readonly look: Look
  /** What can be filtered by, and what its values are called, by kind and value. */
  readonly values: Readonly<Record<FilterKind, readonly string[]>>
  readonly labels: Readonly<Record<string, string>>
  /** How many attempts the filter means, of how many. */
  readonly meant: number
  readonly of: number
  readonly cohort?: Cohort
  /** Of which one can be looked at; and the one that is, where there is any. */
  readonly scenarios: readonly PlayedScenario[]
  readonly scenario?: string
  /** One for each flow of the cohort. */
  readonly drawings?: readonly (FlowDrawing | undefined)[]
  readonly items?: readonly SourcedItem[]
  readonly discussions?: readonly Discussion[]
  readonly profiles?: readonly TraineeProfile[]
  readonly report?: CourseReported
}

/** What takes a while; `of` is 0 where nobody can say how much there is. */
export interface Working {
  readonly what: "opening" | "reading" | "adding" | "sample" | "writing" | "sending"
  readonly done: number
  readonly of: number
  /** The file that is being read; of sending, in how many seconds it is tried again. */
  readonly file: string
}

export interface CourseView {
  readonly id: string
  readonly about: CourseAbout
  /** Whether it is on the device: a course is kept from its first import, or when something is said of it. */
  readonly isKept: boolean
  readonly isSample: boolean
  /** Every course on this device, the one changed last first. */
  readonly courses: readonly {
    readonly id: string
    readonly title: string
    readonly changed: string
    readonly isSample: boolean
  }[]
  readonly imports: readonly ImportView[]
  readonly counts: {
    readonly attempts: number
    readonly files: number
    readonly practice: number
    readonly unfinished: number
    readonly aside: number
  }
  readonly aside: readonly SetAside[]
  /** Where to it was sent, or was to be sent, last. */
  readonly sending?: Omit<SendTo, "password"> & { readonly at: string; readonly left: number; readonly refused: number }
  /** What became of the last thing that was asked. */
  readonly notice?: DeskNotice
}

export interface ImportView {
  readonly at: string
  /** Attempts that could be read; some may be set aside all the same. */
  readonly files: number
  readonly unread: number
}

export type DeskNotice =
  | ({ readonly kind: "added" | "course-opened" | "course-added" } & Came)
  /** With a file where others that came with it were taken in before. */
  | { readonly kind: "cancelled"; readonly file?: string }
  /** A course on this device, of which reading was cancelled. */
  | { readonly kind: "not-opened" }
  | { readonly kind: "nothing" }
  | { readonly kind: "undone"; readonly files: number }
  | SentNotice
  /** As one file it would be larger than any desk opens. */
  | { readonly kind: "not-saved"; readonly bytes: number; readonly most: number }
  /** The device refused to keep it, in the browser's words. */
  | { readonly kind: "not-kept"; readonly words: string }

/** A record store, who is let in there, and where the pseudonyms of this course stand: empty where nowhere. */
export interface SendTo {
  readonly endpoint: string
  readonly user: string
  readonly password: string
  readonly home: string
  readonly version: XapiVersion
}

/** What became of statements, in numbers; of the refused the first few are told. */
export interface SentNotice {
  readonly kind: "sent"
  readonly stored: number
  readonly held: number
  readonly refused: readonly string[]
  readonly left: number
  /** Why some are left. */
  readonly why?:
    | "cancelled"
    | { readonly versions: readonly string[] }
    | { readonly words: string; readonly isLost: boolean }
}

/** What became of files: new attempts, attempts that were there already, and files set aside. */
export interface Came {
  readonly files: number
  readonly fresh: number
  readonly known: number
  readonly aside: number
}

/** What can be handed over: tables as CSV or JSON, the course report (R1), training records (R2), the facilitator's pack (R6). */
export type DeskExport = "csv" | "xlsx" | "json" | "report" | "records" | "review"

/** What may be asked at the desk. Each is safe to ask twice. */
export type DeskAsk =
  | { readonly do: "open"; readonly course?: string }
  | { readonly do: "add"; readonly files: readonly Dropped[] }
  | { readonly do: "cancel" | "undo" | "begin" | "sample" | "remove" | "save-course" }
  | { readonly do: "export"; readonly what: DeskExport }
  | { readonly do: "say"; readonly about: CourseAbout }
  | { readonly do: "send"; readonly to: SendTo }
  | { readonly do: "names"; readonly names: ReadonlyMap<string, string> }
  | { readonly do: "look"; readonly look: Look }
