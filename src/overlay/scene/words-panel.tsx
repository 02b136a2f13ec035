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
  useBackToTop(text, shown)
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
          {words.scene.said} <kbd aria-hidden="true">S</kbd>
        </button>
      )}
    </div>
  )
}

/** New words are read from their beginning. Where nobody scrolled there is nothing to do, and asking would lay the page out. */
function useBackToTop(panel: { readonly current: HTMLElement | null }, shown: SaidView | undefined) {
  const scrolled = useRef(false)
  useLayoutEffect(() => {
    const desk = panel.current?.closest(".desk")
    const note = () => {
      scrolled.current = true
    }
    desk?.addEventListener("scroll", note, { capture: true, passive: true })
    return () => desk?.removeEventListener("scroll", note, { capture: true })
  }, [panel])
  useLayoutEffect(() => {
    if (!scrolled.current) return
    panel.current?.scrollTo(0, 0)
    panel.current?.closest(".desk")?.scrollTo(0, 0)
    scrolled.current = false
  }, [panel, shown])
}
