import type { Attempt } from "../core/index"
import type { AttemptStore } from "./attempt-store"

/** Attempts for as long as the page is open: where a browser lets nothing near its disk, and somebody else keeps them. */
export function createMemoryStore(): AttemptStore {
  const attempts = new Map<string, Attempt>()
  return {
    create: async (attempt) => void attempts.set(attempt.id, attempt),
    append: async (id, number, event) => {
      const attempt = attempts.get(id)
      if (attempt?.events.length !== number) throw new Error(`there is no place ${number} in ${id}`)
      attempts.set(id, { ...attempt, events: [...attempt.events, event], head: event.hash })
    },
    read: async (id) => attempts.get(id),
    all: async () => [...attempts.values()].sort((a, b) => (a.began < b.began ? 1 : -1)),
    hold: async () => ({ release: () => {} }),
  }
}
