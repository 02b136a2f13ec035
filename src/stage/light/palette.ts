import type { Weather } from "../../core/pack/kit"
import { type Colour, grey, lerp, mix, toColour } from "./colour"
import { type Hour, hours } from "./hours"

/** Every colour of a landscape at one moment in one weather. */
export type Palette = { readonly [colour in Tone]: Colour } & { readonly [level in Level]: number } & {
  /** From 0 by day to 1 by night, whatever hides the stars: how much of their colour things have lost. */
  readonly night: number
}

export function paletteAt(minutes: number, weather: Weather): Palette {
  return weathered(clearSky(minutes), weather)
}

type Tone = Exclude<keyof Hour, Level | "at">
type Level = "mist" | "halo" | "shadowDepth" | "rimDepth" | "stars" | "lamps"

function clearSky(minutes: number): Palette {
  const now = ((minutes % 1440) + 1440) % 1440
  const next = Math.max(
    1,
    hours.findIndex(({ at }) => at > now),
  )
  const from: Hour = hours[next - 1] ?? hours[0]
  const to: Hour = hours[next] ?? hours[0]
  const share = to.at === from.at ? 0 : (now - from.at) / (to.at - from.at)
  return {
    ...everyTone((tone) => mix(toColour(from[tone]), toColour(to[tone]), share)),
    ...everyLevel((level) => lerp(from[level], to[level], share)),
    night: lerp(from.stars, to.stars, share),
  }
}

function weathered(clear: Palette, weather: Weather): Palette {
  switch (weather) {
    case "clear":
      return clear
    case "dusty":
      return {
        ...tinted(clear, "#cfa878", 0.3),
        mist: Math.min(1, clear.mist + 0.3),
        halo: clear.halo * 0.8,
        shadowDepth: clear.shadowDepth * 0.6,
        stars: clear.stars * 0.4,
      }
    case "overcast":
      return { ...clouded(clear, 0.55), shadowDepth: clear.shadowDepth * 0.25, rimDepth: clear.rimDepth * 0.25 }
    case "rain":
      return {
        ...clouded(clear, 0.75),
        mist: Math.min(1, clear.mist + 0.2),
        shadowDepth: clear.shadowDepth * 0.12,
        rimDepth: clear.rimDepth * 0.15,
      }
    default:
      return weather satisfies never
  }
}

/** Dust in the air takes the brightness of the hour and the colour of the ground. */
function tinted(clear: Palette, dust: string, share: number): Palette {
  const lit = dim(toColour(dust), brightness(clear))
  const far = new Set<Tone>(["skyMid", "skyLow", "haze", "hillFar", "cloud"])
  return {
    ...clear,
    ...everyTone((tone) => mix(clear[tone], lit, tone === "fore" ? 0 : far.has(tone) ? share * 1.7 : share * 0.7)),
    light: mix(clear.light, dim([255, 224, 180], brightness(clear)), 0.35),
  }
}

/** Clouds by day are lit from above; by night there is nothing to light them. */
function clouded(clear: Palette, share: number): Palette {
  const { night } = clear
  const deck = dim(mix([166, 176, 186], [138, 158, 196], night), brightness(clear) * lerp(1, 0.42, night))
  return {
    ...clear,
    ...everyTone((tone) => mix(clear[tone], dull(clear[tone]), share * lerp(0.8, 0.45, night))),
    skyTop: mix(clear.skyTop, dim(deck, 0.72), share),
    skyMid: mix(clear.skyMid, deck, share),
    skyLow: mix(clear.skyLow, dim(deck, 1.12), share * 0.9),
    haze: mix(clear.haze, deck, share * 0.9),
    cloud: mix(clear.cloud, dim(deck, 0.86), share),
    light: mix(
      clear.light,
      dim(mix([206, 214, 224], [156, 176, 218], night), brightness(clear) * lerp(1, 0.8, night)),
      share * 0.7,
    ),
    halo: clear.halo * (1 - share),
    stars: clear.stars * (1 - share) ** 2,
  }
}

const dull = (colour: Colour): Colour => dim(mix(colour, grey(colour), 0.55), 0.9)
const dim = ([r, g, b]: Colour, by: number): Colour => [
  Math.min(255, r * by),
  Math.min(255, g * by),
  Math.min(255, b * by),
]
const brightness = ({ light }: Palette): number => (light[0] + light[1] + light[2]) / 765

function everyTone(colourOf: (tone: Tone) => Colour): Readonly<Record<Tone, Colour>> {
  return {
    skyTop: colourOf("skyTop"),
    skyMid: colourOf("skyMid"),
    skyLow: colourOf("skyLow"),
    sun: colourOf("sun"),
    cloud: colourOf("cloud"),
    haze: colourOf("haze"),
    hillFar: colourOf("hillFar"),
    hillNear: colourOf("hillNear"),
    groundFar: colourOf("groundFar"),
    groundNear: colourOf("groundNear"),
    road: colourOf("road"),
    leaf: colourOf("leaf"),
    fore: colourOf("fore"),
    light: colourOf("light"),
    shadow: colourOf("shadow"),
    rim: colourOf("rim"),
  }
}

function everyLevel(levelOf: (level: Level) => number): Readonly<Record<Level, number>> {
  return {
    mist: levelOf("mist"),
    halo: levelOf("halo"),
    shadowDepth: levelOf("shadowDepth"),
    rimDepth: levelOf("rimDepth"),
    stars: levelOf("stars"),
    lamps: levelOf("lamps"),
  }
}
