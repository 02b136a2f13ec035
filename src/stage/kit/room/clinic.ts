import { box, limb, line, oval, plate, polygon } from "../../draw/shapes"
import type { Drawing } from "../drawing"

/** A small table with a stethoscope, a bowl and a lamp. */
export const clinicTable: Drawing = {
  box: [1.2, 1.4, 1.2, 0.2],
  foot: 0.9,
  paint: (pen, ink) => {
    for (const x of [-0.85, 0.8]) box(pen, ink.dark("#8d979a"), x, -0.72, 0.06, 0.78)
    box(pen, ink.lit("#d8dedb"), -1, -0.8, 2, 0.1)
    box(pen, ink.of("#b9c3c1"), -0.9, -0.36, 1.8, 0.06)
    plate(pen, ink.of("#a9d3c8"), -0.7, -0.56, 0.6, 0.2, 0.03)
    plate(pen, ink.lit("#eef1ea"), 0.1, -0.52, 0.5, 0.16, 0.03)
    // the stethoscope lies in a loop
    pen.beginPath()
    pen.ellipse(-0.35, -0.86, 0.26, 0.06, 0, 0, Math.PI * 2)
    pen.strokeStyle = ink.dark("#3d5a66")
    pen.lineWidth = 0.035
    pen.stroke()
    oval(pen, ink.lit("#d5d9db"), -0.05, -0.84, 0.06, 0.045)
    oval(pen, ink.of("#d5dcda"), 0.36, -0.86, 0.2, 0.07)
    plate(pen, ink.of("#7a5238"), 0.7, -1.06, 0.13, 0.26, 0.04)
    box(pen, ink.lit("#efe9d6"), 0.7, -0.98, 0.13, 0.08)
    plate(pen, ink.of("#7a5238"), 0.53, -0.99, 0.1, 0.19, 0.03)
  },
}

/** A bed with a folded blanket, empty. */
export const clinicBed: Drawing = {
  box: [1.5, 1.2, 1.5, 0.2],
  foot: 1.2,
  paint: (pen, ink) => {
    const steel = ink.of("#a9b2b5")
    for (const [x, tall] of [
      [-1.25, 1.05],
      [1.2, 0.8],
    ] as const)
      limb(
        pen,
        steel,
        [
          [x, 0.06],
          [x, -tall],
        ],
        [0.04, 0.04],
      )
    for (const y of [-0.98, -0.72])
      line(pen, steel, 0.05, [
        [-1.25, y],
        [-1.05, y],
      ])
    plate(pen, ink.lit("#eceee6"), -1.22, -0.62, 2.42, 0.24, 0.07)
    polygon(pen, ink.of("#8fb5c4"), [
      [-0.1, -0.66],
      [1.2, -0.64],
      [1.22, -0.22],
      [-0.06, -0.22],
    ])
    line(pen, ink.lit("#e3d7b5"), 0.05, [
      [0.1, -0.6],
      [0.14, -0.24],
    ])
    plate(pen, ink.lit("#f4f3ea"), -1.14, -0.78, 0.6, 0.2, 0.08)
  },
}

/** A cloth screen: what is said behind it stays there. */
export const foldingScreen: Drawing = {
  box: [1.4, 2, 1.4, 0.15],
  foot: 1.1,
  paint: (pen, ink) => {
    ;[-1.25, -0.42, 0.41].forEach((x, i) => {
      const dip = i % 2 === 0 ? 0 : 0.07
      polygon(pen, i % 2 === 0 ? ink.of("#a9c9c0") : ink.dark("#a9c9c0"), [
        [x, -1.85 + dip],
        [x + 0.83, -1.85 + (0.07 - dip)],
        [x + 0.83, -0.16 + (0.07 - dip)],
        [x, -0.16 + dip],
      ])
      for (const at of [0.2, 0.42, 0.64])
        line(pen, ink.dark("#8fb0a8", 0.6), 0.025, [
          [x + at, -1.8],
          [x + at, -0.18],
        ])
      line(pen, ink.of("#b9c0c0"), 0.05, [
        [x, -1.9 + dip],
        [x, 0.06],
      ])
    })
    line(pen, ink.of("#b9c0c0"), 0.05, [
      [1.24, -1.84],
      [1.24, 0.06],
    ])
  },
}

export const cupboard: Drawing = {
  box: [0.9, 2.2, 0.9, 0.15],
  foot: 0.75,
  paint: (pen, ink) => {
    box(pen, ink.of("#d6d3c4"), -0.75, -2.1, 1.5, 2.14)
    box(pen, ink.dark("#b9b6a6"), -0.75, -2.1, 0.14, 2.14)
    plate(pen, ink.dark("#5d7478"), -0.55, -1.98, 1.2, 1.1, 0.03)
    for (const [row, y] of [
      [0, -1.5],
      [1, -0.96],
    ] as const) {
      box(pen, ink.of("#d6d3c4"), -0.55, y, 1.2, 0.05)
      for (let i = 0; i < 6; i++) {
        const colour = (["#7a5238", "#efe9d6", "#5a7f92"] as const)[(i + row) % 3] ?? "#efe9d6"
        plate(pen, ink.of(colour), -0.48 + i * 0.19, y - 0.26 + (i % 2) * 0.04, 0.13, 0.26 - (i % 2) * 0.04, 0.03)
      }
    }
    for (const x of [-0.5, 0.1]) plate(pen, ink.lit("#e3e0d2"), x, -0.76, 0.52, 0.66, 0.02)
    for (const x of [-0.05, 0.16]) oval(pen, ink.dark("#6b6b66"), x, -0.42, 0.03)
  },
}
