import type { Machine } from "../machine/machine"
import { actsOf, conditionsOf, namesOf } from "../pack/parts"
import type { Doctrine } from "../pack/schema"
import { type Aspect, type Question, questionsOf } from "./aspect"
import { componentsOf } from "./components"
import { measuredBy } from "./evidence"
import type { Graph } from "./explore"
import { modelOf } from "./model"
import { type Range, toRange } from "./range"
import { type Limits, mostTables, type Searched, searchedFor, unlessTooLarge, workedOut } from "./searched"
import { solve } from "./solve"
import { createTables, ended, type Entry, type Tables } from "./tables"

/** What every attempt of a role comes to, from the least to the most. */
export interface Ranges {
  readonly competencies: Readonly<Record<string, Spread>>
  /** How many decisions of an attempt have each stance. */
  readonly stances: Readonly<Record<string, Spread>>
  /** Whether some attempt that ends has no decision that is anything but calculated. */
  readonly allCalculated: "yes" | "no" | "not computed"
}

/**
 * `exact`: some attempt comes to the least, some to the most, and none outside. `bound`: none outside; whether both ends
 * can be come to was not worked out: what is flagged changes the story here, decisions were too many to work out one by
 * one, only samples were tried of what is handed in, or plans of presence count as anything they could be worth. `open`:
 * something of worth can be repeated without end. `not computed`: the scenario is too large for it.
 */
export interface Spread extends Partial<Range> {
  readonly how: "exact" | "bound" | "open" | "not computed"
  readonly byEnding?: Readonly<Record<string, Range>>
  readonly byFirst?: Readonly<Record<string, Range>>
}

/** Every range of a role, by backward induction over one graph for each aspect of what acts are worth. */
export function rangesOf(machine: Machine, role: string, doctrine: Doctrine, limits: Limits): Ranges {
  const spreads: { readonly question: Question; readonly spread: Spread }[] = []
  const isFlagRead = conditionsOf(machine.setting.scenario).some(
    ({ value, path }) => namesOf(value.flagged, path).length > 0,
  )
  const model = modelOf(machine, role)
  /** Outcomes of what is handed in that count as anything it could be, or of which only samples were tried. */
  const unscored = new Set(
    model.moves.flatMap(({ act, filling }) =>
      act !== undefined && filling && (!filling.scored || model.handed.get(filling.hands.id)?.sampled) ? [act] : [],
    ),
  )
  const anything = new Set(
    actsOf(machine.setting.scenario).flatMap((act) => (unscored.has(act.id) ? measuredBy(act) : [])),
  )
  for (const [name, questions] of questionsOf(machine, doctrine)) {
    if (limits.states === 0) {
      for (const question of questions) spreads.push({ question, spread: { how: "not computed" } })
      continue
    }
    const answers = (asked: readonly Question[], roughly: boolean) => {
      const searched = searchedFor(name, asked, machine, role, doctrine, limits, roughly)
      const isBound = roughly || (name === "recognition" && isFlagRead)
      const isOpen = (question: Question) => question.kind === "competency" && anything.has(question.id)
      return asked.map((question): { readonly question: Question; readonly spread: Spread } => ({
        question,
        spread: searched
          ? spreadOf(question, searched, doctrine, isBound || isOpen(question))
          : { how: "not computed" },
      }))
    }
    const found = answers(questions, false)
    const left = found.flatMap(({ question, spread }) => (spread.how === "not computed" ? [question] : []))
    const isRough = left.length > 0 && workedOut.includes(name)
    spreads.push(
      ...found.filter(({ question }) => !isRough || !left.includes(question)),
      ...(isRough ? answers(left, true) : []),
    )
  }
  const of = (kind: Question["kind"]) => spreads.filter(({ question }) => question.kind === kind)
  const byId = (kind: "competency" | "stance") =>
    Object.fromEntries(of(kind).flatMap(({ question, spread }) => ("id" in question ? [[question.id, spread]] : [])))
  const others = of("others")[0]?.spread
  return {
    competencies: byId("competency"),
    stances: byId("stance"),
    allCalculated:
      others?.least === undefined || (others.how === "bound" && others.least === 0)
        ? "not computed"
        : others.least === 0
          ? "yes"
          : "no",
  }
}

