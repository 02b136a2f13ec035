import { chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { bow, oval, polygon } from "../draw/shapes"
import { mix, toCss } from "../light/colour"
import { courseOf } from "./road"
import type { Site } from "./site"

/** Where the rows of a field run to, as a share of the width, at the horizon. */
const meeting = 0.62

/** One place for a plant in the rows of a field. */
export interface Bed {
  readonly x: number
  /** From 0 at the horizon to 1 at the front. */
  readonly depth: number
}

/** The rows: they fan out from one point far off and keep clear of the road. */
export function bedsOf(site: Site): readonly Bed[] {
  const chance = chanceOf(`beds ${site.name}`)
  const beds: Bed[] = []
  for (const row of rowsOf(site)) {
    for (let depth = 0.13; depth < 1.02; depth *= 1 + 0.125 / (0.32 + depth)) {
      const x = alongRow(site, row, depth) + chance.between(-0.12, 0.12) * site.layout.metre * depth
      if (isSown(site, x, depth)) beds.push({ x, depth: depth + chance.between(-0.006, 0.006) })
    }
  }
  return beds.sort((a, b) => a.depth - b.depth)
}

/** Turned earth: a dark furrow and a lit ridge for each row, and far rows that run together into green. */
export function paintFurrows(pen: Pen, site: Site): void {
  const { layout, palette } = site
  const deep = layout.front - layout.horizon
  const dark = mix(palette.groundNear, palette.shadow, 0.2)
  const light = mix(palette.groundFar, palette.sun, 0.16)
  for (const row of rowsOf(site)) {
    for (const [shift, paint, strength, wide] of [
      [0.16, dark, 0.5, 0.34],
      [-0.12, light, 0.3, 0.22],
    ] as const) {
      const left: Point[] = []
      const right: Point[] = []
      for (let i = 0; i <= 14; i++) {
        const depth = 0.035 + 1.1 * (i / 14)
        const x = alongRow(site, row, depth) + shift * layout.metre * depth
        if (!isSown(site, x, depth)) continue
        const y = layout.horizon + depth * deep
        left.push([x - wide * 0.5 * layout.metre * depth, y])
        right.push([x + wide * 0.5 * layout.metre * depth, y])
      }
      if (left.length > 1) polygon(pen, toCss(paint, strength), [...left, ...right.reverse()])
    }
  }
  paintFarCrop(pen, site)
}

function paintFarCrop(pen: Pen, site: Site): void {
  const { layout, palette, name } = site
  const chance = chanceOf(`far crop ${name}`)
  const deep = layout.front - layout.horizon
  const green = mix(palette.leaf, palette.light, 0.12)
  for (const { x, depth } of farBeds(site)) {
    const size = layout.metre * (0.06 + depth) * chance.between(0.34, 0.62)
    const y = layout.horizon + depth * deep
    const air = 0.4 * palette.mist * (1 - depth)
    oval(pen, toCss(mix(palette.shadow, palette.haze, air), 0.2), x, y, size * 0.9, size * 0.2)
    oval(
      pen,
      toCss(mix(mix(palette.leaf, palette.groundNear, 0.4), palette.haze, air)),
      x,
      y - size * 0.25,
      size * 0.75,
      size * 0.42,
    )
    oval(pen, toCss(mix(green, palette.haze, air)), x - size * 0.15, y - size * 0.42, size * 0.55, size * 0.28)
    if (depth > 0.12)
      bow(
        pen,
        toCss(mix(green, palette.sun, 0.2), 0.7),
        size * 0.08,
        [x, y - size * 0.3],
        [x + size * 0.3, y - size * 0.8],
        [x + size * 0.6, y - size * 0.5],
      )
  }
}

function farBeds(site: Site): readonly Bed[] {
  const chance = chanceOf(`far beds ${site.name}`)
  const beds: Bed[] = []
  for (const row of rowsOf(site)) {
    for (let depth = 0.03; depth < 0.22; depth *= chance.between(1.07, 1.16)) {
      const x = alongRow(site, row, depth)
      if (Math.abs(x - site.layout.width / 2) > site.layout.width * 0.56 || chance.next() < 0.12) continue
      if (isSown(site, x, depth)) beds.push({ x: x + chance.between(-2, 2), depth })
    }
  }
  return beds.sort((a, b) => a.depth - b.depth)
}

/** Rows are counted in metres at the front, left and right of the meeting point. */
function rowsOf({ layout }: Site): readonly number[] {
  const half = Math.ceil((layout.width * 1.5) / (layout.metre * 1.1))
  return Array.from({ length: half * 2 }, (_, i) => (i - half) * 1.1)
}

function alongRow({ layout }: Site, row: number, depth: number): number {
  return layout.width * meeting + row * layout.metre * (0.05 + 0.95 * depth) * 1.5
}

/** Sown to the left of the road all the way, and to its right in the distance; without a road, everywhere but the middle. */
function isSown(site: Site, x: number, depth: number): boolean {
  const { layout } = site
  const course = courseOf(site)
  if (!course) return Math.abs(x - layout.width * 0.5) > layout.width * 0.1 * depth
  const clear = course.half(depth) * 1.25 + layout.metre * 0.3 * depth
  const off = x - course.middle(depth)
  return off < -clear || (off > clear && depth < 0.3)
}
