import { useLayoutEffect, useRef } from "preact/hooks"
import { Dialog } from "../dialog"
import type { ReplayScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { words } from "../words"

interface Props {
  readonly log: ReplayScreen["log"]
  readonly at: number
  readonly closed: () => void
}

/** Every act of a run as a list to jump by. */
export function LogDialog({ log, at, closed }: Props) {
  const { commands } = useSurroundings()
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "center" })
  }, [])
  return (
    <Dialog title={words.replay.logTitle} kind="sheet" closed={closed}>
      <p class="dim">{words.replay.logHint}</p>
      <ol class="replay-log" ref={list}>
        {log.map(({ clock, kind, text, decision }, event) => (
          <li key={event}>
            <button
              type="button"
              class={decision ? "replay-entry replay-decision" : "replay-entry"}
              aria-current={event === at ? "step" : undefined}
              onClick={() => {
                commands.move({ to: event })
                closed()
              }}
            >
              <time>{clock}</time>
              <span class="replay-kind">{words.debrief.timelineKind(kind)}</span>
              <span>{text}</span>
              {event === at && <span class="chip">{words.replay.logNow}</span>}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
