import type { Machine } from "../machine/machine"
import type { Doctrine } from "../pack/schema"
import { type Aspect, type AspectName, aspectOf, type Question } from "./aspect"
import { explore, type Graph } from "./explore"
import { type Model, modelOf } from "./model"
import { sliceOf } from "./slice"
import { TooLarge } from "./tables"

/** All that can happen, as far as one aspect of what acts are worth tells it apart. */
export interface Searched {
  readonly model: Model
  readonly aspect: Aspect
  readonly graph: Graph
}

export interface Limits {
  /** Groups of states. */
  readonly budget: number
  /** With more states than this, an aspect is not worked out; with 0 none is. */
  readonly states: number
  /** How many acts in different states are worked out for one aspect before there is a bound instead; 50,000 when not given. */
  readonly evaluations?: number
}

/** Undefined where it is too large. `roughly`: see `aspectOf`. */
export function searchedFor(
  name: AspectName,
  asked: readonly Question[],
  machine: Machine,
  role: string,
  doctrine: Doctrine,
  { budget, states, evaluations }: Limits,
  roughly: boolean,
): Searched | undefined {
  return unlessTooLarge(() => {
    const model = modelOf(machine, role)
    const aspect = aspectOf(name, asked, machine, model, doctrine, {
      roughly,
      ...(evaluations === undefined ? {} : { evaluations }),
    })
    const graph = explore(model, sliceOf(model, aspect.interest), {
      budget,
      worth: aspect.worth,
      keeps: aspect.isFirst,
      until: (now) => now.states > states,
    })
    return graph.complete ? { model, aspect, graph } : undefined
  })
}

/** Aspects of acts that are worked out from the state; where that is too much there is a bound at least. */
export const workedOut: readonly AspectName[] = ["told", "assessment", "mitigation", "protection", "posture"]

/** Beyond so many tables a question takes too much memory. */
export const mostTables = 400_000

export function unlessTooLarge<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}
