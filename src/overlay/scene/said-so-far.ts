import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Passage, View } from "../../core/attempt/view-types"

export interface Said {
  readonly step: number
  readonly clock: string
  readonly place: string
  readonly passages: readonly Passage[]
}

/**
 * What is on the words panel, and what left it since this scene was opened, oldest first. Looking and planning say
 * nothing, so what was said last stays.
 */
export function useSaidSoFar(view: View): { readonly shown: Said | undefined; readonly said: readonly Said[] } {
  const [said, setSaid] = useState<readonly Said[]>(() => (view.passages.length > 0 ? [saidIn(view)] : []))
  const last = useRef(view.step)
  useLayoutEffect(() => {
    if (last.current !== view.step && view.passages.length > 0) setSaid((all) => [...all, saidIn(view)])
    last.current = view.step
  }, [view])
  return { shown: said[said.length - 1], said: said.slice(0, -1) }
}

function saidIn({ step, time, place, passages }: View): Said {
  return { step, clock: time.clock, place: place.title, passages }
}
