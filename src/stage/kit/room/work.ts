import { box, limb, line, oval, plate } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { officeMan, officeWoman, peacekeeper, peacekeeperWoman } from "../people/dresses"
import { group, seated, talking } from "../people/poses"
import type { Pen } from "../../draw/pen"
import type { Ink } from "../../light/ink"

/** A table with radios that light, a headset and a log. */
export const radioDesk: Drawing = {
  box: [1.7, 1.95, 1.7, 0.2],
  foot: 1.4,
  moves: { pictures: 8, milliseconds: 350 },
  paint: (pen, ink, phase) => {
    tableTop(pen, ink, 1.5)
    for (const [x, w, colour] of [
      [-1.3, 1, "#656b52"],
      [-0.2, 0.8, "#55595c"],
    ] as const) {
      plate(pen, ink.of(colour), x, -1.26, w, 0.48, 0.04)
      plate(pen, ink.dark(colour), x + 0.06, -1.2, w * 0.42, 0.34, 0.03)
      for (let i = 0; i < 3; i++) oval(pen, ink.lit("#b8b7a2"), x + w * (0.58 + i * 0.15), -1.1, 0.045)
    }
    // a call makes one lamp blink; the other tells that there is current
    oval(pen, ink.glowing("#7fd08a", 0.9), -0.42, -0.92, 0.035)
    if (Math.floor(phase * 8) % 8 < 2) oval(pen, ink.glowing("#ffb45a"), 0.48, -0.94, 0.04)
    line(pen, ink.dark("#3a3d34"), 0.025, [
      [-1.2, -1.26],
      [-1.28, -1.9],
    ])
    plate(pen, ink.lit("#efeadb"), 0.75, -0.84, 0.52, 0.06, 0.01)
    limb(
      pen,
      ink.dark("#2f3032"),
      [
        [0.95, -0.9],
        [1.25, -0.92],
      ],
      [0.03, 0.03],
    )
  },
  glows: [{ at: [-0.42, -0.92], reach: 0.5, colour: "#9fe0a0", flickers: false }],
}

/** A soldier at the radio, with a headset on. */
export const radioOperator: Drawing = {
  box: [0.8, 1.7, 0.8, 0.2],
  foot: 0.5,
  moves: { pictures: 6, milliseconds: 430 },
  paint: (pen, ink, phase) => {
    chair(pen, ink, 0, 1)
    const [body] = group(
      pen,
      ink,
      [
        [
          { ...peacekeeperWoman, head: "bun", cover: "#2a2019" },
          [0, 0.02],
          1,
          {
            ...seated,
            arms: [
              [40, 80],
              [48, 128],
            ],
          },
        ],
      ],
      phase,
    )
    if (body)
      line(pen, ink.dark("#2f3032"), 0.035, [
        [body.head[0] - 0.02, body.head[1] - 0.17],
        [body.head[0], body.head[1]],
      ])
  },
}

/** A board with a map, pins and string between them: no names on it. */
export const mapBoard: Drawing = {
  box: [1.6, 2.3, 1.6, 0.15],
  foot: 1.2,
  paint: (pen, ink) => {
    for (const x of [-1.2, 1.2])
      limb(
        pen,
        ink.dark("#6f4b2c"),
        [
          [x, -0.9],
          [x * 1.08, 0.06],
        ],
        [0.04, 0.035],
      )
    plate(pen, ink.of("#8a6844"), -1.5, -2.25, 3, 1.6, 0.04)
    plate(pen, ink.lit("#e6dcc0"), -1.4, -2.16, 2.8, 1.42, 0.02)
    plate(pen, ink.of("#b9c48f", 0.8), -1.36, -2.12, 0.9, 0.8, 0.2)
    plate(pen, ink.of("#d8bf8a", 0.8), 0.3, -1.6, 1, 0.8, 0.2)
    line(pen, ink.of("#6f9fb8"), 0.05, [
      [-1.3, -1.2],
      [-0.5, -1.5],
      [0.1, -1.4],
      [0.7, -2],
      [1.35, -2.05],
    ])
    line(pen, ink.of("#b4714a"), 0.03, [
      [-1.2, -1.9],
      [-0.3, -1.8],
      [0.3, -1],
      [1.3, -0.9],
    ])
    const pins = [
      [-0.9, -1.75],
      [-0.2, -1.2],
      [0.5, -1.75],
      [1, -1.2],
    ] as const
    line(pen, ink.of("#b2523f", 0.8), 0.018, pins)
    for (const [x, y] of pins) oval(pen, ink.of("#b2523f"), x, y, 0.05)
  },
}

