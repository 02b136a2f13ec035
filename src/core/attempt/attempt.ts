import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { z } from "../pack/zod"
import { canonical } from "../machine/canonical"
import { type LearnerEvent, learnerEvent } from "../machine/event"
import { limits } from "../pack/limits"

/** The number of the attempt format written today. Older ones are migrated, newer ones refused. */
export const attemptFormat = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const word = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)

/** Everything an attempt is, but what happened: enough to know which rules it was played under. */
export const attemptHeader = z.strictObject({
  format: z.literal(attemptFormat),
  /** A random id, never a name. */
  id: z.string().regex(/^[a-z0-9-]{8,64}$/),
  pack: z.strictObject({ id: word, version: z.string().max(20) }),
  scenario: word,
  /** Digest of the machine: the rules the attempt was played under. */
  machine: hash,
  role: word,
  seed: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** When it began, as the device's clock had it: ISO 8601 in UTC. Nothing is ordered or scored by it. */
  began: z.iso.datetime(),
  /** Set when it was played again from a decision of another attempt. */
  branch: z.strictObject({ of: z.string().max(64), events: z.int().min(0) }).optional(),
})

/** One act, when it happened (milliseconds since the attempt began, read once where it came in), and its link in the chain. */
export const recorded = z.strictObject({ at: z.int().min(0), event: learnerEvent, hash })

export const attemptFile = z.strictObject({
  ...attemptHeader.shape,
  events: z.array(recorded).max(limits.events),
  /** The hash of the last event, or of the header when there is none: shows a log cut short. */
  head: hash,
})

export type AttemptHeader = z.infer<typeof attemptHeader>
export type Recorded = z.infer<typeof recorded>
export type Attempt = z.infer<typeof attemptFile>

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
