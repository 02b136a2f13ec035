import type { View } from "../core/attempt/view-types"
import type { Piece } from "../core/pack/kit"
import type { Site } from "./land/site"
import { layoutOf, type Room } from "./layout"
import { heavensAt } from "./light/heavens"
import { paletteAt } from "./light/palette"

/** All that decides the picture, and nothing else of the view: two views with the same `key` look alike. */
export interface Setting {
  readonly key: string
  readonly at: string
  readonly site: Site
  /** From the horizon to the front; things and the pieces of the place stand in one row and are told apart by `thing` only. */
  readonly actors: readonly Actor[]
}

export interface Actor {
  readonly kit: Piece
  readonly at: readonly [number, number]
  readonly size: number
  /** Its id, when it can be looked at. */
  readonly thing?: string
}

/** The part of a view that can be seen. */
export type Seen = Pick<View, "at" | "place" | "time" | "things">

export function settingOf({ at, place, time, things }: Seen, room: Room): Setting {
  const minutes = painted(time.minutes)
  const actors: Actor[] = [
    ...place.pieces,
    ...things.flatMap(({ id, kit, at }) => (kit && at ? [{ kit, at, size: 1, thing: id }] : [])),
  ]
  actors.sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0] || a.kit.localeCompare(b.kit))
  const { ground, road, weather, id } = place
  return {
    key: JSON.stringify([id, ground, road, weather, minutes, room, actors]),
    at,
    site: {
      name: id,
      ground,
      road,
      weather,
      layout: layoutOf(room, ground),
      heavens: heavensAt(minutes),
      palette: paletteAt(minutes, weather),
    },
    actors,
  }
}

/** Light changes slowly for most of the day and fast about sunrise and sunset; it is painted anew only as often as seen. */
function painted(minutes: number): number {
  const now = ((minutes % 1440) + 1440) % 1440
  const changing = (now > 330 && now < 480) || (now > 1020 && now < 1200)
  const step = changing ? 4 : 10
  return Math.floor(minutes / step) * step
}
