import type { GameObjects, Scene } from "phaser"
import { createPicture } from "../draw/picture"
import { createHanger } from "./hang"

/** What the trainee has counted: a ring on each, so that none is counted twice. They are her own and say nothing of what they lie on. */
export interface Marks {
  readonly add: (where: () => readonly [x: number, y: number]) => void
  /** Takes the last ones away until so many are left. */
  readonly keep: (count: number) => void
  /** Puts each where it belongs now, as large as ever however near one looks. */
  readonly place: (zoom: number) => void
}

export function createMarks(scene: Scene, pixel: number): Marks {
  let ring: HTMLCanvasElement | undefined
  const marks: {
    readonly where: () => readonly [number, number]
    readonly image: GameObjects.Image
    readonly strike: () => void
  }[] = []
  return {
    add(where) {
      ring ??= paintRing(11 * pixel)
      const hanger = createHanger(scene)
      marks.push({ where, image: hanger.image(ring, 900).setOrigin(0.5), strike: hanger.strike })
    },
    keep(count) {
      for (const { strike } of marks.splice(Math.max(0, count))) strike()
    },
    place(zoom) {
      for (const { where, image } of marks) image.setPosition(...where()).setScale(1 / zoom)
    },
  }
}

function paintRing(radius: number): HTMLCanvasElement {
  const { canvas, pen } = createPicture(radius * 2.6, radius * 2.6)
  const middle = radius * 1.3
  for (const [paint, width] of [
    ["rgb(20 14 12 / 0.85)", 0.46],
    ["#fff7e6", 0.22],
  ] as const) {
    pen.beginPath()
    pen.arc(middle, middle, radius, 0, Math.PI * 2)
    pen.strokeStyle = paint
    pen.lineWidth = radius * width
    pen.stroke()
  }
  return canvas
}
