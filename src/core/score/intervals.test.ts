import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { around, shareBelow, wilson } from "./normal"
import { intervalsOf } from "./pool"
import { errorsOf, measuresOf } from "./recognition"

const { recognition } = orvane().doctrine

describe("intervals of d′ and c", () => {
  test.each([
    // Worked by hand: variance of a rate r of n in z is r(1 - r) / (n phi(z)^2), at the corrected rates.
    ["drives past", { signals: 14, hits: 5, noise: 12, falseAlarms: 1 }, 0.585, 0.292],
    ["alarmist", { signals: 14, hits: 13, noise: 12, falseAlarms: 8 }, 0.589, 0.295],
    ["strong", { signals: 14, hits: 12, noise: 12, falseAlarms: 2 }, 0.576, 0.288],
  ])("%s, the worked rows of the rubric", (_, counts, sensitivity, criterion) => {
    expect(errorsOf(counts).sensitivity).toBeCloseTo(sensitivity, 2)
    expect(errorsOf(counts).criterion).toBeCloseTo(criterion, 2)
  })
  test("the strong trainee's d′ of 1.84 may as well be 0.7 or 3.0: fourteen signs are not many", () => {
    const intervals = intervalsOf({ signals: 14, hits: 12, noise: 12, falseAlarms: 2 }, recognition)
    expect(intervals?.sensitivity[0]).toBeCloseTo(0.71, 1)
    expect(intervals?.sensitivity[1]).toBeCloseTo(2.97, 1)
  })
  test("with fewer than eight of either there are none", () => {
    expect(intervalsOf({ signals: 7, hits: 7, noise: 30, falseAlarms: 0 }, recognition)).toBeUndefined()
    expect(intervalsOf({ signals: 30, hits: 7, noise: 7, falseAlarms: 0 }, recognition)).toBeUndefined()
    expect(intervalsOf({ signals: 8, hits: 7, noise: 8, falseAlarms: 0 }, recognition)).toBeDefined()
  })

  const binomial = (n: number, p: number) => {
    const row = [(1 - p) ** n]
    for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0) * (n - k + 1) * p) / (k * (1 - p)))
    return row
  }
  /** How often the interval holds the true value, worked out over every outcome there can be: no chance in it. */
  function coverage(signals: number, noise: number, sensitivity: number, criterion: number) {
    const hit = binomial(signals, shareBelow(sensitivity / 2 - criterion))
    const alarm = binomial(noise, shareBelow(-sensitivity / 2 - criterion))
    let [d, c] = [0, 0]
    for (const [hits, p] of hit.entries())
      for (const [falseAlarms, q] of alarm.entries()) {
        const counts = { signals, hits, noise, falseAlarms }
        const [measures, errors] = [measuresOf(counts), errorsOf(counts)]
        const holds = (value: number, error: number, truth: number) => {
          const [low, high] = around(value, error, recognition.interval)
          return low <= truth && truth <= high
        }
        if (holds(measures.sensitivity, errors.sensitivity, sensitivity)) d += p * q
        if (holds(measures.criterion, errors.criterion, criterion)) c += p * q
      }
    return { d, c }
  }
  test.each([8, 14, 40, 100])("hold the true value in at least nineteen of twenty, nearly (%s of each)", (n) => {
    for (const sensitivity of [0, 0.5, 1, 1.5, 2])
      for (const criterion of [-0.5, 0, 0.5]) {
        const { d, c } = coverage(n, n, sensitivity, criterion)
        expect(d, `d′ ${sensitivity}, c ${criterion}`).toBeGreaterThan(0.93)
        expect(c, `d′ ${sensitivity}, c ${criterion}`).toBeGreaterThan(0.93)
      }
  })
  test("more of the same makes them narrower", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 2, max: 20 }), (n, times) => {
        const counts = { signals: n, hits: Math.round(n * 0.75), noise: n, falseAlarms: Math.round(n * 0.25) }
        const more = {
          signals: n * times,
          hits: counts.hits * times,
          noise: n * times,
          falseAlarms: counts.falseAlarms * times,
        }
        expect(errorsOf(more).sensitivity).toBeLessThan(errorsOf(counts).sensitivity)
      }),
    )
  })
})

describe("Wilson's interval for a share", () => {
  test("worked: 8 of 10 is 0.49 to 0.94; none of 10 is 0 to 0.28; of none it may be anything", () => {
    expect(wilson(8, 10, 0.95)).toEqual([expect.closeTo(0.49, 2), expect.closeTo(0.943, 2)])
    expect(wilson(0, 10, 0.95)).toEqual([0, expect.closeTo(0.278, 2)])
    expect(wilson(0, 0, 0.95)).toEqual([0, 1])
  })
  test("holds the share, and stays between 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        ([part, whole]) => {
          const [low, high] = wilson(part, whole, 0.95)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low - 1e-9).toBeLessThanOrEqual(part / whole)
          expect(high + 1e-9).toBeGreaterThanOrEqual(part / whole)
        },
      ),
    )
  })
})
