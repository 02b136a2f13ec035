import { type Ground, isRoom } from "../core/pack/kit"

/** Where things are on the canvas, in its own pixels. */
export interface Layout {
  readonly width: number
  readonly height: number
  /** How far down the picture is composed; the words lie below. */
  readonly front: number
  readonly horizon: number
  /** Pixels of a metre at the front of the ground. */
  readonly metre: number
  /** The same at the horizon, as a share of that. */
  readonly far: number
  /** What is painted beyond either edge, so that layers may move. */
  readonly margin: number
  /** How far down is painted, so that the camera may stand back. */
  readonly depth: number
  /** Canvas pixels of a css pixel. */
  readonly pixel: number
}

export interface Room {
  readonly width: number
  readonly height: number
  /** Pixels at the bottom that words lie on. */
  readonly bottom: number
  readonly pixel: number
}

/** The share of the picture, from its top, that no words lie on. */
export const openShare = ({ height, bottom }: Room): number => Math.max(0.34, 1 - bottom / height)

export function layoutOf(room: Room, ground: Ground): Layout {
  const { width, height, pixel } = room
  const front = height * openShare(room)
  const indoors = isRoom(ground)
  const horizon = Math.round(front * (indoors ? 0.64 : ground === "ridge" ? 0.45 : 0.5))
  const metre = indoors
    ? Math.min(front / 4.1, width / 5.6)
    : Math.min((front - horizon) / (ground === "ridge" ? 4.1 : 3.7), width / 10)
  return {
    width,
    height,
    front,
    horizon,
    metre,
    far: indoors ? 0.68 : 0.2,
    margin: Math.ceil(width * 0.022 + 34 * pixel),
    depth: Math.ceil(height * 1.035),
    pixel,
  }
}

export interface Spot {
  readonly x: number
  readonly y: number
  /** Pixels of a metre there. */
  readonly metre: number
  /** From 0 at the front of the ground to 1 at the horizon. */
  readonly distance: number
}

/** Where a place's `at` is on the canvas. */
export function spotOf(layout: Layout, [across, down]: readonly [number, number]): Spot {
  const near = down / 100
  return {
    x: (across / 100) * layout.width,
    y: layout.horizon + (layout.front * 0.985 - layout.horizon) * near,
    metre: layout.metre * (layout.far + (1 - layout.far) * near),
    distance: Math.max(0, 1 - near),
  }
}

/** How much a thing at this height on the canvas moves with the pointer: little when far, fully at the front. */
export function nearnessAt({ horizon, front }: Layout, y: number): number {
  return 0.16 + 0.84 * Math.min(1.3, Math.max(0, (y - horizon) / (front - horizon)))
}
