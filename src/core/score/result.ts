import { type Attempt, receiptOf } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import { canonical } from "../machine/canonical"
import type { Doctrine } from "../pack/schema"
import { toTimeOfDay } from "../pack/units"
import type { Assessed } from "../risk/option"
import type { Measures } from "../presence/measures"
import type { Allocated } from "./allocations"
import type { Boarded } from "./boards"
import { certaintyOf } from "./certainty"
import { type Decision, stanceOf } from "./decisions"
import { expertView } from "./experts"
import type { Interval } from "./normal"
import { intervalsOf } from "./pool"
import { absencesOf } from "./recognition"
import type { Reported } from "./reports"
import type { Picked } from "./picks"
import { certaintyMarks, type Sorted } from "./sorts"
import { doctrineDigest, type Score, scoreOf } from "./score"
import type { Moment } from "./timing"

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
    /** Intervals of the two, as sure as the doctrine says. */
    readonly sensitivityInterval: Interval | null
    readonly criterionInterval: Interval | null
    /** Signs that are something missing, and how many of them were flagged. */
    readonly absences: { readonly signals: number; readonly hits: number }
    /** Certainty-based marks of the flags, and the calibration curve as counts. */
    readonly certainty: {
      readonly marks: number
      readonly levels: readonly { readonly confidence: number; readonly flagged: number; readonly right: number }[]
    }
  }
  /** The first sign shown, looked at and flagged, and the first act that protects; minutes of scenario time. */
  readonly timing: {
    readonly shown: MomentRecord | null
    readonly looked: MomentRecord | null
    readonly flagged: MomentRecord | null
    readonly protective: MomentRecord | null
    readonly sinceShown: number | null
    readonly sinceLooked: number | null
  }
  /** Null where the scenario marks no steps. */
  readonly chain: {
    readonly links: readonly (MomentRecord & { readonly step: string; readonly after: number | null })[]
    readonly missing: readonly string[]
  } | null
  /** Only where any were sent or handed in. */
  readonly reports?: readonly ReportRecord[]
  readonly sorts?: readonly SortRecord[]
  readonly boards?: readonly BoardRecord[]
  readonly picks?: readonly PickRecord[]
  readonly plans?: readonly PlanRecord[]
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

/** Parts and score from 0 to 1; a part that has no meaning in it is null. */
export interface ReportRecord {
  readonly report: string
  readonly event: number
  readonly clock: string
  readonly answer: string
  readonly urgency: string
  readonly to: readonly string[]
  readonly lines: readonly string[]
  readonly leaked: readonly string[]
  readonly completeness: number
  readonly timeliness: number | null
  readonly urgencyFit: number
  readonly addressee: number
  readonly statement: number
  readonly grading: number | null
  readonly restraint: number | null
  readonly score: number
  /** Null where it was answered. */
  readonly chased: boolean | null
}

export interface SortRecord {
  readonly sort: string
  readonly event: number
  readonly outcome: string
  readonly cards: number
  readonly right: number
  readonly falseAlarms: number
  readonly certainty: number
  readonly score: number
}

/** Effects in the pack's own points, harm on the scale of the harm index; score from 0 to 1. */
export interface PickRecord {
  readonly pick: string
  readonly event: number
  readonly outcome: string
  readonly cards: readonly string[]
  readonly effect: number
  readonly best: { readonly cards: readonly string[]; readonly effect: number; readonly whole: boolean }
  readonly score: number
}

/** Measures in hundredths, parts and scores from 0 to 1; what has no meaning in it is null. */
export interface PlanRecord {
  readonly plan: string
  readonly event: number
  readonly outcome: string
  readonly measures: Measures
  readonly reference: Measures
  readonly coverage: number
  readonly surprise: number
  readonly returns: number | null
  readonly posture: number
  readonly reserve: number | null
  readonly score: number
  readonly calibration: number | null
  readonly ranked: number | null
}

