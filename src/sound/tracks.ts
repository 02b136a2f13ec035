import type { Bed, Cue, Weather } from "../core/pack/kit"
import type { SoundChannel } from "../play/settings"

/**
 * What can be heard: a bed as it sounds by day or by night, the weather over it, or a cue. Each is the file of that name
 * in assets/sound.
 */
export type Track = LoopTrack | Cue
/** What goes on until something else takes its place. */
export type LoopTrack = BedTrack | WeatherTrack
export type BedTrack = (typeof bedTracks)[Bed]["day" | "night"]
export type WeatherTrack = "steady-rain"

/** Weather that is heard wherever one is; the other weathers make no sound of their own. */
export const weatherTracks: Partial<Readonly<Record<Weather, WeatherTrack>>> = { rain: "steady-rain" }

export const bedTracks = {
  field: { day: "field-day", night: "field-night" },
  village: { day: "village-day", night: "village-night" },
  ridge: { day: "ridge-day", night: "ridge-night" },
  market: { day: "market", night: "village-night" },
  "market-without-women": { day: "market-without-women", night: "village-night" },
  street: { day: "street-day", night: "street-night" },
  river: { day: "river", night: "river" },
  highway: { day: "highway", night: "highway" },
  base: { day: "base", night: "base" },
  room: { day: "room", night: "room" },
  clinic: { day: "clinic", night: "clinic" },
  operations: { day: "operations", night: "operations" },
  office: { day: "office", night: "office" },
  silence: { day: "silence", night: "silence" },
} as const satisfies Record<Bed, { readonly day: string; readonly night: string }>

export function fileOf(track: Track): string {
  return `${track}.mp3`
}

/** Which volume a track obeys. */
export function channelOf(track: Track): SoundChannel {
  if (track === "radio") return "radio"
  return loops.has(track) ? "ambience" : "cues"
}

const loops: ReadonlySet<Track> = new Set([
  ...Object.values(bedTracks).flatMap(({ day, night }) => [day, night]),
  ...Object.values(weatherTracks),
])

/**
 * The part of a bed's file that loops. MP3 decoders shift a file by up to a tenth of a second, each by its own amount;
 * the file continues the loop for a quarter of a second at both ends, so that this part is seamless wherever it falls.
 */
export const loop = { fromMs: 150, lengthMs: 20_000 } as const
