import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Passage, View } from "../../core/attempt/view-types"
import { newPassages } from "../announce"

export interface Said {
  readonly clock: string
  readonly place: string
  readonly passages: readonly Passage[]
}

/** Passages that have left the screen since this scene was opened, oldest first. */
export function useSaidSoFar(view: View): readonly Said[] {
  const [said, setSaid] = useState<readonly Said[]>([])
  const last = useRef(view)
  useLayoutEffect(() => {
    const before = last.current
    last.current = view
    const gone = newPassages(view.passages, before.passages)
    if (before === view || gone.length === 0) return
    setSaid((all) => [...all, { clock: before.time.clock, place: before.place.title, passages: gone }])
  }, [view])
  return said
}
