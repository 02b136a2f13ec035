import {
  type Collected,
  type CourseAbout,
  courseFormat,
  type CourseFile,
  type CourseImport,
  countsOf,
  createCollection,
  createCourseWriter,
  limits,
  noAbout,
  type Pack,
  readAttempt,
  readCourse,
  resultsIn,
  resultsLimits,
  type ResultsRead,
} from "../../core/index"
import type { CourseView, Dropped, ImportView, SentNotice } from "../../overlay/index"
import type { CourseStore, StoredCourse } from "../../store/course-store"

/** What collecting needs from outside. */
export interface CollectingPorts {
  readonly packs: readonly Pack[]
  readonly store: CourseStore
  /** The calendar, in ISO 8601 and UTC. */
  readonly now: () => string
  readonly newId: () => string
  readonly progress: (progress: { readonly done: number; readonly of: number; readonly file: string }) => void
  /** Told before a file is read that takes a while, during which nobody is heard. */
  readonly reading: (file: string) => void
  /** Bytes that one course file may have. */
  readonly courseBytes: number
  /** Lets whoever waits be heard, such as a person who presses “Cancel”. */
  readonly pause: () => Promise<void>
}

/** A course being collected: what is on the device, and what was worked out of it. */
export interface Collecting {
  /** The course changed last, or the one that is named. Cancelled on the way, what was open before is open again. */
  readonly open: (course?: string) => Promise<void>
  readonly begin: () => Promise<void>
  /** Takes everything in, or nothing when it is cancelled on the way. A course file opens that course, here or from elsewhere. */
  readonly add: (dropped: readonly Dropped[]) => Promise<void>
  /** The same for attempts that were made here. */
  readonly addSample: (about: CourseAbout, files: CourseImport["files"]) => Promise<void>
  readonly cancel: () => void
  /** Writes down where to it is sent and how many statements wait; then what came of it. */
  readonly sends: (sending: Omit<NonNullable<StoredCourse["sending"]>, "at">, came?: SentNotice) => Promise<void>
  /** Takes the last import back. */
  readonly undo: () => Promise<void>
  readonly say: (about: CourseAbout) => Promise<void>
  readonly remove: () => Promise<void>
  readonly about: () => CourseAbout
  readonly view: () => Promise<CourseView>
  readonly collected: () => Collected
  /** The course as one file; undefined where that was cancelled, or no desk could open it. */
  readonly file: () => Promise<Blob | undefined>
}

interface Import extends ImportView {
  readonly number: number
  /** How the collection stood before it. */
  readonly mark: number
}

