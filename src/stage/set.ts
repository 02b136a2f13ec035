import type { Scene } from "phaser"
import type { Pen } from "./draw/pen"
import { type Likeness, portray } from "./kit/portray"
import { drawings } from "./kit/registry"
import { castShadow } from "./kit/shadow"
import { landscapeSteps } from "./land/compose"
import { type Clump, paintForeground } from "./land/foreground"
import { type Growth, greeneryOf, paintGrowth, reach } from "./land/greenery"
import type { Layer } from "./land/layer"
import { indoors } from "./land/room"
import { aloft } from "./land/site"
import { nearnessAt, type Spot, spotOf } from "./layout"
import { type Ink, inkFor } from "./light/ink"
import { hangAir } from "./live/air"
import { createHanger, type Hanger } from "./live/hang"
import { createLightOf, hangLights } from "./live/lights"
import type { Mover } from "./live/mover"
import { type Target, touchable } from "./picking"
import type { Actor, Setting } from "./setting"

/** A set that is painted step by step and then hung on the stage all at once. */
export interface Set {
  readonly setting: Setting
  readonly steps: (() => void)[]
  readonly hang: (scene: Scene) => Hung
}

export interface Hung {
  readonly move: (seconds: number, look: number) => void
  /** What can be touched, where it is now. */
  readonly targets: () => readonly Target[]
  readonly strike: () => void
}

interface Standing {
  readonly actor: Actor
  readonly spot: Spot
  readonly likeness: Likeness
}

interface Rooted {
  readonly growth: Growth
  readonly likeness: Likeness
  readonly x: number
  readonly y: number
  readonly scale: number
}

export function createSet(setting: Setting): Set {
  const { site, actors } = setting
  const { layout } = site
  const standing: Standing[] = []
  const layers: Layer[] = []
  const rooted: Rooted[] = []
  const clumps: Clump[] = []
  const studio = createStudio(setting)
  const cast = (pen: Pen): void => {
    for (const { likeness, actor, spot } of standing) {
      castShadow(pen, site, likeness, spot.x, spot.y, drawings[actor.kit].foot * spot.metre * actor.size)
    }
    for (const { likeness, x, y, scale, growth } of rooted) {
      if (growth.kind !== "grass") castFlat(pen, setting, x, y, likeness.width * scale * 0.4)
    }
  }
  return {
    setting,
    steps: [
      ...actors.map((actor) => () => {
        const spot = spotOf(layout, actor.at)
        standing.push({ actor, spot, likeness: studio.actor(actor, spot) })
      }),
      () => rooted.push(...plant(setting, standing, studio)),
      ...landscapeSteps(site, cast).map((step) => () => layers.push(...step())),
      () => clumps.push(...paintForeground(site)),
    ],
    hang(scene) {
      const hanger = createHanger(scene)
      const lightOf = createLightOf()
      const movers: Mover[] = [
        ...layers.flatMap((layer) => hangLayer(hanger, layer, setting)),
        ...rooted.map((one) => hangGrowth(hanger, one, setting)),
        ...clumps.map((clump) => hangClump(hanger, clump)),
        ...hangAir(hanger, site),
      ]
      const shown = standing.map((one) => hangActor(hanger, one, setting))
      for (const { mover } of shown) movers.push(mover)
      for (const { actor, spot } of standing) {
        const { glows } = drawings[actor.kit]
        if (!glows) continue
        const metre = spot.metre * actor.size
        const place = { ...spot, metre, nearness: nearnessAt(layout, spot.y), depth: 20 + actor.at[1] }
        movers.push(...hangLights(hanger, glows, place, site.palette.lamps, lightOf))
      }
      return {
        move: (seconds, look) => {
          for (const mover of movers) mover.move(seconds, look)
        },
        targets: () => shown.flatMap(({ target }) => target() ?? []),
        strike: hanger.strike,
      }
    },
  }
}

interface Studio {
  readonly actor: (actor: Actor, spot: Spot) => Likeness
  readonly growth: (kind: Growth["kind"], variant: number, spot: Spot) => Likeness
}

