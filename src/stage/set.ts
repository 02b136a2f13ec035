import type { Scene } from "phaser"
import type { Pen } from "./draw/pen"
import type { Work } from "./draw/work"
import { drawings } from "./kit/registry"
import { castShadow } from "./kit/shadow"
import { paintLandscape } from "./land/compose"
import { type Clump, paintForeground } from "./land/foreground"
import type { Layer } from "./land/layer"
import { isRoom } from "../core/pack/kit"
import { nearnessAt, spotOf } from "./layout"
import { hangActor, orderOf } from "./live/actors"
import { hangAir } from "./live/air"
import { createHanger } from "./live/hang"
import { hangLayer } from "./live/layers"
import { createLightOf, hangLights } from "./live/lights"
import type { Mover } from "./live/mover"
import { hangClump, hangGrowth } from "./live/wind"
import { smallestAt, type Target } from "./picking"
import { paintPlanted, plant, type Rooted, sways } from "./planting"
import type { Setting } from "./setting"
import { createStudio, type Standing, type Studio } from "./studio"

/** A painted set: all the pictures of a setting, not yet on the stage. */
export interface PaintedSet {
  readonly setting: Setting
  readonly layers: readonly Layer[]
  readonly standing: readonly Standing[]
  readonly planted: readonly Rooted[]
  readonly clumps: readonly Clump[]
  readonly studio: Studio
}

/** A set on the stage. */
export interface Hung {
  readonly move: (seconds: number, look: number) => void
  /** What can be touched, where it is now. */
  readonly targets: () => readonly Target[]
  /** Where a point of the set is from now on: with what stands there, if it moves. */
  readonly follow: (x: number, y: number) => () => readonly [x: number, y: number]
  /** Paints everything that stands or grows once more, finely enough for binoculars, and shows it as it comes. */
  readonly refine: () => Work<void>
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
  return { setting, layers, standing, planted, clumps: paintForeground(site), studio }
}

/** So many times finer than usual is what binoculars show, as long as a sheet of it stays below this many pixels. */
const finer = 2.2
const largestSheet = 6e6

/** `rained` when it rained on the stage already: rain that sets in is heard for a while before it is seen. */
export function hangSet(scene: Scene, painted: PaintedSet, rained: boolean): Hung {
  const { setting, layers, standing, planted, clumps, studio } = painted
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
    ...hangAir(hanger, site, rained),
  ]
  return {
    move: (seconds, look) => {
      for (const mover of movers) mover.move(seconds, look)
    },
    targets: () => shown.flatMap(({ target }) => target() ?? []),
    follow(x, y) {
      const under = smallestAt(
        shown.map(({ box }) => ({ ...box(), box })),
        x,
        y,
      )
      if (!under) return () => [x, y]
      return () => {
        const { x: left, y: top } = under.box()
        return [x + left - under.x, y + top - under.y]
      }
    },
    *refine() {
      const coarse = new Set([...standing, ...planted.filter(sways)].map(({ likeness }) => likeness))
      for (const likeness of coarse) {
        const { width, height } = likeness.canvas
        if (width * height * finer * finer > largestSheet) continue
        hanger.refine(likeness, yield* studio.finer(likeness, finer), finer)
        yield
      }
    },
    strike: hanger.strike,
  }
}
