import { chanceOf } from "../../draw/chance"
import { blob, bow, box, limb, line, oval, polygon } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { basket, clothBundle, jerrycan } from "../people/loads"
import { plumeOver } from "./fires"

export const sleepingMats: Drawing = {
  box: [1.7, 0.6, 1.7, 0.5],
  foot: 0,
  paint: (pen, ink) => {
    const mats = [
      [-1.35, -0.16, "#c29a5c", "#8d4f3d"],
      [-0.15, -0.22, "#b88d55", "#4d6f7a"],
      [0.2, 0.12, "#cda86a", "#7a5a86"],
    ] as const
    for (const [x, y, straw, edge] of mats) {
      polygon(pen, ink.of(straw), [
        [x, y - 0.14],
        [x + 1.05, y - 0.18],
        [x + 1.25, y + 0.14],
        [x - 0.18, y + 0.2],
      ])
      for (const share of [0.08, 0.9]) {
        line(pen, ink.of(edge), 0.05, [
          [x - 0.02 + share * 1.08, y - 0.15 - share * 0.02],
          [x - 0.14 + share * 1.32, y + 0.17 - share * 0.04],
        ])
      }
      line(pen, ink.dark(straw, 0.6), 0.02, [
        [x - 0.08, y + 0.04],
        [x + 1.15, y - 0.02],
      ])
    }
    blob(pen, ink.of("#8d4f3d"), [
      [-1.1, -0.3],
      [-0.6, -0.36],
      [-0.5, -0.16],
      [-1, -0.1],
    ])
    limb(
      pen,
      ink.of("#b88d55"),
      [
        [1, -0.22],
        [1.42, -0.02],
      ],
      [0.12, 0.12],
    )
    oval(pen, ink.dark("#96703f"), 1.42, -0.02, 0.07, 0.1)
  },
}

export const cookingPot: Drawing = {
  box: [0.7, 0.95, 0.7, 0.25],
  foot: 0.5,
  paint: (pen, ink) => {
    for (const [x, y] of [
      [-0.34, 0.06],
      [0.34, 0.06],
      [0, -0.06],
    ] as const) {
      oval(pen, ink.of("#7b7066"), x, y, 0.18, 0.14)
    }
    for (const [a, b] of [
      [-0.5, 0.3],
      [0.5, -0.3],
    ] as const) {
      line(pen, ink.dark("#5a4030"), 0.06, [
        [a, 0.14],
        [b, 0.02],
      ])
    }
    blob(pen, ink.of("#4a4644"), [
      [-0.3, -0.62],
      [0.3, -0.62],
      [0.42, -0.36],
      [0.28, -0.06],
      [-0.28, -0.06],
      [-0.42, -0.36],
    ])
    oval(pen, ink.lit("#6a6562"), 0, -0.6, 0.29, 0.075)
    oval(pen, ink.dark("#2f2b2a"), 0, -0.59, 0.24, 0.05)
    bow(pen, ink.of("#57524f"), 0.03, [-0.3, -0.6], [0, -1.02], [0.3, -0.6])
  },
}

export const jerrycans: Drawing = {
  box: [0.8, 0.75, 0.8, 0.15],
  foot: 0.65,
  paint: (pen, ink) => {
    jerrycan(pen, ink, [-0.38, -0.04], "#e0b53a", 1.15)
    jerrycan(pen, ink, [0.42, -0.02], "#4e7fa6", 1.1)
    jerrycan(pen, ink, [0.02, 0.08], "#d8c9a4", 1.15)
  },
}

export const bundle: Drawing = {
  box: [0.85, 0.8, 0.8, 0.15],
  foot: 0.6,
  paint: (pen, ink) => {
    basket(pen, ink, [0.4, 0.02], 0.9)
    clothBundle(pen, ink, [-0.26, 0.06], "#a8574a", 1.5)
    clothBundle(pen, ink, [0.3, 0.12], "#5a7f92", 1)
  },
}

export const bicycle: Drawing = {
  box: [1.1, 1.25, 1.1, 0.15],
  foot: 0.8,
  paint: (pen, ink) => {
    for (const x of [-0.58, 0.58]) {
      pen.beginPath()
      pen.arc(x, -0.34, 0.34, 0, Math.PI * 2)
      pen.strokeStyle = ink.dark("#3a3634")
      pen.lineWidth = 0.055
      pen.stroke()
      for (let i = 0; i < 5; i++) {
        const turn = (i / 5) * Math.PI
        line(pen, ink.of("#9a9a98", 0.55), 0.012, [
          [x - Math.cos(turn) * 0.32, -0.34 - Math.sin(turn) * 0.32],
          [x + Math.cos(turn) * 0.32, -0.34 + Math.sin(turn) * 0.32],
        ])
      }
      oval(pen, ink.dark("#5a5856"), x, -0.34, 0.045)
    }
    const frame = ink.of("#3f7268")
    const tubes = [
      [
        [-0.58, -0.34],
        [-0.08, -0.36],
        [0.42, -0.84],
        [-0.2, -0.86],
        [-0.08, -0.36],
      ],
      [
        [-0.58, -0.34],
        [-0.2, -0.86],
        [-0.24, -0.98],
      ],
      [
        [0.58, -0.34],
        [0.4, -0.92],
        [0.36, -1.05],
      ],
    ] as const
    for (const tube of tubes) line(pen, frame, 0.048, tube)
    line(pen, ink.dark("#4a4440"), 0.04, [
      [0.24, -1.08],
      [0.4, -1.06],
      [0.44, -0.98],
    ])
    blob(pen, ink.dark("#4a3428"), [
      [-0.4, -1],
      [-0.1, -1.03],
      [-0.1, -0.95],
      [-0.36, -0.94],
    ])
    line(pen, ink.dark("#4a4440"), 0.035, [
      [-0.92, -0.72],
      [-0.34, -0.74],
    ])
    clothBundle(pen, ink, [-0.68, -0.72], "#c9a05a", 0.8)
    line(pen, ink.dark("#4a4440"), 0.03, [
      [-0.08, -0.36],
      [0.02, 0.04],
    ])
  },
}

