import { createRandom } from "../machine/random"

/** The few statistics a course report needs; each names its source. */

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Pearson's r; undefined where either does not vary. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | undefined {
  const [mx, my] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))]
  const sum = (of: (dx: number, dy: number) => number) => pairs.reduce((all, [x, y]) => all + of(x - mx, y - my), 0)
  const [xx, yy] = [sum((dx) => dx * dx), sum((_, dy) => dy * dy)]
  return xx < 1e-12 || yy < 1e-12 ? undefined : sum((dx, dy) => dx * dy) / Math.sqrt(xx * yy)
}

/** Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
export function quantileOf(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

/**
 * The middle 95 % of a statistic over so many resamples drawn with replacement (percentile bootstrap, Efron 1979). Drawn
 * from a seed, so that the same course has the same interval on every computer. Undefined where too few resamples can be
 * worked out.
 */
export function bootstrapInterval<T>(
  sample: readonly T[],
  statistic: (resample: readonly T[]) => number | undefined,
  { seed, resamples = 1000 }: { readonly seed: number; readonly resamples?: number },
): readonly [number, number] | undefined {
  const next = createRandom(seed)
  const found: number[] = []
  for (let i = 0; i < resamples; i++) {
    const value = statistic(
      sample.flatMap(() => {
        const at = Math.floor(next() * sample.length)
        return sample.slice(at, at + 1)
      }),
    )
    if (value !== undefined) found.push(value)
  }
  if (found.length < resamples * 0.9) return undefined
  found.sort((a, b) => a - b)
  return [quantileOf(found, 0.025), quantileOf(found, 0.975)]
}
