import type { Attempt } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import type { Pack } from "../pack/pack"
import type { Doctrine, Stance } from "../pack/schema"
import { toTimeOfDay } from "../pack/units"
import type { Certainty } from "../score/certainty"
import { stanceOf } from "../score/decisions"
import { poolOf, type Pool } from "../score/pool"
import type { Recognition } from "../score/recognition"
import { doctrineDigest, type Score, scoreOf } from "../score/score"
import type { CompetencyReview } from "./debrief-types"
import { actText, recognitionReading, weightFor } from "./feedback"

/**
 * What several runs of whoever plays here show together (rubric 5.2, R3): counts and bands with their uncertainty, no sum
 * and no rank. Runs are finished and played from the beginning; all of them under one doctrine.
 */
export interface ProgressReview {
  readonly doctrine: { readonly id: string; readonly title: string; readonly version: string; readonly digest: string }
  /** Oldest first. */
  readonly runs: readonly RunReview[]
  /** Decisions of all runs by their stance. */
  readonly stances: Readonly<Record<Stance, number>>
  readonly recognition: Omit<Pool["recognition"], "measures">
  readonly reading: string
  readonly certainty: Certainty
  readonly competencies: readonly Omit<CompetencyReview, "importance">[]
  readonly behaviours: Behaviours
  readonly cautions: readonly string[]
}

/** The three acts that lifted levels most for the role played, and the three that lowered them most; most first. */
export interface Behaviours {
  readonly strongest: readonly BehaviourReview[]
  readonly weakest: readonly BehaviourReview[]
}

export interface BehaviourReview {
  readonly attempt: string
  /** How many events came before it: from there a replay shows it. */
  readonly event: number
  readonly title: string
  readonly began: string
  readonly clock: string
  readonly act: string
  /** The names of the competencies it moved that way. */
  readonly moved: readonly string[]
}

export interface RunReview {
  readonly attempt: string
  readonly began: string
  readonly title: string
  readonly role: string
  readonly ending: string
  /** How often this scenario was finished before: from the second time on what follows was known. */
  readonly before: number
  /** Decisions in their order that have a stance; `computed` where it was worked out and not stated by the pack. */
  readonly decisions: readonly { readonly act: string; readonly stance: Stance; readonly computed: boolean }[]
  readonly hardRules: number
  readonly signals: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
}

export interface Run {
  readonly attempt: Attempt
  readonly play: Play
  readonly pack: Pack
}

/** One review for each doctrine among the runs, the one of the latest run first. */
export function progressOf(runs: readonly Run[]): readonly ProgressReview[] {
  const inOrder = [...runs].sort((a, b) => (a.attempt.began < b.attempt.began ? -1 : 1))
  const byDoctrine = new Map<string, Run[]>()
  for (const run of inOrder.toReversed()) {
    const digest = doctrineDigest(run.pack.doctrine)
    byDoctrine.set(digest, [run, ...(byDoctrine.get(digest) ?? [])])
  }
  return [...byDoctrine].flatMap(([digest, own]) => reviewOf(digest, own) ?? [])
}

function reviewOf(digest: string, runs: readonly Run[]): ProgressReview | undefined {
  const latest = runs.at(-1)
  if (!latest) return undefined
  const { doctrine, language } = latest.pack
  const scored = runs.map((run) => ({ run, score: scoreOf(run.play, doctrine) }))
  const pool = poolOf(
    scored.map(({ score }) => score),
    doctrine,
  )
  const { measures, ...recognition } = pool.recognition
  return {
    doctrine: { id: doctrine.doctrine, title: doctrine.title, version: doctrine.version, digest },
    runs: scored.map(({ run, score }, at) => runReview(run, score, runs.slice(0, at))),
    stances: stancesOf(scored.map(({ score }) => score)),
    recognition,
    reading: recognitionReading(
      together(
        scored.map(({ score }) => score.recognition),
        { ...pool.recognition, ...(measures ? { measures } : {}) },
      ),
      doctrine,
      language,
    ),
    certainty: pool.certainty,
    competencies: pool.competencies.map(({ id, level, error, band, weight, evidence }) => ({
      id,
      name: doctrine.competencies[id]?.name ?? id,
      level,
      error,
      band,
      weight,
      evidence: evidence.length,
    })),
    behaviours: behavioursOf(scored, doctrine),
    cautions: doctrine.cautions ?? [],
  }
}

