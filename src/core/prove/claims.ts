import { eventWords } from "../attempt/words"
import { handsIn, subjectOf } from "../machine/event"
import type { Machine } from "../machine/machine"
import { type Claim, claimsOf, type Deed, type Happening } from "../pack/claim"
import type { Scenario } from "../pack/schema"
import { explore, type Graph } from "./explore"
import type { Model, Move } from "./model"
import { pathsTo, type Watch } from "./path"
import { playableOf } from "./playable"
import type { Answer } from "./query"
import { nothing, sliceOf } from "./slice"
import type { Read } from "./test"
import type { Vector } from "./variables"

/** What came of an author's claim for a role: it holds of every attempt, or the shortest attempt against it. */
export interface Judged {
  readonly claim: string
  readonly holds: Answer
  readonly against?: { readonly acts: readonly string[]; readonly seed: string }
}

export function judgedClaims(machine: Machine, model: Model, budget: number): readonly Judged[] {
  return claimsOf(machine.setting.scenario).map(({ says, claim }): Judged => {
    const { graph, watch, isAgainst } = searchFor(claim, machine.setting.scenario, model, budget)
    const path = pathsTo(graph, (group, _, stage) => (isAgainst(group, stage) ? "against" : undefined), 1, watch).get(
      "against",
    )
    if (!path) return { claim: says, holds: graph.complete ? "yes" : "unproved" }
    const { events, seed } = playableOf(machine, model, path.steps)
    const acts = events.map((event) => eventWords(event).replaceAll(" ", ":"))
    return { claim: says, holds: "no", against: { acts, seed } }
  })
}

/**
 * A claim as a watch that goes along with every path. For `always` its stage is 0 until the happening, then 1 and one
 * more for each beat that was come to since, until the deed. For `never` it is 0 until the happening. A happening
 * counts once, when it first happens; an act that teaches a fact was done before the fact was known.
 */
function searchFor(claim: Claim, scenario: Scenario, model: Model, budget: number) {
  const happening = claim.kind === "always" ? claim.of : claim.before
  const slots = slotsOf(happening, model)
  const beats = spotsOf(happening, model)
  const isDeed = deedOf(claim.deed)
  const places = spotsOf(claim.deed, model)
  const unassessed = happening.kind === "assessed" ? unassessedOf(scenario, model) : undefined
  const valueOf = (move: Move, v: Vector): number =>
    isDeed(move) ? done | (unassessed?.(move).every((slot) => v[slot] === 0) ? blind : 0) : 0
  const reads: readonly Read[] = slots.map((slot) => ({ slot, value: 1 }))
  const interest = {
    ...nothing,
    worth: (move: Move) =>
      isDeed(move) ? (unassessed?.(move) ?? []).map((slot): Read => ({ slot, value: 1 })) : undefined,
    notices: ({ slot }: Model["injects"][number]) => slots.includes(slot),
    asks: () => reads,
  }
  const graph = explore(model, sliceOf(model, interest), {
    budget,
    worth: {
      rowOf: (move, v) => {
        const value = valueOf(move, v)
        return () => value
      },
      timed: () => false,
    },
  })
  const happened = happenedIn(graph, model, slots, beats)
  const isAt = (group: number) => places.has(graph.placeOf(group).spot)
  const isEnding = (group: number) => graph.placeOf(group).spot >= model.beats
  const { edges } = graph
  const moves = (edge: number) => graph.placeOf(edges.from[edge] ?? 0).spot !== graph.placeOf(edges.to[edge] ?? 0).spot
  const watch = claim.kind === "always" ? always(claim.within) : never()
  return { graph, ...watch }

  function always(within: number): {
    readonly watch: Watch
    readonly isAgainst: (g: number, stage: number) => boolean
  } {
    const satisfied = within + 2
    const against = within + 3
    const begun = (group: number) => (isAt(group) ? satisfied : 1)
    return {
      watch: {
        stages: within + 4,
        first: happened(graph.start) ? begun(graph.start) : 0,
        next: (edge, stage) => {
          if (stage >= satisfied) return stage
          const to = edges.to[edge] ?? 0
          const isDone = ((edges.worth[edge] ?? 0) & done) !== 0
          if (stage === 0) return happened(to) ? (isDone ? satisfied : begun(to)) : 0
          const next = stage + (moves(edge) ? 1 : 0)
          if (isDone || (next < satisfied && isAt(to))) return satisfied
          return next < satisfied ? next : against
        },
      },
      isAgainst: (group, stage) => stage === against || (stage > 0 && stage < satisfied && isEnding(group)),
    }
  }

  function never(): ReturnType<typeof always> {
    const after = 1
    const against = 2
    const coming = (group: number) => (happened(group) ? after : isAt(group) ? against : 0)
    return {
      watch: {
        stages: 3,
        first: coming(graph.start),
        next: (edge, stage) => {
          if (stage !== 0) return stage
          const worth = edges.worth[edge] ?? 0
          if ((worth & done) !== 0 && (!unassessed || (worth & blind) !== 0)) return against
          return coming(edges.to[edge] ?? 0)
        },
      },
      isAgainst: (_, stage) => stage === against,
    }
  }
}

/** The worth of an act that is the deed, and of one that is done without any assessment. */
const done = 1
const blind = 2

function deedOf(deed: Deed): (move: Move) => boolean {
  if (deed.kind === "commit") return ({ event }) => event.type === "commit"
  const names = new Set(deed.names)
  return ({ act, event }) =>
    (act !== undefined && names.has(act)) || (handsIn(event.type) && names.has(subjectOf(event)))
}

/** The variables that say that a happening has happened. */
function slotsOf(happening: Happening, { variables, spots }: Model): readonly number[] {
  if (happening.kind === "assessed") return []
  if (happening.kind === "learning") return [variables.knows(happening.fact)]
  return happening.names.filter((name) => !spots.includes(name)).map((name) => variables.done(name))
}

function spotsOf(what: Deed | Happening, { spots }: Model): ReadonlySet<number> {
  return new Set(what.kind === "named" ? what.names.map((name) => spots.indexOf(name)).filter((at) => at >= 0) : [])
}

/** The threats that an act asks to be estimated: those of its plan, or of any where it is no commitment. */
function unassessedOf(scenario: Scenario, { variables, spots }: Model): (move: Move) => readonly number[] {
  return ({ at, event }) => {
    const own = event.type === "commit" ? scenario.beats.find(({ id }) => id === spots[at])?.plan?.threats : undefined
    return (own ?? Object.keys(scenario.threats)).map((threat) => variables.estimated(threat))
  }
}

function happenedIn(graph: Graph, model: Model, slots: readonly number[], beats: ReadonlySet<number>) {
  const v: Vector = new Int32Array(model.slots.length)
  /** 0 where nobody asked yet, else 1 for no and 2 for yes. */
  const known = new Uint8Array(graph.groups)
  return (group: number): boolean => {
    if (known[group] === 0) {
      graph.read(group, v)
      known[group] = beats.has(graph.placeOf(group).spot) || slots.some((slot) => v[slot] === 1) ? 2 : 1
    }
    return known[group] === 2
  }
}