function spreadOf(question: Question, searched: Searched, doctrine: Doctrine, isBound: boolean): Spread {
  return unlessTooLarge(() => solved(question, searched, doctrine, isBound)) ?? { how: "not computed" }
}

function solved(question: Question, { aspect, graph, model }: Searched, doctrine: Doctrine, isBound: boolean): Spread {
  const { evidence } = doctrine
  const tables = createTables(aspect.worths(question), evidence.weight.capstone, mostTables)
  const { edges } = graph
  const { at, endless } = solve(graph, componentsOf(graph), {
    own(group) {
      const { spot } = graph.placeOf(group)
      return spot < model.beats ? 0 : tables.single({ ...ended, ending: spot })
    },
    after: (edge, table) => tables.after(edges.worth[edge] ?? 0, edges.seen[edge] ?? 0, table),
    join: (one, other) => tables.join(one, other),
  })
  if (endless.length > 0) return { how: "open" }
  const rangeOf = (table: number, ending?: number) =>
    toRange(
      question,
      tables
        .of(tables.after(0, graph.startSeen, table))
        .entries.filter((entry) => ending === undefined || entry.ending === ending)
        .map((entry) => recognising(entry, aspect.recognised(question, entry.seen))),
      doctrine,
    )
  const start = at(graph.start, graph.startMinute)
  const all = rangeOf(start)
  const endings = [...new Set(tables.of(start).entries.map(({ ending }) => ending))].sort((a, b) => a - b)
  const split = (found: readonly (readonly [string, Range | undefined])[]) =>
    Object.fromEntries(found.flatMap(([id, range]) => (range ? [[id, range]] : [])))
  const how = isBound ? "bound" : "exact"
  if (!all) return { how }
  const byEnding = split(endings.map((ending) => [model.spots[ending] ?? "", rangeOf(start, ending)] as const))
  const byFirst = split([...firsts(graph, tables, at)].map(([act, table]) => [act, rangeOf(table)] as const))
  return { how, ...all, byEnding, byFirst }
}

/** What is still possible after each choice or action that can come first. */
function firsts(
  graph: Graph,
  tables: Tables,
  at: (group: number, minute: number) => number,
): ReadonlyMap<string, number> {
  const { edges, edgesOf, lastOf, optionOf } = graph
  const found = new Map<string, number>()
  const known = new Set([`${graph.start} ${graph.startMinute} 0`])
  const waiting = [{ group: graph.start, minute: graph.startMinute, seen: 0 }]
  for (const { group, minute, seen } of waiting)
    for (const edge of edgesOf(group)) {
      if (minute < (edges.first[edge] ?? 0) || minute > (edges.last[edge] ?? 0)) continue
      const to = edges.to[edge] ?? 0
      const then = Math.min(lastOf(to), minute + (edges.later[edge] ?? 0))
      const sighted = seen + (edges.seen[edge] ?? 0)
      const { deed } = optionOf(edge)
      const act = deed.kind === "move" ? deed.move.act : undefined
      if (act !== undefined) {
        const table = tables.after(edges.worth[edge] ?? 0, sighted, at(to, then))
        found.set(act, tables.join(found.get(act) ?? 0, table))
      } else if (!known.has(`${to} ${then} ${sighted}`)) {
        known.add(`${to} ${then} ${sighted}`)
        waiting.push({ group: to, minute: then, seen: sighted })
      }
    }
  return found
}

function recognising(entry: Entry, seen: ReturnType<Aspect["recognised"]>): Entry {
  return {
    ...entry,
    weight: entry.weight + seen.weight,
    least: entry.least + seen.least,
    most: entry.most + seen.most,
  }
}
