import { useState } from "preact/hooks"
import { HelpDialog } from "./help-dialog"
import { Icon } from "./icon"
import { useKeys } from "./keys"
import { SettingsDialog } from "./settings-dialog"
import { useSurroundings } from "./surroundings"
import { words } from "./words"

/** The bar of the reading screens. */
export function TopBar({ home, desk = false }: { readonly home: boolean; readonly desk?: boolean }) {
  const { commands } = useSurroundings()
  const [open, setOpen] = useState<"help" | "settings">()
  useKeys((key) => {
    if (key !== "h") return false
    setOpen(open === "help" ? undefined : "help")
    return true
  })
  return (
    <div class="top-bar">
      <p class="wordmark">
        <Mark />
        <span class="wordmark-name">{words.app.name}</span>
      </p>
      <nav class="top-tools" aria-label={words.scene.tools}>
        {home && (
          <button type="button" class="button-quiet" onClick={() => commands.home()}>
            <Icon name="home" />
            {words.app.home}
          </button>
        )}
        {desk && (
          <button type="button" class="button-quiet" onClick={() => commands.desk()}>
            <Icon name="list" />
            {words.app.toDesk}
          </button>
        )}
        <button type="button" class="button-quiet" onClick={() => setOpen("help")}>
          <Icon name="help" />
          {words.app.help}
        </button>
        <button type="button" class="button-quiet" onClick={() => setOpen("settings")}>
          <Icon name="gear" />
          {words.app.settings}
        </button>
      </nav>
      {open === "help" && <HelpDialog closed={() => setOpen(undefined)} />}
      {open === "settings" && <SettingsDialog closed={() => setOpen(undefined)} />}
    </div>
  )
}

/** A low sun behind a ridge. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill="#b5633a" />
      <circle cx="19" cy="15" r="6.5" fill="#f2c98f" />
      <path d="M1.6 20C6 15.5 9.5 17 13 19.5c4 2.8 9 1 17.4-2.2A15 15 0 0 1 1.6 20Z" fill="#4a2b33" />
    </svg>
  )
}
