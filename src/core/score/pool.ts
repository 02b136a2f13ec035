import type { Doctrine } from "../pack/schema"
import { type Certainty, certaintyOf } from "./certainty"
import { bandOf, type Competency, type Evidence, levelFrom, type Weighed, weighed } from "./competencies"
import { around, type Interval } from "./normal"
import { type Profile, profilesOf } from "./profiling"
import { absencesOf, type Counts, errorsOf, isEnough, type Measures, measuresOf, recognitionScore } from "./recognition"
import type { Score } from "./score"
import { summed } from "./summed"

/**
 * Several attempts taken together: of one trainee over several scenarios, or of a cohort. Give it attempts that were
 * played from the beginning; practice knows what follows. All of them under one doctrine.
 */
export interface Pool {
  readonly attempts: number
  readonly recognition: Counts & {
    /** d′ and c with their intervals; absent below the counts of the doctrine (8 and 8). */
    readonly measures?: Measures
    readonly intervals?: { readonly sensitivity: Interval; readonly criterion: Interval }
    readonly absences: { readonly signals: number; readonly hits: number }
  }
  readonly certainty: Certainty
  readonly profiles: readonly Profile[]
  readonly competencies: readonly PooledCompetency[]
}

/** What is pooled of an attempt. */
export type Pooled = Pick<Score, "recognition" | "competencies">

export interface PooledCompetency extends Omit<Competency, "evidence"> {
  /** Each piece with the attempt it is from (from 0); recognition is measured over all of them and has none. */
  readonly evidence: readonly (Evidence & { readonly attempt?: number })[]
}

export function poolOf(scores: readonly Pooled[], doctrine: Doctrine): Pool {
  const recognitions = scores.map(({ recognition }) => recognition)
  const counts = summed(recognitions)
  const absences = recognitions.map(absencesOf)
  const measures = isEnough(counts, doctrine.recognition) ? measuresOf(counts) : undefined
  const intervals = intervalsOf(counts, doctrine.recognition)
  return {
    attempts: scores.length,
    recognition: {
      ...counts,
      ...(measures ? { measures } : {}),
      ...(intervals ? { intervals } : {}),
      absences: {
        signals: absences.reduce((sum, { signals }) => sum + signals, 0),
        hits: absences.reduce((sum, { hits }) => sum + hits, 0),
      },
    },
    certainty: certaintyOf(
      recognitions.flatMap(({ items }) => items),
      doctrine,
    ),
    profiles: profilesOf(
      recognitions.map(({ items }) => items),
      doctrine,
    ),
    competencies: pooledCompetencies(scores, counts, doctrine),
  }
}

/** What an attempt adds to the level of a competency when several are taken together: all but recognition, which is measured anew. */
export function pooledPart(evidence: readonly Evidence[]): Weighed {
  return weighed(evidence.filter(({ from }) => from !== "recognition"))
}

/** The evidence for C1 that recognition over several attempts is; undefined with too few signs or harmless things. */
export function pooledRecognition(
  counts: Counts,
  { recognition, evidence }: Doctrine,
): Pick<Evidence, "score" | "weight"> | undefined {
  if (!isEnough(counts, recognition)) return undefined
  const full = (found: number, least: number) => found / Math.max(1, least)
  const sets = Math.floor(
    Math.min(full(counts.signals, recognition["least-signals"]), full(counts.noise, recognition["least-noise"])),
  )
  return { score: recognitionScore(measuresOf(counts), recognition), weight: evidence.weight.capstone * sets }
}

/** The intervals of d′ and c, where there is enough to measure them. */
export function intervalsOf(
  counts: Counts,
  recognition: Doctrine["recognition"],
): { readonly sensitivity: Interval; readonly criterion: Interval } | undefined {
  if (!isEnough(counts, recognition)) return undefined
  const measures = measuresOf(counts)
  const errors = errorsOf(counts)
  return {
    sensitivity: around(measures.sensitivity, errors.sensitivity, recognition.interval),
    criterion: around(measures.criterion, errors.criterion, recognition.interval),
  }
}

/**
 * All evidence of all attempts in one fold. Recognition counts once, measured over everything, and weighs a capstone for
 * each full set of signs and harmless things. A broken hard rule is evidence like any other here: the mark it leaves on
 * a scene stays with that scene.
 */
function pooledCompetencies(
  scores: readonly Pooled[],
  counts: Counts,
  doctrine: Doctrine,
): readonly PooledCompetency[] {
  const recognised = pooledRecognition(counts, doctrine)
  return (scores[0]?.competencies ?? []).map(({ id }) => {
    const each = scores.map((score) => score.competencies.find((one) => one.id === id)?.evidence ?? [])
    const own = each.flatMap((evidence, attempt) =>
      evidence.filter(({ from }) => from !== "recognition").map((one) => ({ ...one, attempt })),
    )
    const all = id === "C1" && recognised ? recognised : undefined
    const { level, error, weight } = levelFrom(
      [...each.map(pooledPart), ...(all ? [weighed([all])] : [])].reduce(added, { weight: 0, earned: 0 }),
      doctrine.evidence,
    )
    return {
      id,
      level,
      error,
      band: bandOf(level, error, weight, doctrine.evidence),
      weight,
      evidence: all ? [...own, { competency: id, ...all, from: "recognition" as const }] : own,
    }
  })
}

function added(one: Weighed, other: Weighed): Weighed {
  return { weight: one.weight + other.weight, earned: one.earned + other.earned }
}
