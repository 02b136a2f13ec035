import type { Pen, Point } from "../../draw/pen"
import { box, line, plate } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { type Body, type Dress, person } from "../figure"
import { peacekeeper, peacekeeperWoman } from "./dresses"

/** Three of the mission walking in file, helmets of its blue, weapons not in hand. */
export const patrolOnFoot: Drawing = {
  box: [2, 1.95, 2, 0.25],
  foot: 1.5,
  moves: { pictures: 8, milliseconds: 240 },
  paint: (pen, ink, phase) => {
    const sway = Math.sin(phase * Math.PI * 2)
    walking(pen, ink, peacekeeper, [1.3, -0.1], sway)
    walking(pen, ink, peacekeeperWoman, [0.05, 0], -sway)
    walking(pen, ink, { ...peacekeeper, skin: "#7a5138" }, [-1.25, 0.1], sway)
  },
}

export const sentry: Drawing = {
  box: [0.6, 2, 0.6, 0.2],
  foot: 0.4,
  moves: { pictures: 6, milliseconds: 480 },
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    person(
      pen,
      ink,
      peacekeeper,
      {
        at: [0, 0],
        facing: -1,
        nod: breath * 3,
        legs: [
          [-9, -6],
          [10, 4],
        ],
        arms: [
          [-14, 60],
          [4, 62 + breath * 2],
        ],
      },
      (body) => webbing(pen, ink, body),
    )
  },
}

function walking(pen: Pen, ink: Ink, dress: Dress, at: Point, sway: number): void {
  person(
    pen,
    ink,
    dress,
    {
      at,
      facing: -1,
      lean: 4,
      nod: sway * 1.5,
      legs: [
        [24, 8],
        [-20, -32],
      ],
      arms: [
        [-20 - sway * 3, 10],
        [22 + sway * 3, 50],
      ],
    },
    (body) => webbing(pen, ink, body),
  )
}

/** A pack on the back and a radio with its short aerial. */
function webbing(pen: Pen, ink: Ink, { shoulders, hips, facing, unit: u }: Body): void {
  const back = -facing
  const x = (shoulders[0] + hips[0]) / 2 + back * 0.16 * u
  const y = shoulders[1] + 0.04 * u
  plate(pen, ink.of("#565b3f"), x - (back > 0 ? 0.02 : 0.2) * u, y, 0.22 * u, 0.38 * u, 0.05 * u)
  line(pen, ink.dark("#3f4330"), 0.018 * u, [
    [x + back * 0.12 * u, y + 0.02],
    [x + back * 0.16 * u, y - 0.42 * u],
  ])
  box(pen, ink.dark("#494e37"), hips[0] - 0.13 * u, hips[1] - 0.06 * u, 0.26 * u, 0.05 * u)
}
