import { blob, box, line, oval, plate } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { person, pole } from "../figure"
import {
  blueMan,
  boy,
  elderMan,
  girl,
  grandmother,
  greenWoman,
  greyMan,
  healer,
  indigoWoman,
  ochreWoman,
  oldMan,
  plumWoman,
  policeman,
  policewoman,
  redWoman,
  rustMan,
  sandMan,
  smallChild,
  tealWoman,
} from "./dresses"
import { sitting } from "./gatherings"
import { basket, clothBundle, sack } from "./loads"
import { armsFolded, group, plankBench, seated, talking } from "./poses"

const calm = { pictures: 6, milliseconds: 430 } as const

/** Women who sell from cloths on the ground: four, with what they grew. */
export const marketWomen: Drawing = {
  box: [2.9, 2.3, 2.9, 0.5],
  foot: 2.3,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    group(pen, ink, [[plumWoman, [-0.9, -0.2], 1, talking]], phase)
    sitting(pen, ink, indigoWoman, [-2.1, 0], 1, breath)
    sitting(pen, ink, ochreWoman, [0.5, -0.05], 1, -breath)
    sitting(pen, ink, greenWoman, [2, 0.02], -1, breath)
    const cloths = [
      [-1.5, "#9a4f3f", ["#d9a23b", "#c9503f", "#d9a23b"]],
      [0.1, "#4d6f7a", ["#7d9a4a", "#93a04f", "#7d9a4a"]],
      [1.2, "#8a6844", ["#e2cf9c", "#c9a05a", "#e2cf9c"]],
    ] as const
    for (const [x, cloth, heaps] of cloths) {
      blob(pen, ink.of(cloth), [
        [x - 0.55, 0.26],
        [x - 0.4, 0.06],
        [x + 0.45, 0.06],
        [x + 0.6, 0.3],
        [x, 0.36],
      ])
      heaps.forEach((colour, i) => {
        oval(pen, ink.of(colour), x - 0.26 + i * 0.27, 0.12, 0.13, 0.1)
        oval(pen, ink.lit(colour), x - 0.26 + i * 0.27, 0.06, 0.08, 0.05)
      })
    }
  },
}

/** People who look, bargain and carry: six, a crowd at a market's distance. */
export const shoppers: Drawing = {
  box: [3, 2.4, 3, 0.4],
  foot: 2.4,
  moves: calm,
  paint: (pen, ink, phase) => {
    const [, , carrier] = group(
      pen,
      ink,
      [
        [sandMan, [-0.6, -0.3], 1],
        [redWoman, [0.7, -0.26], -1, talking],
        [tealWoman, [-2.2, -0.06], 1],
        [oldMan, [2.3, -0.08], -1, armsFolded],
        [indigoWoman, [-1.1, 0.06], -1, talking],
        [greenWoman, [1.4, 0.1], 1],
      ],
      phase,
    )
    if (carrier) basket(pen, ink, [carrier.head[0], carrier.head[1] - 0.14])
    group(pen, ink, [[smallChild, [1.85, 0.16], -1]], phase)
  },
}

/** People on a bench, waiting their turn. */
export const peopleWaiting: Drawing = {
  box: [2.1, 1.7, 2.1, 0.3],
  foot: 1.8,
  moves: calm,
  paint: (pen, ink, phase) => {
    plankBench(pen, ink, -1.75, 1.6, 0)
    group(
      pen,
      ink,
      [
        [redWoman, [-1.4, 0.02], 1, seated],
        [grandmother, [-0.5, 0.04], 1, seated],
        [oldMan, [0.4, 0.02], 1, seated],
        [tealWoman, [1.2, 0.04], 1, seated],
      ],
      phase,
    )
    // a child leans at her knee
    group(pen, ink, [[{ ...smallChild, tall: 0.5 }, [-0.86, 0.12], -1]], phase)
  },
}

