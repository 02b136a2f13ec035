import { useEffect, useState } from "preact/hooks"
import type { Standing } from "../play/standing"
import { Icon } from "./icon"
import type { Screen } from "./screen"
import { useSurroundings } from "./surroundings"
import { platformWords } from "./platform-words"

interface Props {
  readonly standing: Standing
  readonly screen: Screen["name"]
}

/** What the learning platform has of the run, and what can be done about it. Silent while a scene is played and all is well. */
export function PlatformNotice({ standing, screen }: Props) {
  const { commands } = useSurroundings()
  const [closed, setClosed] = useState(false)
  useEffect(() => setClosed(false), [standing])
  const text = platformWords.text(standing)
  // At an ending the way leads to the debrief first.
  const canLeave =
    (standing.is === "given" && screen !== "scene") ||
    (screen === "home" && standing.is !== "alone" && standing.is !== "left")
  if (closed || (text === undefined && !canLeave)) return null
  const trouble = standing.is === "lost" || standing.is === "alone"
  return (
    <aside
      class={screen === "scene" || screen === "briefing" ? "platform-notice" : "platform-notice platform-notice-below"}
      aria-label={platformWords.title}
    >
      {text !== undefined && (
        <p>
          <Icon name={trouble ? "warn" : "check"} />
          {text}
        </p>
      )}
      <p class="actions">
        {standing.is === "lost" && (
          <button type="button" class="button-second" onClick={() => commands.giveAgain()}>
            <Icon name="again" />
            {platformWords.again}
          </button>
        )}
        {trouble && (screen === "scene" || screen === "debrief") && (
          <button type="button" class="button-second" onClick={() => commands.rescue()}>
            <Icon name="save" />
            {platformWords.save}
          </button>
        )}
        {canLeave && (
          <button
            type="button"
            class={standing.is === "given" ? "button-main" : "button-second"}
            onClick={() => commands.leavePlatform()}
          >
            {standing.is === "given" ? platformWords.leave : platformWords.leaveUnfinished}
          </button>
        )}
        {text !== undefined && (
          <button type="button" class="button-quiet" aria-label={platformWords.close} onClick={() => setClosed(true)}>
            <Icon name="close" />
          </button>
        )}
      </p>
    </aside>
  )
}
