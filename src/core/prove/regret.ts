import type { Play } from "../attempt/play"
import type { Doctrine } from "../pack/schema"
import type { Decision } from "../score/decisions"
import { type Score, scoreOf } from "../score/score"
import { type Question, questionsOf } from "./aspect"
import { type Line, bestLine } from "./best-line"
import { componentsOf } from "./components"
import { momentsOf } from "./moments"
import { outlookOf } from "./outlook"
import { type Range, toRange } from "./range"
import { type Limits, mostTables, type Searched, searchedFor, unlessTooLarge, workedOut } from "./searched"
import { solve } from "./solve"
import { createTables, ended, type Entry } from "./tables"
import type { Vector } from "./variables"

/**
 * What each decision of an attempt left possible, from everything that could still have happened: the trainee's own acts
 * and every way chance could fall, so that another seed changes nothing here. What was earned before counts as earned.
 */
export interface Regret {
  /** Endings still possible before the decision and after it; undefined where the search was not finished. */
  readonly endings: readonly {
    readonly event: number
    readonly before: readonly string[]
    readonly after: readonly string[]
  }[]
  readonly competencies: readonly CompetencyRegret[]
  /** Competencies that were too much to work out. */
  readonly left: readonly string[]
}

export interface CompetencyRegret {
  readonly competency: string
  /** `exact`: some continuation comes to each end. `bound`: none comes beyond, and whether one comes so far is not known. */
  readonly how: "exact" | "bound"
  /** The levels an attempt could still end with, before each decision and after it. */
  readonly decisions: readonly { readonly event: number; readonly before: Range; readonly after: Range }[]
  /** How the most could still have been had before the decision that cost most of it. */
  readonly better?: { readonly event: number } & Line
}

/** So much of a level is no cost: rounding, and less than anyone should read into it. */
export const worthTelling = 0.01

/** What is known so far, and how many competencies were looked at of how many. */
export type OnRegret = (sofar: Regret, progress: { readonly done: number; readonly of: number }) => void

/**
 * Works out regret for every competency but what is recognised, which has a measure of its own. Exhaustive within the
 * limits: where working out each computed decision is too much, it counts as anything it could come to.
 */
export function regretOf(play: Play, doctrine: Doctrine, limits: Limits, onProgress?: OnRegret): Regret {
  const { machine, attempt } = play
  const { role, seed } = attempt
  const events = play.steps.map(({ event }) => event)
  const score = scoreOf(play, doctrine)
  const { decisions } = score
  const asked = [...questionsOf(machine, doctrine)].flatMap(([name, questions]) =>
    name === "recognition" || name === "posture" ? [] : [{ name, questions: questions.filter(isCompetency) }],
  )
  const total = asked.reduce((sum, { questions }) => sum + questions.length, 0)
  const outlook = outlookOf(machine, { role, seed, events }, limits.budget)
  const endings = decisions.flatMap(({ event }) => {
    const [before, after] = [outlook[event], outlook[event + 1]]
    return before && after ? [{ event, before: [...before].sort(), after: [...after].sort() }] : []
  })
  const competencies: CompetencyRegret[] = []
  const left: string[] = []
  const tell = () =>
    onProgress?.({ endings, competencies, left }, { done: competencies.length + left.length, of: total })
  tell()
  for (const { name, questions } of asked) {
    const ways = workedOut.includes(name) ? [false, true] : [false]
    let waiting = questions
    for (const roughly of ways) {
      if (waiting.length === 0) continue
      const searched = searchedFor(name, waiting, machine, role, doctrine, limits, roughly)
      if (!searched) continue
      const moments = momentsOf(searched.model, seed, events)
      waiting = waiting.filter((question) => {
        const found = unlessTooLarge(() => lost(question, searched, { score, moments, doctrine }))
        if (!found) return true
        competencies.push({ competency: question.id, how: roughly ? "bound" : "exact", ...found })
        tell()
        return false
      })
    }
    left.push(...waiting.map(({ id }) => id))
    if (waiting.length > 0) tell()
  }
  return { endings, competencies: competencies.sort((a, b) => byNumber(a.competency, b.competency)), left }
}

interface Played {
  readonly score: Score
  /** Every variable before each event and at the end, where it is known. */
  readonly moments: readonly (Vector | undefined)[]
  readonly doctrine: Doctrine
}

