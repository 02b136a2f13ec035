import type { Pen, Point } from "../../draw/pen"
import { blob, box, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { jerrycan } from "../people/loads"
import { awning, opening, townHouse } from "./town"

/** Four houses wall to wall, as they stand along the street of a town. */
export const streetRow: Drawing = {
  box: [9.4, 6.6, 9.4, 0.4],
  foot: 8.6,
  moves: { pictures: 6, milliseconds: 320 },
  paint: (pen, ink, phase) => {
    house(pen, ink, { x: -6.8, floors: 1, wall: "#d8b98e", sign: "#5d8a86", cloth: "#c2663f", lit: true }, phase)
    house(pen, ink, { x: -2.4, floors: 2, wall: "#e0cfae", sign: "#9a6a52", cloth: "#7a9a86", lit: true }, phase + 0.2)
    house(pen, ink, { x: 2.2, floors: 1, wall: "#c9987a", sign: "#6a5f8a", cloth: "#d9a23b", lit: false }, phase + 0.5)
    house(pen, ink, { x: 6.8, floors: 2, wall: "#cfc4a8", sign: "#4f7f78", cloth: "#b4503f", lit: true }, phase + 0.7)
    // what keeps water, what catches waves, and the cord between
    plate(pen, ink.dark("#3f4a52"), -7.6, -4.42, 1.1, 0.78, 0.16)
    plate(pen, ink.dark("#3f4a52"), 5.4, -6.5, 1, 0.5, 0.14)
    line(pen, ink.dark("#5d5148"), 0.04, [
      [2.9, -3.66],
      [2.9, -4.7],
      [3.3, -4.5],
    ])
    const cord: readonly Point[] = [
      [-4.4, -3.1],
      [-3.6, -3.35],
      [0, -3.1],
    ]
    line(pen, ink.dark("#5d5148", 0.6), 0.02, cord)
  },
  glows: [
    { at: [-6.8, -1.5], reach: 3.2, colour: "#ffcf86", flickers: false },
    { at: [-2.4, -1.5], reach: 3, colour: "#ffc877", flickers: false },
    { at: [6.8, -1.5], reach: 3, colour: "#ffcf86", flickers: false },
  ],
}

interface House {
  readonly x: number
  readonly floors: 1 | 2
  readonly wall: string
  readonly sign: string
  readonly cloth: string
  /** Whether somebody is in, when it is dark. */
  readonly lit: boolean
}

function house(pen: Pen, ink: Ink, { x, floors, wall, sign, cloth, lit }: House, phase: number): void {
  pen.save()
  pen.translate(x, 0)
  pen.scale(1.1, 1)
  if (floors === 2) {
    pen.save()
    pen.translate(0, -2.45)
    townHouse(pen, ink, wall, sign)
    opening(pen, ink, -1.6, -2.05, 0.85, 1, lit)
    opening(pen, ink, 0.75, -2.05, 0.85, 1)
    pen.restore()
    box(pen, ink.of(wall), -2.1, -2.5, 4.2, 2.54)
    box(pen, ink.dark(wall, 0.6), -2.1, -2.5, 0.7, 2.54)
    box(pen, ink.dark(wall), -2.1, -2.56, 4.2, 0.1)
  } else townHouse(pen, ink, wall, sign)
  plate(pen, ink.dark("#2e2622"), -1.7, -1.95, 1.9, 1.3, 0.03)
  if (lit && ink.lamps > 0.05) plate(pen, ink.glowing("#ffcf86", ink.lamps * 0.78), -1.64, -1.9, 1.78, 1.2, 0.03)
  for (let i = 0; i < 4; i++) {
    oval(
      pen,
      ink.of((["#c9503f", "#d9a23b", "#5a7f92", "#7d9a4a"] as const)[i] ?? "#c9503f"),
      -1.4 + i * 0.42,
      -0.78,
      0.15,
      0.13,
    )
  }
  box(pen, ink.of("#94703f"), -1.8, -0.68, 2.1, 0.1)
  plate(pen, ink.of(sign), 0.7, -2, 0.95, 2.02, 0.03)
  plate(pen, ink.dark(sign, 0.5), 0.78, -1.9, 0.36, 1.8, 0.02)
  awning(pen, ink, -2, 0.5, -2, cloth, phase)
  pen.restore()
}

/** A booth under a sunshade: telephone credit, sweets, batteries. */
export const kiosk: Drawing = {
  box: [1.7, 2.9, 1.7, 0.3],
  foot: 1,
  moves: { pictures: 6, milliseconds: 340 },
  paint: (pen, ink, phase) => {
    const lift = Math.sin(phase * Math.PI * 2) * 0.02
    line(pen, ink.dark("#6f4b2c"), 0.07, [
      [0, -2.6],
      [0, 0.02],
    ])
    plate(pen, ink.of("#4f7f92"), -0.9, -1.1, 1.8, 1.14, 0.05)
    box(pen, ink.of("#e6d7bd"), -0.9, -0.72, 1.8, 0.3)
    box(pen, ink.lit("#94703f"), -1, -1.2, 2, 0.12)
    for (let i = 0; i < 5; i++) {
      const colour = (["#c9503f", "#e8b23e", "#7d9a4a", "#c9503f", "#e6dcc8"] as const)[i] ?? "#c9503f"
      plate(pen, ink.of(colour), -0.8 + i * 0.34, -1.42, 0.2, 0.22, 0.03)
    }
    for (let i = 0; i < 6; i++) {
      const from = -1.5 + i * 0.5
      polygon(pen, ink.of(i % 2 === 0 ? "#d9a23b" : "#efe6d0"), [
        [0, -2.78],
        [from, -2.1 + lift],
        [from + 0.25, -2.02 + lift],
        [from + 0.5, -2.1 + lift],
      ])
    }
  },
}

/** A board with slips of paper under a small roof. */
export const noticeBoard: Drawing = {
  box: [1.2, 2.4, 1.2, 0.2],
  foot: 0.8,
  paint: (pen, ink) => {
    for (const x of [-0.85, 0.77]) box(pen, ink.dark("#6f4b2c"), x, -2, 0.09, 2.04)
    plate(pen, ink.of("#94703f"), -0.98, -1.9, 1.96, 1.05, 0.03)
    plate(pen, ink.dark("#b98f5e"), -0.9, -1.82, 1.8, 0.89, 0.02)
    for (const [x, y, w, h, colour] of [
      [-0.8, -1.74, 0.42, 0.54, "#efe9d6"],
      [-0.26, -1.7, 0.5, 0.36, "#e8d79a"],
      [0.36, -1.76, 0.4, 0.5, "#efe9d6"],
      [-0.2, -1.26, 0.36, 0.28, "#bcd3de"],
    ] as const) {
      plate(pen, ink.lit(colour), x, y, w, h, 0.01)
      for (const dy of [0.1, 0.18])
        line(pen, ink.dark("#8b8576", 0.7), 0.016, [
          [x + 0.07, y + dy],
          [x + w - 0.08, y + dy],
        ])
    }
    polygon(pen, ink.of("#9aa3a6"), [
      [-1.12, -1.98],
      [1.12, -1.98],
      [0.9, -2.28],
      [-0.9, -2.28],
    ])
    box(pen, ink.dark("#8a9396"), -1.12, -2, 2.24, 0.06)
  },
}

/** A water tank on legs. */
export const waterTank: Drawing = {
  box: [1.6, 4.6, 1.6, 0.3],
  foot: 1.3,
  paint: (pen, ink) => {
    for (const x of [-1.05, -0.1, 0.9]) box(pen, ink.dark("#6f5238"), x, -2.2, 0.14, 2.24)
    for (const [from, to] of [
      [-1, 0],
      [0, 1],
    ] as const) {
      line(pen, ink.dark("#6f5238"), 0.06, [
        [from, -0.2],
        [to, -2],
      ])
      line(pen, ink.dark("#6f5238"), 0.06, [
        [to, -0.2],
        [from, -2],
      ])
    }
    box(pen, ink.of("#94703f"), -1.3, -2.32, 2.6, 0.16)
    plate(pen, ink.of("#49606e"), -1.15, -4.2, 2.3, 1.9, 0.2)
    plate(pen, ink.dark("#49606e", 0.7), -1.15, -4.2, 0.6, 1.9, 0.2)
    for (const y of [-3.75, -3.25, -2.75]) box(pen, ink.dark("#3a4d59"), -1.15, y, 2.3, 0.06)
    plate(pen, ink.dark("#3a4d59"), -0.45, -4.36, 0.9, 0.22, 0.08)
    line(pen, ink.of("#8a9396"), 0.06, [
      [1.2, -2.4],
      [1.32, -2.3],
      [1.32, -0.1],
    ])
  },
}

/** Taps on a slab, and the cans that stand in line before them. */
export const tapStand: Drawing = {
  box: [2.1, 1.5, 2.1, 0.4],
  foot: 1.7,
  paint: (pen, ink) => {
    blob(pen, ink.of("#a8a193"), [
      [-1.5, 0.04],
      [-1.1, -0.18],
      [1.1, -0.18],
      [1.5, 0.04],
      [1.1, 0.28],
      [-1.1, 0.28],
    ])
    oval(pen, ink.sky(0.45), 0.1, 0.06, 0.8, 0.1)
    plate(pen, ink.of("#b9b2a2"), -0.9, -1.05, 1.8, 0.95, 0.05)
    box(pen, ink.lit("#c9c2b2"), -0.98, -1.14, 1.96, 0.12)
    for (const x of [-0.6, 0, 0.6]) {
      line(pen, ink.of("#7d8a90"), 0.05, [
        [x, -0.86],
        [x + 0.16, -0.84],
        [x + 0.16, -0.72],
      ])
    }
    const colours = ["#e0b53a", "#4e7fa6", "#e0b53a", "#c9503f"] as const
    colours.forEach((colour, i) => jerrycan(pen, ink, [-1.55 + i * 1.04, 0.22 + (i % 2) * 0.04], colour, 0.85))
  },
}

/** Three cabins of poles and sheet, with doors. */
export const latrines: Drawing = {
  box: [2.3, 2.5, 2.3, 0.3],
  foot: 2,
  paint: (pen, ink) => {
    for (const [i, x] of [-1.4, 0, 1.4].entries()) {
      const sheet = i === 1 ? "#b9c0b6" : "#c9cbbf"
      polygon(pen, ink.of(sheet), [
        [x - 0.66, 0.04],
        [x - 0.66, -2.05],
        [x + 0.66, -2.2],
        [x + 0.66, 0.04],
      ])
      polygon(pen, ink.dark(sheet, 0.55), [
        [x - 0.66, 0.04],
        [x - 0.66, -2.05],
        [x - 0.48, -2.07],
        [x - 0.48, 0.04],
      ])
      plate(pen, ink.of("#8a7458"), x - 0.36, -1.75, 0.76, 1.78, 0.02)
      line(pen, ink.dark("#6f5238"), 0.03, [
        [x - 0.3, -1.66],
        [x + 0.34, -0.1],
      ])
      polygon(pen, ink.of("#9aa3a6"), [
        [x - 0.76, -2],
        [x + 0.76, -2.2],
        [x + 0.76, -2.3],
        [x - 0.76, -2.12],
      ])
    }
  },
}
