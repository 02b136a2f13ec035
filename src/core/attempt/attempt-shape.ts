import { learnerEvent } from "../machine/event-shape"
import { limits } from "../pack/limits"
import { z } from "../pack/zod"
import { pseudonymLength, pseudonymPattern } from "./pseudonym"

/** The number of the attempt format written today. Older ones are migrated, newer ones refused. */
export const attemptFormat = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const word = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)

export const pseudonym = z.string().max(pseudonymLength).regex(pseudonymPattern)

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
  /** Under which pseudonym it was played: one for each trainee of a course. Who that is stands in a list that the centre keeps. */
  trainee: pseudonym.optional(),
  /** The language it was begun in, in two letters; what is read changes nothing of the rules. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  /** Set when two trainees played it at one laptop: hot-seat mode. It is nobody's own result. */
  seats: z.literal(2).optional(),
  /**
   * Set when it belongs to a campaign: which one, which run through it, the attempts that counted before it (of each
   * scenario the id), and what they left behind that this scenario notices.
   */
  campaign: z
    .strictObject({
      id: word,
      run: z.string().regex(/^[a-z0-9-]{1,64}$/),
      after: z.record(word, z.string().max(64)),
      remembers: z.record(word, word),
    })
    .optional(),
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
