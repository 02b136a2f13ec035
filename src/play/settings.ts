/** What can be set louder or softer by itself. */
export const soundChannels = ["ambience", "cues", "radio"] as const
export type SoundChannel = (typeof soundChannels)[number]

/** How a trainee wants to see and hear the game. None of it changes what can be done or what is scored. */
export interface Settings {
  readonly sound: boolean
  /** Of everything together, 0 to 1. */
  readonly volume: number
  /** Of each channel within it, 0 to 1. */
  readonly channels: Readonly<Record<SoundChannel, number>>
  readonly captions: boolean
  readonly motion: "system" | "still"
  readonly textSize: "normal" | "large" | "larger"
  /** `wide` for those who read better with more room between letters, words and lines. */
  readonly spacing: "normal" | "wide"
  readonly stage: boolean
  /** The pseudonym of whoever plays on this device now; empty for none. */
  readonly trainee: string
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
  channels: { ambience: 1, cues: 1, radio: 1 },
  captions: true,
  motion: "system",
  textSize: "normal",
  spacing: "normal",
  stage: true,
  trainee: "",
  language: "",
  shortcuts: true,
  limits: true,
}

/** Captions are shown to whoever asks for them, and to whoever has turned off something that would be heard: silence hides nothing. */
export function captioned({
  captions,
  sound,
  volume,
  channels,
}: Pick<Settings, "captions" | "sound" | "volume" | "channels">): boolean {
  return captions || !sound || volume === 0 || Object.values(channels).includes(0)
}
