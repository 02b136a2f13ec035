import type { Pen, Point } from "../../draw/pen"
import { between, blob, bow, limb, line, oval, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"

export const goats: Drawing = {
  box: [1.7, 1.2, 1.7, 0.25],
  foot: 1.2,
  moves: { pictures: 8, milliseconds: 320 },
  paint: (pen, ink, phase) => {
    const nod = Math.sin(phase * Math.PI * 2)
    goat(pen, ink, "#d8c8ac", [0.85, -0.1], -1, 0.1 + nod * 0.04)
    goat(pen, ink, "#7d5a40", [-0.9, -0.02], 1, 0.85 + nod * 0.12)
    goat(pen, ink, "#ece2d0", [0.15, 0.12], 1, 0.2 - nod * 0.05)
  },
}

export const cattle: Drawing = {
  box: [3.2, 2.1, 3.2, 0.3],
  foot: 2.4,
  moves: { pictures: 8, milliseconds: 360 },
  paint: (pen, ink, phase) => {
    const nod = Math.sin(phase * Math.PI * 2)
    cow(pen, ink, "#8a5a3c", [1.55, -0.1], -1, nod * 0.5)
    cow(pen, ink, "#e4d6be", [-1.45, 0.05], 1, 0.7 + nod * 0.3)
  },
}

export const dog: Drawing = {
  box: [0.7, 0.8, 0.7, 0.12],
  foot: 0.4,
  moves: { pictures: 6, milliseconds: 180 },
  paint: (pen, ink, phase) => {
    const wag = Math.sin(phase * Math.PI * 2)
    const coat = "#b98a52"
    const hindLeg = (paint: string, x: number): void =>
      limb(
        pen,
        paint,
        [
          [x, -0.4],
          [x + 0.05, -0.24],
          [x - 0.07, -0.14],
          [x - 0.04, 0.01],
        ],
        [0.1, 0.06, 0.03, 0.026],
      )
    const foreLeg = (paint: string, x: number): void =>
      limb(
        pen,
        paint,
        [
          [x, -0.4],
          [x + 0.01, -0.2],
          [x + 0.02, 0.01],
        ],
        [0.07, 0.036, 0.026],
      )
    hindLeg(ink.dark(coat), -0.22)
    foreLeg(ink.dark(coat), 0.2)
    bow(pen, ink.of(coat), 0.045, [-0.36, -0.46], [-0.5, -0.48], [-0.55 + wag * 0.04, -0.62 + wag * 0.03])
    // a deep chest and a drawn-in belly
    blob(pen, ink.of(coat), [
      [-0.4, -0.46],
      [-0.3, -0.54],
      [0, -0.52],
      [0.26, -0.56],
      [0.36, -0.46],
      [0.3, -0.28],
      [0.16, -0.26],
      [-0.08, -0.36],
      [-0.34, -0.32],
    ])
    blob(pen, ink.dark(coat, 0.5), [
      [-0.3, -0.36],
      [-0.06, -0.4],
      [0.18, -0.34],
      [0.28, -0.28],
      [0.14, -0.25],
      [-0.08, -0.34],
    ])
    hindLeg(ink.of(coat), -0.32)
    foreLeg(ink.of(coat), 0.27)
    limb(
      pen,
      ink.of(coat),
      [
        [0.26, -0.48],
        [0.38, -0.64],
      ],
      [0.1, 0.075],
    )
    blob(pen, ink.of(coat), [
      [0.32, -0.74],
      [0.44, -0.74],
      [0.52, -0.66],
      [0.64, -0.62],
      [0.63, -0.56],
      [0.46, -0.56],
      [0.34, -0.58],
    ])
    polygon(pen, ink.dark(coat), [
      [0.33, -0.7],
      [0.32, -0.79],
      [0.42, -0.72],
    ])
    oval(pen, ink.dark("#2a2019"), 0.63, -0.6, 0.02)
    oval(pen, ink.dark("#2a2019"), 0.48, -0.67, 0.013)
  },
}

/** A few birds low over the ground, as when something has put them up. */
export const birds: Drawing = {
  box: [2.2, 3.4, 2.2, 0.1],
  foot: 0,
  moves: { pictures: 8, milliseconds: 110 },
  paint: (pen, ink, phase) => {
    const flock: readonly (readonly [number, number, number])[] = [
      [-1.5, -1.5, 0],
      [-0.7, -2.3, 0.3],
      [0.1, -1.8, 0.6],
      [0.8, -2.7, 0.1],
      [1.5, -2, 0.8],
      [0.4, -3, 0.5],
    ]
    for (const [x, y, late] of flock) bird(pen, ink, [x, y], phase + late)
  },
}

export function bird(pen: Pen, ink: Ink, [x, y]: Point, phase: number): void {
  const beat = Math.sin(phase * Math.PI * 2)
  const paint = ink.dark("#4a4038")
  for (const side of [-1, 1]) {
    blob(pen, paint, [
      [x, y - 0.03],
      [x + side * 0.16, y - 0.06 - beat * 0.1],
      [x + side * 0.42, y - beat * 0.24],
      [x + side * 0.2, y + 0.02 - beat * 0.05],
      [x, y + 0.05],
    ])
  }
  oval(pen, paint, x, y, 0.07, 0.05)
}

function goat(pen: Pen, ink: Ink, coat: string, [x, y]: Point, facing: 1 | -1, down: number): void {
  const f = facing
  for (const [dx, dark] of [
    [-0.26, true],
    [0.2, true],
    [-0.32, false],
    [0.27, false],
  ] as const) {
    limb(
      pen,
      dark ? ink.dark(coat) : ink.of(coat),
      [
        [x + dx * f, y - 0.34],
        [x + dx * f, y + 0.02],
      ],
      [0.05, 0.028],
    )
  }
  blob(pen, ink.of(coat), [
    [x - 0.42 * f, y - 0.52],
    [x - 0.3 * f, y - 0.62],
    [x + 0.2 * f, y - 0.6],
    [x + 0.38 * f, y - 0.62],
    [x + 0.4 * f, y - 0.42],
    [x + 0.2 * f, y - 0.28],
    [x - 0.3 * f, y - 0.26],
    [x - 0.42 * f, y - 0.36],
  ])
  const head: Point = between([x + 0.58 * f, y - 0.86], [x + 0.62 * f, y - 0.08], down)
  limb(pen, ink.of(coat), [[x + 0.34 * f, y - 0.52], head], [0.1, 0.075])
  blob(pen, ink.of(coat), [
    [head[0] - 0.07 * f, head[1] - 0.07],
    [head[0] + 0.06 * f, head[1] - 0.06],
    [head[0] + 0.2 * f, head[1] + 0.07],
    [head[0] + 0.16 * f, head[1] + 0.13],
    [head[0], head[1] + 0.09],
  ])
  bow(pen, ink.dark("#6b5a48"), 0.03, head, [head[0] - 0.02 * f, head[1] - 0.18], [head[0] - 0.13 * f, head[1] - 0.2])
  line(pen, ink.of(coat), 0.035, [
    [x - 0.4 * f, y - 0.54],
    [x - 0.5 * f, y - 0.62],
  ])
}

function cow(pen: Pen, ink: Ink, coat: string, [x, y]: Point, facing: 1 | -1, down: number): void {
  const f = facing
  for (const [dx, dark] of [
    [-0.62, true],
    [0.5, true],
    [-0.78, false],
    [0.62, false],
  ] as const) {
    limb(
      pen,
      dark ? ink.dark(coat) : ink.of(coat),
      [
        [x + dx * f, y - 0.66],
        [x + (dx + 0.03) * f, y - 0.3],
        [x + dx * f, y + 0.03],
      ],
      [0.12, 0.07, 0.055],
    )
  }
  blob(pen, ink.of(coat), [
    [x - 0.95 * f, y - 1.16],
    [x - 0.6 * f, y - 1.32],
    [x + 0.2 * f, y - 1.26],
    [x + 0.46 * f, y - 1.5],
    [x + 0.7 * f, y - 1.3],
    [x + 0.86 * f, y - 1],
    [x + 0.6 * f, y - 0.62],
    [x - 0.2 * f, y - 0.54],
    [x - 0.8 * f, y - 0.62],
    [x - 1 * f, y - 0.9],
  ])
  const head: Point = between([x + 1.16 * f, y - 1.36], [x + 1.2 * f, y - 0.5], Math.max(0, down))
  limb(pen, ink.of(coat), [[x + 0.66 * f, y - 1.12], head], [0.25, 0.13])
  blob(pen, ink.of(coat), [
    [head[0] - 0.12 * f, head[1] - 0.14],
    [head[0] + 0.1 * f, head[1] - 0.12],
    [head[0] + 0.3 * f, head[1] + 0.16],
    [head[0] + 0.24 * f, head[1] + 0.26],
    [head[0] + 0.02 * f, head[1] + 0.16],
  ])
  for (const lean of [-0.1, 0.12]) {
    bow(
      pen,
      ink.lit("#d8ccb4"),
      0.05,
      [head[0] - 0.02 * f, head[1] - 0.12],
      [head[0] + (lean + 0.16) * f, head[1] - 0.34],
      [head[0] + lean * f, head[1] - 0.56],
    )
  }
  blob(pen, ink.dark(coat), [
    [head[0] - 0.1 * f, head[1] - 0.06],
    [head[0] - 0.28 * f, head[1] - 0.02],
    [head[0] - 0.14 * f, head[1] + 0.05],
  ])
  bow(pen, ink.dark(coat), 0.045, [x - 0.96 * f, y - 1.1], [x - 1.1 * f, y - 0.8], [x - 1.04 * f, y - 0.42])
}
