/** A picture of our own, painted once and then only moved about. */
export interface Picture {
  readonly canvas: HTMLCanvasElement
  readonly pen: CanvasRenderingContext2D
}

/** An opaque picture is copied where a clear one has to be blended, which a machine without a graphics card feels. */
export function createPicture(width: number, height: number, kind: "clear" | "opaque" = "clear"): Picture {
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.ceil(width))
  canvas.height = Math.max(1, Math.ceil(height))
  const pen = canvas.getContext("2d", { alpha: kind === "clear" })
  if (!pen) throw new Error("this browser cannot draw pictures")
  return { canvas, pen }
}

/** The shape of a picture in one colour. */
export function silhouette(canvas: HTMLCanvasElement, colour: string): HTMLCanvasElement {
  const { canvas: shape, pen } = createPicture(canvas.width, canvas.height)
  pen.drawImage(canvas, 0, 0)
  pen.globalCompositeOperation = "source-in"
  pen.fillStyle = colour
  pen.fillRect(0, 0, shape.width, shape.height)
  return shape
}

/** Fine grain over a picture: it keeps wide gradients from showing steps and gives flat ground a surface. */
export function grain(pen: CanvasRenderingContext2D, width: number, height: number, depth: number): void {
  const side = 128
  const { canvas, pen: dots } = createPicture(side, side)
  const noise = dots.createImageData(side, side)
  let state = 1
  for (let i = 0; i < noise.data.length; i += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    const bright = (state >>> 16) & 1 ? 255 : 0
    noise.data.set([bright, bright, bright, ((state >>> 24) / 255) * 255 * depth], i)
  }
  dots.putImageData(noise, 0, 0)
  const pattern = pen.createPattern(canvas, "repeat")
  if (!pattern) return
  pen.save()
  pen.globalCompositeOperation = "source-atop"
  pen.fillStyle = pattern
  pen.fillRect(0, 0, width, height)
  pen.restore()
}
