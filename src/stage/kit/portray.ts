import type { Pen } from "../draw/pen"
import { createPicture } from "../draw/picture"
import type { Work } from "../draw/work"
import { toCss } from "../light/colour"
import type { Ink } from "../light/ink"
import type { Palette } from "../light/palette"

/** The pictures of one piece at the size and in the light it stands in, side by side on one canvas. */
export interface Likeness {
  readonly canvas: HTMLCanvasElement
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly pictures: number
  readonly milliseconds: number
  /** Where the foot point is in each picture. */
  readonly footX: number
  readonly footY: number
}

export interface Subject {
  readonly box: readonly [left: number, up: number, right: number, down: number]
  readonly paint: (pen: Pen, ink: Ink, phase: number) => void
  readonly moves?: { readonly pictures: number; readonly milliseconds: number } | undefined
}

export interface Lighting {
  readonly palette: Palette
  readonly ink: Ink
  /** Pixels of a metre. */
  readonly metre: number
  /** From which side the light comes: -1 from the left, 1 from the right. */
  readonly side: number
}

const widest = 2048

export function* portray(subject: Subject, lighting: Lighting): Work<Likeness> {
  const { metre } = lighting
  const [left, up, right, down] = subject.box
  const width = Math.ceil((left + right) * metre) + 2
  const height = Math.ceil((up + down) * metre) + 2
  const { pictures, milliseconds } = subject.moves ?? { pictures: 1, milliseconds: 0 }
  const columns = Math.max(1, Math.min(pictures, Math.floor(widest / width)))
  const sheet = createPicture(width * columns, height * Math.ceil(pictures / columns))
  const footX = left * metre + 1
  const footY = up * metre + 1
  for (let i = 0; i < pictures; i++) {
    const { canvas, pen } = createPicture(width, height)
    pen.translate(footX, footY)
    pen.scale(metre, metre)
    subject.paint(pen, lighting.ink, i / pictures)
    light(canvas, pen, lighting, footY)
    sheet.pen.drawImage(canvas, (i % columns) * width, Math.floor(i / columns) * height)
    yield
  }
  return { canvas: sheet.canvas, width, height, columns, pictures, milliseconds, footX, footY }
}

/** A bright edge towards the light, a soft dark one away from it, and the ground's shade about the feet. */
function light(
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
  { palette, metre, side }: Lighting,
  footY: number,
): void {
  const edge = Math.min(2.6, Math.max(0.7, metre * 0.026))
  const fold = Math.min(9, metre * 0.085)
  const way = side < 0 ? -1 : 1
  const shade = sliver(
    canvas,
    way * fold,
    -fold * 0.25,
    toCss(palette.shadow, 0.34 * Math.min(1, palette.shadowDepth * 2.2)),
  )
  const bright = sliver(
    canvas,
    -way * edge,
    edge * 0.7,
    toCss(palette.rim, 0.92 * palette.rimDepth * (0.55 + 0.45 * Math.abs(side))),
  )
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.globalAlpha = 1
  pen.globalCompositeOperation = "source-atop"
  pen.drawImage(shade, 0, 0)
  pen.drawImage(bright, 0, 0)
  const tall = Math.min(footY * 0.5, metre * 0.9)
  const foot = pen.createLinearGradient(0, footY, 0, footY - tall)
  foot.addColorStop(0, toCss(palette.shadow, 0.26 * Math.min(1, palette.shadowDepth * 2)))
  foot.addColorStop(1, toCss(palette.shadow, 0))
  pen.fillStyle = foot
  pen.fillRect(0, footY - tall, canvas.width, tall + canvas.height - footY)
  pen.globalCompositeOperation = "source-over"
}

/** The part of a shape that a copy of it, moved a little, leaves uncovered. */
function sliver(canvas: HTMLCanvasElement, dx: number, dy: number, paint: string): HTMLCanvasElement {
  const { canvas: rest, pen } = createPicture(canvas.width, canvas.height)
  pen.drawImage(canvas, 0, 0)
  pen.globalCompositeOperation = "destination-out"
  pen.drawImage(canvas, dx, dy)
  pen.globalCompositeOperation = "source-in"
  pen.fillStyle = paint
  pen.fillRect(0, 0, rest.width, rest.height)
  return rest
}
