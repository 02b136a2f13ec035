import type { Graph } from "./explore"
import { createInts } from "./ints"
import type { Option } from "./option"

export interface Path {
  readonly steps: readonly PathStep[]
  readonly group: number
  readonly minute: number
}

export interface PathStep {
  readonly option: Option
  /** The spot it leads to in the end. */
  readonly end: number
}

/**
 * A shortest path from the beginning to each goal: the first state found, breadth first, of every kind that `goalOf`
 * names. Stops once all `wanted` kinds were found.
 */
export function pathsTo(
  graph: Graph,
  goalOf: (group: number, minute: number) => string | undefined,
  wanted: number,
): ReadonlyMap<string, Path> {
  const { groups, start, startMinute, edgesOf, edges, lastOf } = graph
  let width = 0
  for (let group = 0; group < groups; group++) width = Math.max(width, lastOf(group) + 1)
  const words = ((width - 1) >>> 5) + 1
  const seen = new Int32Array(groups * words)
  const queue = { group: createInts(), minute: createInts(), parent: createInts(), edge: createInts() }
  const found = new Map<string, Path>()
  const visit = (group: number, minute: number, parent: number, edge: number) => {
    const at = group * words + (minute >>> 5)
    const bit = 1 << (minute & 31)
    if ((seen[at] ?? 0) & bit) return
    seen[at] = (seen[at] ?? 0) | bit
    queue.group.push(group)
    queue.minute.push(minute)
    queue.parent.push(parent)
    queue.edge.push(edge)
    const goal = goalOf(group, minute)
    if (goal === undefined || found.has(goal)) return
    const steps: PathStep[] = []
    for (let step = queue.group.length - 1; queue.parent.at(step) >= 0; step = queue.parent.at(step))
      steps.unshift({
        option: graph.optionOf(queue.edge.at(step)),
        end: graph.placeOf(queue.group.at(step)).spot,
      })
    found.set(goal, { steps, group, minute })
  }
  visit(start, startMinute, -1, -1)
  for (let next = 0; next < queue.group.length && found.size < wanted; next++) {
    const minute = queue.minute.at(next)
    for (const edge of edgesOf(queue.group.at(next))) {
      if (minute < (edges.first[edge] ?? 0) || minute > (edges.last[edge] ?? 0)) continue
      const to = edges.to[edge] ?? 0
      visit(to, Math.min(lastOf(to), minute + (edges.later[edge] ?? 0)), next, edge)
    }
  }
  return found
}
