import { type Colour, grey, mix, toColour, toCss, under } from "./colour"
import type { Palette } from "./palette"

/** Mixes the colours a piece is drawn with: its own colour, under the light of the hour, through the air before it. */
export interface Ink {
  readonly of: (local: string, alpha?: number) => string
  /** The side turned to the light. */
  readonly lit: (local: string, alpha?: number) => string
  /** The side turned away, folds, insides. */
  readonly dark: (local: string, alpha?: number) => string
  /** A thing that shines of itself: its own colour whatever the hour. */
  readonly glowing: (local: string, alpha?: number) => string
  /** From 0 by day to 1 by night: how much lamps and fires show. */
  readonly lamps: number
  /** What lies on still water and on glass. */
  readonly sky: (alpha?: number) => string
}

/** `distance` is 0 at the front of the ground and 1 at the horizon. */
export function inkFor(palette: Palette, distance: number): Ink {
  const air = Math.min(0.62, 0.05 + palette.mist * 0.62 * Math.max(0, distance) ** 1.6)
  // by moonlight there is little colour
  const pale = 0.5 * palette.night
  const seen = (local: Colour): Colour => mix(under(mix(local, grey(local), pale), palette.light), palette.haze, air)
  const kept = new Map<string, Colour>()
  const mixed = (kind: string, local: string, make: (colour: Colour) => Colour): Colour => {
    const key = kind + local
    const known = kept.get(key)
    if (known) return known
    const colour = seen(make(toColour(local)))
    kept.set(key, colour)
    return colour
  }
  return {
    of: (local, alpha) =>
      toCss(
        mixed("of", local, (colour) => colour),
        alpha,
      ),
    lit: (local, alpha) =>
      toCss(
        mixed("lit", local, (colour) => mix(colour, [255, 240, 214], 0.24)),
        alpha,
      ),
    dark: (local, alpha) =>
      toCss(
        mixed("dark", local, (colour) => under(colour, [172, 160, 182])),
        alpha,
      ),
    glowing: (local, alpha) => toCss(toColour(local), alpha),
    lamps: palette.lamps,
    sky: (alpha) => toCss(mix(palette.skyMid, palette.skyLow, 0.35), alpha),
  }
}
