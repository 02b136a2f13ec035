import { createPicture, grain } from "../draw/picture"
import type { Pen } from "../draw/pen"
import { bow, box, line, oval, plate, polygon } from "../draw/shapes"
import { type Colour, mix, toColour, toCss, under } from "../light/colour"
import type { Work } from "../draw/work"
import type { Layer } from "./layer"
import type { Site } from "./site"

/** An office or an operations room: a wall with a window on the hour outside, a floor, a lamp when it is dark. */
export function* paintRoom(site: Site, cast: (pen: Pen) => Work<void>): Work<readonly Layer[]> {
  const wall = paintWall(site)
  yield
  return [wall, yield* paintFloor(site, cast)]
}

interface Dressing {
  readonly wall: string
  readonly foot: string
  /** Near and far. */
  readonly floor: readonly [string, string]
  readonly things: (pen: Pen, site: Site) => void
}

const dressOf = ({ ground }: Site): Dressing =>
  ground === "clinic-room" ? clinicRoom : ground === "office" ? office : operationsRoom

function paintWall(site: Site): Layer {
  const { layout } = site
  const width = layout.width + 2 * layout.margin
  const height = layout.horizon + 2
  const { canvas, pen } = createPicture(width, height, "opaque")
  const { wall, foot, things } = dressOf(site)
  const plaster = under(toColour(wall), indoors(site))
  const paintedFoot = under(toColour(foot), indoors(site))
  const fall = pen.createLinearGradient(0, 0, 0, height)
  fall.addColorStop(0, toCss(under(plaster, [190, 182, 178])))
  fall.addColorStop(0.5, toCss(plaster))
  fall.addColorStop(1, toCss(under(plaster, [236, 228, 218])))
  pen.fillStyle = fall
  pen.fillRect(0, 0, width, height)
  box(pen, toCss(paintedFoot), 0, height * 0.68, width, height * 0.32)
  box(pen, toCss(under(paintedFoot, [206, 200, 200])), 0, height * 0.68, width, layout.metre * 0.05)
  box(pen, toCss(under(plaster, [150, 130, 116])), 0, height - layout.metre * 0.12, width, layout.metre * 0.12)
  pen.translate(layout.margin, 0)
  for (const x of windowsOf(site)) paintWindow(pen, site, x)
  things(pen, site)
  pen.translate(-layout.margin, 0)
  paintLamp(pen, site, layout.margin + layout.width * 0.5 + layout.metre * 1.45)
  grain(pen, width, height, 0.016)
  return { canvas, x: -layout.margin, y: 0, depth: 5, nearness: 0.2 }
}

/** Left edges of the two windows, on either side of the map. */
const windowsOf = ({ layout }: Site): readonly number[] =>
  [-3.1, 1.9].map((metres) => layout.width * 0.5 + metres * layout.metre)

function paintWindow(pen: Pen, { layout, palette }: Site, x: number): void {
  const w = layout.metre * 1.5
  const h = layout.metre * 1.35
  const y = layout.horizon * 0.68 - h - layout.metre * 0.12
  plate(pen, toCss(under([120, 92, 66], palette.light)), x - 0.08 * w, y - 0.07 * h, w * 1.16, h * 1.14, 3)
  const sky = pen.createLinearGradient(0, y, 0, y + h)
  sky.addColorStop(0, toCss(mix(palette.skyTop, palette.skyMid, 0.5)))
  sky.addColorStop(0.72, toCss(palette.skyLow))
  sky.addColorStop(0.73, toCss(mix(palette.hillFar, palette.haze, 0.3)))
  sky.addColorStop(0.84, toCss(palette.hillNear))
  sky.addColorStop(0.85, toCss(palette.groundFar))
  sky.addColorStop(1, toCss(mix(palette.groundFar, palette.groundNear, 0.4)))
  box(pen, sky, x, y, w, h)
  pen.save()
  pen.beginPath()
  pen.rect(x, y, w, h)
  pen.clip()
  oval(pen, toCss(mix(palette.leaf, palette.hillNear, 0.4)), x + w * 0.75, y + h * 0.72, w * 0.34, h * 0.08)
  line(pen, toCss(mix(palette.leaf, palette.hillNear, 0.4)), w * 0.03, [
    [x + w * 0.75, y + h * 0.72],
    [x + w * 0.75, y + h],
  ])
  if (palette.stars > 0.2) {
    for (const [dx, dy] of [
      [0.2, 0.2],
      [0.5, 0.12],
      [0.36, 0.42],
      [0.84, 0.3],
      [0.62, 0.5],
    ] as const) {
      oval(pen, toCss([230, 236, 255], palette.stars * 0.8), x + w * dx, y + h * dy, layout.pixel * 1.1)
    }
  }
  pen.restore()
  const bar = toCss(under([150, 118, 86], palette.light))
  box(pen, bar, x + w * 0.48, y, w * 0.04, h)
  box(pen, bar, x, y + h * 0.48, w, h * 0.02)
  for (let i = 1; i < 6; i++) box(pen, toCss(palette.fore, 0.35), x + (w * i) / 6, y, layout.pixel * 1.4, h)
}

