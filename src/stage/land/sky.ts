import { chanceOf } from "../draw/chance"
import type { Pen } from "../draw/pen"
import { createPicture, grain } from "../draw/picture"
import { blade, oval } from "../draw/shapes"
import { type Colour, mix, toCss } from "../light/colour"
import type { Layer } from "./layer"
import { aloft, type Site } from "./site"

export function paintSky(site: Site): Layer {
  const { layout, palette } = site
  const width = layout.width + layout.margin * 2
  const height = layout.horizon + layout.front * 0.06
  const { canvas, pen } = createPicture(width, height, "opaque")
  pen.fillStyle = skyGradient(pen, site)
  pen.fillRect(0, 0, width, height)
  pen.translate(layout.margin, 0)
  if (palette.stars > 0.02) paintStars(pen, site)
  paintGlow(pen, site)
  paintMoon(pen, site)
  paintSun(pen, site)
  if (site.weather === "clear" || site.weather === "dusty") paintStreaks(pen, site)
  pen.translate(-layout.margin, 0)
  grain(pen, width, height, 0.016)
  return { canvas, x: -layout.margin, y: 0, depth: 0, nearness: 0.02 }
}

function skyGradient(pen: Pen, { layout, palette }: Site): CanvasGradient {
  const sky = pen.createLinearGradient(0, 0, 0, layout.horizon)
  const middle = 0.6
  for (let i = 0; i <= 12; i++) {
    const at = i / 12
    const colour =
      at < middle
        ? mix(palette.skyTop, palette.skyMid, at / middle)
        : mix(palette.skyMid, palette.skyLow, ((at - middle) / (1 - middle)) ** 0.85)
    sky.addColorStop(at, toCss(colour))
  }
  return sky
}

/** The air about the light: a wide glow, and one that lies along the horizon when the light is low. */
function paintGlow(pen: Pen, site: Site): void {
  const { layout, palette, heavens } = site
  const [x, y] = aloft(site, heavens.source)
  const wide = Math.max(layout.width * 0.5, layout.horizon * 0.9)
  const colour = mix(palette.sun, palette.skyLow, 0.45)
  glow(pen, colour, x, y, wide, palette.halo * 0.9)
  const low = Math.max(0, 1 - heavens.source.height * 1.1)
  if (!heavens.sun && palette.stars > 0.3) return
  pen.save()
  pen.translate(x, layout.horizon)
  pen.scale(2.1, 0.55)
  glow(pen, palette.skyLow, 0, 0, wide * 0.75, palette.halo * 0.85 * low)
  pen.restore()
}

function glow(pen: Pen, colour: Colour, x: number, y: number, r: number, strength: number): void {
  const fall = pen.createRadialGradient(x, y, 0, x, y, r)
  for (const [at, share] of [
    [0, 0.9],
    [0.08, 0.62],
    [0.2, 0.36],
    [0.42, 0.15],
    [0.7, 0.04],
    [1, 0],
  ] as const) {
    fall.addColorStop(at, toCss(colour, strength * share))
  }
  pen.fillStyle = fall
  pen.fillRect(x - r, y - r, r * 2, r * 2)
}

function paintSun(pen: Pen, site: Site): void {
  const { layout, palette, heavens } = site
  if (!heavens.sun || palette.halo < 0.2) return
  const [x, y] = aloft(site, heavens.sun)
  const r = Math.min(layout.width * 0.06, layout.horizon * 0.085) * (1.25 - Math.min(1, heavens.sun.height) * 0.45)
  oval(pen, toCss(palette.sun, 0.25), x, y, r * 1.5)
  oval(pen, toCss(palette.sun, 0.35), x, y, r * 1.2)
  oval(pen, toCss(palette.sun), x, y, r)
}

function paintMoon(pen: Pen, site: Site): void {
  const { layout, palette, heavens } = site
  const shown = Math.min(1, palette.stars * 1.3)
  if (!heavens.moon || shown < 0.05) return
  const [x, y] = aloft(site, heavens.moon)
  const r = Math.min(layout.width * 0.04, layout.horizon * 0.055)
  const pale: Colour = [238, 238, 226]
  glow(pen, mix(pale, palette.skyLow, 0.35), x, y, r * 9, 0.34 * shown)
  oval(pen, toCss(pale, shown), x, y, r)
  for (const [dx, dy, size] of [
    [-0.3, -0.2, 0.26],
    [0.25, 0.1, 0.2],
    [-0.12, 0.42, 0.16],
    [0.38, -0.42, 0.12],
  ] as const) {
    oval(pen, toCss(mix(pale, palette.skyMid, 0.4), shown * 0.4), x + dx * r, y + dy * r, size * r)
  }
}

function paintStars(pen: Pen, { name, layout, palette }: Site): void {
  const chance = chanceOf(`stars ${name}`)
  const count = Math.round((layout.width * layout.horizon) / (1500 * layout.pixel * layout.pixel))
  const slope = 0.45
  for (let i = 0; i < count; i++) {
    const x = chance.between(-layout.margin, layout.width + layout.margin)
    // more of them along a band across the sky
    const band = layout.horizon * 0.75 - slope * x * (layout.horizon / layout.width)
    const spread = (chance.next() + chance.next() + chance.next() - 1.5) * layout.horizon * 0.5
    const y = i % 5 < 2 ? band + spread * 0.5 : chance.between(0, layout.horizon)
    if (y < 0 || y > layout.horizon) continue
    const low = 1 - (y / layout.horizon) ** 3
    const bright = chance.next() ** 2
    oval(
      pen,
      toCss(i % 7 === 0 ? [255, 226, 196] : [226, 234, 255], palette.stars * low * (0.25 + bright * 0.75)),
      x,
      y,
      (0.45 + bright * 0.95) * layout.pixel,
    )
  }
}

/** High thin cloud, drawn out by the wind. */
function paintStreaks(pen: Pen, { name, layout, palette }: Site): void {
  const chance = chanceOf(`streaks ${name}`)
  const shown = 0.22 * (1 - palette.stars * 0.75)
  for (let i = 0; i < 9; i++) {
    const x = chance.between(-0.1, 1) * layout.width
    const y = chance.between(0.12, 0.72) * layout.horizon
    const long = chance.between(0.14, 0.4) * layout.width
    const rise = chance.between(-0.03, 0.005) * layout.horizon
    const thick = layout.horizon * chance.between(0.006, 0.02)
    blade(
      pen,
      toCss(palette.cloud, shown * chance.between(0.5, 1)),
      thick,
      [x, y],
      [x + long * 0.4, y + rise],
      [x + long, y + rise * 1.6],
    )
  }
}
