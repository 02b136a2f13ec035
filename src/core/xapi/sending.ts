import type { Statement } from "./statement"

/**
 * Sending statements to a record store, as a protocol: which batch is next, and what an answer means. It knows no network and no
 * clock; command line and browser give it both. Whatever is answered, each statement is in exactly one place: stored, already
 * there, set aside with its reason, or still waiting.
 */
export interface Sending {
  /** The first is sent next; a store takes all of a batch, or nothing of it. */
  readonly waiting: readonly Batch[]
  readonly stored: number
  /** The store had them already. */
  readonly held: number
  readonly aside: readonly Refused[]
  /** What the last answer settled: ids that need not be sent again. */
  readonly settled: readonly string[]
  /** How many statements the store takes at once, as far as is known. */
  readonly most: number
  /** How often in a row there was no answer to work with. */
  readonly failed: number
  /** Milliseconds until the next request. */
  readonly pause: number
  readonly stopped?: Stopped
}

export type Batch = readonly Statement[]

/** A statement the store does not take, alone. */
export interface Refused {
  readonly statement: Statement
  readonly status: number
  /** What the store says of it. */
  readonly said: string
}

/** Why nothing more is sent. What waits goes on waiting. */
export type Stopped =
  /** User and password are not accepted, or may not write. */
  | { readonly why: "not-allowed"; readonly status: number; readonly said: string }
  /** Whatever is at that address, it does not answer like a record store. */
  | { readonly why: "no-store"; readonly status: number; readonly said: string }
  /** It refused many statements and took none: something is wrong with all of them, or with the address. */
  | { readonly why: "refuses-all"; readonly status: number; readonly said: string }
  /** It asks to come back later, for longer than anybody waits at a screen, or again and again. `after`: how much later, if it says. */
  | { readonly why: "busy"; readonly status: number; readonly said: string; readonly after?: number }
  | { readonly why: "no-connection" | "timed-out" }

export type Answer =
  | {
      readonly status: number
      readonly body: string
      /** Milliseconds after which the store wants to be asked again, if it says. */
      readonly after?: number | undefined
    }
  | { readonly lost: "no-connection" | "timed-out" }

/** How many statements go into a batch at first. */
export const batchSize = 50
/** Milliseconds before the second try; each further one doubles it. */
export const firstPause = 1000
export const longestPause = 60_000
/** How often one batch is tried before it is left for another day. */
export const triesInARow = 7
/** A store that asks for more than this is left for another day. */
export const longestWait = 5 * 60_000
/** So many statements refused, and none taken. */
export const refusedAtMost = 10

export function sendingOf(statements: readonly Statement[]): Sending {
  return queued(
    { waiting: [], stored: 0, held: 0, aside: [], settled: [], most: batchSize, failed: 0, pause: 0 },
    statements,
  )
}

/** The same with more behind what waits, in batches of a size the store is known to take. */
export function queued(sending: Sending, statements: readonly Statement[]): Sending {
  const count = Math.ceil(statements.length / sending.most)
  const batches = Array.from({ length: count }, (_, i) => statements.slice(i * sending.most, (i + 1) * sending.most))
  return { ...sending, waiting: [...sending.waiting, ...batches] }
}

/** How many statements wait. */
export function leftIn({ waiting }: Sending): number {
  return waiting.reduce((sum, batch) => sum + batch.length, 0)
}

/** What the answer to the first waiting batch makes of it all. */
export function answered(sending: Sending, answer: Answer): Sending {
  const [batch, ...rest] = sending.waiting
  if (!batch) throw new Error("an answer to nothing that was sent")
  if ("lost" in answer) return again(sending, { why: answer.lost })
  const { status, body, after } = answer
  const said = excerpt(body)
  const done = { ...sending, waiting: rest, settled: batch.map(({ id }) => id), failed: 0, pause: 0 }
  const [only, ...others] = batch
  if (status === 204 || (status === 200 && isListOfIds(body))) return { ...done, stored: done.stored + batch.length }
  if (status === 401 || status === 403 || status === 407)
    return { ...unsettled(sending), stopped: { why: "not-allowed", status, said } }
  if (status < 400 || status === 404 || status === 405 || status === 410)
    return { ...unsettled(sending), stopped: { why: "no-store", status, said } }
  if (isPassing(status)) return again(sending, { why: "busy", status, said, ...(after === undefined ? {} : { after }) })
  if (!only || others.length > 0) return halved(sending, batch, rest, status)
  if (status === 409) return { ...done, held: done.held + 1 }
  const aside = [...done.aside, { statement: only, status, said }]
  if (aside.length >= refusedAtMost && done.stored + done.held === 0)
    return {
      ...unsettled(sending),
      // None of them is at fault alone: all go back to wait.
      waiting: [aside.map(({ statement }) => statement), ...rest],
      aside: [],
      stopped: { why: "refuses-all", status, said },
    }
  return { ...done, aside }
}

/** A store refuses a batch for a single statement in it: each half is tried for itself. */
function halved(sending: Sending, batch: Batch, rest: readonly Batch[], status: number): Sending {
  const half = Math.ceil(batch.length / 2)
  return {
    ...unsettled(sending),
    waiting: [batch.slice(0, half), batch.slice(half), ...rest],
    most: status === 413 ? Math.min(sending.most, half) : sending.most,
    failed: 0,
    pause: 0,
  }
}

function again(sending: Sending, stopped: Extract<Stopped, { why: "busy" | "no-connection" | "timed-out" }>): Sending {
  const failed = sending.failed + 1
  const asked = stopped.why === "busy" ? stopped.after : undefined
  if (failed >= triesInARow || (asked !== undefined && asked > longestWait))
    return { ...unsettled(sending), failed, stopped }
  return { ...unsettled(sending), failed, pause: asked ?? Math.min(longestPause, firstPause * 2 ** (failed - 1)) }
}

function unsettled(sending: Sending): Sending {
  return { ...sending, settled: [] }
}

/** It will be otherwise in a while. */
function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500
}

/** A record store answers with the ids it stored; a sign-in page of the network does not. */
function isListOfIds(body: string): boolean {
  try {
    const value: unknown = JSON.parse(body)
    return Array.isArray(value) && value.every((one) => typeof one === "string")
  } catch {
    return false
  }
}

/** What a store says, short enough to read and without anything a screen would take for a command. */
function excerpt(body: string): string {
  const line = body.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
