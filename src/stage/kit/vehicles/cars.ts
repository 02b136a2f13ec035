import type { Pen, Point } from "../../draw/pen"
import { blob, box, limb, line, oval, plate, polygon, trace } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { blueOfTheMission } from "../people/dresses"

/** The mission's car: white, square-shouldered, with a plain pennant of the mission's blue and no emblem. */
export const patrolCar: Drawing = {
  box: [2.7, 4.1, 2.7, 0.25],
  foot: 2.35,
  moves: { pictures: 10, milliseconds: 130 },
  paint: (pen, ink, phase) => {
    const white = "#efece2"
    // mast and pennant stand on the rear corner
    line(pen, ink.dark("#4a4a4c"), 0.035, [
      [-2.16, -1.5],
      [-2.2, -3.75],
    ])
    pennant(pen, ink, [-2.19, -3.7], phase)
    // roof rack with a spare wheel and cans under a net
    line(pen, ink.dark("#3c3d3f"), 0.05, [
      [-2.02, -2.12],
      [0.66, -2.12],
    ])
    for (const x of [-1.9, -0.9, 0.1, 0.6])
      line(pen, ink.dark("#3c3d3f"), 0.04, [
        [x, -2.12],
        [x, -1.98],
      ])
    plate(pen, ink.of("#8a8f86"), -1.9, -2.34, 0.62, 0.2, 0.05)
    plate(pen, ink.of("#6f7a55"), -1.2, -2.4, 0.34, 0.26, 0.04)
    plate(pen, ink.dark("#6f7a55"), -0.82, -2.4, 0.34, 0.26, 0.04)
    plate(pen, ink.dark("#38393b"), -0.35, -2.28, 0.78, 0.16, 0.08)
    body(pen, ink, white)
    windows(pen, ink)
    details(pen, ink, white)
    for (const x of [-1.46, 1.5]) wheel(pen, ink, x, -0.4, 0.42)
  },
}

export function wheel(pen: Pen, ink: Ink, x: number, y: number, r: number): void {
  oval(pen, ink.dark("#2b2a2c"), x, y, r)
  oval(pen, ink.of("#3b3a3c"), x, y, r * 0.84)
  oval(pen, ink.of("#a9a69d"), x, y, r * 0.52)
  oval(pen, ink.dark("#6f6d68"), x, y, r * 0.4)
  for (let i = 0; i < 6; i++) {
    const turn = (i / 6) * Math.PI * 2 + 0.3
    oval(pen, ink.dark("#2f2e30"), x + Math.cos(turn) * r * 0.3, y + Math.sin(turn) * r * 0.3, r * 0.06)
  }
  oval(pen, ink.lit("#c9c6bc"), x, y, r * 0.14)
}

/** Light wind in a strip of cloth. */
export function pennant(pen: Pen, ink: Ink, [x, y]: Point, phase: number): void {
  const long = 1.25
  const tall = 0.62
  const wave = (share: number): number => Math.sin(share * 5.4 - phase * Math.PI * 2) * 0.11 * share
  const edge = (low: boolean): Point[] =>
    Array.from({ length: 9 }, (_, i): Point => {
      const share = i / 8
      const droop = share * 0.1
      return [x + long * share, y + wave(share) + droop + (low ? tall * (1 - share * 0.34) : tall * share * 0.12)]
    })
  const shape = [...edge(false), ...edge(true).reverse()]
  polygon(pen, ink.of(blueOfTheMission), shape)
  for (let i = 0; i < 8; i++) {
    const share = i / 8
    const slope = Math.cos(share * 5.4 - phase * Math.PI * 2) * share
    const strip: Point[] = [
      [x + long * share, y + wave(share) + share * 0.1 + tall * share * 0.12],
      [x + long * (share + 0.13), y + wave(share + 0.125) + share * 0.1 + tall * share * 0.12],
      [x + long * (share + 0.13), y + wave(share + 0.125) + share * 0.1 + tall * (1 - (share + 0.125) * 0.34)],
      [x + long * share, y + wave(share) + share * 0.1 + tall * (1 - share * 0.34)],
    ]
    polygon(pen, slope > 0 ? ink.lit(blueOfTheMission, slope * 0.5) : ink.dark(blueOfTheMission, -slope * 0.6), strip)
  }
}

const shell: readonly Point[] = [
  [-2.38, -0.46],
  [-2.4, -1.2],
  [-2.26, -1.9],
  [-2.1, -2.02],
  [0.62, -2.02],
  [0.86, -1.9],
  [1.36, -1.24],
  [2.2, -1.12],
  [2.4, -0.98],
  [2.44, -0.46],
]