/** A wall map without names, a shelf of folders, a clock with no hands to read a time from. */
function paintWallThings(pen: Pen, site: Site): void {
  const { layout } = site
  const light = indoors(site)
  const tone = (hex: string, alpha = 1): string => toCss(under(toColour(hex), light), alpha)
  const m = layout.metre
  const x = layout.width * 0.5 - m
  const y = layout.horizon * 0.68 - m * 1.6
  box(pen, tone("#6f5638"), x - m * 0.05, y - m * 0.05, m * 2.1, m * 1.5)
  box(pen, tone("#e7dcbc"), x, y, m * 2, m * 1.4)
  polygon(pen, tone("#b9c48f"), [
    [x, y],
    [x + m * 0.8, y],
    [x + m * 0.6, y + m * 0.5],
    [x + m * 0.9, y + m * 0.9],
    [x + m * 0.3, y + m * 1.4],
    [x, y + m * 1.4],
  ])
  polygon(pen, tone("#d8bf8a"), [
    [x + m * 1.3, y],
    [x + m * 2, y],
    [x + m * 2, y + m * 0.8],
    [x + m * 1.5, y + m * 0.6],
  ])
  bow(pen, tone("#6f9fb8"), m * 0.035, [x + m * 0.2, y], [x + m * 1.1, y + m * 0.5], [x + m * 0.9, y + m * 1.4])
  bow(pen, tone("#6f9fb8"), m * 0.025, [x + m * 2, y + m * 0.9], [x + m * 1.3, y + m * 0.6], [x + m * 0.9, y + m * 1.1])
  bow(pen, tone("#b4714a"), m * 0.02, [x, y + m * 1.1], [x + m * 1, y + m * 1], [x + m * 1.7, y + m * 0.1])
  for (const [dx, dy] of [
    [0.5, 1.05],
    [1.1, 0.95],
    [1.5, 0.4],
    [0.75, 0.45],
  ] as const) {
    oval(pen, tone("#a8483a"), x + m * dx, y + m * dy, m * 0.03)
  }
  const shelf = layout.width * 0.5 + m * 4.5
  box(pen, tone("#7a5c3c"), shelf - m * 0.7, y + m * 0.95, m * 1.4, m * 0.07)
  const folders = ["#8a4b3c", "#4f6f86", "#c0a25a", "#5f7a58", "#8a4b3c", "#4f6f86", "#9a8a70"] as const
  folders.forEach((colour, i) =>
    box(
      pen,
      tone(colour),
      shelf - m * (0.6 - i * 0.16),
      y + m * (0.52 + (i % 3) * 0.03),
      m * 0.13,
      m * (0.43 - (i % 3) * 0.03),
    ),
  )
}

