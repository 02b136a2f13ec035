import type { Stance } from "../../core/pack/schema"

/** A stance as a shape of its own, so that it can be told without colour; hollow where the pack only states it. */
export function StanceMark({ stance, computed }: { readonly stance: Stance; readonly computed: boolean }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" class={`stance-mark stance-mark-${stance}${computed ? "" : " stated"}`}>
      <path d={shapes[stance]} />
    </svg>
  )
}

/** A disc, a bar across, a half disc, a triangle that sinks and one that rises. */
const shapes: Readonly<Record<Stance, string>> = {
  calculated: "M10 3A7 7 0 1 0 10 17A7 7 0 1 0 10 3Z",
  "justified-no-go": "M3 7H17V13H3Z",
  hesitant: "M10 3A7 7 0 0 0 10 17Z",
  passive: "M3 5H17L10 17Z",
  reckless: "M3 15H17L10 3Z",
}
