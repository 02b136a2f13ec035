import type { Act } from "./trainee"

/** The way a well-prepared trainee goes through "Slept in the bush": stop, ask, report, plan, be there, act, tell. */
export const untilPlan: readonly Act[] = ["halt", "ask-week"]

export const looking: readonly Act[] = [
  "look:things-under-tree",
  "flag:things-under-tree:3",
  "look:men-at-mango",
  "flag:men-at-mango:2",
  "look:goats-by-huts",
  "leave:goats-by-huts",
]

export const asking: readonly Act[] = [
  "ask-since",
  "ask-seen",
  "end-talk",
  "ask-sleep",
  "explain-limits",
  "report-apart",
  "ask-support",
  "moon-table",
  "ask-rider",
  "warn-net",
]

export const planning: readonly Act[] = [
  "estimate:ambush-on-the-bend:3:4",
  "estimate:breakdown:3:3",
  "add:two-vehicles",
  "add:qrf-prealert",
  "verify:qrf-prealert",
  "add:varied-route",
  "add:medevac-confirmed",
  "presence-tonight",
]

export const night: readonly Act[] = [
  "meet-families",
  "wait-for-dark",
  "stand-between",
  "watch-hour",
  "watch-hour",
  "light-round",
]
