import { type Act, actsOf, beatOf, leadsTo } from "../pack/parts"
import type { Pack } from "../pack/pack"
import type { Scenario, Stance } from "../pack/schema"
import { type Columns, inScenario, isFirst, type Rows, stances } from "./columns"
import { groupedBy } from "./grouped"
import { real } from "./growing"
import { isJudged } from "./judged"
import { createFew, type Guarded, guarded, tooFew } from "./people"
import { scenarioOf } from "./protecting"
import { quantileOf } from "./statistics"

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

/** Of the attempts of one scenario, which is named with its pack. */
export function flowOf(columns: Columns, own: Rows, key: string, packs: readonly Pack[]): Flow | undefined {
  const { pack, title, found } = scenarioOf(key, packs)
  if (!found) return undefined
  const tally = tallied(columns, own)
  return {
    pack,
    scenario: found.scenario,
    title,
    attempts: own.length,
    graph: guarded(columns, own, () => graphOf(columns, own, key, found, tally)),
    answers: answersOf(columns, own, key, found, tally),
  }
}

/** What is counted of decisions in one go; by the numbers of acts, edges and places. */
interface Tally {
  readonly takes: Int32Array
  /** Edges in the order in which they were first taken. */
  readonly edges: ReadonlySet<number>
  /** The stance an act had most often; of several the one that came first. */
  readonly stanceOf: (act: number) => Stance | undefined
}

function tallied({ names, decisions }: Columns, attempts: Rows): Tally {
  const takes = new Int32Array(names.edges.size())
  const edges = new Set<number>()
  const counts = new Int32Array(names.acts.size() * width)
  /** After how many decisions an act had a stance for the first time. */
  const firsts = new Int32Array(names.acts.size() * width)
  const [starts, edge, act] = [decisions.from.block(), decisions.edge.block(), decisions.act.block()]
  const [stance, first] = [decisions.stance.block(), decisions.first.block()]
  let order = 0
  for (const row of attempts) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      order++
      if ((first[at] ?? 0) & isFirst.edge) {
        const taken = edge[at] ?? 0
        if (takes[taken] === 0) edges.add(taken)
        takes[taken] = (takes[taken] ?? 0) + 1
      }
      const had = stance[at] ?? 0
      if (had === 0) continue
      const cell = (act[at] ?? 0) * width + had
      if (counts[cell] === 0) firsts[cell] = order
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  return {
    takes,
    edges,
    stanceOf(own) {
      const cells = stances.map((name, i) => ({ name, at: own * width + i + 1 })).filter(({ at }) => counts[at])
      return cells.sort(
        (a, b) => (counts[b.at] ?? 0) - (counts[a.at] ?? 0) || (firsts[a.at] ?? 0) - (firsts[b.at] ?? 0),
      )[0]?.name
    },
  }
}

/** Stances, and none. */
const width = stances.length + 1

function graphOf({ names, places }: Columns, own: Rows, key: string, scenario: Scenario, tally: Tally) {
  const visits = new Int32Array(names.places.size())
  const [starts, place] = [places.from.block(), places.place.block()]
  for (const row of own) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) visits[place[at] ?? 0] = (visits[place[at] ?? 0] ?? 0) + 1
  }
  const visited = (id: string) => visits[names.places.known(inScenario(key, id)) ?? -1] ?? 0
  const taken = ({ beat, id }: Act, to: string) =>
    tally.takes[names.edges.known(inScenario(key, `${beat.id} ${id} ${to}`)) ?? -1] ?? 0
  const stanceOf = (act: Act) => stanceIn(names, key, act, tally)
  const acts = actsOf(scenario).filter(({ kind }) => kind !== "answer")
  const written = acts.flatMap((act) =>
    [...new Set(leadsTo(act.act.to, scenario))].map((to) => edgeOf(act, to, taken(act, to), stanceOf(act))),
  )
  const led = groupedBy(
    [...tally.edges].flatMap((edge) => {
      const [beat = "", act = "", to = ""] = names.edges
        .nameOf(edge)
        .slice(key.length + 1)
        .split(" ")
      return [{ act: `${beat} ${act}`, to }]
    }),
    ({ act }) => act,
  )
  const moved = acts.flatMap((act) => {
    const targets = new Set(leadsTo(act.act.to, scenario))
    return (led.get(`${act.beat.id} ${act.id}`) ?? [])
      .filter(({ to }) => !targets.has(to))
      .map(({ to }) => ({ ...edgeOf(act, to, taken(act, to), stanceOf(act)), isMoved: true }))
  })
  return {
    nodes: [
      ...scenario.beats.map(
        ({ id }): FlowNode => ({
          id,
          kind: "beat",
          title: beatTitle(scenario, id),
          isStart: id === scenario.start,
          attempts: visited(id),
        }),
      ),
      ...Object.entries(scenario.endings).map(
        ([id, { title }]): FlowNode => ({ id, kind: "ending", title, isStart: false, attempts: visited(id) }),
      ),
    ],
    edges: [...written, ...moved],
  }
}

