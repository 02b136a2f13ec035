import type { Pen, Point } from "../draw/pen"
import { between, blob, limb, line, oval, polygon } from "../draw/shapes"
import type { Ink } from "../light/ink"

/**
 * A person, articulated and without a face. Angles are in degrees: limbs hang straight down at 0 and swing towards the
 * way the person faces; the trunk stands upright at 0 and leans that way too.
 */
export interface Pose {
  readonly at: Point
  readonly facing: 1 | -1
  /** Height of the hips; without it they stand over the feet. */
  readonly hips?: number
  readonly lean?: number
  readonly nod?: number
  readonly legs?: readonly [far: Bend, near: Bend]
  readonly arms?: readonly [far: Bend, near: Bend]
}

/** An upper and a lower limb. */
export type Bend = readonly [upper: number, lower: number]

export interface Dress {
  /** Height against that of a grown person. */
  readonly tall?: number
  readonly skin: string
  readonly top: string
  readonly bottom: string
  readonly cut: "wrapper" | "trousers" | "shorts" | "robe"
  readonly sleeves?: "short" | "long"
  readonly head: "wrap" | "hair" | "cap" | "helmet" | "beret" | "brim" | "bun" | "shawl"
  readonly cover?: string
  /** A second colour: the band of a wrapper, a vest over a shirt, the edge of a robe. */
  readonly trim?: string
  readonly vest?: string
}

export interface Body {
  readonly hands: readonly [far: Point, near: Point]
  readonly elbows: readonly [far: Point, near: Point]
  readonly feet: readonly [far: Point, near: Point]
  readonly knees: readonly [far: Point, near: Point]
  readonly hips: Point
  readonly shoulders: Point
  readonly head: Point
  /** Turn of the head in radians. */
  readonly nod: number
  readonly facing: 1 | -1
  /** Metres of this person per metre of a grown one. */
  readonly unit: number
}

export const thigh = 0.43
export const shin = 0.45
const trunk = 0.5
const upperArm = 0.28
const foreArm = 0.27

/** Draws a person and answers where the parts are. `held` is drawn between the body and the nearer arm. */
export function person(pen: Pen, ink: Ink, dress: Dress, pose: Pose, held?: (body: Body) => void): Body {
  const body = bodyOf(pose, dress.tall ?? 1)
  const skin = ink.of(dress.skin)
  const far = { skin: ink.dark(dress.skin), top: ink.dark(dress.top), bottom: ink.dark(dress.bottom) }
  arm(pen, far.skin, far.top, dress, body, 0)
  if (dress.cut === "wrapper" || dress.cut === "robe") {
    foot(pen, far.skin, body, 0)
    foot(pen, skin, body, 1)
    if (dress.cut === "robe") robe(pen, ink, dress, body)
    else wrapper(pen, ink, dress, body)
  } else {
    leg(pen, far.skin, far.bottom, dress, body, 0)
    leg(pen, skin, ink.of(dress.bottom), dress, body, 1)
  }
  if (dress.cut !== "robe") torso(pen, ink, dress, body)
  head(pen, ink, dress, body)
  held?.(body)
  arm(pen, skin, ink.of(dress.top), dress, body, 1)
  return body
}