/** Parts and score from 0 to 1; a part that has no meaning in it is null. */
export interface BoardRecord {
  readonly board: string
  readonly event: number
  readonly clock: string
  readonly outcome: string
  readonly recall: number | null
  readonly precision: number
  readonly origins: number | null
  readonly grading: number
  readonly brier: number
  readonly reliance: number | null
  readonly release: number | null
  readonly timeliness: number | null
  readonly leaked: readonly string[]
  readonly score: number
}

export interface MomentRecord {
  readonly id: string
  readonly event: number
  readonly clock: string
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
  /** Null where no panel rated the options. Beside the score, never in it. */
  readonly experts: {
    readonly chosen: number | null
    readonly best: string
    readonly share: number | null
    readonly agreement: number | null
    readonly apart: readonly string[]
  } | null
}

/** Whoever has the score of the play already gives it along. */
export function resultOf(play: Play, doctrine: Doctrine, score: Score = scoreOf(play, doctrine)): Result {
  const { attempt } = play
  return {
    format: resultFormat,
    attempt,
    receipt: receiptOf(attempt),
    doctrine: { id: doctrine.doctrine, version: doctrine.version, digest: doctrineDigest(doctrine) },
    score: recordOf(play, score, doctrine),
  }
}

/** The same bytes for the same attempt under the same doctrine, on every computer. */
export function resultText(result: Result): string {
  return `${canonical(result)}\n`
}

