import { chanceOf } from "../../draw/chance"
import type { Pen, Point } from "../../draw/pen"
import { blob, bow, box, limb, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"

const mud = "#b98458"
const thatch = "#9a7a45"

/** A round house of earth under a cone of thatch. */
export const hut: Drawing = {
  box: [3, 4.7, 3, 0.5],
  foot: 2.3,
  paint: (pen, ink) => {
    drum(pen, ink, 2, -1.95, 0.22)
    // doorway: frame, dark inside, step
    plate(pen, ink.dark("#8a5c3c"), -0.52, -1.62, 1.04, 1.86, 0.2)
    plate(pen, ink.dark("#2b1c18"), -0.4, -1.52, 0.8, 1.74, 0.16)
    polygon(pen, ink.of("#a87650"), [
      [-0.6, 0.22],
      [0.6, 0.22],
      [0.72, 0.34],
      [-0.72, 0.34],
    ])
    plate(pen, ink.dark("#3a2720"), 1.02, -1.28, 0.34, 0.4, 0.06)
    cone(pen, ink, 2.75, -1.62, -4.45)
  },
}

/** A small store for grain, raised on stones. */
export const granary: Drawing = {
  box: [1.5, 3.3, 1.5, 0.35],
  foot: 1,
  paint: (pen, ink) => {
    for (const x of [-0.7, 0, 0.7]) oval(pen, ink.dark("#7c7268"), x, 0.06, 0.2, 0.16)
    line(pen, ink.dark("#6f4b2c"), 0.1, [
      [-0.95, -0.1],
      [0.95, -0.1],
    ])
    blob(pen, ink.of("#b58a5c"), [
      [-0.8, -0.12],
      [-1, -0.9],
      [-0.95, -1.8],
      [0, -1.95],
      [0.95, -1.8],
      [1, -0.9],
      [0.8, -0.12],
      [0, -0.04],
    ])
    blob(pen, ink.dark("#b58a5c", 0.6), [
      [-0.78, -0.12],
      [-0.98, -0.9],
      [-0.93, -1.75],
      [-0.5, -1.7],
      [-0.45, -0.8],
      [-0.4, -0.1],
    ])
    for (let i = 0; i < 5; i++)
      bow(pen, ink.dark("#96703f", 0.7), 0.03, [-0.96, -0.4 - i * 0.3], [0, -0.22 - i * 0.3], [0.96, -0.4 - i * 0.3])
    plate(pen, ink.dark("#3a2720"), -0.2, -1.35, 0.4, 0.42, 0.06)
    cone(pen, ink, 1.35, -1.6, -3.1)
  },
}

/** A round wall seen from a little above, with a darker painted foot and the eaves' shadow. */
function drum(pen: Pen, ink: Ink, r: number, top: number, dip: number): void {
  const wall: Point[] = [
    [-r, top],
    [r, top],
    [r * 1.02, 0],
  ]
  pen.beginPath()
  for (const [x, y] of wall) pen.lineTo(x, y)
  pen.quadraticCurveTo(0, dip * 2.4, -r * 1.02, 0)
  pen.closePath()
  const round = pen.createLinearGradient(-r, 0, r, 0)
  round.addColorStop(0, ink.dark("#a06f4a"))
  round.addColorStop(0.35, ink.of(mud))
  round.addColorStop(0.7, ink.of(mud))
  round.addColorStop(1, ink.dark("#a87650"))
  pen.fillStyle = round
  pen.fill()
  pen.save()
  pen.clip()
  bow(pen, ink.dark("#8a4f36", 0.75), 0.5, [-r * 1.1, -0.06], [0, dip * 2.2], [r * 1.1, -0.06])
  bow(pen, ink.lit("#e0c39a", 0.6), 0.05, [-r * 1.1, -0.36], [0, dip * 2.2 - 0.3], [r * 1.1, -0.36])
  bow(pen, ink.dark("#5a3a2e", 0.75), 0.75, [-r * 1.1, top + 0.05], [0, top + 0.62], [r * 1.1, top + 0.05])
  const chance = chanceOf("mud")
  for (let i = 0; i < 10; i++) {
    const x = chance.between(-r * 0.9, r * 0.9)
    const y = chance.between(top + 0.7, -0.3)
    line(pen, ink.dark(mud, 0.5), 0.025, [
      [x, y],
      [x + chance.between(0.1, 0.3), y + chance.between(-0.04, 0.04)],
    ])
  }
  pen.restore()
}

/** Thatch in courses, each with a ragged edge. */
function cone(pen: Pen, ink: Ink, r: number, eaves: number, apex: number): void {
  const chance = chanceOf("thatch")
  const courses = 4
  limb(
    pen,
    ink.dark("#6f4b2c"),
    [
      [0, apex - 0.16],
      [0, apex + 0.3],
    ],
    [0.05, 0.1],
  )
  for (let i = 0; i < courses; i++) {
    const from = i / courses
    const low = eaves + (apex - eaves) * from
    const half = r * (1 - from * 0.97)
    const sag = half * 0.14
    const ragged: Point[] = []
    const teeth = Math.round(26 * (1 - from * 0.6))
    for (let t = 0; t <= teeth; t++) {
      const x = -half + (2 * half * t) / teeth
      const curve = sag * (1 - (x / half) ** 2)
      ragged.push([x, low + curve + (t % 2 === 0 ? 0.02 : 0.12) + chance.between(-0.03, 0.03)])
    }
    const shape: Point[] = [[0, apex], ...ragged]
    const paint = pen.createLinearGradient(-half, 0, half, 0)
    paint.addColorStop(0, ink.dark(i % 2 === 0 ? "#7d6136" : "#86693b"))
    paint.addColorStop(0.45, ink.of(i % 2 === 0 ? thatch : "#a5854d"))
    paint.addColorStop(0.75, ink.lit(i % 2 === 0 ? thatch : "#a5854d"))
    paint.addColorStop(1, ink.of("#866a3c"))
    polygon(pen, paint, shape)
  }
  for (let i = 0; i < 34; i++) {
    const x = chance.between(-0.95, 0.95)
    const from = chance.between(0.05, 0.75)
    const to = Math.min(0.95, from + chance.between(0.12, 0.26))
    const y = (share: number): number => eaves + (apex - eaves) * share + r * 0.13 * (1 - x * x) * (1 - share)
    line(pen, i % 2 === 0 ? ink.dark("#6f5530", 0.55) : ink.lit("#c9a866", 0.5), 0.028, [
      [x * r * (1 - from), y(from)],
      [x * r * (1 - to), y(to)],
    ])
  }
}

export const well: Drawing = {
  box: [1.5, 2.4, 1.5, 0.5],
  foot: 1.15,
  paint: (pen, ink) => {
    for (const x of [-0.85, 0.85])
      limb(
        pen,
        ink.of("#6f4b2c"),
        [
          [x, 0],
          [x * 0.92, -2.1],
        ],
        [0.08, 0.06],
      )
    line(pen, ink.of("#7d5836"), 0.12, [
      [-1.1, -2.08],
      [1.1, -2.08],
    ])
    oval(pen, ink.dark("#54402f"), 0, -2.02, 0.2, 0.2)
    line(pen, ink.of("#d8c596"), 0.03, [
      [0.1, -2],
      [0.12, -0.85],
    ])
    polygon(pen, ink.of("#8d8c88"), [
      [-0.06, -0.86],
      [0.3, -0.86],
      [0.25, -0.55],
      [-0.01, -0.55],
    ])
    oval(pen, ink.of("#a39a8c"), 0, -0.62, 1.05, 0.26)
    oval(pen, ink.dark("#2c2a33"), 0, -0.6, 0.85, 0.19)
    pen.beginPath()
    pen.moveTo(-1.05, -0.62)
    pen.quadraticCurveTo(-1.02, 0.1, -0.98, 0.08)
    pen.quadraticCurveTo(0, 0.62, 0.98, 0.08)
    pen.quadraticCurveTo(1.02, 0.1, 1.05, -0.62)
    pen.quadraticCurveTo(0.6, -0.36, 0, -0.36)
    pen.quadraticCurveTo(-0.6, -0.36, -1.05, -0.62)
    pen.closePath()
    pen.fillStyle = ink.of("#958b7d")
    pen.fill()
    const chance = chanceOf("well")
    for (let i = 0; i < 16; i++) {
      const x = chance.between(-0.85, 0.85)
      const sag = 0.3 * (1 - x * x)
      plate(
        pen,
        i % 2 === 0 ? ink.dark("#8a8073") : ink.lit("#a89d8d"),
        x - 0.14,
        -0.42 + sag + (i % 3) * 0.17,
        0.26,
        0.13,
        0.05,
      )
    }
  },
}

export const fence: Drawing = {
  box: [2.6, 1.5, 2.6, 0.2],
  foot: 2.4,
  paint: (pen, ink) => {
    const chance = chanceOf("fence")
    for (let i = 0; i <= 26; i++) {
      const x = -2.45 + i * 0.188
      const top = chance.between(-1.3, -1.05)
      const paint = i % 3 === 0 ? ink.lit("#94734a") : i % 3 === 1 ? ink.of("#7f6040") : ink.dark("#7a5c3e")
      limb(
        pen,
        paint,
        [
          [x, 0.06],
          [x + chance.between(-0.04, 0.04), top],
        ],
        [0.045, 0.034],
      )
    }
    for (const y of [-0.35, -0.9]) bow(pen, ink.of("#a5834f"), 0.06, [-2.5, y], [0, y + 0.07], [2.5, y])
  },
}

export const bridge: Drawing = {
  box: [5.2, 1.6, 5.2, 0.9],
  foot: 0,
  paint: (pen, ink) => {
    box(pen, ink.dark("#4a4a50", 0.35), -4.6, 0.1, 9.2, 0.5)
    for (const x of [-3.6, -1.2, 1.2, 3.6]) {
      limb(
        pen,
        ink.dark("#5f4630"),
        [
          [x, -0.4],
          [x - 0.1, 0.72],
        ],
        [0.15, 0.17],
      )
      limb(
        pen,
        ink.dark("#5f4630"),
        [
          [x - 0.7, 0.6],
          [x + 0.6, -0.2],
        ],
        [0.05, 0.05],
      )
    }
    polygon(pen, ink.of("#8f7050"), [
      [-5, -0.62],
      [5, -0.62],
      [5.1, -0.28],
      [-5.1, -0.28],
    ])
    polygon(pen, ink.dark("#6f5238"), [
      [-5.1, -0.28],
      [5.1, -0.28],
      [5.1, -0.08],
      [-5.1, -0.08],
    ])
    for (let i = 0; i < 34; i++) {
      const x = -4.95 + i * 0.3
      line(pen, ink.dark("#8f7050", 0.7), 0.03, [
        [x, -0.6],
        [x, -0.3],
      ])
    }
    for (let i = 0; i < 6; i++)
      limb(
        pen,
        ink.of("#7a5b3d"),
        [
          [-4.75 + i * 1.9, -0.3],
          [-4.75 + i * 1.9, -1.35],
        ],
        [0.07, 0.06],
      )
    for (const y of [-1.28, -0.88]) {
      line(pen, ink.lit("#94734f"), 0.08, [
        [-4.9, y],
        [4.9, y],
      ])
    }
  },
}
