import type { Play } from "../attempt/play"
import { actsOf } from "../pack/parts"
import type { ChainStep } from "../pack/schema"
import type { Decision } from "./decisions"
import type { Moment } from "./timing"

/**
 * From a warning over the decision and the order to people on the move: what of it happened, and how long each step took
 * (rubric 2.2, C11). Only of scenarios that mark steps. Shown, never scored.
 */
export interface Chain {
  /** The first of each kind, in the order of the chain. */
  readonly links: readonly ChainLink[]
  /** Steps that the scenario offers and that never came. */
  readonly missing: readonly ChainStep[]
}

export interface ChainLink extends Moment {
  readonly step: ChainStep
  /** Minutes since the link before it in this list; below 0 where it came first. Absent for the first link. */
  readonly after?: number
}

export const chainSteps: readonly ChainStep[] = ["warning", "decision", "order", "movement"]

export function chainOf({ machine, steps }: Play, decisions: readonly Decision[]): Chain | undefined {
  const { scenario } = machine.setting
  const injects = new Map((scenario.injects ?? []).flatMap(({ id, step }) => (step ? [[id, step] as const] : [])))
  const offered = new Set([...actsOf(scenario).flatMap(({ act }) => act.step ?? []), ...injects.values()])
  if (offered.size === 0) return undefined
  const happened = [
    ...decisions.flatMap(({ act, event, minutes }) =>
      act.act.step ? [{ step: act.act.step, id: act.id, event, minutes }] : [],
    ),
    ...steps.flatMap(({ before, after }, event) =>
      after.progress.fired.slice(before.progress.fired.length).flatMap(({ inject, minutes }) => {
        const step = injects.get(inject)
        return step ? [{ step, id: inject, event, minutes }] : []
      }),
    ),
  ].sort((a, b) => a.minutes - b.minutes || a.event - b.event)
  const links = chainSteps.flatMap((step) => happened.find((one) => one.step === step) ?? [])
  return {
    links: links.map((link, i) => {
      const before = links[i - 1]
      return { ...link, ...(before ? { after: link.minutes - before.minutes } : {}) }
    }),
    missing: chainSteps.filter((step) => offered.has(step) && !links.some((link) => link.step === step)),
  }
}
