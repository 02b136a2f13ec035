import type { Doctrine, RiskBand, Stance } from "../pack/schema"
import { clamp, rankOf } from "./scale"

/** The terms of a decision's quality, each 0 to 1 (rubric 2.3.5), and what holds it down. */
export interface Terms {
  /** A: how well it was assessed. */
  readonly assessment: number
  /** P: protection gained of what could be gained. */
  readonly protection: number
  /** M: measures taken of what could be taken. */
  readonly mitigation: number
  /** T: fit with the risk that may be accepted. */
  readonly tolerance: number
}

export type CapReason = "no-assessment" | "infeasible" | "hard-rule" | "repaired"

export interface Quality {
  /** 0 to 100. */
  readonly quality: number
  readonly cap?: { readonly at: number; readonly why: CapReason }
}

/** K: how near the trainee's own estimates were to the truth, 1 for right, 0 for as wrong as can be. */
export function calibrationOf(
  truths: readonly { readonly likelihood: number; readonly impact: number }[],
  estimates: readonly ({ readonly likelihood: number; readonly impact: number } | undefined)[],
): number {
  if (truths.length === 0) return 1
  const wrong = truths.map((truth, i) => {
    const own = estimates[i]
    return own ? Math.abs(own.likelihood - truth.likelihood) + Math.abs(own.impact - truth.impact) : 8
  })
  return 1 - wrong.reduce((a, b) => a + b, 0) / wrong.length / 8
}

/** A: 0 without an assessment; else the share of decisive facts known, and the calibration. */
export function assessmentOf(
  {
    assessed,
    known,
    calibration,
  }: { readonly assessed: boolean; readonly known: number; readonly calibration: number },
  { assessment }: Doctrine["decision"],
): number {
  return assessed ? assessment.items * known + assessment.estimates * calibration : 0
}

/**
 * P. Where nothing could be gained the rubric's fraction has no value: an act that makes nothing worse then has all there
 * was to have, and one that does has nothing.
 */
export function protectionOf(without: number, chosen: number, reference: number): number {
  if (without - reference > 1e-9) return ratio(without - chosen, without - reference)
  return isWorse(chosen, Math.max(without, reference)) ? 0 : 1
}

/** Whether one harm index is more than another by more than rounding. */
export function isWorse(harm: number, than: number): boolean {
  return harm - than > 1e-9 * Math.max(1, than)
}

/** M: 1 when there was nothing to lower. */
export function mitigationOf(bare: number, chosen: number, least: number): number {
  return ratio(bare - chosen, bare - least)
}

/** T: the bands a plan lies over its ceiling, and over what was reasonably practicable. */
export function toleranceOf(over: number, gap: number, { tolerance }: Doctrine["decision"]): number {
  return Math.max(0, 1 - tolerance["over-ceiling"] * over - tolerance["alarp-gap"] * gap)
}

export function bandsOver(band: RiskBand, limit: RiskBand): number {
  return Math.max(0, rankOf(band) - rankOf(limit))
}

/** DQ of rubric 2.3.5, with its gates. */
export function qualityOf(terms: Terms, caps: readonly CapReason[], decision: Doctrine["decision"]): Quality {
  const { quality, total } = decision
  const q = quality.base + quality.mitigation * terms.mitigation + quality.tolerance * terms.tolerance
  const full = 100 * (total.assessment * terms.assessment + total.protection * terms.protection * q)
  const lowest = caps
    .map((why) => ({ at: decision.caps[why], why }))
    .sort((a, b) => a.at - b.at)
    .find(({ at }) => at < full)
  return lowest ? { quality: lowest.at, cap: lowest } : { quality: full }
}

export interface Posture {
  /** pi: 0 all protection that could be gained, 1 none. */
  readonly passivity: number
  /** rho: exposure nobody needed to accept. */
  readonly recklessness: number
  readonly stance: Stance
}

/** The posture point and its class, rubric 2.3.6. */
export function postureOf(
  facts: {
    readonly terms: Terms
    readonly over: number
    readonly gap: number
    readonly assessed: boolean
    /** Whether the act exposes anybody at all. */
    readonly acted: boolean
    readonly justifiedNoGo: boolean
    /** Whether it leaves people worse off than doing nothing. */
    readonly harmful?: boolean
  },
  constants: Doctrine["posture"],
): Posture {
  const passivity = 1 - facts.terms.protection
  const recklessness = clamp(
    Math.max(
      facts.over / constants["ceiling-bands"],
      facts.gap / constants["alarp-bands"],
      facts.acted && !facts.assessed ? constants.unassessed : 0,
      facts.harmful ? constants.harmful : 0,
    ),
    0,
    1,
  )
  const stance = facts.justifiedNoGo
    ? "justified-no-go"
    : classOf(passivity, recklessness, facts.terms.assessment, constants)
  return { passivity, recklessness, stance }
}

/**
 * The rubric leaves one corner open: protective and within bounds, but assessed by less than half. We call that
 * hesitant, not calculated: the direction is right and the ground under it was not tested.
 */
function classOf(
  passivity: number,
  recklessness: number,
  assessment: number,
  { calculated, passive }: Doctrine["posture"],
): Stance {
  if (stated(recklessness) > calculated.recklessness) return "reckless"
  if (stated(passivity) > passive) return "passive"
  if (stated(passivity) > calculated.passivity) return "hesitant"
  return assessment >= calculated.assessment ? "calculated" : "hesitant"
}

/** The rubric states its bounds in hundredths: a gap of one band in three is its .33, not beyond it. */
function stated(value: number): number {
  return Math.round(value * 100) / 100
}

function ratio(part: number, whole: number): number {
  return whole <= 1e-9 ? 1 : clamp(part / whole, 0, 1)
}
