import type { PlaceView } from "../../core/attempt/view-types"
import type { Piece, Weather } from "../../core/pack/kit"
import type { Pen } from "../draw/pen"
import { createPicture } from "../draw/picture"
import { portray } from "../kit/portray"
import { drawings } from "../kit/registry"
import { orderOf } from "../live/actors"
import { createLightOf } from "../live/lights"
import { layoutOf, type Room } from "../layout"
import { mix, toCss } from "../light/colour"
import { heavensAt } from "../light/heavens"
import { inkFor } from "../light/ink"
import { type Palette, paletteAt } from "../light/palette"
import { type PaintedSet, paintSet } from "../set"
import type { Setting } from "../setting"
import { sways } from "../planting"

/** Still pictures of what the stage can draw, for looking at it without playing. */

export interface Moment {
  readonly minutes: number
  readonly weather: Weather
}

/** One piece on plain ground, at one moment of its movement (from 0 to 1). */
export function pictureOfPiece(piece: Piece, { minutes, weather }: Moment, side: number, phase = 0): HTMLCanvasElement {
  const palette = paletteAt(minutes, weather)
  const drawing = drawings[piece]
  const [left, up, right, down] = drawing.box
  const metre = Math.min((side * 0.92) / (left + right), (side * 0.86) / (up + down))
  const ink = inkFor(palette, 0.15)
  const work = portray(
    { box: drawing.box, paint: (pen: Pen) => drawing.paint(pen, ink, phase) },
    { palette, ink, metre, side: 1 },
  )
  let step = work.next()
  while (!step.done) step = work.next()
  const likeness = step.value
  const { canvas, pen } = createPicture(side, side, "opaque")
  const foot = side * 0.92 - down * metre
  backdrop(pen, palette, side, Math.min(side * 0.72, foot - 0.2 * metre))
  const x = side / 2 + ((left - right) / 2) * metre
  pen.drawImage(likeness.canvas, x - likeness.footX, foot - likeness.footY)
  const lightOf = createLightOf()
  for (const glow of drawing.glows ?? []) {
    shine(
      pen,
      lightOf(glow.colour),
      x + glow.at[0] * metre,
      foot + glow.at[1] * metre,
      glow.reach * metre,
      palette.lamps,
    )
  }
  return canvas
}

/** A whole place, as it is when nothing moves. */
export function pictureOfPlace(place: PlaceView, moment: Moment, room: Room): HTMLCanvasElement {
  const setting = settingFor(place, moment, room)
  const work = paintSet(setting)
  let step = work.next()
  while (!step.done) step = work.next()
  return composed(step.value)
}

/** The colours of a moment, from the top of the sky to the nearest ground. */
export function coloursOf({ minutes, weather }: Moment): readonly string[] {
  const { skyTop, skyMid, skyLow, sun, cloud, haze, hillFar, hillNear, groundFar, road, leaf, groundNear, fore } =
    paletteAt(minutes, weather)
  return [skyTop, skyMid, skyLow, sun, cloud, haze, hillFar, hillNear, groundFar, road, leaf, groundNear, fore].map(
    (colour) => toCss(colour),
  )
}

function settingFor(place: PlaceView, { minutes, weather }: Moment, room: Room): Setting {
  const { id, ground, road, pieces } = place
  return {
    key: "",
    at: "",
    site: {
      name: id,
      ground,
      road,
      weather,
      layout: layoutOf(room, ground),
      heavens: heavensAt(minutes),
      palette: paletteAt(minutes, weather),
    },
    actors: [...pieces].sort((a, b) => a.at[1] - b.at[1]),
  }
}

function composed({ setting, layers, standing, planted, clumps }: PaintedSet): HTMLCanvasElement {
  const { layout, palette } = setting.site
  const { canvas, pen } = createPicture(layout.width, layout.height, "opaque")
  for (const { canvas: layer, x, y } of layers) pen.drawImage(layer, x, y)
  const stood = [
    ...planted.filter(sways).map(({ growth, likeness, x, y, scale }) => ({
      order: 20 + growth.depth * 100,
      paint: () =>
        pen.drawImage(
          likeness.canvas,
          x - likeness.footX * scale,
          y - likeness.footY * scale,
          likeness.width * scale,
          likeness.height * scale,
        ),
    })),
    ...standing.map(({ actor, spot, likeness: { canvas: sheet, width, height, footX, footY } }) => ({
      order: orderOf(actor.at),
      paint: () => pen.drawImage(sheet, 0, 0, width, height, spot.x - footX, spot.y - footY, width, height),
    })),
  ]
  for (const { paint } of stood.sort((a, b) => a.order - b.order)) paint()
  const lightOf = createLightOf()
  for (const { actor, spot } of standing) {
    const metre = spot.metre * actor.size
    for (const { at, reach, colour } of drawings[actor.kit].glows ?? []) {
      shine(pen, lightOf(colour), spot.x + at[0] * metre, spot.y + at[1] * metre, reach * metre, palette.lamps)
    }
  }
  for (const { canvas: clump, x, y } of clumps) pen.drawImage(clump, x - clump.width / 2, y - clump.height)
  return canvas
}

function backdrop(pen: Pen, palette: Palette, side: number, horizon: number): void {
  const sky = pen.createLinearGradient(0, 0, 0, horizon)
  sky.addColorStop(0, toCss(palette.skyMid))
  sky.addColorStop(1, toCss(mix(palette.skyLow, palette.haze, 0.4)))
  pen.fillStyle = sky
  pen.fillRect(0, 0, side, horizon)
  const ground = pen.createLinearGradient(0, horizon, 0, side)
  ground.addColorStop(0, toCss(mix(palette.groundFar, palette.haze, 0.3)))
  ground.addColorStop(1, toCss(mix(palette.groundFar, palette.groundNear, 0.6)))
  pen.fillStyle = ground
  pen.fillRect(0, horizon, side, side - horizon)
}

function shine(pen: Pen, light: HTMLCanvasElement, x: number, y: number, reach: number, strength: number): void {
  if (strength < 0.04) return
  pen.save()
  pen.globalCompositeOperation = "lighter"
  pen.globalAlpha = 0.8 * strength
  pen.drawImage(light, x - reach, y - reach, reach * 2, reach * 2)
  pen.restore()
}
