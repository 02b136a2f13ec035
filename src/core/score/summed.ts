import type { Counts } from "./recognition"

/** Counts of several attempts as one. */
export function summed(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { signals, hits, noise, falseAlarms }) => ({
      signals: sum.signals + signals,
      hits: sum.hits + hits,
      noise: sum.noise + noise,
      falseAlarms: sum.falseAlarms + falseAlarms,
    }),
    { signals: 0, hits: 0, noise: 0, falseAlarms: 0 },
  )
}
