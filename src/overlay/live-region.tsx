import { useRef } from "preact/hooks"
import { useSurroundings } from "./surroundings"

/**
 * The one voice of the overlay. A modal dialog hides the rest of the page from screen readers, so an open dialog holds
 * its own copy; each copy speaks only what was said after it appeared.
 */
export function LiveRegion() {
  const { said } = useSurroundings()
  const silentUntil = useRef(said.turn)
  return (
    <div class="unseen" role="status" aria-live="polite">
      {said.text !== "" && said.turn > silentUntil.current && <p key={said.turn}>{said.text}</p>}
    </div>
  )
}
