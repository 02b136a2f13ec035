import type { Pack } from "../pack/pack"
import type { Scenario } from "../pack/schema"
import { actsOf } from "../pack/parts"
import { byScenario } from "./filter"
import type { CourseAttempt } from "./facts"
import { type Answers, type AnswersTold, type Flow } from "./flow"
import { groupedBy } from "./grouped"
import { type Guarded, guarded, tooFew } from "./people"
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

/** One for each scenario; `flows` are those of the same attempts. */
export function discussionsOf(
  attempts: readonly CourseAttempt[],
  packs: readonly Pack[],
  flows: readonly Flow[],
): readonly Discussion[] {
  return byScenario(attempts).flatMap(([, own]): readonly Discussion[] => {
    const [first] = own
    const flow = flows.find(({ pack, scenario }) => pack === first?.pack && scenario === first.scenario)
    const pack = packs.find(({ about }) => about.pack === flow?.pack)
    const scenario = pack?.scenarios.find((one) => one.scenario === flow?.scenario)
    if (!flow || !scenario) return []
    return [
      {
        pack: flow.pack,
        scenario: flow.scenario,
        title: flow.title,
        attempts: own.length,
        questions: scenario.debrief.ask,
        told: guarded(own, () => ({
          known: knownOf(own, scenario),
          flagged: flaggedOf(own, scenario),
          paths: pathsOf(own, scenario),
          divided: worth(flow.answers, ({ division }) => (division > 0 ? division : undefined)),
          regretted: worth(flow.answers, ({ quality }) => (quality !== null && quality < 100 ? -quality : undefined)),
        })),
      },
    ]
  })
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

function knownOf(attempts: readonly CourseAttempt[], { info }: Scenario): readonly Known[] {
  const learned = groupedBy(
    attempts.flatMap((attempt) => attempt.learned),
    ({ fact }) => fact,
  )
  return Object.entries(info)
    .map(([fact, { title, kind }]): Known => {
      const own = learned.get(fact)
      return { fact, title, kind, ...(own ? { when: momentsOf(own.map(({ minutes }) => minutes)) } : {}) }
    })
    .sort(byMoment)
}

function flaggedOf(attempts: readonly CourseAttempt[], { beats }: Scenario): readonly Flagged[] {
  // Flagged and left and flagged again is one; what is told is when it was first thought of.
  const firsts = attempts.flatMap(({ flags }) => [
    ...new Map(flags.toReversed().map((flag) => [flag.thing, flag])).values(),
  ])
  const flags = groupedBy(firsts, ({ thing }) => thing)
  const seen = groupedBy(
    attempts.flatMap(({ score }) => score.recognition.items),
    ({ id }) => id,
  )
  return beats
    .flatMap(({ observe }) => observe ?? [])
    .map(({ id, name, shows }): Flagged => {
      const own = flags.get(id)
      return {
        thing: id,
        name,
        isSignal: shows !== undefined,
        seen: seen.get(id)?.length ?? 0,
        ...(own ? { when: momentsOf(own.map(({ minutes }) => minutes)) } : {}),
      }
    })
    .sort(byMoment)
}

function pathsOf(attempts: readonly CourseAttempt[], scenario: Scenario): readonly Path[] {
  const texts = new Map(actsOf(scenario).map(({ beat, id, act }) => [`${beat.id} ${id}`, act.text]))
  const finished = attempts.filter(({ ending }) => ending !== null)
  const same = groupedBy(finished, ({ decisions }) => decisions.map(({ beat, act }) => `${beat} ${act}`).join("\n"))
  return [...same.values()]
    .filter((own) => own.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, 5)
    .flatMap((own): readonly Path[] => {
      const [first] = own
      if (!first) return []
      return [
        {
          attempts: own.length,
          acts: first.decisions.map(({ beat, act }) => ({
            beat,
            act,
            text: (texts.get(`${beat} ${act}`) ?? act).replace(/\s+/g, " ").trim(),
          })),
          ending: scenario.endings[first.ending ?? ""]?.title ?? "",
        },
      ]
    })
}

function momentsOf(minutes: readonly number[]): Moments {
  const sorted = [...minutes].sort((a, b) => a - b)
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
