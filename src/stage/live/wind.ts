import type { Clump } from "../land/foreground"
import { type Layout, nearnessAt } from "../layout"
import type { Rooted } from "../planting"
import type { Hanger } from "./hang"
import type { Mover } from "./mover"

/** What grows leans about its root; gusts cross the place from one side to the other. */
export function hangGrowth(hanger: Hanger, { growth, likeness, x, y, scale }: Rooted, layout: Layout): Mover {
  const image = hanger
    .likeness(likeness, 20 + growth.depth * 100)
    .setOrigin(likeness.footX / likeness.width, likeness.footY / likeness.height)
    .setPosition(x, y)
    .setScale(scale)
  const nearness = nearnessAt(layout, y)
  const beat = 1.1 + (growth.variant + 1) * 0.23
  const bend = growth.kind === "cassava" ? 0.022 : 0.045
  return {
    move(seconds, look) {
      image.x = x - look * nearness
      image.rotation = bend * gust(seconds, x) * Math.sin(seconds * beat + x * 0.013)
    },
  }
}

export function hangClump(hanger: Hanger, { canvas, x, y, sway }: Clump): Mover {
  const image = hanger.image(canvas, 200).setOrigin(0.5, 1).setPosition(x, y)
  return {
    move(seconds, look) {
      image.x = x - look * 1.35
      image.rotation = 0.03 * sway * gust(seconds, x) * Math.sin(seconds * 1.05 + x * 0.01)
    },
  }
}

const gust = (seconds: number, x: number): number => 0.55 + 0.45 * Math.sin(seconds * 0.37 - x * 0.004)