export function createCollecting(ports: CollectingPorts): Collecting {
  const { packs, store, now, newId, progress, pause, courseBytes } = ports
  let course: StoredCourse = { id: newId(), about: noAbout, changed: now() }
  let isKept = false
  let collection = createCollection(packs)
  let imports: readonly Import[] = []
  let notice: CourseView["notice"]
  let cached: Collected | undefined
  let cancelled = false

  const collected = () => (cached ??= collection.collected())
  /** What is open, to go back to. */
  const opened = () => ({ course, isKept, collection, imports })
  const backTo = (was: ReturnType<typeof opened>) => {
    ;({ course, isKept, collection, imports } = was)
    cached = undefined
  }
  const empty = (next: StoredCourse, kept: boolean) => {
    course = next
    isKept = kept
    collection = createCollection(packs)
    imports = []
    cached = undefined
  }

  const another = () => empty({ id: newId(), about: noAbout, changed: now() }, false)

  /** From the device, each attempt played again. Where that is cancelled nothing is open. */
  const open = async (id?: string) => {
    notice = undefined
    const courses = await store.all()
    const found = id === undefined ? courses[0] : courses.find((one) => one.id === id)
    if (!found) return another()
    empty(found, true)
    let mark = 0
    let files = 0
    let done = 0
    await store.eachPart(found.id, async (part) => {
      for (const { file, attempt } of part.files) collection.take(file, attempt)
      for (const { file, words } of part.unread) collection.refuse(file, words)
      files += part.files.length
      progress({ done: ++done, of: part.of, file: part.files.at(-1)?.file ?? "" })
      if (part.last) {
        imports = [...imports, { number: part.number, at: part.at, files, unread: part.unread.length, mark }]
        mark = collection.mark()
        files = 0
      }
      await pause()
      return !cancelled
    })
    if (!cancelled) return
    another()
    notice = { kind: "not-opened" }
  }

  const changed = async (about = course.about) => {
    course = { ...course, about, changed: now() }
    await store.put(course)
    isKept = true
  }

  /** Writes what was added to the collection since `mark`. Where the device refuses, it is as if it had never come, nor what came after it. */
  const keep = async (mark: number, added: CourseImport): Promise<boolean> => {
    const number = (imports.at(-1)?.number ?? -1) + 1
    try {
      await changed()
      await store.addImport(course.id, number, added)
    } catch (error) {
      collection.backTo(mark)
      cached = undefined
      notice = { kind: "not-kept", words: error instanceof Error ? error.message : String(error) }
      return false
    }
    imports = [...imports, { number, at: added.at, files: added.files.length, unread: added.unread.length, mark }]
    return true
  }

  /** What became of the files that came after a mark. */
  const cameSince = (mark: number) => {
    cached = undefined
    const { taken, aside } = collected()
    const files = collection.mark() - mark
    const fresh = taken.length - before.taken
    const refused = aside.length - before.aside
    return { files, fresh, known: files - fresh - refused, aside: refused }
  }
  let before = { taken: 0, aside: 0 }
  const remember = () => {
    before = { taken: collected().taken.length, aside: collected().aside.length }
  }

  const take = async (reads: AsyncGenerator<Read>): Promise<void> => {
    cancelled = false
    notice = undefined
    remember()
    const mark = collection.mark()
    const files: CourseImport["files"] = []
    const unread: CourseImport["unread"] = []
    const courses: { readonly file: string; readonly course: CourseFile }[] = []
    for await (const { done, of, ...one } of reads) {
      if (cancelled) break
      progress({ done, of, file: one.file })
      if ("course" in one) courses.push(one)
      else if ("words" in one) {
        collection.refuse(one.file, one.words)
        unread.push({ file: one.file, words: one.words })
      } else {
        const read = one.text === undefined ? undefined : readAttempt(one.file, one.text)
        if (read?.ok) {
          collection.take(one.file, read.attempt)
          files.push({ file: one.file, attempt: read.attempt })
        } else {
          const words = read?.problem.words ?? "It is not text in UTF-8."
          collection.add(one.file, one.text)
          unread.push({ file: one.file, words })
        }
      }
    }
    if (cancelled) {
      collection.backTo(mark)
      cached = undefined
      notice = { kind: "cancelled" }
      return
    }
    if (files.length + unread.length > 0) {
      if (await keep(mark, { at: now(), files, unread })) notice = { kind: "added", ...cameSince(mark) }
    } else if (courses.length === 0) notice = { kind: "nothing" }
    for (const { file, course: one } of courses) if (!cancelled) await openFile(file, one)
  }

  /** A course from elsewhere. One that is here already is added to, so that nothing on either side is lost. */
  const openFile = async (name: string, { id, about, imports: theirs }: CourseFile) => {
    const was = opened()
    const known = (await store.all()).some((one) => one.id === id)
    if (known && course.id !== id) await open(id)
    else if (!known) empty({ id, about, changed: now() }, false)
    remember()
    const first = collection.mark()
    const of = theirs.reduce((sum, { files }) => sum + files.length, 0)
    let done = 0
    const marks: number[] = []
    for (const { files, unread } of theirs) {
      marks.push(collection.mark())
      for (const { file, attempt } of files) {
        if (done % filesAtOnce === 0) await pause()
        if (cancelled) break
        collection.take(file, attempt)
        progress({ done: ++done, of, file })
      }
      for (const { file, words } of unread) collection.refuse(file, words)
    }
    await pause()
    if (cancelled) {
      collection.backTo(first)
      backTo(was)
      notice = { kind: "cancelled", file: name }
      return
    }
    if (!known) await changed()
    for (const [at, added] of theirs.entries()) if (!(await keep(marks[at] ?? first, added))) return
    notice = { kind: known ? "course-added" : "course-opened", ...cameSince(first) }
  }

  return {
    open: async (id) => {
      cancelled = false
      const was = opened()
      await open(id)
      if (cancelled) backTo(was)
    },
    collected,
    begin: async () => {
      notice = undefined
      another()
    },
    add: (dropped) => take(readAll(dropped, ports)),
    addSample: async (about, files) => {
      empty({ id: newId(), about, changed: now(), sample: true }, false)
      for (const { file, attempt } of files) collection.take(file, attempt)
      notice = undefined
      await keep(0, { at: now(), files, unread: [] })
    },
    cancel: () => {
      cancelled = true
    },
    sends: async (sending, came) => {
      notice = came
      course = { ...course, sending: { ...sending, at: now() } }
      await changed()
    },
    undo: async () => {
      const last = imports.at(-1)
      if (!last) return
      await store.dropImport(course.id, last.number)
      await changed()
      collection.backTo(last.mark)
      imports = imports.slice(0, -1)
      cached = undefined
      notice = { kind: "undone", files: last.files + last.unread }
    },
    about: () => course.about,
    say: (about) => changed(about),
    remove: async () => {
      cancelled = false
      await store.remove(course.id)
      await open()
    },
    view: async () => ({
      id: course.id,
      about: course.about,
      isKept,
      isSample: course.sample === true,
      courses: (await store.all()).map(({ id, about, changed: at, sample }) => ({
        id,
        title: about.title,
        changed: at,
        isSample: sample === true,
      })),
      imports: imports.map(({ at, files, unread }) => ({ at, files, unread })),
      counts: countsOf(collected()),
      aside: collected().aside,
      ...(course.sending ? { sending: course.sending } : {}),
      ...(notice ? { notice } : {}),
    }),
    file: async () => {
      cancelled = false
      notice = undefined
      const { id, about } = course
      const writer = createCourseWriter({ kind: "forewarn-course", format: courseFormat, id, about })
      // What is in a blob the browser can put on the disk.
      let written = new Blob([writer.begin])
      await store.eachPart(id, async ({ last: isLast, ...part }) => {
        written = new Blob([written, writer.part({ ...part, isLast })])
        progress({ done: written.size, of: 0, file: "" })
        await pause()
        return !cancelled
      })
      if (cancelled) return undefined
      const whole = new Blob([written, writer.end], { type: "application/json" })
      if (whole.size <= courseBytes) return whole
      notice = { kind: "not-saved", bytes: whole.size, most: courseBytes }
      return undefined
    },
  }
}

