import { type Chance, chanceOf } from "../../draw/chance"
import type { Pen, Point } from "../../draw/pen"
import { blob, bow, line, oval, polygon, trace } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { tuft } from "../plants/grasses"

export const rock: Drawing = {
  box: [1.4, 1.2, 1.4, 0.25],
  foot: 1.1,
  paint: (pen, ink) => {
    stone(pen, ink, 0.78, -0.02, 0.5, 0.5)
    stone(pen, ink, -0.25, 0.05, 0.95, 1)
    stone(pen, ink, 0.5, 0.14, 0.34, 0.3)
  },
}

export const puddle: Drawing = {
  box: [1.7, 0.45, 1.7, 0.5],
  foot: 0,
  paint: (pen, ink) => {
    blob(pen, ink.dark("#7d5f42", 0.85), puddleShape(1.15))
    blob(pen, ink.sky(0.95), puddleShape(1))
    blob(pen, ink.lit("#f4ead6", 0.35), [
      [-0.9, 0.02],
      [-0.2, -0.1],
      [0.3, -0.06],
      [-0.2, 0.02],
    ])
  },
}

/** A stretch of water across the place. */
export const river: Drawing = {
  box: [9, 0.9, 9, 1.3],
  foot: 0,
  moves: { pictures: 6, milliseconds: 380 },
  paint: (pen, ink, phase) => {
    water(pen, ink, phase)
  },
}

/** Where the water is shallow: stones and a track that goes in and comes out. */
export const ford: Drawing = {
  box: [5, 1, 5, 1.3],
  foot: 0,
  moves: { pictures: 6, milliseconds: 380 },
  paint: (pen, ink, phase) => {
    pen.save()
    pen.scale(0.55, 0.95)
    water(pen, ink, phase)
    pen.restore()
    polygon(pen, ink.of("#b98f62", 0.55), [
      [-0.8, -0.8],
      [0.8, -0.8],
      [1.4, 1.1],
      [-1.4, 1.1],
    ])
    const chance = chanceOf("ford")
    for (let i = 0; i < 16; i++) {
      const x = chance.between(-2.2, 2.2)
      const y = chance.between(-0.4, 0.6)
      oval(
        pen,
        i % 2 === 0 ? ink.of("#9a9082") : ink.lit("#b3a897"),
        x,
        y,
        chance.between(0.1, 0.3),
        chance.between(0.05, 0.12),
      )
      line(pen, ink.lit("#eef2ee", 0.5), 0.03, [
        [x - 0.3, y + 0.1],
        [x + 0.3, y + 0.1],
      ])
    }
  },
}

/** A narrow path that leaves the road. */
export const sidePath: Drawing = {
  box: [3.2, 1.2, 3.2, 0.5],
  foot: 0,
  paint: (pen, ink) => {
    const edge: Point[] = [
      [-2.9, 0.36],
      [-1.6, 0.02],
      [0.2, -0.22],
      [1.5, -0.62],
      [2.4, -1.05],
      [2.72, -1.05],
      [2.1, -0.56],
      [1, -0.06],
      [-0.6, 0.26],
      [-1.7, 0.46],
    ]
    blob(pen, ink.of("#c99d68", 0.9), edge)
    blob(pen, ink.lit("#dcb682", 0.55), [
      [-2.4, 0.36],
      [-1, 0.1],
      [0.7, -0.16],
      [1.9, -0.62],
      [2.2, -0.72],
      [1.2, -0.14],
      [-0.6, 0.2],
    ])
    const chance = chanceOf("side-path")
    for (const [x, y] of [
      [-1.9, -0.08],
      [-0.2, -0.26],
      [1.2, -0.62],
      [0.9, 0.18],
      [-0.5, 0.42],
      [2.3, -0.52],
    ] as const) {
      pen.save()
      pen.translate(x, y)
      tuft(pen, ink, chance, 8, 0.22, 0.42, 0)
      pen.restore()
    }
  },
}

export const footprints: Drawing = {
  box: [1.6, 0.6, 1.6, 0.5],
  foot: 0,
  paint: (pen, ink) => {
    const chance = chanceOf("footprints")
    for (let i = 0; i < 13; i++)
      print(pen, ink, chance, -1.35 + i * 0.22, 0.3 - i * 0.055 + (i % 2 === 0 ? -0.07 : 0.07))
    for (let i = 0; i < 7; i++)
      print(pen, ink, chance, -0.9 + i * 0.3, -0.02 + i * 0.035 + (i % 2 === 0 ? -0.05 : 0.05))
  },
}

