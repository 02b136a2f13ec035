import { useLayoutEffect, useRef } from "preact/hooks"
import { captioned } from "../play/settings"
import type { Standing } from "../play/standing"
import { Home } from "./home"
import { LiveRegion } from "./live-region"
import { PackNotice } from "./pack-notice"
import type { Parts } from "./parts"
import { Pictures } from "./picture"
import { PlatformNotice } from "./platform-notice"
import { Problem } from "./problem"
import type { Screen } from "./screen"
import { type Picked, useSurroundings } from "./surroundings"
import { Tongue } from "./tongue"

interface Props {
  readonly screen: Screen
  /** With the part that the screen needs. */
  readonly parts: Parts
  readonly picked: Picked | undefined
  readonly caption: string | undefined
  readonly notice: readonly string[]
  /** One sentence of the game about itself, for a while. */
  readonly told: string | undefined
  readonly platform: Standing | undefined
}

export function App({ screen, parts, picked, caption, notice, told, platform }: Props) {
  const { commands, settings } = useSurroundings()
  useQuickExit(commands.home)
  useHeadingFocus(keyOf(screen))
  return (
    <>
      <Tongue.Provider value={"language" in screen ? screen.language : "en"}>
        <Pictures.Provider value={"pictures" in screen ? screen.pictures : noPictures}>
          <ScreenOf
            screen={screen}
            parts={parts}
            picked={picked}
            caption={(captioned(settings) ? caption : undefined) ?? told}
            key={keyOf(screen)}
          />
        </Pictures.Provider>
      </Tongue.Provider>
      <PackNotice lines={notice} />
      {import.meta.env.MODE === "player" && platform && <PlatformNotice standing={platform} screen={screen.name} />}
      <LiveRegion />
    </>
  )
}

const noPictures = {}

function ScreenOf({ screen, parts, picked, caption }: Omit<Props, "notice" | "told" | "platform">) {
  const { briefing, scene, back, desk } = parts
  if (screen.name === "home") return <Home screen={screen} />
  if (screen.name === "briefing") return briefing && <briefing.Briefing screen={screen} />
  if (screen.name === "scene") return scene && <scene.Scene screen={screen} picked={picked} caption={caption} />
  if (screen.name === "debrief") return back && <back.Debrief screen={screen} />
  if (screen.name === "replay") return back && <back.Replay screen={screen} caption={caption} />
  if (screen.name === "comparison") return back && <back.Comparison screen={screen} />
  if (screen.name === "progress") return back && <back.Progress screen={screen} />
  if (screen.name === "campaign") return back && <back.CampaignPage screen={screen} />
  if (screen.name === "desk") return desk && <desk.Desk screen={screen} />
  return <Problem screen={screen} />
}

function keyOf(screen: Screen): string {
  if (screen.name === "debrief" || screen.name === "replay") return `${screen.name}/${screen.attempt}`
  if (screen.name === "campaign") return `${screen.name}/${screen.run ?? ""}`
  return screen.name
}

/** Focus follows to the title of a new screen. The first one of a visit is left alone, as pages do. */
function useHeadingFocus(screen: string) {
  const visited = useRef(false)
  useLayoutEffect(() => {
    if (visited.current) {
      // Not as smoothly as within a page: one would see the new screen go by from its end.
      window.scrollTo({ top: 0, behavior: "instant" })
      document.querySelector<HTMLElement>(".overlay h1")?.focus({ preventScroll: true })
    }
    visited.current = true
  }, [screen])
}

/** Shift+Escape works over dialogs, fields and everything else, so it listens before they do. */
function useQuickExit(home: () => void) {
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !event.shiftKey) return
      event.preventDefault()
      event.stopPropagation()
      for (const dialog of document.querySelectorAll<HTMLDialogElement>(".overlay dialog[open]")) dialog.close()
      home()
    }
    document.addEventListener("keydown", leave, true)
    return () => document.removeEventListener("keydown", leave, true)
  }, [home])
}
