import type { Pen, Point } from "../../draw/pen"
import { blob, box, limb, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"

/** A pole across the road, down, with a stone for a counterweight. */
export const boomBarrier: Drawing = {
  box: [3.6, 1.9, 3.6, 0.3],
  foot: 0.6,
  moves: { pictures: 6, milliseconds: 420 },
  paint: (pen, ink, phase) => {
    const sway = Math.sin(phase * Math.PI * 2) * 0.012
    for (const x of [-2.6, 3.1]) {
      limb(
        pen,
        ink.dark("#6f4b2c"),
        [
          [x - 0.12, 0.1],
          [x - 0.1, -1.1],
        ],
        [0.08, 0.07],
      )
      limb(
        pen,
        ink.dark("#6f4b2c"),
        [
          [x + 0.12, 0.1],
          [x + 0.1, -1.1],
        ],
        [0.08, 0.07],
      )
    }
    const at = (share: number): Point => [-3.2 + 6.5 * share, -0.98 + sway * share]
    limb(pen, ink.of("#e8e0cc"), [at(0), at(1)], [0.09, 0.06])
    for (let i = 0; i < 6; i++) limb(pen, ink.of("#b4503f"), [at(0.16 + i * 0.14), at(0.22 + i * 0.14)], [0.075, 0.075])
    blob(pen, ink.of("#8d8478"), [
      [-3.45, -1.1],
      [-3.1, -1.15],
      [-2.98, -0.8],
      [-3.2, -0.55],
      [-3.48, -0.75],
    ])
  },
}

/** A rope across a track, with rags, between two forked posts. */
export const ropeBarrier: Drawing = {
  box: [2.8, 1.6, 2.8, 0.3],
  foot: 0.4,
  moves: { pictures: 8, milliseconds: 240 },
  paint: (pen, ink, phase) => {
    for (const x of [-2.4, 2.4])
      limb(
        pen,
        ink.of("#7a5b3d"),
        [
          [x, 0.1],
          [x * 0.99, -1.4],
        ],
        [0.08, 0.06],
      )
    const at = (share: number): Point => [-2.4 + 4.8 * share, -1.1 + 0.3 * Math.sin(Math.PI * share)]
    line(
      pen,
      ink.dark("#b08a5a"),
      0.04,
      Array.from({ length: 13 }, (_, i) => at(i / 12)),
    )
    for (const [i, share] of [0.16, 0.32, 0.5, 0.66, 0.84].entries()) {
      const [x, y] = at(share)
      const blow = Math.sin(phase * Math.PI * 2 + i) * 0.07
      polygon(pen, i % 2 === 0 ? ink.of("#b4503f") : ink.of("#dcd2bb"), [
        [x - 0.07, y],
        [x + 0.08, y],
        [x + 0.1 + blow, y + 0.34],
        [x - 0.04 + blow, y + 0.3],
      ])
    }
  },
}

/** A strip of spikes drawn half across the road. */
export const spikeStrip: Drawing = {
  box: [1.8, 0.4, 1.8, 0.25],
  foot: 0,
  paint: (pen, ink) => {
    polygon(pen, ink.dark("#33343a"), [
      [-1.6, -0.06],
      [1.6, -0.12],
      [1.64, 0.06],
      [-1.62, 0.12],
    ])
    for (let i = 0; i < 15; i++) {
      const x = -1.5 + i * 0.21
      polygon(pen, ink.lit("#a9b0b4"), [
        [x - 0.04, 0.02],
        [x + 0.02, -0.18],
        [x + 0.07, 0.01],
      ])
    }
    line(pen, ink.of("#d0b07a"), 0.03, [
      [1.62, -0.02],
      [1.78, 0.14],
    ])
  },
}

/** Drums painted in two colours, some with sand bags beside them. */
export const drums: Drawing = {
  box: [1.5, 1.2, 1.5, 0.25],
  foot: 1.2,
  paint: (pen, ink) => {
    bag(pen, ink, [0.95, 0.1])
    bag(pen, ink, [1.15, -0.16], 0.9)
    for (const [x, y] of [
      [-0.95, -0.04],
      [0.3, -0.08],
      [-0.35, 0.1],
    ] as const) {
      plate(pen, ink.of("#e8e0cc"), x - 0.28, y - 0.9, 0.56, 0.92, 0.06)
      box(pen, ink.of("#b4503f"), x - 0.28, y - 0.66, 0.56, 0.28)
      box(pen, ink.dark("#b9b09a", 0.45), x - 0.28, y - 0.86, 0.16, 0.86)
      oval(pen, ink.lit("#d5cdb8"), x, y - 0.9, 0.27, 0.07)
      for (const dy of [0.3, 0.62])
        line(pen, ink.dark("#8a8270", 0.7), 0.025, [
          [x - 0.27, y - dy],
          [x + 0.27, y - dy],
        ])
    }
  },
}

export const sandbags: Drawing = {
  box: [1.9, 1.2, 1.9, 0.25],
  foot: 1.6,
  paint: (pen, ink) => {
    for (let row = 0; row < 4; row++) {
      const count = 6 - row
      for (let i = 0; i < count; i++)
        bag(pen, ink, [-1.35 + i * 0.54 + row * 0.27, 0.06 - row * 0.24], 1, (i + row) % 2 === 0)
    }
  },
}

/** A roof on posts beside the road: shade to talk in. */
export const shadeRoof: Drawing = {
  box: [2.6, 3.1, 2.6, 0.3],
  foot: 2.1,
  paint: (pen, ink) => {
    for (const x of [-1.5, 1.9])
      line(pen, ink.dark("#6f4b2c"), 0.09, [
        [x, -0.1],
        [x, -2.6],
      ])
    for (const x of [-2.2, 1.3])
      line(pen, ink.of("#7a5b3d"), 0.11, [
        [x, 0.1],
        [x, -2.5],
      ])
    polygon(pen, ink.of("#9aa3a6"), [
      [-2.5, -2.4],
      [1.6, -2.4],
      [2.45, -2.9],
      [-1.7, -2.95],
    ])
    for (let i = 0; i < 12; i++)
      line(pen, ink.dark("#7f888c", 0.6), 0.025, [
        [-2.4 + i * 0.35, -2.42],
        [-1.6 + i * 0.35, -2.92],
      ])
    box(pen, ink.dark("#7f888c"), -2.5, -2.42, 4.1, 0.09)
  },
}

/** A small post of painted boards with a window to the road. */
export const policePost: Drawing = {
  box: [1.7, 3, 1.7, 0.3],
  foot: 1.4,
  paint: (pen, ink) => {
    box(pen, ink.of("#dcd6c2"), -1.3, -2.3, 2.6, 2.36)
    box(pen, ink.dark("#c2bba4", 0.7), -1.3, -2.3, 0.5, 2.36)
    box(pen, ink.of("#5d7286"), -1.3, -0.85, 2.6, 0.9)
    plate(pen, ink.dark("#4d5a66"), -0.9, -1.95, 1.1, 0.85, 0.03)
    if (ink.lamps > 0.05) plate(pen, ink.glowing("#ffcf86", ink.lamps * 0.85), -0.88, -1.93, 1.06, 0.8, 0.03)
    box(pen, ink.of("#94703f"), -1, -1.1, 1.3, 0.09)
    plate(pen, ink.dark("#5d5148"), 0.45, -1.95, 0.68, 1.98, 0.02)
    polygon(pen, ink.of("#8f8b7c"), [
      [-1.6, -2.25],
      [1.6, -2.25],
      [1.35, -2.75],
      [-1.35, -2.75],
    ])
  },
  glows: [{ at: [-0.4, -1.6], reach: 2.4, colour: "#ffcf86", flickers: false }],
}

/** A board on a post, seen too far off to be read. */
export const signpost: Drawing = {
  box: [0.9, 2.5, 0.9, 0.2],
  foot: 0.3,
  paint: (pen, ink) => {
    limb(
      pen,
      ink.of("#7a7f82"),
      [
        [0, 0.06],
        [0, -2.3],
      ],
      [0.05, 0.045],
    )
    plate(pen, ink.of("#e6dfcb"), -0.75, -2.35, 1.5, 0.62, 0.05)
    plate(pen, ink.dark("#6b7a6a", 0.6), -0.66, -2.26, 0.3, 0.44, 0.03)
    for (const [y, long] of [
      [-2.16, 0.8],
      [-1.96, 0.55],
    ] as const)
      line(pen, ink.dark("#8b8576", 0.55), 0.05, [
        [-0.24, y],
        [-0.24 + long, y],
      ])
  },
}

/** Poles and a wire, as they follow a road. */
export const powerPole: Drawing = {
  box: [3.4, 6.2, 3.4, 0.2],
  foot: 0.3,
  paint: (pen, ink) => {
    limb(
      pen,
      ink.of("#6f5a45"),
      [
        [0, 0.06],
        [0, -5.9],
      ],
      [0.11, 0.08],
    )
    line(pen, ink.dark("#6f5a45"), 0.1, [
      [-0.9, -5.4],
      [0.9, -5.4],
    ])
    for (const x of [-0.8, 0.8]) oval(pen, ink.lit("#d8dcd8"), x, -5.52, 0.07, 0.11)
    for (const x of [-0.8, 0.8]) {
      for (const side of [-1, 1]) {
        pen.beginPath()
        pen.moveTo(x, -5.6)
        pen.quadraticCurveTo(x + side * 1.4, -5.3, Math.max(-3.3, Math.min(3.3, x + side * 3)), -5.42)
        pen.strokeStyle = ink.dark("#3a3634", 0.7)
        pen.lineWidth = 0.025
        pen.stroke()
      }
    }
  },
}

function bag(pen: Pen, ink: Ink, [x, y]: Point, u = 1, bright = true): void {
  const colour = bright ? "#bda981" : "#ab976f"
  plate(pen, ink.of(colour), x - 0.28 * u, y - 0.24 * u, 0.56 * u, 0.25 * u, 0.1 * u)
  plate(pen, ink.lit(colour, 0.6), x - 0.22 * u, y - 0.235 * u, 0.44 * u, 0.08 * u, 0.04 * u)
}