/** Paints likenesses; the same piece at the same size, side and distance is painted once. */
function createStudio({ site }: Setting): Studio {
  const { layout, palette } = site
  const [lightX] = aloft(site, site.heavens.source)
  const known = new Map<string, Likeness>()
  const lightFrom = ({ x }: Spot): number => {
    const side = ((lightX - x) / layout.width) * 2.2
    return Math.max(-1, Math.min(1, side + (side < 0 ? -0.35 : 0.35)))
  }
  const inkAt = ({ distance }: Spot): Ink =>
    site.ground === "room" ? inkFor({ ...palette, light: indoors(site), mist: 0 }, 0) : inkFor(palette, distance)
  const keep = (key: string, make: () => Likeness): Likeness => {
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }
  return {
    actor({ kit, size }, spot) {
      const side = lightFrom(spot)
      const metre = spot.metre * size
      return keep(`${kit} ${metre.toFixed(1)} ${side.toFixed(1)}`, () =>
        portray(drawings[kit], { palette, ink: inkAt(spot), metre, side }),
      )
    },
    growth(kind, variant, spot) {
      const side = Math.sign(lightFrom(spot))
      return keep(`${kind} ${variant} ${spot.metre.toFixed(1)} ${side}`, () => {
        const [half, tall] = reach[kind]
        const subject = {
          box: [half, tall, half, 0.15] as const,
          paint: (pen: Pen, ink: Ink) => paintGrowth(pen, ink, kind, variant),
        }
        return portray(subject, { palette, ink: inkAt(spot), metre: spot.metre, side })
      })
    },
  }
}

/** Plants what grows, but never before something that stands or lies in the place: nothing is hidden by chance. */
function plant({ site }: Setting, standing: readonly Standing[], studio: Studio): readonly Rooted[] {
  const { layout } = site
  const bins = 5
  return greeneryOf(site).flatMap((growth) => {
    if (growth.x < -layout.margin || growth.x > layout.width + layout.margin) return []
    const spot = spotOf(layout, [(growth.x / layout.width) * 100, growth.depth * 100])
    const binned = spotOf(layout, [(growth.x / layout.width) * 100, (Math.ceil(growth.depth * bins) / bins) * 100])
    const likeness = studio.growth(growth.kind, growth.variant, binned)
    const scale = (growth.tall * spot.metre) / binned.metre
    const hides = standing.some(({ likeness: other, spot: at, actor }) => {
      const low = drawings[actor.kit].box[1] < 1.3
      const bottom = low ? at.y + other.height - other.footY : at.y - (other.footY - 1) * 0.16
      const left = at.x - other.footX
      return (
        spot.y > at.y - other.height * 0.04 &&
        growth.x + likeness.footX * scale * 0.7 > left &&
        growth.x - likeness.footX * scale * 0.7 < left + other.width &&
        spot.y - likeness.footY * scale < bottom
      )
    })
    return hides ? [] : [{ growth, likeness, x: growth.x, y: spot.y, scale }]
  })
}

function castFlat(pen: Pen, { site }: Setting, x: number, y: number, half: number): void {
  const [lightX] = aloft(site, site.heavens.source)
  const run = Math.max(-1.6, Math.min(1.6, ((x - lightX) / site.layout.width) * 2.4)) * Math.min(1.6, site.heavens.reach)
  pen.save()
  pen.globalAlpha = site.palette.shadowDepth * 0.55
  pen.beginPath()
  pen.ellipse(x + run * half * 0.7, y + half * 0.16, half * (0.9 + Math.abs(run) * 0.5), half * 0.2, run * 0.1, 0, Math.PI * 2)
  pen.fillStyle = `rgb(${site.palette.shadow.map(Math.round).join(", ")})`
  pen.fill()
  pen.restore()
}

function hangLayer(hanger: Hanger, layer: Layer, { site }: Setting): readonly Mover[] {
  const { canvas, x, y, depth, nearness, drift } = layer
  if (nearness === "slanted") return hangSlanted(hanger, layer, site.layout)
  const image = hanger.image(canvas, depth).setPosition(x, y)
  const round = site.layout.width + 2 * site.layout.margin + canvas.width
  return [
    {
      move(seconds, look) {
        const carried = drift === undefined ? x : ((x + canvas.width + seconds * drift) % round) - canvas.width
        image.x = Math.round(carried - look * nearness)
      },
    },
  ]
}

