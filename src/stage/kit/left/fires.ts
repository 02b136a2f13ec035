import type { Pen } from "../../draw/pen"
import { blob, line, oval } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { bodyOf, person } from "../figure"
import { greyMan, rustMan } from "../people/dresses"

/** A column of smoke that leans with the wind. */
export const smoke: Drawing = {
  box: [1.6, 10.2, 4.6, 0.2],
  foot: 0,
  moves: { pictures: 14, milliseconds: 170 },
  paint: (pen, ink, phase) => {
    pen.save()
    pen.scale(1.35, 1.9)
    plumeOver(pen, ink, 0, -0.1, phase, 11)
    pen.restore()
  },
}

export const campfire: Drawing = {
  box: [1, 3.4, 1.9, 0.25],
  foot: 0.6,
  moves: { pictures: 10, milliseconds: 120 },
  paint: (pen, ink, phase) => {
    plumeOver(pen, ink, 0, -0.8, phase, 5)
    hearth(pen, ink, 0, 0, phase, 1)
  },
  glows: [{ at: [0, -0.4], reach: 4.2, colour: "#ff9a48", flickers: true }],
}

/** The small fires of an evening meal, near one another. */
export const cookingFires: Drawing = {
  box: [2.4, 2.9, 3.2, 0.35],
  foot: 0,
  moves: { pictures: 10, milliseconds: 140 },
  paint: (pen, ink, phase) => {
    for (const [x, y, late] of [
      [-1.5, -0.1, 0],
      [1.5, -0.04, 0.4],
      [0, 0.14, 0.7],
    ] as const) {
      plumeOver(pen, ink, x, y - 0.5, (phase + late) % 1, 4)
      hearth(pen, ink, x, y, (phase + late) % 1, 0.62)
    }
  },
  glows: [
    { at: [-1.5, -0.3], reach: 2.4, colour: "#ff9a48", flickers: true },
    { at: [1.5, -0.24], reach: 2.4, colour: "#ff9a48", flickers: true },
    { at: [0, -0.1], reach: 2.6, colour: "#ff9a48", flickers: true },
  ],
}

/** People far off with burning torches, in a loose line. */
export const torches: Drawing = {
  box: [5.2, 3.4, 5.2, 0.3],
  foot: 0,
  paint: (pen, ink) => {
    for (const [x, y] of line5) {
      const body = person(pen, ink, x > 0 ? greyMan : rustMan, {
        at: [x, y],
        facing: -1,
        lean: 4,
        arms: [
          [-10, 10],
          [38, 150],
        ],
        legs: [
          [20, 6],
          [-16, -26],
        ],
      })
      const [hx, hy] = body.hands[1]
      line(pen, ink.dark("#5a4030"), 0.06, [
        [hx, hy + 0.1],
        [hx - 0.04, hy - 0.36],
      ])
      oval(pen, ink.lamps > 0.15 ? ink.glowing("#ffc46a") : ink.of("#c98a4a"), hx - 0.04, hy - 0.46, 0.09, 0.15)
    }
  },
  glows: [torch(-4.2, -0.1), torch(-2.1, -0.5), torch(0, -0.3), torch(1.9, -0.7), torch(4.1, -0.5)],
}

const line5 = [
  [-4.2, -0.1],
  [-2.1, -0.5],
  [0, -0.3],
  [1.9, -0.7],
  [4.1, -0.5],
] as const

function torch(x: number, y: number): NonNullable<Drawing["glows"]>[number] {
  const [hx, hy] = bodyOf(
    {
      at: [x, y],
      facing: -1,
      lean: 4,
      arms: [
        [-10, 10],
        [38, 150],
      ],
      legs: [
        [20, 6],
        [-16, -26],
      ],
    },
    1,
  ).hands[1]
  return { at: [hx - 0.04, hy - 0.46], reach: 2.3, colour: "#ffa64d", flickers: true, wanders: 0.35 }
}

/** Puffs that rise, grow and thin out; the last has gone when the first begins again. */
export function plumeOver(pen: Pen, ink: Ink, x: number, y: number, phase: number, puffs = 6): void {
  const tall = puffs * 0.42
  for (let i = 0; i < puffs; i++) {
    const rise = (i + phase) / puffs
    const drift = rise ** 1.6 * tall * 0.42 + Math.sin(rise * 9) * 0.08
    const size = 0.1 + rise * 0.34
    const thin = Math.min(1, rise * 6) * (1 - rise) * 0.4
    puff(pen, ink, x + drift, y - rise * tall, size * 1.7, thin * 1.5)
    puff(pen, ink, x + drift - size * 0.5, y - rise * tall + size * 0.5, size * 1.1, thin)
  }
}

function puff(pen: Pen, ink: Ink, x: number, y: number, r: number, thick: number): void {
  const soft = pen.createRadialGradient(x, y, 0, x, y, r)
  soft.addColorStop(0, ink.of("#d3cbc4", Math.min(0.95, thick)))
  soft.addColorStop(0.45, ink.of("#cfc7c1", thick * 0.6))
  soft.addColorStop(1, ink.of("#c9c1bc", 0))
  oval(pen, soft, x, y, r)
}

function hearth(pen: Pen, ink: Ink, x: number, y: number, phase: number, u: number): void {
  for (const [a, b, lift] of [
    [-0.5, 0.35, 0.06],
    [0.5, -0.35, 0.02],
    [-0.2, 0.3, -0.08],
  ] as const) {
    line(pen, ink.dark("#4f382a"), 0.11 * u, [
      [x + a * u, y + lift * u],
      [x + b * u, y - 0.12 * u],
    ])
  }
  const lick = Math.sin(phase * Math.PI * 2)
  const flame = (w: number, h: number, colour: string, lean: number): void =>
    blob(pen, ink.glowing(colour, 0.95), [
      [x - w * u, y - 0.06 * u],
      [x - w * 0.9 * u, y - h * 0.4 * u],
      [x - w * 0.25 * u + lean * 0.4 * u, y - h * 0.62 * u],
      [x + lean * u, y - h * u],
      [x + w * 0.5 * u + lean * 0.2 * u, y - h * 0.55 * u],
      [x + w * u, y - h * 0.32 * u],
      [x + w * 0.8 * u, y - 0.04 * u],
    ])
  flame(0.3, 0.95 + lick * 0.1, "#f0783a", 0.06 + lick * 0.07)
  flame(0.2, 0.66 - lick * 0.08, "#ffb04a", 0.02 - lick * 0.05)
  flame(0.11, 0.38 + lick * 0.06, "#ffe6a0", 0)
  for (let i = 0; i < 5; i++)
    oval(pen, ink.of("#80756a"), x + (i - 2) * 0.24 * u, y + (0.12 - Math.abs(i - 2) * 0.03) * u, 0.13 * u, 0.09 * u)
}
