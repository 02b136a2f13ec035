import { between, line } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { type Dress, person } from "../figure"
import { blueMan, girlInBlue, indigoWoman, pupil, smallChild } from "./dresses"
import { clothBundle, jerrycan } from "./loads"
import { shadeUnder, stride } from "./poses"

/** Those who come by: they cross the place, are gone for a while, and come again. */

export const passingWoman: Drawing = {
  box: [0.8, 2.4, 0.8, 0.25],
  foot: 0,
  moves: { pictures: 12, milliseconds: 95 },
  travels: 0.75,
  paint: (pen, ink, phase) => {
    shadeUnder(pen, ink, [0, 0.02], 0.6)
    const body = person(pen, ink, indigoWoman, { at: [0, 0], facing: 1, ...stride(phase, 0.85) })
    clothBundle(pen, ink, between(body.head, [body.head[0], body.head[1] - 1], 0.17), "#c9853f", 1.1)
  },
}

export const passingMan: Drawing = {
  box: [0.8, 2, 0.8, 0.25],
  foot: 0,
  moves: { pictures: 12, milliseconds: 90 },
  travels: -0.85,
  paint: (pen, ink, phase) => {
    shadeUnder(pen, ink, [0, 0.02], 0.6)
    person(pen, ink, blueMan, { at: [0, 0], facing: -1, ...stride(phase) }, ({ shoulders: [x, y] }) => {
      line(pen, ink.of("#8a6844"), 0.04, [
        [x - 0.12, y],
        [x + 0.2, y + 0.52],
      ])
    })
  },
}

export const passingPupils: Drawing = {
  box: [1.6, 1.6, 1.6, 0.3],
  foot: 0,
  moves: { pictures: 12, milliseconds: 75 },
  travels: 0.9,
  paint: (pen, ink, phase) => {
    const file: readonly (readonly [Dress, number, number])[] = [
      [pupil, 0.95, -0.08],
      [girlInBlue, 0, 0.02],
      [{ ...smallChild, top: "#e8e2d2", bottom: "#4d6f94" }, -0.9, 0.1],
    ]
    file.forEach(([dress, x, y], i) => {
      shadeUnder(pen, ink, [x, y + 0.02], 0.4)
      person(pen, ink, dress, { at: [x, y], facing: 1, ...stride(phase + i * 0.31) })
    })
  },
}

/** Two girls with the family's cans. */
export const girlsWithWater: Drawing = {
  box: [1.4, 1.7, 1.4, 0.3],
  foot: 0,
  moves: { pictures: 12, milliseconds: 95 },
  travels: -0.6,
  paint: (pen, ink, phase) => {
    ;[
      [{ ...girlInBlue, top: "#d9a23b", bottom: "#8a4f6d" }, -0.6, 0.02, "#e0b53a"] as const,
      [girlInBlue, 0.6, 0.08, "#4e7fa6"] as const,
    ].forEach(([dress, x, y, colour], i) => {
      shadeUnder(pen, ink, [x, y + 0.02], 0.45)
      person(pen, ink, dress, { at: [x, y], facing: -1, ...stride(phase + i * 0.4, 0.8) }, ({ hands }) =>
        jerrycan(pen, ink, [hands[1][0], hands[1][1] + 0.3], colour, 0.8),
      )
    })
  },
}
