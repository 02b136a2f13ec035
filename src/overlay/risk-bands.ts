import type { RiskBand } from "../core/pack/schema"

/** From least to most. */
export const riskBands: readonly RiskBand[] = ["very-low", "low", "medium", "high", "very-high", "unacceptable"]
