import { box, oval, polygon } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { person } from "../figure"
import {
  blueMan,
  elderMan,
  girl,
  grandmother,
  greenWoman,
  greyMan,
  indigoWoman,
  ochreWoman,
  oldMan,
  plumWoman,
  redWoman,
  rustMan,
  sandMan,
  tealWoman,
  workman,
} from "./dresses"
import { sitting } from "./gatherings"
import { sack } from "./loads"
import { armsFolded, group, shadeUnder, stride, talking } from "./poses"

const calm = { pictures: 6, milliseconds: 430 } as const

/** Men who sell: four, behind a low table, tools and rope before them. */
export const marketMen: Drawing = {
  box: [2.9, 2.3, 2.9, 0.5],
  foot: 2.3,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    group(
      pen,
      ink,
      [
        [greyMan, [-1.5, -0.3], 1, armsFolded],
        [oldMan, [-0.3, -0.26], 1, talking],
      ],
      phase,
    )
    polygon(pen, ink.of("#94703f"), [
      [-2.2, -0.62],
      [0.5, -0.62],
      [0.66, -0.42],
      [-2.36, -0.42],
    ])
    polygon(pen, ink.dark("#7a5533"), [
      [-2.36, -0.42],
      [0.66, -0.42],
      [0.62, -0.32],
      [-2.32, -0.32],
    ])
    for (const x of [-2.2, 0.42]) box(pen, ink.dark("#6f4b2c"), x, -0.36, 0.09, 0.5)
    const goods = ["#8b8f8a", "#b98d52", "#4f7f92", "#b98d52", "#8b8f8a"] as const
    goods.forEach((colour, i) => oval(pen, ink.of(colour), -1.95 + i * 0.54, -0.6, 0.2, 0.09))
    sack(pen, ink, [1.05, 0.06], "#cdb892", 0.9)
    sack(pen, ink, [2.35, 0.1], "#b8a47d", 0.8)
    sitting(pen, ink, { ...rustMan, top: "#7d9a4a" }, [1.75, 0.06], -1, breath)
  },
}

/** Two who carry sacks across the place. */
export const porters: Drawing = {
  box: [1.6, 2.3, 1.6, 0.3],
  foot: 0,
  moves: { pictures: 12, milliseconds: 95 },
  travels: 0.7,
  paint: (pen, ink, phase) => {
    for (const [dress, x, y, colour, ahead] of [
      [workman, 0.7, -0.06, "#cdb892", 0],
      [{ ...workman, top: "#b4603a", skin: "#6e4731" }, -0.7, 0.06, "#b8a47d", 0.4],
    ] as const) {
      shadeUnder(pen, ink, [x, y + 0.02], 0.55)
      const step = stride(phase + ahead, 0.8)
      const steady = {
        ...step,
        lean: 8,
        arms: [
          [20, 150],
          [16, 160],
        ],
      } as const
      person(pen, ink, dress, { at: [x, y], facing: 1, ...steady }, ({ shoulders: [sx, sy] }) => {
        pen.save()
        pen.translate(sx - 0.08, sy - 0.02)
        pen.rotate(Math.PI / 2 - 0.15)
        sack(pen, ink, [0, 0.34], colour, 0.95)
        pen.restore()
      })
    }
  },
}

/** A meeting under a tree: one speaks, the others sit about and listen; twelve people, women and men. */
export const meeting: Drawing = {
  box: [4.4, 2.3, 4.4, 0.8],
  foot: 3.8,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    group(
      pen,
      ink,
      [
        [greyMan, [-2.4, -0.5], 1, armsFolded],
        [plumWoman, [-1.3, -0.46], 1],
        [sandMan, [2.2, -0.5], -1],
        [greenWoman, [3.1, -0.44], -1, armsFolded],
      ],
      phase,
    )
    sitting(pen, ink, indigoWoman, [-3.4, -0.12], 1, breath)
    sitting(pen, ink, blueMan, [-2.3, -0.06], 1, -breath)
    sitting(pen, ink, grandmother, [2.3, -0.08], -1, breath)
    sitting(pen, ink, { ...rustMan, head: "hair" }, [3.5, -0.02], -1, -breath)
    person(pen, ink, elderMan, {
      at: [0.1, -0.2],
      facing: -1,
      nod: breath * 1.5,
      arms: [
        [30, 66],
        [36, 72 + breath * 5],
      ],
    })
    sitting(pen, ink, redWoman, [-2.7, 0.36], 1, -breath)
    sitting(pen, ink, { ...girl, tall: 0.62 }, [-1.5, 0.42], 1, breath)
    sitting(pen, ink, ochreWoman, [1.5, 0.4], -1, -breath)
    sitting(pen, ink, tealWoman, [2.8, 0.44], -1, breath)
  },
}
