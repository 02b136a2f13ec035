import type { Pen, Point } from "../../draw/pen"
import { blob, line, oval, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { type Dress, person, pole } from "../figure"
import {
  blueMan,
  boy,
  elderMan,
  girl,
  grandmother,
  greenWoman,
  greyMan,
  ochreWoman,
  redWoman,
  sandMan,
  smallChild,
} from "./dresses"
import { clothBundle } from "./loads"

/** An elder with a staff, and people who listen. */
export const elderWithGroup: Drawing = {
  box: [2.3, 2.05, 2.2, 0.5],
  foot: 1.7,
  moves: { pictures: 6, milliseconds: 440 },
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    person(pen, ink, greyMan, { at: [0.78, -0.18], facing: -1, nod: breath })
    person(pen, ink, greenWoman, { at: [1.5, -0.05], facing: -1, nod: -breath, arms: folded })
    const staff: Point = [-0.02, -1.3]
    pole(pen, ink.of("#6f4b2c"), staff, [0.06, 0.04], 0.04)
    person(pen, ink, elderMan, {
      at: [-0.4, 0.02],
      facing: 1,
      lean: 5,
      nod: breath * 1.5,
      arms: [
        [34, 70],
        [20, 54 + breath * 4],
      ],
    })
    sitting(pen, ink, sandMan, [-1.5, 0.12], 1, breath)
    sitting(pen, ink, grandmother, [0.72, 0.26], -1, -breath)
  },
}

/** A woman with children and an old woman, on a mat. */
export const familySitting: Drawing = {
  box: [1.9, 1.5, 1.9, 0.5],
  foot: 1.5,
  moves: { pictures: 6, milliseconds: 460 },
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    polygon(pen, ink.of("#b98d52"), [
      [-1.45, -0.12],
      [1.4, -0.16],
      [1.65, 0.24],
      [-1.7, 0.26],
    ])
    line(pen, ink.dark("#b98d52"), 0.03, [
      [-1.55, 0.1],
      [1.52, 0.06],
    ])
    clothBundle(pen, ink, [1.3, -0.02], "#9c5f49")
    sitting(pen, ink, blueMan, [0.55, -0.02], -1, breath)
    sitting(pen, ink, grandmother, [-1.15, 0.08], 1, -breath)
    sitting(pen, ink, redWoman, [-0.1, 0.14], 1, breath)
    sitting(pen, ink, smallChild, [0.5, 0.24], -1, -breath)
  },
}

export const childrenPlaying: Drawing = {
  box: [1.7, 1.5, 1.7, 0.3],
  foot: 1.1,
  moves: { pictures: 8, milliseconds: 150 },
  paint: (pen, ink, phase) => {
    const step = Math.sin(phase * Math.PI * 2)
    const hop = Math.abs(step) * 0.07
    person(pen, ink, girl, {
      at: [-1, 0],
      facing: 1,
      lean: 4,
      arms: [
        [60, 90 + step * 10],
        [70 + step * 12, 110],
      ],
    })
    person(pen, ink, boy, {
      at: [0.15, -0.05 - hop],
      facing: -1,
      lean: 8,
      legs: [
        [-24 + step * 8, -50],
        [34 - step * 8, 6],
      ],
      arms: [
        [-40, 0],
        [50, 80],
      ],
    })
    person(pen, ink, smallChild, {
      at: [1.1, 0.06],
      facing: -1,
      nod: -6,
      arms: [
        [100 + step * 20, 140],
        [20, 40],
      ],
    })
    oval(pen, ink.of("#e8dcc2"), -0.42, -0.13 - Math.abs(Math.cos(phase * Math.PI * 2)) * 0.16, 0.12)
    line(pen, ink.dark("#b0a184"), 0.02, [
      [-0.5, -0.16 - Math.abs(Math.cos(phase * Math.PI * 2)) * 0.16],
      [-0.34, -0.12 - Math.abs(Math.cos(phase * Math.PI * 2)) * 0.16],
    ])
  },
}

