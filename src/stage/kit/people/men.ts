import type { Point } from "../../draw/pen"
import { blob, line, oval } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { person, pole } from "../figure"
import { blueMan, greyMan, rustMan, sandMan, workman } from "./dresses"
import { sack } from "./loads"

export const twoMenStanding: Drawing = {
  box: [0.9, 1.9, 0.9, 0.25],
  foot: 0.8,
  moves: { pictures: 6, milliseconds: 420 },
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    person(pen, ink, blueMan, {
      at: [-0.42, -0.04],
      facing: 1,
      lean: 1 + breath * 0.6,
      nod: breath,
      arms: [
        [14, 96],
        [4, 100],
      ],
    })
    person(pen, ink, rustMan, {
      at: [0.42, 0.04],
      facing: -1,
      lean: -1,
      nod: -breath * 2,
      legs: [
        [-3, -3],
        [10, 2],
      ],
      arms: [
        [-12, 18],
        [18 + breath * 2, 74 + breath * 6],
      ],
    })
  },
}

export const fishermen: Drawing = {
  box: [1.6, 2.4, 1.5, 0.3],
  foot: 1.1,
  moves: { pictures: 6, milliseconds: 380 },
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    const paddle: readonly [Point, Point] = [
      [0.98, -2.1],
      [1.06, 0.04],
    ]
    pole(pen, ink.of("#8a6238"), ...paddle, 0.045)
    oval(pen, ink.of("#a0753f"), 0.98, -2.1, 0.09, 0.24, 0.04)
    person(pen, ink, sandMan, {
      at: [0.62, -0.06],
      facing: 1,
      nod: breath,
      arms: [
        [40, 96],
        [20, 40],
      ],
    })
    person(
      pen,
      ink,
      { ...workman, top: "#47788a" },
      {
        at: [-0.6, 0.06],
        facing: -1,
        lean: 20 + breath,
        nod: 8,
        legs: [
          [-8, -8],
          [16, 0],
        ],
        arms: [
          [58, 72 + breath * 3],
          [40, 60 - breath * 3],
        ],
      },
      ({ hands }) => {
        const [x, y] = hands[1]
        blob(pen, ink.of("#dcd5bd", 0.55), [
          [x, y - 0.05],
          [x - 0.34, y + 0.26],
          [x - 0.36, 0.05],
          [x + 0.1, 0.12],
          [x + 0.22, y + 0.4],
        ])
        for (let i = 0; i < 4; i++) {
          line(pen, ink.dark("#b9b094", 0.8), 0.014, [
            [x, y],
            [x - 0.32 + i * 0.16, 0.06],
          ])
        }
      },
    )
  },
}

export const charcoalBurners: Drawing = {
  box: [1.6, 1.95, 2.2, 0.35],
  foot: 1.3,
  moves: { pictures: 8, milliseconds: 260 },
  paint: (pen, ink, phase) => {
    const work = 0.5 - 0.5 * Math.cos(phase * Math.PI * 2)
    sack(pen, ink, [-1.15, 0], "#5c564e")
    sack(pen, ink, [-0.72, 0.08], "#6d655a")
    person(pen, ink, greyMan, {
      at: [-0.25, -0.06],
      facing: -1,
      lean: 26,
      nod: 8,
      legs: [
        [-6, -8],
        [18, 2],
      ],
      arms: [
        [40, 60],
        [26, 54],
      ],
    })
    person(
      pen,
      ink,
      { ...workman, head: "cap", cover: "#4f4a48" },
      {
        at: [0.75, 0.06],
        facing: 1,
        lean: 34 - work * 10,
        nod: 4,
        legs: [
          [-18, -24],
          [20, 4],
        ],
        arms: [
          [50 + work * 12, 70],
          [14 + work * 12, 46],
        ],
      },
      ({ hands }) => {
        const [x, y] = hands[1]
        const tip: Point = [x + 0.5, y + 0.58 - work * 0.16]
        pole(pen, ink.of("#8a6238"), [x - 0.2, y - 0.22], tip, 0.045)
        oval(pen, ink.dark("#7d7a74"), tip[0] + 0.06, tip[1] + 0.06, 0.14, 0.07, 0.6)
      },
    )
  },
}