export function bodyOf(pose: Pose, unit: number): Body {
  const { facing } = pose
  const legs = pose.legs ?? [
    [-4, -4],
    [5, 0],
  ]
  const arms = pose.arms ?? [
    [6, 14],
    [-4, 10],
  ]
  const reachOf = ([upper, lower]: Bend): number => thigh * cos(upper) + shin * cos(lower)
  const hipHeight = pose.hips ?? Math.max(reachOf(legs[0]), reachOf(legs[1])) + 0.05
  const hips: Point = [pose.at[0], pose.at[1] - hipHeight * unit]
  const lean = pose.lean ?? 0
  const swing = (from: Point, long: number, angle: number): Point => [
    from[0] + sin(angle) * long * facing * unit,
    from[1] + cos(angle) * long * unit,
  ]
  const shoulders = swing(hips, -trunk, -lean)
  const nod = lean * 0.6 + (pose.nod ?? 0)
  const head = swing(shoulders, -0.225, -nod)
  const limbOf = (from: Point, [upper, lower]: Bend, a: number, b: number): readonly [Point, Point] => {
    const joint = swing(from, a, upper)
    return [joint, swing(joint, b, lower)]
  }
  const [farKnee, farFoot] = limbOf(hips, legs[0], thigh, shin)
  const [nearKnee, nearFoot] = limbOf(hips, legs[1], thigh, shin)
  const socket = swing(shoulders, 0.05, -lean)
  const [farElbow, farHand] = limbOf(socket, arms[0], upperArm, foreArm)
  const [nearElbow, nearHand] = limbOf(socket, arms[1], upperArm, foreArm)
  return {
    hips,
    shoulders,
    head,
    nod: (nod * Math.PI * facing) / 180,
    facing,
    unit,
    knees: [farKnee, nearKnee],
    feet: [farFoot, nearFoot],
    elbows: [farElbow, nearElbow],
    hands: [farHand, nearHand],
  }
}

function leg(pen: Pen, skin: string, cloth: string, { cut }: Dress, body: Body, side: 0 | 1): void {
  const { hips, unit: u } = body
  const knee = body.knees[side]
  const ankle = body.feet[side]
  if (cut === "shorts") {
    limb(pen, skin, [knee, ankle], [0.058 * u, 0.04 * u])
    foot(pen, skin, body, side)
    limb(pen, cloth, [hips, between(hips, knee, 0.9)], [0.112 * u, 0.095 * u])
    return
  }
  foot(pen, skin, body, side)
  limb(pen, cloth, [hips, knee, between(knee, ankle, 0.94)], [0.108 * u, 0.082 * u, 0.066 * u])
}

function foot(pen: Pen, skin: string, { feet, facing, unit: u }: Body, side: 0 | 1): void {
  const [x, y] = feet[side]
  blob(pen, skin, [
    [x - 0.06 * u * facing, y - 0.05 * u],
    [x - 0.07 * u * facing, y + 0.045 * u],
    [x + 0.17 * u * facing, y + 0.05 * u],
    [x + 0.15 * u * facing, y - 0.005 * u],
    [x + 0.04 * u * facing, y - 0.07 * u],
  ])
}

function arm(pen: Pen, skin: string, cloth: string, { sleeves = "short", cut }: Dress, body: Body, side: 0 | 1): void {
  const { unit: u, shoulders, hips } = body
  const socket = between(shoulders, hips, 0.1)
  const elbow = body.elbows[side]
  const hand = body.hands[side]
  limb(pen, skin, [socket, elbow, hand], [0.05 * u, 0.043 * u, 0.034 * u])
  oval(pen, skin, ...between(elbow, hand, 1.1), 0.045 * u, 0.042 * u)
  const wide = cut === "robe" ? 1.5 : 1
  if (sleeves === "long") {
    limb(pen, cloth, [socket, elbow, between(elbow, hand, 0.86)], [0.075 * u, 0.062 * u * wide, 0.05 * u * wide * wide])
  } else limb(pen, cloth, [socket, between(socket, elbow, 0.72)], [0.075 * u, 0.068 * u])
}

/** Points on either side of the trunk, from the hips (0) to the shoulders (1). */
function along({ hips, shoulders, unit, facing }: Body, share: number, front: number): Point {
  const [dx, dy] = [shoulders[0] - hips[0], shoulders[1] - hips[1]]
  const long = Math.hypot(dx, dy) || 1
  const away = front * facing * unit
  return [hips[0] + dx * share - (dy / long) * away, hips[1] + dy * share + (dx / long) * away]
}

