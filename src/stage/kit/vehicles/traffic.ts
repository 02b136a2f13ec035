import type { Pen, Point } from "../../draw/pen"
import { blob, box, limb, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { person } from "../figure"
import { clothBundle, sack } from "../people/loads"
import { blueMan, sandMan } from "../people/dresses"
import { shadeUnder } from "../people/poses"
import { wheel } from "./cars"
import { bike } from "./others"

/** What else drives on the roads of the country. No letters, no numbers, no marks. */

export const lorry: Drawing = {
  box: [4.6, 3.7, 4.6, 0.25],
  foot: 4.1,
  paint: (pen, ink) => grainLorry(pen, ink),
}

export const minibus: Drawing = {
  box: [3.1, 3, 3.1, 0.25],
  foot: 2.7,
  paint: (pen, ink) => smallBus(pen, ink, "#dba63a"),
}

export const car: Drawing = {
  box: [2.4, 1.8, 2.4, 0.2],
  foot: 2,
  paint: (pen, ink) => saloon(pen, ink, "#8aa0a8"),
}

export const pickup: Drawing = {
  box: [2.8, 2.4, 2.8, 0.2],
  foot: 2.4,
  paint: (pen, ink) => openBack(pen, ink, "#a85f4a"),
}

export const policeCar: Drawing = {
  box: [2.8, 2.5, 2.8, 0.2],
  foot: 2.4,
  paint: (pen, ink) => {
    openBack(pen, ink, "#e6e4da")
    box(pen, ink.of("#3f5068"), -2.3, -0.98, 4.3, 0.2)
    plate(pen, ink.of("#4f7fb4"), 0, -2.14, 0.6, 0.14, 0.05)
  },
}

/** Vehicles one behind the other, waiting: a car, a small bus, a pickup and another car. */
export const vehicleQueue: Drawing = {
  box: [10, 3.7, 10, 0.3],
  foot: 9.2,
  moves: { pictures: 6, milliseconds: 180 },
  paint: (pen, ink, phase) => {
    // engines idle: they tremble a little
    const idle = (i: number): number => Math.sin((phase + i * 0.3) * Math.PI * 2) * 0.012
    ;(
      [
        [-7.3, () => saloon(pen, ink, "#9a6a52"), 0.9],
        [-2.5, () => openBack(pen, ink, "#6f8a92"), 0.95],
        [2.7, () => smallBus(pen, ink, "#cfd4cc"), 0.9],
        [7.5, () => saloon(pen, ink, "#c9b48c"), 0.9],
      ] as const
    ).forEach(([x, draw, scale], i) => {
      pen.save()
      pen.translate(x, idle(i))
      pen.scale(scale, scale)
      draw()
      pen.restore()
    })
  },
}

export const handcart: Drawing = {
  box: [1.7, 1.6, 1.7, 0.2],
  foot: 1.1,
  paint: (pen, ink) => {
    sack(pen, ink, [-0.5, -0.7], "#cdb892", 0.9)
    sack(pen, ink, [0.1, -0.7], "#b8a47d", 0.95)
    clothBundle(pen, ink, [0.55, -0.7], "#5a7f92", 0.9)
    polygon(pen, ink.of("#8a6238"), [
      [-0.95, -0.75],
      [0.95, -0.75],
      [0.85, -0.5],
      [-0.85, -0.5],
    ])
    limb(
      pen,
      ink.of("#7a5533"),
      [
        [0.8, -0.62],
        [1.6, -0.42],
      ],
      [0.045, 0.04],
    )
    limb(
      pen,
      ink.dark("#6f4b2c"),
      [
        [0.9, -0.55],
        [0.95, 0.05],
      ],
      [0.04, 0.035],
    )
    wheel(pen, ink, -0.2, -0.36, 0.38)
  },
}

export const passingLorry: Drawing = {
  box: [5.8, 3.7, 4.8, 0.6],
  foot: 0,
  moves: { pictures: 8, milliseconds: 110 },
  travels: 4.2,
  paint: (pen, ink, phase) => {
    shadeUnder(pen, ink, [0, 0.05], 4.2)
    trail(pen, ink, -4.2, phase)
    pen.save()
    pen.translate(0, Math.sin(phase * Math.PI * 4) * 0.02)
    grainLorry(pen, ink)
    pen.restore()
  },
}

export const passingRider: Drawing = {
  box: [2.2, 2, 1.3, 0.3],
  foot: 0,
  moves: { pictures: 8, milliseconds: 100 },
  travels: 3.4,
  paint: (pen, ink, phase) => {
    shadeUnder(pen, ink, [0, 0.04], 1)
    trail(pen, ink, -0.95, phase)
    bike(pen, ink, [0, Math.sin(phase * Math.PI * 4) * 0.012], 1)
    for (const [dress, x, lean] of [
      [sandMan, -0.55, 0],
      [{ ...blueMan, top: "#c9584b", head: "helmet" as const, cover: "#8a4f3d" }, -0.12, 12],
    ] as const) {
      person(pen, ink, dress, {
        at: [x, 0],
        facing: 1,
        hips: 0.86,
        lean,
        legs: [
          [66, 8],
          [52, 4],
        ],
        arms: [
          [52, 66],
          [46, 62],
        ],
      })
    }
  },
}

export const passingCyclist: Drawing = {
  box: [1.3, 2, 1.3, 0.3],
  foot: 0,
  moves: { pictures: 10, milliseconds: 90 },
  travels: -2,
  paint: (pen, ink, phase) => {
    shadeUnder(pen, ink, [0, 0.04], 0.9)
    const turn = phase * Math.PI * 2
    for (const x of [-0.55, 0.55]) {
      pen.beginPath()
      pen.arc(x, -0.34, 0.33, 0, Math.PI * 2)
      pen.strokeStyle = ink.dark("#3a3634")
      pen.lineWidth = 0.05
      pen.stroke()
      line(pen, ink.of("#9a9a98", 0.6), 0.014, [
        [x - Math.cos(turn) * 0.3, -0.34 - Math.sin(turn) * 0.3],
        [x + Math.cos(turn) * 0.3, -0.34 + Math.sin(turn) * 0.3],
      ])
    }
    const frame = ink.of("#4f6f86")
    line(pen, frame, 0.05, [
      [0.55, -0.34],
      [0.2, -0.84],
      [-0.4, -0.8],
      [0.05, -0.36],
      [0.2, -0.84],
      [0.24, -0.96],
    ])
    line(pen, frame, 0.05, [
      [0.05, -0.36],
      [0.55, -0.34],
    ])
    line(pen, frame, 0.05, [
      [-0.55, -0.34],
      [-0.42, -0.98],
      [-0.56, -1.04],
    ])
    const knee = (at: number): readonly [number, number] => [62 + 16 * Math.sin(at), 8 - 26 * Math.cos(at)]
    person(
      pen,
      ink,
      { ...sandMan, head: "cap" },
      {
        at: [0.2, 0],
        facing: -1,
        hips: 0.96,
        lean: 20,
        nod: -8,
        legs: [knee(turn + Math.PI), knee(turn)],
        arms: [
          [58, 50],
          [52, 46],
        ],
      },
    )
  },
}

/** A small boat with a motor and a cloth against the sun; it lies on water or a bank. */
export const boat: Drawing = {
  box: [3.2, 2.3, 3, 0.4],
  foot: 2.4,
  moves: { pictures: 10, milliseconds: 180 },
  paint: (pen, ink, phase) => {
    pen.save()
    pen.rotate(Math.sin(phase * Math.PI * 2) * 0.012)
    for (const x of [-1.2, 0.9])
      line(pen, ink.dark("#6f4b2c"), 0.05, [
        [x, -0.5],
        [x, -1.85],
      ])
    blob(pen, ink.of("#c9853f"), [
      [-1.5, -1.8],
      [-0.8, -2.08],
      [0.6, -2.08],
      [1.25, -1.8],
      [0.6, -1.78],
      [-0.8, -1.78],
    ])
    box(pen, ink.dark("#3f3a36"), -2.86, -1.05, 0.3, 0.5)
    limb(
      pen,
      ink.dark("#55534f"),
      [
        [-2.7, -0.7],
        [-2.74, 0.1],
      ],
      [0.06, 0.05],
    )
    blob(pen, ink.dark("#4f3726"), [
      [-2.6, -0.7],
      [0, -0.5],
      [2.7, -0.9],
      [1.4, -0.36],
      [-2, -0.36],
    ])
    for (const x of [-1.6, -0.2, 1.1]) box(pen, ink.of("#a0764b"), x, -0.62, 0.5, 0.1)
    blob(pen, ink.of("#3f7f8a"), [
      [-2.7, -0.72],
      [0, -0.42],
      [2.85, -1],
      [2.3, -0.1],
      [1.2, 0.22],
      [-2.2, 0.22],
      [-2.65, -0.1],
    ])
    line(pen, ink.lit("#e6dcc0"), 0.06, [
      [-2.5, -0.42],
      [0, -0.2],
      [2.3, -0.56],
    ])
    pen.restore()
  },
}

/** Dust behind wheels. */
function trail(pen: Pen, ink: Ink, from: number, phase: number): void {
  for (let i = 0; i < 4; i++) {
    const age = (i + phase) / 4
    oval(
      pen,
      ink.lit("#d9b98c", 0.32 * (1 - age)),
      from - age * 1,
      -0.14 - age * 0.26,
      0.16 + age * 0.3,
      0.1 + age * 0.2,
    )
  }
}

function grainLorry(pen: Pen, ink: Ink): void {
  box(pen, ink.dark("#2f2c2a"), -4.2, -1.1, 7.9, 0.28)
  box(pen, ink.of("#8a6844"), -4.35, -2.5, 5.5, 1.5)
  for (let i = 0; i < 4; i++) box(pen, ink.dark("#6f5238", 0.6), -4.35, -2.2 + i * 0.32, 5.5, 0.05)
  for (let i = 0; i < 7; i++) box(pen, ink.dark("#5f4630"), -4.3 + i * 0.88, -2.62, 0.1, 1.66)
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < 7 - row; i++) {
      const colour = (i + row) % 3 === 0 ? "#cdb892" : (i + row) % 3 === 1 ? "#d8c9a4" : "#b8a47d"
      plate(pen, ink.of(colour), -4.2 + i * 0.76 + row * 0.36, -2.82 - row * 0.36, 0.74, 0.4, 0.15)
    }
  }
  polygon(pen, ink.of("#4f7f92"), [
    [1.4, -0.9],
    [1.4, -2.8],
    [3.2, -2.8],
    [3.7, -1.8],
    [4.2, -1.65],
    [4.25, -0.9],
  ])
  polygon(pen, ink.dark("#3f6474"), [
    [1.4, -0.9],
    [1.4, -1.3],
    [4.22, -1.3],
    [4.25, -0.9],
  ])
  pane(pen, ink, [
    [1.85, -2.6],
    [3.05, -2.6],
    [3.45, -1.82],
    [1.85, -1.82],
  ])
  oval(pen, ink.dark("#33241d"), 2.7, -2.05, 0.15, 0.18)
  plate(pen, ink.of("#f3e3ac"), 4.02, -1.5, 0.2, 0.24, 0.05)
  box(pen, ink.dark("#3c3a39"), 3.95, -0.98, 0.45, 0.22)
  for (const x of [-3.2, -2.1, 3.1]) wheel(pen, ink, x, -0.52, 0.54)
}

