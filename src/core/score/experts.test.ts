import fc from "fast-check"
import { expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { isOpposite } from "../pack/rules/expert-key"
import { isUsable, rankCorrelation } from "./experts"

const { experts } = orvane().doctrine

test("rank correlation, worked: 1 2 3 4 against 1 3 2 4 is 0.8; against itself 1; turned round -1", () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 9)
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1, 9)
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 9)
})
test("fewer than three, or all alike, say nothing", () => {
  expect(rankCorrelation([1, 2], [1, 2])).toBeUndefined()
  expect(rankCorrelation([1, 2, 3], [5, 5, 5])).toBeUndefined()
})
test("it lies between -1 and 1 and does not care for the scale", () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 3,
    maxLength: 9,
  })
  fc.assert(
    fc.property(numbers, (pairs) => {
      const rho = rankCorrelation(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
      )
      if (rho === undefined) return
      expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-9)
      expect(
        rankCorrelation(
          pairs.map(([a]) => a ** 2),
          pairs.map(([, b]) => 3 * b + 1),
        ),
      ).toBeCloseTo(rho, 9)
    }),
  )
})
test("twelve experts within one point are a panel (2.6)", () => {
  expect(isUsable({ mean: 4, sd: 1, of: 12 }, experts)).toBe(true)
  expect(isUsable({ mean: 4, sd: 1.01, of: 12 }, experts)).toBe(false)
  expect(isUsable({ mean: 4, sd: 0.5, of: 11 }, experts)).toBe(false)
})
test("apart is what one calls good and the other bad; the middle and the hesitant are no quarrel", () => {
  expect(isOpposite(2, "calculated", experts)).toBe(true)
  expect(isOpposite(2, "justified-no-go", experts)).toBe(true)
  expect(isOpposite(4, "reckless", experts)).toBe(true)
  expect(isOpposite(4, "passive", experts)).toBe(true)
  expect(isOpposite(3, "reckless", experts)).toBe(false)
  expect(isOpposite(3, "calculated", experts)).toBe(false)
  expect(isOpposite(4.9, "hesitant", experts)).toBe(false)
})
