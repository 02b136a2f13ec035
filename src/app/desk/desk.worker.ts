import {
  type Collected,
  type Course,
  type CourseAbout,
  courseBytes,
  courseOf,
  filterValues,
  type SourceOf,
} from "../../core/index"
import { createCourseStore } from "../../store/course-store"
import { inTurn } from "../in-turn"
import { type Collecting, createCollecting } from "./collecting"
import type { Seen, SendTo } from "../../overlay/index"
import type { Asked, Told } from "./desk-worker"
import { exported, fileNameOf } from "./exports"
import { sampleCourse } from "./sample"
import { createSender } from "./sending"
import { seenOf } from "./seeing"

/** Collects a course beside the page, keeps it on the device, and works out what is asked of it. One thing after the other. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to the worker's page, which has no origin to name
const tell = (told: Told) => self.postMessage(told)

let packs: Extract<Asked, { do: "packs" }>["packs"] = []
let sources: Extract<Asked, { do: "packs" }>["sources"] = {}
let collecting: Collecting | undefined
/** What many are asked about, kept while the collection stays as it is. */
let told: { readonly collected: Collected; readonly course: Course; readonly values: Seen["values"] } | undefined
/** What was told last of what can be looked at. */
let seen: { readonly collected: Collected; readonly about: CourseAbout; readonly look: string } | undefined
/** Whether what is being written is to be given up. */
let isCancelled = false
const turn = inTurn()

self.addEventListener("message", ({ data: asked }: MessageEvent<Asked>) => {
  // The one thing that does not wait its turn.
  if (asked.do === "cancel") {
    collecting?.cancel()
    sender.cancel()
    isCancelled = true
  } else void turn(() => answer(asked)).catch(fault)
})

async function answer(asked: Asked) {
  if (asked.do === "packs") {
    ;({ packs, sources } = asked)
    collecting = createCollecting({
      packs,
      store: createCourseStore(),
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      progress,
      reading: (file) => tell({ tell: "working", working: { what: "reading", done: 0, of: 0, file } }),
      pause,
      courseBytes,
    })
    return
  }
  const course = collecting
  if (!course) return
  if (asked.do === "look") {
    const collected = course.collected()
    if (told?.collected !== collected) {
      const all = courseOf(collected)
      told = { collected, course: all, values: filterValues(all) }
    }
    const { course: whole, values } = told
    const now = { collected, about: course.about(), look: JSON.stringify(asked.look) }
    // Whoever looks still has it.
    if (seen?.collected === now.collected && seen.about === now.about && seen.look === now.look) return
    tell({ tell: "seen", seen: seenOf(collected, whole, values, asked.look, now.about, sourceOf) })
    seen = now
    return
  }
  if (asked.do === "attempt") {
    const found = course.collected().taken.find(({ header }) => header.id === asked.id)
    const file = found?.files[0]
    return tell({
      tell: "attempt",
      id: asked.id,
      ...(found && file !== undefined ? { attempt: found.log(), file } : {}),
    })
  }
  if (asked.do === "open") {
    step = { what: "opening", done: 0, of: 0, file: "" }
    await course.open(asked.course)
  } else if (asked.do === "add") {
    step = { what: "adding", done: 0, of: asked.files.length, file: "" }
    await course.add(asked.files)
  } else if (asked.do === "sample") {
    step = { what: "sample", done: 0, of: 0, file: "" }
    const { about, files } = await sampleCourse(packs, progress, pause)
    await course.addSample(about, files)
  } else if (asked.do === "begin") await course.begin()
  else if (asked.do === "undo") await course.undo()
  else if (asked.do === "remove") await course.remove()
  else if (asked.do === "say") await course.say(asked.about)
  else if (asked.do === "save-course") await saveCourse(course)
  else if (asked.do === "send") await send(course, asked.to)
  else if (asked.do === "export") {
    step = { what: "writing", done: 0, of: 0, file: "" }
    isCancelled = false
    const file = await exported(asked.what, course.collected(), course.about(), sourceOf, {
      written: (done) => progress({ done, of: 0, file: "" }),
      pause,
      isCancelled: () => isCancelled,
    })
    if (file) tell({ tell: "file", ...file })
  }
  tell({ tell: "course", course: await course.view() })
}

const sourceOf: SourceOf = (pack, scenario, path) => {
  const { file, lines } = sources[pack]?.[scenario] ?? {}
  const line = lines?.[path.join(".")]
  return file === undefined || line === undefined ? undefined : `${file}:${line}`
}

async function saveCourse(course: Collecting) {
  step = { what: "writing", done: 0, of: 0, file: "" }
  const content = await course.file()
  const name = `${fileNameOf(course.about().title)}.forewarn-course.json`
  if (content) tell({ tell: "file", name, type: content.type, content })
}

/** What waits is written down before anything is sent: a page that is closed meanwhile says so when it is opened again. */
async function send(course: Collecting, { password, ...to }: SendTo) {
  step = { what: "sending", done: 0, of: 0, file: "" }
  const collected = course.collected()
  await course.sends({ ...to, left: sender.count(collected), refused: 0 })
  const came = await sender.send(collected, { ...to, password })
  await course.sends({ ...to, left: came.left, refused: came.refused.length }, came)
}

const sender = createSender({ fetch: (...request) => fetch(...request), now: () => Date.now(), progress })

let step: Extract<Told, { tell: "working" }>["working"] = { what: "opening", done: 0, of: 0, file: "" }
let toldAt = 0

/** Told ten times a second at most: the page draws nothing in between. */
function progress(now: { readonly done: number; readonly of: number; readonly file: string }) {
  step = { ...step, ...now }
  if (performance.now() - toldAt < 100) return
  toldAt = performance.now()
  tell({ tell: "working", working: step })
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

function fault(error: unknown) {
  tell({ tell: "problem", words: error instanceof Error ? error.message : String(error) })
}
