import { blob, box, limb, line, oval, plate } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { person, pole } from "../figure"
import {
  blueMan,
  boy,
  elderMan,
  girl,
  greenWoman,
  greyMan,
  indigoWoman,
  plumWoman,
  rustMan,
  sandMan,
  smallChild,
} from "./dresses"
import { sitting } from "./gatherings"
import { basket, clothBundle } from "./loads"
import { armsFolded, group, seated } from "./poses"

/** People who stand or sit by themselves: whoever writes a place puts together who is there. */

const calm = { pictures: 6, milliseconds: 430 } as const

export const womanStanding: Drawing = {
  box: [0.7, 2.05, 0.7, 0.25],
  foot: 0.45,
  moves: calm,
  paint: (pen, ink, phase) => {
    const carrying = {
      arms: [
        [-6, 12],
        [14, 84],
      ],
    } as const
    const [body] = group(pen, ink, [[{ ...plumWoman, head: "wrap" }, [0, 0], 1, carrying]], phase)
    if (body) basket(pen, ink, [body.hands[1][0] + 0.02, body.hands[1][1] + 0.24], 0.7)
  },
}

export const manStanding: Drawing = {
  box: [0.6, 2.05, 0.6, 0.25],
  foot: 0.45,
  moves: calm,
  paint: (pen, ink, phase) => void group(pen, ink, [[sandMan, [0, 0], 1, armsFolded]], phase),
}

export const girlStanding: Drawing = {
  box: [0.6, 1.5, 0.6, 0.2],
  foot: 0.35,
  moves: calm,
  paint: (pen, ink, phase) => {
    const still = {
      arms: [
        [4, 12],
        [-8, 30],
      ],
    } as const
    group(pen, ink, [[girl, [0, 0], -1, still]], phase)
  },
}

export const boyStanding: Drawing = {
  box: [0.6, 1.45, 0.6, 0.2],
  foot: 0.35,
  moves: calm,
  paint: (pen, ink, phase) => {
    const [body] = group(pen, ink, [[boy, [0, 0], 1]], phase)
    if (!body) return
    // a hoop of wire and the stick it is driven with
    const [x, y] = body.hands[1]
    pole(pen, ink.of("#8a6238"), [x, y], [x + 0.2, -0.3], 0.03)
    pen.beginPath()
    pen.arc(x + 0.24, -0.2, 0.19, 0, Math.PI * 2)
    pen.strokeStyle = ink.dark("#4a4744")
    pen.lineWidth = 0.03
    pen.stroke()
  },
}

/** An old man on a low stool, his hands on his staff. */
export const elderSitting: Drawing = {
  box: [0.7, 1.65, 0.9, 0.25],
  foot: 0.55,
  moves: calm,
  paint: (pen, ink, phase) => {
    plate(pen, ink.dark("#6f4b2c"), -0.34, -0.44, 0.62, 0.09, 0.03)
    for (const x of [-0.28, 0.14]) box(pen, ink.dark("#5f4630"), x, -0.38, 0.07, 0.42)
    const resting = {
      ...seated,
      arms: [
        [34, 72],
        [26, 66],
      ],
    } as const
    const [body] = group(pen, ink, [[elderMan, [0, 0.02], 1, resting]], phase)
    if (body) pole(pen, ink.of("#6f4b2c"), [body.hands[1][0] + 0.02, body.hands[1][1] - 0.16], [0.6, 0.06], 0.04)
  },
}

