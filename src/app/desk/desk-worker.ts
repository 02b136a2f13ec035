// oxlint-disable-next-line import/default -- the build makes this module, with the address of the worker as its default
import workerUrl from "./desk.worker.ts?worker&url"
import shippedSources from "virtual:packs/sources"
import type { Attempt, Pack } from "../../core/index"
import type { Sources } from "../check-packs"
import type { CourseView, DeskAsk, Seen, Working } from "../../overlay/index"

/** What the worker is asked: first the packs, then whatever is asked at the desk that is not the page's own business. */
export type Asked =
  | { readonly do: "packs"; readonly packs: readonly Pack[]; readonly sources: Readonly<Record<string, Sources>> }
  | { readonly do: "attempt"; readonly id: string }
  | Exclude<DeskAsk, { readonly do: "names" }>

/** What it answers. `course` comes at the end of everything that was asked, `working` on the way. */
export type Told =
  | { readonly tell: "working"; readonly working: Working }
  | { readonly tell: "course"; readonly course: CourseView }
  | { readonly tell: "file"; readonly name: string; readonly type: string; readonly content: BlobPart }
  | { readonly tell: "seen"; readonly seen: Seen }
  /** What `attempt` asked for; without an attempt it is not in this course. */
  | { readonly tell: "attempt"; readonly id: string; readonly attempt?: Attempt; readonly file?: string }
  | { readonly tell: "problem"; readonly words: string }

/** The page's policy makes a script of nothing but what this lets through: the one worker that was built with it. */
const scripts = window.trustedTypes?.createPolicy("desk", {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError(`${url} is not a script of Forewarn`)
    return url
  },
})

/** The worker in which a course is collected and worked out, so that the page never stands still. */
export function startDeskWorker(
  packs: readonly Pack[],
  tell: (told: Told) => void,
): { readonly ask: (asked: Asked) => void; readonly close: () => void } {
  const worker = new Worker(scripts?.createScriptURL(workerUrl) ?? workerUrl, { type: "module" })
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => tell(data))
  worker.addEventListener("error", ({ message }) => tell({ tell: "problem", words: message }))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to a worker, which has no origin to name
  const ask = (asked: Asked) => worker.postMessage(asked)
  // While packs are being written their lines move.
  ask({ do: "packs", packs, sources: import.meta.env.MODE === "live" ? {} : shippedSources })
  return { ask, close: () => worker.terminate() }
}
