import { useLayoutEffect, useRef } from "preact/hooks"
import type { View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { words } from "../words"
import { Passages } from "./passages"

interface Props {
  readonly view: View
  readonly openSaid: (() => void) | undefined
}

export function WordsPanel({ view, openSaid }: Props) {
  const panel = useRef<HTMLElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (text.current) text.current.scrollTop = 0
    panel.current?.closest(".desk")?.scrollTo(0, 0)
  }, [view.passages])
  return (
    <section class="words" aria-label={words.scene.spoken} ref={panel}>
      <div class="words-text" ref={text} tabIndex={0} role="group" aria-label={words.scene.spoken}>
        <div class="words-new" key={`${view.at}/${view.passages.map(({ text }) => text).join()}`}>
          <Passages passages={view.passages} />
        </div>
      </div>
      {openSaid && (
        <button type="button" class="words-said" aria-keyshortcuts="s" onClick={openSaid}>
          <Icon name="said" />
          {words.scene.said} <kbd>S</kbd>
        </button>
      )}
    </section>
  )
}
