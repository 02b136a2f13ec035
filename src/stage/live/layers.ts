import type { Layer } from "../land/layer"
import { type Layout, nearnessAt } from "../layout"
import type { Hanger } from "./hang"
import type { Mover } from "./mover"

/** Hangs a painted part of the landscape; far parts follow the eye less than near ones. */
export function hangLayer(hanger: Hanger, layer: Layer, layout: Layout): readonly Mover[] {
  const { canvas, x, y, depth, nearness, drift } = layer
  if (nearness === "slanted") return hangSlanted(hanger, layer, layout)
  const image = hanger.image(canvas, depth).setPosition(x, y)
  const round = layout.width + 2 * layout.margin + canvas.width
  return [
    {
      move(seconds, look) {
        const carried = drift === undefined ? x : ((x + canvas.width + seconds * drift) % round) - canvas.width
        image.x = Math.round(carried - look * nearness)
      },
    },
  ]
}

const strips = 12

/** The ground moves more the nearer it is: it is cut into strips, each with its own share. */
function hangSlanted(hanger: Hanger, { canvas, x, y, depth }: Layer, layout: Layout): readonly Mover[] {
  const foot = Math.min(canvas.height, layout.front - y)
  const cutAt = (i: number): number => (i === strips ? canvas.height : Math.round((foot * i) / strips))
  return Array.from({ length: strips }, (_, i): Mover => {
    const top = cutAt(i)
    // each lies a little over the next, so that no seam opens while the camera moves
    const bottom = Math.min(canvas.height, cutAt(i + 1) + 2)
    const image = hanger.image(canvas, depth + i * 0.01).setPosition(x, y + top)
    image.texture.add(`strip ${i}`, 0, 0, top, canvas.width, bottom - top)
    image.setFrame(`strip ${i}`, true, false).setOrigin(0, 0)
    const nearness = nearnessAt(layout, y + (top + Math.min(bottom, foot)) / 2)
    return {
      move(_seconds, look) {
        image.x = Math.round(x - look * nearness)
      },
    }
  })
}