type Read = (ResultsRead | { readonly file: string; readonly course: CourseFile }) & {
  readonly done: number
  readonly of: number
}

/** How many files are taken in before whoever waits is heard. */
const filesAtOnce = 20

/** A file of more bytes takes a while to be read. */
const largeFile = 4_000_000

/** Every file in what was dropped, zips opened, one by one. */
async function* readAll(
  dropped: readonly Dropped[],
  { pause, reading, courseBytes }: Pick<CollectingPorts, "pause" | "reading" | "courseBytes">,
): AsyncGenerator<Read> {
  let done = 0
  let of = dropped.length
  for (const { path, file } of dropped) {
    const most = /\.zip$/i.test(path) ? resultsLimits.bytes : courseBytes
    if (file.size > largeFile && file.size <= most) {
      reading(path)
      await pause()
    }
    if (/\.zip$/i.test(path)) {
      const bytes = file.size > resultsLimits.bytes ? undefined : await bytesOf(file)
      if (!bytes) {
        yield { file: path, words: file.size > resultsLimits.bytes ? tooLarge : unreadable, done: ++done, of }
        continue
      }
      const counted = (files: number) => {
        of += files - 1
      }
      for (const one of resultsIn(path, bytes, decoded, counted)) {
        yield { ...one, done: ++done, of }
        if (done % filesAtOnce === 0) await pause()
      }
      continue
    }
    done++
    if (file.size > courseBytes) yield { file: path, words: tooLargeCourse(file.size, courseBytes), done, of }
    else {
      const bytes = await bytesOf(file)
      const text = bytes && decoded(bytes)
      if (!bytes) yield { file: path, words: unreadable, done, of }
      else if (text !== undefined && callsItselfCourse.test(text)) {
        const read = readCourse(text)
        yield read.ok ? { file: path, course: read.course, done, of } : { file: path, words: read.words, done, of }
      } else if (file.size > limits.archiveFileBytes) yield { file: path, words: tooLarge, done, of }
      else yield { file: path, text, done, of }
    }
  }
}

const callsItselfCourse = /^\s*\{\s*"kind"\s*:\s*"forewarn-course"/
const tooLarge = "It is too large for what it says it is."
const tooLargeCourse = (bytes: number, most: number) =>
  `It has ${Math.ceil(bytes / 1_000_000)} MB, and no course or result that can be opened here has more than ${most / 1_000_000} MB. Add the files it was made of instead.`
const unreadable = "It could not be read from the disk."

async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
