import { chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { line, oval, polygon } from "../draw/shapes"
import { type Colour, mix, toCss } from "../light/colour"
import type { Site } from "./site"

/** How deep in the ground the slope of a ridge comes down to; above it, up to the horizon, is its face. */
export const ridgeFoot = 0.27

/** The crest against the sky: rock and scrub, close enough to make out who walks on it. */
export function paintCrest(pen: Pen, site: Site): void {
  const { layout, palette, name } = site
  const chance = chanceOf(`crest ${name}`)
  const colour = slopeColour(site, 0)
  const lit = mix(colour, palette.rim, 0.45 * palette.rimDepth)
  const step = layout.width * 0.008
  const from = -layout.margin
  const to = layout.width + layout.margin
  const line: Point[] = []
  const turn = chance.between(0, 6)
  let jag = 0
  for (let x = from; x <= to + step; x += step) {
    const share = x / layout.width
    const swell = Math.sin(share * 4.3 + turn) + Math.sin(share * 9.1 + turn * 3) * 0.45
    jag = jag * 0.7 + chance.between(-1, 1) * 0.16
    line.push([x, -layout.front * (0.012 + 0.034 * Math.max(0, 0.75 + swell * 0.7) + 0.008 * jag)])
  }
  for (const [x, y] of line) {
    const kind = chance.next()
    const size = layout.front * chance.between(0.006, 0.017)
    if (kind > 0.86) rock(pen, x, y, size, toCss(colour), toCss(lit))
    else if (kind > 0.5) oval(pen, toCss(mix(colour, palette.leaf, 0.25)), x, y, size * 1.3, size * 0.75)
    else if (kind < 0.035) lonelyTree(pen, x, y, size * 2.4, toCss(colour))
  }
  polygon(pen, toCss(colour), [[from, 30], ...line, [to, 30]])
  line.forEach(([x, y], i) => {
    const next = line[i + 1]
    if (next && i % 3 !== 0) {
      polygon(pen, toCss(lit, 0.55), [
        [x, y],
        next,
        [next[0], next[1] + layout.pixel * 1.6],
        [x, y + layout.pixel * 1.6],
      ])
    }
  })
}

/** The face of the ridge: bands of rock, gullies and dry grass, from the crest to its foot. */
export function paintSlope(pen: Pen, site: Site): void {
  const { layout, palette, name } = site
  const chance = chanceOf(`slope ${name}`)
  const deep = layout.front - layout.horizon
  const from = -layout.margin
  const to = layout.width + layout.margin
  const start = chance.between(0, 6)
  const footAt = (x: number): number => {
    const share = x / layout.width
    return layout.horizon + deep * (ridgeFoot + 0.022 * Math.sin(share * 7 + start) + 0.012 * Math.sin(share * 19))
  }
  const foot = Array.from({ length: 41 }, (_, i): Point => {
    const x = from + ((to - from) * i) / 40
    return [x, footAt(x)]
  })
  const face = pen.createLinearGradient(0, layout.horizon, 0, layout.horizon + deep * ridgeFoot)
  face.addColorStop(0, toCss(slopeColour(site, 0)))
  face.addColorStop(0.55, toCss(slopeColour(site, 0.5)))
  face.addColorStop(1, toCss(slopeColour(site, 1)))
  polygon(pen, face, [[from, layout.horizon - 2], [to, layout.horizon - 2], ...foot.slice().reverse()])
  const dark = toCss(palette.shadow, 0.2)
  for (let i = 0; i < 34; i++) {
    // gullies run down and spread
    const x = chance.between(from, to)
    const top = layout.horizon + deep * ridgeFoot * chance.between(0, 0.35)
    const low = footAt(x)
    const lean = chance.between(-0.5, 0.5) * (low - top)
    const half = (low - top) * chance.between(0.04, 0.13)
    polygon(pen, dark, [
      [x, top],
      [x + lean * 0.5 + half * 0.6, (top + low) / 2],
      [x + lean + half, low],
      [x + lean - half, low],
      [x + lean * 0.5 - half * 0.2, (top + low) / 2],
    ])
  }
  for (let i = 0; i < 60; i++) {
    const share = chance.next()
    const x = chance.between(from, to)
    const y = layout.horizon + (footAt(x) - layout.horizon) * (0.06 + share * 0.9)
    const size = layout.metre * (0.2 + share * 0.25) * chance.between(0.35, 1)
    const base = slopeColour(site, share)
    if (i % 3 === 0)
      rock(
        pen,
        x,
        y,
        size * 0.8,
        toCss(mix(base, palette.hillFar, 0.25)),
        toCss(mix(base, palette.rim, 0.2 + 0.25 * palette.rimDepth)),
      )
    else {
      oval(pen, dark, x + size * 0.2, y + size * 0.1, size * 1.1, size * 0.2)
      oval(pen, toCss(mix(base, palette.leaf, 0.55)), x, y - size * 0.2, size, size * 0.5)
      oval(
        pen,
        toCss(mix(mix(base, palette.leaf, 0.4), palette.rim, 0.2 * palette.rimDepth)),
        x,
        y - size * 0.36,
        size * 0.7,
        size * 0.26,
      )
    }
  }
  for (const [x, y] of foot) {
    line(pen, toCss(mix(palette.groundFar, palette.sun, 0.2), 0.25), layout.pixel * 1.4, [
      [x, y + 2],
      [x + (to - from) / 40, footAt(x + (to - from) / 40) + 2],
    ])
  }
}

/** Darker than the plain, and darkest at the crest where there is only sky behind. */
function slopeColour({ palette }: Site, down: number): Colour {
  const crest = mix(mix(palette.hillNear, palette.groundNear, 0.35), palette.shadow, 0.22)
  return mix(crest, mix(palette.groundFar, palette.groundNear, 0.4), 0.06 + down * 0.62)
}

function rock(pen: Pen, x: number, y: number, size: number, paint: string, lit: string): void {
  polygon(pen, paint, [
    [x - size * 1.4, y + size * 0.5],
    [x - size, y - size * 0.6],
    [x - size * 0.1, y - size],
    [x + size * 0.9, y - size * 0.7],
    [x + size * 1.4, y + size * 0.5],
  ])
  polygon(pen, lit, [
    [x - size, y - size * 0.6],
    [x - size * 0.1, y - size],
    [x + size * 0.9, y - size * 0.7],
    [x + size * 0.1, y - size * 0.5],
  ])
}

function lonelyTree(pen: Pen, x: number, y: number, size: number, paint: string): void {
  line(pen, paint, size * 0.13, [
    [x, y + 3],
    [x + size * 0.08, y - size * 0.6],
    [x, y - size],
  ])
  oval(pen, paint, x, y - size, size * 0.95, size * 0.2)
  oval(pen, paint, x + size * 0.2, y - size * 1.16, size * 0.6, size * 0.18)
}
