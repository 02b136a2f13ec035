import { compile, type Regret, regretOf, replay } from "../../core/index"
import type { Asked, Told } from "./analysis"

/** Works out regret beside the page, which goes on; tells what it knows whenever it knows more. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to a worker or its page, which have no origin to name
const tell = (told: Told) => self.postMessage(told)

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const { scenario, world, doctrine, attempt } = data
  const replayed = replay(compile(scenario, world), attempt)
  if (!replayed.ok) return tell({ ended: true, progress: { done: 0, of: 0 } })
  let last: { readonly regret: Regret; readonly progress: Told["progress"] } | undefined
  const regret = regretOf(replayed.play, doctrine, limits, (sofar, progress) => {
    last = { regret: sofar, progress }
    tell({ ...last, ended: false })
  })
  tell({ regret, progress: last?.progress ?? { done: 0, of: 0 }, ended: true })
})

/** What a classroom laptop can hold: about half a gigabyte, and some minutes for a whole patrol. */
const limits = { budget: 400_000, states: 12_000_000, evaluations: 4_000 }
