import { chanceOf } from "../draw/chance"
import type { Pen } from "../draw/pen"
import { createPicture } from "../draw/picture"
import { blob, box, line, oval, polygon } from "../draw/shapes"
import { mix, toColour, toCss, under } from "../light/colour"
import type { Layer } from "./layer"
import { paintCrest } from "./ridge"
import type { Site } from "./site"

/**
 * What stands where the ground meets the hills. It carries no lights and no people: whether a village is lit or a camp
 * awake is for the scenario to say, never for decoration.
 */
export function paintFar(site: Site): Layer | undefined {
  const paint = {
    savanna: scrub,
    field: scrub,
    village: roofs,
    riverside: trees,
    ridge: paintCrest,
    base: wall,
    plain: thorns,
    town: street,
    room: undefined,
    "clinic-room": undefined,
    office: undefined,
  }[site.ground]
  if (!paint) return undefined
  const { layout } = site
  const lift = layout.front * 0.12
  const width = layout.width + 2 * layout.margin
  const height = lift + layout.front * 0.02
  const { canvas, pen } = createPicture(width, height)
  pen.translate(layout.margin, lift)
  paint(pen, site)
  pen.setTransform(1, 0, 0, 1, 0, 0)
  return { canvas, x: -layout.margin, y: layout.horizon - lift, depth: 9, nearness: 0.16 }
}

/** Bush and single trees along the edge of the ground. */
function scrub(pen: Pen, site: Site): void {
  growth(pen, site, 0.55, 0.12)
}

function trees(pen: Pen, site: Site): void {
  growth(pen, site, 1.25, 0.06)
}

/** Low thorn on a dry plain, with gaps where one sees far. */
function thorns(pen: Pen, site: Site): void {
  growth(pen, site, 0.42, 0.22)
}

/** Flat roofs and fronts of a town, one behind the other, with the trees of its yards. */
function street(pen: Pen, site: Site): void {
  const { layout, palette, name } = site
  growth(pen, site, 0.8, 0.04)
  const chance = chanceOf(`street ${name}`)
  const unit = layout.front * 0.034
  const walls = ["#d8c3a0", "#c99a78", "#e0d3ba", "#b98f74", "#cfc4b2"] as const
  for (const [air, tall, sink] of [
    [0.62, 1.25, -0.1],
    [0.4, 0.95, 0.12],
  ] as const) {
    const through = (hex: string, shade = 1): string =>
      toCss(
        mix(
          under(toColour(hex), [palette.light[0] * shade, palette.light[1] * shade, palette.light[2] * shade]),
          palette.haze,
          air * palette.mist,
        ),
      )
    let x = -layout.margin
    while (x < layout.width + layout.margin) {
      const wide = unit * chance.between(1.5, 2.9)
      const high = unit * tall * chance.between(0.8, chance.next() > 0.7 ? 2 : 1.3)
      const foot = unit * sink
      const colour = chance.pick(walls)
      box(pen, through(colour), x, foot - high, wide, high + unit * 0.1)
      box(pen, through(colour, 0.82), x, foot - high, wide * 0.28, high + unit * 0.1)
      box(pen, through(colour, 0.66), x - 1, foot - high - unit * 0.08, wide + 2, unit * 0.1)
      box(pen, toCss(palette.rim, 0.35 * palette.rimDepth), x, foot - high - unit * 0.09, wide, layout.pixel)
      for (let i = 0; i < Math.floor(wide / (unit * 0.7)); i++) {
        box(pen, through("#5d5450", 0.8), x + unit * (0.28 + i * 0.68), foot - high * 0.72, unit * 0.28, unit * 0.3)
      }
      if (chance.next() > 0.6)
        box(pen, through(chance.pick(["#8a5a4a", "#4f7f78", "#5d6f8a"])), x, foot - high * 0.36, wide, unit * 0.12)
      if (chance.next() > 0.55) {
        oval(pen, through("#3f4a4a"), x + wide * 0.7, foot - high - unit * 0.22, unit * 0.15, unit * 0.2)
      }
      x += wide + unit * chance.between(0, 0.9)
    }
  }
}

function growth(pen: Pen, site: Site, tall: number, flatTops: number): void {
  const { layout, palette, name } = site
  const chance = chanceOf(`scrub ${name}`)
  const unit = layout.front * 0.03 * tall
  const back = mix(mix(palette.hillNear, palette.leaf, 0.4), palette.haze, 0.3 * palette.mist)
  const front = mix(mix(palette.leaf, palette.hillNear, 0.3), palette.haze, 0.14 * palette.mist)
  for (const [colour, rise] of [
    [back, 1.15],
    [front, 0.8],
  ] as const) {
    for (let x = -layout.margin; x < layout.width + layout.margin; x += unit * chance.between(0.4, 1.5)) {
      const size = unit * chance.between(0.35, 1) * rise
      if (chance.next() < flatTops) {
        const stem = size * chance.between(1.1, 1.7)
        line(pen, toCss(colour), size * 0.14, [
          [x, 2],
          [x + size * 0.1, -stem * 0.6],
          [x, -stem],
        ])
        line(pen, toCss(colour), size * 0.09, [
          [x + size * 0.1, -stem * 0.5],
          [x + size * 0.6, -stem],
        ])
        oval(pen, toCss(colour), x, -stem, size * 1.25, size * 0.26)
        oval(pen, toCss(colour), x + size * 0.4, -stem - size * 0.2, size * 0.9, size * 0.24)
        oval(
          pen,
          toCss(mix(colour, palette.rim, 0.25 * palette.rimDepth)),
          x + size * 0.2,
          -stem - size * 0.28,
          size * 0.8,
          size * 0.12,
        )
      } else {
        oval(pen, toCss(colour), x, -size * 0.3, size * chance.between(0.8, 1.3), size * chance.between(0.5, 0.85))
        oval(pen, toCss(mix(colour, palette.rim, 0.16 * palette.rimDepth)), x, -size * 0.62, size * 0.6, size * 0.25)
      }
    }
  }
}

