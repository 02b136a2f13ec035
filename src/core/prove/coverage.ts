import { type Act, actsOf } from "../pack/parts"
import type { Scenario } from "../pack/schema"
import type { Graph } from "./explore"
import type { Inject, Model } from "./model"
import { type Answer, around, ask, repeatable, taking, towardsActs, withMoves } from "./query"
import { breaksOf, coversOf } from "../pack/talks"
import { always, least } from "./test"
import { type Walk, walksOf } from "./walk"

/** What of a scenario can happen in some attempt of a role, what cannot, and what was left unproved. */
export interface Coverage {
  readonly beats: Tally
  readonly choices: Tally
  readonly actions: Tally
  /** What can come of reports and sorts, and how sentences are answered; only where there are any. */
  readonly outcomes?: Tally
  readonly injects: Tally
  readonly endings: Tally
  readonly info: Tally
  /** Hard rules that the scenario lets a trainee break. */
  readonly broken: Tally
  /** Hard rules that can be put right again after they were broken. */
  readonly repaired: Tally
  readonly covers: Readonly<Record<string, Covered>>
}

export interface Tally {
  readonly reached: readonly string[]
  readonly never: readonly string[]
  readonly unproved: readonly string[]
}

/** A row of the training plan: whether some attempt exercises it, and whether all that end do. */
export interface Covered {
  readonly some: Answer
  readonly all: Answer
}

/**
 * Most of it follows from the search for endings and from random plays; each thing that neither came to has a search of
 * its own, through only what can lead there.
 */
export function coverageOf(
  scenario: Scenario,
  model: Model,
  graph: Graph,
  { budget, walks: number = 1500 }: { readonly budget: number; readonly walks?: number },
): Coverage {
  const walks = walksOf(model, { walks: number, steps: 250 })
  const acts = actsOf(scenario)
  const spots = spotsIn(graph, walks)
  const spotOf = (id: string) => model.spots.indexOf(id)
  const at = (spot: number): Answer => (spots.has(spot) ? "yes" : graph.complete ? "no" : "unproved")

  const seen = new Set([...graph.taken, ...walks.flatMap((walk) => walk.acts)])
  const canTake = answersOf(
    acts.map(({ id }) => id),
    (id) => {
      if (seen.has(id)) return "yes"
      const moves = model.moves.filter(({ act, answer }) => act === id || answer === id)
      if (moves.every((move) => at(move.at) === "no")) return "no"
      const { interest } = taking(({ act, answer }) => (act === id || answer === id ? always : undefined))
      const own = new Set(moves.flatMap(({ act }) => act ?? []))
      // How an act is answered may depend on its having been done before; whether it is ever open does not.
      const near = towardsActs(own.has(id) ? repeatable(model, id) : model, own)
      return ask(near, interest, { budget, until: ({ taken }) => taken.has(id) })
    },
  )
  const came = new Set([...graph.fired, ...walks.flatMap(({ injects }) => injects)].map(({ id }) => id))
  const canCome = answersOf(
    model.injects.map(({ id }) => id),
    (id) =>
      came.has(id)
        ? "yes"
        : ask(
            model,
            { notices: (inject) => inject.id === id },
            { budget, until: ({ fired }) => [...fired].some((inject) => inject.id === id) },
          ),
  )
  const known = new Set(model.knows)
  const facts = answersOf(Object.keys(scenario.info), (fact) =>
    anyOf([
      ...(known.has(fact) ? ["yes" as const] : []),
      ...acts.filter(({ act }) => act.learns?.includes(fact)).map(({ id }) => canTake.get(id)),
      ...(scenario.injects ?? []).filter(({ learns }) => learns?.includes(fact)).map(({ id }) => canCome.get(id)),
    ]),
  )
  const besides = new Set(model.moves.flatMap(({ breaks }) => breaks ?? []))
  const rulesBrokenBy = (act: Act) => breaksOf(act, scenario)
  const rules = [...new Set([...acts.flatMap(rulesBrokenBy), ...besides])].sort()
  const broken = answersOf(rules, (rule) =>
    anyOf([
      ...acts.filter((act) => rulesBrokenBy(act).includes(rule)).map(({ id }) => canTake.get(id)),
      ...(besides.has(rule) ? [canBreak(rule, model, budget)] : []),
    ]),
  )
  const mendable = rules.filter((rule) => acts.some(({ act }) => act.repairs?.includes(rule)))
  const repaired = answersOf(mendable, (rule) =>
    broken.get(rule) === "no" ? "no" : canRepair(rule, scenario, model, walks, budget),
  )
  const rows = [...rowsOf(scenario)].sort(([a], [b]) => (a < b ? -1 : 1))
  const kind = (...wanted: readonly Act["kind"][]) =>
    tallyOf(new Map(acts.filter((act) => wanted.includes(act.kind)).map(({ id }) => [id, canTake.get(id) ?? "no"])))
  return {
    beats: tallyOf(answersOf(model.spots.slice(0, model.beats), (id) => at(spotOf(id)))),
    choices: kind("choice"),
    actions: kind("action"),
    ...(acts.some(({ kind }) => kind === "outcome" || kind === "answer")
      ? { outcomes: kind("outcome", "answer") }
      : {}),
    injects: tallyOf(canCome),
    endings: tallyOf(answersOf(model.spots.slice(model.beats), (id) => at(spotOf(id)))),
    info: tallyOf(facts),
    broken: tallyOf(broken),
    repaired: tallyOf(repaired),
    covers: Object.fromEntries(
      rows.map(([row, places]): [string, Covered] => {
        const some = anyOf([
          ...places.beats.map((id) => at(spotOf(id))),
          ...places.acts.map((id) => canTake.get(id)),
          ...places.injects.map((id) => canCome.get(id)),
        ])
        return [row, { some, all: some === "no" ? "no" : isOnAll(places, model, walks, budget) }]
      }),
    ),
  }
}