export const tyreTracks: Drawing = {
  box: [3.4, 0.8, 3.4, 0.6],
  foot: 0,
  paint: (pen, ink) => {
    for (const lift of [0, -0.42]) {
      bow(pen, ink.dark("#7a5638", 0.4), 0.26, [-3.1, 0.4 + lift], [0, 0.12 + lift * 0.9], [3.1, -0.26 + lift * 0.7])
      for (let i = 0; i < 44; i++) {
        const share = i / 43
        const x = -3.1 + 6.2 * share
        const y = 0.4 + lift + share * (-0.66 - lift * 0.3) - 0.06 * Math.sin(Math.PI * share)
        line(pen, ink.dark("#5f4028", 0.65), 0.04, [
          [x - 0.06, y + 0.09],
          [x, y],
          [x + 0.06, y - 0.09],
        ])
      }
    }
  },
}

function stone(pen: Pen, ink: Ink, x: number, y: number, w: number, h: number): void {
  const outline: Point[] = [
    [x - w, y],
    [x - w * 0.82, y - h * 0.62],
    [x - w * 0.2, y - h],
    [x + w * 0.5, y - h * 0.86],
    [x + w * 0.95, y - h * 0.36],
    [x + w, y + h * 0.05],
    [x, y + h * 0.12],
  ]
  polygon(pen, ink.of("#958a7c"), outline)
  polygon(pen, ink.lit("#aaa08f"), [
    [x - w * 0.82, y - h * 0.62],
    [x - w * 0.2, y - h],
    [x + w * 0.5, y - h * 0.86],
    [x + w * 0.1, y - h * 0.58],
    [x - w * 0.5, y - h * 0.46],
  ])
  polygon(pen, ink.dark("#8a8073"), [
    [x + w * 0.1, y - h * 0.58],
    [x + w * 0.5, y - h * 0.86],
    [x + w * 0.95, y - h * 0.36],
    [x + w, y + h * 0.05],
    [x + w * 0.24, y + h * 0.1],
  ])
}

function puddleShape(grow: number): Point[] {
  return [
    [-1.35 * grow, 0.06],
    [-0.8 * grow, -0.2 * grow],
    [0.1, -0.16 * grow],
    [0.8 * grow, -0.26 * grow],
    [1.35 * grow, 0],
    [0.9 * grow, 0.24 * grow],
    [0.1, 0.2 * grow],
    [-0.7 * grow, 0.32 * grow],
  ]
}

function water(pen: Pen, ink: Ink, phase: number): void {
  const course: Point[] = [
    [-8.9, -0.3],
    [-5, -0.55],
    [0, -0.4],
    [5, -0.66],
    [8.9, -0.4],
    [8.9, 0.62],
    [5, 0.9],
    [0, 0.72],
    [-5, 1],
    [-8.9, 0.7],
  ]
  blob(
    pen,
    ink.dark("#6e5a40", 0.8),
    course.map(([x, y]): Point => [x, y * 1.14]),
  )
  trace(pen, course)
  const deep = pen.createLinearGradient(0, -0.7, 0, 1)
  deep.addColorStop(0, ink.sky())
  deep.addColorStop(1, ink.of("#5f8a94"))
  pen.fillStyle = deep
  pen.fill()
  const chance = chanceOf("river")
  for (let i = 0; i < 26; i++) {
    const x = chance.between(-7.6, 7.6) + Math.sin(phase * Math.PI * 2 + i) * 0.14
    const y = chance.between(-0.3, 0.62)
    line(pen, ink.lit("#dbe9e6", 0.42), 0.035, [
      [x - chance.between(0.3, 0.9), y],
      [x + chance.between(0.3, 0.9), y],
    ])
  }
}

function print(pen: Pen, ink: Ink, chance: Chance, x: number, y: number): void {
  const paint = ink.dark("#6a4a30", 0.7)
  oval(pen, paint, x, y, 0.075, 0.034, chance.between(-0.4, 0))
  oval(pen, paint, x + 0.1, y - 0.02, 0.034, 0.024)
}
