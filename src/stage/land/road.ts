import { type Chance, chanceOf } from "../draw/chance"
import type { Pen, Point } from "../draw/pen"
import { oval, polygon } from "../draw/shapes"
import { mix, toColour, toCss, under } from "../light/colour"
import { ridgeFoot } from "./ridge"
import type { Site } from "./site"
import { riverbank } from "./water"

/** Where the middle of a road lies, and half its width, at a depth from 0 at the horizon to 1 at the front. */
export interface Course {
  readonly middle: (depth: number) => number
  readonly half: (depth: number) => number
}

export function courseOf({ road, layout }: Site): Course | undefined {
  const { width, metre } = layout
  const half = (metres: number) => (depth: number) => metres * metre * (0.012 + 0.988 * Math.max(0, depth) ** 1.08)
  switch (road) {
    case "none":
      return undefined
    case "bend":
      return { middle: (depth) => width * bend(depth), half: half(2.7) }
    case "straight":
      return { middle: (depth) => width * (0.5 + 0.03 * (1 - depth)), half: half(2.8) }
    case "tar":
      return { middle: (depth) => width * (0.5 + 0.05 * (1 - depth)), half: half(3) }
    case "track":
      return {
        middle: (depth) => width * (0.48 + 0.16 * Math.max(0, 1 - depth) ** 1.5 + 0.025 * Math.sin(depth * 7) * depth),
        half: half(1.5),
      }
    default:
      return road satisfies never
  }
}

export function paintRoad(pen: Pen, site: Site): void {
  const course = courseOf(site)
  if (!course) return
  const { layout, palette, road, ground, name } = site
  const chance = chanceOf(`road ${name}`)
  const top = layout.horizon
  const deep = layout.front - top
  const end = (layout.depth - top) / deep
  // at a river the way comes up from the water, at a ridge it comes along the foot
  const start = ground === "riverside" ? riverbank.near - 0.012 : ground === "ridge" ? ridgeFoot : 0
  const strip = (from: number, to: number, ragged: number): Point[] => {
    const left: Point[] = []
    const right: Point[] = []
    const steps = 56
    for (let i = 0; i <= steps; i++) {
      const depth = start + (i / steps) ** 1.6 * (end - start)
      const y = top + depth * deep
      const half = course.half(depth)
      const wobble = half * ragged
      left.push([course.middle(depth) + from * half + chance.between(-wobble, wobble), y])
      right.push([course.middle(depth) + to * half + chance.between(-wobble, wobble), y])
    }
    return [...left, ...right.reverse()]
  }
  const fade = (colour: readonly [number, number, number], strength: number): CanvasGradient => {
    const paint = pen.createLinearGradient(0, top, 0, layout.depth)
    const far = mix(colour, palette.haze, 0.35 * palette.mist)
    const front = (layout.front - top) / (layout.depth - top)
    paint.addColorStop(0, toCss(far, strength))
    paint.addColorStop(front * 0.35, toCss(colour, strength))
    paint.addColorStop(front, toCss(mix(colour, palette.groundNear, 0.42), strength))
    paint.addColorStop(1, toCss(mix(colour, palette.groundNear, 0.75), strength))
    return paint
  }
  const verge = mix(palette.groundNear, palette.shadow, 0.12)
  const pale = mix(palette.road, palette.sun, 0.18)
  const worn = mix(palette.road, palette.groundNear, 0.45)
  if (road === "track") {
    polygon(pen, fade(mix(palette.road, palette.groundFar, 0.4), 0.5), strip(-1.2, 1.2, 0.07))
    for (const side of [-1, 1]) {
      polygon(pen, fade(palette.road, 0.95), strip(side * 0.92, side * 0.3, 0.04))
      polygon(pen, fade(worn, 0.35), strip(side * 0.8, side * 0.5, 0.03))
    }
  } else if (road === "tar") {
    const tar = mix(under(toColour("#77706c"), palette.light), palette.road, 0.18)
    polygon(pen, fade(palette.road, 0.8), strip(-1.2, 1.2, 0.02))
    polygon(pen, fade(mix(tar, palette.shadow, 0.18), 1), strip(-1, 1, 0.012))
    for (const side of [-1, 1]) {
      polygon(pen, fade(mix(tar, palette.sun, 0.16), 0.4), strip(side * 0.68, side * 0.34, 0.015))
      polygon(pen, fade(mix(tar, palette.road, 0.7), 0.5), strip(side * 1.03, side * 0.91, 0.03))
    }
    paintDashes(pen, site, course)
  } else {
    polygon(pen, fade(verge, 0.4), strip(-1.14, 1.14, 0.05))
    polygon(pen, fade(palette.road, 1), strip(-1, 1, 0.02))
    polygon(pen, fade(pale, 0.35), strip(-0.16, 0.2, 0.03))
    for (const side of [-1, 1]) {
      polygon(pen, fade(worn, 0.34), strip(side * 0.66, side * 0.4, 0.02))
      polygon(pen, fade(worn, 0.25), strip(side * 0.6, side * 0.46, 0.015))
      polygon(pen, fade(pale, 0.3), strip(side * 0.98, side * 0.8, 0.04))
    }
  }
  paintStones(pen, site, course, chance, top, deep)
}

/** What is left of the line along the middle. */
function paintDashes(pen: Pen, { layout, palette }: Site, course: Course): void {
  const deep = layout.front - layout.horizon
  const paint = mix(under([226, 220, 204], palette.light), palette.road, 0.25)
  for (let far = 1.1; far < 34; far *= 1.24) {
    const [near, end] = [1.3 / far, 1.3 / (far * 1.1)]
    const edge = (depth: number, side: number): Point => [
      course.middle(depth) + side * course.half(depth) * 0.024,
      layout.horizon + depth * deep,
    ]
    polygon(pen, toCss(paint, 0.6 - 0.3 * end), [edge(near, -1), edge(near, 1), edge(end, 1), edge(end, -1)])
  }
}

function paintStones(
  pen: Pen,
  { layout, palette, ground }: Site,
  course: Course,
  chance: Chance,
  top: number,
  deep: number,
): void {
  for (let i = 0; i < 150; i++) {
    const depth = 0.06 + 1.2 * chance.next() ** 1.3
    if (ground === "riverside" && depth < riverbank.near) continue
    if (ground === "ridge" && depth < ridgeFoot) continue
    const side = chance.between(-1.15, 1.15)
    const size = layout.metre * depth * chance.between(0.02, 0.075)
    const x = course.middle(depth) + side * course.half(depth)
    const y = top + depth * deep
    const bright = chance.next() > 0.5
    oval(
      pen,
      toCss(mix(palette.groundNear, palette.shadow, 0.3), 0.4),
      x + size * 0.3,
      y + size * 0.3,
      size * 1.3,
      size * 0.5,
    )
    oval(
      pen,
      toCss(mix(palette.road, bright ? palette.sun : palette.groundNear, bright ? 0.22 : 0.5), 0.8),
      x,
      y,
      size,
      size * 0.55,
    )
  }
}

/** Whether a road takes this kind of ground away from what grows. */
export function liesOnRoad(site: Site, x: number, depth: number, spare = 1.15): boolean {
  const course = courseOf(site)
  return course !== undefined && Math.abs(x - course.middle(depth)) < course.half(depth) * spare
}

/** The S of the bend: in from the right, across, and out at the middle. */
function bend(depth: number): number {
  const back = Math.max(0, 1 - depth)
  return 0.5 + 0.2 * back ** 1.5 + 0.055 * Math.sin(depth * Math.PI * 2) * (depth < 1 ? 1 : 0.2)
}
