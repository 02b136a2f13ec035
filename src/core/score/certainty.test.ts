import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { certaintyOf, paysBetween } from "./certainty"
import type { RecognitionItem } from "./recognition"

const { doctrine } = orvane()
const marks = doctrine.recognition.certainty

const flags = (confidence: 1 | 2 | 3, right: number, wrong: number): readonly RecognitionItem[] =>
  Array.from({ length: right + wrong }, (_, i) => ({
    id: `thing-${confidence}-${i}`,
    signal: i < right,
    looked: true,
    flagged: confidence,
  }))

describe("certainty-based marks (rubric 2.5)", () => {
  test("it pays to say 1 below 67 %, 2 up to 80 %, 3 above", () => {
    expect(paysBetween(1, marks)).toEqual([0, expect.closeTo(2 / 3, 9)])
    expect(paysBetween(2, marks)).toEqual([expect.closeTo(2 / 3, 9), expect.closeTo(0.8, 9)])
    expect(paysBetween(3, marks)).toEqual([expect.closeTo(0.8, 9), 1])
  })
  test("worked: two sure and right, one sure and wrong, one guess and wrong make 3 + 3 - 6 + 0", () => {
    const { marks: sum, flagged } = certaintyOf([...flags(3, 2, 1), ...flags(1, 0, 1)], doctrine)
    expect({ sum, flagged }).toEqual({ sum: 0, flagged: 4 })
  })
  test("what was left alone has no confidence and no marks", () => {
    expect(certaintyOf([{ id: "a", signal: true, looked: true }], doctrine)).toMatchObject({ flagged: 0, marks: 0 })
  })
  test("to say what one thinks pays best, whatever one thinks", () => {
    const brings = (confidence: 1 | 2 | 3, share: number) =>
      share * (marks.right[confidence - 1] ?? 0) + (1 - share) * (marks.wrong[confidence - 1] ?? 0)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const best = Math.max(...([1, 2, 3] as const).map((confidence) => brings(confidence, share)))
        for (const confidence of [1, 2, 3] as const) {
          const [low, high] = paysBetween(confidence, marks)
          if (share >= low && share <= high) expect(brings(confidence, share)).toBeCloseTo(best, 9)
        }
      }),
    )
  })
})

describe("the calibration curve", () => {
  const levelOf = (confidence: 1 | 2 | 3, right: number, wrong: number) =>
    certaintyOf(flags(confidence, right, wrong), doctrine).levels[confidence - 1]
  test("always sure and half right: too sure", () => {
    expect(levelOf(3, 10, 10)).toMatchObject({ flagged: 20, right: 10, share: 0.5, reading: "too-sure" })
  })
  test("never sure and always right: not sure enough", () => {
    expect(levelOf(1, 20, 0)).toMatchObject({ reading: "not-sure-enough" })
  })
  test("sure and right nineteen times of twenty: fitting", () => {
    expect(levelOf(3, 19, 1)).toMatchObject({ reading: "fitting" })
  })
  test("few flags are counted and say nothing", () => {
    expect(levelOf(3, 0, 7)).not.toHaveProperty("reading")
    expect(levelOf(3, 0, 7)).toMatchObject({ flagged: 7, right: 0, share: 0 })
    expect(levelOf(3, 0, 0)).toEqual({ confidence: 3, flagged: 0, right: 0, pays: [expect.closeTo(0.8, 9), 1] })
  })
})
