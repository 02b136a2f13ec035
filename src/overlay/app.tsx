import { useLayoutEffect, useRef } from "preact/hooks"
import { Briefing } from "./briefing"
import { Debrief } from "./debrief/debrief"
import { Home } from "./home"
import { LiveRegion } from "./live-region"
import { PackNotice } from "./pack-notice"
import { Problem } from "./problem"
import { Scene } from "./scene/scene"
import type { Screen } from "./screen"
import { type Picked, useSurroundings } from "./surroundings"

interface Props {
  readonly screen: Screen
  readonly picked: Picked | undefined
  readonly caption: string | undefined
  readonly notice: readonly string[]
}

export function App({ screen, picked, caption, notice }: Props) {
  const { commands, settings } = useSurroundings()
  useQuickExit(commands.home)
  useHeadingFocus(keyOf(screen))
  return (
    <>
      <ScreenOf screen={screen} picked={picked} caption={settings.captions ? caption : undefined} key={keyOf(screen)} />
      <PackNotice lines={notice} />
      <LiveRegion />
    </>
  )
}

function ScreenOf({ screen, picked, caption }: Omit<Props, "notice">) {
  if (screen.name === "home") return <Home screen={screen} />
  if (screen.name === "briefing") return <Briefing screen={screen} />
  if (screen.name === "scene") return <Scene screen={screen} picked={picked} caption={caption} />
  if (screen.name === "debrief") return <Debrief screen={screen} />
  return <Problem screen={screen} />
}

function keyOf(screen: Screen): string {
  return screen.name === "debrief" ? `debrief/${screen.attempt}` : screen.name
}

/** Focus follows to the title of a new screen. The first one of a visit is left alone, as pages do. */
function useHeadingFocus(screen: string) {
  const visited = useRef(false)
  useLayoutEffect(() => {
    if (visited.current) {
      window.scrollTo(0, 0)
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
