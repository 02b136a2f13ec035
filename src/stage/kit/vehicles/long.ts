import { blob, box, line, oval, plate, polygon } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { clothBundle, sack } from "../people/loads"
import { wheel } from "./cars"
import { pane } from "./traffic"

/** A coach that goes from town to town: long, yellow, loaded on the roof; people behind most of its windows. */
export const coach: Drawing = {
  box: [5.7, 3.9, 5.7, 0.25],
  foot: 5.1,
  paint: (pen, ink) => {
    const paint = "#dba63a"
    sack(pen, ink, [-3.4, -2.8], "#c9b68e", 1.05)
    sack(pen, ink, [-2.7, -2.8], "#a85f4a", 1)
    plate(pen, ink.of("#5d7f92"), -2.1, -3.3, 1.3, 0.52, 0.06)
    clothBundle(pen, ink, [-0.3, -2.8], "#7a5a86", 1.2)
    plate(pen, ink.of("#8a6844"), 0.2, -3.18, 1, 0.4, 0.06)
    sack(pen, ink, [1.7, -2.8], "#cdb892", 0.9)
    line(pen, ink.dark("#3c3d3f"), 0.05, [
      [-4.2, -2.86],
      [2.6, -2.86],
    ])
    blob(pen, ink.of(paint), [
      [-5.3, -0.5],
      [-5.35, -2.4],
      [-5, -2.82],
      [0, -2.84],
      [4.6, -2.8],
      [5.1, -2.4],
      [5.35, -1.4],
      [5.32, -0.5],
    ])
    box(pen, ink.of("#e9dcc0"), -5.28, -1.5, 10.58, 0.26)
    box(pen, ink.dark(paint, 0.5), -5.25, -0.95, 10.5, 0.46)
    for (let i = 0; i < 8; i++) {
      const x = -5.05 + i * 1.08
      plate(pen, ink.dark("#35475a"), x, -2.52, 0.94, 0.9, 0.08)
      polygon(pen, ink.sky(0.4), [
        [x + 0.06, -2.48],
        [x + 0.42, -2.48],
        [x + 0.16, -1.66],
        [x + 0.06, -1.66],
      ])
      if (i % 3 !== 2) oval(pen, ink.dark("#33241d"), x + 0.56, -1.86, 0.14, 0.19)
      // a curtain is drawn in one of them, as there is in many a coach
      if (i === 5) plate(pen, ink.of("#a8574a"), x + 0.04, -2.5, 0.5, 0.86, 0.05)
    }
    plate(pen, ink.dark("#2f3a44"), 3.68, -2.5, 0.72, 1.96, 0.06)
    pane(pen, ink, [
      [4.5, -2.5],
      [4.8, -2.46],
      [5.16, -1.62],
      [4.5, -1.62],
    ])
    plate(pen, ink.of("#f3e3ac"), 5.1, -1.16, 0.2, 0.24, 0.05)
    for (const x of [-3.5, 3.05]) wheel(pen, ink, x, -0.5, 0.52)
  },
}

/** A closed van without windows behind. */
export const van: Drawing = {
  box: [3, 2.6, 3, 0.2],
  foot: 2.6,
  paint: (pen, ink) => {
    const paint = "#d9d5c8"
    blob(pen, ink.of(paint), [
      [-2.6, -0.45],
      [-2.65, -2],
      [-2.4, -2.35],
      [0.5, -2.38],
      [1.2, -2.2],
      [1.9, -1.35],
      [2.65, -1.1],
      [2.7, -0.45],
    ])
    box(pen, ink.dark(paint, 0.5), -2.58, -0.86, 5.2, 0.4)
    line(pen, ink.dark(paint, 0.8), 0.03, [
      [-0.5, -2.3],
      [-0.5, -0.5],
    ])
    line(pen, ink.dark(paint, 0.8), 0.03, [
      [-2.4, -1.5],
      [-0.6, -1.5],
    ])
    pane(pen, ink, [
      [0.4, -2.1],
      [1.1, -2.08],
      [1.6, -1.38],
      [0.4, -1.38],
    ])
    oval(pen, ink.dark("#33241d"), 0.9, -1.54, 0.13, 0.16)
    plate(pen, ink.of("#f3e3ac"), 2.48, -0.98, 0.17, 0.19, 0.04)
    for (const x of [-1.65, 1.65]) wheel(pen, ink, x, -0.4, 0.42)
  },
}

/** A fuel tanker. */
export const tanker: Drawing = {
  box: [4.9, 3.2, 4.8, 0.25],
  foot: 4.3,
  paint: (pen, ink) => {
    box(pen, ink.dark("#2f2c2a"), -4.4, -1.1, 8.1, 0.26)
    plate(pen, ink.of("#b9b6a8"), -4.5, -2.75, 5.7, 1.66, 0.75)
    plate(pen, ink.lit("#cfccbf", 0.6), -4.2, -2.62, 5.1, 0.4, 0.2)
    plate(pen, ink.dark("#a29f92", 0.6), -4.3, -1.62, 5.3, 0.46, 0.22)
    for (const x of [-3, -1.6, -0.2]) box(pen, ink.dark("#8f8c80"), x, -2.74, 0.07, 1.62)
    for (const x of [-2.4, -0.9]) plate(pen, ink.dark("#6f6d66"), x, -2.95, 0.6, 0.24, 0.06)
    polygon(pen, ink.of("#8a4b3c"), [
      [1.5, -0.9],
      [1.5, -2.75],
      [3.3, -2.75],
      [3.75, -1.8],
      [4.3, -1.62],
      [4.35, -0.9],
    ])
    polygon(pen, ink.dark("#743d30"), [
      [1.5, -0.9],
      [1.5, -1.3],
      [4.32, -1.3],
      [4.35, -0.9],
    ])
    pane(pen, ink, [
      [1.9, -2.56],
      [3.1, -2.56],
      [3.5, -1.8],
      [1.9, -1.8],
    ])
    oval(pen, ink.dark("#33241d"), 2.7, -2.04, 0.15, 0.18)
    plate(pen, ink.of("#f3e3ac"), 4.12, -1.5, 0.2, 0.24, 0.05)
    box(pen, ink.dark("#3c3a39"), 4.05, -0.98, 0.45, 0.22)
    for (const x of [-3.5, -2.45, 3.15]) wheel(pen, ink, x, -0.52, 0.54)
  },
}
