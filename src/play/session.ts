import type { Recorded } from "../core/attempt/attempt"
import { type LearnerEvent, type Play, type Refusal, step } from "../core/index"

/** One attempt in progress: the only thing in the game that changes. */
export interface Session {
  readonly play: () => Play
  readonly kept: () => Kept
  /** One act. Its consequence is shown only after it is on disk. */
  readonly act: (event: LearnerEvent) => Promise<Acted>
  /** Tries again to keep the act that could not be kept. */
  readonly retry: () => Promise<Acted>
  readonly subscribe: (listener: () => void) => () => void
}

export type Kept = "saved" | "saving" | "not-saved" | "read-only"

export type Acted =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: "refused"; readonly refused: Refusal; readonly event: LearnerEvent }
  | { readonly ok: false; readonly why: "busy" | "not-saved" | "read-only" }

export interface SessionPorts {
  /** Milliseconds since the attempt began, not counting the time it was closed. Read once for each act. */
  readonly now: () => number
  /** Resolves once the event is on disk; rejects when it is not. `next` is the play with it. */
  readonly record: (number: number, event: Recorded, next: Play) => Promise<void>
  readonly readOnly: boolean
}

export function createSession(first: Play, { now, record, readOnly }: SessionPorts): Session {
  const listeners = new Set<() => void>()
  let play = first
  let kept: Kept = readOnly ? "read-only" : "saved"
  let pending: Play | undefined
  const tell = () => {
    for (const listener of listeners) listener()
  }

  const keep = async (next: Play): Promise<Acted> => {
    const number = next.attempt.events.length - 1
    const event = next.attempt.events[number]
    if (!event) throw new Error("an act left no event")
    kept = "saving"
    pending = next
    tell()
    try {
      await record(number, event, next)
    } catch {
      kept = "not-saved"
      tell()
      return { ok: false, why: "not-saved" }
    }
    play = next
    pending = undefined
    kept = "saved"
    tell()
    return { ok: true }
  }

  return {
    play: () => play,
    kept: () => kept,
    act: async (event) => {
      if (kept === "read-only") return { ok: false, why: "read-only" }
      if (kept === "saving") return { ok: false, why: "busy" }
      if (kept === "not-saved") return { ok: false, why: "not-saved" }
      const latest = play.attempt.events.at(-1)?.at ?? 0
      const stepped = step(play, event, Math.max(latest, Math.round(now())))
      if (!stepped.ok) return { ok: false, why: "refused", refused: stepped.refused, event }
      return keep(stepped.play)
    },
    retry: async () => (pending && kept === "not-saved" ? keep(pending) : { ok: true }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