function torso(pen: Pen, ink: Ink, dress: Dress, body: Body): void {
  const hips = dress.cut === "wrapper" ? 0.15 : 0.125
  const shape: Point[] = [
    along(body, -0.08, -hips),
    along(body, 0.35, -0.118),
    along(body, 0.8, -0.165),
    along(body, 1.06, -0.125),
    along(body, 1.12, 0.02),
    along(body, 1.02, 0.125),
    along(body, 0.72, 0.158),
    along(body, 0.35, 0.122),
    along(body, -0.08, hips),
  ]
  blob(pen, ink.of(dress.top), shape)
  blob(pen, ink.dark(dress.top, 0.5), [
    along(body, -0.05, -hips),
    along(body, 0.4, -0.112),
    along(body, 0.95, -0.15),
    along(body, 0.7, -0.05),
    along(body, 0.2, -0.04),
  ])
  if (dress.vest) {
    blob(pen, ink.of(dress.vest), [
      along(body, 0.12, -0.135),
      along(body, 0.6, -0.17),
      along(body, 0.98, -0.13),
      along(body, 1, 0.09),
      along(body, 0.62, 0.18),
      along(body, 0.12, 0.14),
    ])
    for (const share of [0.3, 0.44]) {
      line(pen, ink.dark(dress.vest), 0.022 * body.unit, [along(body, share, -0.1), along(body, share, 0.13)])
    }
  }
}

/** A cloth wound about the hips that falls to the calves. */
function wrapper(pen: Pen, ink: Ink, dress: Dress, body: Body): void {
  const { unit: u, feet, facing } = body
  const ahead = facing > 0 ? Math.max(feet[0][0], feet[1][0]) : Math.min(feet[0][0], feet[1][0])
  const behind = facing > 0 ? Math.min(feet[0][0], feet[1][0]) : Math.max(feet[0][0], feet[1][0])
  const hem = Math.max(feet[0][1], feet[1][1]) - 0.15 * u
  const knees = (body.knees[0][1] + body.knees[1][1]) / 2
  const kneeAhead = facing * Math.max(body.knees[0][0] * facing, body.knees[1][0] * facing)
  const kneeBehind = facing * Math.min(body.knees[0][0] * facing, body.knees[1][0] * facing)
  const f = facing * u
  const waist = [along(body, 0.24, -0.13), along(body, 0.24, 0.135)] as const
  const shape: Point[] = [
    waist[0],
    along(body, 0.02, -0.185),
    [kneeBehind - 0.13 * f, knees],
    [behind - 0.12 * f, hem - 0.03 * u],
    [behind - 0.1 * f, hem + 0.02 * u],
    [ahead + 0.12 * f, hem + 0.04 * u],
    [ahead + 0.13 * f, hem - 0.03 * u],
    [kneeAhead + 0.13 * f, knees],
    along(body, 0.02, 0.165),
    waist[1],
  ]
  blob(pen, ink.of(dress.bottom), shape)
  blob(pen, ink.dark(dress.bottom, 0.6), [
    along(body, 0.1, -0.16),
    [kneeBehind - 0.12 * f, knees],
    [behind - 0.1 * f, hem + 0.01 * u],
    [(behind + ahead) / 2 - 0.01 * f, hem + 0.02 * u],
    [(kneeBehind + kneeAhead) / 2 - 0.02 * f, knees],
    along(body, -0.04, -0.03),
  ])
  if (dress.trim) {
    line(pen, ink.of(dress.trim, 0.9), 0.035 * u, [
      [behind - 0.07 * f, hem - 0.075 * u],
      [ahead + 0.09 * f, hem - 0.065 * u],
    ])
    line(pen, ink.of(dress.trim, 0.55), 0.02 * u, [
      [behind - 0.07 * f, hem - 0.15 * u],
      [ahead + 0.09 * f, hem - 0.14 * u],
    ])
  }
  // the fold where the cloth is tucked in
  line(pen, ink.dark(dress.bottom), 0.018 * u, [along(body, 0.18, 0.09), [kneeAhead + 0.05 * f, knees + 0.05 * u]])
}

