import { type Chance, chanceOf } from "../../draw/chance"
import type { Pen, Point } from "../../draw/pen"
import { blade, bow, limb, oval } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"

/** A small stand of cassava: thin stems and leaves like open hands. */
export const cassava: Drawing = {
  box: [1.2, 1.6, 1.2, 0.2],
  foot: 0.8,
  moves: { pictures: 6, milliseconds: 300 },
  paint: (pen, ink, phase) => {
    const chance = chanceOf("cassava")
    for (const [x, y] of [
      [-0.62, -0.06],
      [0.55, -0.04],
      [0, 0.06],
    ] as const) {
      cassavaPlant(pen, ink, chance, [x, y], 1.25, Math.sin(phase * Math.PI * 2 + x * 2))
    }
  },
}

export function cassavaPlant(pen: Pen, ink: Ink, chance: Chance, [x, y]: Point, tall: number, wind: number): void {
  const stem = "#8a5f45"
  const tops: Point[] = []
  for (let i = 0; i < 3; i++) {
    const top: Point = [
      x + (i - 1) * 0.22 * tall + chance.between(-0.06, 0.06) + wind * 0.03,
      y - tall * chance.between(0.5, 0.68),
    ]
    bow(pen, ink.of(stem), 0.035 * tall, [x, y], [x + (i - 1) * 0.05, y - tall * 0.3], top)
    tops.push(top)
  }
  tops.forEach((top, s) => {
    for (let i = 0; i < 6; i++) {
      const angle = -Math.PI / 2 + (i - 2.5) * 0.56 + chance.between(-0.15, 0.15) + wind * 0.05
      const reach = tall * chance.between(0.2, 0.32)
      const at: Point = [top[0] + Math.cos(angle) * reach, top[1] + Math.sin(angle) * reach * 0.75]
      bow(pen, ink.of("#a5543f"), 0.014 * tall, top, [(top[0] + at[0]) / 2, at[1] - 0.02], at)
      hand(pen, ink, at, tall * 0.19, angle, (i + s) % 3)
    }
  })
}

function hand(pen: Pen, ink: Ink, [x, y]: Point, size: number, way: number, tone: number): void {
  const paint = tone === 0 ? ink.dark("#4f7a38") : tone === 1 ? ink.of("#5c9142") : ink.lit("#79a84c")
  for (let i = -2; i <= 2; i++) {
    const angle = way + i * 0.62 + 0.3
    const long = size * (1 - Math.abs(i) * 0.13)
    const to: Point = [x + Math.cos(angle) * long, y + Math.sin(angle) * long * 0.8 + size * 0.24]
    blade(pen, paint, size * 0.17, [x, y], [(x + to[0]) / 2, (y + to[1]) / 2 - size * 0.1], to)
  }
}

export const maize: Drawing = {
  box: [1.2, 2.5, 1.2, 0.2],
  foot: 0.9,
  moves: { pictures: 6, milliseconds: 280 },
  paint: (pen, ink, phase) => {
    const chance = chanceOf("maize")
    for (const [x, y] of [
      [-0.75, -0.08],
      [0.1, -0.1],
      [0.75, -0.05],
      [-0.35, 0.06],
      [0.42, 0.08],
    ] as const) {
      stalk(pen, ink, chance, [x, y], Math.sin(phase * Math.PI * 2 + x * 2.4))
    }
  },
}

function stalk(pen: Pen, ink: Ink, chance: Chance, [x, y]: Point, wind: number): void {
  const tall = chance.between(1.75, 2.1)
  const top: Point = [x + chance.between(-0.05, 0.05) + wind * 0.05, y - tall]
  limb(pen, ink.of("#7f8a3f"), [[x, y], top], [0.032, 0.016])
  for (let i = 1; i < 7; i++) {
    const share = i / 7.5
    const on: Point = [x + (top[0] - x) * share, y - tall * share]
    const way = i % 2 === 0 ? 1 : -1
    const long = 0.62 * (1 - share * 0.4) * chance.between(0.85, 1.1)
    blade(
      pen,
      i % 3 === 0 ? ink.lit("#8f9a45") : i % 3 === 1 ? ink.of("#748a3a") : ink.dark("#6f8038"),
      0.055,
      on,
      [on[0] + way * long * 0.55, on[1] - long * 0.62],
      [on[0] + way * long + wind * 0.03, on[1] - long * 0.02 + 0.1],
    )
  }
  for (let i = -1; i <= 1; i++)
    bow(pen, ink.lit("#c9ab5a"), 0.02, top, [top[0], top[1] - 0.1], [top[0] + i * 0.1, top[1] - 0.24])
  oval(pen, ink.of("#b9b25c"), x + 0.06, y - tall * 0.48, 0.05, 0.14, 0.3)
}
