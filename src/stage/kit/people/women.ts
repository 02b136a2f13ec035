import type { Pen, Point } from "../../draw/pen"
import { between } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { type Dress, hoeHead, person, pole } from "../figure"
import { greenWoman, ochreWoman, redWoman, tealWoman } from "./dresses"
import { basket, clothBundle, firewood } from "./loads"

/** Three women at work, close together. */
export const womenHoeing: Drawing = {
  box: [2.3, 2.1, 2.6, 0.35],
  foot: 1.7,
  moves: { pictures: 10, milliseconds: 170 },
  paint: (pen, ink, phase) => {
    restingOnHoe(pen, ink, redWoman, [0, -0.14], phase)
    hoeing(pen, ink, tealWoman, [-1.55, 0], 1, phase)
    hoeing(pen, ink, ochreWoman, [1.75, 0.1], -1, phase + 0.45)
  },
}

/** Women on the way, each with a load on her head. */
export const womenWalking: Drawing = {
  box: [1.9, 2.5, 1.9, 0.3],
  foot: 1.4,
  moves: { pictures: 8, milliseconds: 200 },
  paint: (pen, ink, phase) => {
    const sway = Math.sin(phase * Math.PI * 2) * 2
    carrying(pen, ink, greenWoman, [1.25, -0.08], sway, (at) => firewood(pen, ink, at))
    carrying(pen, ink, ochreWoman, [-0.05, 0], -sway, (at) => basket(pen, ink, at))
    carrying(pen, ink, tealWoman, [-1.2, 0.08], sway * 0.7, (at) => clothBundle(pen, ink, at))
  },
}

function hoeing(pen: Pen, ink: Ink, dress: Dress, at: Point, facing: 1 | -1, phase: number): void {
  const raised = 0.5 - 0.5 * Math.cos(phase * Math.PI * 2)
  const swing = raised ** 1.4
  const turn = ((38 + 72 * swing) * Math.PI) / 180
  person(
    pen,
    ink,
    dress,
    {
      at,
      facing,
      lean: 64 - 22 * swing,
      nod: 4,
      legs: [
        [-14, -20],
        [16, 2],
      ],
      arms: [
        [34 + 62 * swing, 52 + 70 * swing],
        [16 + 62 * swing, 40 + 66 * swing],
      ],
    },
    ({ hands }) => {
      const way: Point = [Math.sin(turn) * facing, Math.cos(turn)]
      const [x, y] = hands[1]
      const tip: Point = [x + way[0] * 0.86, y + way[1] * 0.86]
      pole(pen, ink.of("#8a6238"), [x - way[0] * 0.2, y - way[1] * 0.2], tip, 0.045)
      hoeHead(pen, ink.dark("#8b8880"), tip, facing, -turn * 0.6 + 0.5)
    },
  )
}

function restingOnHoe(pen: Pen, ink: Ink, dress: Dress, at: Point, phase: number): void {
  const breath = Math.sin(phase * Math.PI * 2)
  const top: Point = [at[0] + 0.34, at[1] - 1.12]
  pole(pen, ink.of("#8a6238"), top, [at[0] + 0.42, at[1]], 0.045)
  hoeHead(pen, ink.dark("#8b8880"), [at[0] + 0.41, at[1] - 0.16], -1, -0.9)
  person(pen, ink, dress, {
    at,
    facing: 1,
    lean: 5 + breath * 0.8,
    nod: breath * 2 - 2,
    legs: [
      [-6, -4],
      [8, -2],
    ],
    arms: [
      [30, 78],
      [8, 84 + breath],
    ],
  })
}

function carrying(pen: Pen, ink: Ink, dress: Dress, at: Point, sway: number, load: (at: Point) => void): void {
  const body = person(pen, ink, dress, {
    at,
    facing: -1,
    lean: 1,
    legs: [
      [22, 8],
      [-20, -30],
    ],
    arms: [
      [-18 - sway * 2, -2],
      [20 + sway * 2, 42 + sway],
    ],
  })
  load(between(body.head, [body.head[0], body.head[1] - 1], dress.head === "bun" ? 0.135 : 0.17))
}
