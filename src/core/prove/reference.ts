import type { Machine } from "../machine/machine"
import type { Doctrine } from "../pack/schema"
import { evaluatorOf } from "./evidence"
import type { Model } from "./model"
import { type Answer, ask, taking, towardsActs } from "./query"
import { all, least, not, type Test } from "./test"
import { beginning } from "./step"
import { atSlot } from "./variables"

/** The reference plan x* of a risk card, and whether an attempt can commit to it. */
export interface Reference {
  readonly beat: string
  readonly action: string
  readonly measures: readonly string[]
  readonly reached: Answer
}

/**
 * x* of every risk card, for a trainee who prepared nothing before: reached when the very action can be committed to
 * with the very measures, each checked that can be checked. The minutes x* saves by losing no time are not asked for. A
 * choice in the moment has no x* of its own to reach: it is one of those that are open then.
 */
export function referencesOf(machine: Machine, model: Model, doctrine: Doctrine, budget: number): readonly Reference[] {
  const { scenario } = machine.setting
  const { variables, spots } = model
  const { evaluate, progressOf } = evaluatorOf(machine, model, doctrine)
  return scenario.beats.flatMap(({ id, plan }): readonly Reference[] => {
    const [first] = Object.keys(plan?.actions ?? {})
    if (!plan || first === undefined) return []
    const spot = spots.indexOf(id)
    const v = beginning(model)
    v[atSlot] = spot
    const { computed } = evaluate(first, progressOf(v, {})).decision
    if (!computed) return []
    const { id: action, mitigations } = computed.reference.option
    const measures = mitigations.map((measure) => measure.id)
    const card = plan.mitigations.flatMap((measure): readonly Test[] => {
      const added = least(variables.added(measure), 1)
      if (!measures.includes(measure)) return [not(added)]
      return scenario.mitigations[measure]?.verify ? [added, least(variables.verified(measure), 1)] : [added]
    })
    const { interest, worth } = taking(({ act, at }) => (act === action && at === spot ? all(card) : undefined))
    const reached = ask(towardsActs(model, new Set([action])), interest, {
      budget,
      worth,
      until: ({ worths }) => worths.has(1),
    })
    return [{ beat: id, action, measures, reached }]
  })
}
