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

/** Something that is remembered along a path besides its states: a stage, from 0 up to but not including `stages`. */
export interface Watch {
  readonly stages: number
  readonly first: number
  readonly next: (edge: number, stage: number) => number
}

/**
 * A shortest path from the beginning to each goal: the first state found, breadth first, of every kind that `goalOf`
 * names. Stops once all `wanted` kinds were found.
 */
export function pathsTo(
  graph: Graph,
  goalOf: (group: number, minute: number, stage: number) => string | undefined,
  wanted: number,
  { stages, first, next: nextStage }: Watch = unwatched,
): ReadonlyMap<string, Path> {
  const { groups, start, startMinute, edgesOf, edges, lastOf } = graph
  let width = 0
  for (let group = 0; group < groups; group++) width = Math.max(width, lastOf(group) + 1)
  const words = ((width - 1) >>> 5) + 1
  const seen = new Int32Array(groups * words * stages)
  const queue = {
    group: createInts(),
    minute: createInts(),
    stage: createInts(),
    parent: createInts(),
    edge: createInts(),
  }
  const found = new Map<string, Path>()
  const visit = (group: number, minute: number, stage: number, parent: number, edge: number) => {
    const at = (group * stages + stage) * words + (minute >>> 5)
    const bit = 1 << (minute & 31)
    if ((seen[at] ?? 0) & bit) return
    seen[at] = (seen[at] ?? 0) | bit
    queue.group.push(group)
    queue.minute.push(minute)
    queue.stage.push(stage)
    queue.parent.push(parent)
    queue.edge.push(edge)
    const goal = goalOf(group, minute, stage)
    if (goal === undefined || found.has(goal)) return
    const steps: PathStep[] = []
    for (let step = queue.group.length - 1; queue.parent.at(step) >= 0; step = queue.parent.at(step))
      steps.unshift({
        option: graph.optionOf(queue.edge.at(step)),
        end: graph.placeOf(queue.group.at(step)).spot,
      })
    found.set(goal, { steps, group, minute })
  }
  visit(start, startMinute, first, -1, -1)
  for (let next = 0; next < queue.group.length && found.size < wanted; next++) {
    const minute = queue.minute.at(next)
    const stage = queue.stage.at(next)
    for (const edge of edgesOf(queue.group.at(next))) {
      if (minute < (edges.first[edge] ?? 0) || minute > (edges.last[edge] ?? 0)) continue
      const to = edges.to[edge] ?? 0
      visit(to, Math.min(lastOf(to), minute + (edges.later[edge] ?? 0)), nextStage(edge, stage), next, edge)
    }
  }
  return found
}

const unwatched: Watch = { stages: 1, first: 0, next: () => 0 }
