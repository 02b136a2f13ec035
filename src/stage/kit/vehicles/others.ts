import type { Pen, Point } from "../../draw/pen"
import { blob, box, limb, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { person } from "../figure"
import { blueMan, greyMan, sandMan } from "../people/dresses"
import { sack } from "../people/loads"
import { wheel } from "./cars"

export const truck: Drawing = {
  box: [4.2, 3.4, 4.2, 0.25],
  foot: 3.7,
  paint: (pen, ink) => {
    box(pen, ink.dark("#2f2c2a"), -3.8, -1.1, 7.2, 0.28)
    // load bed under a tarpaulin
    box(pen, ink.of("#5c6f62"), -3.95, -1.75, 4.9, 0.72)
    for (let i = 0; i < 6; i++) box(pen, ink.dark("#46564c"), -3.8 + i * 0.82, -1.75, 0.08, 0.72)
    blob(pen, ink.of("#a3895c"), [
      [-3.95, -1.7],
      [-3.9, -2.85],
      [-3.2, -3.1],
      [0.2, -3.1],
      [0.9, -2.85],
      [0.95, -1.7],
    ])
    for (let i = 0; i < 4; i++)
      line(pen, ink.dark("#a3895c", 0.7), 0.05, [
        [-3.1 + i * 1.15, -3.04],
        [-3.1 + i * 1.15, -1.76],
      ])
    // cab
    polygon(pen, ink.of("#c2663f"), [
      [1.15, -0.9],
      [1.15, -2.75],
      [2.6, -2.75],
      [3.05, -1.85],
      [3.75, -1.7],
      [3.85, -0.9],
    ])
    polygon(pen, ink.dark("#a3502f"), [
      [1.15, -0.9],
      [1.15, -1.3],
      [3.82, -1.3],
      [3.85, -0.9],
    ])
    polygon(pen, ink.dark("#35475a"), [
      [1.6, -2.58],
      [2.48, -2.58],
      [2.85, -1.84],
      [1.6, -1.84],
    ])
    polygon(pen, ink.sky(0.5), [
      [1.64, -2.54],
      [2.06, -2.54],
      [1.82, -1.88],
      [1.64, -1.88],
    ])
    plate(pen, ink.of("#f3e3ac"), 3.6, -1.5, 0.2, 0.24, 0.05)
    box(pen, ink.dark("#3c3a39"), 3.55, -0.98, 0.45, 0.22)
    for (const x of [-2.9, -1.9, 2.75]) wheel(pen, ink, x, -0.5, 0.52)
  },
}

export const bus: Drawing = {
  box: [4.2, 3.6, 4.2, 0.25],
  foot: 3.7,
  paint: (pen, ink) => {
    sack(pen, ink, [-2.3, -2.5], "#c9b68e", 1.1)
    sack(pen, ink, [-1.5, -2.5], "#a85f4a", 1)
    plate(pen, ink.of("#5d7f92"), -0.9, -2.98, 1.1, 0.5, 0.06)
    plate(pen, ink.of("#8a6844"), 0.3, -2.85, 0.9, 0.36, 0.06)
    blob(pen, ink.of("#e3d9bf"), [
      [-3.9, -0.5],
      [-3.92, -2.3],
      [-3.6, -2.6],
      [3.2, -2.6],
      [3.7, -2.2],
      [3.95, -1.3],
      [3.92, -0.5],
    ])
    box(pen, ink.of("#3f8078"), -3.86, -1.32, 7.75, 0.42)
    box(pen, ink.dark("#c9bfa5"), -3.8, -0.9, 7.65, 0.4)
    for (let i = 0; i < 6; i++) {
      const x = -3.55 + i * 1.05
      plate(pen, ink.dark("#35475a"), x, -2.3, 0.9, 0.82, 0.08)
      polygon(pen, ink.sky(0.42), [
        [x + 0.06, -2.26],
        [x + 0.4, -2.26],
        [x + 0.16, -1.52],
        [x + 0.06, -1.52],
      ])
      if (i % 2 === 0) oval(pen, ink.dark("#33241d"), x + 0.55, -1.72, 0.14, 0.18)
    }
    polygon(pen, ink.dark("#35475a"), [
      [2.95, -2.3],
      [3.35, -2.26],
      [3.72, -1.5],
      [2.95, -1.5],
    ])
    plate(pen, ink.of("#f3e3ac"), 3.66, -1.14, 0.2, 0.22, 0.05)
    for (const x of [-2.5, 2.45]) wheel(pen, ink, x, -0.48, 0.5)
  },
}

export const motorbike: Drawing = {
  box: [1.2, 1.35, 1.2, 0.15],
  foot: 0.8,
  paint: (pen, ink) => {
    bike(pen, ink, [0, 0], 1)
    line(pen, ink.dark("#3c3a39"), 0.04, [
      [-0.1, -0.3],
      [0.02, 0.06],
    ])
  },
}

/** Three young men who wait with two motorbikes. */
export const ridersWaiting: Drawing = {
  box: [2.5, 2.15, 2.5, 0.3],
  foot: 1.9,
  moves: { pictures: 6, milliseconds: 420 },
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    person(pen, ink, greyMan, {
      at: [0.12, -0.16],
      facing: 1,
      nod: breath,
      arms: [
        [8, 90],
        [0, 94],
      ],
    })
    for (const [x, y, facing, dress] of [
      [-1.25, 0, 1, sandMan],
      [1.25, 0.06, -1, blueMan],
    ] as const) {
      bike(pen, ink, [x, y], facing)
      person(pen, ink, dress, {
        at: [x - 0.16 * facing, y],
        facing,
        hips: 0.86,
        lean: 8 + breath,
        nod: -breath,
        legs: [
          [62, 10],
          [44, 2],
        ],
        arms: [
          [52, 66],
          [30, 54 + breath * 4],
        ],
      })
    }
  },
}

