import type { Sounding } from "./sounding"
import type { Track } from "./tracks"

/**
 * What a listener would notice, in words: for whoever cannot hear it, has the sound off, or sits in a loud classroom.
 * A caption says what is there and what is not; it never says what that means.
 */
export const captions: Readonly<Record<Track, string>> = {
  "field-day": "[wind in the crops, birds, hoes and low voices further off]",
  "field-night": "[night in the fields: crickets, frogs, a dog far away]",
  "village-day": "[village by day: many voices, children, grain being pounded, hens and a goat]",
  "village-night": "[village at night: crickets, an owl, embers crackling, dogs far away]",
  "ridge-day": "[strong wind on open ground, a kite calling, a goat bell far below]",
  "ridge-night": "[wind over the ridge, crickets, a nightjar, a dog far below]",
  river: "[a river running]",
  base: "[a generator, now and then a voice on a radio]",
  room: "[indoors: a ceiling fan, a clock ticking]",
  silence: "[no voices, only wind]",
  radio: "[radio: a burst of hiss, two short beeps]",
  engine: "[an engine starts and idles]",
  footsteps: "[footsteps on dry ground]",
  dogs: "[dogs barking, far away]",
  thunder: "[thunder in the distance]",
  rain: "[rain sets in]",
  murmur: "[people murmuring, words unclear]",
  rotor: "[a helicopter in the distance]",
}

/** One caption for everything that begins together, so that none is overwritten by the next. */
export function captionOf({ begins }: Sounding): string | undefined {
  const tracks = [begins.bed, begins.cue].flatMap((track) => (track === undefined ? [] : [captions[track]]))
  return tracks.length > 0 ? tracks.join(" ") : undefined
}
