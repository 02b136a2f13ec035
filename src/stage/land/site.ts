import type { Ground, Road, Weather } from "../../core/pack/kit"
import type { Layout } from "../layout"
import type { Heavens } from "../light/heavens"
import type { Palette } from "../light/palette"

/** All that a landscape is painted from. */
export interface Site {
  /** Seeds what chance decides, so that a place is the same each time. */
  readonly name: string
  readonly ground: Ground
  readonly road: Road
  readonly weather: Weather
  readonly layout: Layout
  readonly palette: Palette
  readonly heavens: Heavens
}

/** Where the sun or the moon is on the canvas. */
export function aloft(
  { layout }: Site,
  { x, height }: { readonly x: number; readonly height: number },
): [number, number] {
  return [x * layout.width, layout.horizon * (1 - 0.9 * height) + layout.horizon * 0.02]
}