/** Someone who sells from a low table under a cloth. */
export const trader: Drawing = {
  box: [1.5, 2.5, 1.5, 0.35],
  foot: 1.2,
  moves: { pictures: 6, milliseconds: 420 },
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    for (const x of [-1.15, 1.15]) pole(pen, ink.dark("#6f4b2c"), [x, -2.15], [x, -0.1], 0.06)
    person(pen, ink, ochreWoman, {
      at: [-0.1, -0.06],
      facing: 1,
      nod: breath,
      arms: [
        [24, 70],
        [10, 60 + breath * 4],
      ],
    })
    blob(pen, ink.of("#c9674a"), [
      [-1.4, -2.1],
      [-0.7, -2.38],
      [0.7, -2.38],
      [1.4, -2.1],
      [1.4, -1.96],
      [0.7, -2.06 + breath * 0.02],
      [0, -2 - breath * 0.02],
      [-0.7, -2.06 + breath * 0.02],
      [-1.4, -1.96],
    ])
    for (const x of [-0.85, 0, 0.85]) {
      line(pen, ink.lit("#e0b28a", 0.7), 0.1, [
        [x, -2.3],
        [x * 1.1, -2.08],
      ])
    }
    polygon(pen, ink.of("#8f673d"), [
      [-1.05, -0.66],
      [1.05, -0.66],
      [1.2, -0.46],
      [-1.2, -0.46],
    ])
    polygon(pen, ink.dark("#7a5533"), [
      [-1.2, -0.46],
      [1.2, -0.46],
      [1.16, -0.38],
      [-1.16, -0.38],
    ])
    for (const x of [-1.05, 1.05]) pole(pen, ink.dark("#6f4b2c"), [x, -0.42], [x, 0.12], 0.07)
    const goods = ["#c9503f", "#d9a23b", "#7d9a4a", "#c9503f", "#b5793f", "#d9a23b"] as const
    goods.forEach((colour, i) => oval(pen, ink.of(colour), -0.85 + i * 0.34, -0.62, 0.14, 0.1))
  },
}

const folded = [
  [10, 92],
  [0, 96],
] as const

/** Knees up, hands about them. */
export function sitting(pen: Pen, ink: Ink, dress: Dress, at: Point, facing: 1 | -1, breath: number): void {
  const u = dress.tall ?? 1
  if (dress.cut === "wrapper" || dress.cut === "robe") {
    const f = facing * u
    const [x, y] = at
    person(
      pen,
      ink,
      { ...dress, cut: "trousers" },
      {
        at,
        facing,
        hips: 0.2,
        lean: 6 + breath * 0.8,
        nod: breath,
        legs: [
          [96, 20],
          [90, 10],
        ],
        arms: [
          [30, 74],
          [18, 66],
        ],
      },
      () => {
        // the cloth lies over the legs
        blob(pen, ink.of(dress.bottom), [
          [x - 0.24 * f, y - 0.3 * u],
          [x - 0.32 * f, y + 0.02 * u],
          [x + 0.1 * f, y + 0.07 * u],
          [x + 0.66 * f, y + 0.06 * u],
          [x + 0.62 * f, y - 0.14 * u],
          [x + 0.48 * f, y - 0.3 * u],
          [x + 0.1 * f, y - 0.36 * u],
        ])
        blob(pen, ink.dark(dress.bottom, 0.6), [
          [x - 0.22 * f, y - 0.12 * u],
          [x - 0.26 * f, y + 0.02 * u],
          [x + 0.5 * f, y + 0.05 * u],
          [x + 0.3 * f, y - 0.06 * u],
        ])
        if (dress.trim) {
          line(pen, ink.of(dress.trim, 0.8), 0.03 * u, [
            [x + 0.58 * f, y - 0.14 * u],
            [x + 0.6 * f, y + 0.02 * u],
          ])
        }
      },
    )
    return
  }
  person(pen, ink, dress, {
    at,
    facing,
    hips: 0.17,
    lean: 2 + breath * 0.8,
    nod: breath,
    legs: [
      [128, 18],
      [120, 8],
    ],
    arms: [
      [44, 84],
      [34, 78],
    ],
  })
}
