import type { Pack } from "../pack/pack"
import type { Scenario } from "../pack/schema"
import { actsOf } from "../pack/parts"
import { type Columns, inScenario, type Rows } from "./columns"
import { type Answers, type AnswersTold, type Flow } from "./flow"
import type { Growing } from "./growing"
import { type Guarded, guarded, tooFew } from "./people"
import { scenarioOf } from "./protecting"
import { quantileOf } from "./statistics"

/** R6: what a facilitator has at hand for the talk about one scenario. Of attempts as a group; nobody is named. */
export interface Discussion {
  readonly pack: string
  readonly scenario: string
  readonly title: string
  readonly attempts: number
  /** The scenario's own questions. */
  readonly questions: readonly string[]
  readonly told: Guarded<{
    /** Facts in the order in which they came to be known, by the median. */
    readonly known: readonly Known[]
    /** Things that could be looked at, in the order in which they were flagged. */
    readonly flagged: readonly Flagged[]
    /** The ways through it that more than one attempt took, the most common first; five at most. */
    readonly paths: readonly Path[]
    /** Decisions in which answers were most divided, and in which least was made of what could be had; three each at most. */
    readonly divided: readonly Discussed[]
    readonly regretted: readonly Discussed[]
  }>
}

/** When something was known, in scenario minutes since the first midnight. */
export interface Moments {
  readonly attempts: number
  readonly first: number
  readonly median: number
  readonly last: number
}

export interface Known {
  readonly fact: string
  readonly title: string
  /** Observed, heard or inferred. */
  readonly kind: string
  /** Absent where nobody learnt it. */
  readonly when?: Moments
}

export interface Flagged {
  readonly thing: string
  readonly name: string
  readonly isSignal: boolean
  /** In how many attempts it could be judged. */
  readonly seen: number
  readonly when?: Moments
}

export interface Path {
  readonly attempts: number
  readonly acts: readonly { readonly beat: string; readonly act: string; readonly text: string }[]
  readonly ending: string
}

export interface Discussed extends AnswersTold {
  readonly beat: string
  readonly title: string
  readonly attempts: number
}

/** Of the attempts of one scenario, which is named with its pack; `flow` is theirs. */
export function discussionOf(columns: Columns, own: Rows, key: string, packs: readonly Pack[], flow: Flow): Discussion {
  const { found } = scenarioOf(key, packs)
  if (!found) throw new Error(`a flow of ${key}, which no pack has`)
  return {
    pack: flow.pack,
    scenario: flow.scenario,
    title: flow.title,
    attempts: own.length,
    questions: found.debrief.ask,
    told: guarded(columns, own, () => ({
      known: knownOf(columns, own, key, found),
      flagged: flaggedOf(columns, own, key, found),
      paths: pathsOf(columns, own, key, found),
      divided: worth(flow.answers, ({ division }) => (division > 0 ? division : undefined)),
      regretted: worth(flow.answers, ({ quality }) => (quality !== null && quality < 100 ? -quality : undefined)),
    })),
  }
}

function worth(answers: readonly Answers[], rank: (told: AnswersTold) => number | undefined): readonly Discussed[] {
  return answers
    .flatMap(({ beat, title, attempts, told }) => {
      const ranked = told === tooFew ? undefined : rank(told)
      return told === tooFew || ranked === undefined ? [] : [{ ranked, one: { beat, title, attempts, ...told } }]
    })
    .sort((a, b) => b.ranked - a.ranked)
    .slice(0, 3)
    .map(({ one }) => one)
}

function knownOf({ learned, names }: Columns, own: Rows, key: string, { info }: Scenario): readonly Known[] {
  const when = minutesOf(own, learned, learned.fact)
  return Object.entries(info)
    .map(([fact, { title, kind }]): Known => {
      const minutes = when.get(names.facts.known(inScenario(key, fact)))
      return { fact, title, kind, ...(minutes ? { when: momentsOf(minutes) } : {}) }
    })
    .sort(byMoment)
}

function flaggedOf({ flags, things, names }: Columns, own: Rows, key: string, { beats }: Scenario): readonly Flagged[] {
  const when = minutesOf(own, flags, flags.thing)
  const seen = new Int32Array(names.things.size())
  for (const row of own)
    for (let at = things.from.at(row); at < things.from.at(row + 1); at++)
      seen[things.thing.at(at)] = (seen[things.thing.at(at)] ?? 0) + 1
  return beats
    .flatMap(({ observe }) => observe ?? [])
    .map(({ id, name, shows }): Flagged => {
      const thing = names.things.known(inScenario(key, id))
      const minutes = when.get(thing)
      return {
        thing: id,
        name,
        isSignal: shows !== undefined,
        seen: seen[thing ?? -1] ?? 0,
        ...(minutes ? { when: momentsOf(minutes) } : {}),
      }
    })
    .sort(byMoment)
}

/** The minutes of each name in the stretches of these rows. */
function minutesOf(
  own: Rows,
  { from, minutes }: { readonly from: Growing; readonly minutes: Growing<Float64Array> },
  name: Growing,
): ReadonlyMap<number | undefined, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const row of own)
    for (let at = from.at(row); at < from.at(row + 1); at++) {
      const known = found.get(name.at(at))
      if (known) known.push(minutes.at(at))
      else found.set(name.at(at), [minutes.at(at)])
    }
  return found
}

function pathsOf({ attempt, decisions, names }: Columns, own: Rows, key: string, scenario: Scenario): readonly Path[] {
  const texts = new Map(actsOf(scenario).map(({ beat, id, act }) => [`${beat.id} ${id}`, act.text]))
  const same = new Map<number, { readonly first: number; count: number }>()
  for (const row of own) {
    if (attempt.isFinished.at(row) === 0) continue
    const known = same.get(attempt.path.at(row))
    if (known) known.count++
    else same.set(attempt.path.at(row), { first: row, count: 1 })
  }
  return [...same.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, 5)
    .map(({ first, count }): Path => {
      const acts = decisions.act.block().subarray(decisions.from.at(first), decisions.from.at(first + 1))
      const ending = names.places.nameOf(attempt.ending.at(first)).slice(key.length + 1)
      return {
        attempts: count,
        acts: Array.from(acts, (id) => {
          const name = names.acts.nameOf(id).slice(key.length + 1)
          const [beat = "", act = ""] = name.split(" ")
          return { beat, act, text: (texts.get(name) ?? act).replace(/\s+/g, " ").trim() }
        }),
        ending: scenario.endings[ending]?.title ?? "",
      }
    })
}

function momentsOf(minutes: readonly number[]): Moments {
  const sorted = Float64Array.from(minutes).sort()
  return {
    attempts: sorted.length,
    first: sorted[0] ?? 0,
    median: quantileOf(sorted, 0.5),
    last: sorted.at(-1) ?? 0,
  }
}

function byMoment(a: { readonly when?: Moments }, b: { readonly when?: Moments }): number {
  return (a.when?.median ?? Number.MAX_SAFE_INTEGER) - (b.when?.median ?? Number.MAX_SAFE_INTEGER)
}
