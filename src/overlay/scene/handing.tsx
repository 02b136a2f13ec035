import { useId, useLayoutEffect, useState } from "preact/hooks"
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
  const [refused, setRefused] = useState(false)
  const id = useId()
  const ask = () => {
    setRefused(closed !== undefined)
    if (closed) say(words.scene.closed(closed.words))
    else setAsking(true)
  }
  return (
    <section class="hand-in">
      {missing.length > 0 && (
        <div class={refused ? "hand-missing hand-refused" : "hand-missing"}>
          <h3 id={id}>{words.handing.missing}</h3>
          <ul aria-labelledby={id}>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="actions">
        <button type="button" class="button-main" aria-disabled={closed ? "true" : undefined} onClick={ask}>
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
