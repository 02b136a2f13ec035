import type { Bed, Cue } from "../core/pack/kit"

/** What can be heard: a bed as it sounds by day or by night, or a cue. Each is the file of that name in assets/sound. */
export type Track = BedTrack | Cue
export type BedTrack = (typeof bedTracks)[Bed]["day" | "night"]

export const bedTracks = {
  field: { day: "field-day", night: "field-night" },
  village: { day: "village-day", night: "village-night" },
  ridge: { day: "ridge-day", night: "ridge-night" },
  river: { day: "river", night: "river" },
  base: { day: "base", night: "base" },
  room: { day: "room", night: "room" },
  silence: { day: "silence", night: "silence" },
} as const satisfies Record<Bed, { readonly day: string; readonly night: string }>

export function fileOf(track: Track): string {
  return `${track}.mp3`
}

/**
 * The part of a bed's file that loops. MP3 decoders shift a file by up to a tenth of a second, each by its own amount;
 * the file continues the loop for a quarter of a second at both ends, so that this part is seamless wherever it falls.
 */
export const loop = { fromMs: 150, lengthMs: 20_000 } as const
