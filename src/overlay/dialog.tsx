import type { ComponentChildren } from "preact"
import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { Icon } from "./icon"
import { LiveRegion } from "./live-region"
import { useScrolls } from "./use-scrolls"
import { words } from "./words"

interface Props {
  readonly title: string
  readonly kind?: "card" | "sheet" | "wide" | "map" | "small"
  /** What stands beside the title. */
  readonly aside?: ComponentChildren
  readonly closed: () => void
  readonly children: ComponentChildren
}

/** A native modal dialog: it keeps the focus, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, kind = "card", aside, closed, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(content, children)
  const whenClosed = useRef(closed)
  whenClosed.current = closed
  const id = useId()
  useLayoutEffect(() => {
    const opened = dialog.current
    // Heard only while mounted: the event comes late, and by then another dialog may be open.
    const heard = (event: Event) => event.target === opened && whenClosed.current()
    opened?.addEventListener("close", heard)
    opened?.showModal()
    heading.current?.focus()
    return () => {
      opened?.removeEventListener("close", heard)
      opened?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={`dialog dialog-${kind}`}
      aria-labelledby={id}
      // The event of closing comes late: a key pressed after Escape is meant for the page.
      onCancel={(event) => event.target === event.currentTarget && closed()}
      onClick={(event) => event.target === event.currentTarget && closed()}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {aside}
          <button type="button" class="button-icon" onClick={() => closed()}>
            <Icon name="close" />
            <span class="unseen">{words.app.close}</span>
          </button>
        </div>
        <div
          class="dialog-content"
          ref={content}
          role={scrolls ? "group" : undefined}
          aria-label={scrolls ? words.app.scrolls : undefined}
          tabIndex={scrolls ? 0 : undefined}
        >
          {children}
        </div>
      </div>
      <LiveRegion />
    </dialog>
  )
}