function body(pen: Pen, ink: Ink, white: string): void {
  box(pen, ink.dark("#2c2b2d"), -2.2, -0.62, 4.5, 0.32)
  polygon(pen, ink.of(white), shell)
  pen.save()
  pen.beginPath()
  for (const [x, y] of shell) pen.lineTo(x, y)
  pen.closePath()
  pen.clip()
  box(pen, ink.lit(white), -2.5, -2.1, 3.6, 0.2)
  polygon(pen, ink.lit(white), [
    [1.2, -1.3],
    [2.5, -1.18],
    [2.5, -1.02],
    [1.2, -1.14],
  ])
  box(pen, ink.dark(white, 0.55), -2.5, -0.86, 5, 0.44)
  // dust of the road on the lower doors
  const dust = pen.createLinearGradient(0, -0.4, 0, -1.1)
  dust.addColorStop(0, ink.of("#b9814f", 0.75))
  dust.addColorStop(1, ink.of("#b9814f", 0))
  pen.fillStyle = dust
  pen.fillRect(-2.5, -1.1, 5, 0.7)
  pen.restore()
  for (const x of [-1.46, 1.5]) {
    trace(pen, [
      [x - 0.66, -0.4],
      [x - 0.56, -0.84],
      [x - 0.26, -1],
      [x + 0.26, -1],
      [x + 0.56, -0.84],
      [x + 0.66, -0.4],
    ])
    pen.fillStyle = ink.dark("#353436")
    pen.fill()
  }
}

function windows(pen: Pen, ink: Ink): void {
  const panes: readonly (readonly Point[])[] = [
    [
      [-2.18, -1.86],
      [-1.36, -1.86],
      [-1.36, -1.3],
      [-2.24, -1.3],
    ],
    [
      [-1.24, -1.86],
      [-0.42, -1.86],
      [-0.42, -1.3],
      [-1.24, -1.3],
    ],
    [
      [-0.3, -1.86],
      [0.56, -1.86],
      [0.72, -1.78],
      [1.1, -1.3],
      [-0.3, -1.3],
    ],
  ]
  for (const pane of panes) {
    pen.save()
    polygon(pen, ink.dark("#34465a"), pane)
    pen.clip()
    const first = pane[0] ?? [0, 0]
    polygon(pen, ink.sky(0.5), [
      [first[0] - 0.1, -1.9],
      [first[0] + 0.42, -1.9],
      [first[0] + 0.1, -1.28],
      [first[0] - 0.3, -1.28],
    ])
    pen.restore()
  }
  // the driver, a shape behind the glass
  pen.save()
  polygon(pen, "rgba(0,0,0,0)", panes[2] ?? [])
  pen.clip()
  oval(pen, ink.dark("#33241d"), 0.28, -1.6, 0.12, 0.14)
  oval(pen, ink.dark(blueOfTheMission), 0.27, -1.7, 0.14, 0.09)
  blob(pen, ink.dark("#4a4f36"), [
    [0.02, -1.26],
    [0.1, -1.44],
    [0.3, -1.48],
    [0.5, -1.4],
    [0.52, -1.26],
  ])
  pen.restore()
}

function details(pen: Pen, ink: Ink, white: string): void {
  for (const x of [-1.3, -0.36, 0.94]) {
    line(pen, ink.dark(white), 0.025, [
      [x, -1.28],
      [x, -0.6],
    ])
  }
  for (const x of [-0.72, 0.22]) box(pen, ink.dark("#55565a"), x, -1.16, 0.2, 0.05)
  line(pen, ink.dark(white, 0.8), 0.03, [
    [-2.38, -1.24],
    [1.34, -1.24],
    [2.3, -1.08],
  ])
  // snorkel, mirror, lamps, bars
  limb(
    pen,
    ink.dark("#33343a"),
    [
      [1.1, -1.2],
      [0.92, -1.55],
      [0.82, -2.02],
    ],
    [0.05, 0.045, 0.06],
  )
  blob(pen, ink.dark("#3a3b3d"), [
    [0.94, -1.42],
    [1.12, -1.46],
    [1.12, -1.24],
    [0.96, -1.24],
  ])
  plate(pen, ink.of("#f6e7b0"), 2.2, -1, 0.2, 0.2, 0.05)
  plate(pen, ink.of("#b5503f"), -2.42, -1.04, 0.1, 0.3, 0.03)
  plate(pen, ink.dark("#3b3c3e"), 2.2, -0.62, 0.36, 0.22, 0.05)
  plate(pen, ink.dark("#3b3c3e"), -2.56, -0.6, 0.28, 0.2, 0.05)
  line(pen, ink.dark("#3b3c3e"), 0.055, [
    [2.46, -0.56],
    [2.54, -1.12],
    [2.34, -1.2],
  ])
  box(pen, ink.dark("#58595b"), -1, -0.5, 1.9, 0.09)
}
