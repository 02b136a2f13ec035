import type { Debrief } from "../../core/report/debrief-types"
import { words } from "../words"

export function Timeline({ timeline }: { readonly timeline: Debrief["timeline"] }) {
  if (timeline.length === 0) return <p class="dim">{words.debrief.noTimeline}</p>
  return (
    <ol class="timeline">
      {timeline.map(({ clock, kind, text }, at) => (
        <li key={at} class={`moment moment-${kind}`}>
          <time class="moment-clock">
            {timeline[at - 1]?.clock === clock ? <span class="unseen">{clock}</span> : clock}
          </time>
          <span class="moment-dot" aria-hidden="true" />
          <span class="moment-kind">{words.debrief.timelineKind(kind)}</span>
          <span class="moment-text">{text}</span>
        </li>
      ))}
    </ol>
  )
}