export function recordOf(play: Play, score: Score, doctrine: Doctrine): ScoreRecord {
  const { progress } = play.now
  const intervals = intervalsOf(score.recognition, doctrine.recognition)
  const certainty = certaintyOf(score.recognition.items, doctrine)
  const { shown, looked, flagged, protective, sinceShown, sinceLooked } = score.timing
  const reports = score.decisions.flatMap(({ reported }) => (reported ? [reportRecord(reported)] : []))
  const sorts = score.decisions.flatMap(({ sorted }) => (sorted ? [sortRecord(sorted, doctrine)] : []))
  const picks = score.decisions.flatMap(({ picked }) => (picked ? [pickRecord(picked)] : []))
  const plans = score.decisions.flatMap(({ allocated }) => (allocated ? [planRecord(allocated)] : []))
  const boards = score.decisions.flatMap(({ boarded }) => (boarded ? [boardRecord(boarded)] : []))
  return {
    ending: progress.ending ?? null,
    minutes: progress.minutes - play.machine.start.minutes,
    decisions: score.decisions.map((decision) => decisionRecord(decision, doctrine)),
    recognition: {
      signals: score.recognition.signals,
      hits: score.recognition.hits,
      noise: score.recognition.noise,
      falseAlarms: score.recognition.falseAlarms,
      sensitivity: rounded(score.recognition.measures?.sensitivity),
      criterion: rounded(score.recognition.measures?.criterion),
      sensitivityInterval: intervals ? roundedInterval(intervals.sensitivity) : null,
      criterionInterval: intervals ? roundedInterval(intervals.criterion) : null,
      absences: absencesOf(score.recognition),
      certainty: {
        marks: round(certainty.marks),
        levels: certainty.levels.map(({ confidence, flagged: of, right }) => ({ confidence, flagged: of, right })),
      },
    },
    timing: {
      shown: momentRecord(shown),
      looked: momentRecord(looked),
      flagged: momentRecord(flagged),
      protective: momentRecord(protective),
      sinceShown: sinceShown ?? null,
      sinceLooked: sinceLooked ?? null,
    },
    chain: score.chain
      ? {
          links: score.chain.links.map(({ id, event, minutes, step, after }) => ({
            id,
            event,
            clock: toTimeOfDay(minutes),
            step,
            after: after ?? null,
          })),
          missing: score.chain.missing,
        }
      : null,
    ...(reports.length > 0 ? { reports } : {}),
    ...(sorts.length > 0 ? { sorts } : {}),
    ...(boards.length > 0 ? { boards } : {}),
    ...(picks.length > 0 ? { picks } : {}),
    ...(plans.length > 0 ? { plans } : {}),
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

function reportRecord({ report, answer, event, sent, parts, score, silence }: Reported): ReportRecord {
  return {
    report: report.id,
    event,
    clock: toTimeOfDay(sent.minutes),
    answer: answer.id,
    urgency: sent.urgency ?? "",
    to: [...sent.to].sort(),
    lines: Object.keys(sent.lines).sort(),
    leaked: [...sent.leaked].sort(),
    completeness: round(parts.completeness),
    timeliness: rounded(parts.timeliness),
    urgencyFit: round(parts.urgency),
    addressee: round(parts.addressee),
    statement: round(parts.statement),
    grading: rounded(parts.grading),
    restraint: rounded(parts.restraint),
    score: round(score),
    chased: silence ? silence.chased !== undefined : null,
  }
}

function sortRecord(sorted: Sorted, doctrine: Doctrine): SortRecord {
  const { sort, event, outcome, cards, falseAlarms, score } = sorted
  return {
    sort: sort.id,
    event,
    outcome,
    cards: cards.length,
    right: cards.filter(({ isRight }) => isRight).length,
    falseAlarms: falseAlarms.raised,
    certainty: certaintyMarks(sorted, doctrine),
    score: round(score),
  }
}

function pickRecord({ pick, event, outcome, cards, effect, best, score }: Picked): PickRecord {
  return {
    pick: pick.id,
    event,
    outcome,
    cards: [...cards].sort(),
    effect: round(effect),
    best: { cards: [...best.cards].sort(), effect: round(best.effect), whole: best.whole },
    score: round(score),
  }
}

function planRecord({ allocate, event, outcome, adopted, reference, parts, score, heat }: Allocated): PlanRecord {
  return {
    plan: allocate.id,
    event,
    outcome,
    measures: adopted.measures,
    reference: reference.measures,
    coverage: round(parts.coverage),
    surprise: round(parts.surprise),
    returns: rounded(parts.returns),
    posture: round(parts.posture),
    reserve: rounded(parts.reserve),
    score: round(score),
    calibration: rounded(heat?.calibration),
    ranked: rounded(heat?.ranked),
  }
}

function boardRecord({ board, event, minutes, outcome, parts, made, score }: Boarded): BoardRecord {
  return {
    board: board.id,
    event,
    clock: toTimeOfDay(minutes),
    outcome,
    recall: rounded(parts.recall),
    precision: round(parts.precision),
    origins: rounded(parts.origins),
    grading: round(parts.grading),
    brier: round(1 - parts.calibration),
    reliance: rounded(parts.reliance),
    release: rounded(parts.release),
    timeliness: rounded(parts.timeliness),
    leaked: [...(made.issued?.leaked ?? [])].sort(),
    score: round(score),
  }
}

function momentRecord(moment: Moment | undefined): MomentRecord | null {
  return moment ? { id: moment.id, event: moment.event, clock: toTimeOfDay(moment.minutes) } : null
}

function decisionRecord(decision: Decision, doctrine: Doctrine): DecisionRecord {
  const { act, event, minutes, computed, stated } = decision
  const posture = computed?.posture ?? stated
  const view = expertView(decision, doctrine)
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
    experts: view
      ? {
          chosen: rounded(view.chosen?.mean),
          best: view.best.act,
          share: rounded(view.share),
          agreement: rounded(view.agreement),
          apart: view.apart.map(({ act: id }) => id),
        }
      : null,
  }
}

function referenceRecord({ option, harm }: Assessed): NonNullable<DecisionRecord["reference"]> {
  return { act: option.id, mitigations: option.mitigations.map(({ id }) => id).sort(), harm: round(harm) }
}

/** Four decimals: more than anyone may read into these numbers, and few enough to be the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0
}

function roundedInterval([low, high]: Interval): Interval {
  return [round(low), round(high)]
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : round(value)
}