/** Slips and photographs of things on a wall board, joined by string. */
export const linkBoard: Drawing = {
  box: [1.5, 2.3, 1.5, 0.15],
  foot: 1.1,
  paint: (pen, ink) => {
    for (const x of [-1.1, 1.1])
      limb(
        pen,
        ink.dark("#777b7e"),
        [
          [x, -0.9],
          [x * 1.08, 0.06],
        ],
        [0.035, 0.03],
      )
    plate(pen, ink.of("#6a5a44"), -1.4, -2.25, 2.8, 1.6, 0.04)
    plate(pen, ink.of("#b98f5e"), -1.32, -2.17, 2.64, 1.44, 0.02)
    const slips = [
      [-1.1, -2, "#efe9d6"],
      [-0.3, -2.05, "#f0dc8f"],
      [0.55, -1.95, "#efe9d6"],
      [-0.9, -1.3, "#bcd3de"],
      [0, -1.45, "#efe9d6"],
      [0.8, -1.25, "#f0dc8f"],
    ] as const
    line(
      pen,
      ink.of("#a8483a"),
      0.02,
      slips.map(([x, y]) => [x + 0.16, y + 0.05]),
    )
    for (const [x, y, colour] of slips) {
      plate(pen, ink.lit(colour), x, y, 0.36, 0.28, 0.01)
      for (const dy of [0.1, 0.17])
        line(pen, ink.dark("#8b8576", 0.7), 0.014, [
          [x + 0.06, y + dy],
          [x + 0.28, y + dy],
        ])
      oval(pen, ink.of("#a8483a"), x + 0.16, y + 0.05, 0.03)
    }
  },
}

/** A large screen on the wall: grey ground seen from above, a road and a few bright dots on it. */
export const wallScreen: Drawing = {
  box: [1.5, 2.5, 1.5, 0.15],
  foot: 1.1,
  moves: { pictures: 8, milliseconds: 400 },
  paint: (pen, ink, phase) => {
    for (const x of [-0.6, 0.54]) box(pen, ink.dark("#5d6166"), x, -0.8, 0.07, 0.86)
    plate(pen, ink.dark("#2f3336"), -1.4, -2.4, 2.8, 1.64, 0.05)
    plate(pen, ink.glowing("#3d4a4f"), -1.32, -2.32, 2.64, 1.48, 0.02)
    for (const [x, y, rx, ry] of [
      [-0.7, -1.9, 0.5, 0.24],
      [0.6, -1.2, 0.6, 0.26],
      [0.9, -2, 0.3, 0.2],
    ] as const)
      oval(pen, ink.glowing("#526066"), x, y, rx, ry)
    line(pen, ink.glowing("#93a1a1"), 0.05, [
      [-1.25, -1.3],
      [-0.4, -1.5],
      [0.2, -1.4],
      [1.25, -1.85],
    ])
    const dots = [
      [-0.2, -1.72],
      [-0.05, -1.78],
      [0.12, -1.7],
    ] as const
    for (const [x, y] of dots) oval(pen, ink.glowing("#f0ead2"), x, y, 0.035)
    // where the picture is looked at from moves on
    const at = -1 + 2 * phase
    line(pen, ink.glowing("#b9c9c0", 0.35), 0.02, [
      [at, -2.3],
      [at, -0.86],
    ])
  },
  glows: [{ at: [0, -1.6], reach: 2.4, colour: "#9fb8bd", flickers: false }],
}

/** Somebody at a desk with a screen: a shape of a map on it and nothing to read. */
export const analystDesk: Drawing = {
  box: [1.6, 1.75, 1.6, 0.2],
  foot: 1.2,
  moves: { pictures: 6, milliseconds: 430 },
  paint: (pen, ink, phase) => {
    chair(pen, ink, -0.75, 1)
    group(
      pen,
      ink,
      [
        [
          officeWoman,
          [-0.75, 0],
          1,
          {
            ...seated,
            arms: [
              [40, 86],
              [36, 80],
            ],
          },
        ],
      ],
      phase,
    )
    tableTop(pen, ink, 1.3, 0.2)
    plate(pen, ink.dark("#2f3336"), 0.25, -1.42, 1, 0.64, 0.04)
    plate(pen, ink.glowing("#36566a"), 0.3, -1.37, 0.9, 0.54, 0.02)
    plate(pen, ink.glowing("#7fae8a"), 0.36, -1.3, 0.34, 0.3, 0.08)
    line(pen, ink.glowing("#e0c070"), 0.025, [
      [0.45, -0.95],
      [0.7, -1.15],
      [1.1, -1.3],
    ])
    box(pen, ink.dark("#2f3336"), 0.7, -0.8, 0.12, 0.08)
    plate(pen, ink.lit("#efeadb"), -0.3, -0.8, 0.4, 0.05, 0.01)
  },
  glows: [{ at: [0.75, -1.1], reach: 1.6, colour: "#7fb0c8", flickers: false }],
}

