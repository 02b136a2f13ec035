import { drawings } from "../kit/registry"
import { courseOf } from "./course"
import { nearnessAt, type Layout } from "../layout"
import { type Box, type Target, touchable } from "../picking"
import type { Standing } from "../studio"
import type { Hanger } from "./hang"
import type { Mover } from "./mover"

export interface Shown extends Mover {
  /** Where it is now. */
  readonly box: () => Box
  /** Where it can be touched; only things that can be looked at can be. */
  readonly target: () => Target | undefined
}

/** Order on the stage of what stands on the ground: by how near it is and nothing else. */
export const orderOf = ([across, down]: readonly [number, number]): number => 20 + down + across * 0.0001

/** Hangs a piece. Things to look at and all others are hung alike. */
export function hangActor(hanger: Hanger, { actor, spot, likeness }: Standing, layout: Layout): Shown {
  const { width, height, pictures, milliseconds, footX, footY } = likeness
  const image = hanger.likeness(likeness, orderOf(actor.at))
  if (pictures > 1) image.setFrame("0", true, false)
  image.setOrigin(0, 0)
  const nearness = nearnessAt(layout, spot.y)
  const top = Math.round(spot.y - footY)
  const course = courseOf(drawings[actor.kit].travels ?? 0, spot.x - footX, width, spot.metre * actor.size, layout)
  // neighbours of one kind do not move in step
  const late = Math.floor(actor.at[0] * 7 + actor.at[1] * 3)
  const box = (): Box => ({ x: image.x, y: image.y, width, height })
  return {
    box,
    move(seconds, look) {
      image.setPosition(Math.round(course(seconds) - look * nearness), top)
      if (pictures < 2) return
      const name = String((Math.floor((seconds * 1000) / milliseconds) + late) % pictures)
      if (image.frame.name !== name) image.setFrame(name, false, false)
    },
    target: () =>
      actor.thing === undefined ? undefined : touchable({ thing: actor.thing, ...box() }, 44 * layout.pixel),
  }
}
