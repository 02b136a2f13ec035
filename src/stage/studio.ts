import type { Pen } from "./draw/pen"
import type { Work } from "./draw/work"
import { type Lighting, type Likeness, portray, type Subject } from "./kit/portray"
import { drawings } from "./kit/registry"
import { type Growth, paintGrowth, reach } from "./land/greenery"
import { indoors } from "./land/room"
import { aloft, type Site } from "./land/site"
import { isRoom } from "../core/pack/kit"
import type { Spot } from "./layout"
import { type Ink, inkFor } from "./light/ink"
import type { Actor } from "./setting"

/** Paints likenesses for one place and hour. The same piece at the same size, in the same light, is painted once. */
export interface Studio {
  readonly actor: (actor: Actor, spot: Spot) => Work<Likeness>
  readonly growth: (kind: Growth["kind"], variant: number, spot: Spot) => Work<Likeness>
  /** Paints a likeness of this studio so many times as large. */
  readonly finer: (coarse: Likeness, times: number) => Work<Likeness>
}

interface Sitting {
  readonly subject: Subject
  readonly lighting: Lighting
}

/** A piece in its place. */
export interface Standing {
  readonly actor: Actor
  readonly spot: Spot
  readonly likeness: Likeness
}

export function createStudio(site: Site): Studio {
  const { layout, palette } = site
  const [lightX] = aloft(site, site.heavens.source)
  const known = new Map<string, Likeness>()
  const sittings = new Map<Likeness, Sitting>()
  // the wind keeps thin blades turning: they catch less of the low light than still edges do
  const soft = { ...palette, rimDepth: palette.rimDepth * (1 - palette.lamps * 0.6) * 0.7 }

  const lightFrom = ({ x }: Spot): number => {
    const side = ((lightX - x) / layout.width) * 2.2
    return Math.max(-1, Math.min(1, side + (side < 0 ? -0.35 : 0.35)))
  }
  const inkAt = ({ distance }: Spot): Ink =>
    isRoom(site.ground) ? inkFor({ ...palette, light: indoors(site), mist: 0, stars: 0 }, 0) : inkFor(palette, distance)
  function* kept(key: string, subject: Subject, lighting: Lighting): Work<Likeness> {
    const found = known.get(key) ?? (yield* portray(subject, lighting))
    known.set(key, found)
    sittings.set(found, { subject, lighting })
    return found
  }
  return {
    actor({ kit, size }, spot) {
      const side = lightFrom(spot)
      const metre = spot.metre * size
      const key = `${kit} ${metre.toFixed(1)} ${side.toFixed(1)}`
      return kept(key, drawings[kit], { palette, ink: inkAt(spot), metre, side })
    },
    growth(kind, variant, spot) {
      const side = Math.sign(lightFrom(spot))
      const [half, tall] = reach[kind]
      return kept(
        `${kind} ${variant} ${spot.metre.toFixed(1)} ${side}`,
        { box: [half, tall, half, 0.15], paint: (pen: Pen, ink: Ink) => paintGrowth(pen, ink, kind, variant) },
        { palette: soft, ink: inkAt(spot), metre: spot.metre, side },
      )
    },
    *finer(coarse, times) {
      const sitting = sittings.get(coarse)
      if (!sitting) throw new Error("a likeness of another studio")
      const { subject, lighting } = sitting
      return yield* portray(subject, { ...lighting, metre: lighting.metre * times })
    },
  }
}
