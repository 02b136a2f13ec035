import type { View } from "../core/index"
import { toLine } from "../core/index"
import { createOverlay } from "../overlay/index"
import type { Settings } from "../play/settings"
import { createSound } from "../sound/index"
import type { Stage } from "../stage/index"
import { createAttemptStore } from "../store/attempt-store"
import { readSettings, writeSettings } from "../store/settings-store"
import { createGame } from "./game"
import { listenToPacks } from "./live"
import { checkPacks, loadPacks, type Packs } from "./packs"

/** Where everything is created and joined. */
async function main() {
  const overlayRoot = element("overlay")
  const stageRoot = element("stage")
  let settings = readSettings(localStorage)
  // Without the stage because the address asks for it, or because this computer cannot draw it; not a wish to remember.
  let wordsOnly = new URL(location.href).searchParams.get("stage") === "off"
  const inForce = (): Settings => ({ ...settings, stage: settings.stage && !wordsOnly })

  let latest = await loadPacks()
  const sound = createSound((file) => `./sound/${file}`, settings)
  let stage: Promise<Stage> | undefined
  let scene: View | undefined

  const still = () => settings.motion === "still" || matchMedia("(prefers-reduced-motion: reduce)").matches
  const drawStage = () => {
    stageRoot.hidden = !inForce().stage || scene === undefined
    if (!inForce().stage || !scene) return
    stage ??= import("../stage/index").then(async ({ createStage }) => {
      const created = await createStage(stageRoot, { still: still() })
      created.onPick((thing) => overlay.pick(thing))
      return created
    })
    const view = scene
    stage.then(
      (made) => {
        made.room(overlay.covered())
        made.show(view)
      },
      () => {
        // A computer that cannot draw the stage still has the whole game in words.
        stage = undefined
        wordsOnly = true
        stageRoot.hidden = true
        overlay.settings(inForce())
      },
    )
  }

  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed }
    writeSettings(localStorage, settings)
    if (changed.stage) wordsOnly = false
    overlay.settings(inForce())
    sound.change(settings)
    void stage?.then((made) => made.still(still()))
    drawStage()
  }

  const game = createGame({
    packs: latest.packs,
    store: createAttemptStore(),
    ticks: () => performance.now(),
    today: () => new Date(),
    newId: () => crypto.randomUUID(),
    overlay: () => overlay,
    onScene: (view) => {
      scene = view
      if (view) sound.show(view)
      else sound.rest()
      drawStage()
    },
    onSettings: change,
    onStart: () => sound.unlock(),
    remember: (attempt) => {
      if (attempt === undefined) sessionStorage.removeItem("forewarn/attempt")
      else sessionStorage.setItem("forewarn/attempt", attempt)
    },
  })
  const overlay = createOverlay(overlayRoot, game.commands, inForce())
  sound.onCaption((text) => overlay.caption(text))
  matchMedia("(prefers-reduced-motion: reduce)").addEventListener("change", () => {
    void stage?.then((made) => made.still(still()))
  })

  window.addEventListener("resize", drawStage)
  // A reload goes straight back into the scene, past the buttons that let sound out; the next touch or key does it then.
  for (const gesture of ["pointerdown", "keydown"])
    document.addEventListener(gesture, () => scene && sound.unlock(), { passive: true })

  const linesOf = ({ problems }: Packs) => problems.flatMap(({ diagnostics }) => diagnostics.map(toLine))
  if (latest.packs.length === 0)
    overlay.show({ name: "problem", title: "No scenario can be played", lines: linesOf(latest) })
  else await game.start(sessionStorage.getItem("forewarn/attempt") ?? undefined)

  listenToPacks((texts) => {
    const next = checkPacks(texts)
    overlay.notice(linesOf(next))
    // A pack with mistakes keeps its last good version; the others are taken as they are.
    const broken = latest.packs.filter(({ about }) => !next.packs.some((pack) => pack.about.pack === about.pack))
    const playable = next.problems.length > 0 ? [...next.packs, ...broken] : next.packs
    if (JSON.stringify(playable) === JSON.stringify(latest.packs)) return
    latest = { ...next, packs: playable }
    void game.replacePacks(playable)
  })
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
