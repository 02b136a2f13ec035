import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { Criticality, Doctrine, Plan, PlanAction, RiskBand } from "../pack/schema"
import { civilRiskOf, exposuresOf } from "./option"
import { ceilingOf, criticalityOf } from "./people"
import { residualOf } from "./residual"

/**
 * The trainee's own card for one action: residual risk by her own estimates with the measures she added (half for those
 * not checked). Undefined until every threat the action is exposed to has an estimate. It never uses the truth about
 * threats.
 */
export function riskCard({
  action,
  plan,
  setting,
  progress,
  doctrine,
}: {
  readonly action: PlanAction
  readonly plan: Plan
  readonly setting: Setting
  readonly progress: Progress
  readonly doctrine: Doctrine
}): { readonly residual: RiskBand; readonly criticality: Criticality; readonly ceiling: RiskBand } | undefined {
  if (action.exposes.some((threat) => !progress.estimates[threat])) return undefined
  const exposures = exposuresOf(
    { risk: action, mitigations: measuresOf(progress, setting) },
    setting.scenario,
    doctrine.risk.unverified,
    (threat) => progress.estimates[threat],
  )
  const criticality = criticalityOf(civilRiskOf(plan.against, setting), action.effectiveness, doctrine.risk)
  return {
    residual: residualOf(exposures, doctrine.risk).band,
    criticality,
    ceiling: ceilingOf(criticality, doctrine.risk),
  }
}

/** The measures added so far, each checked or not needing it. */
export function measuresOf({ added, verified }: Progress, { scenario }: Setting) {
  return added.map((id) => ({ id, verified: !scenario.mitigations[id]?.verify || verified.includes(id) }))
}
