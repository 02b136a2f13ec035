import type { ReplayMove, ReplayScreen } from "../screen"

type Moving = Pick<ReplayScreen, "state" | "log">

/** What a key does in a replay. The space bar is left to a control that has the focus. */
export function moveOf(key: string, { state, log }: Moving): ReplayMove | undefined {
  const forward = document.documentElement.dir === "rtl" ? "arrowleft" : "arrowright"
  const onControl = document.activeElement?.closest("button, select, summary, a") ?? null
  switch (key) {
    case " ":
      return onControl ? undefined : { playing: !state.playing }
    case "arrowright":
    case "arrowleft":
      return { to: state.at + (key === forward ? 1 : -1) }
    case "pageup":
      return { to: decisionBefore({ state, log }) }
    case "pagedown":
      return { to: decisionAfter({ state, log }) }
    case "home":
      return { to: 0 }
    case "end":
      return { to: state.events }
    default:
      return undefined
  }
}

/** The moment just before the last decision that has been passed, or the beginning. */
export function decisionBefore({ state, log }: Moving): number {
  return Math.max(
    0,
    log.findLastIndex(({ decision }, event) => decision && event < state.at),
  )
}

/** The moment just before the next decision, or the end. */
export function decisionAfter({ state, log }: Moving): number {
  const next = log.findIndex(({ decision }, event) => decision && event > state.at)
  return next < 0 ? state.events : next
}