function robe(pen: Pen, ink: Ink, dress: Dress, body: Body): void {
  const { unit: u, feet, facing } = body
  const f = facing * u
  const hem = Math.max(feet[0][1], feet[1][1]) - 0.1 * u
  const ahead = facing * Math.max(feet[0][0] * facing, feet[1][0] * facing)
  const behind = facing * Math.min(feet[0][0] * facing, feet[1][0] * facing)
  const knee = facing * Math.max(body.knees[0][0] * facing, body.knees[1][0] * facing)
  if ((knee - body.hips[0]) * facing > 0.22 * u) {
    seatedRobe(pen, ink, dress, body, [knee, Math.min(body.knees[0][1], body.knees[1][1])], [behind, ahead], hem)
    return
  }
  blob(pen, ink.of(dress.top), [
    along(body, 1.1, -0.06),
    along(body, 0.9, -0.185),
    along(body, 0.3, -0.2),
    [behind - 0.2 * f, hem - 0.3 * u],
    [behind - 0.19 * f, hem],
    [(ahead + behind) / 2, hem + 0.05 * u],
    [ahead + 0.19 * f, hem],
    [ahead + 0.19 * f, hem - 0.3 * u],
    along(body, 0.3, 0.19),
    along(body, 0.9, 0.17),
    along(body, 1.1, 0.06),
  ])
  blob(pen, ink.dark(dress.top, 0.55), [
    along(body, 0.85, -0.16),
    along(body, 0.3, -0.19),
    [behind - 0.18 * f, hem - 0.2 * u],
    [behind - 0.14 * f, hem],
    [behind + 0.02 * f, hem],
    along(body, 0.2, -0.05),
  ])
  if (dress.trim) {
    line(pen, ink.of(dress.trim), 0.03 * u, [along(body, 1.02, 0.05), along(body, 0.6, 0.07)])
    line(pen, ink.of(dress.trim), 0.03 * u, [
      [behind - 0.13 * f, hem - 0.02 * u],
      [ahead + 0.14 * f, hem - 0.02 * u],
    ])
  }
}

/** Over the lap, and down from the knees. */
function seatedRobe(
  pen: Pen,
  ink: Ink,
  dress: Dress,
  body: Body,
  [x, y]: Point,
  [behind, ahead]: readonly [number, number],
  hem: number,
): void {
  const { unit: u, facing, hips } = body
  const f = facing * u
  blob(pen, ink.of(dress.top), [
    along(body, 1.1, -0.06),
    along(body, 0.9, -0.185),
    along(body, 0.3, -0.19),
    [hips[0] - 0.2 * f, hips[1] + 0.02 * u],
    [hips[0] - 0.06 * f, hips[1] + 0.14 * u],
    [x - 0.16 * f, y + 0.14 * u],
    [behind - 0.13 * f, hem - 0.04 * u],
    [behind - 0.1 * f, hem + 0.03 * u],
    [ahead + 0.1 * f, hem + 0.03 * u],
    [ahead + 0.15 * f, hem - 0.06 * u],
    [x + 0.14 * f, y + 0.06 * u],
    [x + 0.1 * f, y - 0.1 * u],
    along(body, 0.22, 0.2),
    along(body, 0.9, 0.17),
    along(body, 1.1, 0.06),
  ])
  blob(pen, ink.dark(dress.top, 0.5), [
    along(body, 0.85, -0.16),
    along(body, 0.25, -0.18),
    [hips[0] - 0.12 * f, hips[1] + 0.06 * u],
    [x - 0.14 * f, y + 0.12 * u],
    [behind - 0.1 * f, hem],
    [behind + 0.02 * f, hem + 0.01 * u],
    [x - 0.04 * f, y + 0.1 * u],
    along(body, 0.16, -0.02),
  ])
  if (dress.trim) {
    line(pen, ink.of(dress.trim), 0.03 * u, [along(body, 1.02, 0.05), along(body, 0.6, 0.07)])
    line(pen, ink.of(dress.trim), 0.03 * u, [
      [behind - 0.09 * f, hem],
      [ahead + 0.1 * f, hem],
    ])
  }
}

function head(pen: Pen, ink: Ink, dress: Dress, body: Body): void {
  const { unit: u, facing, shoulders } = body
  pen.save()
  limb(pen, ink.dark(dress.skin), [shoulders, between(shoulders, body.head, 0.55)], [0.06 * u, 0.05 * u])
  pen.translate(...body.head)
  pen.rotate(body.nod)
  pen.scale(facing * u * 1.12, u * 1.1)
  const skin = ink.of(dress.skin)
  // skull and jaw, seen half from the side
  blob(pen, skin, [
    [-0.085, -0.1],
    [-0.1, 0.01],
    [-0.055, 0.085],
    [0.02, 0.135],
    [0.085, 0.11],
    [0.098, 0.03],
    [0.09, -0.09],
    [0.01, -0.145],
  ])
  const cover = dress.cover ?? "#2a2019"
  headwear(pen, ink, dress.head, cover)
  pen.restore()
}

