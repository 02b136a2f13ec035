import { expect, test } from "vitest"
import { firstMachine, headerOf, playedOn } from "../../../tests/support/fresh"
import { small } from "../../../tests/support/small"
import { begin, noAbout } from "../../core/index"
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
      imports.set(course, own.set(number, { number, ...structuredClone(added), last: true }))
    },
    dropImport: async (course, number) => void imports.get(course)?.delete(number),
    eachPart: async (course, take) => {
      for (const part of imports.get(course)?.values() ?? []) await take(part)
    },
    remove: async (course) => {
      courses.delete(course)
      imports.delete(course)
    },
  }
  return { store, told }
}

function desk({ store }: Pick<ReturnType<typeof memoryStore>, "store">, cancelAt?: string): Collecting {
  let ticks = 0
  const own: Collecting = createCollecting({
    packs: [pack],
    store,
    now: () => `2026-03-06T14:00:${String(ticks++).padStart(2, "0")}.000Z`,
    newId: () => `course-${String(ticks++).padStart(4, "0")}`,
    progress: (now) => {
      if (now.file === cancelAt) own.cancel()
    },
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
  const own = desk(device, two.path)
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

test("a course file that is damaged or altered is set aside like any other file", async () => {
  const own = desk(memoryStore())
  await own.open()
  await own.add([one, file("course.json", '{"kind":"forewarn-course","format":1,"id":"x"}')])
  const { counts, aside } = await own.view()
  expect(counts.attempts).toBe(1)
  expect(aside.map(({ file: name }) => name)).toEqual(["course.json"])
})
