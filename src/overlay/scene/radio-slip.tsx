import type { RadioView } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { words } from "../words"

interface Props {
  readonly message: RadioView
  readonly read: () => void
}

/** A message that came in with the last act, in full: what comes over the net must not be missed. */
export function RadioSlip({ message, read }: Props) {
  return (
    <aside class="slip" aria-label={words.scene.radio}>
      <Icon name="radio" />
      <p>
        <strong>{words.scene.incoming(message.clock, message.from)}</strong>
        <span>{message.text}</span>
      </p>
      <button type="button" class="button-second" onClick={read}>
        {words.scene.read} <kbd>R</kbd>
      </button>
    </aside>
  )
}
