/** A mean over attempts, and how far chance may have moved it. */
export interface Mean {
  /** Null where no attempt had anything to measure. */
  readonly mean: number | null
  /** The standard error of the mean. */
  readonly error: number
  /** How many attempts had something to measure. */
  readonly of: number
}

export function meanOf(values: readonly number[]): Mean {
  if (values.length === 0) return { mean: null, error: 0, of: 0 }
  const mean = sum(values) / values.length
  const spread = sum(values.map((value) => (value - mean) ** 2))
  const error = values.length < 2 ? 0 : Math.sqrt(spread / (values.length - 1) / values.length)
  return { mean: rounded(mean), error: rounded(error), of: values.length }
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

/** Four decimals, as in results: few enough to be the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0
}
