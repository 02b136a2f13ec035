import {
  type Collected,
  otherVersions,
  patience,
  postTo,
  refusedWords,
  type Request,
  sendAll,
  statementsOf,
  stoppedWords,
  whyUntold,
} from "../../core/index"
import type { SendTo, SentNotice } from "../../overlay/index"

/** What sending needs from outside. */
export interface SendingPorts {
  readonly fetch: typeof fetch
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly progress: (progress: { readonly done: number; readonly of: number; readonly file: string }) => void
}

/** Sends a course to a record store. What is sent follows from its logs, so nothing else is kept of it. */
export interface Sender {
  /** How many statements a course comes to. */
  readonly count: (collected: Collected) => number
  readonly send: (collected: Collected, to: SendTo) => Promise<SentNotice>
  /** Ends a request or a pause that is under way; what was not answered is not sent. */
  readonly cancel: () => void
}

/** How many refused statements are told one by one. */
const mostRefused = 50

export function createSender({ fetch, now, progress }: SendingPorts): Sender {
  let life = new AbortController()
  const request: Request = async (url, { method, headers, body }) => {
    const own = new AbortController()
    const cancelled = () => own.abort()
    life.signal.addEventListener("abort", cancelled)
    const late = setTimeout(() => own.abort(new DOMException("no answer", "TimeoutError")), patience)
    try {
      const answer = await fetch(url, {
        method,
        headers,
        redirect: "manual",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        signal: own.signal,
        ...(body === undefined ? {} : { body }),
      })
      return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: await answer.text() }
    } finally {
      clearTimeout(late)
      life.signal.removeEventListener("abort", cancelled)
    }
  }
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const { signal } = life
      const over = () => {
        clearTimeout(timer)
        signal.removeEventListener("abort", over)
        resolve()
      }
      const timer = setTimeout(over, milliseconds)
      signal.addEventListener("abort", over)
    })
  return {
    count,
    cancel: () => life.abort(),
    async send({ taken }, { endpoint, user, password, home, version }) {
      life = new AbortController()
      const told = taken.filter((one) => whyUntold(one) === undefined)
      const actors = home === "" ? {} : { home }
      const of = count({ taken })
      const connection = { endpoint, version, authorization: `Basic ${base64(`${user}:${password}`)}` }
      progress({ done: 0, of, file: "" })
      const others = await otherVersions(connection, request)
      if (others) return { kind: "sent", stored: 0, held: 0, refused: [], left: of, why: { versions: others } }
      const { sending, left } = await sendAll(inTurn(told, actors), {
        post: postTo(connection, request, now),
        wait,
        isCancelled: () => life.signal.aborted,
        onAnswer: ({ stored, held, aside, pause }) =>
          progress({ done: stored + held + aside.length, of, file: pause > 0 ? String(Math.ceil(pause / 1000)) : "" }),
      })
      const { stored, held, aside, stopped } = sending
      return {
        kind: "sent",
        stored,
        held,
        refused: aside.slice(0, mostRefused).map(refusedWords),
        left,
        ...(life.signal.aborted
          ? { why: "cancelled" }
          : stopped
            ? { why: { words: stoppedWords(stopped), isLost: stopped.why === "no-connection" } }
            : {}),
      }
    },
  }
}

function count({ taken }: Pick<Collected, "taken">): number {
  return taken.reduce((sum, one) => sum + (whyUntold(one) ? 0 : statementsOf(one.opened()).length), 0)
}

function* inTurn(told: Collected["taken"], actors: Parameters<typeof statementsOf>[1]) {
  for (const one of told) yield* statementsOf(one.opened(), actors)
}

/** User and password as UTF-8, which `btoa` does not know. */
function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
}
