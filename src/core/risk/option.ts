import { list } from "../machine/condition"
import type { Setting } from "../machine/setting"
import type { RiskData } from "../pack/parts"
import type { Criticality, Doctrine, RiskBand, Scenario } from "../pack/schema"
import { toClock, toMinutes } from "../pack/units"
import { type CivilRisk, ceilingOf, criticalityOf, decayOf, harmOf } from "./people"
import { bandsOver } from "./quality"
import { type Exposure, type Factors, residualOf } from "./residual"

/** One thing that could be done about a risk, with the measures that go with it. */
export interface Option {
  readonly id: string
  readonly risk: RiskData
  readonly noGo: boolean
  readonly mitigations: readonly Measure[]
  /** Scenario minutes at which it takes effect. */
  readonly begins: number
  /** Within the role's authority. */
  readonly permitted: boolean
  /** Breaks no hard rule. */
  readonly lawful: boolean
}

export interface Measure {
  readonly id: string
  /** False where it can be checked and was not: then it counts half. */
  readonly verified: boolean
}

export interface Assessed {
  readonly option: Option
  readonly residual: RiskBand
  readonly loss: number
  readonly harm: number
  readonly criticality: Criticality
  readonly ceiling: RiskBand
  /** Bands over the ceiling. */
  readonly over: number
  readonly feasible: boolean
}

/** Works out one option: rubric 2.3.4. */
export function assess(option: Option, against: string, setting: Setting, { risk }: Doctrine): Assessed {
  const civil = civilRiskOf(against, setting)
  const { band, loss } = residualOf(exposuresOf(option, setting.scenario, risk.unverified), risk)
  const { effectiveness } = option.risk
  const late = option.begins - civil.from
  const harm = harmOf(civil, effectiveness * decayOf(late, civil.window), option.risk["secondary-harm"] ?? 0, risk)
  const criticality = criticalityOf(civil, effectiveness, risk)
  const ceiling = ceilingOf(criticality, risk)
  const over = bandsOver(band, ceiling)
  return {
    option,
    residual: band,
    loss,
    harm,
    criticality,
    ceiling,
    over,
    feasible: over === 0 && option.permitted && option.lawful,
  }
}

/** h(none): what happens when nobody acts. */
export function harmWithout(against: string, setting: Setting, { risk }: Doctrine): number {
  return harmOf(civilRiskOf(against, setting), 0, 0, risk)
}

/** Expected loss of the bare act: no measures, nothing that aggravates it. */
export function bareLoss(option: Option, { scenario }: Setting, { risk }: Doctrine): number {
  const bare: Option = { ...option, mitigations: [], risk: { ...option.risk, aggravated: [] } }
  return residualOf(exposuresOf(bare, scenario, risk.unverified), risk).loss
}

export function civilRiskOf(against: string, { scenario, from }: Setting): CivilRisk & { readonly from: number } {
  const risk = scenario["civil-risks"][against]
  if (!risk) throw new Error(`no risk to people called ${against}`)
  return {
    likelihood: risk.likelihood,
    severity: risk.severity,
    people: risk.people,
    window: toMinutes(risk.window),
    imminent: risk.imminent ?? false,
    from: risk.from === undefined ? from : toClock(risk.from, from),
  }
}

/** The threats an option is exposed to; `levels` may stand in for the truth (the trainee's own estimates). */
export function exposuresOf(
  option: Pick<Option, "risk" | "mitigations">,
  scenario: Scenario,
  unverified: number,
  levels: (threat: string) => { readonly likelihood: number; readonly impact: number } | undefined = (threat) =>
    scenario.threats[threat],
): readonly Exposure[] {
  const taken = new Set(option.mitigations.map(({ id }) => id))
  return option.risk.exposes.map((threat) => {
    const level = levels(threat)
    if (!level) throw new Error(`no levels for ${threat}`)
    return {
      likelihood: level.likelihood,
      impact: level.impact,
      raised: list(option.risk.aggravated).flatMap((id): readonly Factors[] => {
        const aggravator = scenario.aggravators?.[id]
        const raises = aggravator?.raises[threat]
        if (!raises || (aggravator.unless ?? []).some((mitigation) => taken.has(mitigation))) return []
        return [{ likelihood: raises.likelihood ?? 1, impact: raises.impact ?? 1 }]
      }),
      lowered: option.mitigations.flatMap(({ id, verified }): readonly Factors[] => {
        const lowers = scenario.mitigations[id]?.lowers[threat]
        const share = verified ? 1 : unverified
        return lowers ? [{ likelihood: (lowers.likelihood ?? 0) * share, impact: (lowers.impact ?? 0) * share }] : []
      }),
    }
  })
}
