import type { Machine } from "../machine/machine"
import { createOutlooks } from "../prove/outlook"
import type { Opened } from "./collection"

/** Which endings were still possible before and after each decision of an attempt; undefined where it was not worked out. */
export type Reachable = (opened: Opened) => readonly (ReachableAt | undefined)[]

export interface ReachableAt {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * By every act of the trainee's and every way chance can fall. Each scenario is searched once for each role; `budget` is
 * the most groups of states a search may keep, and what is larger is not worked out.
 */
export function createReachable(budget: number): Reachable {
  const known = new Map<Machine, ReturnType<typeof createOutlooks>>()
  return ({ play: { machine, attempt, steps }, score }) => {
    const outlooks = known.get(machine) ?? createOutlooks(machine, budget)
    known.set(machine, outlooks)
    const outlook = outlooks({ role: attempt.role, seed: attempt.seed, events: steps.map(({ event }) => event) })
    return score.decisions.map(({ event }) => {
      const [before, after] = [outlook[event], outlook[event + 1]]
      return before && after && { before: [...before].sort(), after: [...after].sort() }
    })
  }
}
