import { chanceOf } from "../draw/chance"
import { createPicture } from "../draw/picture"
import { blob } from "../draw/shapes"
import type { Site } from "../land/site"
import { type Colour, mix, toCss } from "../light/colour"
import type { Hanger } from "./hang"
import type { Mover } from "./mover"
import { dotFall, softLight } from "./soft"

/** Butterflies where something grows, on clear days. They keep low and to the front, and come to nothing in particular. */
export function hangButterflies(hanger: Hanger, site: Site): readonly Mover[] {
  const { layout, palette, name } = site
  const chance = chanceOf(`butterflies ${name}`)
  const deep = layout.front - layout.horizon
  const colours: readonly [Colour, ...Colour[]] = [
    [246, 238, 214],
    [240, 196, 92],
    [214, 226, 236],
  ]
  return Array.from({ length: 4 }, (): Mover => {
    const near = chance.between(0.45, 0.95)
    const size = layout.metre * near * 0.1
    const wings = wingsOf(size, mix(chance.pick(colours), palette.light, 0.2))
    const [x0, y0] = [layout.width * chance.between(0.05, 0.95), layout.horizon + deep * near]
    const start = chance.between(0, 60)
    const image = hanger.image(wings, 20 + near * 100).setOrigin(0.5)
    return {
      move(seconds, look) {
        const t = seconds * 0.7 + start
        const x = x0 + (Math.sin(t * 0.41) + 0.4 * Math.sin(t * 1.7)) * layout.metre * 0.9 * near
        const y = y0 - (0.5 + 0.28 * Math.sin(t * 0.9) + 0.12 * Math.sin(t * 4.1)) * layout.metre * near
        image
          .setPosition(x - look * near, y)
          .setScale(0.25 + 0.75 * Math.abs(Math.sin(seconds * 9 + start)), 1)
          .setRotation(0.3 * Math.sin(t))
      },
    }
  })
}

/** Moths that circle one lamp. */
export function hangMoths(
  hanger: Hanger,
  at: {
    readonly x: number
    readonly y: number
    readonly metre: number
    readonly nearness: number
    readonly depth: number
  },
  picture: HTMLCanvasElement,
): readonly Mover[] {
  return [0, 1, 2].map((i): Mover => {
    const image = hanger
      .image(picture, at.depth + 0.5)
      .setOrigin(0.5)
      .setScale((at.metre * 0.09) / picture.width)
    const start = at.x * 0.1 + i * 2.4
    return {
      move(seconds, look) {
        const t = seconds * (1.9 + i * 0.4) + start
        const out = at.metre * (0.22 + 0.14 * Math.sin(t * 0.37))
        image.setPosition(
          at.x - look * at.nearness + Math.cos(t) * out * 1.4,
          at.y + Math.sin(t * 1.3) * out * 0.7 + out * 0.2,
        )
      },
    }
  })
}

export const mothPicture = (): HTMLCanvasElement => softLight([255, 236, 196], 8, dotFall)

function wingsOf(size: number, colour: Colour): HTMLCanvasElement {
  const { canvas, pen } = createPicture(Math.max(4, size * 2), Math.max(4, size * 2))
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.scale(canvas.width / 2, canvas.height / 2)
  for (const side of [-1, 1]) {
    blob(pen, toCss(colour), [
      [0, 0.1],
      [side * 0.4, -0.95],
      [side * 0.98, -0.7],
      [side * 0.7, 0.1],
      [side * 0.75, 0.7],
      [side * 0.3, 0.8],
    ])
  }
  return canvas
}
