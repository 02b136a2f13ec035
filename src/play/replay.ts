import { type Play, type Seen, seenAfter } from "../core/index"

/** An attempt shown again from its log. It moves through what happened and can change nothing of it. */
export interface Replay {
  readonly state: () => ReplayState
  /** What could be seen after as many events as the state says. */
  readonly seen: () => Seen
  /** To the moment after that many events; beyond either end is that end. */
  readonly go: (events: number) => void
  /** Runs on by itself, from the beginning when it stands at the end. */
  readonly play: () => void
  readonly pause: () => void
  readonly speed: (speed: Speed) => void
  readonly subscribe: (listener: () => void) => () => void
}

export interface ReplayState {
  /** How many events have happened. */
  readonly at: number
  readonly events: number
  readonly playing: boolean
  readonly speed: Speed
}

export const speeds = [1, 2, 4, 8, 16] as const
export type Speed = (typeof speeds)[number]

export interface ReplayPorts {
  /** Calls back after so many milliseconds, unless the answer is called first. */
  readonly later: (milliseconds: number, then: () => void) => () => void
}

/** At 1x every event comes after as long as it took; a trainee who was away does not keep the room waiting. */
export const longestWait = 12_000

export function createReplay(play: Play, from: number, { later }: ReplayPorts): Replay {
  const { events: log } = play.attempt
  const listeners = new Set<() => void>()
  let state: ReplayState = { at: within(from), events: log.length, playing: false, speed: 1 }
  let cancel = () => {}

  function within(events: number): number {
    return Math.min(log.length, Math.max(0, Math.round(events)))
  }

  const change = (changed: Partial<ReplayState>) => {
    cancel()
    cancel = () => {}
    state = { ...state, ...changed }
    if (state.at >= log.length) state = { ...state, playing: false }
    if (state.playing) cancel = later(waitFor(state.at) / state.speed, () => change({ at: state.at + 1 }))
    for (const listener of listeners) listener()
  }

  /** How long the next event was in coming. */
  const waitFor = (at: number) => Math.min(longestWait, (log[at]?.at ?? 0) - (log[at - 1]?.at ?? 0))

  return {
    state: () => state,
    seen: () => seenAfter(play, state.at),
    go: (events) => change({ at: within(events) }),
    play: () => change({ playing: true, at: state.at >= log.length ? 0 : state.at }),
    pause: () => change({ playing: false }),
    speed: (speed) => change({ speed }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