export const fishRack: Drawing = {
  box: [1.9, 1.9, 1.9, 0.2],
  foot: 1.6,
  moves: { pictures: 6, milliseconds: 320 },
  paint: (pen, ink, phase) => {
    for (const x of [-1.55, 0, 1.55])
      limb(
        pen,
        ink.of("#7a5b3d"),
        [
          [x, 0.06],
          [x * 0.96, -1.7],
        ],
        [0.06, 0.045],
      )
    for (const y of [-1.62, -0.98]) {
      line(pen, ink.of("#8f6d49"), 0.05, [
        [-1.75, y],
        [1.75, y],
      ])
    }
    for (let row = 0; row < 2; row++) {
      for (let i = 0; i < 13; i++) {
        const x = -1.5 + i * 0.25 + row * 0.06
        const y = -1.58 + row * 0.64
        const turn = Math.sin(phase * Math.PI * 2 + i) * 0.05
        blob(pen, i % 3 === 0 ? ink.lit("#c2b8a4") : ink.of("#a89d8b"), [
          [x - 0.02, y],
          [x - 0.065 + turn, y + 0.17],
          [x + turn, y + 0.34],
          [x - 0.05 + turn, y + 0.44],
          [x + 0.06 + turn, y + 0.44],
          [x + 0.02 + turn, y + 0.34],
          [x + 0.07 + turn, y + 0.17],
        ])
      }
    }
  },
}

export const canoe: Drawing = {
  box: [2.8, 0.9, 2.8, 0.35],
  foot: 2.2,
  paint: (pen, ink) => {
    blob(pen, ink.dark("#4f3726"), [
      [-2.6, -0.62],
      [-1.6, -0.4],
      [0, -0.34],
      [1.6, -0.4],
      [2.6, -0.62],
      [1.5, -0.2],
      [0, -0.14],
      [-1.5, -0.2],
    ])
    for (const x of [-1.1, 0, 1.1]) {
      line(pen, ink.of("#a0764b"), 0.08, [
        [x, -0.36],
        [x + 0.06, -0.14],
      ])
    }
    blob(pen, ink.of("#7d5636"), [
      [-2.72, -0.72],
      [-1.5, -0.26],
      [0, -0.18],
      [1.5, -0.26],
      [2.72, -0.72],
      [2.1, 0],
      [1, 0.2],
      [-1, 0.2],
      [-2.1, 0],
    ])
    bow(pen, ink.lit("#a57a50", 0.8), 0.045, [-2.3, -0.5], [0, 0], [2.3, -0.5])
    limb(
      pen,
      ink.of("#b08a5a"),
      [
        [-1.4, -0.5],
        [1.5, -0.3],
      ],
      [0.035, 0.035],
    )
    oval(pen, ink.of("#b08a5a"), 1.66, -0.29, 0.26, 0.08, 0.08)
  },
}

/** A mound of earth that smoulders. */
export const charcoalKiln: Drawing = {
  box: [2.3, 4.6, 2.8, 0.35],
  foot: 2,
  moves: { pictures: 12, milliseconds: 170 },
  paint: (pen, ink, phase) => {
    blob(pen, ink.of("#6d5645"), [
      [-2, 0.14],
      [-1.6, -0.6],
      [-0.8, -1.35],
      [0.2, -1.5],
      [1, -1.15],
      [1.7, -0.5],
      [2, 0.14],
      [0, 0.26],
    ])
    blob(pen, ink.dark("#5d483a"), [
      [-2, 0.12],
      [-1.6, -0.55],
      [-0.9, -1.2],
      [-0.6, -0.7],
      [-0.7, 0.1],
    ])
    const chance = chanceOf("kiln")
    for (let i = 0; i < 26; i++) {
      const x = chance.between(-1.5, 1.5)
      const lift = chance.between(0, 1.1) * (1 - (x / 1.9) ** 2)
      oval(pen, i % 2 === 0 ? ink.dark("#4c3a30") : ink.lit("#8a705a"), x, -lift, 0.12, 0.06, chance.between(-0.5, 0.5))
    }
    for (const x of [-0.9, 0.15, 1]) oval(pen, ink.dark("#2a1e1a"), x, -0.2, 0.12, 0.1)
    if (ink.lamps > 0.2) oval(pen, ink.glowing("#ff8a3c", ink.lamps * 0.8), 0.15, -0.2, 0.07, 0.06)
    for (let i = 0; i < 4; i++) box(pen, ink.dark("#3a2c24"), 1.5 + i * 0.12, 0.02 - (i % 2) * 0.1, 0.5, 0.09)
    plumeOver(pen, ink, 0.25, -1.4, phase)
  },
  glows: [{ at: [0.15, -0.2], reach: 1.2, colour: "#ff8a3c", flickers: true }],
}