/**
 * By how much each act moved the levels (rubric 2.9): its pieces of evidence above the prior level lift, those below
 * lower, each by its weight and by what its competency weighs for the role. Of the same act in several runs the latest
 * stands for all.
 */
function behavioursOf(scored: readonly { readonly run: Run; readonly score: Score }[], doctrine: Doctrine): Behaviours {
  const acts = new Map<string, { readonly behaviour: BehaviourReview; readonly lifted: number }>()
  for (const { run, score } of scored) {
    const { attempt, play } = run
    const { setting } = play.machine
    for (const { act, event, minutes } of score.decisions) {
      const moves = score.competencies.flatMap(({ id, evidence }) => {
        const role = weightFor(id, attempt.role, setting, doctrine)
        const lifted = evidence
          .filter((one) => one.event === event)
          .reduce((sum, one) => sum + role * one.weight * (one.score - doctrine.evidence.prior.level), 0)
        return lifted === 0 ? [] : [{ name: doctrine.competencies[id]?.name ?? id, lifted }]
      })
      const lifted = moves.reduce((sum, move) => sum + move.lifted, 0)
      const behaviour = {
        attempt: attempt.id,
        event,
        title: setting.scenario.title,
        began: attempt.began,
        clock: toTimeOfDay(minutes),
        act: actText(act.id, act.act, play.now.progress),
        moved: moves.filter((move) => move.lifted > 0 === lifted > 0).map(({ name }) => name),
      }
      acts.set(`${attempt.pack.id}/${attempt.scenario}/${act.id}`, { behaviour, lifted })
    }
  }
  const most = (direction: 1 | -1) =>
    [...acts.values()]
      .filter(({ lifted }) => lifted * direction > 1e-9)
      .sort((a, b) => (b.lifted - a.lifted) * direction)
      .slice(0, 3)
      .map(({ behaviour }) => behaviour)
  return { strongest: most(1), weakest: most(-1) }
}

function runReview({ attempt, play }: Run, score: Score, earlier: readonly Run[]): RunReview {
  const { scenario, world } = play.machine.setting
  const { decisions, recognition } = score
  return {
    attempt: attempt.id,
    began: attempt.began,
    title: scenario.title,
    role: world.roles[attempt.role]?.title ?? attempt.role,
    ending: scenario.endings[play.now.at]?.title ?? "",
    before: earlier.filter(
      (one) => one.attempt.scenario === attempt.scenario && one.attempt.pack.id === attempt.pack.id,
    ).length,
    decisions: decisions.flatMap((decision) => {
      const stance = stanceOf(decision)
      const { act, computed } = decision
      return stance
        ? [{ act: actText(act.id, act.act, play.now.progress), stance, computed: computed !== undefined }]
        : []
    }),
    hardRules: decisions.reduce((sum, { breaks }) => sum + breaks.length, 0),
    signals: recognition.signals,
    hits: recognition.hits,
    noise: recognition.noise,
    falseAlarms: recognition.falseAlarms,
  }
}

function stancesOf(scores: readonly Score[]): ProgressReview["stances"] {
  const all = scores.flatMap(({ decisions }) => decisions.flatMap((decision) => stanceOf(decision) ?? []))
  const count = (stance: Stance) => all.filter((one) => one === stance).length
  return {
    calculated: count("calculated"),
    "justified-no-go": count("justified-no-go"),
    hesitant: count("hesitant"),
    passive: count("passive"),
    reckless: count("reckless"),
  }
}

/** The recognition of several runs as one. A cluster is one sign in each run it was in. */
function together(runs: readonly Recognition[], counts: Omit<Recognition, "items">): Recognition {
  const { signals, hits, noise, falseAlarms, measures } = counts
  return {
    signals,
    hits,
    noise,
    falseAlarms,
    ...(measures ? { measures } : {}),
    items: runs.flatMap(({ items }, run) =>
      items.map((item) => (item.cluster === undefined ? item : { ...item, cluster: `${run}/${item.cluster}` })),
    ),
  }
}
