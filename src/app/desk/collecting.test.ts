import { expect, test } from "vitest"
import { firstMachine, headerOf, playedOn } from "../../../tests/support/fresh"
import { small } from "../../../tests/support/small"
import { begin, noAbout } from "../../core/index"
import { words } from "../../overlay/course/words"
import type { CourseStore, StoredCourse, StoredPart } from "../../store/course-store"
import { type Collecting, createCollecting } from "./collecting"

const pack = small()
const machine = firstMachine(pack)
const attempt = (id: string) =>
  playedOn(begin(machine, { ...headerOf(machine), id }), [{ type: "choose", choice: "ask" }]).attempt
const file = (path: string, value: unknown) => ({
  path,
  file: new File([typeof value === "string" ? value : JSON.stringify(value)], path),
})

/** What a device keeps, without a device. It refuses to write while `full` is set. */
function memoryStore() {
  const courses = new Map<string, StoredCourse>()
  const imports = new Map<string, Map<number, StoredPart>>()
  const told = { full: false }
  const store: CourseStore = {
    all: async () => [...courses.values()].sort((a, b) => (a.changed < b.changed ? 1 : -1)),
    put: async (course) => void courses.set(course.id, course),
    addImport: async (course, number, added) => {
      if (told.full) throw new Error("The disk is full.")
      const own = imports.get(course) ?? new Map<number, StoredPart>()
      imports.set(course, own.set(number, { number, ...structuredClone(added), last: true, of: 1 }))
    },
    dropImport: async (course, number) => void imports.get(course)?.delete(number),
    eachPart: async (course, take) => {
      for (const part of imports.get(course)?.values() ?? []) if (!(await take(part))) return
    },
    remove: async (course) => {
      courses.delete(course)
      imports.delete(course)
    },
  }
  return { store, told }
}

function desk(
  { store }: Pick<ReturnType<typeof memoryStore>, "store">,
  { cancelAt, courseBytes = 1_000_000 }: { readonly cancelAt?: string; readonly courseBytes?: number } = {},
): Collecting {
  let ticks = 0
  const own: Collecting = createCollecting({
    packs: [pack],
    store,
    now: () => `2026-03-06T14:00:${String(ticks++).padStart(2, "0")}.000Z`,
    newId: () => `course-${String(ticks++).padStart(4, "0")}`,
    progress: (now) => {
      if (now.file === cancelAt) own.cancel()
    },
    reading: () => undefined,
    courseBytes,
    pause: async () => undefined,
  })
  return own
}

const textOf = async (course: Collecting) => (await course.file())?.text()

const one = file("laptop-1/a.json", attempt("attempt-0001"))
const two = file("laptop-2/b.json", attempt("attempt-0002"))
const again = file("laptop-2/a.json", attempt("attempt-0001"))
const damaged = file("laptop-2/c.json", "{ nope")
const elsewhere = file("laptop-2/d.json", { ...attempt("attempt-0003"), head: "0".repeat(64) })

test("what is added is kept, and is the same when the device is asked again", async () => {
  const device = memoryStore()
  const first = desk(device)
  await first.open()
  await first.add([one])
  await first.add([two, again, damaged, elsewhere])
  const { counts, aside, notice, imports } = await first.view()
  expect(counts).toMatchObject({ attempts: 2, aside: 2 })
  expect(notice).toEqual({ kind: "added", files: 4, fresh: 1, known: 1, aside: 2 })
  expect(imports.map(({ files, unread }) => [files, unread])).toEqual([
    [1, 0],
    [2, 2],
  ])
  const later = desk(device)
  await later.open()
  const seen = await later.view()
  expect(seen.counts).toEqual(counts)
  expect(seen.aside.map(({ file: name }) => name)).toEqual(aside.map(({ file: name }) => name))
})

test("the last import is taken back, and then the one before it", async () => {
  const device = memoryStore()
  const own = desk(device)
  await own.open()
  await own.add([one])
  await own.add([two, again, damaged])
  await own.undo()
  expect((await own.view()).counts).toMatchObject({ attempts: 1, aside: 0 })
  await own.undo()
  await own.undo()
  expect((await own.view()).imports).toEqual([])
  await own.open()
  expect((await own.view()).counts.attempts).toBe(0)
})