/** The ground moves more the nearer it is: it is cut into strips, each with its own share. */
function hangSlanted(hanger: Hanger, layer: Layer, layout: Setting["site"]["layout"]): readonly Mover[] {
  const { canvas, x, y, depth } = layer
  const strips = 12
  const foot = Math.min(canvas.height, layout.front - y)
  const cuts = Array.from({ length: strips + 1 }, (_, i) => Math.round(foot * (i / strips)))
  cuts[strips] = canvas.height
  return cuts.slice(0, strips).map((top, i): Mover => {
    const bottom = Math.min(canvas.height, (cuts[i + 1] ?? canvas.height) + 2)
    const image = hanger.image(canvas, depth + i * 0.01).setPosition(x, y + top)
    const texture = image.texture
    texture.add(`strip ${i}`, 0, 0, top, canvas.width, bottom - top)
    image.setFrame(`strip ${i}`, true, false).setOrigin(0, 0)
    const nearness = nearnessAt(layout, y + (top + Math.min(bottom, foot)) / 2)
    return {
      move(_seconds, look) {
        image.x = Math.round(x - look * nearness)
      },
    }
  })
}

function hangGrowth(hanger: Hanger, { growth, likeness, x, y, scale }: Rooted, { site }: Setting): Mover {
  const image = hanger
    .image(likeness.canvas, 20 + growth.depth * 100)
    .setOrigin(likeness.footX / likeness.width, likeness.footY / likeness.height)
    .setPosition(x, y)
    .setScale(scale)
  const nearness = nearnessAt(site.layout, y)
  const beat = 1.1 + (growth.variant + 1) * 0.23
  const bend = growth.kind === "cassava" ? 0.022 : 0.045
  return {
    move(seconds, look) {
      const gust = 0.55 + 0.45 * Math.sin(seconds * 0.37 - x * 0.004)
      image.x = x - look * nearness
      image.rotation = bend * gust * Math.sin(seconds * beat + x * 0.013)
    },
  }
}

function hangClump(hanger: Hanger, { canvas, x, y, sway }: Clump): Mover {
  const image = hanger.image(canvas, 200).setOrigin(0.5, 1).setPosition(x, y)
  return {
    move(seconds, look) {
      const gust = 0.55 + 0.45 * Math.sin(seconds * 0.37 - x * 0.004)
      image.x = x - look * 1.35
      image.rotation = 0.03 * sway * gust * Math.sin(seconds * 1.05 + x * 0.01)
    },
  }
}

function hangActor(
  hanger: Hanger,
  { actor, spot, likeness }: Standing,
  { site }: Setting,
): { readonly mover: Mover; readonly target: () => Target | undefined } {
  const { width, height, columns, pictures, milliseconds, footX, footY } = likeness
  const image = hanger.image(likeness.canvas, 20 + actor.at[1] + actor.at[0] * 0.0001)
  if (pictures > 1) {
    for (let i = 0; i < pictures; i++) {
      if (image.texture.has(String(i))) break
      image.texture.add(String(i), 0, (i % columns) * width, Math.floor(i / columns) * height, width, height)
    }
    image.setFrame("0", true, false)
  }
  image.setOrigin(0, 0)
  const nearness = nearnessAt(site.layout, spot.y)
  const top = Math.round(spot.y - footY)
  // neighbours of one kind do not move in step
  const late = Math.floor(actor.at[0] * 7 + actor.at[1] * 3)
  const show = (seconds: number): void => {
    if (pictures < 2) return
    const now = Math.floor((seconds * 1000) / milliseconds) + late
    const name = String(now % pictures)
    if (image.frame.name !== name) image.setFrame(name, false, false)
  }
  return {
    mover: {
      move(seconds, look) {
        image.setPosition(Math.round(spot.x - footX - look * nearness), top)
        show(seconds)
      },
    },
    target: () =>
      actor.thing === undefined
        ? undefined
        : touchable({ thing: actor.thing, x: image.x, y: image.y, width, height }, 44 * site.layout.pixel),
  }
}