/** A quarter of roofs under trees. */
function roofs(pen: Pen, site: Site): void {
  const { layout, palette, name } = site
  growth(pen, site, 0.85, 0.06)
  const chance = chanceOf(`roofs ${name}`)
  const unit = layout.front * 0.026
  const air = 0.6 * palette.mist
  const wall = toCss(mix(under([164, 116, 82], palette.light), palette.haze, air))
  const roof = toCss(mix(under([124, 98, 58], palette.light), palette.haze, air))
  const litRoof = toCss(
    mix(mix(under([124, 98, 58], palette.light), palette.rim, 0.3 * palette.rimDepth), palette.haze, air),
  )
  let x = -layout.margin
  while (x < layout.width + layout.margin) {
    x += unit * chance.between(2.2, 7)
    const size = unit * chance.between(0.75, 1.15)
    const y = chance.between(-0.6, 0.1) * unit
    polygon(pen, wall, [
      [x - size * 0.8, y - size * 0.85],
      [x + size * 0.8, y - size * 0.85],
      [x + size * 0.8, y],
      [x - size * 0.8, y],
    ])
    polygon(pen, toCss(palette.shadow, 0.3), [
      [x - size * 0.8, y - size * 0.85],
      [x, y - size * 0.85],
      [x - size * 0.1, y],
      [x - size * 0.8, y],
    ])
    polygon(pen, roof, [
      [x - size * 1.15, y - size * 0.72],
      [x, y - size * 2],
      [x + size * 1.15, y - size * 0.72],
      [x, y - size * 0.6],
    ])
    polygon(pen, litRoof, [
      [x, y - size * 2],
      [x + size * 1.15, y - size * 0.72],
      [x + size * 0.4, y - size * 0.63],
    ])
  }
  for (let i = 0; i < 9; i++) {
    const from = chance.between(0, 1) * layout.width
    for (let post = 0; post < 9; post++) {
      line(pen, toCss(mix(palette.groundNear, palette.haze, 0.2)), layout.pixel * 1.1, [
        [from + post * unit * 0.24, unit * 0.5],
        [from + post * unit * 0.24, unit * 0.5 - unit * 0.55],
      ])
    }
  }
}

/** Filled earth baskets with wire on them: the edge of a base. */
function wall(pen: Pen, site: Site): void {
  const { layout, palette, name } = site
  growth(pen, site, 0.4, 0.1)
  const chance = chanceOf(`wall ${name}`)
  const tall = layout.front * 0.062
  const cell = tall * 0.72
  const lit = mix(palette.groundFar, palette.haze, 0.3 * palette.mist)
  const dark = mix(palette.groundNear, palette.haze, 0.35 * palette.mist)
  for (let x = -layout.margin - cell; x < layout.width + layout.margin; x += cell) {
    const top = -tall * chance.between(0.94, 1.02)
    const face = mix(lit, dark, chance.between(0.3, 0.55))
    blob(pen, toCss(face), [
      [x, 6],
      [x - 0.5, top * 0.5],
      [x + cell * 0.06, top],
      [x + cell * 0.5, top - tall * 0.05],
      [x + cell * 0.96, top],
      [x + cell + 0.5, top * 0.5],
      [x + cell, 6],
    ])
    line(pen, toCss(palette.shadow, 0.28), layout.pixel, [
      [x, 4],
      [x, top * 0.92],
    ])
    line(pen, toCss(palette.shadow, 0.12), layout.pixel * 0.8, [
      [x, top * 0.5],
      [x + cell, top * 0.5],
    ])
    line(pen, toCss(palette.rim, 0.5 * palette.rimDepth), layout.pixel * 1.2, [
      [x + cell * 0.1, top * 0.99],
      [x + cell * 0.9, top * 0.99],
    ])
  }
  for (let x = -layout.margin; x < layout.width + layout.margin; x += tall * 0.26) {
    pen.beginPath()
    pen.ellipse(x, -tall * 1.14, tall * 0.15, tall * 0.14, 0, 0, Math.PI * 2)
    pen.strokeStyle = toCss(mix(palette.fore, palette.haze, 0.4), 0.55)
    pen.lineWidth = layout.pixel * 0.8
    pen.stroke()
  }
}
