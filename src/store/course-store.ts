import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { CourseAbout, CourseImport, XapiVersion } from "../core/index"

/**
 * Courses on the course lead's computer. What came in stays as it came: an import is added whole or not at all, and only
 * the last one is ever taken back. Scores are not stored; they are worked out anew whenever a course is opened.
 */
export interface CourseStore {
  /** The one changed last first. */
  readonly all: () => Promise<readonly StoredCourse[]>
  /** What is said of a course; begins it when it is new. Resolves once it is on disk, like everything that writes here. */
  readonly put: (course: StoredCourse) => Promise<void>
  /** Rejects when it could not be made durable; nothing of it was written then. */
  readonly addImport: (course: string, number: number, added: CourseImport) => Promise<void>
  readonly dropImport: (course: string, number: number) => Promise<void>
  /** The imports of a course in the order in which they came, a few hundred files at a time, as long as more is wanted. */
  readonly eachPart: (course: string, take: (part: StoredPart) => Promise<boolean>) => Promise<void>
  readonly remove: (course: string) => Promise<void>
}

export interface StoredCourse {
  readonly id: string
  readonly about: CourseAbout
  /** When it was last changed, ISO 8601 in UTC. */
  readonly changed: string
  /** Where to it was sent last and when, and how many statements still wait or were refused. A password is never stored. */
  readonly sending?: {
    readonly endpoint: string
    readonly user: string
    readonly home: string
    readonly version: XapiVersion
    readonly at: string
    readonly left: number
    readonly refused: number
  }
  /** Made by simulation, to look around in. */
  readonly sample?: true
}

/** A part of an import; the unread files come with its last one. */
export interface StoredPart {
  readonly number: number
  readonly at: string
  readonly files: CourseImport["files"]
  readonly unread: CourseImport["unread"]
  readonly last: boolean
  /** How many parts the whole course has. */
  readonly of: number
}

interface Stored extends DBSchema {
  courses: { key: string; value: StoredCourse }
  imports: {
    key: [string, number]
    value: {
      readonly course: string
      readonly number: number
      readonly at: string
      readonly parts: number
      readonly unread: CourseImport["unread"]
    }
  }
  parts: {
    key: [string, number, number]
    value: {
      readonly course: string
      readonly number: number
      readonly part: number
      readonly files: CourseImport["files"]
    }
  }
}

/** Files in one record: enough for few requests, little enough to be read in a moment. */
const partSize = 250

export function createCourseStore(name = "forewarn-courses"): CourseStore {
  /** Opened for one request and closed again, so that no tab must wait for another. */
  const using = async <T>(work: (db: IDBPDatabase<Stored>) => Promise<T>): Promise<T> => {
    const db = await openDB<Stored>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("courses", { keyPath: "id" })
        fresh.createObjectStore("imports", { keyPath: ["course", "number"] })
        fresh.createObjectStore("parts", { keyPath: ["course", "number", "part"] })
      },
    })
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }
  const durably = (work: (tx: ReturnType<typeof begun>) => readonly Promise<unknown>[]) =>
    using(async (db) => {
      const tx = begun(db)
      // `done` settles on complete and on abort alike; a full disk aborts without failing any single request.
      await Promise.all([...work(tx), tx.done])
    })
  return {
    all: async () => {
      const courses = await using((db) => db.getAll("courses"))
      return courses.sort((a, b) => (a.changed < b.changed ? 1 : -1))
    },
    put: (course) => durably((tx) => [tx.objectStore("courses").put(course)]),
    addImport: (course, number, { at, files, unread }) =>
      durably((tx) => {
        const parts = Math.ceil(files.length / partSize)
        return [
          // `add`, never `put`: two tabs cannot write one import over the other.
          tx.objectStore("imports").add({ course, number, at, parts, unread }),
          ...Array.from({ length: parts }, (_, part) =>
            tx
              .objectStore("parts")
              .add({ course, number, part, files: files.slice(part * partSize, (part + 1) * partSize) }),
          ),
        ]
      }),
    dropImport: (course, number) =>
      durably((tx) => [
        tx.objectStore("imports").delete([course, number]),
        tx.objectStore("parts").delete(IDBKeyRange.bound([course, number, 0], [course, number, Infinity])),
      ]),
    eachPart: (course, take) =>
      using(async (db) => {
        const imports = await db.getAll("imports", IDBKeyRange.bound([course, 0], [course, Infinity]))
        const of = imports.reduce((sum, { parts }) => sum + Math.max(1, parts), 0)
        for (const { number, at, parts, unread } of imports) {
          if (parts === 0 && !(await take({ number, at, files: [], unread, last: true, of }))) return
          for (let part = 0; part < parts; part++) {
            const found = await db.get("parts", [course, number, part])
            const last = part === parts - 1
            const files = found?.files ?? []
            if (!(await take({ number, at, files, unread: last ? unread : [], last, of }))) return
          }
        }
      }),
    remove: (course) =>
      durably((tx) => [
        tx.objectStore("courses").delete(course),
        tx.objectStore("imports").delete(IDBKeyRange.bound([course, 0], [course, Infinity])),
        tx.objectStore("parts").delete(IDBKeyRange.bound([course, 0, 0], [course, Infinity, Infinity])),
      ]),
  }
}

function begun(db: IDBPDatabase<Stored>) {
  return db.transaction(["courses", "imports", "parts"], "readwrite", { durability: "strict" })
}
