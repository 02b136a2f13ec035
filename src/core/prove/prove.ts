import { eventWords } from "../attempt/words"
import type { Machine } from "../machine/machine"
import { componentsOf } from "./components"
import { explore, type Graph } from "./explore"
import { type Model, modelOf } from "./model"
import { pathsTo } from "./path"
import { playableOf } from "./playable"
import { nothing, sliceOf } from "./slice"
import { solve } from "./solve"

/** What was proved of a scenario for one role: where it can go, and that it always gets to an end. */
export interface Proof {
  readonly role: string
  /** Whether every state was looked at; else nothing is proved of the rest. */
  readonly complete: boolean
  readonly states: number
  readonly transitions: number
  /** Every state that can be reached can reach an ending. Never true of an unfinished search. */
  readonly sound: boolean
  /** Where a trainee can be without any way to an ending, with the shortest acts that lead there. */
  readonly stuck: readonly { readonly at: string; readonly acts: readonly string[]; readonly seed: string }[]
  /** The shortest acts to each ending that can be reached. */
  readonly endings: Readonly<Record<string, { readonly acts: readonly string[]; readonly seed: string }>>
  readonly unreached: readonly string[]
}

/** A proof with the search it rests on. */
export interface Proved {
  readonly proof: Proof
  readonly model: Model
  readonly graph: Graph
}

/**
 * Explores all that a trainee in a role can do, keeping of each state only what a later choice, inject or promise reads.
 * The acts are in the words of `forewarn play --choose`.
 */
export function prove(machine: Machine, role: string, budget: number): Proof {
  return proved(machine, role, budget).proof
}

export function proved(machine: Machine, role: string, budget: number, onProgress?: (states: number) => void): Proved {
  const model = modelOf(machine, role)
  const graph = explore(model, sliceOf(model, nothing), {
    budget,
    ...(onProgress ? { onProgress } : {}),
  })
  const { complete, states, transitions } = graph
  const spotOf = (group: number) => model.spots[graph.placeOf(group).spot] ?? ""
  const isEnding = (group: number) => graph.placeOf(group).spot >= model.beats
  const { at } = solve(graph, componentsOf(graph), {
    own: (group) => (isEnding(group) ? 1 : 0),
    after: (_, value) => value,
    join: (one, other) => one | other,
  })
  const goalOf = (group: number, minute: number) => {
    if (isEnding(group)) return `ending ${spotOf(group)}`
    if (graph.placeOf(group).phase !== "story" || at(group, minute) !== 0) return undefined
    return `stuck ${spotOf(group)}`
  }
  const paths = complete ? pathsTo(graph, goalOf, Number.POSITIVE_INFINITY) : new Map()
  const found = [...paths].map(([goal, { steps }]) => {
    const { events, seed } = playableOf(machine, model, steps)
    const [kind = "", spot = ""] = goal.split(" ")
    return { kind, spot, acts: events.map((event) => eventWords(event).replaceAll(" ", ":")), seed }
  })
  const stuck = found.filter(({ kind }) => kind === "stuck").map(({ spot, acts, seed }) => ({ at: spot, acts, seed }))
  const reached = found.filter(({ kind }) => kind === "ending")
  const all = Object.keys(machine.setting.scenario.endings).sort()
  const proof: Proof = {
    role,
    complete,
    states,
    transitions,
    sound: complete && stuck.length === 0,
    stuck,
    endings: Object.fromEntries(
      reached
        .map(({ spot, acts, seed }): [string, Proof["endings"][string]] => [spot, { acts, seed }])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    unreached: complete ? all.filter((ending) => !reached.some(({ spot }) => spot === ending)) : [],
  }
  return { proof, model, graph }
}