function* paintFloor(site: Site, cast: (pen: Pen) => Work<void>): Work<Layer> {
  const { layout, palette } = site
  const width = layout.width + 2 * layout.margin
  const top = layout.horizon
  const height = layout.depth - top
  const { canvas, pen } = createPicture(width, height, "opaque")
  const light = indoors(site)
  const near = under(toColour(dressOf(site).floor[0]), light)
  const far = under(toColour(dressOf(site).floor[1]), light)
  const fall = pen.createLinearGradient(0, 0, 0, height)
  fall.addColorStop(0, toCss(under(far, [206, 200, 200])))
  fall.addColorStop(0.2, toCss(far))
  fall.addColorStop(0.6, toCss(near))
  fall.addColorStop(1, toCss(under(near, [120, 110, 110])))
  pen.fillStyle = fall
  pen.fillRect(0, 0, width, height)
  pen.translate(layout.margin, 0)
  // boards run towards the wall
  const vanish = layout.width * 0.5
  for (let i = -22; i <= 22; i++) {
    const x = vanish + i * layout.metre * 0.62
    line(pen, toCss(under(near, [150, 140, 140]), 0.4), layout.pixel, [
      [vanish + (x - vanish) * 0.62, 0],
      [vanish + (x - vanish) * 2.4, height * 1.4],
    ])
  }
  // daylight from the windows lies on the floor
  const day = Math.max(0, 1 - palette.lamps * 1.2) * (0.25 + palette.shadowDepth)
  for (const x of windowsOf(site)) {
    const skew = layout.metre * 0.9
    polygon(pen, toCss(mix(palette.sun, palette.skyLow, 0.4), 0.38 * day), [
      [x, layout.metre * 0.16],
      [x + layout.metre * 1.5, layout.metre * 0.16],
      [x + layout.metre * 1.9 - skew, layout.metre * 0.95],
      [x - layout.metre * 0.1 - skew, layout.metre * 0.95],
    ])
  }
  if (palette.lamps > 0.1)
    lampLight(
      pen,
      layout.width * 0.5 + layout.metre * 1.45,
      layout.metre * 0.3,
      layout.metre * 3.6,
      palette.lamps * 0.8,
    )
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  grain(pen, width, height, 0.02)
  pen.restore()
  yield
  pen.translate(0, -top)
  yield* cast(pen)
  return { canvas, x: -layout.margin, y: top, depth: 10, nearness: "slanted" }
}

/** A shade on a wire from the ceiling. */
function paintLamp(pen: Pen, site: Site, x: number): void {
  const { layout, palette } = site
  const m = layout.metre
  const y = layout.horizon * 0.16
  line(pen, toCss(under([70, 62, 54], indoors(site))), layout.pixel * 1.4, [
    [x, 0],
    [x, y],
  ])
  if (palette.lamps > 0.1) lampLight(pen, x, y + m * 0.25, m * 4.6, palette.lamps)
  oval(
    pen,
    toCss(mix(under([236, 226, 196], indoors(site)), [255, 240, 200], palette.lamps)),
    x,
    y + m * 0.25,
    m * 0.14,
    m * 0.1,
  )
  polygon(pen, toCss(under([74, 110, 104], indoors(site))), [
    [x - m * 0.08, y],
    [x + m * 0.08, y],
    [x + m * 0.36, y + m * 0.24],
    [x - m * 0.36, y + m * 0.24],
  ])
}

function lampLight(pen: Pen, x: number, y: number, r: number, strength: number): void {
  const light = pen.createRadialGradient(x, y, 0, x, y, r)
  light.addColorStop(0, toCss([255, 206, 138], 0.4 * strength))
  light.addColorStop(0.5, toCss([255, 186, 110], 0.16 * strength))
  light.addColorStop(1, toCss([255, 170, 90], 0))
  pen.fillStyle = light
  pen.fillRect(x - r, y - r, r * 2, r * 2)
}

/** By day the window lights a room, after dark its lamps do. */
export function indoors({ palette }: Pick<Site, "palette">): Colour {
  return mix(under(palette.light, [226, 222, 222]), [214, 178, 132], palette.lamps * 0.85)
}

