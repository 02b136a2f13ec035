import type { Pen } from "./draw/pen"
import type { Work } from "./draw/work"
import { type Likeness, portray } from "./kit/portray"
import { drawings } from "./kit/registry"
import { type Growth, paintGrowth, reach } from "./land/greenery"
import { indoors } from "./land/room"
import { aloft, type Site } from "./land/site"
import { isRoom, type Spot } from "./layout"
import { type Ink, inkFor } from "./light/ink"
import type { Actor } from "./setting"

/** Paints likenesses for one place and hour. The same piece at the same size, in the same light, is painted once. */
export interface Studio {
  readonly actor: (actor: Actor, spot: Spot) => Work<Likeness>
  readonly growth: (kind: Growth["kind"], variant: number, spot: Spot) => Work<Likeness>
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
  // the wind keeps thin blades turning: they catch less of the low light than still edges do
  const soft = { ...palette, rimDepth: palette.rimDepth * (1 - palette.lamps * 0.6) * 0.7 }

  const lightFrom = ({ x }: Spot): number => {
    const side = ((lightX - x) / layout.width) * 2.2
    return Math.max(-1, Math.min(1, side + (side < 0 ? -0.35 : 0.35)))
  }
  const inkAt = ({ distance }: Spot): Ink =>
    isRoom(site.ground) ? inkFor({ ...palette, light: indoors(site), mist: 0, stars: 0 }, 0) : inkFor(palette, distance)
  function* kept(key: string, paint: () => Work<Likeness>): Work<Likeness> {
    const found = known.get(key) ?? (yield* paint())
    known.set(key, found)
    return found
  }
  return {
    actor({ kit, size }, spot) {
      const side = lightFrom(spot)
      const metre = spot.metre * size
      return kept(`${kit} ${metre.toFixed(1)} ${side.toFixed(1)}`, () =>
        portray(drawings[kit], { palette, ink: inkAt(spot), metre, side }),
      )
    },
    growth(kind, variant, spot) {
      const side = Math.sign(lightFrom(spot))
      const [half, tall] = reach[kind]
      return kept(`${kind} ${variant} ${spot.metre.toFixed(1)} ${side}`, () =>
        portray(
          { box: [half, tall, half, 0.15], paint: (pen: Pen, ink: Ink) => paintGrowth(pen, ink, kind, variant) },
          { palette: soft, ink: inkAt(spot), metre: spot.metre, side },
        ),
      )
    },
  }
}
