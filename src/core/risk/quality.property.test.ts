import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { ceilingOf, criticalityOf, decayOf, harmOf } from "./people"
import { bandsOver, calibrationOf, qualityOf, type Terms } from "./quality"
import { residualOf } from "./residual"
import { levelOf, probabilityOf, rankOf, severityOf } from "./scale"

/** What must hold of the formulas for any numbers (rubric 2.3.8), not only for the worked example. */

const { doctrine } = orvane()
const share = fc.double({ min: 0, max: 1, noNaN: true })
const level = fc.integer({ min: 1, max: 5 })
const factors = fc.record({ likelihood: share, impact: share })
const raising = fc.record({
  likelihood: fc.double({ min: 1, max: 5, noNaN: true }),
  impact: fc.double({ min: 1, max: 5, noNaN: true }),
})
const exposure = fc.record({
  likelihood: level,
  impact: level,
  raised: fc.array(raising, { maxLength: 3 }),
  lowered: fc.array(factors, { maxLength: 5 }),
})
const terms = fc.record({ assessment: share, protection: share, mitigation: share, tolerance: share })

describe("residual risk", () => {
  test("adding a measure never raises the band or the expected loss", () => {
    fc.assert(
      fc.property(fc.array(exposure, { minLength: 1, maxLength: 4 }), factors, (exposures, measure) => {
        const before = residualOf(exposures, doctrine.risk)
        const after = residualOf(
          exposures.map((one) => ({ ...one, lowered: [...one.lowered, measure] })),
          doctrine.risk,
        )
        expect(rankOf(after.band)).toBeLessThanOrEqual(rankOf(before.band))
        expect(after.loss).toBeLessThanOrEqual(before.loss + 1e-9)
      }),
    )
  })
  test("one more threat never lowers either", () => {
    fc.assert(
      fc.property(fc.array(exposure, { maxLength: 4 }), exposure, (exposures, more) => {
        const before = residualOf(exposures, doctrine.risk)
        const after = residualOf([...exposures, more], doctrine.risk)
        expect(rankOf(after.band)).toBeGreaterThanOrEqual(rankOf(before.band))
        expect(after.loss).toBeGreaterThanOrEqual(before.loss)
      }),
    )
  })
  test("a level becomes a value and the value that level again", () => {
    for (const one of [1, 2, 3, 4, 5]) {
      expect(levelOf(probabilityOf(one, doctrine.risk), doctrine.risk["probability-cuts"])).toBe(one)
      expect(levelOf(severityOf(one, doctrine.risk), doctrine.risk["severity-cuts"])).toBe(one)
    }
  })
})

describe("harm to people", () => {
  const risk = fc.record({
    likelihood: level,
    severity: level,
    people: fc.integer({ min: 1, max: 100_000 }),
    window: fc.integer({ min: 1, max: 10_000 }),
    imminent: fc.boolean(),
  })
  test("acting later never protects more", () => {
    fc.assert(
      fc.property(
        risk,
        share,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (r, e, a, b) => {
          const [early, late] = a < b ? [a, b] : [b, a]
          const at = (minutes: number) => harmOf(r, e * decayOf(minutes, r.window), 0, doctrine.risk)
          expect(at(late)).toBeGreaterThanOrEqual(at(early) - 1e-9)
        },
      ),
    )
  })
  test("more people never let a plan carry more risk", () => {
    fc.assert(
      fc.property(risk, share, fc.integer({ min: 1, max: 1000 }), (r, e, times) => {
        const few = ceilingOf(criticalityOf(r, e, doctrine.risk), doctrine.risk)
        const many = ceilingOf(criticalityOf({ ...r, people: r.people * times }, e, doctrine.risk), doctrine.risk)
        expect(bandsOver(many, few)).toBe(0)
      }),
    )
  })
})

describe("decision quality", () => {
  const dq = (t: Terms) => qualityOf(t, [], doctrine.decision).quality
  test("lies between 0 and 100 and never falls when a term rises", () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const better: Terms = {
          assessment: Math.max(a.assessment, b.assessment),
          protection: Math.max(a.protection, b.protection),
          mitigation: Math.max(a.mitigation, b.mitigation),
          tolerance: Math.max(a.tolerance, b.tolerance),
        }
        expect(dq(a)).toBeGreaterThanOrEqual(0)
        expect(dq(better)).toBeLessThanOrEqual(100 + 1e-9)
        expect(dq(better)).toBeGreaterThanOrEqual(dq(a) - 1e-9)
      }),
    )
  })
  test("nobody earns credit for measures against a risk never taken", () => {
    fc.assert(
      fc.property(terms, (t) => {
        const nothing = { ...t, protection: 0 }
        expect(dq({ ...nothing, mitigation: 1, tolerance: 1 })).toBeCloseTo(
          dq({ ...nothing, mitigation: 0, tolerance: 0 }),
          9,
        )
      }),
    )
  })
  test("a gate holds the quality down, the lowest of several, and never lifts it", () => {
    fc.assert(
      fc.property(terms, (t) => {
        const open = dq(t)
        expect(qualityOf(t, ["no-assessment"], doctrine.decision).quality).toBeLessThanOrEqual(Math.min(open, 50))
        expect(qualityOf(t, ["no-assessment", "hard-rule"], doctrine.decision).quality).toBeLessThanOrEqual(
          Math.min(open, 40),
        )
      }),
    )
  })
  test("estimates count by how near they are; none at all is as wrong as can be", () => {
    fc.assert(
      fc.property(level, level, (likelihood, impact) => {
        expect(calibrationOf([{ likelihood, impact }], [{ likelihood, impact }])).toBe(1)
        expect(calibrationOf([{ likelihood, impact }], [undefined])).toBe(0)
      }),
    )
  })
})