/** Shelves with boxes and jars, a clean cloth on its hook: no chart, no emblem. */
function paintClinicThings(pen: Pen, site: Site): void {
  const { layout } = site
  const light = indoors(site)
  const tone = (hex: string, alpha = 1): string => toCss(under(toColour(hex), light), alpha)
  const m = layout.metre
  const x = layout.width * 0.5 - m
  const y = layout.horizon * 0.68 - m * 1.6
  const jars = ["#7a5238", "#e9e4d2", "#5a7f92", "#a9d3c8", "#c9a05a"] as const
  for (const row of [0.62, 1.22]) {
    box(pen, tone("#b9a884"), x, y + m * row, m * 2, m * 0.06)
    box(pen, tone("#8a7a5c", 0.5), x, y + m * (row + 0.06), m * 2, m * 0.03)
    for (let i = 0; i < 11; i++) {
      const tall = m * (0.2 + ((i * 7) % 4) * 0.05)
      const wide = m * (0.1 + ((i * 5) % 3) * 0.02)
      plate(
        pen,
        tone(jars[(i + Math.round(row)) % jars.length] ?? "#e9e4d2"),
        x + m * (0.06 + i * 0.175),
        y + m * row - tall,
        wide,
        tall,
        m * 0.02,
      )
    }
  }
  const hook = layout.width * 0.5 + m * 4.2
  oval(pen, tone("#6b6b66"), hook, y + m * 0.3, m * 0.03)
  polygon(pen, tone("#cfe3db"), [
    [hook - m * 0.05, y + m * 0.32],
    [hook + m * 0.06, y + m * 0.32],
    [hook + m * 0.24, y + m * 1.2],
    [hook - m * 0.2, y + m * 1.24],
  ])
}

/** A wide blank calendar, a row of binders and a cooling box on the wall. */
function paintOfficeThings(pen: Pen, site: Site): void {
  const { layout } = site
  const light = indoors(site)
  const tone = (hex: string, alpha = 1): string => toCss(under(toColour(hex), light), alpha)
  const m = layout.metre
  const x = layout.width * 0.5 - m
  const y = layout.horizon * 0.68 - m * 1.6
  plate(pen, tone("#e4e6e2"), x + m * 0.3, y - m * 0.5, m * 1.4, m * 0.42, m * 0.05)
  for (const dy of [0.24, 0.31]) box(pen, tone("#9aa3a6"), x + m * 0.36, y - m * 0.5 + m * dy, m * 1.28, m * 0.03)
  box(pen, tone("#8b959a"), x - m * 0.04, y + m * 0.02, m * 2.08, m * 1.32)
  box(pen, tone("#eeece2"), x, y + m * 0.06, m * 2, m * 1.24)
  box(pen, tone("#7a9ab0"), x, y + m * 0.06, m * 2, m * 0.16)
  for (let row = 0; row < 4; row++) {
    for (let i = 0; i < 7; i++) {
      const marked = (row * 7 + i * 5) % 11 === 0
      box(
        pen,
        marked ? tone("#d0a96a") : tone("#dcdacd"),
        x + m * (0.08 + i * 0.27),
        y + m * (0.32 + row * 0.23),
        m * 0.22,
        m * 0.17,
      )
    }
  }
  const shelf = layout.width * 0.5 + m * 4.5
  const binders = ["#4f6f86", "#4f6f86", "#8a4b3c", "#5f7a58", "#c0a25a", "#4f6f86", "#8a4b3c"] as const
  box(pen, tone("#8b959a"), shelf - m * 0.75, y + m * 0.95, m * 1.5, m * 0.06)
  binders.forEach((colour, i) =>
    box(pen, tone(colour), shelf - m * (0.66 - i * 0.19), y + m * 0.47, m * 0.16, m * 0.48),
  )
}

const operationsRoom: Dressing = {
  wall: "#d9c9a8",
  foot: "#8fa79a",
  floor: ["#8a6a4c", "#a58360"],
  things: paintWallThings,
}
const clinicRoom: Dressing = {
  wall: "#e6e3d3",
  foot: "#94bdb0",
  floor: ["#a39a86", "#bdb5a1"],
  things: paintClinicThings,
}
const office: Dressing = {
  wall: "#d2d4cf",
  foot: "#8294a2",
  floor: ["#73757a", "#8b8e92"],
  things: paintOfficeThings,
}
