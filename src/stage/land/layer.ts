/** A painted part of the landscape. */
export interface Layer {
  readonly canvas: HTMLCanvasElement
  /** Where its left upper corner lies on the canvas of the stage. */
  readonly x: number
  readonly y: number
  /** Order from back to front: 0 sky, 1 to 9 hills, 10 ground, then what stands on it, 200 and more before the eye. */
  readonly depth: number
  /** How much it moves with the pointer: from 0 for the sky to 1 and more for the nearest. */
  readonly nearness: number | "slanted"
  /** Pixels a second it is carried by the wind. */
  readonly drift?: number
}
