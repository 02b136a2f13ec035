import { describe, expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import type { Doctrine } from "../pack/schema"
import { harmOf } from "./people"
import { assessmentOf, bandsOver, mitigationOf, postureOf, protectionOf, qualityOf, toleranceOf } from "./quality"
import { type Exposure, type Factors, residualOf } from "./residual"

/**
 * The worked example of the doctrine rubric (2.3.7), from its inputs to its stances, under the shipped constants. The
 * page fixes what a scenario would compute (effect after decay, what was assessed); everything else is worked out here.
 */

const doctrine: Doctrine = orvane().doctrine
const night = { likelihood: 4, severity: 5, people: 35, window: 480, imminent: false }

const ambush = (raised: readonly Factors[], lowered: readonly Factors[]): Exposure => ({
  likelihood: 3,
  impact: 4,
  raised,
  lowered,
})
const breakdown = (lowered: readonly Factors[]): Exposure => ({ likelihood: 3, impact: 3, raised: [], lowered })
const by = (likelihood: number, impact: number): Factors => ({ likelihood, impact })

const twoVehicles = by(0.35, 0.2)
const towing = by(0, 0.7)
const qrf = by(0.2, 0.4)
const variedRoute = by(0.4, 0)
const medevac = by(0, 0.25)
const drone = by(0.3, 0)

const nobody: readonly Exposure[] = []
const bare = [ambush([], []), breakdown([])]
const alone = [ambush([by(1.2, 1.3)], []), breakdown([])]
const mitigated = [ambush([], [twoVehicles, qrf, variedRoute, medevac]), breakdown([towing])]
const best = [ambush([], [twoVehicles, qrf, variedRoute, medevac, drone]), breakdown([towing])]
const firstLight = [breakdown([by(0, 0.5)])]

interface Row {
  readonly effect: number
  readonly exposures: readonly Exposure[]
  readonly bare: readonly Exposure[]
  readonly best: readonly Exposure[]
  readonly assessed: boolean
  readonly known: number
  readonly calibration: number
}

const rows = {
  a: { effect: 0.05, exposures: nobody, bare: nobody, best: nobody, assessed: false, known: 0, calibration: 0 },
  b: { effect: 0.35, exposures: alone, bare, best, assessed: false, known: 0, calibration: 0 },
  c: { effect: 0.75, exposures: mitigated, bare, best, assessed: true, known: 5 / 6, calibration: 0.88 },
  d: {
    effect: 0.45,
    exposures: firstLight,
    bare: firstLight,
    best: firstLight,
    assessed: true,
    known: 4 / 6,
    calibration: 0.88,
  },
  e: { effect: 0.75 * (1 - 4.8 / 8), exposures: mitigated, bare, best, assessed: true, known: 1, calibration: 1 },
} satisfies Record<string, Row>

const without = harmOf(night, 0, 0, doctrine.risk)
const reference = harmOf(night, rows.c.effect, 0, doctrine.risk)

function workOut(row: Row) {
  const { band, loss } = residualOf(row.exposures, doctrine.risk)
  const least = residualOf(row.best, doctrine.risk)
  const over = bandsOver(band, "high")
  const gap = bandsOver(band, least.band)
  const harm = harmOf(night, row.effect, 0, doctrine.risk)
  const terms = {
    assessment: assessmentOf(row, doctrine.decision),
    protection: protectionOf(without, harm, reference),
    mitigation: mitigationOf(residualOf(row.bare, doctrine.risk).loss, loss, least.loss),
    tolerance: toleranceOf(over, gap, doctrine.decision),
  }
  const { quality } = qualityOf(terms, row.assessed ? [] : ["no-assessment"], doctrine.decision)
  const { stance } = postureOf(
    { terms, over, gap, assessed: row.assessed, acted: row.exposures.length > 0, justifiedNoGo: false },
    doctrine.posture,
  )
  return { band, loss, harm, terms, quality, stance }
}

describe("the worked example of the rubric (2.3.7)", () => {
  test("nobody acting leaves a harm index of 152.6; the best feasible plan leaves 38.2", () => {
    expect(without).toBeCloseTo(152.6, 1)
    expect(reference).toBeCloseTo(38.2, 1)
  })
  test.each([
    ["a. drive on", rows.a, 4.7, "passive", "very-low", 0, 145.0],
    ["b. turn round at dusk, one vehicle", rows.b, 17.1, "reckless", "high", 17.04, 99.2],
    ["c. stop, assess, mitigate, patrol tonight", rows.c, 94.8, "calculated", "low", 1.9, 38.2],
    ["d. first light, alert network tonight", rows.d, 64.6, "hesitant", "low", 1.5, 84.0],
    ["e. perfect assessment that eats five hours", rows.e, 57.7, "passive", "low", 1.9, 106.9],
  ] as const)("%s", (_, row, quality, stance, band, loss, harm) => {
    const worked = workOut(row)
    expect(Math.abs(worked.quality - quality)).toBeLessThanOrEqual(0.1)
    expect(worked.stance).toBe(stance)
    expect(worked.band).toBe(band)
    expect(worked.loss).toBeCloseTo(loss, 1)
    expect(Math.abs(worked.harm - harm)).toBeLessThanOrEqual(0.06)
  })
  test("the ceiling alone would have let plan b pass: it is the gap and the missing assessment that show it", () => {
    const { band, terms } = workOut(rows.b)
    expect(bandsOver(band, "high")).toBe(0)
    expect(terms.tolerance).toBe(0.5)
    expect(terms.assessment).toBe(0)
  })
})

describe("the no-go example of the rubric (2.3.7, the road of S16)", () => {
  test("the road is unacceptable bare and very high with every measure; by air it is medium", () => {
    const road = { likelihood: 5, impact: 5, raised: [] }
    expect(residualOf([{ ...road, lowered: [] }], doctrine.risk).band).toBe("unacceptable")
    expect(residualOf([{ ...road, lowered: [by(0.35, 0.25)] }], doctrine.risk).band).toBe("very-high")
    expect(residualOf([{ likelihood: 2, impact: 5, raised: [], lowered: [by(0.3, 0)] }], doctrine.risk).band).toBe(
      "medium",
    )
  })
})