test("of what is cancelled, and of what the device refuses, nothing is taken", async () => {
  const device = memoryStore()
  const own = desk(device, { cancelAt: two.path })
  await own.open()
  await own.add([one, two, damaged])
  expect((await own.view()).counts).toMatchObject({ attempts: 0, files: 0 })
  expect((await own.view()).notice).toEqual({ kind: "cancelled" })
  device.told.full = true
  await own.add([one])
  expect((await own.view()).notice).toEqual({ kind: "not-kept", words: "The disk is full." })
  expect((await own.view()).counts.attempts).toBe(0)
})

test("a course goes to another computer as one file; opened where it is already, it is added to and nothing is lost", async () => {
  const here = desk(memoryStore())
  await here.open()
  await here.say({ ...noAbout, title: "First week" })
  await here.add([one, damaged])
  const saved = file("first-week.json", await textOf(here))

  const there = desk(memoryStore())
  await there.open()
  await there.add([saved])
  expect(await there.view()).toMatchObject({ about: { title: "First week" }, counts: { attempts: 1, aside: 1 } })
  await there.add([two])
  await here.add([file("back.json", await textOf(there))])
  expect((await here.view()).counts.attempts).toBe(2)
  expect((await here.view()).notice).toMatchObject({ kind: "course-added", fresh: 1 })
})

test("of a course file that is cancelled on the way nothing is taken, and the course that was open stays as it is", async () => {
  const elsewhere = desk(memoryStore())
  await elsewhere.add([one, two])
  const saved = file("second-week.json", await textOf(elsewhere))
  const device = memoryStore()
  const here = desk(device, { cancelAt: two.path })
  await here.say({ ...noAbout, title: "First week" })
  await here.add([file("laptop-3/e.json", attempt("attempt-0004"))])
  await here.add([saved])
  const { about, counts, courses, notice } = await here.view()
  expect(notice).toEqual({ kind: "cancelled", file: "second-week.json" })
  expect([about.title, counts.attempts, courses.length]).toEqual(["First week", 1, 1])
})

test("reading a course from the device can be cancelled: what was open is open again, and the course stays there", async () => {
  const device = memoryStore()
  const before = desk(device)
  await before.say({ ...noAbout, title: "First week" })
  await before.add([one])
  await before.add([two])
  const { id } = await before.view()

  const here = desk(device, { cancelAt: one.path })
  await here.open()
  const { about, counts, courses, imports, notice } = await here.view()
  expect(notice).toEqual({ kind: "not-opened" })
  expect([about.title, counts.attempts, imports.length]).toEqual(["", 0, 0])
  expect(courses.map(({ title }) => title)).toEqual(["First week"])

  const other = desk(device, { cancelAt: one.path })
  await other.begin()
  await other.say({ ...noAbout, title: "Second week" })
  await other.open(id)
  expect((await other.view()).about.title).toBe("Second week")
  const whole = desk(device)
  await whole.open(id)
  expect((await whole.view()).counts.attempts).toBe(2)
})

test("a course that no desk could open is not written, and a file that is one is set aside: both are told why", async () => {
  const own = desk(memoryStore())
  await own.add([one])
  const saved = file("course.json", await textOf(own))
  const most = saved.file.size - 1
  const narrow = desk(memoryStore(), { courseBytes: most })
  await narrow.add([saved])
  expect((await narrow.view()).aside.map(({ words: why }) => why)).toEqual([expect.stringContaining("no course")])
  const full = desk(memoryStore(), { courseBytes: 100 })
  await full.addSample(noAbout, [{ file: one.path, attempt: attempt("attempt-0001") }])
  expect(await full.file()).toBeUndefined()
  const { notice } = await full.view()
  expect(notice).toEqual({ kind: "not-saved", bytes: expect.any(Number), most: 100 })
})

test("what is said of a course that is too large for one file says how large it would be, and what to do", () => {
  expect(words.notice({ kind: "not-saved", bytes: 300_000_000, most: 256_000_000 })).toBe(
    "It was not saved as one file: it would be one of 300 MB, and at most 256 MB can be opened again. Nothing is lost: the course stays on this device. To go on elsewhere, take the files it came from; to hand results over, write the tables.",
  )
})

test("a course file that is damaged or altered is set aside like any other file", async () => {
  const own = desk(memoryStore())
  await own.open()
  await own.add([one, file("course.json", '{"kind":"forewarn-course","format":1,"id":"x"}')])
  const { counts, aside } = await own.view()
  expect(counts.attempts).toBe(1)
  expect(aside.map(({ file: name }) => name)).toEqual(["course.json"])
})
