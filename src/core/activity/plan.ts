import type { Gate } from "../machine/gate"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import type { Effect } from "../machine/effect"
import type { Beat, Plan, PlanAction } from "../pack/schema"
import { toMinutes } from "../pack/units"
import { effectsOf, gateOf, transitionsOf } from "./act"

/**
 * The risk card: estimate the threats, add measures and check them, then commit to one action. Preparing the added
 * measures takes its time when the trainee commits; checking one takes its time at once.
 */

export function addGate(mitigation: string, setting: Setting): Gate {
  const data = setting.scenario.mitigations[mitigation]
  return {
    id: mitigation,
    from: setting.from,
    already: "added",
    ...(data?.when ? { when: data.when } : {}),
    ...(data?.uses ? { uses: data.uses } : {}),
  }
}

export function dropGate(mitigation: string, setting: Setting): Gate {
  return { id: mitigation, from: setting.from, added: true }
}

export function verifyGate(mitigation: string, setting: Setting): Gate {
  return { id: mitigation, from: setting.from, added: true, already: "verified" }
}

/** The action's own assets and those of the added measures are shared: a car planned twice is still one car. */
export function commitGate(id: string, action: PlanAction, plan: Plan, setting: Setting): Gate {
  return { ...gateOf(id, action, setting), measures: usesOf(plan, setting) }
}

/** Minutes each measure of the plan takes to prepare. */
export function preparationOf(plan: Plan, setting: Setting): Readonly<Record<string, number>> {
  return Object.fromEntries(
    plan.mitigations.flatMap((id) => {
      const takes = setting.scenario.mitigations[id]?.takes
      return takes === undefined ? [] : [[id, toMinutes(takes)]]
    }),
  )
}

/** Minutes that the measures added by now still need before anybody leaves; each is prepared once. */
export function preparingOf(plan: Plan, setting: Setting, { added, prepared }: Progress): number {
  const preparation = preparationOf(plan, setting)
  return added.filter((id) => !prepared.includes(id)).reduce((sum, id) => sum + (preparation[id] ?? 0), 0)
}

export function verifyMinutes(mitigation: string, { scenario }: Setting): number {
  const takes = scenario.mitigations[mitigation]?.verify?.takes
  return takes === undefined ? 0 : toMinutes(takes)
}

export function planTransitions({ plan }: Beat, setting: Setting): Transitions {
  if (!plan) return {}
  const verifiable = plan.mitigations.filter((id) => setting.scenario.mitigations[id]?.verify)
  return {
    estimate: plan.threats.map((threat) =>
      open({ id: threat, from: setting.from }, [{ type: "estimate", params: { threat } }]),
    ),
    add: plan.mitigations.map((id) => open(addGate(id, setting), [{ type: "add", params: { mitigation: id } }])),
    drop: plan.mitigations.map((id) => open(dropGate(id, setting), [{ type: "drop", params: { mitigation: id } }])),
    ...(verifiable.length > 0
      ? {
          verify: verifiable.map((id) =>
            open(verifyGate(id, setting), [
              { type: "verify", params: { mitigation: id } },
              { type: "pass", params: { minutes: verifyMinutes(id, setting) } },
            ]),
          ),
        }
      : {}),
    commit: Object.entries(plan.actions).flatMap(([id, action]) =>
      transitionsOf(
        commitGate(id, action, plan, setting),
        action,
        [{ type: "prepare", params: { minutes: preparationOf(plan, setting) } }, ...effectsOf(id, action, setting)],
        setting,
      ),
    ),
  }
}

function open(params: Gate, actions: readonly Effect[]): Transition {
  return { guard: { type: "open", params }, actions }
}

function usesOf(plan: Plan, { scenario }: Setting): Readonly<Record<string, Readonly<Record<string, number>>>> {
  return Object.fromEntries(
    plan.mitigations.flatMap((id) => {
      const uses = scenario.mitigations[id]?.uses
      return uses === undefined ? [] : [[id, uses]]
    }),
  )
}