export const eldersOnBench: Drawing = {
  box: [1.6, 1.75, 1.6, 0.3],
  foot: 1.3,
  moves: calm,
  paint: (pen, ink, phase) => {
    plankBench(pen, ink, -1.2, 1, 0)
    const [first] = group(
      pen,
      ink,
      [
        [elderMan, [-0.9, 0.02], 1, seated],
        [oldMan, [-0.1, 0.02], 1, { ...seated, ...talking, hips: 0.5 }],
        [grandmother, [0.95, 0.04], -1, seated],
      ],
      phase,
    )
    if (first) pole(pen, ink.of("#6f4b2c"), first.hands[1], [first.hands[1][0] + 0.1, 0.06], 0.04)
  },
}

/** A midwife in her yard. */
export const midwife: Drawing = {
  box: [0.7, 2, 0.7, 0.25],
  foot: 0.45,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    person(
      pen,
      ink,
      healer,
      {
        at: [0, 0],
        facing: 1,
        nod: breath * 2,
        arms: [
          [20, 84],
          [8, 78],
        ],
      },
      ({ hands: [, [x, y]], shoulders: [sx, sy] }) => {
        plate(pen, ink.of("#e9e2cf"), x - 0.06, y - 0.2, 0.22, 0.26, 0.02)
        line(pen, ink.dark("#4a5560"), 0.025, [
          [sx - 0.06, sy - 0.02],
          [sx + 0.08, sy + 0.2],
          [sx + 0.1, sy + 0.3],
        ])
      },
    )
  },
}

/** A woman with a child on her back and another by the hand. */
export const womanWithChildren: Drawing = {
  box: [0.9, 2.05, 0.9, 0.3],
  foot: 0.7,
  moves: calm,
  paint: (pen, ink, phase) => {
    const [mother] = group(pen, ink, [[redWoman, [-0.1, 0], 1]], phase)
    if (mother) {
      const [x, y] = mother.shoulders
      blob(pen, ink.of("#d9a23b"), [
        [x - 0.1, y + 0.02],
        [x - 0.36, y + 0.08],
        [x - 0.38, y + 0.42],
        [x - 0.12, y + 0.5],
      ])
      oval(pen, ink.of(smallChild.skin), x - 0.24, y + 0.02, 0.1, 0.11)
      oval(pen, ink.dark("#2a2019"), x - 0.26, y - 0.04, 0.1, 0.08)
    }
    group(pen, ink, [[{ ...girl, tall: 0.56 }, [0.42, 0.06], 1]], phase)
  },
}

/** Children who sit and listen. */
export const childrenSitting: Drawing = {
  box: [1.7, 1.1, 1.7, 0.4],
  foot: 1.3,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    sitting(pen, ink, boy, [-1.1, -0.06], 1, breath)
    sitting(pen, ink, girl, [-0.3, -0.1], 1, -breath)
    sitting(pen, ink, { ...boy, top: "#5b8a7a", skin: greyMan.skin }, [0.5, -0.04], 1, breath)
    sitting(pen, ink, smallChild, [1.05, 0.1], -1, -breath)
  },
}

/** Travellers beside what they carry. */
export const passengers: Drawing = {
  box: [2.2, 2.2, 2.2, 0.4],
  foot: 1.8,
  moves: calm,
  paint: (pen, ink, phase) => {
    sack(pen, ink, [-1.8, 0.04], "#a85f4a", 0.9)
    group(
      pen,
      ink,
      [
        [blueMan, [-1.2, -0.14], 1, armsFolded],
        [plumWoman, [-0.45, -0.1], 1],
        [rustMan, [0.4, -0.12], -1, talking],
        [indigoWoman, [1.2, -0.04], -1],
        [{ ...girl, top: "#7d9a4a", bottom: "#54476f" }, [1.7, 0.06], -1],
      ],
      phase,
    )
    clothBundle(pen, ink, [-0.1, 0.14], "#5a7f92", 1.2)
    clothBundle(pen, ink, [0.75, 0.16], "#c58a4a")
  },
}

