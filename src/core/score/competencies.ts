import type { Band, Doctrine, Scenario } from "../pack/schema"
import { type Allocated, allocating, estimating, returning } from "./allocations"
import type { Decision } from "./decisions"
import { type Recognition, recognitionScore } from "./recognition"

/** One piece of evidence about one competency. */
export interface Evidence {
  readonly competency: string
  /** 0 to 1. */
  readonly score: number
  readonly weight: number
  /** The event that earned it, by its index in the log; absent for what is measured over the whole attempt. */
  readonly event?: number
  readonly from:
    | "shown"
    | "assessment"
    | "mitigation"
    | "protection"
    | "recognition"
    | "hard-rule"
    | "report"
    | "chase"
    | "sort"
    | "board"
    | "allocation"
    | "pick"
}

/** A competency as far as this attempt shows it (rubric 2.9). */
export interface Competency {
  readonly id: string
  /** 0 to 1, drawn towards the middle when there is little evidence. */
  readonly level: number
  readonly error: number
  readonly band: Band | "insufficient-evidence"
  readonly weight: number
  readonly evidence: readonly Evidence[]
}

export function competenciesOf(
  decisions: readonly Decision[],
  recognition: Recognition,
  { format }: Scenario,
  doctrine: Doctrine,
): readonly Competency[] {
  const evidence = evidenceOf(decisions, recognition, format, doctrine)
  const brokenBy = new Set(
    decisions.flatMap(({ breaks }) =>
      breaks
        .filter(({ repaired }) => !repaired)
        .flatMap(({ rule }) => doctrine["hard-rules"][rule]?.competencies ?? []),
    ),
  )
  return Object.keys(doctrine.competencies)
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((id) => {
      const own = evidence.filter(({ competency }) => competency === id)
      const { level, error, weight } = levelOf(own, doctrine.evidence)
      const band = brokenBy.has(id) ? "not-yet" : bandOf(level, error, weight, doctrine.evidence)
      return { id, level, error, band, weight, evidence: own }
    })
}

/** Level, standard error and total weight of evidence, rubric 2.9. */
export function levelOf(evidence: readonly Pick<Evidence, "score" | "weight">[], constants: Doctrine["evidence"]) {
  return levelFrom(weighed(evidence), constants)
}

/** What pieces of evidence come to: all their weight, and how much of it speaks for the competency. */
export interface Weighed {
  readonly weight: number
  readonly earned: number
}

export function weighed(evidence: readonly Pick<Evidence, "score" | "weight">[]): Weighed {
  return {
    weight: evidence.reduce((sum, e) => sum + e.weight, 0),
    earned: evidence.reduce((sum, e) => sum + e.weight * e.score, 0),
  }
}

export function levelFrom(
  { weight, earned }: Weighed,
  { prior }: Doctrine["evidence"],
): { readonly level: number; readonly error: number; readonly weight: number } {
  const level = (earned + prior.weight * prior.level) / (weight + prior.weight)
  return { level, error: Math.sqrt((level * (1 - level)) / (weight + prior.weight)), weight }
}

export function bandOf(
  level: number,
  error: number,
  weight: number,
  constants: Doctrine["evidence"],
): Competency["band"] {
  if (weight < constants.least) return "insufficient-evidence"
  if (level + error < constants["not-yet-below"]) return "not-yet"
  return level - error > constants["strong-above"] ? "strong" : "adequate"
}

/** How much one decision weighs. */
export function decisionWeight(format: Scenario["format"], { evidence: { weight } }: Doctrine): number {
  return format === "snap" ? weight.snap : weight.decision
}

function planScores({ score, heat, parts: { returns } }: Allocated) {
  return [
    { competency: allocating, score },
    ...(heat ? [{ competency: estimating, score: heat.calibration }] : []),
    ...(returns === undefined ? [] : [{ competency: returning, score: returns }]),
  ]
}

/** What a report, and chasing it, gives evidence of (rubric 2.2). */
export const reporting = "C7"

function evidenceOf(
  decisions: readonly Decision[],
  recognition: Recognition,
  format: Scenario["format"],
  doctrine: Doctrine,
): readonly Evidence[] {
  const { score, weight: weights } = doctrine.evidence
  const weight = decisionWeight(format, doctrine)
  return [
    ...decisions.flatMap(
      ({ act, event, computed, breaks, reported, sorted, boarded, allocated, picked }): readonly Evidence[] => [
        ...Object.entries(act.act.shows ?? {}).map(([competency, band]) => ({
          competency,
          score: score[band],
          weight,
          event,
          from: "shown" as const,
        })),
        ...(computed
          ? [
              { competency: "C3", score: computed.terms.assessment, weight, event, from: "assessment" as const },
              // Nobody earns credit for measures against a risk never taken.
              ...(computed.chosen.option.risk.exposes.length > 0
                ? [
                    {
                      competency: "C4",
                      // Measures left out weigh as much as risk beyond what was reasonable.
                      score: (computed.terms.mitigation + computed.terms.tolerance) / 2,
                      weight,
                      event,
                      from: "mitigation" as const,
                    },
                  ]
                : []),
              { competency: "C5", score: computed.terms.protection, weight, event, from: "protection" as const },
            ]
          : []),
        ...(reported ? [{ competency: reporting, score: reported.score, weight, event, from: "report" as const }] : []),
        ...(reported?.silence
          ? [
              {
                competency: reporting,
                score: reported.silence.chased === undefined ? 0 : 1,
                weight,
                event,
                from: "chase" as const,
              },
            ]
          : []),
        ...(sorted?.sort.shows ?? []).map((competency) => ({
          competency,
          score: sorted?.score ?? 0,
          weight,
          event,
          from: "sort" as const,
        })),
        ...(boarded?.board.shows ?? []).map((competency) => ({
          competency,
          score: boarded?.score ?? 0,
          weight,
          event,
          from: "board" as const,
        })),
        ...(allocated ? planScores(allocated) : []).map((one) => ({
          ...one,
          weight,
          event,
          from: "allocation" as const,
        })),
        ...(picked?.pick.shows ?? []).map((competency) => ({
          competency,
          score: picked?.score ?? 0,
          weight,
          event,
          from: "pick" as const,
        })),
        ...breaks
          .filter(({ repaired }) => !repaired)
          .flatMap(({ rule }) => doctrine["hard-rules"][rule]?.competencies ?? [])
          .map((competency) => ({ competency, score: 0, weight: weights.capstone, event, from: "hard-rule" as const })),
      ],
    ),
    ...(recognition.measures
      ? [
          {
            competency: "C1",
            score: recognitionScore(recognition.measures, doctrine.recognition),
            weight: weights.capstone,
            from: "recognition" as const,
          },
        ]
      : []),
  ]
}
