import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { canonical } from "../machine/canonical"
import type { LearnerEvent } from "../machine/event"
import type { Attempt, AttemptHeader, Recorded } from "./attempt-shape"

export type { Attempt, AttemptHeader, Recorded }

export function beginAttempt(header: AttemptHeader): Attempt {
  return { ...header, events: [], head: headerHash(header) }
}

export function appended(attempt: Attempt, event: LearnerEvent, at: number): Attempt {
  const next = link(attempt.head, event, at)
  return { ...attempt, events: [...attempt.events, next], head: next.hash }
}

/** The attempt as it stood after its first `events` events, as a new attempt of its own. */
export function branched(attempt: Attempt, events: number, fresh: Pick<AttemptHeader, "id" | "began">): Attempt {
  const { events: log, head: _, ...header } = attempt
  const start = beginAttempt({ ...header, ...fresh, branch: { of: attempt.id, events } })
  return log.slice(0, events).reduce((grown, { event, at }) => appended(grown, event, at), start)
}

/**
 * Whether it begins with events of another attempt: practice, which stands apart from attempts that were played from the
 * beginning without knowing what follows.
 */
export function isPractice({ branch }: Pick<AttemptHeader, "branch">): boolean {
  return branch !== undefined
}

/** Whether two trainees played it at one laptop, one of them the person talked with. */
export function isHotSeat({ seats }: Pick<AttemptHeader, "seats">): boolean {
  return seats !== undefined
}

/** The attempt at the beginning of a chain of practice, if it is among `others`. */
export function firstOf<T extends Attempt>(practice: Attempt, others: readonly T[]): T | undefined {
  const seen = new Set([practice.id])
  let before = parentOf(practice, others)
  while (before?.branch && !seen.has(before.id)) {
    seen.add(before.id)
    before = parentOf(before, others)
  }
  return before?.branch ? undefined : before
}

function parentOf<T extends Attempt>({ branch }: Attempt, others: readonly T[]): T | undefined {
  return branch && others.find(({ id }) => id === branch.of)
}

/** With how many equal events, at equal times, two attempts begin. */
export function sharedEvents(one: Attempt, other: Attempt): number {
  const differs = one.events.findIndex(({ at, event }, i) => {
    const same = other.events[i]
    return same === undefined || canonical({ at, event }) !== canonical({ at: same.at, event: same.event })
  })
  return differs < 0 ? one.events.length : differs
}

/**
 * Follows the chain. `broken` is the index of the first event whose link does not fit; `head` is what the attempt's own
 * head must be when nothing is missing at its end.
 */
export function chainOf(attempt: Attempt): { readonly broken: number | undefined; readonly head: string } {
  const { events, head: _, ...header } = attempt
  let head = headerHash(header)
  for (const [i, { event, at, hash: own }] of events.entries()) {
    if (link(head, event, at).hash !== own) return { broken: i, head }
    head = own
  }
  return { broken: undefined, head }
}

/** A short code of the head of the log, for the instructor to write down: ten characters without I, L, O, U. */
export function receiptOf({ head }: Pick<Attempt, "head">): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
  const bits = BigInt(`0x${head.slice(0, 13)}`) >> 2n
  return Array.from({ length: 10 }, (_, i) => alphabet[Number((bits >> BigInt(45 - 5 * i)) & 31n)]).join("")
}

function link(previous: string, event: LearnerEvent, at: number): Recorded {
  return { at, event, hash: sha(`${previous}\n${canonical({ at, event })}`) }
}

function headerHash(header: AttemptHeader): string {
  return sha(canonical(header))
}

function sha(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
