/** How a trainee wants to see and hear the game. None of it changes what can be done or what is scored. */
export interface Settings {
  readonly sound: boolean
  /** 0 to 1. */
  readonly volume: number
  readonly captions: boolean
  readonly motion: "system" | "still"
  readonly textSize: "normal" | "large" | "larger"
  readonly stage: boolean
  /** The language scenarios are read in where a pack has it, in two letters; empty for each pack's own. */
  readonly language: string
  /** Single keys (letters and digits) as shortcuts; some assistive tools need them off. */
  readonly shortcuts: boolean
  /** Decisions against the clock. Off, nothing else changes: the trainee takes the time she needs. */
  readonly limits: boolean
}

export const defaultSettings: Settings = {
  sound: true,
  volume: 0.6,
  captions: true,
  motion: "system",
  textSize: "normal",
  stage: true,
  language: "",
  shortcuts: true,
  limits: true,
}