function stanceIn(names: Columns["names"], key: string, act: Act, tally: Tally): Stance | undefined {
  const known = names.acts.known(inScenario(key, `${act.beat.id} ${act.id}`))
  return (known === undefined ? undefined : tally.stanceOf(known)) ?? statedOf(act)
}

function edgeOf(act: Act, to: string, attempts: number, stance: Stance | undefined): FlowEdge {
  return { from: act.beat.id, to, act: act.id, text: textOf(act), stance, attempts, isMoved: false }
}

/**
 * What attempts decided at each beat they came to, the first time: what came later was taken knowing what follows. Where
 * acts of a beat are judged, a question asked before is no decision; where none is, everything is one.
 */
function answersOf(
  { names, decisions, attempt: { person } }: Columns,
  own: Rows,
  key: string,
  scenario: Scenario,
  tally: Tally,
): readonly Answers[] {
  const acts = actsOf(scenario).filter(({ kind }) => kind !== "answer")
  const beats = scenario.beats.map(({ id }) => ({
    id,
    acts: acts.filter(({ beat }) => beat.id === id),
    met: 0,
    times: real(),
    quality: { sum: 0, of: 0 },
  }))
  const takers = new Int32Array(names.acts.size())
  const few = createFew(beats.length)
  const places = new Map(beats.map(({ id }, beat) => [id, beat]))
  /** One more than the beat of an act. */
  const beatOfAct = new Int32Array(names.acts.size())
  for (const { beat, id } of actsOf(scenario)) {
    const known = names.acts.known(inScenario(key, `${beat.id} ${id}`))
    if (known !== undefined) beatOfAct[known] = 1 + (places.get(beat.id) ?? -1)
  }
  const [starts, act, first] = [decisions.from.block(), decisions.act.block(), decisions.first.block()]
  const [ms, qualities, persons] = [decisions.ms.block(), decisions.quality.block(), person.block()]
  for (const row of own) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      if (!((first[at] ?? 0) & isFirst.answer)) continue
      const taken = act[at] ?? 0
      const beat = (beatOfAct[taken] ?? 0) - 1
      const here = beats[beat]
      if (!here) continue
      here.met++
      here.times.push((ms[at] ?? 0) / 1000)
      takers[taken] = (takers[taken] ?? 0) + 1
      few.add(beat, persons[row] ?? 0)
      const quality = qualities[at] ?? Number.NaN
      if (Number.isNaN(quality)) continue
      here.quality.sum += quality
      here.quality.of++
    }
  }
  return beats.flatMap(({ id, acts: written, met, times, quality }, beat): readonly Answers[] => {
    if (met === 0) return []
    const isAnyJudged = written.some(isJudged)
    const options = written.flatMap((one): readonly Answer[] => {
      const taken = takers[names.acts.known(inScenario(key, `${id} ${one.id}`)) ?? -1] ?? 0
      if (taken === 0 && isAnyJudged && !isJudged(one)) return []
      const stance = stanceIn(names, key, one, tally)
      return [{ act: one.id, text: textOf(one), stance, attempts: taken, share: taken / met }]
    })
    const told = () => ({
      options,
      division: divisionOf(options.map(({ attempts: taken }) => taken)),
      quality: quality.of === 0 ? null : quality.sum / quality.of,
      medianSeconds: quantileOf(times.block().slice(0, met).sort(), 0.5),
    })
    return [{ beat: id, title: beatTitle(scenario, id), attempts: met, told: few.isEnough(beat) ? told() : tooFew }]
  })
}

/** Shannon's entropy of counts over the most that as many options can have: 0 to 1. */
export function divisionOf(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0 || counts.length < 2) return 0
  const entropy = counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log(count / all)), 0)
  return entropy / Math.log(counts.length)
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
