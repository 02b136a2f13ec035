import type { Ground } from "../../core/pack/kit"
import { type Chance, chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { createPicture, grain } from "../draw/picture"
import { blade, blob, oval, polygon } from "../draw/shapes"
import type { Work } from "../draw/work"
import { type Colour, mix, toColour, toCss, under } from "../light/colour"
import { paintFurrows } from "./field"
import type { Layer } from "./layer"
import { paintSlope, ridgeFoot } from "./ridge"
import { liesOnRoad, paintRoad } from "./road"
import { aloft, type Site } from "./site"
import { paintWater, riverbank } from "./water"

/** The ground with everything that lies flat on it; `cast` adds the shadows of what stands there. */
export function* paintGround(site: Site, cast: (pen: Pen) => Work<void>): Work<Layer> {
  const { layout } = site
  const top = layout.horizon - 2
  const width = layout.width + layout.margin * 2
  const height = layout.depth - top
  const { canvas, pen } = createPicture(width, height, "opaque")
  pen.translate(layout.margin, -top)
  const soil = soilOf(site)
  paintSoil(pen, site, soil)
  if (site.ground === "riverside") paintWater(pen, site)
  yield
  paintSwells(pen, site, soil)
  paintPatches(pen, site, soil)
  if (site.ground === "ridge") paintSlope(pen, site)
  yield
  if (site.ground === "field") paintFurrows(pen, site)
  yield
  paintRoad(pen, site)
  yield
  paintTufts(pen, site)
  yield
  paintSheen(pen, site)
  yield
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  grain(pen, width, height, 0.024)
  pen.restore()
  yield
  yield* cast(pen)
  return { canvas, x: -layout.margin, y: top, depth: 10, nearness: "slanted" }
}

interface Soil {
  readonly far: Colour
  readonly near: Colour
  readonly grass: number
  readonly patch: number
}

/** How this ground differs from the open savanna, for which the hours are mixed. */
const earths: Readonly<
  Record<Ground, { readonly tint: string; readonly share: number; readonly grass: number; readonly patch: number }>
> = {
  savanna: { tint: "#ffffff", share: 0, grass: 1, patch: 1 },
  field: { tint: "#f0c7a8", share: 0.55, grass: 0.5, patch: 0.5 },
  village: { tint: "#fbe3c8", share: 0.4, grass: 0.22, patch: 0.45 },
  riverside: { tint: "#d8dba8", share: 0.5, grass: 0.9, patch: 1.2 },
  ridge: { tint: "#e0d0b4", share: 0.5, grass: 0.7, patch: 0.8 },
  base: { tint: "#dcd6d2", share: 0.8, grass: 0.08, patch: 0.35 },
  plain: { tint: "#f2d9b4", share: 0.7, grass: 0.4, patch: 0.9 },
  town: { tint: "#e6d6c6", share: 0.7, grass: 0.06, patch: 0.5 },
  room: { tint: "#ffffff", share: 0, grass: 0, patch: 0 },
  "clinic-room": { tint: "#ffffff", share: 0, grass: 0, patch: 0 },
  office: { tint: "#ffffff", share: 0, grass: 0, patch: 0 },
}

function soilOf({ ground, palette }: Site): Soil {
  const { tint, share, grass, patch } = earths[ground]
  const turn = (colour: Colour): Colour => mix(colour, under(colour, toColour(tint)), share)
  return { far: turn(palette.groundFar), near: turn(palette.groundNear), grass, patch }
}

function paintSoil(pen: Pen, { layout, palette }: Site, { far, near }: Soil): void {
  const { horizon, front, depth: height } = layout
  const at = (y: number): number => (y - horizon) / (height - horizon)
  const fall = pen.createLinearGradient(0, horizon, 0, height)
  fall.addColorStop(0, toCss(mix(far, palette.haze, 0.42 * palette.mist)))
  fall.addColorStop(at(front) * 0.12, toCss(mix(far, palette.haze, 0.16 * palette.mist)))
  fall.addColorStop(at(front) * 0.32, toCss(far))
  fall.addColorStop(at(front) * 0.66, toCss(mix(far, near, 0.55)))
  fall.addColorStop(Math.min(0.97, at(front)), toCss(near))
  fall.addColorStop(1, toCss(mix(near, palette.fore, 0.55)))
  pen.fillStyle = fall
  pen.fillRect(-layout.margin, horizon - 2, layout.width + 2 * layout.margin, height - horizon + 2)
}

/** Low swells of the land: each has a lit brow and lies before the shaded hollow of the one behind it. */
function paintSwells(pen: Pen, site: Site, { far, near }: Soil): void {
  const { layout, palette, name, ground } = site
  const chance = chanceOf(`swells ${name}`)
  const deep = layout.front - layout.horizon
  const from = -layout.margin
  const width = layout.width + 2 * layout.margin
  for (const depth of [0.07, 0.17, 0.33, 0.58]) {
    if (ground === "riverside" && depth < 0.4) continue
    if (ground === "ridge" && depth < ridgeFoot + 0.03) continue
    const tall = deep * (0.012 + depth * 0.05)
    const start = chance.between(0, 6)
    const turn = chance.between(1.1, 1.9)
    const brow = Array.from({ length: 49 }, (_, i): Point => {
      const share = i / 48
      const wave = Math.sin(share * turn * 4 + start) + 0.35 * Math.sin(share * 11 + start * 2)
      return [from + share * width, layout.horizon + depth * deep - tall * wave]
    })
    const band = (height: number): Point[] => [...brow, ...brow.map(([x, y]): Point => [x, y + height]).reverse()]
    const top = layout.horizon + depth * deep - tall * 1.35
    const hollow = pen.createLinearGradient(0, top - tall * 2.2, 0, top + tall * 2)
    hollow.addColorStop(0, toCss(near, 0))
    hollow.addColorStop(1, toCss(mix(near, palette.shadow, 0.25), 0.3))
    polygon(pen, hollow, band(-tall * 3))
    const lit = pen.createLinearGradient(0, top, 0, top + deep * 0.2 + tall * 2)
    const bright = mix(far, palette.sun, 0.35 * Math.min(1, palette.halo + 0.2))
    lit.addColorStop(0, toCss(bright, 0.62))
    lit.addColorStop(0.4, toCss(bright, 0.22))
    lit.addColorStop(1, toCss(bright, 0))
    polygon(pen, lit, band(deep * 0.2 + tall))
  }
}

/** Broad flat areas of greener, barer and darker ground. They grow towards the front, as ground does. */
function paintPatches(pen: Pen, site: Site, { near, patch }: Soil): void {
  const { layout, palette, name, ground } = site
  const chance = chanceOf(`patches ${name}`)
  const deep = layout.front - layout.horizon
  const count = Math.round(54 * patch)
  for (let i = 0; i < count; i++) {
    const depth = 0.02 + 1.1 * (i / count) ** 1.5
    if (ground === "riverside" && depth < riverbank.near + 0.06) continue
    const x = chance.between(-0.1, 1.1) * layout.width
    const half = layout.metre * (0.15 + depth) * chance.between(1.4, 4.6)
    const tone = chance.next()
    const paint =
      tone > 0.6
        ? toCss(mix(palette.leaf, palette.groundFar, 0.3), 0.2)
        : tone > 0.3
          ? toCss(near, 0.22)
          : toCss(mix(palette.groundFar, palette.sun, 0.3), 0.16)
    blob(pen, paint, flat(chance, x, layout.horizon + depth * deep, half, half * 0.09))
  }
}

function flat(chance: Chance, x: number, y: number, rx: number, ry: number): Point[] {
  return Array.from({ length: 11 }, (_, i): Point => {
    const angle = (i / 11) * Math.PI * 2
    const out = chance.between(0.72, 1.2)
    return [x + Math.cos(angle) * rx * out, y + Math.sin(angle) * ry * out]
  })
}

/** Small dry grass, thick far away where it runs together, sparse near the eye. */
function paintTufts(pen: Pen, site: Site): void {
  const { layout, palette, name, ground } = site
  const chance = chanceOf(`tufts ${name}`)
  const deep = layout.front - layout.horizon
  const count = Math.round(620 * earths[ground].grass)
  const straw = mix(palette.groundFar, palette.sun, 0.25)
  const green = mix(palette.leaf, palette.groundFar, 0.25)
  const dark = mix(palette.leaf, palette.groundNear, 0.5)
  for (let i = 0; i < count; i++) {
    const depth = 0.015 + 1.12 * (i / count) ** 1.25
    const x = chance.between(-0.06, 1.06) * layout.width
    if (liesOnRoad(site, x, depth, 1.08)) continue
    if (ground === "riverside" && depth < 0.34) continue
    if (ground === "ridge" && depth < ridgeFoot) continue
    const y = layout.horizon + depth * deep
    const tall = layout.metre * (0.1 + 0.9 * depth) * chance.between(0.14, 0.42)
    const blades = 2 + Math.round(depth * 4)
    oval(pen, toCss(palette.shadow, 0.1), x, y, tall * 0.7, tall * 0.14)
    for (let b = 0; b < blades; b++) {
      const lean = chance.between(-0.5, 0.5) * tall
      const tone = chance.next()
      const paint = toCss(
        mix(tone > 0.6 ? straw : tone > 0.3 ? green : dark, palette.haze, 0.3 * palette.mist * (1 - depth)),
        0.9,
      )
      const from: Point = [x + chance.between(-0.25, 0.25) * tall, y]
      blade(pen, paint, tall * 0.07, from, [from[0] + lean * 0.2, y - tall * 0.6], [from[0] + lean, y - tall])
    }
  }
}

/** Low light runs along the ground towards the eye. */
function paintSheen(pen: Pen, site: Site): void {
  const { layout, palette, heavens } = site
  const [x] = aloft(site, heavens.source)
  const strength = Math.max(palette.halo * Math.max(0, 1 - heavens.source.height * 0.9), palette.stars * 0.42)
  pen.save()
  const top = layout.horizon + (site.ground === "ridge" ? (layout.front - layout.horizon) * ridgeFoot : 0)
  pen.translate(x, top)
  pen.scale(2.4, 1)
  const r = (layout.front - top) * 0.85
  const sheen = pen.createRadialGradient(0, 0, 0, 0, 0, r)
  sheen.addColorStop(0, toCss(palette.skyLow, 0.42 * strength))
  sheen.addColorStop(0.5, toCss(palette.skyLow, 0.13 * strength))
  sheen.addColorStop(1, toCss(palette.skyLow, 0))
  pen.fillStyle = sheen
  pen.fillRect(-r, 0, r * 2, r)
  pen.restore()
}