export const helicopter: Drawing = {
  box: [5.6, 4.3, 4.6, 0.2],
  foot: 2.2,
  moves: { pictures: 6, milliseconds: 90 },
  paint: (pen, ink, phase) => {
    const white = "#edeae0"
    const turn = Math.cos(phase * Math.PI * 2)
    line(pen, ink.of("#55575a", 0.75), 0.07, [
      [0.4 - 4.1 * Math.abs(turn) - 0.3, -3.98],
      [0.4, -3.9],
      [0.4 + 4.1 * Math.abs(turn) + 0.1, -3.98],
    ])
    oval(pen, ink.of("#b9bcbd", 0.16), 0.4, -3.94, 4.1, 0.12)
    limb(
      pen,
      ink.dark("#5d5f61"),
      [
        [0.4, -3.1],
        [0.4, -3.9],
      ],
      [0.14, 0.08],
    )
    blob(pen, ink.dark(white), [
      [-1, -3],
      [-0.4, -3.36],
      [1.2, -3.36],
      [1.7, -3],
    ])
    limb(
      pen,
      ink.of(white),
      [
        [-1.4, -2.3],
        [-5, -2.75],
      ],
      [0.42, 0.13],
    )
    polygon(pen, ink.of(white), [
      [-4.7, -2.7],
      [-5.4, -3.7],
      [-5.05, -3.7],
      [-4.3, -2.75],
    ])
    blob(pen, ink.of(white), [
      [-2, -2.6],
      [-1.4, -3.05],
      [1.6, -3.1],
      [2.9, -2.6],
      [3.5, -1.8],
      [3.1, -1.05],
      [1.5, -0.8],
      [-1, -0.95],
      [-1.9, -1.7],
    ])
    blob(pen, ink.dark("#35475a"), [
      [1.9, -2.72],
      [2.75, -2.45],
      [3.3, -1.75],
      [2.7, -1.6],
      [1.9, -1.72],
    ])
    polygon(pen, ink.sky(0.5), [
      [2, -2.6],
      [2.4, -2.5],
      [2.2, -1.75],
      [2, -1.78],
    ])
    plate(pen, ink.dark("#35475a"), -0.9, -2.55, 0.7, 0.6, 0.1)
    plate(pen, ink.dark("#35475a"), 0, -2.55, 0.7, 0.6, 0.1)
    line(pen, ink.of("#7db4dd"), 0.14, [
      [-1.7, -1.55],
      [2.8, -1.5],
    ])
    oval(pen, ink.dark("#2f2e30"), 2.2, -0.32, 0.3)
    oval(pen, ink.dark("#2f2e30"), -0.8, -0.32, 0.34)
    limb(
      pen,
      ink.dark("#5d5f61"),
      [
        [2.2, -0.4],
        [2.1, -0.95],
      ],
      [0.06, 0.06],
    )
    limb(
      pen,
      ink.dark("#5d5f61"),
      [
        [-0.8, -0.4],
        [-0.7, -1],
      ],
      [0.06, 0.06],
    )
    oval(pen, ink.of("#8b8e90", 0.5), -5.15, -3.5, 0.1, 0.6)
  },
}

export function bike(pen: Pen, ink: Ink, [x, y]: Point, facing: 1 | -1): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(facing, 1)
  for (const at of [-0.66, 0.7]) {
    oval(pen, ink.dark("#2b2a2c"), at, -0.31, 0.32)
    oval(pen, ink.of("#8f8c86"), at, -0.31, 0.2)
    oval(pen, ink.dark("#4a4846"), at, -0.31, 0.15)
  }
  limb(
    pen,
    ink.dark("#55534f"),
    [
      [0.7, -0.31],
      [0.5, -0.88],
      [0.42, -1.02],
    ],
    [0.04, 0.04, 0.03],
  )
  line(pen, ink.dark("#3c3a39"), 0.045, [
    [0.26, -1.06],
    [0.46, -1.02],
  ])
  blob(pen, ink.dark("#5a5754"), [
    [-0.3, -0.2],
    [-0.32, -0.5],
    [0.22, -0.55],
    [0.34, -0.3],
    [0.2, -0.16],
  ])
  line(pen, ink.dark("#8a8884"), 0.07, [
    [-0.1, -0.22],
    [-0.92, -0.26],
  ])
  blob(pen, ink.of("#b2452f"), [
    [-0.08, -0.62],
    [0.02, -0.84],
    [0.4, -0.82],
    [0.46, -0.62],
    [0.1, -0.54],
  ])
  blob(pen, ink.dark("#3a302a"), [
    [-0.88, -0.76],
    [-0.5, -0.8],
    [0.02, -0.74],
    [-0.02, -0.62],
    [-0.6, -0.62],
  ])
  line(pen, ink.of("#b2452f"), 0.06, [
    [-0.95, -0.62],
    [-0.6, -0.66],
  ])
  oval(pen, ink.of("#f3e3ac"), 0.58, -0.84, 0.09, 0.1)
  pen.restore()
}
