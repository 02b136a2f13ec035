import type { regretReview } from "../../core/index"
import type { RegretState } from "../../overlay/index"
import type { Reviewed } from "../screens"
import type { analyse } from "./analysis"

/** What attempts left possible, worked out when asked for and kept while the page lives. */
export function createRegrets(begin: typeof analyse) {
  const states = new Map<string, RegretState>()
  let running: { readonly id: string; readonly stop: () => void } | undefined
  const stop = () => {
    if (!running) return
    running.stop()
    if (states.get(running.id)?.ended === false) states.delete(running.id)
    running = undefined
  }
  return {
    of: (id: string): RegretState | undefined => states.get(id),
    stop,
    /** `reviewOf` comes with the part of the game that looks back at runs. */
    begin({ play, pack }: Reviewed, reviewOf: typeof regretReview, changed: () => void) {
      const { id } = play.attempt
      if (states.has(id)) return
      stop()
      states.set(id, { done: 0, of: 0, ended: false })
      running = {
        id,
        stop: begin(play, pack, ({ regret, progress, ended }) => {
          const review = regret && reviewOf(regret, play, pack)
          states.set(id, { ...progress, ended, ...(review ? { review } : {}) })
          changed()
        }),
      }
    },
  }
}
