import type { View } from "../core/attempt/view-types"
import type { Cue } from "../core/pack/kit"
import { bedTracks, type BedTrack, type WeatherTrack, weatherTracks } from "./tracks"

/** What is to be heard of a view, and which of it begins with this view. */
export interface Sounding {
  readonly bed: BedTrack
  /** Lies over the bed. */
  readonly weather?: WeatherTrack
  readonly cue?: Cue
  readonly step: number
  readonly begins: { readonly bed?: BedTrack; readonly weather?: WeatherTrack; readonly cue?: Cue }
}

/**
 * The bed and the weather go on while place, hour and sky call for the same ones. A cue belongs to its step: shown again, that step stays
 * silent; at any other step, a later one or one gone back to, the same cue is heard again.
 */
export function soundingOf(view: Hearable, previous?: Sounding): Sounding {
  const { step, cue } = view
  const bed = bedTracks[view.place.bed][isNight(view.time.minutes) ? "night" : "day"]
  const weather = weatherTracks[view.place.weather]
  const heard = previous?.step === step && previous.cue === cue
  return {
    bed,
    step,
    ...(weather && { weather }),
    ...(cue && { cue }),
    begins: {
      ...(bed !== previous?.bed && { bed }),
      ...(weather && weather !== previous?.weather && { weather }),
      ...(cue && !heard && { cue }),
    },
  }
}

/** The part of a view that is heard. */
export type Hearable = Pick<View, "step" | "cue"> & {
  readonly place: Pick<View["place"], "bed" | "weather">
  readonly time: Pick<View["time"], "minutes">
}

/** From 19:00 until 05:30, on whichever day of the scenario. */
function isNight(minutes: number): boolean {
  const ofDay = minutes % (24 * 60)
  return ofDay >= 19 * 60 || ofDay < 5 * 60 + 30
}
