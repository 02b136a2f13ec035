import type { GameObjects, Scene } from "phaser"
import { createPicture } from "./draw/picture"
import type { Work } from "./draw/work"
import type { Room } from "./layout"
import { type Glance, pointAt, whole } from "../play/glance"
import { createHanger, type Hanger } from "./live/hang"
import { createMarks } from "./live/marks"
import { smallestAt } from "./picking"
import { hangSet, type Hung, type PaintedSet, paintSet } from "./set"
import { type Seen, type Setting, settingOf } from "./setting"

/** The house: it keeps one set on the stage, paints the next one aside and changes them in one breath. */
export interface Theatre {
  readonly show: (view: Seen) => void
  readonly fit: (room: Room) => void
  readonly still: (on: boolean) => void
  /** The pointer, from -1 at the left edge to 1 at the right. */
  readonly lookTo: (share: number) => void
  /** Turns the eye. A change of place or of what goes on there turns it back to the whole picture. */
  readonly look: (glance: Glance) => void
  readonly glance: () => Glance
  /** The thing at a point, in shares of the window above the words. */
  readonly thingAt: (point: Point) => string | undefined
  /** Puts a mark on what is at a point. */
  readonly mark: (point: Point) => void
  readonly keepMarks: (count: number) => void
  /** Called before each frame, with the milliseconds since the last. */
  readonly step: (milliseconds: number) => void
  /** Called after each frame, while the canvas still holds it. */
  readonly after: () => void
  /** Whether another frame would look different. */
  readonly isRestless: () => boolean
}

type Point = readonly [across: number, down: number]

/** What comes of the play. */
export interface Front {
  /** What was shown last has taken the stage. */
  readonly changed: () => void
  /** The eye was turned, by whomever. */
  readonly glanced: (glance: Glance) => void
}

/** Share of a frame spent on painting the next set aside while another is shown, and milliseconds of it while none fits. */
const aside = 0.3
const inHaste = 30
/** Seconds in which one set gives way to the next, and in which the camera comes forward after that. */
const changing = 0.95
const pushing = 3.2
/** How far back it starts. */
const pushed = 0.972
/** How fast the eye gets where it is turned, and how far it wanders by itself, as a share of what the pointer can move it. */
const turning = 7
const wandering = 0.2

export function createTheatre(scene: Scene, first: Room, quiet: boolean, front: Front): Theatre {
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
  let refining: Work<void> | undefined
  let isFine = false
  let glance = whole
  let seen = whole
  const marks = createMarks(scene, first.pixel)
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
      const rained = still || before?.setting.site.weather === "rain"
      shown = { setting: wanted, hung: hangSet(scene, painted, rained), room }
      painted = undefined
      refining = undefined
      isFine = false
      if (before?.setting.site.name !== wanted.site.name || before.room !== room) marks.keep(0)
    } else if (before) shown = { ...before, setting: wanted }
    if (moved) {
      sincePush = 0
      seen = whole
      turn(whole)
    }
    if (last) lower(last)
    last = undefined
    front.changed()
  }

  const turn = (next: Glance): void => {
    const { binoculars, zoom, x, y } = glance
    if (next.binoculars === binoculars && next.zoom === zoom && next.x === x && next.y === y) return
    glance = next
    isDrawn = false
    wake()
    front.glanced(glance)
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
    const zoom = seen.zoom * (pushed + (1 - pushed) * (1 - (1 - push) ** 3))
    const open = shown?.setting.site.layout.front ?? 0
    const across = (seen.x - 0.5) * room.width
    const down = (seen.y - 0.5 / seen.zoom) * open
    camera.setZoom(zoom).setScroll(across, down)
    const wander = still ? 0 : wandering * push * Math.sin(seconds * 0.11)
    shown?.hung.move(seconds, ((eye + wander) * 22 * room.pixel) / seen.zoom)
    marks.place(zoom)
    if (!veil) return
    const share = still ? 1 : Math.min(1, sinceChange / changing)
    veil.image
      .setPosition(room.width / 2 + across, down)
      .setScale(1 / zoom)
      .setAlpha(1 - share * share * (3 - 2 * share))
    if (share < 1) return
    veil.hanger.strike()
    veil = undefined
  }

  /** What is seen at a point of the window, in pixels of the set. */
  const spotAt = ({ setting, room: { width } }: NonNullable<typeof shown>, point: Point): readonly [number, number] => {
    const [across, down] = pointAt(seen, point)
    return [across * width, down * setting.site.layout.front]
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
    look: turn,
    glance: () => glance,
    thingAt(point) {
      return shown && smallestAt(shown.hung.targets(), ...spotAt(shown, point))?.thing
    },
    mark(point) {
      if (!shown) return
      marks.add(shown.hung.follow(...spotAt(shown, point)))
      isDrawn = false
      wake()
    },
    keepMarks(count) {
      marks.keep(count)
      isDrawn = false
      wake()
    },
    step(milliseconds) {
      const passed = Math.min(0.1, milliseconds / 1000)
      if (still) {
        eye = 0
        seen = glance
      } else {
        seen = nearing(seen, glance, Math.min(1, passed * turning))
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
      if (seen.binoculars && !isFine && shown) {
        isFine = true
        refining = shown.hung.refine()
      }
      while (refining && performance.now() - began < budget) if (refining.next().done) refining = undefined
      if (isReady() && (last || still || !isFitting())) change()
      place()
    },
    after() {
      isDrawn = !painting && !refining && !isReady() && (!seen.binoculars || isFine)
      if (still || !isFitting() || !isReady()) return
      const { canvas: frame, pen } = createPicture(canvas.width, canvas.height, "opaque")
      pen.drawImage(canvas, 0, 0)
      last = frame
    },
    isRestless: () => !still || !isDrawn || veil !== undefined,
  }
}

/** Part of the way from one glance to another. */
function nearing(from: Glance, to: Glance, share: number): Glance {
  const near = Math.abs(Math.log(to.zoom / from.zoom)) + Math.abs(to.x - from.x) + Math.abs(to.y - from.y) < 1e-4
  if (near) return to
  const between = (a: number, b: number): number => a + (b - a) * share
  return {
    binoculars: to.binoculars,
    zoom: between(from.zoom, to.zoom),
    x: between(from.x, to.x),
    y: between(from.y, to.y),
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
