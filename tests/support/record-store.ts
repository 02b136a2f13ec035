import type { Statement } from "../../src/core/index"
import type { Answer } from "../../src/core/xapi/sending"

/**
 * A record store that holds statements in memory and answers as the real one was seen to (Learning Locker's xapi-statements 5.0.1,
 * which `npm run test:lrs` starts): a batch is taken whole or not at all; the same statement again is fine; another one with the
 * same id is a conflict.
 */
export interface RecordStore {
  readonly held: ReadonlyMap<string, Statement>
  readonly answer: (body: string) => { readonly status: number; readonly body: string }
}

export interface Peculiar {
  /** Ids of statements it finds fault with. */
  readonly refused?: ReadonlySet<string>
  /** How many statements it takes at once. */
  readonly most?: number
  readonly before?: readonly Statement[]
}

export function createRecordStore({
  refused = new Set(),
  most = Number.POSITIVE_INFINITY,
  before = [],
}: Peculiar = {}): RecordStore {
  const held = new Map(before.map((statement) => [statement.id, statement]))
  return {
    held,
    answer(body) {
      const batch: readonly Statement[] = JSON.parse(body)
      const ids = batch.map(({ id }) => id)
      if (batch.length > most) return { status: 413, body: "Request Entity Too Large" }
      const faulty = ids.findIndex((id) => refused.has(id))
      if (faulty >= 0) return said(400, { warnings: [`Missing required value in 'statements.${faulty}.verb'`] })
      if (new Set(ids).size < ids.length) return said(400, { message: "duplicated in the current batch" })
      const other = batch.find((one) => held.has(one.id) && JSON.stringify(held.get(one.id)) !== JSON.stringify(one))
      if (other) return said(409, { message: `${other.id} is conflicting` })
      for (const one of batch) held.set(one.id, one)
      return said(200, ids)
    },
  }
}

function said(status: number, value: unknown) {
  return { status, body: JSON.stringify(value) }
}

/** What can come in place of an answer, or make one that never arrives. */
export const mishaps = {
  busy: { status: 429, body: "", after: 3000 },
  "busy for long": { status: 429, body: "", after: 3_600_000 },
  down: { status: 503, body: "<html>maintenance</html>" },
  broken: { status: 500, body: "{}" },
  "signed out": { status: 401, body: "" },
  "sign-in page": { status: 200, body: "<html>Welcome to our network</html>" },
  moved: { status: 302, body: "" },
  lost: { lost: "no-connection" },
  "timed out": { lost: "timed-out" },
} as const satisfies Readonly<Record<string, Answer>>
