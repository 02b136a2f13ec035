import { isRoom } from "../../core/pack/kit"
import type { Pen } from "../draw/pen"
import type { Work } from "../draw/work"
import { paintClouds } from "./clouds"
import { paintFar } from "./far"
import { paintGround } from "./ground"
import { paintHills } from "./hills"
import type { Layer } from "./layer"
import { paintMist } from "./mist"
import { paintRoom } from "./room"
import type { Site } from "./site"
import { paintSky } from "./sky"

/** Paints a landscape, back to front. `cast` paints the shadows of what stands on the ground. */
export function* paintLandscape(site: Site, cast: (pen: Pen) => Work<void>): Work<readonly Layer[]> {
  if (isRoom(site.ground)) return yield* paintRoom(site, cast)
  const sky = paintSky(site)
  yield
  const clouds = paintClouds(site)
  yield
  const hills = yield* paintHills(site)
  const far = paintFar(site)
  yield
  const ground = yield* paintGround(site, cast)
  return [sky, ...clouds, ...hills, ...(far ? [far] : []), ground, paintMist(site)]
}
