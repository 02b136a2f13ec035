import type { Scene } from "phaser"
import type { Pen } from "./draw/pen"
import type { Work } from "./draw/work"
import { drawings } from "./kit/registry"
import { castShadow } from "./kit/shadow"
import { paintLandscape } from "./land/compose"
import { type Clump, paintForeground } from "./land/foreground"
import type { Layer } from "./land/layer"
import { isRoom, nearnessAt, spotOf } from "./layout"
import { hangActor, orderOf } from "./live/actors"
import { hangAir } from "./live/air"
import { createHanger } from "./live/hang"
import { hangLayer } from "./live/layers"
import { createLightOf, hangLights } from "./live/lights"
import type { Mover } from "./live/mover"
import { hangClump, hangGrowth } from "./live/wind"
import type { Target } from "./picking"
import { paintPlanted, plant, type Rooted, sways } from "./planting"
import type { Setting } from "./setting"
import { createStudio, type Standing } from "./studio"

/** A painted set: all the pictures of a setting, not yet on the stage. */
export interface PaintedSet {
  readonly setting: Setting
  readonly layers: readonly Layer[]
  readonly standing: readonly Standing[]
  readonly planted: readonly Rooted[]
  readonly clumps: readonly Clump[]
}

/** A set on the stage. */
export interface Hung {
  readonly move: (seconds: number, look: number) => void
  /** What can be touched, where it is now. */
  readonly targets: () => readonly Target[]
  readonly strike: () => void
}

export function* paintSet(setting: Setting): Work<PaintedSet> {
  const { site, actors } = setting
  const studio = createStudio(site)
  const standing: Standing[] = []
  for (const actor of actors) {
    const spot = spotOf(site.layout, actor.at)
    standing.push({ actor, spot, likeness: yield* studio.actor(actor, spot) })
  }
  const planted = yield* plant(site, standing, studio)
  function* cast(pen: Pen): Work<void> {
    yield* paintPlanted(pen, site, planted)
    for (const { likeness, actor, spot } of standing) {
      castShadow(pen, site, likeness, spot.x, spot.y, drawings[actor.kit].foot * spot.metre * actor.size)
      yield
    }
  }
  const layers = yield* paintLandscape(site, cast)
  return { setting, layers, standing, planted, clumps: paintForeground(site) }
}

export function hangSet(scene: Scene, { setting, layers, standing, planted, clumps }: PaintedSet): Hung {
  const { site } = setting
  const { layout, palette } = site
  const hanger = createHanger(scene)
  const lightOf = createLightOf()
  const shown = standing.map((one) => hangActor(hanger, one, layout))
  const movers: readonly Mover[] = [
    ...layers.flatMap((layer) => hangLayer(hanger, layer, layout)),
    ...planted.filter(sways).map((rooted) => hangGrowth(hanger, rooted, layout)),
    ...clumps.map((clump) => hangClump(hanger, clump)),
    ...shown,
    ...standing.flatMap(({ actor, spot }) =>
      hangLights(
        hanger,
        drawings[actor.kit].glows ?? [],
        { ...spot, metre: spot.metre * actor.size, nearness: nearnessAt(layout, spot.y), depth: orderOf(actor.at) },
        palette.lamps,
        lightOf,
        !isRoom(site.ground) && site.weather !== "rain",
      ),
    ),
    ...hangAir(hanger, site),
  ]
  return {
    move: (seconds, look) => {
      for (const mover of movers) mover.move(seconds, look)
    },
    targets: () => shown.flatMap(({ target }) => target() ?? []),
    strike: hanger.strike,
  }
}
