import type { Pen, Point } from "../../draw/pen"
import { blob, bow, box, limb, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"

const canvas = "#cfc3a0"
const steel = "#8b9198"

export const tent: Drawing = {
  box: [2.8, 2.7, 2.8, 0.5],
  foot: 2.4,
  paint: (pen, ink) => {
    for (const side of [-1, 1]) {
      line(pen, ink.of("#d8cfb4", 0.8), 0.025, [
        [side * 1.9, -1.3],
        [side * 2.7, 0.16],
      ])
    }
    polygon(pen, ink.lit(canvas), [
      [-0.5, -2.4],
      [1.6, -2.3],
      [2.3, -1.15],
      [0.75, -1.2],
    ])
    polygon(pen, ink.of(canvas), [
      [0.75, -1.2],
      [2.3, -1.15],
      [2.3, 0.06],
      [0.75, 0.2],
    ])
    polygon(pen, ink.dark(canvas), [
      [-0.5, -2.4],
      [0.75, -1.2],
      [0.75, 0.2],
      [-1.9, 0.2],
      [-1.9, -1.15],
    ])
    polygon(pen, ink.dark("#4a453a"), [
      [-0.55, -1.9],
      [0.02, 0.2],
      [-1.2, 0.2],
    ])
    polygon(pen, ink.of("#b8ab86"), [
      [-0.55, -1.9],
      [-0.28, -0.7],
      [-1.32, 0.2],
      [-1.5, 0.2],
    ])
    for (const x of [1.1, 1.6, 2.05]) {
      line(pen, ink.dark(canvas, 0.5), 0.03, [
        [x, -1.18],
        [x, 0.14],
      ])
    }
  },
}

/** The way in: a barrier, half up, and a hut beside it. */
export const gate: Drawing = {
  box: [4.4, 3.2, 4.4, 0.4],
  foot: 0,
  moves: { pictures: 6, milliseconds: 420 },
  paint: (pen, ink, phase) => {
    const sway = Math.sin(phase * Math.PI * 2) * 0.02
    guardHut(pen, ink)
    for (const x of [-1.5, 3.9]) {
      polygon(pen, ink.of("#b7a88a"), [
        [x - 0.32, 0.22],
        [x - 0.24, -1.2],
        [x + 0.24, -1.2],
        [x + 0.32, 0.22],
      ])
      polygon(pen, ink.dark("#b7a88a", 0.6), [
        [x - 0.32, 0.22],
        [x - 0.24, -1.2],
        [x - 0.04, -1.2],
        [x - 0.06, 0.22],
      ])
    }
    const at = (share: number): Point => [-1.5 + 5.4 * share, -1.02 - (0.22 + sway) * share]
    limb(pen, ink.of("#ece6d6"), [at(-0.12), at(0.98)], [0.1, 0.06])
    for (let i = 0; i < 6; i++)
      limb(pen, ink.of("#bb5a45"), [at(0.06 + i * 0.155), at(0.12 + i * 0.155)], [0.09, 0.085])
    box(pen, ink.dark(steel), -2.3, -1.16, 0.34, 0.42)
  },
  glows: [{ at: [-3.1, -2.1], reach: 3, colour: "#ffd08a", flickers: false }],
}

function guardHut(pen: Pen, ink: Ink): void {
  box(pen, ink.of("#d9d5c6"), -4, -2.35, 1.8, 2.45)
  box(pen, ink.dark("#c2bcaa", 0.8), -4, -2.35, 0.5, 2.45)
  plate(pen, ink.dark("#4d5a66"), -3.75, -1.95, 1.3, 0.72, 0.05)
  polygon(pen, ink.sky(0.5), [
    [-3.6, -1.9],
    [-3.1, -1.9],
    [-3.45, -1.28],
    [-3.72, -1.28],
  ])
  if (ink.lamps > 0.05) plate(pen, ink.glowing("#ffcf86", ink.lamps * 0.85), -3.7, -1.9, 1.2, 0.62, 0.05)
  polygon(pen, ink.of("#7aa7c9"), [
    [-4.2, -2.35],
    [-2, -2.35],
    [-2.15, -2.68],
    [-4.05, -2.68],
  ])
}

export const watchtower: Drawing = {
  box: [1.8, 7.4, 1.8, 0.3],
  foot: 1.4,
  paint: (pen, ink) => {
    const wood = "#7a6045"
    for (const side of [-1, 1])
      limb(
        pen,
        ink.dark(wood),
        [
          [side * 0.75, 0],
          [side * 0.68, -4.3],
        ],
        [0.08, 0.07],
      )
    for (const side of [-1, 1])
      limb(
        pen,
        ink.of(wood),
        [
          [side * 1.3, 0.15],
          [side * 0.98, -4.4],
        ],
        [0.11, 0.09],
      )
    for (const [low, high] of [
      [-0.1, -2],
      [-2, -4],
    ] as const) {
      line(pen, ink.of(wood), 0.07, [
        [-1.22, low],
        [1.05, high],
      ])
      line(pen, ink.of(wood), 0.07, [
        [1.22, low],
        [-1.05, high],
      ])
    }
    for (let i = 0; i < 11; i++) {
      line(pen, ink.dark("#94734f"), 0.05, [
        [-0.2, -i * 0.4],
        [0.2, -i * 0.4],
      ])
    }
    box(pen, ink.dark("#2c2a2c"), -1.15, -6.3, 2.3, 1.1)
    for (const x of [-1.2, 0.02, 1.12]) box(pen, ink.of(wood), x, -6.4, 0.1, 1.3)
    box(pen, ink.of("#a8946f"), -1.35, -5.4, 2.7, 1.1)
    for (let row = 0; row < 3; row++) {
      for (let i = 0; i < 5; i++) {
        plate(
          pen,
          (i + row) % 2 === 0 ? ink.of("#bda981") : ink.dark("#b8a47d"),
          -1.38 + i * 0.55 - (row % 2) * 0.1,
          -5.4 + row * 0.36,
          0.54,
          0.35,
          0.12,
        )
      }
    }
    polygon(pen, ink.of("#8f8b7c"), [
      [-1.6, -6.4],
      [1.6, -6.4],
      [1.2, -7.1],
      [-1.2, -7.1],
    ])
    polygon(pen, ink.dark("#77746a"), [
      [-1.6, -6.4],
      [1.6, -6.4],
      [1.58, -6.28],
      [-1.58, -6.28],
    ])
  },
  glows: [{ at: [0.6, -6], reach: 4, colour: "#ffe2ab", flickers: false }],
}

export const container: Drawing = {
  box: [3.3, 2.9, 3.3, 0.25],
  foot: 3.05,
  paint: (pen, ink) => {
    const side = "#e2dfd3"
    box(pen, ink.of(side), -3.05, -2.55, 4.7, 2.6)
    polygon(pen, ink.dark(side), [
      [1.65, -2.55],
      [3.05, -2.4],
      [3.05, -0.06],
      [1.65, 0.05],
    ])
    polygon(pen, ink.lit(side), [
      [-3.05, -2.55],
      [1.65, -2.55],
      [3.05, -2.4],
      [-1.3, -2.68],
      [-2.75, -2.66],
    ])
    for (let i = 0; i < 23; i++) box(pen, ink.dark(side, 0.35), -3 + i * 0.2, -2.45, 0.07, 2.4)
    plate(pen, ink.dark("#6b7680"), -2.4, -1.9, 1, 0.85, 0.04)
    polygon(pen, ink.sky(0.45), [
      [-2.3, -1.85],
      [-1.9, -1.85],
      [-2.2, -1.1],
      [-2.36, -1.1],
    ])
    if (ink.lamps > 0.05) plate(pen, ink.glowing("#ffcf86", ink.lamps * 0.8), -2.36, -1.86, 0.92, 0.77, 0.04)
    plate(pen, ink.dark("#7c868c"), -0.4, -2.05, 0.95, 2.08, 0.03)
    oval(pen, ink.dark("#3d4248"), 0.42, -1, 0.05)
    box(pen, ink.of("#9aa0a4"), 0.9, -2.2, 0.55, 0.42)
    for (let i = 0; i < 4; i++) box(pen, ink.dark("#6e757a"), 0.94, -2.15 + i * 0.09, 0.47, 0.04)
  },
  glows: [{ at: [-1.9, -1.5], reach: 2.6, colour: "#ffcf86", flickers: false }],
}

export const generator: Drawing = {
  box: [1.3, 1.7, 1.3, 0.2],
  foot: 1.1,
  paint: (pen, ink) => {
    box(pen, ink.dark("#4c5052"), -1.1, -0.14, 2.2, 0.2)
    plate(pen, ink.of("#c9a43f"), -1.1, -1.15, 2.2, 1.05, 0.08)
    plate(pen, ink.lit("#d4b352"), -1.1, -1.22, 2.2, 0.16, 0.06)
    for (let i = 0; i < 6; i++) box(pen, ink.dark("#7d6a30"), -0.95, -0.95 + i * 0.12, 0.8, 0.06)
    plate(pen, ink.dark("#4c5052"), 0.15, -0.95, 0.75, 0.5, 0.04)
    oval(pen, ink.of("#dedbd0"), 0.38, -0.76, 0.11)
    oval(pen, ink.of("#dedbd0"), 0.68, -0.76, 0.11)
    oval(pen, ink.of("#a44a3c"), 0.3, -0.56, 0.05)
    limb(
      pen,
      ink.dark("#5c5f60"),
      [
        [-0.75, -1.2],
        [-0.75, -1.55],
      ],
      [0.07, 0.07],
    )
    bow(pen, ink.dark("#2f3032"), 0.05, [1.05, -0.4], [1.3, -0.1], [1.22, 0.12])
  },
}

export const antenna: Drawing = {
  box: [1.9, 10.2, 1.9, 0.25],
  foot: 0.4,
  paint: (pen, ink) => {
    for (const side of [-1, 1]) {
      line(pen, ink.of("#b9bec2", 0.6), 0.025, [
        [0, -8.6],
        [side * 1.8, 0.1],
      ])
      line(pen, ink.of("#b9bec2", 0.6), 0.025, [
        [0, -5],
        [side * 1.8, 0.1],
      ])
    }
    for (const side of [-1, 1]) {
      line(pen, ink.of(steel), 0.05, [
        [side * 0.2, 0],
        [side * 0.09, -9],
      ])
    }
    for (let i = 0; i < 18; i++) {
      const w = 0.2 - i * 0.006
      line(pen, ink.of(steel), 0.03, [
        [-w, -i * 0.5],
        [w, -i * 0.5 - 0.5],
      ])
    }
    line(pen, ink.of(steel), 0.04, [
      [0, -8.9],
      [0, -10.1],
    ])
    oval(pen, ink.lit("#d5d9db"), 0.34, -6.9, 0.34, 0.4)
    oval(pen, ink.dark("#aab0b4"), 0.26, -6.9, 0.24, 0.3)
    if (ink.lamps > 0.1) oval(pen, ink.glowing("#ff7a5c", ink.lamps), 0, -10.05, 0.09)
  },
  glows: [{ at: [0, -10.05], reach: 0.9, colour: "#ff6a4a", flickers: false }],
}

/** A lamp on a post. */
export const lamp: Drawing = {
  box: [0.8, 4.4, 1, 0.2],
  foot: 0.3,
  paint: (pen, ink) => {
    limb(
      pen,
      ink.of("#5d6166"),
      [
        [0, 0.05],
        [0, -4.1],
      ],
      [0.07, 0.045],
    )
    bow(pen, ink.of("#5d6166"), 0.07, [0, -4.05], [0.1, -4.3], [0.55, -4.22])
    polygon(pen, ink.of("#6c7176"), [
      [0.36, -4.25],
      [0.86, -4.2],
      [0.92, -4.06],
      [0.3, -4.08],
    ])
    oval(pen, ink.lamps > 0.1 ? ink.glowing("#ffe3a6") : ink.lit("#d9d4c2"), 0.61, -4.05, 0.26, 0.06)
    oval(pen, ink.dark("#4a4d52"), 0, 0.04, 0.18, 0.07)
  },
  glows: [{ at: [0.61, -4], reach: 4.6, colour: "#ffcb80", flickers: true }],
}

export const mapTable: Drawing = {
  box: [1.5, 1.15, 1.5, 0.2],
  foot: 1.2,
  paint: (pen, ink) => {
    for (const x of [-1.1, 1.1])
      limb(
        pen,
        ink.dark("#5f4630"),
        [
          [x * 0.8, -0.8],
          [x, 0.08],
        ],
        [0.05, 0.04],
      )
    polygon(pen, ink.of("#8a6844"), [
      [-1, -1],
      [1, -1],
      [1.35, -0.74],
      [-1.35, -0.74],
    ])
    polygon(pen, ink.dark("#7a5a3a"), [
      [-1.35, -0.74],
      [1.35, -0.74],
      [1.35, -0.64],
      [-1.35, -0.64],
    ])
    polygon(pen, ink.lit("#e6dcc0"), [
      [-0.78, -0.97],
      [0.66, -0.98],
      [0.86, -0.78],
      [-0.98, -0.77],
    ])
    bow(pen, ink.of("#7fa9c4"), 0.035, [-0.8, -0.82], [-0.1, -0.98], [0.7, -0.88])
    bow(pen, ink.of("#b9814a"), 0.025, [-0.5, -0.95], [0.1, -0.84], [0.6, -0.81])
    blob(pen, ink.of("#a9b98a"), [
      [-0.4, -0.93],
      [-0.15, -0.94],
      [-0.1, -0.88],
      [-0.42, -0.87],
    ])
    box(pen, ink.of("#b54f42"), 0.18, -0.93, 0.05, 0.04)
    box(pen, ink.of("#4c83ad"), -0.58, -0.86, 0.05, 0.04)
    limb(
      pen,
      ink.dark("#3d3d40"),
      [
        [0.95, -0.84],
        [1.1, -0.98],
      ],
      [0.03, 0.03],
    )
    oval(pen, ink.of("#d9cdb4"), 1.02, -0.86, 0.07, 0.05)
  },
}

export const radioSet: Drawing = {
  box: [0.8, 1.9, 0.8, 0.15],
  foot: 0.6,
  paint: (pen, ink) => {
    for (const x of [-0.6, 0.6]) box(pen, ink.dark("#5f4630"), x - 0.04, -0.7, 0.08, 0.76)
    box(pen, ink.of("#7d5f41"), -0.72, -0.78, 1.44, 0.1)
    plate(pen, ink.of("#656b52"), -0.5, -1.24, 1, 0.46, 0.04)
    plate(pen, ink.dark("#43483a"), -0.44, -1.18, 0.5, 0.34, 0.03)
    oval(pen, ink.dark("#2d3028"), -0.19, -1.01, 0.13)
    for (const [x, y] of [
      [0.2, -1.1],
      [0.36, -1.1],
      [0.2, -0.92],
    ] as const) {
      oval(pen, ink.lit("#b8b7a2"), x, y, 0.05)
    }
    oval(pen, ink.glowing("#ffb45a", 0.95), 0.36, -0.92, 0.035)
    line(pen, ink.dark("#3a3d34"), 0.025, [
      [0.42, -1.24],
      [0.5, -1.86],
    ])
    bow(pen, ink.dark("#2b2b2b"), 0.03, [-0.5, -0.95], [-0.76, -0.78], [-0.6, -0.72])
    plate(pen, ink.dark("#33352f"), -0.66, -0.86, 0.2, 0.08, 0.03)
  },
  glows: [{ at: [0.36, -0.92], reach: 0.5, colour: "#ffb45a", flickers: false }],
}

export const whiteboard: Drawing = {
  box: [1.3, 2, 1.3, 0.15],
  foot: 0.9,
  paint: (pen, ink) => {
    for (const x of [-0.9, 0.9])
      limb(
        pen,
        ink.dark(steel),
        [
          [x, -0.8],
          [x * 1.08, 0.06],
        ],
        [0.035, 0.03],
      )
    plate(pen, ink.of("#a4a9ad"), -1.2, -1.92, 2.4, 1.2, 0.05)
    plate(pen, ink.lit("#efeee6"), -1.13, -1.85, 2.26, 1.06, 0.02)
    const marks: readonly (readonly [number, number, number, string])[] = [
      [-0.95, -1.68, 0.7, "#4c6f93"],
      [-0.95, -1.5, 0.5, "#6f7377"],
      [-0.95, -1.32, 0.62, "#6f7377"],
      [-0.95, -1.14, 0.4, "#6f7377"],
    ]
    for (const [x, y, long, colour] of marks) {
      line(pen, ink.of(colour, 0.8), 0.03, [
        [x, y],
        [x + long, y],
      ])
    }
    bow(pen, ink.of("#b2523f", 0.85), 0.03, [0.15, -1.1], [0.5, -1.75], [0.95, -1.5])
    oval(pen, ink.of("#4c6f93", 0.5), 0.6, -1.3, 0.2, 0.14)
    box(pen, ink.of("#8d9296"), -0.6, -0.78, 1.2, 0.06)
  },
}
