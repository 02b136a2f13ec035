import { type Attempt, type AttemptHeader, appended, beginAttempt } from "../attempt/attempt"
import type { LearnerEvent } from "../machine/event"

/** A log whose chain holds, without its links: they are worked out again when it is wanted whole. */
export interface KeptLog {
  readonly header: AttemptHeader
  readonly head: string
  readonly events: readonly LearnerEvent[]
  /** When each happened. */
  readonly at: readonly number[]
}

/** Keeps logs; what is alike in many of them is kept once. */
export function createLogKeeper(): (attempt: Attempt) => KeptLog {
  const events = new Map<string, LearnerEvent>()
  const words = new Map<string, string>()
  const once = <T>(known: Map<string, T>, key: string, value: T): T => {
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, value)
    return value
  }
  const word = (text: string) => once(words, text, text)
  return ({ events: log, head, ...header }) => ({
    header: {
      ...header,
      pack: { id: word(header.pack.id), version: word(header.pack.version) },
      scenario: word(header.scenario),
      machine: word(header.machine),
      role: word(header.role),
      ...(header.trainee === undefined ? {} : { trainee: word(header.trainee) }),
      ...(header.language === undefined ? {} : { language: word(header.language) }),
    },
    head,
    events: log.map(({ event }) => once(events, JSON.stringify(event), event)),
    at: log.map(({ at }) => at),
  })
}

/** The attempt as it came. */
export function wholeLog({ header, events, at }: KeptLog): Attempt {
  return events.reduce((grown, event, i) => appended(grown, event, at[i] ?? 0), beginAttempt(header))
}
