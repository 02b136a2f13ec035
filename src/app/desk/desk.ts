import type { Pack } from "../../core/index"
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
}

export function createDesk(packs: readonly Pack[], show: (screen: DeskScreen) => void): Desk {
  let screen: DeskScreen = { name: "desk", working: waiting("opening"), names: new Map() }
  const draw = (changed: Partial<DeskScreen>) => {
    screen = { ...screen, ...changed }
    show(screen)
  }
  const worker = startDeskWorker(packs, (told) => {
    if (told.tell === "working") draw({ working: told.working })
    else if (told.tell === "file") download(told.name, told.type, told.content)
    else {
      const { name, names, course } = screen
      screen = { name, names, ...(course ? { course } : {}) }
      draw(told.tell === "course" ? { course: told.course } : { problem: told.words })
    }
  })
  const work = (asked: Asked, what?: Working["what"]) => {
    if (what) draw({ working: waiting(what) })
    worker.ask(asked)
  }
  work({ do: "open" })
  return {
    show: () => show(screen),
    close: worker.close,
    ask: (asked) => {
      if (asked.do === "names") draw({ names: asked.names })
      else work(asked, workOf[asked.do])
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
}

function waiting(what: Working["what"]): Working {
  return { what, done: 0, of: 0, file: "" }
}
