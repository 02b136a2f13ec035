import { useLayoutEffect, useState } from "preact/hooks"
import type { ComponentChildren } from "preact"
import type { Closed } from "../../core/attempt/view-types"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { words } from "../words"

interface Props {
  readonly label: string
  /** The question before it is done, since it cannot be taken back. */
  readonly question: string
  readonly missing: readonly string[]
  readonly closed: Closed | undefined
  /** What is handed in, told once more. */
  readonly children: ComponentChildren
  readonly hand: () => void
}

/** The end of a form: what is still missing, or the button, and a last look before it goes. */
export function HandIn({ label, question, missing, closed, children, hand }: Props) {
  const { say } = useSurroundings()
  const [asking, setAsking] = useState(false)
  return (
    <section class="hand-in">
      {missing.length > 0 && (
        <ul class="hand-missing" aria-label={words.handing.missing}>
          {missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="actions">
        <button
          type="button"
          class="button-main"
          aria-disabled={closed ? "true" : undefined}
          onClick={() => (closed ? say(words.scene.closed(closed.words)) : setAsking(true))}
        >
          {label}…
        </button>
      </p>
      {asking && (
        <Dialog title={question} kind="card" closed={() => setAsking(false)}>
          {children}
          <p class="actions">
            <button type="button" class="button-second" onClick={() => setAsking(false)}>
              {words.plan.back}
            </button>
            <button
              type="button"
              class="button-main"
              onClick={() => {
                setAsking(false)
                hand()
              }}
            >
              <Icon name="check" />
              {label}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  )
}

/** Closes the form once it was handed in; asked back about, it stays open. */
export function useClosedWhenHandedIn(closed: Closed | undefined, close: () => void) {
  const isOver = closed?.reason === "handed-in"
  useLayoutEffect(() => {
    if (isOver) close()
  }, [isOver])
}
