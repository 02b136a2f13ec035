import { type Attempt, receiptOf } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import { canonical } from "../machine/canonical"
import type { Doctrine } from "../pack/schema"
import { toTimeOfDay } from "../pack/units"
import type { Assessed } from "../risk/option"
import { type Decision, stanceOf } from "./decisions"
import { doctrineDigest, type Score, scoreOf } from "./score"

/** The number of the result format written today. */
export const resultFormat = 1

/**
 * What leaves the machine: the attempt, and the score worked out from it. The score is there to be read; whoever
 * collects results works it out again from the attempt and believes only that.
 */
export interface Result {
  readonly format: typeof resultFormat
  readonly attempt: Attempt
  readonly receipt: string
  readonly doctrine: { readonly id: string; readonly version: string; readonly digest: string }
  readonly score: ScoreRecord
}

export interface ScoreRecord {
  readonly ending: string | null
  readonly minutes: number
  readonly decisions: readonly DecisionRecord[]
  readonly recognition: {
    readonly signals: number
    readonly hits: number
    readonly noise: number
    readonly falseAlarms: number
    readonly sensitivity: number | null
    readonly criterion: number | null
  }
  readonly competencies: readonly {
    readonly id: string
    readonly level: number
    readonly error: number
    readonly band: string
    readonly weight: number
    readonly events: readonly number[]
  }[]
  readonly hardRules: readonly { readonly rule: string; readonly event: number; readonly repaired: boolean }[]
  readonly promises: readonly { readonly id: string; readonly state: string }[]
}

export interface DecisionRecord {
  readonly act: string
  readonly event: number
  readonly clock: string
  readonly stance: string | null
  readonly computed: boolean
  readonly quality: number | null
  readonly passivity: number | null
  readonly recklessness: number | null
  readonly assessment: number | null
  readonly protection: number | null
  readonly mitigation: number | null
  readonly tolerance: number | null
  readonly residual: string | null
  readonly ceiling: string | null
  readonly criticality: string | null
  readonly harm: number | null
  readonly reference: { readonly act: string; readonly mitigations: readonly string[]; readonly harm: number } | null
}

export function resultOf(play: Play, doctrine: Doctrine): Result {
  const { attempt } = play
  return {
    format: resultFormat,
    attempt,
    receipt: receiptOf(attempt),
    doctrine: { id: doctrine.doctrine, version: doctrine.version, digest: doctrineDigest(doctrine) },
    score: recordOf(play, scoreOf(play, doctrine)),
  }
}

/** The same bytes for the same attempt under the same doctrine, on every computer. */
export function resultText(result: Result): string {
  return `${canonical(result)}\n`
}

export function recordOf(play: Play, score: Score): ScoreRecord {
  const { progress } = play.now
  return {
    ending: progress.ending ?? null,
    minutes: progress.minutes - play.machine.start.minutes,
    decisions: score.decisions.map(decisionRecord),
    recognition: {
      signals: score.recognition.signals,
      hits: score.recognition.hits,
      noise: score.recognition.noise,
      falseAlarms: score.recognition.falseAlarms,
      sensitivity: rounded(score.recognition.measures?.sensitivity),
      criterion: rounded(score.recognition.measures?.criterion),
    },
    competencies: score.competencies.map(({ id, level, error, band, weight, evidence }) => ({
      id,
      level: round(level),
      error: round(error),
      band,
      weight,
      events: [...new Set(evidence.flatMap(({ event }) => event ?? []))].sort((a, b) => a - b),
    })),
    hardRules: score.decisions.flatMap(({ breaks, event }) =>
      breaks.map(({ rule, repaired }) => ({ rule, event, repaired })),
    ),
    promises: Object.entries(progress.promises)
      .map(([id, { state }]) => ({ id, state }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function decisionRecord(decision: Decision): DecisionRecord {
  const { act, event, minutes, computed, stated } = decision
  const posture = computed?.posture ?? stated
  return {
    act: act.id,
    event,
    clock: toTimeOfDay(minutes),
    stance: stanceOf(decision) ?? null,
    computed: computed !== undefined,
    quality: rounded(computed?.quality.quality),
    passivity: rounded(posture?.passivity),
    recklessness: rounded(posture?.recklessness),
    assessment: rounded(computed?.terms.assessment),
    protection: rounded(computed?.terms.protection),
    mitigation: rounded(computed?.terms.mitigation),
    tolerance: rounded(computed?.terms.tolerance),
    residual: computed?.chosen.residual ?? null,
    ceiling: computed?.chosen.ceiling ?? null,
    criticality: computed?.chosen.criticality ?? null,
    harm: rounded(computed?.chosen.harm),
    reference: computed ? referenceRecord(computed.reference) : null,
  }
}

function referenceRecord({ option, harm }: Assessed): NonNullable<DecisionRecord["reference"]> {
  return { act: option.id, mitigations: option.mitigations.map(({ id }) => id).sort(), harm: round(harm) }
}

/** Four decimals: more than anyone may read into these numbers, and few enough to be the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : round(value)
}
