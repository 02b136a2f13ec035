import type { Ground } from "../../core/pack/kit"
import { createPicture } from "../draw/picture"
import { mix, toCss } from "../light/colour"
import type { Layer } from "./layer"
import { aloft, type Site } from "./site"

/** The thickest air, where the ground meets the hills: it keeps the horizon from being a line. */
export function paintMist(site: Site): Layer {
  const { layout, palette, heavens } = site
  const width = layout.width + 2 * layout.margin
  const height = layout.front * 0.2
  const { canvas, pen } = createPicture(width, height)
  const middle = 0.55
  const thick = strengthOf(site.ground) * palette.mist
  const fall = pen.createLinearGradient(0, 0, 0, height)
  for (const [at, share] of [
    [0, 0],
    [middle * 0.5, 0.3],
    [middle, 1],
    [middle + 0.12, 0.6],
    [0.85, 0.12],
    [1, 0],
  ] as const) {
    fall.addColorStop(at, toCss(palette.haze, thick * share))
  }
  pen.fillStyle = fall
  pen.fillRect(0, 0, width, height)
  // brighter below the light
  const [x] = aloft(site, heavens.source)
  pen.globalCompositeOperation = "source-atop"
  const shine = pen.createRadialGradient(
    x + layout.margin,
    height * middle,
    0,
    x + layout.margin,
    height * middle,
    width * 0.42,
  )
  shine.addColorStop(
    0,
    toCss(mix(palette.skyLow, palette.sun, 0.4), (site.ground === "ridge" ? 0.3 : 0.85) * palette.halo),
  )
  shine.addColorStop(1, toCss(palette.skyLow, 0))
  pen.fillStyle = shine
  pen.fillRect(0, 0, width, height)
  return { canvas, x: -layout.margin, y: layout.horizon - height * middle, depth: 10.5, nearness: 0.16 }
}

/** Roofs and rocks that stand at the horizon are not to drown. */
const strengthOf = (ground: Ground): number => (ground === "village" ? 0.24 : ground === "ridge" ? 0.1 : 0.42)
