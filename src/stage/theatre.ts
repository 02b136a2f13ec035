import type { GameObjects, Scene } from "phaser"
import { createPicture } from "./draw/picture"
import type { Work } from "./draw/work"
import type { Room } from "./layout"
import { createHanger, type Hanger } from "./live/hang"
import { thingAt } from "./picking"
import { hangSet, type Hung, type PaintedSet, paintSet } from "./set"
import { type Seen, type Setting, settingOf } from "./setting"

/** The house: it keeps one set on the stage, paints the next one aside and changes them in one breath. */
export interface Theatre {
  readonly show: (view: Seen) => void
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
  readonly isRestless: () => boolean
}

/** Share of a frame spent on painting the next set aside while another is shown, and milliseconds of it while none fits. */
const aside = 0.3
const inHaste = 30
/** Seconds in which one set gives way to the next, and in which the camera comes forward after that. */
const changing = 0.95
const pushing = 3.2
/** How far back it starts. */
const pushed = 0.972

export function createTheatre(scene: Scene, first: Room, quiet: boolean, onChange: () => void): Theatre {
  const { camera, canvas, wake } = houseOf(scene)
  let room = first
  let view: Seen | undefined
  let wanted: Setting | undefined
  let painting: Work<PaintedSet> | undefined
  let painted: PaintedSet | undefined
  let shown: { readonly setting: Setting; readonly hung: Hung; readonly room: Room } | undefined
  let last: HTMLCanvasElement | undefined
  let veil: { readonly image: GameObjects.Image; readonly hanger: Hanger } | undefined
  let still = quiet
  let isDrawn = false
  let eye = 0
  let eyeTo = 0
  // the hours before the curtain rises: clouds and birds are on their way already
  let seconds = 40
  let sinceChange = Number.POSITIVE_INFINITY
  let sincePush = Number.POSITIVE_INFINITY

  const plan = (): void => {
    if (!view) return
    const setting = settingOf(view, room)
    if (setting.key === wanted?.key && setting.at === wanted.at) return
    wanted = setting
    painting = setting.key === shown?.setting.key ? undefined : paintSet(setting)
    painted = undefined
    isDrawn = false
    wake()
  }

  const isReady = (): boolean => wanted !== undefined && wanted !== shown?.setting && !painting
  const isFitting = (): boolean => shown?.room.width === room.width && shown.room.height === room.height

  const change = (): void => {
    if (!wanted) return
    const before = shown
    const moved = before?.setting.at !== wanted.at || before.setting.site.name !== wanted.site.name
    if (painted) {
      if (canvas.width !== room.width || canvas.height !== room.height) scene.scale.resize(room.width, room.height)
      before?.hung.strike()
      shown = { setting: wanted, hung: hangSet(scene, painted), room }
      painted = undefined
    } else if (before) shown = { ...before, setting: wanted }
    if (moved) sincePush = 0
    if (last) lower(last)
    last = undefined
    onChange()
  }

  /** Lets the last frame down before the new one, to be drawn away. */
  const lower = (frame: HTMLCanvasElement): void => {
    veil?.hanger.strike()
    const hanger = createHanger(scene)
    veil = {
      hanger,
      image: hanger
        .image(frame, 1000)
        .setOrigin(0.5, 0)
        .setPosition(room.width / 2, 0),
    }
    sinceChange = 0
  }

  const place = (): void => {
    const push = still ? 1 : Math.min(1, sincePush / pushing)
    const zoom = pushed + (1 - pushed) * (1 - (1 - push) ** 3)
    camera.setZoom(zoom)
    shown?.hung.move(seconds, eye * 22 * room.pixel)
    if (!veil) return
    const share = still ? 1 : Math.min(1, sinceChange / changing)
    veil.image.setScale(1 / zoom).setAlpha(1 - share * share * (3 - 2 * share))
    if (share < 1) return
    veil.hanger.strike()
    veil = undefined
  }

  return {
    show(next) {
      view = next
      plan()
    },
    fit(next) {
      room = next
      plan()
    },
    still(on) {
      still = on
      isDrawn = false
      wake()
    },
    lookTo(share) {
      eyeTo = share
    },
    thingAt(x, y) {
      if (!shown) return undefined
      const { zoom } = camera
      const middle = shown.room.width / 2
      return thingAt(shown.hung.targets(), (x - middle) / zoom + middle, y / zoom)
    },
    step(milliseconds) {
      const passed = Math.min(0.1, milliseconds / 1000)
      if (still) eye = 0
      else {
        seconds += passed
        sinceChange += passed
        sincePush += passed
        eye += (eyeTo - eye) * Math.min(1, passed * 2.4)
      }
      const began = performance.now()
      const budget = isFitting() && !still ? Math.min(14, milliseconds * aside) : inHaste
      while (painting && performance.now() - began < budget) {
        const { done, value } = painting.next()
        if (!done) continue
        painted = value
        painting = undefined
      }
      if (isReady() && (last || still || !isFitting())) change()
      place()
    },
    after() {
      isDrawn = !painting && !isReady()
      if (still || !isFitting() || !isReady()) return
      const { canvas: frame, pen } = createPicture(canvas.width, canvas.height, "opaque")
      pen.drawImage(canvas, 0, 0)
      last = frame
    },
    isRestless: () => !still || !isDrawn || veil !== undefined,
  }
}

function houseOf(scene: Scene): {
  readonly camera: Scene["cameras"]["main"]
  readonly canvas: HTMLCanvasElement
  readonly wake: () => void
} {
  const camera = scene.cameras.main
  camera.setOrigin(0.5, 0)
  return { camera, canvas: scene.game.canvas, wake: () => scene.game.loop.wake() }
}
