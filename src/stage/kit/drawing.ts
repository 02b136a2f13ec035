import type { Ink } from "../light/ink"
import type { Pen } from "../draw/pen"

/**
 * One piece of the kit. It is drawn in metres about the point where it stands: x to the right, y down, so what rises is
 * negative. A piece says nothing about why it stands there.
 */
export interface Drawing {
  /** How far it reaches to the left, up, to the right and down. Nothing is drawn outside. */
  readonly box: readonly [left: number, up: number, right: number, down: number]
  /** Half the width of the ground it darkens by standing on it; 0 for what lies flat. */
  readonly foot: number
  /** Draws it at one moment of its movement; `phase` runs from 0 to 1 and back to its beginning. */
  readonly paint: (pen: Pen, ink: Ink, phase: number) => void
  /** How it moves, if it moves: so many pictures, shown for so long each. */
  readonly moves?: { readonly pictures: number; readonly milliseconds: number }
  /** Metres a second it crosses the place with, to the right or (below 0) to the left; it draws its own shade. */
  readonly travels?: number
  /** Lights it carries, seen when it is dark. */
  readonly glows?: readonly Glow[]
}

export interface Glow {
  readonly at: readonly [number, number]
  /** Metres the light reaches. */
  readonly reach: number
  readonly colour: string
  /** Fire is never steady. */
  readonly flickers: boolean
  /** How far it is carried to and fro. */
  readonly wanders?: number
}
