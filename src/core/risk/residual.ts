import type { RiskBand } from "../pack/schema"
import { bandOf, clamp, levelOf, probabilityOf, type RiskConstants, rankOf, severityOf } from "./scale"

/** One threat a plan is exposed to, with everything that raises and lowers it. */
export interface Exposure {
  /** Levels 1 to 5. */
  readonly likelihood: number
  readonly impact: number
  /** Aggravators, each a factor of at least 1. */
  readonly raised: readonly Factors[]
  /** Mitigations, each the share they take off, 0 to 1. */
  readonly lowered: readonly Factors[]
}

export interface Factors {
  readonly likelihood: number
  readonly impact: number
}

export interface Residual {
  /** The worst band of all threats, R(x). */
  readonly band: RiskBand
  /** Expected loss r(x), only for comparing plans for the same act. */
  readonly loss: number
}

/** Residual risk of a plan, rubric 2.3.4: p_j, v_j, R(x) and r(x). A plan that exposes nobody has none. */
export function residualOf(exposures: readonly Exposure[], constants: RiskConstants): Residual {
  const each = exposures.map((exposure) => {
    const p = clamp(
      probabilityOf(exposure.likelihood, constants) * product(exposure, "likelihood"),
      constants.probabilities[0],
      constants.probabilities[1],
    )
    const v = severityOf(exposure.impact, constants) * product(exposure, "impact")
    const band = bandOf(levelOf(p, constants["probability-cuts"]), levelOf(v, constants["severity-cuts"]), constants)
    return { band, loss: p * v }
  })
  return each.reduce<Residual>(
    (sum, { band, loss }) => ({
      band: rankOf(band) > rankOf(sum.band) ? band : sum.band,
      loss: sum.loss + loss,
    }),
    { band: "very-low", loss: 0 },
  )
}

function product({ raised, lowered }: Exposure, term: keyof Factors): number {
  return raised.reduce((a, f) => a * f[term], 1) * lowered.reduce((a, f) => a * (1 - f[term]), 1)
}
