import { type Answer, answered, leftIn, queued, type Sending, sendingOf } from "./sending"
import type { Statement } from "./statement"

export interface Means {
  /** Sends a batch, as JSON, and tells what came back. Trouble with the connection is an answer too; it never throws. */
  readonly post: (batch: string) => Promise<Answer>
  readonly wait: (milliseconds: number) => Promise<void>
  /** Asked before each request. */
  readonly isCancelled: () => boolean
  /** After each answer; the next request waits for it, so that a queue on disk is never ahead of the store. */
  readonly onAnswer: (sending: Sending) => Promise<void> | void
}

/** Where it ended, and how many statements still wait, those not yet asked for among them. */
export interface Sent {
  readonly sending: Sending
  readonly left: number
}

/** Sends statements batch by batch until all are settled, the store cannot be worked with, or it is cancelled. */
export async function sendAll(
  statements: Iterable<Statement>,
  { post, wait, isCancelled, onAnswer }: Means,
): Promise<Sent> {
  const source = statements[Symbol.iterator]()
  let sending = refilled(sendingOf([]), source)
  while (sending.waiting[0] && !sending.stopped && !isCancelled()) {
    if (sending.pause > 0) await wait(sending.pause)
    if (isCancelled()) break
    sending = answered(sending, await post(JSON.stringify(sending.waiting[0])))
    await onAnswer(sending)
    if (sending.waiting.length === 0) sending = refilled(sending, source)
  }
  let left = leftIn(sending)
  while (!source.next().done) left++
  return { sending, left }
}

function refilled(sending: Sending, source: Iterator<Statement>): Sending {
  const next: Statement[] = []
  while (next.length < sending.most) {
    const { value, done } = source.next()
    if (done) break
    next.push(value)
  }
  return queued(sending, next)
}
