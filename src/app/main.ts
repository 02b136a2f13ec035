import type { View } from "../core/index"
import { type Commands, createOverlay } from "../overlay/index"
import { whole } from "../play/glance"
import type { Settings } from "../play/settings"
import type { Standing } from "../play/standing"
import { createSound } from "../sound/index"
import type { Stage } from "../stage/index"
import { createAttemptStore } from "../store/attempt-store"
import { createPackStore, type PackStore } from "../store/pack-store"
import { readSettings, writeSettings } from "../store/settings-store"
import { webStorage } from "../store/web-storage"
import { analyse } from "./analysis/analysis"
import { createGame } from "./game"
import { listenToPacks } from "./live"
import { loadPacks, packsOf, pictureUrl } from "./packs"

/** Where everything is created and joined. */
async function main() {
  const overlayRoot = element("overlay")
  const stageRoot = element("stage")
  const device = webStorage("localStorage")
  const session = webStorage("sessionStorage")
  let settings = readSettings(device)
  // Without the stage because the address asks for it, or because this computer cannot draw it; not a wish to remember.
  const asked = new URL(location.href).searchParams
  let wordsOnly = asked.get("stage") === "off"
  const inForce = (): Settings => ({ ...settings, stage: settings.stage && !wordsOnly })

  let platform: ((standing: Standing) => void) | undefined
  const packaged =
    import.meta.env.MODE === "player"
      ? await (await import("./packaged")).openPackage({
          window,
          seconds: () => performance.now() / 1000,
          now: () => new Date().toISOString(),
          changed: (standing) => platform?.(standing),
          language: settings.language,
        })
      : undefined
  if (packaged?.language) settings = { ...settings, language: packaged.language }
  const tab = `forewarn/attempt${packaged ? `/${packaged.name}` : ""}`

  let latest = packaged?.packs ?? (await loadPacks())
  if (asked.has("gallery")) return (await import("./gallery")).showGallery(overlayRoot, latest.packs, asked)
  const sound = createSound(packaged?.soundUrl ?? ((file) => `./sound/${file}`), settings)
  let stage: Promise<Stage> | undefined
  let renderer = rendererIn(asked.get("stage"))
  let scene: View | undefined

  const still = () => settings.motion === "still" || matchMedia("(prefers-reduced-motion: reduce)").matches
  /** From the graphics card to plain canvas, from there to words: what one way of drawing cannot do, the next one does. */
  const giveWay = (from: Stage["renderer"]) => {
    void stage?.then((made) => made.destroy()).catch(() => undefined)
    stage = undefined
    overlay.glance(undefined)
    if (from === "webgl") renderer = "canvas"
    else {
      wordsOnly = true
      overlay.settings(inForce())
    }
    overlay.pictureLost(from === "webgl" ? "simpler" : "words")
    drawStage()
  }
  const stageCode = () => import("../stage/index")
  const drawStage = () => {
    stageRoot.hidden = !inForce().stage || scene === undefined
    if (!inForce().stage || !scene) return
    stage ??= stageCode().then(async ({ createStage }) => {
      const created = await createStage(stageRoot, {
        still: still(),
        renderer,
        lost: () => giveWay(created.renderer),
        // for whoever asks why a picture is slow, and for tests that wait for it
        changed: () =>
          Object.assign(stageRoot.dataset, { shown: scene?.at ?? "", renderer: created.renderer, ...written(created) }),
      })
      created.onPick((thing) => overlay.pick(thing))
      created.onGlance((glance) => overlay.glance(glance))
      created.onCounted(() => overlay.counted())
      overlay.glance(whole)
      return created
    })
    const view = scene
    const trying = stage
    trying.then(
      (made) => {
        made.room(overlay.covered())
        made.show(view)
      },
      () => {
        if (stage === trying) giveWay(renderer ?? "webgl")
      },
    )
  }

  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed }
    writeSettings(device, settings)
    if (changed.stage) wordsOnly = false
    overlay.settings(inForce())
    sound.change(settings)
    void stage?.then((made) => made.still(still()))
    drawStage()
  }

  const game = createGame({
    packs: latest.packs,
    store: packaged?.store ?? createAttemptStore(),
    packStore: packaged?.only ? noPacks : createPackStore(),
    pictureUrl: (pack, file) => {
      if (packaged) return packaged.pictureUrl(file)
      const folder = latest.folders.get(pack)
      return folder === undefined ? undefined : pictureUrl(folder, file)
    },
    ticks: () => performance.now(),
    today: () => new Date(),
    newId,
    overlay: () => overlay,
    later: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds)
      return () => clearTimeout(timer)
    },
    onBriefing: () => {
      sound.prepare()
      // Whether it came is asked when the scene is to be drawn.
      if (inForce().stage)
        stageCode()
          .then(({ prepareStage }) => prepareStage())
          .catch(() => undefined)
    },
    onScene: (view, silent) => {
      scene = view
      if (view && !silent) sound.show(view)
      else sound.rest()
      drawStage()
    },
    analyse,
    language: () => settings.language,
    onSettings: change,
    onStart: () => sound.unlock(),
    remember: (attempt) => {
      if (attempt === undefined) session.removeItem(tab)
      else session.setItem(tab, attempt)
    },
    only: packaged?.only,
    onKept: packaged?.tracking?.follow,
  })
  const onStage = (act: (stage: Stage) => void) => void stage?.then(act, () => undefined)
  const commands: Commands = {
    ...game.commands,
    turn: (turn) => onStage((made) => made.turn(turn)),
    count: (marking, marks) => onStage((made) => made.count(marking, marks)),
    giveAgain: () => packaged?.tracking?.again(),
    leavePlatform: () =>
      void packaged?.tracking?.leave().then((address) => {
        if (address !== undefined) location.assign(address)
      }),
  }
  const overlay = createOverlay(overlayRoot, commands, inForce())
  platform = overlay.platform
  sound.onCaption((text) => overlay.caption(text))
  matchMedia("(prefers-reduced-motion: reduce)").addEventListener("change", () => {
    void stage?.then((made) => made.still(still()))
  })

  window.addEventListener("resize", drawStage)
  // A reload goes straight back into the scene, past the buttons that let sound out; the next touch or key does it then.
  for (const gesture of ["pointerdown", "keydown"])
    document.addEventListener(gesture, () => scene && sound.unlock(), { passive: true })

  if (latest.packs.length === 0)
    overlay.show({ name: "problem", title: "No scenario can be played", lines: latest.problems })
  else await game.start(packaged?.tracking ? packaged.resumed : (session.getItem(tab) ?? undefined))
  if (packaged?.standing) overlay.platform(packaged.standing)

  listenToPacks(async (texts) => {
    const { checkPacks } = await import("./check-packs")
    const next = packsOf(checkPacks(texts))
    overlay.notice(next.problems)
    // A pack with mistakes keeps its last good version; the others are taken as they are.
    const broken = latest.packs.filter(({ about }) => !next.packs.some((pack) => pack.about.pack === about.pack))
    const playable = next.problems.length > 0 ? [...next.packs, ...broken] : next.packs
    if (JSON.stringify(playable) === JSON.stringify(latest.packs)) return
    latest = { ...next, packs: playable, folders: new Map([...latest.folders, ...next.folders]) }
    void game.replacePacks(playable)
  })
}

/** A random id. Classrooms have servers without certificates, where browsers hide `crypto.randomUUID`. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}

/** Where only one scenario is to be played, no pack is opened from disk. */
const noPacks: PackStore = { all: async () => [], put: async () => {}, remove: async () => {} }

/** What the two ways of drawing took, where they had to be compared. */
const written = ({ race }: Stage) =>
  race ? { race: `webgl ${race.webgl.toFixed(1)} ms, canvas ${race.canvas.toFixed(1)} ms` } : {}

/** `?stage=canvas` and `?stage=webgl` settle how the picture is drawn, for whom the choice of the game does not suit. */
function rendererIn(asked: string | null): Stage["renderer"] | undefined {
  return asked === "canvas" || asked === "webgl" ? asked : undefined
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`index.html has no #${id}`)
  return found
}

/** Our own faults, and browsers that forbid what every page may do: said, instead of an empty window. */
function fault(error: unknown) {
  const said = document.createElement("p")
  said.textContent = `Forewarn could not start: ${error instanceof Error ? error.message : String(error)}`
  element("overlay").append(said)
}

main().catch(fault)