function headwear(pen: Pen, ink: Ink, kind: Dress["head"], colour: string): void {
  const main = ink.of(colour)
  const dark = ink.dark(colour)
  switch (kind) {
    case "hair":
    case "bun":
      blob(pen, main, [
        [0.085, -0.055],
        [0.03, -0.07],
        [-0.03, -0.02],
        [-0.05, 0.06],
        [-0.105, 0.05],
        [-0.125, -0.06],
        [-0.07, -0.15],
        [0.03, -0.165],
        [0.095, -0.12],
      ])
      if (kind === "bun") oval(pen, main, -0.12, -0.1, 0.065, 0.06)
      return
    case "wrap":
      blob(pen, dark, [
        [-0.1, -0.14],
        [-0.2, -0.13],
        [-0.19, -0.03],
        [-0.11, -0.02],
      ])
      blob(pen, main, [
        [0.105, -0.05],
        [0.02, -0.045],
        [-0.06, 0.03],
        [-0.12, 0.04],
        [-0.14, -0.08],
        [-0.08, -0.2],
        [0.04, -0.21],
        [0.12, -0.12],
      ])
      line(pen, dark, 0.016, [
        [0.09, -0.085],
        [-0.02, -0.1],
        [-0.11, -0.01],
      ])
      return
    case "shawl":
      blob(pen, main, [
        [0.1, -0.08],
        [0.04, -0.04],
        [0.03, 0.09],
        [0.06, 0.2],
        [-0.02, 0.3],
        [-0.17, 0.28],
        [-0.16, 0.05],
        [-0.13, -0.12],
        [-0.03, -0.18],
        [0.07, -0.15],
      ])
      return
    case "cap":
      blob(pen, main, [
        [0.1, -0.06],
        [-0.11, -0.04],
        [-0.125, -0.1],
        [-0.08, -0.18],
        [0.05, -0.185],
        [0.105, -0.12],
      ])
      return
    case "brim":
      oval(pen, dark, 0.01, -0.07, 0.21, 0.035)
      blob(pen, main, [
        [0.11, -0.07],
        [-0.1, -0.07],
        [-0.1, -0.15],
        [-0.04, -0.2],
        [0.06, -0.2],
        [0.11, -0.14],
      ])
      return
    case "beret":
      blob(pen, main, [
        [0.12, -0.075],
        [-0.08, -0.06],
        [-0.16, -0.04],
        [-0.16, -0.11],
        [-0.06, -0.19],
        [0.1, -0.16],
      ])
      return
    case "helmet":
      blob(pen, main, [
        [0.13, -0.05],
        [0.13, -0.1],
        [0.06, -0.2],
        [-0.06, -0.205],
        [-0.14, -0.12],
        [-0.15, -0.01],
        [-0.1, 0.01],
        [-0.02, -0.045],
      ])
      line(pen, dark, 0.018, [
        [0.12, -0.06],
        [-0.01, -0.05],
        [-0.1, 0],
      ])
      return
    default:
      kind satisfies never
  }
}

/** A long thing between two points, thicker at one end if asked. */
export function pole(pen: Pen, paint: string, from: Point, to: Point, width = 0.03, tip = width): void {
  limb(pen, paint, [from, to], [width / 2, tip / 2])
}

/** The bent plate of a hoe at the end of its handle. */
export function hoeHead(pen: Pen, paint: string, at: Point, facing: number, angle: number): void {
  pen.save()
  pen.translate(...at)
  pen.scale(facing, 1)
  pen.rotate(angle)
  polygon(pen, paint, [
    [-0.02, -0.03],
    [0.03, -0.03],
    [0.02, 0.2],
    [-0.1, 0.24],
    [-0.1, 0.18],
  ])
  pen.restore()
}

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
