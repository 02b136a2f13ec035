/** The standard normal distribution, to about seven digits: enough for rates of small counts. */

/** Phi: the share below `z`. */
export function shareBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const erf = 1 - poly * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

/** phi: how dense the distribution is at `z`. */
export function densityAt(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** How many standard errors an interval reaches to each side that is so sure: 1.96 for 0.95. */
export function reachOf(sure: number): number {
  return zOf(1 - (1 - sure) / 2)
}

export type Interval = readonly [low: number, high: number]

/** An interval around an estimate whose error is about normal. */
export function around(value: number, error: number, sure: number): Interval {
  const reach = reachOf(sure) * error
  return [value - reach, value + reach]
}

/** Wilson's interval for a share of few: it stays between 0 and 1 and is honest near both. */
export function wilson(part: number, whole: number, sure: number): Interval {
  if (whole === 0) return [0, 1]
  const z2 = reachOf(sure) ** 2
  const share = part / whole
  const middle = (share + z2 / (2 * whole)) / (1 + z2 / whole)
  const half = (Math.sqrt(z2) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole * whole))) / (1 + z2 / whole)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** The z below which `share` lies, for shares between 0 and 1 exclusive (Acklam's rational approximation). */
export function zOf(share: number): number {
  if (!(share > 0 && share < 1)) throw new Error(`no z for a share of ${share}`)
  if (share > 1 - 0.02425) return -zOf(1 - share)
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share))
    return polynomial(tail, q) / (polynomial(tailBelow, q) * q + 1)
  }
  const q = share - 0.5
  const r = q * q
  return (polynomial(middle, r) * q) / (polynomial(middleBelow, r) * r + 1)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}

const middle = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const middleBelow = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
const tail = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const tailBelow = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
