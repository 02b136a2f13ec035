import type { Criticality, RiskBand } from "../pack/schema"
import { toMinutes } from "../pack/units"
import { bandOf, probabilityOf, type RiskConstants, rankOf, severityOf } from "./scale"

/** What may happen to people if nobody acts. */
export interface CivilRisk {
  /** Levels 1 to 5. */
  readonly likelihood: number
  readonly severity: number
  readonly people: number
  /** Minutes in which acting can still help. */
  readonly window: number
  readonly imminent: boolean
}

/** The share of its effect an act keeps that begins `late` minutes into the window: 1 at its start, 0 at its end. */
export function decayOf(late: number, window: number): number {
  return Math.max(0, 1 - Math.max(0, late) / window)
}

/** Harm index h(x) of rubric 2.3.4 for one risk; lower is better. `effect` is effectiveness after decay, 0 to 1. */
export function harmOf(risk: CivilRisk, effect: number, secondary: number, constants: RiskConstants): number {
  const inherent =
    probabilityOf(risk.likelihood, constants) * severityOf(risk.severity, constants) * (1 + Math.log10(risk.people))
  return inherent * (1 - effect) + secondary
}

/** How much an act against the risk matters, rubric 2.3.4 PC(x). */
export function criticalityOf(risk: CivilRisk, effectiveness: number, constants: RiskConstants): Criticality {
  const { criticality } = constants
  const lifesaving =
    (risk.imminent || risk.likelihood >= criticality["imminent-likelihood"]) &&
    risk.window <= toMinutes(criticality["imminent-window"]) &&
    effectiveness >= criticality["imminent-effectiveness"]
  if (lifesaving) return "PC1"
  const band = rankOf(bandOf(risk.likelihood, risk.severity, constants))
  if (band >= rankOf(criticality.PC2)) return "PC2"
  return band >= rankOf(criticality.PC3) ? "PC3" : "PC4"
}

/** The highest residual band an act of that criticality may carry. */
export function ceilingOf(criticality: Criticality, { ceilings }: RiskConstants): RiskBand {
  return ceilings[criticality]
}
