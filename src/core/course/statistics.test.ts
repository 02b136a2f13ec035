import fc from "fast-check"
import { mean, sampleCorrelation, sampleStandardDeviation } from "simple-statistics"
import { describe, expect, test } from "vitest"
import {
  bootstrapInterval,
  correlationIn,
  correlationInterval,
  correlationOf,
  hedgesIndependent,
  hedgesPaired,
  mantelHaenszel,
  meanIn,
  quantileOf,
} from "./statistics"
import { createRandom } from "../machine/random"
import { wilson } from "../score/normal"
import { leastForFormula } from "./items"

describe("statistics of a course", () => {
  test("r of Anscombe's four sets is the published 0.816 (Anscombe 1973)", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const fourth = [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8]
    const sets = [
      [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
      [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
      [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
      [fourth, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]],
    ] as const
    for (const [one, other] of sets)
      expect(correlationOf(one.map((value, i) => [value, other[i] ?? 0]))).toBeCloseTo(0.8165, 3)
  })

  test("nothing is said of what does not vary", () => {
    expect(
      correlationOf([
        [1, 2],
        [1, 3],
      ]),
    ).toBeUndefined()
  })

  test("quartiles are those of R's default (type 7)", () => {
    const sorted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect([0.25, 0.5, 0.75].map((share) => quantileOf(sorted, share))).toEqual([3.25, 5.5, 7.75])
  })

  test("a bootstrap interval of a share lies where the binomial one does, and is the same each time", () => {
    const sample = Float64Array.from({ length: 100 }, (_, i) => (i < 30 ? 1 : 0))
    const intervalBy = (seed: number) => bootstrapInterval(100, (drawn) => meanIn(sample, drawn), { seed })
    const interval = intervalBy(1)
    // Wald: 0.3 ± 1.96 √(0.3 · 0.7 / 100) = 0.210 to 0.390.
    expect(interval?.[0]).toBeCloseTo(0.21, 1)
    expect(interval?.[1]).toBeCloseTo(0.39, 1)
    expect(intervalBy(1)).toEqual(interval)
    expect(intervalBy(2)).not.toEqual(interval)
  })

  test("from many on the formulas find what the bootstrap finds, to two hundredths", () => {
    const n = leastForFormula
    const next = createRandom(7)
    const able = Float64Array.from({ length: n }, () => Math.floor(next() * 5) / 4)
    const sound = able.map((rest) => (next() < 0.25 + rest / 2 ? 1 : 0))
    const r = correlationIn(sound, able) ?? 0
    const drawn = [
      bootstrapInterval(n, (those) => meanIn(sound, those), { seed: 1 }),
      bootstrapInterval(n, (those) => correlationIn(sound, able, those), { seed: 1 }),
    ]
    const byFormula = [wilson(meanIn(sound) * n, n, 0.95), correlationInterval(r, n)]
    for (const [i, interval] of byFormula.entries())
      for (const [end, value] of interval.entries()) expect(Math.abs(value - (drawn[i]?.[end] ?? 0))).toBeLessThan(0.02)
  })
})

/** Fifty pairs whose sides have these means and standard deviations, and correlate by `r`. */
function fiftyPairs(r: number, before: readonly [number, number], after: readonly [number, number]) {
  // Two lists of mean 0 and standard deviation 1 that do not correlate: the second sums to 0 in each half of the first.
  const first = (i: number) => (i < 25 ? 1 : -1) * Math.sqrt(49 / 50)
  const second = (i: number) => (i % 25 === 24 ? 0 : i % 2 === (i < 25 ? 0 : 1) ? 1 : -1) * Math.sqrt(49 / 48)
  return Array.from({ length: 50 }, (_, i): readonly [number, number] => [
    before[0] + before[1] * first(i),
    after[0] + after[1] * (r * first(i) + Math.sqrt(1 - r * r) * second(i)),
  ])
}

describe("Hedges g", () => {
  test("of matched groups is that of the worked example (Borenstein et al. 2009, ch. 4)", () => {
    // Means 100 and 103, S_diff 5.5, r 0.7, n 50.
    const spread = 5.5 / Math.sqrt(2 * (1 - 0.7))
    const effect = hedgesPaired(fiftyPairs(0.7, [100, spread], [103, spread]))
    expect(effect?.g).toBeCloseTo(0.416, 3)
    expect((effect?.error ?? 0) ** 2).toBeCloseTo(0.0127, 4)
  })

  test("of independent groups is that of the worked example (the same)", () => {
    const first = fiftyPairs(0, [100, 4.5], [0, 1]).map(([value]) => value)
    const second = fiftyPairs(0, [103, 5.5], [0, 1]).map(([value]) => value)
    const effect = hedgesIndependent(first, second)
    expect(effect?.g).toBeCloseTo(0.5924, 4)
    expect((effect?.error ?? 0) ** 2).toBeCloseTo(0.0411, 4)
    expect(effect?.interval[0]).toBeCloseTo(0.5924 - 1.96 * Math.sqrt(0.0411), 3)
  })

  test("is not said where nothing varies or too few are there", () => {
    expect(hedgesPaired([[1, 2]])).toBeUndefined()
    expect(hedgesPaired(Array.from({ length: 9 }, () => [1, 2]))).toBeUndefined()
    expect(hedgesIndependent([1, 1, 1], [1, 1, 1])).toBeUndefined()
  })

  test("changes its sign with the sides, and is as another library's numbers make it", () => {
    const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
      minLength: 5,
      maxLength: 40,
    })
    fc.assert(
      fc.property(lists, (pairs) => {
        const effect = hedgesPaired(pairs)
        if (!effect) return
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const within =
          sampleStandardDeviation(pairs.map(([a, b]) => b - a)) / Math.sqrt(2 * (1 - sampleCorrelation(x, y)))
        const g = ((mean(y) - mean(x)) / within) * (1 - 3 / (4 * (pairs.length - 1) - 1))
        expect(effect.g).toBeCloseTo(g, 6)
        expect(hedgesPaired(pairs.map(([a, b]) => [b, a]))?.g).toBeCloseTo(-g, 6)
        const apart = hedgesIndependent(x, y)
        if (apart) expect(hedgesIndependent(y, x)?.g).toBeCloseTo(-apart.g, 9)
      }),
      { numRuns: 50 },
    )
  })
})

