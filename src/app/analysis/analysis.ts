// oxlint-disable-next-line import/default -- the build makes this module, with the address of the worker as its default
import workerUrl from "./analysis.worker.ts?worker&url"
import type { Attempt, Pack, Play, Regret, Scenario } from "../../core/index"

/** What the worker is asked. */
export interface Asked {
  readonly scenario: Scenario
  readonly world: Pack["world"]
  readonly doctrine: Pack["doctrine"]
  readonly attempt: Attempt
}

/** What it answers, again and again until it has ended. */
export interface Told {
  readonly regret?: Regret
  /** Competencies worked out, of how many. */
  readonly progress: { readonly done: number; readonly of: number }
  readonly ended: boolean
}

/** The page's policy makes a script of nothing but what this lets through: the one worker that was built with it. */
const scripts = window.trustedTypes?.createPolicy("analysis", {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError(`${url} is not a script of Forewarn`)
    return url
  },
})

declare global {
  interface Window {
    /** Where a browser has it. What a policy lets through passes for a string. */
    readonly trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { readonly createScriptURL: (url: string) => string },
      ) => { readonly createScriptURL: (url: string) => string }
    }
  }
}

/** Begins to work out what an attempt left possible; the answer stops it. A browser without workers is told nothing. */
export function analyse({ machine, attempt }: Play, { doctrine, world }: Pack, tell: (told: Told) => void): () => void {
  if (typeof Worker === "undefined") return () => undefined
  const worker = new Worker(scripts?.createScriptURL(workerUrl) ?? workerUrl, { type: "module" })
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    tell(data)
    if (data.ended) worker.terminate()
  })
  // A worker that cannot be had, or breaks for want of memory, leaves the debrief as it is, and says so.
  worker.addEventListener("error", () => {
    tell({ progress: { done: 0, of: 0 }, ended: true })
    worker.terminate()
  })
  const asked: Asked = { scenario: machine.setting.scenario, world, doctrine, attempt }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to a worker or its page, which have no origin to name
  worker.postMessage(asked)
  return () => worker.terminate()
}
