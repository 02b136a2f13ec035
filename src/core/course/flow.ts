import { type Act, actsOf, beatOf, leadsTo } from "../pack/parts"
import type { Pack } from "../pack/pack"
import type { Scenario, Stance } from "../pack/schema"
import { byScenario } from "./filter"
import type { CourseAttempt, DecisionFacts } from "./facts"
import { groupedBy } from "./grouped"
import { isJudged } from "./judged"
import { type Guarded, guarded } from "./people"
import { meanOf, quantileOf } from "./statistics"

/** What a scenario was answered with, on its own graph: the beats and endings, and the acts that lead from one to the next. */
export interface Flow {
  readonly pack: string
  readonly scenario: string
  readonly title: string
  readonly attempts: number
  readonly graph: Guarded<{ readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] }>
  /** The beats that were decided by anybody, in the order they are written. */
  readonly answers: readonly Answers[]
}

export interface FlowNode {
  readonly id: string
  readonly kind: "beat" | "ending"
  /** An ending's title; the first sentence of what is read at a beat. */
  readonly title: string
  /** Where the scenario begins. */
  readonly isStart: boolean
  /** How many attempts came to it. */
  readonly attempts: number
}

export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly act: string
  readonly text: string
  /** The stance it had most often; what its author says where nobody took it; undefined where it has none. */
  readonly stance: Stance | undefined
  /** How many attempts took it here, each counted once; 0 for what nobody did. */
  readonly attempts: number
  /** It did not lead where its author says; something came between, such as a call on the radio. */
  readonly isMoved: boolean
}

/** What one decision was answered with, by those who came to it, each the first time; acts that are judged, where any is. */
export interface Answers {
  readonly beat: string
  readonly title: string
  readonly attempts: number
  readonly told: Guarded<AnswersTold>
}

export interface AnswersTold {
  readonly options: readonly Answer[]
  /** How divided the answers are: 0 all alike, 1 every option equally often (Shannon's entropy over that of as many equal shares). */
  readonly division: number
  /** The mean decision quality, 0 to 100, where it can be worked out: what was done held against x*. */
  readonly quality: number | null
  readonly medianSeconds: number
}

export interface Answer {
  readonly act: string
  readonly text: string
  readonly stance: Stance | undefined
  readonly attempts: number
  /** Of those who came here. */
  readonly share: number
}

export function flowsOf(attempts: readonly CourseAttempt[], packs: readonly Pack[]): readonly Flow[] {
  return byScenario(attempts).flatMap(([, own]): readonly Flow[] => {
    const [first] = own
    const pack = packs.find(({ about }) => about.pack === first?.pack)
    const scenario = pack?.scenarios.find((one) => one.scenario === first?.scenario)
    if (!pack || !scenario) return []
    return [
      {
        pack: pack.about.pack,
        scenario: scenario.scenario,
        title: scenario.title,
        attempts: own.length,
        graph: guarded(own, () => graphOf(own, scenario)),
        answers: answersOf(own, scenario),
      },
    ]
  })
}

function graphOf(attempts: readonly CourseAttempt[], scenario: Scenario) {
  const visits = new Map<string, number>()
  const takes = new Map<string, { readonly act: string; readonly from: string; readonly to: string; count: number }>()
  for (const { decisions } of attempts) {
    const start = scenario.start
    for (const at of new Set([start, ...decisions.flatMap(({ beat, to }) => [beat, to])]))
      visits.set(at, (visits.get(at) ?? 0) + 1)
    const taken = new Map(decisions.map(({ beat, act, to }) => [`${beat} ${act} ${to}`, { act, from: beat, to }]))
    for (const [key, one] of taken) {
      const known = takes.get(key)
      if (known) known.count++
      else takes.set(key, { ...one, count: 1 })
    }
  }
  const stances = stancesOf(attempts)
  const acts = actsOf(scenario).filter(({ kind }) => kind !== "answer")
  const written = acts.flatMap((act) => {
    const targets = new Set(leadsTo(act.act.to, scenario))
    return [...targets].map((to) => edgeOf(act, to, takes.get(`${act.beat.id} ${act.id} ${to}`)?.count ?? 0, stances))
  })
  const moved = acts.flatMap((act) => {
    const targets = new Set(leadsTo(act.act.to, scenario))
    return [...takes.values()]
      .filter((one) => one.act === act.id && one.from === act.beat.id && !targets.has(one.to))
      .map(({ to, count }) => ({ ...edgeOf(act, to, count, stances), isMoved: true }))
  })
  return {
    nodes: [
      ...scenario.beats.map(
        ({ id }): FlowNode => ({
          id,
          kind: "beat",
          title: beatTitle(scenario, id),
          isStart: id === scenario.start,
          attempts: visits.get(id) ?? 0,
        }),
      ),
      ...Object.entries(scenario.endings).map(
        ([id, { title }]): FlowNode => ({
          id,
          kind: "ending",
          title,
          isStart: false,
          attempts: visits.get(id) ?? 0,
        }),
      ),
    ],
    edges: [...written, ...moved],
  }
}