describe("Mantel-Haenszel", () => {
  /** Admissions to six departments of Berkeley, 1973: men are the reference (Bickel, Hammel and O'Connell 1975). */
  const berkeley = [
    [512, 313, 89, 19],
    [353, 207, 17, 8],
    [120, 205, 202, 391],
    [138, 279, 131, 244],
    [53, 138, 94, 299],
    [22, 351, 24, 317],
  ].map(([a = 0, b = 0, c = 0, d = 0]) => ({ reference: { right: a, wrong: b }, focal: { right: c, wrong: d } }))

  test("of the Berkeley admissions is what R's mantelhaen.test publishes: 0.9047 (0.7719 to 1.0603)", () => {
    const found = mantelHaenszel(berkeley)
    expect(found?.odds).toBeCloseTo(0.9046968, 6)
    expect(found?.interval[0]).toBeCloseTo(0.7719074, 5)
    expect(found?.interval[1]).toBeCloseTo(1.0603298, 5)
    expect(found?.size).toBe("negligible")
  })

  test("says in which direction and how much, and nothing where one side got all right", () => {
    const harder = mantelHaenszel([{ reference: { right: 80, wrong: 20 }, focal: { right: 40, wrong: 60 } }])
    expect(harder?.odds).toBeCloseTo(6)
    expect(harder?.delta).toBeCloseTo(-2.35 * Math.log(6))
    expect(harder?.size).toBe("large")
    expect(mantelHaenszel([{ reference: { right: 50, wrong: 0 }, focal: { right: 40, wrong: 10 } }])).toBeUndefined()
    expect(mantelHaenszel([])).toBeUndefined()
  })
})
