import type { Pen } from "../draw/pen"
import { paintClouds } from "./clouds"
import { paintFar } from "./far"
import { paintGround } from "./ground"
import { paintHills } from "./hills"
import type { Layer } from "./layer"
import { paintMist } from "./mist"
import { paintRoom } from "./room"
import type { Site } from "./site"
import { paintSky } from "./sky"

/**
 * The steps that paint a landscape, back to front. They are apart so that no frame has to wait for all of them.
 * `cast` paints the shadows of what stands on the ground.
 */
export function landscapeSteps(site: Site, cast: (pen: Pen) => void): readonly (() => readonly Layer[])[] {
  if (site.ground === "room") return [() => paintRoom(site, cast)]
  return [
    () => [paintSky(site)],
    () => paintClouds(site),
    () => paintHills(site),
    () => {
      const far = paintFar(site)
      return far ? [far] : []
    },
    () => [paintGround(site, cast), paintMist(site)],
  ]
}
