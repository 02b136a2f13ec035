/** What a hand does on the picture, in shares of it: turning a wheel, dragging, pinching, touching a point. */
export interface Touch {
  /** How many times larger, and about which point. */
  readonly zoom: (by: number, at: Point) => void
  readonly drag: (right: number, down: number) => void
  readonly tap: (at: Point) => void
  readonly hover: (at: Point) => void
}

type Point = readonly [across: number, down: number]

/** Css pixels a hand may tremble while it taps. */
const tremble = 7
/** Wheels count in pixels or in lines of this height. */
const lineHeight = 18

export function watchHand(canvas: HTMLCanvasElement, touch: Touch, signal: AbortSignal): void {
  const down = new Map<number, { readonly x: number; readonly y: number }>()
  let travelled = 0

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    return [(clientX - left) / Math.max(1, width), (clientY - top) / Math.max(1, height)]
  }
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault()
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : lineHeight)
      touch.zoom(Math.exp(Math.max(-160, Math.min(160, -pixels)) / 360), pointOf(event))
    },
    { signal, passive: false },
  )
  canvas.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return
      if (down.size === 0) travelled = 0
      down.set(event.pointerId, { x: event.clientX, y: event.clientY })
      canvas.setPointerCapture(event.pointerId)
    },
    { signal },
  )
  canvas.addEventListener(
    "pointermove",
    (event) => {
      const before = down.get(event.pointerId)
      if (!before) return touch.hover(pointOf(event))
      const now = { x: event.clientX, y: event.clientY }
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
      down.set(event.pointerId, now)
      travelled += Math.hypot(now.x - before.x, now.y - before.y)
      if (travelled < tremble) return undefined
      const { width, height } = canvas.getBoundingClientRect()
      const share = other ? 0.5 : 1
      touch.drag((-(now.x - before.x) / width) * share, (-(now.y - before.y) / height) * share)
      if (!other) return undefined
      const apart = (at: { readonly x: number; readonly y: number }) => Math.hypot(at.x - other.x, at.y - other.y)
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 }
      touch.zoom(apart(now) / Math.max(1, apart(before)), pointOf(new MouseEvent("click", middle)))
      return undefined
    },
    { signal },
  )
  for (const type of ["pointerup", "pointercancel"] as const)
    canvas.addEventListener(type, ({ pointerId }) => void down.delete(pointerId), { signal })
  canvas.addEventListener("click", (event) => travelled < tremble && touch.tap(pointOf(event)), { signal })
}