function smallBus(pen: Pen, ink: Ink, colour: string): void {
  clothBundle(pen, ink, [-1.6, -2.3], "#a8574a", 1.1)
  plate(pen, ink.of("#5d7f92"), -1.2, -2.62, 0.9, 0.36, 0.06)
  sack(pen, ink, [0.1, -2.26], "#cdb892", 0.7)
  line(pen, ink.dark("#3c3d3f"), 0.05, [
    [-2.2, -2.32],
    [0.7, -2.32],
  ])
  blob(pen, ink.of(colour), [
    [-2.75, -0.5],
    [-2.78, -1.9],
    [-2.5, -2.26],
    [0, -2.3],
    [1.3, -2.2],
    [1.9, -1.5],
    [2.75, -1.2],
    [2.85, -0.5],
  ])
  box(pen, ink.dark(colour, 0.5), -2.72, -0.9, 5.5, 0.42)
  for (let i = 0; i < 4; i++) {
    const x = -2.5 + i * 0.86
    pane(pen, ink, [
      [x, -2.05],
      [x + 0.74, -2.05],
      [x + 0.74, -1.4],
      [x, -1.4],
    ])
    if (i !== 2) oval(pen, ink.dark("#33241d"), x + 0.42, -1.56, 0.12, 0.15)
  }
  pane(pen, ink, [
    [1, -2.02],
    [1.25, -2.02],
    [1.72, -1.4],
    [1, -1.4],
  ])
  plate(pen, ink.of("#f3e3ac"), 2.6, -1.04, 0.18, 0.2, 0.05)
  for (const x of [-1.7, 1.75]) wheel(pen, ink, x, -0.4, 0.42)
}

