import { useEffect, useRef, useState } from "preact/hooks"
import type { LearnerEvent } from "../../core/machine/event"
import { words } from "../words"

interface Props {
  readonly seconds: number
  readonly event: LearnerEvent
  readonly act: (event: LearnerEvent) => void
  /** False while an act is being kept: the clock waits for it. */
  readonly running: boolean
}

/**
 * Real time for one decision. It begins when the beat does, and ends with the event it names. Time during which the
 * machine slept does not count. Key it by the beat: another beat, another clock.
 */
export function TimeLimit({ seconds, event, act, running }: Props) {
  const [left, setLeft] = useState(seconds)
  const spent = useRef(0)
  useEffect(() => {
    if (!running) return
    let before = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      spent.current += Math.min(1, (now - before) / 1000)
      before = now
      setLeft(Math.max(0, Math.ceil(seconds - spent.current)))
      if (spent.current >= seconds) act(event)
    }, tick)
    return () => clearInterval(timer)
  }, [running, seconds, event, act])
  return (
    <div class="limit" role="timer" aria-label={words.scene.limit}>
      <meter class="limit-bar" min={0} max={seconds} low={seconds / 4} value={left} aria-hidden="true" />
      <span class="limit-left">{words.scene.limitLeft(left)}</span>
      <span class="limit-off">{words.scene.limitOff}</span>
    </div>
  )
}

/** Milliseconds. */
const tick = 200
