import type { Pen, Point } from "../../draw/pen"
import { box } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import { type Body, type Dress, type Pose, person } from "../figure"

/** Someone in a group, and how their stance differs from standing at ease. */
export type Member = readonly [dress: Dress, at: Point, facing: 1 | -1, pose?: Partial<Pose>]

/** People who stand or sit about, each breathing in their own time; from the farthest to the nearest. */
export function group(pen: Pen, ink: Ink, members: readonly Member[], phase: number): readonly Body[] {
  return members.map(([dress, at, facing, pose], i) => {
    const breath = Math.sin((phase + i * 0.37) * Math.PI * 2)
    return person(pen, ink, dress, { at, facing, ...pose, nod: (pose?.nod ?? 0) + breath * 1.6 })
  })
}

/** One step with each foot in the course of a phase. */
export function stride(phase: number, brisk = 1): Pick<Pose, "legs" | "arms" | "lean"> {
  const turn = phase * Math.PI * 2
  const leg = (at: number): readonly [number, number] => {
    const upper = 23 * brisk * Math.sin(at)
    return [upper, upper - 5 - 32 * brisk * Math.max(0, Math.cos(at))]
  }
  const arm = (at: number): readonly [number, number] => {
    const upper = 17 * brisk * Math.sin(at)
    return [upper, upper + 16]
  }
  return { lean: 3, legs: [leg(turn), leg(turn + Math.PI)], arms: [arm(turn + Math.PI), arm(turn)] }
}

/** On a seat as high as a bench. */
export const seated: Partial<Pose> = {
  hips: 0.5,
  lean: 2,
  legs: [
    [84, 4],
    [76, -2],
  ],
  arms: [
    [22, 66],
    [12, 58],
  ],
}

export const armsFolded: Partial<Pose> = {
  arms: [
    [10, 92],
    [0, 96],
  ],
}

export const talking: Partial<Pose> = {
  arms: [
    [8, 20],
    [26, 84],
  ],
}

/** The soft shade that goes with those who walk, for the ground cannot keep it. */
export function shadeUnder(pen: Pen, ink: Ink, at: Point, half: number): void {
  pen.save()
  pen.translate(...at)
  pen.scale(half, half * 0.18)
  const pool = pen.createRadialGradient(0, 0, 0.1, 0, 0, 1)
  pool.addColorStop(0, ink.dark("#2a1d18", 0.45))
  pool.addColorStop(1, ink.dark("#2a1d18", 0))
  pen.fillStyle = pool
  pen.fillRect(-1, -1, 2, 2)
  pen.restore()
}

/** A plain wooden bench, seen from the front. */
export function plankBench(pen: Pen, ink: Ink, from: number, to: number, y: number): void {
  for (const x of [from + 0.15, to - 0.2]) box(pen, ink.dark("#6f4b2c"), x, y - 0.4, 0.08, 0.42)
  box(pen, ink.of("#94703f"), from, y - 0.46, to - from, 0.09)
  box(pen, ink.dark("#7d5a34"), from, y - 0.38, to - from, 0.04)
}
