import type { Pen, Point } from "../../draw/pen"
import { blob, bow, box, limb, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"
import type { Drawing } from "../drawing"
import { sack } from "../people/loads"

const plaster = "#e2d3b4"
const tin = "#9aa3a6"

/** A stall of poles and cloth, with baskets under it. */
export const marketStall: Drawing = {
  box: [1.9, 2.8, 1.9, 0.35],
  foot: 1.5,
  moves: { pictures: 8, milliseconds: 260 },
  paint: (pen, ink, phase) => stall(pen, ink, 0, "#b4503f", "#e6d7bd", ["#c9503f", "#d9a23b", "#7d9a4a"], phase),
  glows: [{ at: [0, -1.5], reach: 2.2, colour: "#ffc877", flickers: true }],
}

/** Three stalls in a row, no two alike. */
export const marketRow: Drawing = {
  box: [5.2, 2.8, 5.2, 0.35],
  foot: 4.6,
  moves: { pictures: 8, milliseconds: 260 },
  paint: (pen, ink, phase) => {
    stall(pen, ink, -3.3, "#3f7f7a", "#e6d7bd", ["#d9a23b", "#c98a3f", "#e2cf9c"], phase)
    stall(pen, ink, 0, "#c98a3f", "#f0e3cb", ["#7d9a4a", "#93a04f", "#c9503f"], phase + 0.3)
    stall(pen, ink, 3.3, "#5a5f9a", "#d8cbe0", ["#c9503f", "#e2cf9c", "#8a4f6d"], phase + 0.6)
  },
  glows: [-3.3, 0, 3.3].map((x) => ({ at: [x, -1.5], reach: 2.2, colour: "#ffc877", flickers: true })),
}

function stall(
  pen: Pen,
  ink: Ink,
  x: number,
  cloth: string,
  stripe: string,
  goods: readonly [string, string, string],
  phase: number,
): void {
  const wave = Math.sin(phase * Math.PI * 2) * 0.035
  pen.save()
  pen.translate(x, 0)
  for (const side of [-1.35, 1.3])
    line(pen, ink.dark("#6f4b2c"), 0.07, [
      [side, -2.3],
      [side, -0.1],
    ])
  box(pen, ink.dark("#3b2c24", 0.55), -1.3, -1.95, 2.6, 1.2)
  polygon(pen, ink.of("#94703f"), [
    [-1.4, -0.86],
    [1.4, -0.86],
    [1.55, -0.66],
    [-1.55, -0.66],
  ])
  polygon(pen, ink.dark("#7a5533"), [
    [-1.55, -0.66],
    [1.55, -0.66],
    [1.5, -0.5],
    [-1.5, -0.5],
  ])
  for (const side of [-1.4, 1.35])
    line(pen, ink.of("#7a5533"), 0.08, [
      [side, -0.55],
      [side, 0.06],
    ])
  if (ink.lamps > 0.05) {
    box(pen, ink.dark("#4a3428"), -0.02, -2, 0.04, 0.4)
    oval(pen, ink.glowing("#ffe0a0", ink.lamps), 0, -1.5, 0.11, 0.14)
  }
  goods.forEach((colour, i) => {
    const at = -0.95 + i * 0.95
    for (const [dx, dy] of [
      [-0.22, 0],
      [0.22, 0],
      [0, -0.02],
      [-0.1, -0.13],
      [0.12, -0.14],
    ] as const) {
      oval(pen, (dx + dy) * 10 > 0 ? ink.lit(colour) : ink.of(colour), at + dx, -0.84 + dy, 0.15, 0.11)
    }
  })
  sack(pen, ink, [-0.7, 0.1], "#cdb892", 0.75)
  blob(pen, ink.of("#a87b45"), [
    [0.3, -0.22],
    [0.95, -0.22],
    [0.85, 0.12],
    [0.4, 0.12],
  ])
  // the cloth, in stripes, with a hem the wind lifts
  const top = (share: number): Point => [-1.5 + 3 * share, -2.62]
  const hem = (share: number): Point => [-1.8 + 3.6 * share, -2.02 + wave * Math.sin(share * 9 + phase * 6)]
  for (let i = 0; i < 8; i++) {
    const [a, b] = [i / 8, (i + 1) / 8]
    polygon(pen, i % 2 === 0 ? ink.of(cloth) : ink.of(stripe), [
      top(a),
      top(b),
      hem(b),
      [hem((a + b) / 2)[0], hem((a + b) / 2)[1] + 0.1],
      hem(a),
    ])
  }
  polygon(pen, ink.lit(cloth, 0.3), [top(0), top(1), [1.6, -2.45], [-1.6, -2.45]])
  pen.restore()
}

/** A long low house of healing: white walls, a door of the colour of leaves, a verandah; no emblem on it. */
export const clinic: Drawing = {
  box: [4.8, 3.9, 4.8, 0.4],
  foot: 4.3,
  paint: (pen, ink) => {
    longHouse(pen, ink, "#ece8dc", "#7fa79a", "#a9523c")
    opening(pen, ink, -3.3, -1.95, 1, 0.85)
    opening(pen, ink, 2.2, -1.95, 1, 0.85)
    plate(pen, ink.of("#4f8f80"), -0.75, -2.05, 1.5, 2.1, 0.04)
    line(pen, ink.dark("#4f8f80"), 0.04, [
      [0, -2],
      [0, 0.02],
    ])
    for (const x of [-0.1, 0.1]) oval(pen, ink.dark("#33443f"), x, -1, 0.04)
    verandah(pen, ink, 4.4, "#a9523c")
  },
  glows: [{ at: [0, -2], reach: 3.2, colour: "#ffd79a", flickers: false }],
}

/** A school: a row of windows under a tin roof. */
export const school: Drawing = {
  box: [5.4, 3.7, 5.4, 0.4],
  foot: 4.9,
  paint: (pen, ink) => {
    pen.save()
    pen.scale(1.1, 1)
    longHouse(pen, ink, plaster, "#b4703f", tin)
    for (const x of [-3.9, -2.6, 1.5, 2.8]) opening(pen, ink, x, -1.9, 0.95, 0.8)
    plate(pen, ink.dark("#6f4b2c"), -1.1, -2, 0.85, 2.04, 0.03)
    plate(pen, ink.dark("#39423c"), -0.05, -1.95, 1.2, 0.75, 0.03)
    for (const y of [-1.75, -1.55])
      line(pen, ink.lit("#e6e2d2", 0.6), 0.025, [
        [0.1, y],
        [0.9, y],
      ])
    pen.restore()
  },
}

/** A shop of a small town: flat roof, a shutter, an awning. Its sign is a plain field of colour. */
export const shop: Drawing = {
  box: [2.6, 4.1, 2.6, 0.35],
  foot: 2.2,
  moves: { pictures: 6, milliseconds: 320 },
  paint: (pen, ink, phase) => {
    townHouse(pen, ink, "#d3a878", "#5d8a86")
    plate(pen, ink.dark("#2e2622"), -1.75, -1.9, 2, 1.25, 0.03)
    for (let i = 0; i < 5; i++) {
      oval(
        pen,
        ink.of((["#c9503f", "#d9a23b", "#5a7f92"] as const)[i % 3] ?? "#c9503f"),
        -1.5 + i * 0.38,
        -0.76,
        0.13,
        0.12,
      )
    }
    box(pen, ink.of("#94703f"), -1.85, -0.66, 2.2, 0.1)
    if (ink.lamps > 0.05) plate(pen, ink.glowing("#ffcf86", ink.lamps * 0.75), -1.7, -1.86, 1.9, 1.06, 0.03)
    plate(pen, ink.of("#4f7f78"), 0.75, -1.95, 0.9, 1.98, 0.03)
    awning(pen, ink, -2, 0.5, -1.95, "#c2663f", phase)
  },
  glows: [{ at: [-0.7, -1.5], reach: 3, colour: "#ffcf86", flickers: false }],
}

/** A cafe with lit windows, an awning and a bench by the door. */
export const cafe: Drawing = {
  box: [3.4, 4.3, 3.4, 0.4],
  foot: 3,
  moves: { pictures: 6, milliseconds: 320 },
  paint: (pen, ink, phase) => {
    pen.save()
    pen.scale(1.3, 1.04)
    townHouse(pen, ink, "#c98f6b", "#8a4f4a")
    pen.restore()
    for (const x of [-2.5, 1]) {
      plate(pen, ink.dark("#33302f"), x, -2.05, 1.5, 1.35, 0.04)
      polygon(pen, ink.sky(0.3), [
        [x + 0.1, -2],
        [x + 0.6, -2],
        [x + 0.25, -0.76],
        [x + 0.1, -0.76],
      ])
      if (ink.lamps > 0.05) plate(pen, ink.glowing("#ffc877", ink.lamps * 0.9), x + 0.05, -2, 1.4, 1.25, 0.04)
      line(pen, ink.of("#e6d7bd"), 0.05, [
        [x + 0.75, -2.05],
        [x + 0.75, -0.7],
      ])
    }
    plate(pen, ink.dark("#4a3428"), -0.5, -2.2, 1, 2.22, 0.04)
    plate(pen, ink.glowing("#ffb86a", 0.1 + ink.lamps * 0.55), -0.38, -2.08, 0.76, 1, 0.04)
    awning(pen, ink, -2.8, 2.8, -2.2, "#7a9a86", phase)
    // small lamps along the edge
    for (let i = 0; i < 9; i++)
      oval(
        pen,
        ink.lamps > 0.1 ? ink.glowing("#ffe3a6") : ink.lit("#e6dcc8"),
        -2.6 + i * 0.65,
        -1.6 + (i % 2) * 0.05,
        0.05,
      )
  },
  glows: [
    { at: [-1.7, -1.4], reach: 3.2, colour: "#ffc877", flickers: false },
    { at: [1.7, -1.4], reach: 3.2, colour: "#ffc877", flickers: false },
  ],
}

/** A house of two floors, as they stand along a street. */
export const townhouse: Drawing = {
  box: [2.6, 6.4, 2.6, 0.35],
  foot: 2.2,
  paint: (pen, ink) => {
    pen.save()
    pen.translate(0, -2.35)
    townHouse(pen, ink, "#dcc9a4", "#9a6a52")
    opening(pen, ink, -1.6, -2, 0.8, 0.95, true)
    opening(pen, ink, 0.8, -2, 0.8, 0.95)
    pen.restore()
    box(pen, ink.of("#dcc9a4"), -2.1, -2.4, 4.2, 2.44)
    box(pen, ink.dark("#c9b48c", 0.6), -2.1, -2.4, 0.7, 2.44)
    box(pen, ink.dark("#8a7458"), -2.3, -2.55, 4.6, 0.14)
    for (let i = 0; i < 12; i++)
      line(pen, ink.dark("#5d5148"), 0.035, [
        [-2.2 + i * 0.4, -2.5],
        [-2.2 + i * 0.4, -3.1],
      ])
    line(pen, ink.dark("#5d5148"), 0.05, [
      [-2.25, -3.1],
      [2.25, -3.1],
    ])
    opening(pen, ink, -1.7, -1.9, 0.95, 1, true)
    plate(pen, ink.of("#6a7f92"), 0.5, -2, 0.95, 2.02, 0.03)
  },
  glows: [{ at: [-1.2, -1.4], reach: 1.8, colour: "#ffcf86", flickers: false }],
}

export const bench: Drawing = {
  box: [1.3, 1, 1.3, 0.15],
  foot: 1.1,
  paint: (pen, ink) => {
    for (const x of [-1, 0.9]) {
      box(pen, ink.dark("#5f4630"), x, -0.44, 0.1, 0.48)
      line(pen, ink.dark("#5f4630"), 0.07, [
        [x + 0.05, -0.44],
        [x, -0.92],
      ])
    }
    for (const y of [-0.9, -0.72]) box(pen, ink.of("#94703f"), -1.15, y, 2.3, 0.11)
    box(pen, ink.lit("#a5834f"), -1.2, -0.5, 2.4, 0.1)
  },
}

/** A hand pump on its slab, with a can under it. */
export const handPump: Drawing = {
  box: [1.4, 1.9, 1.4, 0.35],
  foot: 1,
  paint: (pen, ink) => {
    blob(pen, ink.of("#a8a193"), [
      [-1.1, 0.02],
      [-0.8, -0.16],
      [0.8, -0.16],
      [1.1, 0.02],
      [0.8, 0.26],
      [-0.8, 0.26],
    ])
    oval(pen, ink.sky(0.5), 0.5, 0.06, 0.35, 0.08)
    limb(
      pen,
      ink.of("#4f7f92"),
      [
        [0, 0],
        [0, -1.25],
      ],
      [0.12, 0.11],
    )
    limb(
      pen,
      ink.of("#4f7f92"),
      [
        [0, -0.95],
        [0.42, -0.9],
        [0.46, -0.72],
      ],
      [0.06, 0.05, 0.05],
    )
    plate(pen, ink.dark("#4f7f92"), -0.2, -1.5, 0.4, 0.32, 0.06)
    limb(
      pen,
      ink.dark("#5d6166"),
      [
        [0.05, -1.44],
        [-1.1, -1.7],
      ],
      [0.05, 0.035],
    )
    plate(pen, ink.of("#e0b53a"), 0.33, -0.36, 0.3, 0.38, 0.05)
    box(pen, ink.dark("#e0b53a"), 0.4, -0.42, 0.12, 0.06)
  },
}

/** A shelter of bent poles and sheets, as people build who had to leave their houses. */
export const shelter: Drawing = {
  box: [2, 2, 2, 0.35],
  foot: 1.7,
  paint: (pen, ink) => {
    const sheet = "#c9cbbf"
    blob(pen, ink.of(sheet), [
      [-1.75, 0.2],
      [-1.7, -0.8],
      [-0.9, -1.75],
      [0.4, -1.8],
      [1.4, -1.1],
      [1.75, 0.1],
      [0, 0.24],
    ])
    blob(pen, ink.dark("#3b322c"), [
      [-0.5, 0.2],
      [-0.45, -0.7],
      [0, -1.25],
      [0.5, -0.7],
      [0.55, 0.2],
    ])
    blob(pen, ink.of("#8a6f8f"), [
      [0.1, -1.3],
      [0.75, -0.75],
      [0.85, 0.2],
      [0.45, 0.2],
      [0.4, -0.6],
    ])
    for (const x of [-1.25, 1.1]) bow(pen, ink.dark(sheet, 0.7), 0.04, [x, 0.1], [x * 1.05, -0.9], [x * 0.5, -1.6])
    polygon(pen, ink.of("#b98d52"), [
      [-1.5, -0.9],
      [-0.7, -1.5],
      [-0.55, -1.1],
      [-1.3, -0.5],
    ])
    for (const side of [-1, 1])
      line(pen, ink.of("#d8cfb4", 0.7), 0.02, [
        [side * 1.4, -0.9],
        [side * 1.9, 0.2],
      ])
  },
}

/** The hall of a harbour: tall doors under a curved roof, a clock that shows no hour. */
export const harbourHall: Drawing = {
  box: [6.2, 5.6, 6.2, 0.4],
  foot: 5.6,
  paint: (pen, ink) => {
    const wall = "#c9c2b2"
    box(pen, ink.of(wall), -5.6, -3.2, 11.2, 3.26)
    box(pen, ink.dark(wall, 0.5), -5.6, -3.2, 1.2, 3.26)
    box(pen, ink.of("#5f7a86"), -5.6, -0.7, 11.2, 0.76)
    const roof = Array.from({ length: 25 }, (_, i): Point => {
      const share = i / 24
      return [-5.9 + 11.8 * share, -3.15 - 2 * Math.sin(Math.PI * share) ** 0.8]
    })
    polygon(pen, ink.of("#7f8f94"), roof)
    polygon(pen, ink.lit("#7f8f94", 0.5), [...roof.slice(12), [0.4, -3.15]])
    for (const [i, [x, y]] of roof.entries())
      if (i % 2 === 0)
        line(pen, ink.dark("#7f8f94", 0.45), 0.03, [
          [x, y],
          [x, -3.15],
        ])
    box(pen, ink.dark("#66757a"), -6, -3.2, 12, 0.16)
    for (const x of [-4.4, -2.9, 1.9, 3.4]) {
      opening(pen, ink, x, -2.75, 1, 1.1, true)
    }
    for (const x of [-1.15, 0.05]) plate(pen, ink.dark("#3f5a66"), x, -2.6, 1.1, 2.62, 0.04)
    for (const x of [-1, 0.2]) plate(pen, ink.sky(0.35), x, -2.45, 0.8, 1.1, 0.03)
    if (ink.lamps > 0.05)
      for (const x of [-1, 0.2]) plate(pen, ink.glowing("#ffcf86", ink.lamps * 0.7), x, -2.45, 0.8, 1.1, 0.03)
    oval(pen, ink.lit("#e9e4d4"), 0, -3.9, 0.42)
    oval(pen, ink.dark("#55605f"), 0, -3.9, 0.05)
  },
  glows: [{ at: [0, -1.9], reach: 3.6, colour: "#ffcf86", flickers: false }],
}

function longHouse(pen: Pen, ink: Ink, wall: string, foot: string, roof: string): void {
  box(pen, ink.of(wall), -4.2, -2.6, 8.4, 2.66)
  box(pen, ink.dark(wall, 0.55), -4.2, -2.6, 8.4, 0.5)
  box(pen, ink.dark(wall, 0.4), -4.2, -2.6, 0.7, 2.66)
  box(pen, ink.of(foot), -4.2, -0.6, 8.4, 0.66)
  polygon(pen, ink.of(roof), [
    [-4.65, -2.4],
    [4.65, -2.4],
    [3.7, -3.6],
    [-3.7, -3.6],
  ])
  polygon(pen, ink.lit(roof, 0.6), [
    [0.6, -2.4],
    [4.65, -2.4],
    [3.7, -3.6],
    [0.6, -3.6],
  ])
  for (let i = 0; i <= 22; i++) {
    const share = i / 22
    line(pen, ink.dark(roof, 0.5), 0.025, [
      [-3.7 + 7.4 * share, -3.58],
      [-4.65 + 9.3 * share, -2.4],
    ])
  }
  box(pen, ink.dark(roof), -4.65, -2.42, 9.3, 0.1)
}

function verandah(pen: Pen, ink: Ink, half: number, roof: string): void {
  polygon(pen, ink.of(roof), [
    [-half, -2.4],
    [half, -2.4],
    [half + 0.3, -2.16],
    [-half - 0.3, -2.16],
  ])
  box(pen, ink.dark(roof), -half - 0.3, -2.18, half * 2 + 0.6, 0.08)
  for (const x of [-half + 0.1, -half / 3, half / 3, half - 0.2]) box(pen, ink.lit("#e6dcc0"), x, -2.12, 0.12, 2.2)
  box(pen, ink.of("#b9a884"), -half - 0.2, 0.04, half * 2 + 0.4, 0.2)
}

/** A window; only houses that are lived in have a light in theirs. */
export function opening(pen: Pen, ink: Ink, x: number, y: number, w: number, h: number, lit = false): void {
  box(pen, ink.lit("#e6dcc0"), x - 0.07, y - 0.07, w + 0.14, h + 0.14)
  box(pen, ink.dark("#3d4a50"), x, y, w, h)
  polygon(pen, ink.sky(0.4), [
    [x + 0.06, y],
    [x + w * 0.5, y],
    [x + w * 0.25, y + h],
    [x + 0.06, y + h],
  ])
  if (lit && ink.lamps > 0.05) box(pen, ink.glowing("#ffcf86", ink.lamps * 0.7), x, y, w, h)
  box(pen, ink.of("#8a6844"), x + w * 0.47, y, w * 0.06, h)
}

export function townHouse(pen: Pen, ink: Ink, wall: string, sign: string): void {
  box(pen, ink.of(wall), -2.1, -3.4, 4.2, 3.44)
  box(pen, ink.dark(wall, 0.6), -2.1, -3.4, 0.7, 3.44)
  box(pen, ink.of(sign), -2.1, -3.05, 4.2, 0.6)
  box(pen, ink.lit(sign, 0.6), -2, -2.98, 4, 0.06)
  box(pen, ink.dark(wall), -2.2, -3.62, 4.4, 0.28)
  box(pen, ink.lit(wall), -2.2, -3.68, 4.4, 0.1)
  box(pen, ink.dark("#7a6a58", 0.7), -2.1, -0.3, 4.2, 0.34)
}

export function awning(pen: Pen, ink: Ink, from: number, to: number, y: number, cloth: string, phase: number): void {
  const parts = Math.round((to - from) / 0.4)
  const wide = (to - from) / parts
  for (let i = 0; i < parts; i++) {
    const x = from + i * wide
    const lift = 0.02 * Math.sin(phase * Math.PI * 2 + i)
    polygon(pen, i % 2 === 0 ? ink.of(cloth) : ink.lit("#efe6d0"), [
      [x + 0.06, y],
      [x + wide + 0.06, y],
      [x + wide, y + 0.46 + lift],
      [x + wide / 2, y + 0.56 + lift],
      [x, y + 0.46 + lift],
    ])
  }
}