/** Somebody on duty: a telephone, a log that is written in, a lamp. */
export const dutyDesk: Drawing = {
  box: [1.6, 1.75, 1.6, 0.2],
  foot: 1.2,
  moves: { pictures: 6, milliseconds: 430 },
  paint: (pen, ink, phase) => {
    chair(pen, ink, 0.75, -1)
    const writing = {
      ...seated,
      lean: 10,
      nod: 8,
      arms: [
        [44, 78],
        [38, 70 + 4 * Math.sin(phase * Math.PI * 2)],
      ],
    } as const
    group(pen, ink, [[officeMan, [0.75, 0], -1, writing]], phase)
    pen.save()
    pen.scale(-1, 1)
    tableTop(pen, ink, 1.3, 0.2)
    pen.restore()
    plate(pen, ink.lit("#efeadb"), -0.62, -0.84, 0.5, 0.05, 0.01)
    plate(pen, ink.dark("#3a3d40"), -1.2, -0.96, 0.36, 0.17, 0.04)
    limb(
      pen,
      ink.dark("#2f3032"),
      [
        [-1.18, -1],
        [-0.88, -1],
      ],
      [0.045, 0.045],
    )
    line(pen, ink.dark("#4f6f66"), 0.04, [
      [-0.72, -0.8],
      [-0.78, -1.22],
      [-0.56, -1.34],
    ])
    plate(pen, ink.of("#4f6f66"), -0.66, -1.4, 0.26, 0.14, 0.05)
  },
  glows: [{ at: [-0.5, -1.24], reach: 1.2, colour: "#ffd79a", flickers: false }],
}

/** Three who stand over something and talk it through. */
export const briefingGroup: Drawing = {
  box: [1.5, 2.15, 1.5, 0.25],
  foot: 1.1,
  moves: { pictures: 6, milliseconds: 430 },
  paint: (pen, ink, phase) => {
    group(
      pen,
      ink,
      [
        [{ ...peacekeeper, head: "beret" }, [0, -0.12], 1],
        [officeMan, [-0.85, 0], 1, talking],
        [{ ...peacekeeperWoman, head: "beret" }, [0.85, 0.04], -1],
      ],
      phase,
    )
  },
}

export const desk: Drawing = {
  box: [1.4, 1.2, 1.4, 0.2],
  foot: 1.1,
  paint: (pen, ink) => {
    chair(pen, ink, 0, -1)
    tableTop(pen, ink, 1.2)
    plate(pen, ink.lit("#efeadb"), -0.7, -0.84, 0.5, 0.05, 0.01)
    plate(pen, ink.of("#8a4b3c"), 0.3, -0.92, 0.5, 0.13, 0.02)
    plate(pen, ink.of("#4f6f86"), 0.34, -1.02, 0.46, 0.1, 0.02)
  },
}

function tableTop(pen: Pen, ink: Ink, half: number, from = -half): void {
  const left = Math.min(from, half - 0.4)
  for (const x of [left + 0.1, half - 0.16]) box(pen, ink.dark("#5f4630"), x, -0.72, 0.08, 0.78)
  box(pen, ink.of("#8a6844"), left - 0.05, -0.79, half - left + 0.1, 0.1)
  box(pen, ink.dark("#6f5238"), left - 0.02, -0.69, half - left + 0.04, 0.05)
}

function chair(pen: Pen, ink: Ink, x: number, facing: 1 | -1): void {
  const paint = ink.dark("#5d6a70")
  box(pen, paint, x - 0.24, -0.5, 0.48, 0.07)
  for (const dx of [-0.22, 0.17]) box(pen, paint, x + dx, -0.46, 0.05, 0.5)
  box(pen, paint, x - 0.24 * facing - 0.03, -1, 0.06, 0.52)
}
