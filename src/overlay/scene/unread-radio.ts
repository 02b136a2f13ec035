import { useLayoutEffect, useState } from "preact/hooks"
import type { View } from "../../core/attempt/view-types"

/** How many messages were not opened in the radio log. Whatever a resumed attempt had heard counts as read. */
export function useUnreadRadio({ radio, step }: View, open: boolean): number {
  const [read, setRead] = useState<ReadonlySet<string>>(() => new Set(step > 0 ? radio.map(({ id }) => id) : []))
  useLayoutEffect(() => {
    if (open) setRead(new Set(radio.map(({ id }) => id)))
  }, [open, radio])
  return radio.filter(({ id }) => !read.has(id)).length
}
