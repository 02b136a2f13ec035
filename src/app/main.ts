import type { Pack, PackText, View } from "../core/index"
import { type Commands, createOverlay } from "../overlay/index"
import { whole } from "../play/glance"
import type { Settings } from "../play/settings"
import type { Standing } from "../play/standing"
import { createSound } from "../sound/index"
import type { Stage } from "../stage/index"
import { fetchLibrary } from "../stage/library"
import { type AttemptStore, createAttemptStore } from "../store/attempt-store"
import { createPackStore, type PackStore } from "../store/pack-store"
import { readSettings, writeSettings } from "../store/settings-store"
import { type WebStorage, webStorage } from "../store/web-storage"
import { analyse } from "./analysis/analysis"
import type { Game, GamePorts } from "./game"
import { homeScreen } from "./home-screen"
import { inTurn } from "./in-turn"
import { listenToPacks } from "./live"
import { packsOf, pictureUrl, shippedPacks } from "./packs"
import { shelfOf } from "./shelf"

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
  const inTab = tabMemory(session, packaged?.name)

  let latest = packaged?.packs ?? shippedPacks()
  const { shelf } = latest
  /** All of it, one after the other, so that whoever asks for something waits for no more than one. */
  const bringAll = async () => {
    for (const { about, scenarios } of shelf.listed) for (const { id } of scenarios) await shelf.bring(about.pack, [id])
  }
  if (asked.has("gallery")) {
    await bringAll()
    return (await import("./gallery")).showGallery(overlayRoot, shelf.here(), asked)
  }
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
  /** The stage's code; what it draws with is fetched beside it. Whether that came is asked when the scene is to be drawn. */
  const stageCode = () => {
    fetchLibrary().catch(() => undefined)
    return import("../stage/index")
  }
  const prepareStage = () => {
    if (inForce().stage) stageCode().catch(() => undefined)
  }
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
          Object.assign(stageRoot.dataset, { shown: scene?.at ?? "", renderer: created.renderer, ...timed(created) }),
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

  const store = packaged?.store ?? createAttemptStore()
  const packStore = packaged?.only ? noPacks : createPackStore()
  const ports: GamePorts = {
    packs: shelf,
    store,
    packStore,
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
      prepareStage()
    },
    onScene: (view, silent) => {
      scene = view
      if (view && !silent) sound.show(view)
      else sound.rest()
      drawStage()
    },
    analyse,
    trainee: () => settings.trainee,
    language: () => settings.language,
    onSettings: change,
    onStart: () => sound.unlock(),
    remember: (attempt, playing) => {
      inTab.attempt.write(attempt?.id)
      inTab.playing.write(attempt && playing ? JSON.stringify([attempt.pack.id, attempt.scenario]) : undefined)
    },
    only: packaged?.only,
    onKept: packaged?.tracking?.follow,
  }
  const remembered = packaged?.tracking ? packaged.resumed : inTab.attempt.read()
  const fresh = packaged === undefined && (await isFresh(remembered, settings, store, packStore))
  const game = import("./game").then(async ({ createGame }) => {
    const made = createGame(ports)
    if (!fresh && shelf.listed.length > 0) await made.start(remembered)
    return made
  })
  const onStage = (act: (stage: Stage) => void) => void stage?.then(act, () => undefined)
  const commands = whenHere(game, {
    turn: (turn) => onStage((made) => made.turn(turn)),
    count: (marking, marks) => onStage((made) => made.count(marking, marks)),
    giveAgain: () => packaged?.tracking?.again(),
    leavePlatform: () =>
      void packaged?.tracking?.leave().then((address) => {
        if (address !== undefined) location.assign(address)
      }),
  })
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

  const playing = inTab.playing.read()
  if (playing !== undefined) {
    overlay.expect("scene")
    prepareStage()
    const [pack = "", scenario = ""]: readonly string[] = JSON.parse(playing)
    void shelf.bring(pack, [scenario])
  }
  if (shelf.listed.length === 0)
    overlay.show({ name: "problem", title: "No scenario can be played", lines: latest.problems })
  else if (fresh) overlay.show(homeScreen(shelf.listed, [], "", { list: [], opening: undefined }, undefined))
  await game
  if (packaged?.standing) overlay.platform(packaged.standing)
  // A server that is gone later is then not missed.
  void bringAll()

  let written: readonly Pack[] | undefined
  const takeUp = async (texts: readonly PackText[]) => {
    const { checkPacks, samePacks } = await import("./check-packs")
    const next = packsOf(checkPacks(texts))
    overlay.notice(next.problems)
    // What came with the build is the last good version of a pack until another is told.
    if (written === undefined) await bringAll()
    const before = written ?? shelf.here()
    // A pack with mistakes keeps its last good version; the others are taken as they are.
    const broken = before.filter(({ about }) => !next.packs.some((pack) => pack.about.pack === about.pack))
    written = next.problems.length > 0 ? [...next.packs, ...broken] : next.packs
    if (samePacks(written, before)) return
    latest = { ...next, folders: new Map([...latest.folders, ...next.folders]) }
    void (await game).replacePacks(shelfOf(written))
  }
  // Where packs are slow to come, what was saved last must not be overtaken by what was there before.
  const telling = inTurn()
  listenToPacks((texts) => telling(() => takeUp(texts)))
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

/**
 * Nothing of this device has a part in home: it can be drawn at once, and what plays may come behind it. A browser that keeps
 * nothing is left to the game, which says so.
 */
async function isFresh(
  remembered: string | undefined,
  { language }: Settings,
  store: AttemptStore,
  packStore: PackStore,
): Promise<boolean> {
  if (remembered !== undefined || language !== "") return false
  const kept = await Promise.all([store.all(), packStore.all()]).catch(() => undefined)
  return kept?.flat().length === 0
}

/** The commands of a game that may still be on its way, beside those it has no part in. */
function whenHere(game: Promise<Game>, own: Omit<Commands, keyof Game["commands"]>): Commands {
  const made = new Map<PropertyKey, unknown>(Object.entries(own))
  const later = (name: PropertyKey) => {
    const command = (...given: readonly unknown[]) =>
      void game.then(
        (here) => Reflect.apply(Reflect.get(here.commands, name), here.commands, given),
        // That there is no game is told once, where it is waited for.
        () => undefined,
      )
    made.set(name, command)
    return command
  }
  const commands: Commands = new Proxy(Object.create(null), { get: (_, name) => made.get(name) ?? later(name) })
  return commands
}

/** What the two ways of drawing took, where they had to be compared. */
const timed = ({ race }: Stage) =>
  race ? { race: `webgl ${race.webgl.toFixed(1)} ms, canvas ${race.canvas.toFixed(1)} ms` } : {}

/** `?stage=canvas` and `?stage=webgl` settle how the picture is drawn, for whom the choice of the game does not suit. */
function rendererIn(asked: string | null): Stage["renderer"] | undefined {
  return asked === "canvas" || asked === "webgl" ? asked : undefined
}

/** What a reload of this tab goes back to; packages keep theirs apart. */
function tabMemory(storage: WebStorage, name: string | undefined) {
  const place = (kind: string) => {
    const key = `forewarn/${kind}${name === undefined ? "" : `/${name}`}`
    return {
      read: () => storage.getItem(key) ?? undefined,
      write: (value: string | undefined) =>
        value === undefined ? storage.removeItem(key) : storage.setItem(key, value),
    }
  }
  return { attempt: place("attempt"), playing: place("playing") }
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
