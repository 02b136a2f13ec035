import type { Attempt, Pack } from "../../core/index"
import type { DeskAsk, DeskScreen, Working } from "../../overlay/index"
import { download } from "../download"
import { type Asked, startDeskWorker } from "./desk-worker"

/** The course lead's desk: what is on screen, and the worker that does the work. It lives as long as the page. */
export interface Desk {
  readonly ask: (asked: DeskAsk) => void
  /** Shows it, as it stands. */
  readonly show: () => void
  /** Lets the worker go. What was kept is on the device. */
  readonly close: () => void
  /** An attempt of the course, and the file it came in. */
  readonly attempt: (id: string) => Promise<Found | undefined>
}

interface Found {
  readonly attempt: Attempt
  readonly file: string
}

export function createDesk(packs: readonly Pack[], show: (screen: DeskScreen) => void): Desk {
  let screen: DeskScreen = {
    name: "desk",
    working: waiting("opening"),
    names: new Map(),
    look: { section: "collect", filter: {} },
  }
  const sought = new Map<string, (found: Found | undefined) => void>()
  const draw = (changed: Partial<DeskScreen>) => {
    screen = { ...screen, ...changed }
    show(screen)
  }
  const worker = startDeskWorker(packs, (told) => {
    if (told.tell === "working") draw({ working: told.working })
    else if (told.tell === "seen") draw({ seen: told.seen })
    else if (told.tell === "attempt") {
      const { attempt, file } = told
      sought.get(told.id)?.(attempt && file !== undefined ? { attempt, file } : undefined)
      sought.delete(told.id)
    } else if (told.tell === "file") download(told.name, told.type, told.content)
    else {
      const { name, names, course, look, seen } = screen
      screen = { name, names, look, ...(course ? { course } : {}), ...(seen ? { seen } : {}) }
      if (told.tell === "problem") return draw({ problem: told.words })
      const isOther = course?.id !== told.course.id
      draw({ course: told.course, ...(isOther ? { look: { section: "collect", filter: {} } } : {}) })
      lookAgain()
    }
  })
  const work = (asked: Asked, what?: Working["what"]) => {
    if (what) draw({ working: waiting(what) })
    worker.ask(asked)
  }
  const lookAgain = () => worker.ask({ do: "look", look: screen.look })
  work({ do: "open" })
  // A browser takes its time for the first date it writes: in a task of its own, while the course is being read.
  setTimeout(() => new Date().toLocaleDateString())
  return {
    show: () => show(screen),
    close: worker.close,
    attempt: (id) =>
      new Promise((resolve) => {
        sought.set(id, resolve)
        worker.ask({ do: "attempt", id })
      }),
    ask: (asked) => {
      if (asked.do === "names") draw({ names: asked.names })
      else if (asked.do === "look") {
        draw({ look: asked.look })
        lookAgain()
      } else work(asked, workOf[asked.do])
    },
  }
}

const workOf: Partial<Readonly<Record<Asked["do"], Working["what"]>>> = {
  open: "opening",
  begin: "opening",
  remove: "opening",
  add: "adding",
  undo: "adding",
  sample: "sample",
  "save-course": "writing",
  send: "sending",
  export: "writing",
}

function waiting(what: Working["what"]): Working {
  return { what, done: 0, of: 0, file: "" }
}
