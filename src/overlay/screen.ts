import type { Settings } from "../play/settings"
import type { LearnerEvent } from "../core/machine/event"
import type { View } from "../core/attempt/view-types"
import type { Debrief } from "../core/report/debrief-types"

export type { Settings }

/** What the overlay shows, one value at a time. The app makes it; the overlay draws it and sends commands back. */
export type Screen = HomeScreen | BriefingScreen | SceneScreen | DebriefScreen | ProblemScreen

export interface HomeScreen {
  readonly name: "home"
  readonly packs: readonly {
    readonly id: string
    readonly title: string
    readonly about: string
    readonly review: string
    readonly scenarios: readonly ScenarioCard[]
  }[]
  /** Attempts begun on this device and not finished, newest first. */
  readonly unfinished: readonly {
    readonly attempt: string
    readonly title: string
    readonly role: string
    readonly clock: string
    readonly when: string
  }[]
  /** Finished attempts on this device, newest first. */
  readonly finished: readonly {
    readonly attempt: string
    readonly title: string
    readonly role: string
    readonly ending: string
    readonly when: string
  }[]
  /** Attempts on this device that cannot be read, each with the reason; they are kept, never deleted. */
  readonly setAside: readonly { readonly attempt: string; readonly why: string }[]
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
}

/** Everything in hundredths of the map's width and height. */
export interface MapView {
  readonly title: string
  readonly rivers: readonly { readonly name: string; readonly course: readonly (readonly [number, number])[] }[]
  readonly roads: readonly { readonly name: string; readonly course: readonly (readonly [number, number])[] }[]
  readonly hills: readonly (readonly [number, number])[]
  readonly places: readonly {
    readonly id: string
    readonly title: string
    readonly at: readonly [number, number]
    readonly here: boolean
  }[]
}

export interface SceneScreen {
  readonly name: "scene"
  readonly title: string
  readonly view: View
  readonly map: MapView
  /** Whether the last act is on disk. Its consequence is shown only once it is. */
  readonly kept: "saved" | "saving" | "not-saved" | "read-only"
  /** A sentence for the live region when an act was refused. */
  readonly refused?: string
}

export interface DebriefScreen {
  readonly name: "debrief"
  readonly attempt: string
  readonly debrief: Debrief
  /** Short code of the head of the log, to be written down by the instructor. */
  readonly receipt: string
  /** The pack's support card, repeated where the review closes. */
  readonly support?: string
}

export interface ProblemScreen {
  readonly name: "problem"
  readonly title: string
  readonly lines: readonly string[]
}

/** What the overlay may ask for. Each is safe to call twice. */
export interface Commands {
  readonly home: () => void
  readonly open: (pack: string, scenario: string) => void
  readonly begin: (role: string) => void
  readonly resume: (attempt: string) => void
  readonly review: (attempt: string) => void
  readonly act: (event: LearnerEvent) => void
  /** To the debrief of the attempt whose ending is on screen. */
  readonly debrief: () => void
  /** A new attempt that shares the first `event` events of the one being reviewed. */
  readonly playFrom: (event: number) => void
  readonly exportResult: () => void
  readonly exportScores: () => void
  readonly retrySave: () => void
  readonly rescue: () => void
  readonly change: (settings: Partial<Settings>) => void
}

export interface Overlay {
  readonly show: (screen: Screen) => void
  /** Highlights what the stage points at, and moves to it on a click there. */
  readonly pick: (thing: string) => void
  /** A caption for a meaningful sound. */
  readonly caption: (text: string) => void
  readonly settings: (settings: Settings) => void
  /** Mistakes in packs that are being edited, one line each; none takes the notice away. */
  readonly notice: (lines: readonly string[]) => void
  /** Pixels at the bottom of the window that the words cover: what is to be seen belongs above them. */
  readonly covered: () => number
}
