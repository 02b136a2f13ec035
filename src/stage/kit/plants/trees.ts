import { chanceOf } from "../../draw/chance"
import type { Pen, Point } from "../../draw/pen"
import { between, blade, bow, limb } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { foliage } from "./foliage"

const bark = "#5b4332"
const acaciaLeaf = { deep: "#3f4a24", main: "#5d6b30", light: "#8a9144" }

export const acacia: Drawing = {
  box: [6.3, 8.4, 6.3, 0.4],
  foot: 0.9,
  paint: (pen, ink) => {
    const chance = chanceOf("acacia")
    const fork: Point = [0.15, -2.5]
    const wood = ink.of(bark)
    const pads: readonly (readonly [number, number, number, number])[] = [
      [-3.7, -5.7, 2.2, 0.62],
      [3.6, -5.9, 2.3, 0.62],
      [-1.5, -6.8, 2.7, 0.74],
      [1.9, -7, 2.6, 0.72],
      [0.1, -7.6, 2, 0.55],
    ]
    limb(pen, wood, [[-0.1, 0.2], [0.12, -1.2], fork], [0.46, 0.3, 0.28])
    limb(
      pen,
      wood,
      [
        [-0.5, 0.22],
        [-0.05, -0.4],
      ],
      [0.12, 0.24],
    )
    limb(
      pen,
      wood,
      [
        [0.45, 0.24],
        [0.05, -0.5],
      ],
      [0.12, 0.24],
    )
    const branches: readonly (readonly Point[])[] = [
      [fork, [-1.1, -4], [-3.4, -5.6]],
      [fork, [-0.4, -4.4], [-1.3, -6.6]],
      [
        [-1.1, -4],
        [-1.6, -5],
        [-2.3, -6.1],
      ],
      [fork, [0.9, -4.2], [1.9, -6.7]],
      [
        [0.9, -4.2],
        [2.3, -5],
        [3.5, -5.8],
      ],
      [
        [0.9, -4.2],
        [0.8, -5.6],
        [0.3, -7.2],
      ],
    ]
    for (const branch of branches) limb(pen, wood, branch, [0.2, 0.13, 0.06])
    for (const [x, y, rx] of pads) {
      for (let i = 0; i < 5; i++) {
        const to: Point = [x + chance.between(-0.8, 0.8) * rx, y + chance.between(-0.2, 0.2)]
        limb(pen, wood, [[x * 0.86, y + 0.55], to], [0.045, 0.02])
      }
    }
    // light on the trunk
    limb(
      pen,
      ink.lit(bark, 0.35),
      [
        [0.18, 0],
        [0.3, -1.2],
        [0.3, -2.4],
      ],
      [0.1, 0.08, 0.07],
    )
    for (const [x, y, rx, ry] of pads) foliage(pen, ink, chance, acaciaLeaf, [x, y], rx, ry)
  },
}

export const palm: Drawing = {
  box: [3.1, 8.4, 3.3, 0.3],
  foot: 0.5,
  moves: { pictures: 6, milliseconds: 340 },
  paint: (pen, ink, phase) => {
    const sway = Math.sin(phase * Math.PI * 2)
    const crown: Point = [0.62 + sway * 0.05, -6.3]
    const trunk: readonly Point[] = [[0, 0.15], [0.02, -1.6], [0.2, -3.4], [0.42 + sway * 0.02, -5], crown]
    limb(pen, ink.of("#7a6148"), trunk, [0.3, 0.2, 0.17, 0.15, 0.15])
    for (let i = 1; i < 15; i++) {
      const y = -i * 0.4
      const x = 0.013 * y * y + 0.02
      bow(pen, ink.dark("#7a6148", 0.7), 0.035, [x - 0.17, y], [x, y + 0.07], [x + 0.17, y])
    }
    const fronds = [-168, -140, -112, -84, -58, -34, -12, 14, 196]
    fronds.forEach((angle, i) => {
      const turn = ((angle + sway * 2.5 * (i % 2 === 0 ? 1 : 0.6)) * Math.PI) / 180
      frond(pen, ink, crown, turn, i < 3 || i > 6)
    })
    for (const [dx, dy] of [
      [-0.15, 0.16],
      [0.12, 0.2],
      [0, 0.26],
    ] as const) {
      limb(pen, ink.dark("#8a6a3a"), [[crown[0] + dx, crown[1] + dy]], [0.11])
    }
  },
}

export const bush: Drawing = {
  box: [1.3, 1.5, 1.3, 0.2],
  foot: 1,
  paint: (pen, ink) => {
    const chance = chanceOf("bush")
    const leaf = { deep: "#41491f", main: "#626d2e", light: "#8b9243" }
    limb(
      pen,
      ink.dark(bark),
      [
        [-0.2, 0.05],
        [-0.4, -0.6],
      ],
      [0.06, 0.03],
    )
    limb(
      pen,
      ink.dark(bark),
      [
        [0.1, 0.08],
        [0.35, -0.7],
      ],
      [0.06, 0.03],
    )
    foliage(pen, ink, chance, leaf, [-0.5, -0.42], 0.62, 0.42)
    foliage(pen, ink, chance, leaf, [0.5, -0.4], 0.64, 0.42)
    foliage(pen, ink, chance, leaf, [0.02, -0.72], 0.78, 0.52)
  },
}

function frond(pen: Pen, ink: Ink, from: Point, turn: number, behind: boolean): void {
  const long = 2.45
  const rise: Point = [from[0] + Math.cos(turn) * long * 0.55, from[1] + Math.sin(turn) * long * 0.55 - 0.5]
  const tip: Point = [from[0] + Math.cos(turn) * long, from[1] + Math.sin(turn) * long * 0.62 + 0.85]
  const paint = behind ? ink.dark("#56682f") : ink.of("#6f8238")
  const vein = behind ? ink.dark("#6a7836") : ink.lit("#8a9446")
  for (let i = 1; i <= 11; i++) {
    const share = i / 11
    const a = between(from, rise, share)
    const b = between(rise, tip, share)
    const on = between(a, b, share)
    const drop = 0.62 * Math.sin(Math.PI * (0.12 + share * 0.8))
    const lean = Math.cos(turn) * 0.28
    blade(pen, paint, 0.055, on, [on[0] + lean * 0.7, on[1] + drop * 0.4], [on[0] + lean, on[1] + drop])
    blade(pen, paint, 0.05, on, [on[0] + lean, on[1] - drop * 0.1], [on[0] + lean * 2, on[1] + drop * 0.28])
  }
  bow(pen, vein, 0.045, from, rise, tip)
}
