import type { Step } from "../attempt/play"
import { allocateHanding } from "../activity/allocate"
import type { Adopted } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { beatOf } from "../pack/parts"
import type { Allocate, Doctrine } from "../pack/schema"
import { referenceUnits } from "../presence/fill"
import { meanRisk, type Measures, measuresOf } from "../presence/measures"
import type { PresenceRules, Units } from "../presence/rules"

/**
 * What became of a plan of presence that was adopted, held against the reference plan that the same means would have
 * allowed (rubric 2.2, C12: risk-weighted, high-entropy, return visits, robust but not escalatory).
 */
export interface Allocated {
  readonly allocate: Allocate
  readonly rules: PresenceRules
  /** The outcome it came to. */
  readonly outcome: string
  /** How many events came before it was adopted. */
  readonly event: number
  readonly units: Units
  readonly adopted: Adopted
  readonly reference: { readonly units: Units; readonly measures: Measures }
  readonly parts: AllocationParts
  /** Coverage times the mean of the other parts: nobody earns anything for being hard to guess where they are not. */
  readonly score: number
  /** How the trainee's own estimates of the risk compare with it; only where she was asked for them. */
  readonly heat?: Heat
}

/** Each from 0 to 1, and there only where it has a meaning. */
export interface AllocationParts {
  /** The share of the risk stood against, of that which the reference plan stands against. */
  readonly coverage: number
  /** How hard it is to guess. */
  readonly surprise: number
  /** The share of the promised returns that it keeps. */
  readonly returns?: number
  /** The share of the presence whose posture is not more than fits. */
  readonly posture: number
  /** Whether the reserve is left. */
  readonly reserve?: number
}

export interface Heat {
  readonly places: readonly {
    readonly place: string
    readonly stated: number
    readonly is: number
    /** The mean risk on the days that are planned, from 0 to 1. */
    readonly risk: number
  }[]
  /** 1 less the mean distance in levels, of the four there can be (the form of K in rubric 2.3.5). */
  readonly calibration: number
  /** Of all pairs of places of different levels, the share that she ranked as they are; a tie counts half. */
  readonly ranked: number
}

/** Allocating, and keeping promised returns, give evidence of these; how well the risk was estimated, of that one. */
export const allocating = "C12"
export const returning = "C11"
export const estimating = "C3"

/** What adopting a plan can give evidence of; of the returns only where one was promised. */
export function planEvidence({ rates, returns, continues }: Allocate): readonly string[] {
  return [
    allocating,
    ...(rates ? [estimating] : []),
    ...(returns !== undefined || continues !== undefined ? [returning] : []),
  ]
}

/** The plan an act adopted, if it did. */
export function allocatedBy(
  { event: adopting, before, after }: Step,
  event: number,
  setting: Setting,
  doctrine: Doctrine,
): Allocated | undefined {
  if (adopting.type !== "adopt") return undefined
  const allocate = beatOf(setting.scenario, before.at)?.allocate
  const own = allocate && after.progress.allocations?.[allocate.id]
  const done = after.progress.done.slice(before.progress.done.length)
  const outcome = allocate?.outcomes.find(({ id }) => done.includes(id))
  if (!allocate || !own?.adopted || !outcome) return undefined
  const { rules } = allocateHanding(allocate, setting)
  return { allocate, outcome: outcome.id, event, ...judgedPlan(rules, own, own.adopted, doctrine) }
}

export function judgedPlan(
  rules: PresenceRules,
  { units, rates }: { readonly units: Units; readonly rates: Readonly<Record<string, number>> },
  adopted: Adopted,
  doctrine: Doctrine,
): Omit<Allocated, "allocate" | "outcome" | "event"> {
  const { measures, promised, before } = adopted
  const best = referenceUnits(rules, units, promised, before)
  const reference = { units: best, measures: measuresOf(rules, best, promised, before) }
  const { predictable, unpredictable } = doctrine.presence
  const isReserved = Object.values(rules.budgets).some(({ reserve }) => reserve > 0)
  const parts: AllocationParts = {
    coverage: clamped(reference.measures.presence === 0 ? 1 : measures.presence / reference.measures.presence),
    surprise: clamped((measures.entropy / 100 - predictable) / (unpredictable - predictable)),
    ...(promised.length > 0 ? { returns: measures.kept / 100 } : {}),
    posture: 1 - measures.escalation / 100,
    ...(isReserved ? { reserve: measures.reserve / 100 } : {}),
  }
  const { coverage, ...others } = parts
  const values = Object.values(others).filter((value) => value !== undefined)
  return {
    rules,
    units,
    adopted,
    reference,
    parts,
    score: (coverage * values.reduce((sum, value) => sum + value, 0)) / values.length,
    ...(rules.rated ? { heat: heatOf(rules, rates, doctrine) } : {}),
  }
}

export function heatOf(rules: PresenceRules, rates: Readonly<Record<string, number>>, { risk }: Doctrine): Heat {
  const places = Object.keys(rules.places).flatMap((place) => {
    const stated = rates[place]
    const own = meanRisk(rules, place)
    const is = 1 + risk["probability-cuts"].filter((cut) => own >= cut).length
    return stated === undefined ? [] : [{ place, stated, is, risk: own }]
  })
  const pairs = places.flatMap((one, i) =>
    places.slice(i + 1).flatMap((other) => (one.is === other.is ? [] : [[one, other] as const])),
  )
  const right = pairs.map(([one, other]) => {
    const stated = Math.sign(one.stated - other.stated)
    return stated === 0 ? 0.5 : stated === Math.sign(one.is - other.is) ? 1 : 0
  })
  const mean = (values: readonly number[], none: number) =>
    values.length === 0 ? none : values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    places,
    calibration:
      1 -
      mean(
        places.map(({ stated, is }) => Math.abs(stated - is)),
        4,
      ) /
        4,
    ranked: mean(right, 1),
  }
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value))
}
