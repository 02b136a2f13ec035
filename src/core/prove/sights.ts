import { canonical } from "../machine/canonical"
import type { Observable, Scenario } from "../pack/schema"
import type { Model } from "./model"
import type { Sight } from "./slice"
import { always, isNever, testOf, toCheck } from "./test"

/** The signals and harmless things a trainee has the chance to see, counted at the first sight of each. */
export function sightsOf(model: Model, { beats }: Scenario): readonly Sight[] {
  return beats.flatMap(({ id, observe }) => {
    const spot = model.spots.indexOf(id)
    // Things of a kind that appear together are counted together; signals of one cluster are one signal anywhere.
    const kinds = new Map<string, Observable[]>()
    for (const thing of observe ?? []) {
      const key = canonical({ when: thing.when, signal: isSignal(thing), cluster: clusterOf(thing) })
      kinds.set(key, [...(kinds.get(key) ?? []), thing])
    }
    return [...kinds.values()].flatMap((alike, number): readonly Sight[] => {
      const [thing] = alike
      if (!thing) return []
      const cluster = clusterOf(thing)
      const test = thing.when ? testOf(thing.when, model.from, model.role, model.variables) : always
      if (isNever(test)) return []
      const name = cluster === undefined ? `seen ${id} ${number}` : `seen cluster ${cluster}`
      return [
        {
          spot,
          test,
          there: toCheck(test),
          seen: model.variables.other(name, 1),
          signals: isSignal(thing) ? (cluster === undefined ? alike.length : 1) : 0,
          noise: isSignal(thing) ? 0 : alike.length,
        },
      ]
    })
  })
}

function isSignal({ shows }: Observable): boolean {
  return shows !== undefined
}

function clusterOf(thing: Observable): string | undefined {
  return isSignal(thing) ? thing.cluster : undefined
}
