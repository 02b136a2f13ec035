import { chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { blob, line, oval, polygon, trace } from "../draw/shapes"
import { mix, toCss } from "../light/colour"
import { aloft, type Site } from "./site"

/** How deep in the ground the river of a riverside begins and ends. */
export const riverbank = { far: 0.05, near: 0.3 } as const

/** A broad river across the middle distance: it carries the sky and a path of light. */
export function paintWater(pen: Pen, site: Site): void {
  const { layout, palette, heavens, name } = site
  const chance = chanceOf(`river ${name}`)
  const deep = layout.front - layout.horizon
  const at = (depth: number): number => layout.horizon + depth * deep
  const from = -layout.margin
  const to = layout.width + layout.margin
  const bank = (depth: number, swell: number): Point[] => {
    const start = chance.between(0, 6)
    return Array.from({ length: 33 }, (_, i): Point => {
      const share = i / 32
      return [
        from + (to - from) * share,
        at(depth) + deep * swell * (Math.sin(share * 5 + start) + 0.4 * Math.sin(share * 13 + start)),
      ]
    })
  }
  const far = bank(riverbank.far, 0.006)
  const near = bank(riverbank.near, 0.022)
  const mud = mix(palette.groundNear, palette.shadow, 0.25)
  polygon(pen, toCss(mud, 0.85), [
    ...far.map(([x, y]): Point => [x, y - deep * 0.012]),
    ...near.map(([x, y]): Point => [x, y + deep * 0.03]).reverse(),
  ])
  const surface = [...far, ...near.slice().reverse()]
  pen.save()
  pen.beginPath()
  for (const [x, y] of surface) pen.lineTo(x, y)
  pen.closePath()
  pen.clip()
  const water = pen.createLinearGradient(0, at(riverbank.far), 0, at(riverbank.near))
  water.addColorStop(0, toCss(mix(palette.skyLow, palette.hillNear, 0.25)))
  water.addColorStop(0.3, toCss(mix(palette.skyLow, palette.skyMid, 0.5)))
  water.addColorStop(1, toCss(mix(palette.skyTop, palette.hillNear, 0.35)))
  pen.fillStyle = water
  pen.fillRect(from, at(0), to - from, deep)
  // the far bank stands on its head
  blob(pen, toCss(mix(palette.hillNear, palette.haze, 0.25), 0.55), [
    ...far,
    ...far.map(([x, y], i): Point => [x, y + deep * (0.03 + 0.02 * Math.sin(i * 1.7))]).reverse(),
  ])
  const [lightX] = aloft(site, heavens.source)
  const shine = Math.max(palette.halo * (1 - heavens.source.height * 0.6), palette.stars * 0.5)
  for (let i = 0; i < 120; i++) {
    const depth = riverbank.far + (riverbank.near - riverbank.far) * chance.next()
    const long = layout.metre * depth * chance.between(0.5, 2.6)
    const spread = layout.width * (0.02 + depth * 0.18)
    const onPath = i % 2 === 0
    const x = onPath ? lightX + (chance.next() - 0.5) * spread * 2 : chance.between(from, to)
    const paint = onPath
      ? toCss(mix(palette.sun, palette.skyLow, 0.3), 0.75 * shine)
      : toCss(mix(palette.skyLow, palette.sun, 0.2), 0.22)
    line(pen, paint, Math.max(0.8, layout.metre * depth * 0.05), [
      [x - long / 2, at(depth)],
      [x + long / 2, at(depth)],
    ])
  }
  pen.restore()
  // a rim of wet sand and a few stones
  for (const [x, y] of near) {
    if (chance.next() > 0.6)
      oval(
        pen,
        toCss(mix(palette.groundFar, palette.road, 0.5), 0.6),
        x + chance.between(-20, 20),
        y + deep * 0.024,
        layout.metre * 0.3,
        layout.metre * 0.05,
      )
  }
  trace(pen, surface)
}
