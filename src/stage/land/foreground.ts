import { type Chance, chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { createPicture } from "../draw/picture"
import { blade, bow, oval } from "../draw/shapes"
import { type Colour, mix, toCss } from "../light/colour"
import { courseOf } from "./road"
import type { Site } from "./site"

/** A dark clump before the eye that the wind moves; `x` and `y` are where it is rooted. */
export interface Clump {
  readonly canvas: HTMLCanvasElement
  readonly x: number
  readonly y: number
  readonly sway: number
}

/** Grass grows so far from either edge, as a share of half the width. */
const bare = 0.42

/** Grass at the lower corners frames the picture, leaves its middle free and does not grow on a road. */
export function paintForeground(site: Site): readonly Clump[] {
  const { layout, name, ground } = site
  const thick = {
    savanna: 1,
    field: 0.9,
    village: 0.5,
    riverside: 1.1,
    ridge: 0.8,
    base: 0.3,
    plain: 0.55,
    town: 0.2,
    room: 0,
    "clinic-room": 0,
    office: 0,
  }[ground]
  const chance = chanceOf(`fore ${name}`)
  const count = Math.round(15 * thick)
  const course = courseOf(site)
  return Array.from({ length: count }, (_, i) => {
    const share = count > 1 ? i / (count - 1) : 0
    const edge = Math.abs(share - 0.5) * 2
    const tall = layout.front * (0.03 + 0.2 * edge ** 2.6) * chance.between(0.8, 1.15)
    const wide = Math.max(tall * 1.1, layout.width * 0.085)
    const kind = ground === "riverside" && i % 3 === 0 ? "reed" : "grass"
    return {
      canvas: paintClump(site, chance, wide, tall, kind),
      x: layout.width * (-0.02 + 1.04 * share) + chance.between(-0.01, 0.01) * layout.width,
      y: layout.front + tall * 0.16,
      sway: chance.between(0.6, 1.2),
    }
  }).filter(
    ({ x }) =>
      Math.abs(x / layout.width - 0.5) * 2 > bare && (!course || Math.abs(x - course.middle(1)) > course.half(1)),
  )
}

function paintClump(
  { palette, layout }: Site,
  chance: Chance,
  wide: number,
  tall: number,
  kind: "grass" | "reed",
): HTMLCanvasElement {
  const { canvas, pen } = createPicture(wide * 2, tall * 1.3)
  const foot = tall * 1.3
  const tones: readonly [Colour, Colour, Colour] = [
    palette.fore,
    mix(palette.fore, palette.leaf, 0.3),
    mix(palette.fore, palette.groundNear, 0.35),
  ]
  const stems = Math.round(Math.min(58, 8 + (tall / layout.pixel) * 0.55))
  for (let i = 0; i < stems; i++) {
    const out = chance.between(-1, 1)
    const from: Point = [wide + out * wide * 0.62, foot]
    const high = tall * (1 - Math.abs(out) * 0.35) * chance.between(0.4, 1.12)
    const lean = (out * 0.32 + chance.between(-0.25, 0.25)) * high
    const paint = toCss(chance.pick(tones))
    stem(pen, paint, layout.pixel * chance.between(1.1, 2.4), from, lean, high)
    if (kind === "reed" && i % 7 === 0 && tall > 44 * layout.pixel)
      oval(pen, toCss(palette.fore), from[0] + lean, foot - high, layout.pixel * 3, layout.pixel * 10)
    else if (i % 6 === 0 && tall > 44 * layout.pixel)
      seedHead(pen, toCss(mix(palette.fore, palette.rim, 0.3)), [from[0] + lean, foot - high], lean, layout.pixel)
  }
  return canvas
}

function stem(pen: Pen, paint: string, width: number, from: Point, lean: number, high: number): void {
  blade(pen, paint, width, from, [from[0] + lean * 0.15, from[1] - high * 0.65], [from[0] + lean, from[1] - high])
}

function seedHead(pen: Pen, paint: string, [x, y]: Point, lean: number, pixel: number): void {
  const way = lean < 0 ? -1 : 1
  for (let i = 0; i < 5; i++) {
    const at: Point = [x - way * i * pixel * 0.6, y + i * pixel * 3]
    bow(pen, paint, pixel * 1.1, at, [at[0] + pixel * 2, at[1] - pixel * 2], [at[0] + pixel * 3.4, at[1] - pixel * 0.5])
    bow(pen, paint, pixel * 1.1, at, [at[0] - pixel * 2, at[1] - pixel * 2], [at[0] - pixel * 3.4, at[1] - pixel * 0.5])
  }
}
