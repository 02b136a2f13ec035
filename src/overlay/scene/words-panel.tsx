import { useLayoutEffect, useRef } from "preact/hooks"
import type { SaidView, View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { Picture } from "../picture"
import { useScrolls } from "../use-scrolls"
import { words } from "../words"
import { Passages } from "./passages"
import { TalkBar } from "./talk-bar"

interface Props {
  readonly view: View
  readonly shown: SaidView | undefined
  readonly openSaid: (() => void) | undefined
}

export function WordsPanel({ view, shown, openSaid }: Props) {
  const text = useRef<HTMLElement>(null)
  const scrolls = useScrolls(text, shown)
  useLayoutEffect(() => {
    const panel = text.current
    if (!panel) return
    panel.scrollTop = 0
    panel.closest(".desk")?.scrollTo(0, 0)
  }, [shown])
  return (
    <div class="words">
      <TalkBar view={view} />
      <section
        class={scrolls ? "words-text words-scrolls" : "words-text"}
        ref={text}
        aria-label={words.scene.spoken}
        tabIndex={scrolls ? 0 : undefined}
      >
        <div class="words-new" key={shown?.step ?? -1}>
          {shown ? (
            <Passages passages={shown.passages} radio={view.radio} />
          ) : (
            <p class="narration">{words.scene.resumed(view.place.title)}</p>
          )}
          <Picture id={view.picture} />
        </div>
      </section>
      {openSaid && (
        <button type="button" class="words-said" aria-keyshortcuts="s" onClick={openSaid}>
          <Icon name="said" />
          {words.scene.said} <kbd>S</kbd>
        </button>
      )}
    </div>
  )
}
