import { createRandom } from "../machine/random"
import { around, type Interval } from "../score/normal"

/** The few statistics a course report needs; each names its source. */

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The same of those that were drawn, one as often as it was; of all without. */
export function meanIn(values: Float64Array, drawn?: Int32Array): number {
  let sum = 0
  if (drawn) for (const at of drawn) sum += values[at] ?? 0
  else for (const value of values) sum += value
  return sum / (drawn ?? values).length
}

/** Pearson's r; undefined where either does not vary. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | undefined {
  return correlationIn(
    Float64Array.from(pairs, ([x]) => x),
    Float64Array.from(pairs, ([, y]) => y),
  )
}

/** The same of numbers side by side: of those that were drawn, or of all. */
export function correlationIn(xs: Float64Array, ys: Float64Array, drawn?: Int32Array): number | undefined {
  const [mx, my] = [meanIn(xs, drawn), meanIn(ys, drawn)]
  const n = (drawn ?? xs).length
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const at = drawn ? (drawn[i] ?? 0) : i
    const [dx, dy] = [(xs[at] ?? 0) - mx, (ys[at] ?? 0) - my]
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  return xx < 1e-12 || yy < 1e-12 ? undefined : xy / Math.sqrt(xx * yy)
}

/** The interval of r by its transformation to z, which has the standard error 1 / sqrt(n - 3) (Fisher 1921). */
export function correlationInterval(r: number, n: number, sure = 0.95): Interval {
  const [low, high] = around(Math.atanh(r), 1 / Math.sqrt(n - 3), sure)
  return [Math.tanh(low), Math.tanh(high)]
}

/** Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

/**
 * The middle 95 % of a statistic of `n` values over so many resamples drawn with replacement (percentile bootstrap, Efron
 * 1979); `drawn` says which. Drawn from a seed, so that the same course has the same interval on every computer. Undefined
 * where too few resamples can be worked out.
 */
export function bootstrapInterval(
  n: number,
  statistic: (drawn: Int32Array) => number | undefined,
  { seed, resamples = 1000 }: { readonly seed: number; readonly resamples?: number },
): readonly [number, number] | undefined {
  const next = createRandom(seed)
  const drawn = new Int32Array(n)
  const found: number[] = []
  for (let i = 0; i < resamples; i++) {
    for (let at = 0; at < n; at++) drawn[at] = Math.floor(next() * n)
    const value = statistic(drawn)
    if (value !== undefined) found.push(value)
  }
  if (found.length < resamples * 0.9) return undefined
  found.sort((a, b) => a - b)
  return [quantileOf(found, 0.025), quantileOf(found, 0.975)]
}

/** A standardised mean difference, with its standard error and an interval around it. */
export interface Effect {
  /** Hedges g: 0 no change; by convention 0.2 is small, 0.5 medium, 0.8 large (Cohen 1988). */
  readonly g: number
  readonly error: number
  readonly interval: Interval
}

/**
 * Hedges g of the same people twice, second less first (Borenstein, Hedges, Higgins and Rothstein 2009, Introduction to
 * Meta-Analysis, ch. 4, matched groups): d is the mean difference over S_within = S_diff / sqrt(2 (1 - r)), where r is the correlation of the two;
 * its variance is (1/n + d^2 / 2n) 2 (1 - r); both are corrected for few by J = 1 - 3 / (4 df - 1), df = n - 1. The
 * interval is normal. Undefined where fewer than three, or nothing varies.
 */
export function hedgesPaired(pairs: readonly (readonly [number, number])[], sure = 0.95): Effect | undefined {
  const n = pairs.length
  const r = correlationOf(pairs)
  if (n < 3 || r === undefined) return undefined
  const differences = pairs.map(([before, after]) => after - before)
  const unshared = 2 * (1 - r)
  const within = unshared < 1e-12 ? 0 : Math.sqrt(varianceOf(differences) / unshared)
  if (within < 1e-12) return undefined
  const d = meanOf(differences) / within
  return corrected(d, (1 / n + d ** 2 / (2 * n)) * unshared, n - 1, sure)
}

