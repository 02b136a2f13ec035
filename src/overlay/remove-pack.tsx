import { useState } from "preact/hooks"
import { Dialog } from "./dialog"
import { Icon } from "./icon"
import { useSurroundings } from "./surroundings"
import { words } from "./words"

interface Props {
  readonly pack: string
  readonly title: string
}

/** Takes a pack off the device, after asking once. */
export function RemovePack({ pack, title }: Props) {
  const { commands } = useSurroundings()
  const [asking, setAsking] = useState(false)
  const closed = () => setAsking(false)
  return (
    <>
      <button
        type="button"
        class="button-small"
        aria-label={words.packs.removeNamed(title)}
        onClick={() => setAsking(true)}
      >
        {words.packs.remove}
      </button>
      {asking && (
        <Dialog title={words.packs.removeAsk(title)} kind="small" closed={closed}>
          <p>{words.packs.removeText}</p>
          <p class="actions">
            <button type="button" class="button-second" onClick={closed}>
              {words.packs.keep}
            </button>
            <button
              type="button"
              class="button-main"
              onClick={() => {
                closed()
                commands.removePack(pack)
              }}
            >
              <Icon name="check" />
              {words.packs.removeDo}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
