import { isRoom } from "../../core/pack/kit"
import type { Pen } from "../draw/pen"
import { createPicture, silhouette } from "../draw/picture"
import { toCss } from "../light/colour"
import { aloft, type Site } from "../land/site"
import type { Likeness } from "./portray"

/** How much lower the ground seems than it is long, looked at from where we stand. */
const flatness = 0.36

/** Lays the shadow of a piece on the ground, away from the light, and darkens the ground it stands on. */
export function castShadow(pen: Pen, site: Site, likeness: Likeness, x: number, y: number, foot: number): void {
  const { palette } = site
  if (foot <= 0) return
  const paint = toCss(palette.shadow)
  const [right, down] = isRoom(site.ground) ? [0.12, 0.1] : fallOf(site, x, y)
  const { width, height, footX, footY } = likeness
  const first = createPicture(width, height)
  first.pen.drawImage(likeness.canvas, 0, 0, width, height, 0, 0, width, height)
  pen.save()
  const depth = depthIn(site)
  pen.globalAlpha = depth * (isRoom(site.ground) ? 0.4 : 0.9)
  pen.transform(1, 0, -right, -down, x, y)
  pen.drawImage(silhouette(first.canvas, paint), -footX, -footY)
  pen.restore()
  pen.save()
  pen.translate(x, y)
  pen.scale(foot, foot * 0.16)
  const pool = pen.createRadialGradient(0, 0, 0.2, 0, 0, 1.1)
  pool.addColorStop(0, toCss(palette.shadow, 0.14 + 0.5 * depth))
  pool.addColorStop(1, toCss(palette.shadow, 0))
  pen.fillStyle = pool
  pen.fillRect(-1.2, -1.2, 2.4, 2.4)
  pen.restore()
}

/** How dark a shadow is. Under a roof it rains on nobody: what the sky does not give there, the lamp does. */
function depthIn({ ground, palette }: Site): number {
  return isRoom(ground) ? Math.max(palette.shadowDepth, 0.1 + 0.2 * palette.lamps) : palette.shadowDepth
}

/** How far to the right and down a shadow runs for each pixel of height: away from the foot of the light. */
function fallOf(site: Site, x: number, y: number): readonly [number, number] {
  const { heavens, layout } = site
  const [lightX] = aloft(site, heavens.source)
  const across = x - lightX
  const along = Math.max(8, y - layout.horizon) / flatness
  const long = Math.hypot(across, along)
  return [(across / long) * heavens.reach, (along / long) * heavens.reach * flatness]
}
