import type { Pack, Play } from "../core/index"

/** Under which standards a package can talk with a learning platform. */
export type Standard = "scorm12" | "scorm2004" | "cmi5"

/** A learning platform that launched the game and answers. What it cannot take, it says; nothing here throws. */
export interface Platform {
  /** Whose run it is, as the platform names her. Only to keep runs on this device apart; it is in no attempt. */
  readonly learner: string
  /** The language she chose there, in two letters; empty where she chose none. */
  readonly language: string
  /** What it was given of a run before; empty where there was none. */
  readonly kept: string
  /** How many characters of a run it keeps for sure. */
  readonly room: number
  /** Whether it was given a finished run before. Then nothing more is given. */
  readonly finished: boolean
  /** False where the learner only looks again, or tries out: then it takes nothing. */
  readonly takes: boolean
  /** Resolves to whether it took everything. What was given once can be given again: it is taken once. */
  readonly give: (given: Given) => Promise<boolean>
  /** Says goodbye. Resolves to the address to go to, where the platform named one. */
  readonly leave: () => Promise<string | undefined>
}

/** A run as it stands. */
export interface Given {
  readonly run: string
  /** Set once it has come to its end. */
  readonly end?: End
}

export interface End {
  readonly play: Play
  readonly pack: Pack
  /** 0 to 100; undefined where no decision was judged. */
  readonly grade: number | undefined
  readonly decisions: readonly Decided[]
  /** Seconds from the beginning of the run to its last act. */
  readonly seconds: number
}

/** A decision as platforms take it. */
export interface Decided {
  /** The beat where it was taken: an id. */
  readonly at: string
  /** The choice, action or outcome: an id, and its words. */
  readonly act: string
  readonly words: string
  /** Decision quality, 0 to 100, where the doctrine works it out. */
  readonly quality: number | undefined
  /** Milliseconds since the act before. */
  readonly latency: number
  /** When it was taken, in milliseconds since 1970 by the clock of the device. */
  readonly when: number
}

/** What the platform needs from outside: clocks, and the mark. */
export interface PlatformPorts {
  /** Seconds since the page was opened. */
  readonly seconds: () => number
  /** ISO 8601 in UTC. */
  readonly now: () => string
  /** From which grade on it is passed; undefined where nobody set a pass mark. */
  readonly pass: number | undefined
}
