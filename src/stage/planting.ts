import type { Pen } from "./draw/pen"
import type { Work } from "./draw/work"
import type { Likeness } from "./kit/portray"
import { drawings } from "./kit/registry"
import { type Growth, greeneryOf } from "./land/greenery"
import { aloft, type Site } from "./land/site"
import { spotOf } from "./layout"
import { toCss } from "./light/colour"
import type { Standing, Studio } from "./studio"

/** Something that grows, and where it is rooted. */
export interface Rooted {
  readonly growth: Growth
  readonly likeness: Likeness
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Sizes are painted in so many steps from the horizon to the front and scaled between. */
const bins = 5
/** What grows farther off than this is part of the ground: nobody sees it sway. */
const swaying = 0.4

/** Plants what grows, but never before something that stands or lies in the place: nothing is hidden by chance. */
export function* plant(site: Site, standing: readonly Standing[], studio: Studio): Work<readonly Rooted[]> {
  const { layout } = site
  const planted: Rooted[] = []
  for (const growth of greeneryOf(site)) {
    if (growth.x < -layout.margin || growth.x > layout.width + layout.margin) continue
    const across = (growth.x / layout.width) * 100
    const spot = spotOf(layout, [across, growth.depth * 100])
    const binned = spotOf(layout, [across, (Math.ceil(growth.depth * bins) / bins) * 100])
    const likeness = yield* studio.growth(growth.kind, growth.variant, binned)
    const rooted = { growth, likeness, x: growth.x, y: spot.y, scale: (growth.tall * spot.metre) / binned.metre }
    if (!standing.some((other) => isHidden(other, rooted))) planted.push(rooted)
  }
  return planted
}

export const sways = ({ growth }: Rooted): boolean => growth.depth >= swaying

/** Paints what grows far off, and the shadows of what grows near, on the ground. */
export function* paintPlanted(pen: Pen, site: Site, planted: readonly Rooted[]): Work<void> {
  let painted = 0
  for (const rooted of planted) {
    const { likeness, x, y, scale, growth } = rooted
    if (growth.kind !== "grass") shade(pen, site, x, y, likeness.width * scale * 0.4)
    if (!sways(rooted)) {
      pen.drawImage(
        likeness.canvas,
        x - likeness.footX * scale,
        y - likeness.footY * scale,
        likeness.width * scale,
        likeness.height * scale,
      )
    }
    if (++painted % 24 === 0) yield
  }
}

/** A little of the legs of what is tall may stand in grass; what is low may not. */
function isHidden({ actor, spot, likeness: other }: Standing, { likeness, x, y, scale }: Rooted): boolean {
  const isLow = drawings[actor.kit].box[1] < 1.3
  const bottom = isLow ? spot.y + other.height - other.footY : spot.y - other.footY * 0.16
  const left = spot.x - other.footX
  const half = likeness.footX * scale * 0.7
  return (
    y > spot.y - other.height * 0.04 &&
    y - likeness.footY * scale < bottom &&
    x + half > left &&
    x - half < left + other.width
  )
}

function shade(pen: Pen, site: Site, x: number, y: number, half: number): void {
  const { palette, heavens, layout } = site
  const [lightX] = aloft(site, heavens.source)
  const run = Math.max(-1.6, Math.min(1.6, ((x - lightX) / layout.width) * 2.4)) * Math.min(1.6, heavens.reach)
  pen.beginPath()
  pen.ellipse(
    x + run * half * 0.7,
    y + half * 0.16,
    half * (0.9 + Math.abs(run) * 0.5),
    half * 0.2,
    run * 0.1,
    0,
    Math.PI * 2,
  )
  pen.fillStyle = toCss(palette.shadow, palette.shadowDepth * 0.55)
  pen.fill()
}
