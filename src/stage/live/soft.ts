import { createPicture } from "../draw/picture"
import { type Colour, toCss } from "../light/colour"

/** A soft round light of one colour. Colours are painted, not tinted: the canvas renderer cannot tint. */
export function softLight(
  colour: Colour,
  radius: number,
  falls: readonly (readonly [number, number])[],
): HTMLCanvasElement {
  const { canvas, pen } = createPicture(radius * 2, radius * 2)
  const fall = pen.createRadialGradient(radius, radius, 0, radius, radius, radius)
  for (const [at, alpha] of falls) fall.addColorStop(at, toCss(colour, Math.min(0.999, alpha)))
  pen.fillStyle = fall
  pen.fillRect(0, 0, radius * 2, radius * 2)
  return canvas
}

export const haloFall = [
  [0, 0.85],
  [0.08, 0.5],
  [0.25, 0.22],
  [0.55, 0.07],
  [1, 0],
] as const

export const dotFall = [
  [0, 1],
  [0.25, 0.8],
  [0.5, 0.2],
  [1, 0],
] as const
