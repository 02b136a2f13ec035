import { type DBSchema, type IDBPDatabase, openDB } from "idb"

/** A zipped pack as it was opened from disk: its bytes, never what was read out of them. They are checked at every start. */
export interface StoredPack {
  /** The pack's id; a device keeps one pack of each. */
  readonly pack: string
  /** The name of the file it came from. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Packs on this device that did not come with the game. Attempts are kept elsewhere and stay when a pack goes. */
export interface PackStore {
  /** In the order of their ids. */
  readonly all: () => Promise<readonly StoredPack[]>
  /** Takes the place of a pack with the same id. Resolves once it is on disk. */
  readonly put: (pack: StoredPack) => Promise<void>
  readonly remove: (pack: string) => Promise<void>
}

interface Stored extends DBSchema {
  packs: { key: string; value: StoredPack }
}

export function createPackStore(name = "forewarn-packs"): PackStore {
  /** Opened for one request and closed again: packs come and go rarely, and no tab must wait for another. */
  const using = async <T>(work: (db: IDBPDatabase<Stored>) => Promise<T>): Promise<T> => {
    const db = await openDB<Stored>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("packs", { keyPath: "pack" }),
    })
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }
  return {
    all: () => using((db) => db.getAll("packs")),
    put: (pack) =>
      using(async (db) => {
        const tx = db.transaction("packs", "readwrite", { durability: "strict" })
        await Promise.all([tx.store.put(pack), tx.done])
      }),
    remove: (pack) =>
      using(async (db) => {
        const tx = db.transaction("packs", "readwrite", { durability: "strict" })
        await Promise.all([tx.store.delete(pack), tx.done])
      }),
  }
}
