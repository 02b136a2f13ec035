import { chanceOf } from "../draw/chance"
import type { Ink } from "../light/ink"
import type { Pen } from "../draw/pen"
import { cassavaPlant } from "../kit/plants/crops"
import { tuft } from "../kit/plants/grasses"
import { bedsOf } from "./field"
import { courseOf, liesOnRoad } from "./road"
import type { Site } from "./site"
import { riverbank } from "./water"

/** Something that grows and moves in the wind: it stands among the pieces but is none of them. */
export interface Growth {
  readonly kind: "cassava" | "grass" | "reed"
  readonly x: number
  readonly depth: number
  /** Height in metres. */
  readonly tall: number
  /** Which of a few pictures of its kind. */
  readonly variant: number
}

export const variants = 3

export function greeneryOf(site: Site): readonly Growth[] {
  switch (site.ground) {
    case "field":
      return [...crop(site), ...grass(site, 16)]
    case "savanna":
      return grass(site, 46)
    case "riverside":
      return [...reedbed(site), ...grass(site, 26)]
    case "ridge":
      return grass(site, 44)
    case "village":
      return grass(site, 12)
    case "plain":
      return grass(site, 22)
    case "base":
    case "town":
    case "room":
    case "clinic-room":
    case "office":
      return []
    default:
      return site.ground satisfies never
  }
}

/** Draws one in metres about its root, at rest. */
export function paintGrowth(pen: Pen, ink: Ink, kind: Growth["kind"], variant: number): void {
  const chance = chanceOf(`${kind} ${variant}`)
  switch (kind) {
    case "cassava":
      cassavaPlant(pen, ink, chance, [0, 0], 0.95, 0)
      return
    case "grass":
      tuft(pen, ink, chance, 20, 0.34, 0.62, 0)
      return
    case "reed":
      tuft(pen, ink, chance, 26, 0.4, 1.5, 0)
      return
    default:
      kind satisfies never
  }
}

/** How far each reaches about its root, in metres: half its width, and its height. */
export const reach = { cassava: [0.72, 1.15], grass: [0.62, 0.72], reed: [0.85, 1.65] } as const

function crop(site: Site): readonly Growth[] {
  const chance = chanceOf(`crop ${site.name}`)
  return bedsOf(site)
    .filter(({ depth }) => depth >= 0.2)
    .map(({ x, depth }) => ({
      kind: "cassava" as const,
      x,
      depth,
      tall: chance.between(0.85, 1.15),
      variant: Math.floor(chance.next() * variants),
    }))
}

/** Dry grass, most of it along the verges of the road and towards the edges. */
function grass(site: Site, count: number): readonly Growth[] {
  const { layout, name } = site
  const chance = chanceOf(`grass ${name}`)
  const course = courseOf(site)
  const found: Growth[] = []
  for (let i = 0; i < count; i++) {
    const depth = 0.22 + 0.8 * ((i + chance.next()) / count) ** 0.9
    const verge = course !== undefined && chance.next() < 0.6
    const side = chance.next() < 0.5 ? -1 : 1
    const x = verge
      ? course.middle(depth) + side * course.half(depth) * chance.between(1.1, 1.45)
      : layout.width * chance.between(-0.03, 1.03)
    if (liesOnRoad(site, x, depth, 1.06)) continue
    if (site.ground === "riverside" && depth < riverbank.near + 0.04) continue
    found.push({
      kind: "grass",
      x,
      depth,
      tall: chance.between(0.6, 1.25),
      variant: Math.floor(chance.next() * variants),
    })
  }
  return found
}

function reedbed(site: Site): readonly Growth[] {
  const { layout, name } = site
  const chance = chanceOf(`reedbed ${name}`)
  return Array.from({ length: 30 }, () => {
    const left = chance.next() < 0.5
    const out = chance.next() ** 1.5 * 0.34
    return {
      kind: "reed" as const,
      x: layout.width * (left ? out - 0.02 : 1.02 - out),
      depth: riverbank.near + chance.between(-0.01, 0.07),
      tall: chance.between(0.7, 1.15),
      variant: Math.floor(chance.next() * variants),
    }
  })
}