/** Two officers of the police of the country, one of them a woman, beside the road. */
export const policeOfficers: Drawing = {
  box: [0.9, 2.05, 0.9, 0.3],
  foot: 0.75,
  moves: calm,
  paint: (pen, ink, phase) => {
    group(
      pen,
      ink,
      [
        [policeman, [-0.4, -0.04], 1, armsFolded],
        [policewoman, [0.42, 0.04], -1, talking],
      ],
      phase,
    )
  },
}

/** Men who keep a barrier: one stands, one leans, one sits on a drum. */
export const menAtBarrier: Drawing = {
  box: [1.7, 2.1, 1.7, 0.3],
  foot: 1.3,
  moves: calm,
  paint: (pen, ink, phase) => {
    group(pen, ink, [[greyMan, [-0.35, -0.1], 1, armsFolded]], phase)
    plate(pen, ink.dark("#6b5a48"), 0.65, -0.52, 0.5, 0.56, 0.06)
    group(
      pen,
      ink,
      [
        [{ ...sandMan, top: "#6f7a55" }, [0.9, 0.02], -1, { ...seated, hips: 0.58 }],
        [{ ...rustMan, head: "hair" }, [-1.1, 0.06], 1, { lean: 6, ...talking }],
      ],
      phase,
    )
  },
}

/** Two at a small table, and one who serves them. */
export const cafeGuests: Drawing = {
  box: [1.7, 2.25, 1.7, 0.35],
  foot: 1.2,
  moves: calm,
  paint: (pen, ink, phase) => {
    const [server] = group(
      pen,
      ink,
      [
        [
          { ...greenWoman, top: "#e8e2d2", bottom: "#4a4350", trim: "#b4603a" },
          [0.35, -0.26],
          -1,
          {
            arms: [
              [14, 80],
              [10, 86],
            ],
          },
        ],
      ],
      phase,
    )
    if (server) oval(pen, ink.of("#b8b4a6"), server.hands[1][0] - 0.06, server.hands[1][1] - 0.02, 0.17, 0.035)
    for (const x of [-1.05, 1.05]) {
      box(pen, ink.dark("#4f6f66"), x - 0.2, -0.48, 0.4, 0.06)
      for (const dx of [-0.17, 0.13]) box(pen, ink.dark("#4f6f66"), x + dx, -0.44, 0.04, 0.48)
    }
    group(
      pen,
      ink,
      [
        [{ ...blueMan, top: "#dcc9a4" }, [-1.05, 0.02], 1, seated],
        [rustMan, [1.05, 0.02], -1, { ...seated, ...talking, hips: 0.5 }],
      ],
      phase,
    )
    line(pen, ink.dark("#5d5f61"), 0.05, [
      [0, -0.62],
      [0, 0.06],
    ])
    oval(pen, ink.of("#c9bfa5"), 0, -0.66, 0.48, 0.09)
    oval(pen, ink.lit("#e6dcc8"), -0.14, -0.7, 0.06, 0.05)
    oval(pen, ink.lit("#e6dcc8"), 0.16, -0.69, 0.06, 0.05)
  },
}

/** Young men who stand about and talk. */
export const youngMen: Drawing = {
  box: [1.4, 2.15, 1.4, 0.3],
  foot: 1.1,
  moves: calm,
  paint: (pen, ink, phase) => {
    group(
      pen,
      ink,
      [
        [{ ...blueMan, top: "#c9584b" }, [0, -0.14], 1, armsFolded],
        [{ ...greyMan, top: "#7d9a4a", sleeves: "short" }, [-0.8, 0], 1, talking],
        [{ ...sandMan, head: "cap", cover: "#4a4350" }, [0.8, 0.04], -1],
      ],
      phase,
    )
  },
}
