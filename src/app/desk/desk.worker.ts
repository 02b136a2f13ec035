import { createCourseStore } from "../../store/course-store"
import { type Collecting, createCollecting } from "./collecting"
import type { SendTo } from "../../overlay/index"
import type { Asked, Told } from "./desk-worker"
import { sampleCourse } from "./sample"
import { createSender } from "./sending"

/** Collects a course beside the page, keeps it on the device, and works out what is asked of it. One thing after the other. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to the worker's page, which has no origin to name
const tell = (told: Told) => self.postMessage(told)

let packs: Extract<Asked, { do: "packs" }>["packs"] = []
let collecting: Collecting | undefined
let last: Promise<void> = Promise.resolve()

self.addEventListener("message", ({ data: asked }: MessageEvent<Asked>) => {
  // The one thing that does not wait its turn.
  if (asked.do === "cancel") {
    collecting?.cancel()
    sender.cancel()
  } else last = last.then(() => answer(asked)).catch(fault)
})

async function answer(asked: Asked) {
  if (asked.do === "packs") {
    ;({ packs } = asked)
    collecting = createCollecting({
      packs,
      store: createCourseStore(),
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      progress,
      pause,
    })
    return
  }
  const course = collecting
  if (!course) return
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
  tell({ tell: "course", course: await course.view() })
}

async function saveCourse(course: Collecting) {
  const { about } = await course.view()
  tell({
    tell: "file",
    name: `${fileNameOf(about.title)}.forewarn-course.json`,
    type: "application/json",
    content: await course.file(),
  })
}

/** What waits is written down before anything is sent: a page that is closed meanwhile says so when it is opened again. */
async function send(course: Collecting, { password, ...to }: SendTo) {
  step = { what: "sending", done: 0, of: 0, file: "" }
  const collected = course.collected()
  await course.sends({ ...to, left: sender.count(collected), refused: 0 })
  const came = await sender.send(collected, { ...to, password })
  await course.sends({ ...to, left: came.left, refused: came.refused.length }, came)
}

/** A title as the name of a file: letters and digits of any script, and dashes. */
function fileNameOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "course"
  )
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
