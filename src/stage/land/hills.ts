import { type Chance, chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { createPicture, grain } from "../draw/picture"
import { limb, oval, polygon } from "../draw/shapes"
import { type Colour, lerp, mix, toCss } from "../light/colour"
import type { Work } from "../draw/work"
import type { Layer } from "./layer"
import type { Site } from "./site"

/**
 * Ranges of hills, one behind the other, each paler and bluer with the air before it. They are joined into a far and a
 * near layer: ranges so far off would hardly move against each other.
 */
export function* paintHills(site: Site): Work<readonly Layer[]> {
  const { layout, palette, ground } = site
  const rise = Math.min(layout.front, layout.width * 0.7)
  // a ridge close by hides the low hills behind it
  const high = ground === "ridge" ? 0.75 : 1
  const groups: readonly (readonly Range[])[] = [
    [
      { seed: 2, tall: 0.36 * rise * high, rough: 1, air: 0.72, shade: 0.14, tone: 0 },
      { seed: 3, tall: 0.22 * rise * high, rough: 0.7, air: 0.5, shade: 0.1, tone: 0.33 },
    ],
    [
      { seed: 4, tall: 0.125 * rise, rough: 0.4, air: 0.3, shade: 0.05, tone: 0.67, wooded: 0.5 },
      { seed: 5, tall: 0.062 * rise, rough: 0.25, air: 0.16, shade: 0, tone: 1, wooded: 1 },
    ],
  ]
  const layers: Layer[] = []
  for (const [i, ranges] of groups.entries()) {
    const painted: Painted[] = []
    for (const range of ranges) {
      const colour = mix(palette.hillFar, palette.hillNear, range.tone)
      painted.push(paintRange(site, range, mix(colour, palette.haze, range.air * palette.mist)))
      yield
    }
    const up = Math.max(...painted.map(({ up }) => up))
    const down = layout.front * 0.03
    const { canvas, pen } = createPicture(layout.width + 2 * layout.margin, up + down)
    for (const range of painted) pen.drawImage(range.canvas, 0, up - range.foot)
    grain(pen, canvas.width, canvas.height, 0.014)
    layers.push({
      canvas,
      x: -layout.margin,
      y: Math.round(layout.horizon + layout.front * 0.008 - up),
      depth: 2 + i,
      nearness: 0.06 + 0.06 * i,
    })
    yield
  }
  return layers
}

interface Range {
  readonly seed: number
  readonly tall: number
  readonly rough: number
  readonly air: number
  readonly shade: number
  /** From the colour of the farthest hills to that of the nearest. */
  readonly tone: number
  readonly wooded?: number
}

interface Painted {
  readonly canvas: HTMLCanvasElement
  /** Where the foot of the range is in its picture, and how far its highest top rises over that. */
  readonly foot: number
  readonly up: number
}

function paintRange(site: Site, range: Range, colour: Colour): Painted {
  const { layout, palette, heavens } = site
  const width = layout.width + layout.margin * 2
  const height = range.tall * 1.25 + layout.front * 0.03
  const foot = range.tall * 1.25
  const { canvas, pen } = createPicture(width, height)
  const chance = chanceOf(`range ${site.name} ${range.seed}`)
  const line = skyline(chance, width, range, layout.pixel)
  const shape: Point[] = [[0, height], ...line.map(([x, up]): Point => [x, foot - up]), [width, height]]
  if (range.wooded !== undefined) paintTrees(pen, chance, line, foot, site, range.wooded, toCss(colour))
  polygon(pen, toCss(colour), shape)
  if (range.shade > 0) {
    const away = heavens.source.x * width > width / 2 ? -1 : 1
    paintFaces(pen, chance, line, foot, away, toCss(mix(palette.shadow, colour, 0.35), range.shade), range.tall)
  }
  // mist gathers at the foot; by moonlight less of it, or a peak would hang in the sky
  pen.globalCompositeOperation = "source-atop"
  const mist = pen.createLinearGradient(0, foot - range.tall, 0, foot)
  mist.addColorStop(0, toCss(palette.haze, 0))
  mist.addColorStop(1, toCss(palette.haze, lerp(0.7, 0.4, palette.night) * palette.mist * (0.35 + range.air)))
  pen.fillStyle = mist
  pen.fillRect(0, 0, width, height)
  // light from the side of the sun
  const lightX = heavens.source.x * layout.width + layout.margin
  const glow = pen.createRadialGradient(lightX, foot - range.tall, 0, lightX, foot - range.tall, width * 0.4)
  glow.addColorStop(0, toCss(mix(palette.sun, palette.skyLow, 0.6), 0.42 * palette.halo * (0.4 + range.air)))
  glow.addColorStop(1, toCss(palette.skyLow, 0))
  pen.fillStyle = glow
  pen.fillRect(0, 0, width, height)
  pen.globalCompositeOperation = "source-over"
  const trees = range.wooded === undefined ? 0 : layout.front * 0.04
  return { canvas, foot, up: Math.min(foot, Math.max(...line.map(([, up]) => up)) + trees) }
}

/** Heights along the range: a few great waves, then smaller ones, broken where the rock is rough. */
function skyline(chance: Chance, width: number, { tall, rough }: Range, pixel: number): Point[] {
  const waves = Array.from({ length: 5 }, (_, i) => ({
    long: (width / (1.1 + i * 1.35)) * chance.between(0.8, 1.2),
    tall: [0.34, 0.24, 0.13, 0.08, 0.05][i] ?? 0,
    start: chance.between(0, Math.PI * 2),
  }))
  const step = 5 * pixel
  const points: Point[] = []
  let jag = 0
  for (let x = 0; x <= width + step; x += step) {
    let height = 0.42
    for (const wave of waves) {
      const swing = Math.sin((x / wave.long) * Math.PI * 2 + wave.start)
      // ridged waves make peaks, plain ones make downs
      height += wave.tall * (rough > 0.5 ? 1 - 2 * Math.abs(swing) ** 0.9 : swing)
    }
    jag = jag * 0.8 + chance.between(-1, 1) * 0.012 * rough
    points.push([x, Math.max(0.06, height + jag) * tall])
  }
  return points
}

/** The faces of the rock that look away from the light. */
function paintFaces(
  pen: Pen,
  chance: Chance,
  line: readonly Point[],
  foot: number,
  away: 1 | -1,
  paint: string,
  tall: number,
): void {
  const reach = 9
  for (let i = reach; i < line.length - reach; i++) {
    const top = line[i]
    if (!top || line.slice(i - reach, i + reach).some((point) => point[1] > top[1])) continue
    const slope: Point[] = [[top[0], foot - top[1]]]
    const last = i + away * Math.round(chance.between(14, 34))
    for (let j = i; j !== last; j += away) {
      const point = line[j]
      if (!point || point[1] > top[1]) break
      slope.push([point[0], foot - point[1] + 0.6])
    }
    const end = slope[slope.length - 1] ?? [0, 0]
    const deep = top[1] * chance.between(0.6, 0.9)
    slope.push([(end[0] + top[0]) / 2 + away * tall * 0.1, foot - top[1] + deep])
    slope.push([top[0] + away * tall * 0.08, foot - top[1] + deep * 0.55])
    slope.push([top[0] - away * tall * 0.02, foot - top[1] + deep * 0.3])
    polygon(pen, paint, slope)
  }
}

/** Far trees along a range: bushes, round crowns and now and then a flat one on a stem. */
function paintTrees(
  pen: Pen,
  chance: Chance,
  line: readonly Point[],
  foot: number,
  { layout }: Site,
  density: number,
  paint: string,
): void {
  const unit = layout.front * 0.011
  for (const [x, up] of line) {
    if (chance.next() > density * 0.62) continue
    const y = foot - up
    const kind = chance.next()
    const size = unit * chance.between(0.5, 1.1) * (0.6 + density * 0.6)
    if (kind > 0.93) {
      limb(
        pen,
        paint,
        [
          [x, y + size],
          [x, y - size * 2],
        ],
        [size * 0.18, size * 0.1],
      )
      oval(pen, paint, x, y - size * 2.3, size * 2.1, size * 0.5)
      oval(pen, paint, x - size * 0.5, y - size * 2.55, size * 1.2, size * 0.42)
    } else oval(pen, paint, x, y, size * chance.between(0.8, 1.5), size * chance.between(0.5, 1))
  }
}
