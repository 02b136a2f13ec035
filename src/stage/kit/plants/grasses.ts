import { type Chance, chanceOf } from "../../draw/chance"
import type { Pen } from "../../draw/pen"
import { blade, blob, bow, oval } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"

export const tallGrass: Drawing = {
  box: [1.5, 1.75, 1.5, 0.15],
  foot: 1.1,
  moves: { pictures: 6, milliseconds: 260 },
  paint: (pen, ink, phase) => tuft(pen, ink, chanceOf("tall-grass"), 46, 1.15, 1.4, phase),
}

export const reeds: Drawing = {
  box: [1.2, 2.6, 1.2, 0.15],
  foot: 0.9,
  moves: { pictures: 6, milliseconds: 300 },
  paint: (pen, ink, phase) => {
    const chance = chanceOf("reeds")
    for (let i = 0; i < 26; i++) {
      const x = chance.between(-0.85, 0.85)
      const tall = chance.between(1.2, 2.2)
      const lean = chance.between(-0.2, 0.2) + Math.sin(phase * Math.PI * 2 + x * 2) * 0.05
      const paint = i % 3 === 0 ? ink.lit("#9aa35a") : i % 3 === 1 ? ink.of("#7d8a48") : ink.dark("#6d7d44")
      blade(pen, paint, 0.04, [x, 0.05], [x + lean * 0.3, -tall * 0.6], [x + lean, -tall])
      if (i % 4 === 0) {
        bow(pen, ink.of("#8a8a4a"), 0.025, [x, 0], [x + lean * 0.3, -tall * 0.6], [x + lean, -tall])
        oval(pen, ink.of("#7a5638"), x + lean, -tall - 0.05, 0.05, 0.17)
      }
    }
  },
}

/** Grass where something lay or went: a hollow with stems bent one way. */
export const flattenedGrass: Drawing = {
  box: [1.7, 1, 1.7, 0.5],
  foot: 0,
  paint: (pen, ink) => {
    const chance = chanceOf("flattened-grass")
    for (let i = 0; i < 30; i++) {
      const x = chance.between(-1.4, 1.4)
      stem(pen, ink, chance, x, -0.2 * (1 - (x / 1.5) ** 2), chance.between(0.35, 0.75), chance.between(-0.15, 0.3))
    }
    blob(pen, ink.dark("#b09a58", 0.9), [
      [-1.3, 0],
      [-0.8, -0.2],
      [0.2, -0.24],
      [1.1, -0.16],
      [1.35, 0.06],
      [0.6, 0.28],
      [-0.5, 0.3],
      [-1.2, 0.18],
    ])
    for (let i = 0; i < 44; i++) {
      const x = chance.between(-1.2, 0.9)
      const y = chance.between(-0.14, 0.24)
      const paint = i % 3 === 0 ? ink.lit("#dcc888") : i % 3 === 1 ? ink.of("#c4ad68") : ink.dark("#a08d50")
      blade(
        pen,
        paint,
        0.03,
        [x, y],
        [x + 0.25, y - 0.08],
        [x + chance.between(0.35, 0.6), y + chance.between(-0.05, 0.04)],
      )
    }
    for (let i = 0; i < 16; i++) {
      const side = i % 2 === 0 ? -1 : 1
      stem(
        pen,
        ink,
        chance,
        side * chance.between(1.15, 1.5),
        chance.between(0.05, 0.32),
        chance.between(0.4, 0.8),
        0.1,
      )
    }
  },
}

export function tuft(
  pen: Pen,
  ink: Ink,
  chance: Chance,
  blades: number,
  wide: number,
  tall: number,
  phase: number,
): void {
  for (let i = 0; i < blades; i++) {
    const x = chance.between(-wide, wide)
    const wind = Math.sin(phase * Math.PI * 2 + x * 1.6) * 0.06 * tall
    stem(
      pen,
      ink,
      chance,
      x,
      chance.between(-0.04, 0.06),
      tall * chance.between(0.5, 1),
      chance.between(-0.3, 0.3) + wind,
    )
  }
}

function stem(pen: Pen, ink: Ink, chance: Chance, x: number, y: number, tall: number, lean: number): void {
  const tone = chance.next()
  const paint = tone > 0.66 ? ink.lit("#d6c17c") : tone > 0.33 ? ink.of("#b59d52") : ink.dark("#8d8040")
  blade(pen, paint, 0.034, [x, y], [x + lean * 0.2, y - tall * 0.6], [x + lean, y - tall])
}