function lost(
  question: Asked,
  { aspect, graph, model }: Searched,
  { score: { competencies, decisions }, moments, doctrine }: Played,
): Omit<CompetencyRegret, "competency" | "how"> {
  const { capstone } = doctrine.evidence.weight
  const worths = aspect.worths(question)
  const tables = createTables(worths, capstone, mostTables)
  const { edges } = graph
  const { at, endless } = solve(graph, componentsOf(graph), {
    // Where it ends does not matter here, only what was shown on the way.
    own: (group) => (graph.placeOf(group).spot < model.beats ? 0 : tables.single(ended)),
    after: (edge, table) => tables.after(edges.worth[edge] ?? 0, 0, table),
    join: tables.join,
  })
  const earnedBy = earnings(question.id, aspect.rules(question).repairable, competencies, decisions, doctrine)
  const ranged = (event: number) => {
    const v = moments[event]
    const found = v && endless.length === 0 ? graph.find(v) : undefined
    if (!found) return undefined
    const earned = earnedBy(event)
    const entries = tables.of(at(found.group, found.minute)).entries
    const whole = entries.map((entry) => ({ entry, total: withEarned(entry, earned, capstone) }))
    const range = toRange(
      question,
      whole.map(({ total }) => total),
      doctrine,
    )
    return range && { ...found, whole, range }
  }
  const found = decisions.flatMap(({ event }) => {
    const before = ranged(event)
    const after = ranged(event + 1)
    return before && after ? [{ event, before, after }] : []
  })
  const cost = ({ before, after }: (typeof found)[number]) => before.range.most - after.range.most
  const worst = [...found].sort((a, b) => cost(b) - cost(a))[0]
  const line =
    worst && cost(worst) >= worthTelling
      ? bestLine(
          { graph, at, tables, worths, ruleWeight: capstone },
          worst.before,
          bestOf(question, worst.before.whole, doctrine),
        )
      : undefined
  return {
    decisions: found.map(({ event, before, after }) => ({ event, before: before.range, after: after.range })),
    ...(worst && line ? { better: { event: worst.event, ...line } } : {}),
  }
}

type Asked = Extract<Question, { kind: "competency" }>

function isCompetency(question: Question): question is Asked {
  return question.kind === "competency"
}

interface Earned {
  readonly weight: number
  readonly sum: number
  /** Rules broken and not repaired so far: those that something may still repair, each with its bit, and the others. */
  readonly breaks: readonly number[]
  readonly lost: number
}

/** What the events before one have earned of a competency. */
function earnings(
  competency: string,
  repairable: readonly string[],
  competencies: Score["competencies"],
  decisions: readonly Decision[],
  doctrine: Doctrine,
): (event: number) => Earned {
  const evidence = (competencies.find(({ id }) => id === competency)?.evidence ?? []).filter(
    ({ from }) => from !== "hard-rule",
  )
  const bears = (rule: string) => doctrine["hard-rules"][rule]?.competencies.includes(competency) ?? false
  return (until) => {
    const own = evidence.filter(({ event }) => event !== undefined && event < until)
    const earlier = decisions.filter(({ event }) => event < until)
    const open = earlier.flatMap(({ breaks, event }) =>
      breaks
        .map(({ rule }) => rule)
        .filter(
          (rule) =>
            bears(rule) && !earlier.some((later) => later.event > event && later.act.act.repairs?.includes(rule)),
        ),
    )
    return {
      weight: own.reduce((sum, { weight }) => sum + weight, 0),
      sum: own.reduce((sum, { weight, score }) => sum + weight * score, 0),
      breaks: open.flatMap((rule) => (repairable.includes(rule) ? [1 << repairable.indexOf(rule)] : [])),
      lost: open.filter((rule) => !repairable.includes(rule)).length,
    }
  }
}

function withEarned(entry: Entry, { weight, sum, breaks, lost: gone }: Earned, ruleWeight: number): Entry {
  const unrepaired = breaks.filter((bit) => (entry.repaired & bit) === 0).length + gone
  return {
    ...entry,
    broken: entry.broken || unrepaired > 0,
    weight: entry.weight + weight + unrepaired * ruleWeight,
    least: entry.least + sum,
    most: entry.most + sum,
  }
}

/** The way to an end that comes to the highest level of all. */
function bestOf(
  question: Question,
  whole: readonly { readonly entry: Entry; readonly total: Entry }[],
  doctrine: Doctrine,
): Entry {
  const levels = whole.map(({ entry, total }) => ({ entry, most: toRange(question, [total], doctrine)?.most ?? 0 }))
  const [best] = levels.sort((a, b) => b.most - a.most)
  if (!best) throw new Error("a state from which nothing was worked out")
  return best.entry
}

function byNumber(one: string, other: string): number {
  return Number(one.slice(1)) - Number(other.slice(1))
}