/** A woman on the ground, and a small boy who sleeps across her knees. */
export const womanWithSleepingChild: Drawing = {
  box: [0.7, 1.25, 1, 0.3],
  foot: 0.75,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    sitting(pen, ink, indigoWoman, [-0.1, 0.08], 1, breath)
    const rise = breath * 0.006
    limb(
      pen,
      ink.of(smallChild.skin),
      [
        [0.48, -0.27],
        [0.61, -0.14],
        [0.6, 0.02],
      ],
      [0.06, 0.045, 0.035],
    )
    oval(pen, ink.dark("#6b4a35"), 0.62, 0.035, 0.06, 0.032)
    blob(pen, ink.of(smallChild.bottom), [
      [0.28, -0.4],
      [0.54, -0.34],
      [0.6, -0.2],
      [0.44, -0.16],
      [0.26, -0.22],
    ])
    blob(pen, ink.of("#c9674a"), [
      [0.1, -0.42 - rise],
      [0.24, -0.5 - rise],
      [0.42, -0.41 - rise],
      [0.4, -0.22],
      [0.14, -0.22],
    ])
    oval(pen, ink.dark("#2a1a14"), 0.07, -0.44, 0.115, 0.1)
    oval(pen, ink.of(smallChild.skin), 0.1, -0.42, 0.09, 0.08)
    // her arm holds him
    limb(
      pen,
      ink.of(indigoWoman.skin),
      [
        [0.01, -0.32],
        [0.2, -0.27],
        [0.36, -0.29 - rise],
      ],
      [0.058, 0.048, 0.042],
    )
  },
}

/** A man who listens to a telephone. */
export const manOnPhone: Drawing = {
  box: [0.6, 2.05, 0.6, 0.25],
  foot: 0.45,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    person(
      pen,
      ink,
      { ...blueMan, top: "#cfd4cc", bottom: "#54492f", sleeves: "long" },
      {
        at: [0, 0],
        facing: 1,
        nod: 4 + breath * 2,
        legs: [
          [-8, -6],
          [9, 2],
        ],
        arms: [
          [-10, 16],
          [34, 158],
        ],
      },
      ({ hands: [, [x, y]] }) => plate(pen, ink.dark("#2f3336"), x - 0.03, y - 0.13, 0.07, 0.16, 0.02),
    )
  },
}

/** A woman who serves, with a tray in her hands. */
export const waitress: Drawing = {
  box: [0.7, 2.05, 0.7, 0.25],
  foot: 0.45,
  moves: calm,
  paint: (pen, ink, phase) => {
    const serving = {
      arms: [
        [16, 84],
        [12, 88],
      ],
    } as const
    const dress = { ...greenWoman, top: "#e8e2d2", bottom: "#4a4350", trim: "#b4603a" }
    const [body] = group(pen, ink, [[dress, [0, 0], 1, serving]], phase)
    if (!body) return
    const [x, y] = body.hands[1]
    oval(pen, ink.of("#b8b4a6"), x + 0.06, y - 0.03, 0.2, 0.035)
    for (const dx of [-0.02, 0.12]) plate(pen, ink.lit("#e6dcc8"), x + dx, y - 0.14, 0.08, 0.11, 0.02)
  },
}

/** Two young men on the ground, a small bag each. */
export const youthsSitting: Drawing = {
  box: [1.4, 1.3, 1.4, 0.35],
  foot: 1.1,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    clothBundle(pen, ink, [-1.05, 0.06], "#5a7f92", 0.9)
    clothBundle(pen, ink, [0.98, 0.14], "#7a5a86", 0.9)
    sitting(pen, ink, { ...greyMan, top: "#6f8a92" }, [-0.45, -0.04], 1, breath)
    sitting(pen, ink, { ...rustMan, top: "#c98a3f", sleeves: "short" }, [0.45, 0.08], -1, -breath)
  },
}

/** A boy or a young man who minds what travels: he sits on a can and waits. */
export const driverWaiting: Drawing = {
  box: [0.7, 1.65, 0.8, 0.25],
  foot: 0.5,
  moves: calm,
  paint: (pen, ink, phase) => {
    plate(pen, ink.of("#4e7fa6"), -0.22, -0.46, 0.46, 0.5, 0.05)
    line(pen, ink.dark("#4e7fa6"), 0.03, [
      [-0.12, -0.38],
      [0.14, -0.06],
    ])
    const leaning = {
      ...seated,
      lean: 14,
      arms: [
        [36, 60],
        [30, 52],
      ],
    } as const
    group(pen, ink, [[{ ...rustMan, top: "#7d9a4a", head: "cap" }, [0, 0.02], 1, leaning]], phase)
  },
}
