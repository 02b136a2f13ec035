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
  market: "[a market: women and men calling their prices, bargaining, laughter, scales]",
  "market-without-women": "[a market: a few men's voices, hammering, long gaps; no women's voices]",
  "street-day": "[a street: motorbikes and cars going by, talk, music from a radio]",
  "street-night": "[a street at night: talk and glasses at tables, music, few engines]",
  clinic: "[indoors: instruments laid on steel, water, low voices behind a wall]",
  operations: "[a room of radios: hiss, short calls, a fan, typing]",
  office: "[an office: cooled air, typing, paper]",
  highway: "[a road: engines idling in a line, lorries going by, doors, wind]",
  "steady-rain": "[steady rain]",
  silence: "[no voices, only wind]",
  radio: "[radio: a burst of hiss, two short beeps]",
  engine: "[an engine starts and idles]",
  footsteps: "[footsteps on dry ground]",
  dogs: "[dogs barking, far away]",
  thunder: "[thunder in the distance]",
  rain: "[rain sets in]",
  murmur: "[people murmuring, words unclear]",
  rotor: "[a helicopter in the distance]",
  phone: "[a telephone rings]",
  horn: "[a horn, twice]",
  motorbike: "[a motorbike comes, passes and is gone]",
  bell: "[a bell is struck, as at a school]",
}

/** One caption for everything that begins together, so that none is overwritten by the next. */
export function captionOf({ begins }: Sounding): string | undefined {
  const tracks = [begins.bed, begins.weather, begins.cue].flatMap((track) =>
    track === undefined ? [] : [captions[track]],
  )
  return tracks.length > 0 ? tracks.join(" ") : undefined
}
