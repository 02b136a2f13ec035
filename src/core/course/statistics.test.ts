import { describe, expect, test } from "vitest"
import { bootstrapInterval, correlationOf, meanOf, quantileOf } from "./statistics"

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
    const sample = Array.from({ length: 100 }, (_, i) => (i < 30 ? 1 : 0))
    const interval = bootstrapInterval(sample, meanOf, { seed: 1 })
    // Wald: 0.3 ± 1.96 √(0.3 · 0.7 / 100) = 0.210 to 0.390.
    expect(interval?.[0]).toBeCloseTo(0.21, 1)
    expect(interval?.[1]).toBeCloseTo(0.39, 1)
    expect(bootstrapInterval(sample, meanOf, { seed: 1 })).toEqual(interval)
    expect(bootstrapInterval(sample, meanOf, { seed: 2 })).not.toEqual(interval)
  })
})
