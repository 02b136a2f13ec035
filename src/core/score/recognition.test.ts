import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { shareBelow, zOf } from "./normal"
import { measuresOf } from "./recognition"

describe("recognition, the worked rows of the rubric (2.4): 14 signals, 12 distractors", () => {
  test.each([
    ["drives past", 5, 1, 0.86, 0.77],
    ["alarmist", 13, 8, 0.89, -0.84],
    ["strong", 12, 2, 1.84, -0.05],
  ])("%s", (_, hits, falseAlarms, sensitivity, criterion) => {
    const measured = measuresOf({ signals: 14, hits, noise: 12, falseAlarms })
    expect(measured.sensitivity).toBeCloseTo(sensitivity, 2)
    expect(measured.criterion).toBeCloseTo(criterion, 2)
  })
})

describe("recognition behaves", () => {
  const counts = fc
    .record({ signals: fc.integer({ min: 1, max: 200 }), noise: fc.integer({ min: 1, max: 200 }) })
    .chain(({ signals, noise }) =>
      fc.record({
        signals: fc.constant(signals),
        noise: fc.constant(noise),
        hits: fc.integer({ min: 0, max: signals }),
        falseAlarms: fc.integer({ min: 0, max: noise }),
      }),
    )
  test("one more hit never lowers sensitivity; one more false alarm never raises it", () => {
    fc.assert(
      fc.property(counts, (c) => {
        const { sensitivity } = measuresOf(c)
        if (c.hits < c.signals) expect(measuresOf({ ...c, hits: c.hits + 1 }).sensitivity).toBeGreaterThan(sensitivity)
        if (c.falseAlarms < c.noise)
          expect(measuresOf({ ...c, falseAlarms: c.falseAlarms + 1 }).sensitivity).toBeLessThan(sensitivity)
      }),
    )
  })
  test("flagging everything is trigger-happy and flagging nothing is silent, and neither tells anything apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (n) => {
        const all = measuresOf({ signals: n, hits: n, noise: n, falseAlarms: n })
        const none = measuresOf({ signals: n, hits: 0, noise: n, falseAlarms: 0 })
        expect(all.sensitivity).toBeCloseTo(0, 9)
        expect(none.sensitivity).toBeCloseTo(0, 9)
        expect(all.criterion).toBeLessThan(0)
        expect(none.criterion).toBeGreaterThan(0)
      }),
    )
  })
  test("z and share undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
        expect(shareBelow(zOf(share))).toBeCloseTo(share, 5)
      }),
    )
  })
})
