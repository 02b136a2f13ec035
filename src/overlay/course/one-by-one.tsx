import type { VNode } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"

interface Props {
  /** What the parts tell of; when one of these is another, all are drawn anew. */
  readonly of: readonly unknown[]
  readonly parts: readonly (() => VNode)[]
  /** Called when all of it stands there. */
  readonly drawn?: () => void
}

/**
 * Parts of a page, drawn one after the other, each in a task of its own, so that nobody waits who presses a key meanwhile.
 * What stood there stays until its turn comes.
 */
export function OneByOne({ of, parts, drawn: isThere }: Props) {
  const [, setTurn] = useState(0)
  const { current: drawn } = useRef<{ of: readonly unknown[]; count: number; readonly parts: VNode[] }>({
    of: [],
    count: 0,
    parts: [],
  })
  if (of.some((one, at) => one !== drawn.of[at])) {
    drawn.of = of
    drawn.count = 0
  }
  const next = parts[drawn.count]
  if (next) drawn.parts[drawn.count++] = next()
  // An effect comes when what was drawn is on the screen.
  useEffect(() => {
    if (drawn.count < parts.length) setTurn((turn) => turn + 1)
    else isThere?.()
  })
  return <>{drawn.parts}</>
}
