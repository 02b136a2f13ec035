import type { RadioView } from "../../core/attempt/view-types"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly radio: readonly RadioView[]
  readonly closed: () => void
}

export function RadioDialog({ radio, closed }: Props) {
  const tongue = useTongue()
  return (
    <Dialog title={words.radio.title} closed={closed}>
      {radio.length === 0 ? (
        <p class="empty-note">
          <Icon name="radio" />
          {words.radio.empty}
        </p>
      ) : (
        <>
          <p class="dim">{words.radio.newest}</p>
          <ol class="radio-log">
            {radio.toReversed().map(({ id, clock, from, text }) => (
              <li key={id}>
                <time>{clock}</time>
                <div>
                  <strong>{from}</strong>
                  <p {...tongue(text)}>{text}</p>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