function saloon(pen: Pen, ink: Ink, colour: string): void {
  blob(pen, ink.of(colour), [
    [-2.15, -0.35],
    [-2.2, -0.8],
    [-1.7, -0.98],
    [-1.15, -1.5],
    [0.3, -1.55],
    [0.95, -1],
    [2.05, -0.86],
    [2.2, -0.35],
    [0, -0.3],
  ])
  box(pen, ink.dark(colour, 0.5), -2.05, -0.62, 4.15, 0.28)
  pane(pen, ink, [
    [-1.35, -1],
    [-0.98, -1.36],
    [-0.45, -1.38],
    [-0.45, -1],
  ])
  pane(pen, ink, [
    [-0.34, -1],
    [-0.34, -1.38],
    [0.2, -1.36],
    [0.62, -1],
  ])
  oval(pen, ink.dark("#33241d"), 0, -1.12, 0.11, 0.13)
  plate(pen, ink.of("#f3e3ac"), 1.96, -0.8, 0.16, 0.16, 0.04)
  for (const x of [-1.3, 1.35]) wheel(pen, ink, x, -0.32, 0.34)
}

function openBack(pen: Pen, ink: Ink, colour: string): void {
  polygon(pen, ink.of(colour), [
    [-2.45, -0.5],
    [-2.45, -1.2],
    [-0.4, -1.2],
    [-0.3, -2],
    [0.95, -2],
    [1.45, -1.28],
    [2.4, -1.1],
    [2.5, -0.5],
  ])
  box(pen, ink.dark(colour, 0.5), -2.42, -0.82, 4.9, 0.34)
  box(pen, ink.dark(colour), -2.5, -1.26, 2.1, 0.1)
  pane(pen, ink, [
    [-0.1, -1.86],
    [0.82, -1.86],
    [1.2, -1.28],
    [-0.1, -1.28],
  ])
  oval(pen, ink.dark("#33241d"), 0.5, -1.46, 0.12, 0.15)
  plate(pen, ink.of("#f3e3ac"), 2.28, -1.02, 0.18, 0.18, 0.04)
  box(pen, ink.dark("#3c3a39"), 2.3, -0.66, 0.34, 0.18)
  for (const x of [-1.5, 1.6]) wheel(pen, ink, x, -0.42, 0.44)
}

export function pane(pen: Pen, ink: Ink, shape: readonly [Point, Point, Point, Point]): void {
  polygon(pen, ink.dark("#35475a"), shape)
  const [from] = shape
  pen.save()
  polygon(pen, "rgba(0,0,0,0)", shape)
  pen.clip()
  polygon(pen, ink.sky(0.45), [
    [from[0] - 0.2, -3],
    [from[0] + 0.34, -3],
    [from[0] + 0.1, -0.5],
    [from[0] - 0.3, -0.5],
  ])
  pen.restore()
}
