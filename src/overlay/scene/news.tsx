import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Passage, View } from "../../core/attempt/view-types"
import { useTongue } from "../tongue"
import { words } from "../words"

/** What was said since a dialog was opened: the words panel is behind it. */
export function News({ view }: { readonly view: View }) {
  const tongue = useTongue()
  const news = useNews(view)
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => panel.current?.scrollIntoView({ block: "nearest" }), [news])
  if (news.length === 0) return null
  return (
    <div class="news" ref={panel}>
      <p class="list-title">{words.plan.news}</p>
      {news.map(({ speaker, text }) => (
        <p key={text} {...tongue(text)}>
          {speaker ? words.scene.heardFrom(speaker.name, text) : text}
        </p>
      ))}
    </div>
  )
}

function useNews({ passages, step }: View): readonly Passage[] {
  const last = useRef(step)
  const [news, setNews] = useState<readonly Passage[]>([])
  useLayoutEffect(() => {
    if (last.current !== step && passages.length > 0) setNews(passages)
    last.current = step
  }, [passages, step])
  return news
}