function edgeOf(act: Act, to: string, attempts: number, stances: ReadonlyMap<string, Stance>): FlowEdge {
  return {
    from: act.beat.id,
    to,
    act: act.id,
    text: textOf(act),
    stance: stances.get(`${act.beat.id} ${act.id}`) ?? statedOf(act),
    attempts,
    isMoved: false,
  }
}

function answersOf(attempts: readonly CourseAttempt[], scenario: Scenario): readonly Answers[] {
  const stances = stancesOf(attempts)
  const acts = groupedBy(
    actsOf(scenario).filter(({ kind }) => kind !== "answer"),
    ({ beat }) => beat.id,
  )
  const judged = new Map([...acts].map(([beat, own]) => [beat, own.filter(isJudged).map(({ id }) => id)]))
  const met = groupedBy(
    attempts.flatMap((attempt) => firstDecisions(attempt, judged).map((decision) => ({ attempt, decision }))),
    ({ decision }) => decision.beat,
  )
  return scenario.beats.flatMap(({ id }): readonly Answers[] => {
    const here = met.get(id)
    if (!here) return []
    const options = (acts.get(id) ?? []).flatMap((act): readonly Answer[] => {
      const taken = here.filter(({ decision }) => decision.act === act.id).length
      if (taken === 0 && judged.get(id)?.length && !judged.get(id)?.includes(act.id)) return []
      const stance = stances.get(`${id} ${act.id}`) ?? statedOf(act)
      return [{ act: act.id, text: textOf(act), stance, attempts: taken, share: taken / here.length }]
    })
    const qualities = here.flatMap(({ decision }) => decision.quality ?? [])
    return [
      {
        beat: id,
        title: beatTitle(scenario, id),
        attempts: here.length,
        told: guarded(
          here.map(({ attempt }) => attempt),
          () => ({
            options,
            division: divisionOf(options.map(({ attempts: taken }) => taken)),
            quality: qualities.length === 0 ? null : meanOf(qualities),
            medianSeconds: quantileOf(
              here.map(({ decision }) => decision.ms / 1000).sort((a, b) => a - b),
              0.5,
            ),
          }),
        ),
      },
    ]
  })
}

/**
 * What an attempt decided at each beat it came to, the first time: what came later was taken knowing what follows. Where
 * acts of a beat are judged, a question asked before is no decision; where none is, everything is one.
 */
function firstDecisions(
  { decisions }: CourseAttempt,
  judged: ReadonlyMap<string, readonly string[]>,
): readonly DecisionFacts[] {
  const seen = new Set<string>()
  return decisions.filter(({ beat, stance }) => {
    const isDecision = stance !== null || !judged.get(beat)?.length
    return isDecision && !seen.has(beat) && seen.add(beat)
  })
}

/** Shannon's entropy of counts over the most that as many options can have: 0 to 1. */
export function divisionOf(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0 || counts.length < 2) return 0
  const entropy = counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log(count / all)), 0)
  return entropy / Math.log(counts.length)
}

/** The stance each act had most often, by its beat and itself. */
function stancesOf(attempts: readonly CourseAttempt[]): ReadonlyMap<string, Stance> {
  const judged = attempts.flatMap(({ decisions }) => decisions.filter(({ stance }) => stance !== null))
  return new Map(
    [...groupedBy(judged, ({ beat, act }) => `${beat} ${act}`)].flatMap(([key, own]) => {
      const counts = [...groupedBy(own, ({ stance }) => stance)].sort(([, a], [, b]) => b.length - a.length)
      const most = counts[0]?.[0]
      return most ? [[key, most] as const] : []
    }),
  )
}

function statedOf({ act }: Act): Stance | undefined {
  return "stance" in act ? act.stance : undefined
}

function textOf({ act, id }: Act): string {
  return (act.text ?? id).replace(/\s+/g, " ").trim()
}

/** The first sentence of what is read there, without the name of who speaks. */
export function beatTitle(scenario: Scenario, id: string): string {
  const text = (beatOf(scenario, id)?.text ?? id).replace(/\s+/g, " ").trim()
  const said = text.replace(/^\{[a-z0-9-]+\}:\s*/, "")
  return /^.*?[.!?…](?=\s|$)/u.exec(said)?.[0] ?? said
}
