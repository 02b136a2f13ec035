import type { Scenario, Stance } from "../pack/schema"
import type { Competency } from "../score/competencies"
import { type Mean, meanOf } from "./mean"
import { type CompetencyOutcome, type DecisionOutcome, isSound, type Outcome } from "./outcome"
import type { Policy, PolicyName } from "./policy"

/** What came of the attempts of one policy: plain JSON. */
export interface Summary {
  readonly policy: PolicyName
  readonly informed: boolean
  readonly attempts: number
  readonly ended: number
  /** Where attempts stood that did not end, and how many for want of anything open, how many because they went round. */
  readonly stopped: {
    readonly nothingOpen: number
    readonly tooLong: number
    readonly at: Readonly<Record<string, number>>
  }
  /** Per ending of the scenario, the share of attempts. */
  readonly endings: Readonly<Record<string, number>>
  /** Per stance, how many decisions an attempt has on average. */
  readonly stances: Readonly<Record<Stance, number>>
  /** The share of an attempt's decisions that are calculated or justified no-goes, of those that have a stance. */
  readonly sound: Mean
  /** The quality of an attempt's decisions, 0 to 100, of those for which it can be worked out. */
  readonly quality: Mean
  readonly competencies: readonly CompetencySummary[]
  /** The decisions with a stance, the most often taken first. */
  readonly decisions: readonly DecisionSummary[]
}

export interface DecisionSummary {
  readonly beat: string
  readonly act: string
  readonly taken: number
  /** How often that was sound. */
  readonly sound: number
  /** Its mean quality, null where none can be worked out. */
  readonly quality: number | null
}

export interface CompetencySummary {
  readonly id: string
  /** The mean over attempts, 0 to 1. */
  readonly level: number
  /** The share of attempts in each band. */
  readonly bands: Readonly<Record<Competency["band"], number>>
  /** The acts that raised it most, three at most. */
  readonly raisedBy: readonly string[]
  /** Whether any attempt had evidence for it. */
  readonly isShown: boolean
}

export function summaryOf({ name, informed }: Policy, { endings }: Scenario, outcomes: readonly Outcome[]): Summary {
  const stopped = outcomes.filter((outcome) => outcome.stopped !== undefined)
  const average = (of: (outcome: Outcome) => number) => meanOf(outcomes.map(of)).mean ?? 0
  const perAttempt = (stance: Stance) =>
    average(({ decisions }) => decisions.filter((decision) => decision.stance === stance).length)
  return {
    policy: name,
    informed,
    attempts: outcomes.length,
    ended: outcomes.length - stopped.length,
    stopped: {
      nothingOpen: stopped.filter((outcome) => outcome.stopped === "nothing-open").length,
      tooLong: stopped.filter((outcome) => outcome.stopped === "too-long").length,
      at: counted(stopped.map(({ at }) => at)),
    },
    endings: Object.fromEntries(
      Object.keys(endings).map((ending) => [ending, average(({ at }) => (at === ending ? 1 : 0))]),
    ),
    stances: {
      calculated: perAttempt("calculated"),
      "justified-no-go": perAttempt("justified-no-go"),
      hesitant: perAttempt("hesitant"),
      passive: perAttempt("passive"),
      reckless: perAttempt("reckless"),
    },
    sound: meanOf(
      outcomes.flatMap(({ decisions }) => meanOf(decisions.map((one) => (isSound(one) ? 1 : 0))).mean ?? []),
    ),
    quality: meanOf(
      outcomes.flatMap(({ decisions }) => meanOf(decisions.flatMap(({ quality }) => quality ?? [])).mean ?? []),
    ),
    competencies: competenciesOf(outcomes),
    decisions: takenOf(outcomes.flatMap(({ decisions }) => decisions)),
  }
}

function competenciesOf(outcomes: readonly Outcome[]): readonly CompetencySummary[] {
  return (outcomes[0]?.competencies ?? []).map(({ id }, at) => {
    const own = outcomes.flatMap(({ competencies }) => competencies[at] ?? [])
    const share = (band: Competency["band"]) => meanOf(own.map((one) => (one.band === band ? 1 : 0))).mean ?? 0
    return {
      id,
      level: meanOf(own.map(({ level }) => level)).mean ?? 0,
      bands: {
        strong: share("strong"),
        adequate: share("adequate"),
        "not-yet": share("not-yet"),
        "insufficient-evidence": share("insufficient-evidence"),
      },
      raisedBy: raisersOf(own),
      isShown: own.some(({ isShown }) => isShown),
    }
  })
}

function raisersOf(outcomes: readonly CompetencyOutcome[]): readonly string[] {
  const sums = new Map<string, number>()
  for (const { act, by } of outcomes.flatMap(({ raised }) => raised)) sums.set(act, (sums.get(act) ?? 0) + by)
  return [...sums]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([act]) => act)
}

function takenOf(decisions: readonly DecisionOutcome[]): readonly DecisionSummary[] {
  return [...new Set(decisions.map(({ act }) => act))]
    .map((act) => {
      const taken = decisions.filter((decision) => decision.act === act)
      return {
        beat: taken[0]?.beat ?? "",
        act,
        taken: taken.length,
        sound: taken.filter(isSound).length,
        quality: meanOf(taken.flatMap(({ quality }) => quality ?? [])).mean,
      }
    })
    .sort((a, b) => b.taken - a.taken || (a.act < b.act ? -1 : 1))
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