/**
 * Hedges g of two groups of different people, second less first (the same, independent groups): d is the difference of means over
 * the pooled standard deviation, its variance (n1 + n2) / (n1 n2) + d^2 / 2 (n1 + n2), df = n1 + n2 - 2. Undefined where
 * either has fewer than two, or nothing varies.
 */
export function hedgesIndependent(
  first: readonly number[],
  second: readonly number[],
  sure = 0.95,
): Effect | undefined {
  const [n1, n2] = [first.length, second.length]
  if (n1 < 2 || n2 < 2) return undefined
  const df = n1 + n2 - 2
  const pooled = Math.sqrt(((n1 - 1) * varianceOf(first) + (n2 - 1) * varianceOf(second)) / df)
  if (pooled < 1e-12) return undefined
  const d = (meanOf(second) - meanOf(first)) / pooled
  return corrected(d, (n1 + n2) / (n1 * n2) + d ** 2 / (2 * (n1 + n2)), df, sure)
}

function corrected(d: number, variance: number, df: number, sure: number): Effect {
  const j = 1 - 3 / (4 * df - 1)
  const [g, error] = [j * d, j * Math.sqrt(variance)]
  return { g, error, interval: around(g, error, sure) }
}

/** How many of two groups got something right and wrong, among those who are alike in what else they got right. */
export interface Stratum {
  readonly reference: { readonly right: number; readonly wrong: number }
  readonly focal: { readonly right: number; readonly wrong: number }
}

/** Whether something is harder for one group than for another that is as able (Mantel and Haenszel 1959). */
export interface Differential {
  /** How many times as large the odds of the reference group are: 1 no difference, above 1 it is harder for the focal group. */
  readonly odds: number
  readonly interval: Interval
  /** -2.35 ln odds (Holland and Thayer 1988): below 0 it is harder for the focal group. */
  readonly delta: number
  /** negligible (A): below 1 or not told from 0; large (C): 1.5 or more, and told from 1; else moderate (B) (Zwick 2012). */
  readonly size: "negligible" | "moderate" | "large"
}

/**
 * The common odds ratio over strata, with the variance of its logarithm by Robins, Breslow and Greenland (1986). Undefined
 * where it is 0 or has no bound.
 */
export function mantelHaenszel(strata: readonly Stratum[], sure = 0.95): Differential | undefined {
  const sums = { r: 0, s: 0, pr: 0, ps: 0, qr: 0, qs: 0 }
  for (const { reference, focal } of strata) {
    const of = reference.right + reference.wrong + focal.right + focal.wrong
    if (of === 0) continue
    const [r, s] = [(reference.right * focal.wrong) / of, (reference.wrong * focal.right) / of]
    const [p, q] = [(reference.right + focal.wrong) / of, (reference.wrong + focal.right) / of]
    sums.r += r
    sums.s += s
    sums.pr += p * r
    sums.ps += p * s
    sums.qr += q * r
    sums.qs += q * s
  }
  if (sums.r === 0 || sums.s === 0) return undefined
  const odds = sums.r / sums.s
  const variance =
    sums.pr / (2 * sums.r ** 2) + (sums.ps + sums.qr) / (2 * sums.r * sums.s) + sums.qs / (2 * sums.s ** 2)
  const error = Math.sqrt(variance)
  const [low, high] = around(Math.log(odds), error, sure)
  const delta = deltaPerLog * Math.log(odds)
  const [least, most] = [deltaPerLog * high, deltaPerLog * low]
  const isToldFrom = (bound: number) => least > bound || most < -bound
  return {
    odds,
    interval: [Math.exp(low), Math.exp(high)],
    delta,
    size:
      Math.abs(delta) >= 1.5 && isToldFrom(1)
        ? "large"
        : Math.abs(delta) >= 1 && isToldFrom(0)
          ? "moderate"
          : "negligible",
  }
}

const deltaPerLog = -2.35

/** With n - 1. */
function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
