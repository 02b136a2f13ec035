import { type Glance, shifted, type Turn, turned, zoomed } from "../play/glance"
import { watchHand } from "./hand"
import { canPaint, drawingLibrary } from "./library"
import { openShare, type Room } from "./layout"
import { createPace } from "./pace"
import type { Race } from "./race"
import { type Renderer, rendererFor, type Suited } from "./renderer"
import type { Seen } from "./setting"
import { createTheatre } from "./theatre"

/** The picture of the place one is in. It knows what a view says and nothing of the rules behind it. */
export interface Stage {
  /** Shows what is so now; to be called after every event, and cheap when nothing has changed. */
  readonly show: (view: Seen) => void
  /** Tells which thing was pointed at. Answers how to stop listening. */
  readonly onPick: (listener: (thing: string) => void) => () => void
  /** Turns the eye, as a key or a button asks for it. */
  readonly turn: (turn: Turn) => void
  /** Tells where the eye is turned, whenever that changes. Answers how to stop listening. */
  readonly onGlance: (listener: (glance: Glance) => void) => () => void
  /** While it counts, touching the picture marks what is there instead of picking it; `marks` of them at most are kept. */
  readonly count: (on: boolean, marks: number) => void
  /** Tells of each mark made by hand. Answers how to stop listening. */
  readonly onCounted: (listener: () => void) => () => void
  /** Stands everything still, for people whom movement disturbs. */
  readonly still: (on: boolean) => void
  /** How many css pixels at the bottom words lie on: the picture is composed above them. */
  readonly room: (bottom: number) => void
  /** What it is drawn with: what is slower than this may be tried instead, once. */
  readonly renderer: Renderer
  /** What was measured, where it had to be, to settle that. */
  readonly race?: Race | undefined
  readonly destroy: () => void
}

export interface StageOptions {
  readonly still: boolean
  /** The renderer to use; without it the one that suits this machine. */
  readonly renderer?: Renderer | undefined
  /** Called when what was shown last has taken the stage. */
  readonly changed?: (() => void) | undefined
  /** Called at most once: the graphics card took its drawing surface back, or pictures come too slowly to be of use. */
  readonly lost: (why: "context" | "slow") => void
}

