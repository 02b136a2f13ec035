import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { Attempt } from "../core/index"
import type { AttemptHeader, Recorded } from "../core/attempt/attempt"

/**
 * Attempts on this device. A log only ever grows: events are added, never replaced, and each is on disk before `append`
 * returns. What is stored is what was done; nothing worked out from it is.
 */
export interface AttemptStore {
  readonly create: (attempt: Attempt) => Promise<void>
  /** Adds the event with that number (from 0). Rejects when it could not be made durable; nothing was written then. */
  readonly append: (attempt: string, number: number, event: Recorded) => Promise<void>
  readonly read: (attempt: string) => Promise<Attempt | undefined>
  /** Every attempt, newest first. */
  readonly all: () => Promise<readonly Attempt[]>
  /**
   * The right to write an attempt, held until `release`. Undefined when another tab holds it: then this one must not
   * write.
   */
  readonly hold: (attempt: string) => Promise<{ readonly release: () => void } | undefined>
}

/** Raised when the device did not confirm in time that something is on disk. */
export class NotDurable extends Error {
  override readonly name = "NotDurable"
}

interface Stored extends DBSchema {
  headers: { key: string; value: StoredHeader }
  events: { key: [string, number]; value: Recorded & { readonly attempt: string; readonly number: number } }
}

type StoredHeader = AttemptHeader & { readonly headerHash: string }

/** Milliseconds the disk may take, and the holder of an attempt may take to let go. */
const patience = 3000
const grace = 400

export function createAttemptStore(name = "forewarn"): AttemptStore {
  let opened: Promise<IDBPDatabase<Stored>> | undefined
  const database = () => {
    opened ??= openDB<Stored>(name, 1, {
      upgrade(db) {
        db.createObjectStore("headers", { keyPath: "id" })
        db.createObjectStore("events", { keyPath: ["attempt", "number"] })
      },
      // A newer version in another tab must not wait for this one; this one opens again when it next needs to.
      blocking: () => forget(),
      terminated: () => forget(),
    })
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  const forget = () => {
    const closing = opened
    opened = undefined
    void closing?.then((db) => db.close())
  }

  const durable = async (write: (db: IDBPDatabase<Stored>) => Promise<void>) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NotDurable("the device did not answer")), patience)
    })
    try {
      await Promise.race([database().then(write), late])
    } finally {
      clearTimeout(timer)
    }
  }

  const assembled = async (header: StoredHeader): Promise<Attempt> => {
    const db = await database()
    const rows = await db.getAll("events", IDBKeyRange.bound([header.id, 0], [header.id, Number.MAX_SAFE_INTEGER]))
    const events = rows.map(({ at, event, hash }) => ({ at, event, hash }))
    const { headerHash, ...plain } = header
    return { ...plain, events, head: events.at(-1)?.hash ?? headerHash }
  }

  return {
    create: (attempt) =>
      durable(async (db) => {
        const { events, head, ...header } = attempt
        const tx = db.transaction(["headers", "events"], "readwrite", { durability: "strict" })
        const headerHash = events.length === 0 ? head : ""
        const added = [
          tx.objectStore("headers").add({ ...header, headerHash }),
          ...events.map((event, number) => tx.objectStore("events").add({ ...event, attempt: attempt.id, number })),
        ]
        // `done` settles on complete and on abort alike; a full disk aborts without failing any single request.
        await Promise.all([...added, tx.done])
      }),
    append: (attempt, number, event) =>
      durable(async (db) => {
        const tx = db.transaction("events", "readwrite", { durability: "strict" })
        await Promise.all([tx.store.add({ ...event, attempt, number }), tx.done])
      }),
    read: async (id) => {
      const header = await (await database()).get("headers", id)
      return header && assembled(header)
    },
    all: async () => {
      const headers = await (await database()).getAll("headers")
      const attempts = await Promise.all(headers.map(assembled))
      return attempts.sort((a, b) => (a.began < b.began ? 1 : -1))
    },
    // Asked for twice: while a busy page does not come round to its answers, the first time runs out unheard.
    hold: async (attempt) => (await lockOf(attempt)) ?? lockOf(attempt),
  }
}

function lockOf(attempt: string): Promise<{ readonly release: () => void } | undefined> {
  // Browsers hide it from pages of servers without certificates; there, two tabs are not kept apart.
  if (!("locks" in navigator)) return Promise.resolve({ release: () => {} })
  return new Promise((resolve, reject) => {
    // A moment's grace: a tab that lets go of an attempt and takes it up again must not find itself in the way.
    navigator.locks
      .request(
        `forewarn/attempt/${attempt}`,
        { signal: AbortSignal.timeout(grace) },
        () => new Promise<void>((release) => resolve({ release: () => release() })),
      )
      .catch((error: unknown) => {
        if (error instanceof DOMException && /Abort|Timeout/.test(error.name)) resolve(undefined)
        else reject(error)
      })
  })
}
