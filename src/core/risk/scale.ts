import type { Doctrine, RiskBand } from "../pack/schema"

/** The doctrine's constants for risk (rubric 2.3.1 and 2.3.3). */
export type RiskConstants = Doctrine["risk"]

export const bands = [
  "very-low",
  "low",
  "medium",
  "high",
  "very-high",
  "unacceptable",
] as const satisfies readonly RiskBand[]

/** 0 for very low to 5 for unacceptable: how many bands apart two bands are is the difference of their ranks. */
export function rankOf(band: RiskBand): number {
  return bands.indexOf(band)
}

/** Probability of a likelihood level 1 to 5. */
export function probabilityOf(level: number, { probability }: RiskConstants): number {
  return at(probability, level)
}

/** Severity, on a geometric scale, of an impact level 1 to 5. */
export function severityOf(level: number, { severity }: RiskConstants): number {
  return at(severity, level)
}

/** The level 1 to 5 of a value, by the four cut points between levels. */
export function levelOf(value: number, cuts: readonly number[]): number {
  return 1 + cuts.filter((cut) => value >= cut).length
}

export function bandOf(likelihood: number, impact: number, { matrix }: RiskConstants): RiskBand {
  return at(at(matrix, likelihood), impact)
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function at<T>(row: readonly T[], level: number): T {
  const value = row[level - 1]
  if (value === undefined) throw new Error(`no level ${level}`)
  return value
}
