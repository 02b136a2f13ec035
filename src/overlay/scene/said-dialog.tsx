import type { View } from "../../core/attempt/view-types"
import { Dialog } from "../dialog"
import { words } from "../words"
import { Passages } from "./passages"

interface Props {
  readonly said: View["said"]
  readonly closed: () => void
}

export function SaidDialog({ said, closed }: Props) {
  return (
    <Dialog title={words.scene.said} kind="sheet" closed={closed}>
      {said.length === 0 && <p class="dim">{words.scene.saidNone}</p>}
      <ol class="said-log">
        {said.map(({ clock, place, passages }, at) => (
          <li key={at}>
            <p class="said-when">
              <time>{clock}</time> {place}
            </p>
            <Passages passages={passages} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
