import { chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { createPicture, grain } from "../draw/picture"
import { blob, bow, line, oval, polygon } from "../draw/shapes"
import { mix, toCss, under } from "../light/colour"
import type { Layer } from "./layer"
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
    ridge: valley,
    base: wall,
    room: undefined,
  }[site.ground]
  if (!paint) return undefined
  const { layout } = site
  const lift = site.ground === "ridge" ? layout.front * 0.17 : layout.front * 0.12
  const width = layout.width + 2 * layout.margin
  const height = lift + layout.front * 0.02
  const { canvas, pen } = createPicture(width, height)
  pen.translate(layout.margin, lift)
  paint(pen, site)
  pen.setTransform(1, 0, 0, 1, 0, 0)
  if (site.ground === "ridge") grain(pen, width, height, 0.016)
  return { canvas, x: -layout.margin, y: layout.horizon - lift, depth: 9, nearness: 0.16 }
}

/** Bush and single trees along the edge of the ground. */
function scrub(pen: Pen, site: Site): void {
  growth(pen, site, 0.55, 0.12)
}

function trees(pen: Pen, site: Site): void {
  growth(pen, site, 1.25, 0.06)
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

/** Seen from the ridge: a wide valley with a river, far below. */
function valley(pen: Pen, site: Site): void {
  const { layout, palette, name } = site
  const chance = chanceOf(`valley ${name}`)
  const lift = layout.front * 0.155
  const width = layout.width + 2 * layout.margin
  const from = -layout.margin
  const floor = pen.createLinearGradient(0, -lift, 0, 0)
  floor.addColorStop(0, toCss(mix(mix(palette.groundFar, palette.hillFar, 0.4), palette.haze, 0.85)))
  floor.addColorStop(0.5, toCss(mix(mix(palette.leaf, palette.hillFar, 0.55), palette.haze, 0.62)))
  floor.addColorStop(1, toCss(mix(mix(palette.leaf, palette.hillNear, 0.5), palette.haze, 0.4)))
  pen.fillStyle = floor
  pen.fillRect(from, -lift, width, lift + 20)
  for (let i = 0; i < 46; i++) {
    const depth = chance.next() ** 1.4
    const y = -lift * (1 - depth) + 2
    const half = layout.width * (0.015 + depth * 0.07) * chance.between(0.5, 1.4)
    const x = chance.between(0, 1) * width + from
    const tone = chance.next()
    const colour =
      tone > 0.5
        ? mix(palette.leaf, palette.haze, 0.5 - depth * 0.3)
        : mix(palette.groundFar, palette.haze, 0.45 - depth * 0.3)
    polygon(pen, toCss(colour, 0.5), [
      [x - half, y],
      [x + half * 0.8, y - lift * 0.012],
      [x + half * 1.1, y + lift * (0.02 + depth * 0.05)],
      [x - half * 0.9, y + lift * (0.03 + depth * 0.06)],
    ])
  }
  const bends: Point[] = []
  const back: Point[] = []
  for (let i = 0; i <= 24; i++) {
    const depth = i / 24
    const x = layout.width * (0.62 + 0.16 * Math.sin(depth * 7.5) * (0.25 + depth)) - layout.width * 0.1 * depth
    const y = -lift * 0.94 * (1 - depth ** 1.5)
    const half = layout.width * (0.0025 + 0.012 * depth)
    bends.push([x - half, y])
    back.push([x + half, y])
  }
  polygon(pen, toCss(mix(palette.skyLow, palette.skyMid, 0.4), 0.85), [...bends, ...back.reverse()])
  for (let i = 0; i < 240; i++) {
    const depth = chance.next() ** 1.3
    const y = -lift * 0.97 * (1 - depth)
    const size = layout.front * (0.002 + 0.007 * depth) * chance.between(0.6, 1.5)
    const colour = mix(mix(palette.leaf, palette.hillNear, 0.4), palette.haze, 0.6 - depth * 0.4)
    oval(pen, toCss(colour, 0.9), chance.between(from, from + width), y, size * 1.3, size * 0.8)
  }
  // the broken edge of the ridge we stand on
  const stone = mix(mix(palette.groundNear, palette.hillNear, 0.35), palette.haze, 0.12 * palette.mist)
  for (let i = 0; i < 26; i++) {
    const x = from + chance.next() * width
    const size = layout.front * chance.between(0.008, 0.028)
    polygon(pen, toCss(stone), [
      [x - size * 1.3, 4],
      [x - size, -size * 0.9],
      [x - size * 0.1, -size * 1.4],
      [x + size * 0.8, -size],
      [x + size * 1.3, 4],
    ])
    polygon(pen, toCss(mix(stone, palette.rim, 0.35 * palette.rimDepth)), [
      [x - size, -size * 0.9],
      [x - size * 0.1, -size * 1.4],
      [x + size * 0.8, -size],
      [x + size * 0.1, -size * 0.85],
    ])
    oval(pen, toCss(mix(palette.leaf, palette.hillNear, 0.3)), x + size * 2, -size * 0.3, size * 1.4, size * 0.8)
  }
  const edge: Point[] = [[from, 30]]
  for (let x = from; x <= from + width; x += layout.width * 0.012) {
    edge.push([x, -layout.front * (0.006 + 0.014 * chance.next() + 0.014 * Math.sin(x / (layout.width * 0.09)) ** 2)])
  }
  edge.push([from + width, 30])
  polygon(pen, toCss(mix(palette.groundFar, palette.groundNear, 0.55)), edge)
  for (let i = 1; i < edge.length - 1; i += 2) {
    const [x, y] = edge[i] ?? [0, 0]
    bow(
      pen,
      toCss(palette.rim, 0.35 * palette.rimDepth),
      layout.pixel * 1.3,
      [x, y + 1],
      [x + 4, y],
      [x + layout.width * 0.012, y + 2],
    )
  }
}