/** Where the rows of the training plan are exercised. */
interface Places {
  readonly beats: string[]
  readonly acts: string[]
  readonly injects: string[]
}

function rowsOf(scenario: Scenario): ReadonlyMap<string, Places> {
  const rows = new Map<string, Places>()
  const of = (row: string): Places => {
    const places = rows.get(row) ?? { beats: [], acts: [], injects: [] }
    rows.set(row, places)
    return places
  }
  for (const { id, covers } of scenario.beats) for (const row of covers ?? []) of(row).beats.push(id)
  for (const act of actsOf(scenario)) for (const row of coversOf(act, scenario)) of(row).acts.push(act.id)
  for (const { id, covers } of scenario.injects ?? []) for (const row of covers ?? []) of(row).injects.push(id)
  return rows
}

/** Whether no attempt comes to an ending without one of some places; a beat that the story only passes through is none. */
function isOnAll(places: Places, model: Model, walks: readonly Walk[], budget: number): Answer {
  const acts = new Set(places.acts)
  const beats = new Set(places.beats.map((id) => model.spots.indexOf(id)))
  const isThere = ({ id }: Inject) => places.injects.includes(id)
  const avoids = (walk: Walk) =>
    walk.isEnded &&
    !walk.acts.some((act) => acts.has(act)) &&
    ![...walk.spots].some((spot) => beats.has(spot)) &&
    !walk.injects.some(isThere)
  if (walks.some(avoids)) return "no"
  const slots = model.injects.filter(isThere).map(({ slot }) => slot)
  const avoided = ask(
    around(model, acts, beats),
    { asks: (spot) => (spot < model.beats ? [] : slots.map((slot) => ({ slot, value: 1 }))) },
    { budget, until: ({ place, v }) => place.spot >= model.beats && slots.every((slot) => v[slot] === 0) },
  )
  return avoided === "yes" ? "no" : avoided === "no" ? "yes" : "unproved"
}

/** Whether an act can be done in the way in which it breaks a rule that it need not break. */
function canBreak(rule: string, model: Model, budget: number): Answer {
  const { interest, worth } = taking(({ breaks }) => (breaks === rule ? always : undefined))
  const near = towardsActs(
    model,
    new Set(model.moves.flatMap(({ act, breaks }) => (breaks === rule && act ? [act] : []))),
  )
  return ask(near, interest, { budget, worth, until: ({ worths }) => worths.has(1) })
}

/** Whether a rule can be broken and put right after that. */
function canRepair(rule: string, scenario: Scenario, model: Model, walks: readonly Walk[], budget: number): Answer {
  const acts = actsOf(scenario)
  const breaks = new Set(acts.filter((act) => breaksOf(act, scenario).includes(rule)).map(({ id }) => id))
  const repairs = new Set(acts.filter(({ act }) => act.repairs?.includes(rule)).map(({ id }) => id))
  const isRepaired = (walk: Walk) => {
    const first = walk.acts.findIndex((act) => breaks.has(act))
    return first >= 0 && walk.acts.slice(first + 1).some((act) => repairs.has(act))
  }
  if (walks.some(isRepaired)) return "yes"
  const slot = model.variables.other(`broken ${rule}`, 1)
  const marked = withMoves(
    model,
    model.moves.map((move) =>
      !(move.act !== undefined && breaks.has(move.act)) && move.breaks !== rule
        ? move
        : {
            ...move,
            writes: [...move.writes, { op: "set", slot, value: 1 } as const],
            change: (v) => {
              move.change(v)
              v[slot] = 1
            },
          },
    ),
  )
  const { interest, worth } = taking((move) =>
    move.act !== undefined && repairs.has(move.act) ? least(slot, 1) : undefined,
  )
  return ask(towardsActs(marked, repairs), interest, {
    budget,
    worth,
    until: ({ worths }) => worths.has(1),
  })
}

function spotsIn(graph: Graph, walks: readonly Walk[]): ReadonlySet<number> {
  const spots = new Set(walks.flatMap((walk) => [...walk.spots]))
  for (let group = 0; group < graph.groups; group++) spots.add(graph.placeOf(group).spot)
  return spots
}

function answersOf(ids: readonly string[], answer: (id: string) => Answer): ReadonlyMap<string, Answer> {
  return new Map(ids.map((id) => [id, answer(id)]))
}

function anyOf(answers: readonly (Answer | undefined)[]): Answer {
  return answers.includes("yes") ? "yes" : answers.includes("unproved") ? "unproved" : "no"
}

function tallyOf(answers: ReadonlyMap<string, Answer>): Tally {
  const of = (wanted: Answer) => [...answers].flatMap(([id, answer]) => (answer === wanted ? [id] : []))
  return { reached: of("yes"), never: of("no"), unproved: of("unproved") }
}