export async function createStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  if (!canPaint()) throw new Error("this browser cannot draw pictures")
  const { default: phaser } = await drawingLibrary()
  const suited: Suited = options.renderer ? { renderer: options.renderer } : rendererFor(parent.ownerDocument)
  const { renderer, race } = suited
  const listeners = new Set<(thing: string) => void>()
  const glancers = new Set<(glance: Glance) => void>()
  const counters = new Set<() => void>()
  let counting = false
  const leaving = new AbortController()
  let bottom = 0
  let room = roomIn(parent, bottom, renderer)

  const game = await new Promise<Phaser.Game>((resolve) => {
    const made: Phaser.Game = new phaser.Game({
      type: renderer === "webgl" ? phaser.WEBGL : phaser.CANVAS,
      parent,
      width: room.width,
      height: room.height,
      backgroundColor: "#1c1613",
      banner: false,
      disableContextMenu: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      // the processor draws the canvas: fewer frames leave it time for the rest of the page
      fps: renderer === "canvas" ? { limit: 24 } : {},
      scale: { mode: phaser.Scale.NONE, expandParent: false },
      scene: { create: () => resolve(made) },
    })
  })
  const { canvas } = game
  canvas.setAttribute("aria-hidden", "true")
  Object.assign(canvas.style, { display: "block", width: "100%", height: "100%", touchAction: "none" })
  const [scene] = game.scene.getScenes(true)
  if (!scene) throw new Error("the stage has no scene")

  let lost = false
  const lose = (why: "context" | "slow"): void => {
    if (lost || leaving.signal.aborted) return
    lost = true
    options.lost(why)
  }
  canvas.addEventListener("webglcontextlost", () => lose("context"), { signal: leaving.signal })
  const pace = createPace(() => lose("slow"))
  const theatre = createTheatre(scene, room, options.still, {
    changed: () => options.changed?.(),
    glanced(glance) {
      glasses.hidden = !glance.binoculars
      for (const listener of glancers) listener(glance)
    },
  })
  // two round openings over the picture while one looks through binoculars
  const glasses = parent.ownerDocument.createElement("div")
  glasses.className = "stage-glasses"
  glasses.hidden = true
  glasses.style.setProperty("--open", String(openShare(room)))
  parent.append(glasses)
  scene.events.on("update", (_time: number, milliseconds: number) => theatre.step(milliseconds))
  let last = performance.now()
  game.events.on("postrender", () => {
    theatre.after()
    const now = performance.now()
    pace.frame(now - last)
    last = now
    if (theatre.isRestless()) return
    pace.rest()
    game.loop.sleep()
  })

  let hidden = false
  const fit = (): void => {
    // Out of sight (another screen is shown) the stage rests, and keeps the set it has.
    if (parent.clientWidth === 0 || parent.clientHeight === 0) {
      hidden = true
      pace.rest()
      game.loop.sleep()
      return
    }
    if (hidden) game.loop.wake()
    hidden = false
    const next = roomIn(parent, bottom, renderer)
    if (next.width === room.width && next.height === room.height && next.bottom === room.bottom) return
    room = next
    glasses.style.setProperty("--open", String(openShare(room)))
    theatre.fit(room)
  }
  const watcher = new ResizeObserver(fit)
  watcher.observe(parent)

  const inWindow = ([across, down]: readonly [number, number]): readonly [number, number] => [
    across,
    down / openShare(room),
  ]
  const { signal } = leaving
  window.addEventListener(
    "pointermove",
    ({ clientX, pointerType }) => {
      if (pointerType === "mouse") theatre.lookTo((clientX / window.innerWidth) * 2 - 1)
    },
    { signal, passive: true },
  )
  watchHand(
    canvas,
    {
      zoom: (by, at) => theatre.look(zoomed(theatre.glance(), by, inWindow(at))),
      drag: (right, down) => theatre.look(shifted(theatre.glance(), right, down / openShare(room))),
      tap(at) {
        const point = inWindow(at)
        const thing = counting ? undefined : theatre.thingAt(point)
        if (counting) {
          theatre.mark(point)
          for (const listener of counters) listener()
        } else if (thing !== undefined) for (const listener of listeners) listener(thing)
      },
      hover(at) {
        const point = inWindow(at)
        canvas.style.cursor = counting ? "crosshair" : theatre.thingAt(point) === undefined ? "default" : "pointer"
      },
    },
    signal,
  )

  return {
    show: theatre.show,
    onPick(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    turn: (turn) => theatre.look(turned(theatre.glance(), turn)),
    onGlance(listener) {
      glancers.add(listener)
      return () => void glancers.delete(listener)
    },
    count(on, marks) {
      counting = on
      theatre.keepMarks(marks)
    },
    onCounted(listener) {
      counters.add(listener)
      return () => void counters.delete(listener)
    },
    still: theatre.still,
    renderer,
    race,
    room(covered) {
      // words come and go; the picture makes way for more of them but does not jump back for a few lines less
      const more = (covered - bottom) / Math.max(1, parent.clientHeight)
      if (more < 0.02 && more > -0.14) return
      bottom = covered
      fit()
    },
    destroy() {
      leaving.abort()
      watcher.disconnect()
      for (const set of [listeners, glancers, counters]) set.clear()
      glasses.remove()
      game.destroy(true)
      // a sleeping loop would never come round to it
      game.loop.wake()
    },
  }
}

/** Css pixels; below that nothing could be seen, and painting fields of crops that small would never end. */
const smallest = 64

/** How large the picture is, in its own pixels: as fine as the screen shows, but no more than the renderer paints with ease. */
function roomIn(parent: HTMLElement, bottom: number, renderer: Renderer): Room {
  const width = Math.max(smallest, parent.clientWidth)
  const height = Math.max(smallest, parent.clientHeight)
  const most = renderer === "webgl" ? 4.2e6 : 1.5e6
  const screen = Math.min(2, window.devicePixelRatio || 1)
  const pixel = Math.max(0.6, Math.min(screen, Math.sqrt(most / (width * height))))
  return {
    width: Math.round(width * pixel),
    height: Math.round(height * pixel),
    bottom: Math.round(bottom * pixel),
    pixel,
  }
}
