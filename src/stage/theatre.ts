import type { GameObjects, Scene } from "phaser"
import type { View } from "../core/attempt/view-types"
import { createPicture } from "./draw/picture"
import type { Room } from "./layout"
import { createHanger, type Hanger } from "./live/hang"
import { thingAt } from "./picking"
import { createSet, type Hung, type Set } from "./set"
import { type Setting, settingOf } from "./setting"

/** The house: it keeps one set on the stage, paints the next one aside and changes them in one breath. */
export interface Theatre {
  readonly show: (view: View) => void
  readonly fit: (room: Room) => void
  readonly still: (on: boolean) => void
  /** The pointer, from -1 at the left edge to 1 at the right. */
  readonly lookTo: (share: number) => void
  /** The thing at a point of the canvas, in its own pixels. */
  readonly thingAt: (x: number, y: number) => string | undefined
  /** Called before each frame, with the milliseconds since the last. */
  readonly step: (milliseconds: number) => void
  /** Called after each frame, while the canvas still holds it. */
  readonly after: () => void
  /** Whether another frame would look different. */
  readonly restless: () => boolean
}

const painting = 7
const changing = 0.95
const pushing = 3.2
const pushed = 0.972

export function createTheatre(scene: Scene, wake: () => void, first: Room, quiet: boolean): Theatre {
  let room = first
  let view: View | undefined
  let wanted: Setting | undefined
  let next: Set | undefined
  let hung: Hung | undefined
  let shownKey = ""
  let shownPlace = ""
  let shownAt = ""
  let still = quiet
  let seconds = 40
  let eye = 0
  let target = 0
  let sinceChange = Number.POSITIVE_INFINITY
  let sincePush = Number.POSITIVE_INFINITY
  let drawn = false
  let veil: { readonly image: GameObjects.Image; readonly hanger: Hanger } | undefined
  const camera = scene.cameras.main
  camera.setOrigin(0.5, 0)

  const plan = (): void => {
    if (!view) return
    const setting = settingOf(view, room)
    if (setting.key === wanted?.key && setting.at === wanted.at) return
    wanted = setting
    next = setting.key === shownKey ? undefined : createSet(setting)
    drawn = false
    wake()
  }

  const change = (): void => {
    if (!wanted || (next && next.steps.length > 0)) return
    const moved = wanted.at !== shownAt || wanted.site.name !== shownPlace
    if (!next && !moved) return
    if (hung && !still) drop()
    if (next) {
      hung?.strike()
      hung = next.hang(scene)
      next = undefined
      shownKey = wanted.key
    }
    if (moved) sincePush = 0
    shownAt = wanted.at
    shownPlace = wanted.site.name
    drawn = false
    place()
  }

  /** Lets the last frame down as a veil before the new one. */
  const drop = (): void => {
    veil?.hanger.strike()
    const { canvas, pen } = createPicture(scene.game.canvas.width, scene.game.canvas.height)
    pen.drawImage(scene.game.canvas, 0, 0)
    const hanger = createHanger(scene)
    veil = { hanger, image: hanger.image(canvas, 1000).setOrigin(0.5, 0).setPosition(room.width / 2, 0) }
    sinceChange = 0
  }

  const place = (): void => {
    const reach = 22 * room.pixel
    const push = still ? 1 : Math.min(1, sincePush / pushing)
    const zoom = pushed + (1 - pushed) * (1 - (1 - push) ** 3)
    camera.setZoom(zoom)
    hung?.move(seconds, eye * reach)
    if (!veil) return
    const share = still ? 1 : Math.min(1, sinceChange / changing)
    if (share >= 1) {
      veil.hanger.strike()
      veil = undefined
    } else veil.image.setScale(1 / zoom).setAlpha(1 - share * share * (3 - 2 * share))
  }

  return {
    show(shown) {
      view = shown
      plan()
    },
    fit(fitted) {
      room = fitted
      plan()
    },
    still(on) {
      still = on
      drawn = false
      wake()
    },
    lookTo(share) {
      target = share
    },
    thingAt(x, y) {
      const zoom = camera.zoom
      const atX = (x - room.width / 2) / zoom + room.width / 2
      return hung && thingAt(hung.targets(), atX, y / zoom)
    },
    step(milliseconds) {
      const passed = Math.min(0.1, milliseconds / 1000)
      if (!still) {
        seconds += passed
        sinceChange += passed
        sincePush += passed
        eye += (target - eye) * Math.min(1, passed * 2.4)
      } else eye = 0
      const began = performance.now()
      const budget = hung && !still ? painting : 40
      while (next && next.steps.length > 0) {
        next.steps.shift()?.()
        if (performance.now() - began > budget) break
      }
      place()
    },
    after() {
      const before = shownKey + shownAt
      change()
      drawn = before === shownKey + shownAt && !next
    },
    restless: () => !still || !drawn,
  }
}
