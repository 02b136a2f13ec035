import type { LearnerEvent } from "../machine/event"
import type { Graph } from "./explore"
import type { Option } from "./option"
import type { Entry, Tables, Worth } from "./tables"
import { ended, worthBefore, worthless } from "./tables"

/** A continuation in the trainee's own acts. */
export interface Line {
  readonly acts: readonly {
    readonly event: LearnerEvent
    /** Whether chance must fall this way for what follows. */
    readonly chance: boolean
  }[]
}

interface Solved {
  readonly graph: Graph
  readonly at: (group: number, minute: number) => number
  readonly tables: Tables
  readonly worths: readonly Worth[]
  readonly ruleWeight: number
}

/** A shortest way from a state to an ending on which what is shown comes to the most of `wanted`; undefined where none is near. */
export function bestLine(
  { graph, at, tables, worths, ruleWeight }: Solved,
  from: { readonly group: number; readonly minute: number },
  wanted: Entry,
): Line | undefined {
  const { edges, edgesOf, lastOf, optionOf } = graph
  const queue: Node[] = [{ ...from, wanted }]
  const seen = new Set([keyOf({ ...from, wanted })])
  for (let next = 0; next < queue.length && next < mostNodes; next++) {
    const node = queue[next]
    if (!node) break
    const leads = edgesOf(node.group)
    if (leads.length === 0 && isSame(node.wanted, ended)) return lineTo(node, optionOf)
    for (const edge of leads) {
      if (node.minute < (edges.first[edge] ?? 0) || node.minute > (edges.last[edge] ?? 0)) continue
      const group = edges.to[edge] ?? 0
      const minute = Math.min(lastOf(group), node.minute + (edges.later[edge] ?? 0))
      const worth = worths[edges.worth[edge] ?? 0] ?? worthless
      for (const entry of tables.of(at(group, minute)).entries) {
        const before = worthBefore(worth, entry, ruleWeight)
        if (!before || !isSame(before, node.wanted)) continue
        const step: Node = { group, minute, wanted: entry, parent: node, edge }
        const key = keyOf(step)
        if (seen.has(key)) continue
        seen.add(key)
        queue.push(step)
      }
    }
  }
  return undefined
}

interface Node {
  readonly group: number
  readonly minute: number
  readonly wanted: Entry
  readonly parent?: Node
  readonly edge?: number
}

const mostNodes = 200_000

/** The least that a way could also come to does not matter for the most. */
function isSame(one: Entry, other: Entry): boolean {
  return (
    one.repaired === other.repaired &&
    one.broken === other.broken &&
    one.weight === other.weight &&
    Math.abs(one.most - other.most) < 1e-6
  )
}

function keyOf({ group, minute, wanted }: Node): string {
  const { repaired, broken, weight, most } = wanted
  return `${group} ${minute} ${repaired} ${broken ? 1 : 0} ${weight} ${most}`
}

function lineTo(node: Node, optionOf: Graph["optionOf"]): Line {
  const acts: Line["acts"][number][] = []
  for (let at: Node | undefined = node; at?.edge !== undefined; at = at.parent)
    acts.unshift(...eventsOf(optionOf(at.edge)))
  return { acts }
}

function eventsOf({ deed }: Option): Line["acts"] {
  switch (deed.kind) {
    case "move":
      return [{ event: deed.move.event, chance: deed.move.drawn !== undefined }]
    case "take":
      return [{ event: { type: "add", mitigation: deed.mitigation }, chance: false }]
    case "check":
      return [
        { event: { type: "add", mitigation: deed.mitigation }, chance: false },
        { event: { type: "verify", mitigation: deed.mitigation }, chance: false },
      ]
  }
}
