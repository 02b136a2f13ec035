import { useLayoutEffect, useState } from "preact/hooks"
import type { RadioView, View } from "../../core/attempt/view-types"

interface Unread {
  readonly unread: number
  readonly newest?: RadioView
}

/** What came over the radio and was not opened yet. Whatever a resumed attempt had heard counts as read. */
export function useUnreadRadio({ radio, step }: View, open: boolean): Unread {
  const [read, setRead] = useState<ReadonlySet<string>>(() => new Set(step > 0 ? radio.map(({ id }) => id) : []))
  useLayoutEffect(() => {
    if (open) setRead(new Set(radio.map(({ id }) => id)))
  }, [open, radio])
  const unread = radio.filter(({ id }) => !read.has(id))
  const newest = unread[unread.length - 1]
  return newest ? { unread: unread.length, newest } : { unread: 0 }
}
