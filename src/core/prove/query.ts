import { explore, type Search } from "./explore"
import type { Model, Move } from "./model"
import { type Interest, nothing, sliceOf } from "./slice"
import { all, not, least, type Read, readsOf, type Test, toCheck } from "./test"

/** Whether something can happen in an attempt; `unproved` where the budget ended the search. */
export type Answer = "yes" | "no" | "unproved"

/** Searches until it is met; a search that looked at everything without meeting it says no. */
export function ask(
  model: Model,
  interest: Partial<Interest>,
  search: Pick<Search, "budget" | "worth"> & { readonly until: NonNullable<Search["until"]> },
): Answer {
  const { isMet, complete } = explore(model, sliceOf(model, { ...nothing, ...interest }), search)
  return isMet ? "yes" : complete ? "no" : "unproved"
}

/** What a question about taking an act in a certain state reads, and the worth 1 of an act that is taken in it. */
export function taking(testOf: (move: Move) => Test | undefined) {
  const tests = new Map<Move, { readonly reads: readonly Read[]; readonly holds: ReturnType<typeof toCheck> }>()
  const found = (move: Move) => {
    const known = tests.get(move)
    if (known) return known
    const test = testOf(move)
    if (!test) return undefined
    const made = { reads: readsOf(test), holds: toCheck(test) }
    tests.set(move, made)
    return made
  }
  return {
    interest: { worth: (move: Move) => found(move)?.reads },
    worth: {
      rowOf: (move: Move, v: Int32Array) => {
        const value = found(move)?.holds(v) ? 1 : 0
        return () => value
      },
      timed: () => false,
    },
  }
}

/** A model with only what can lead to some acts. */
export function towardsActs(model: Model, acts: ReadonlySet<string>): Model {
  const isWanted = ({ act }: Move) => act !== undefined && acts.has(act)
  const spots = model.moves.filter(isWanted).map(({ at }) => at)
  return withMoves(model, leadingTo(spots, model.moves, model, isWanted))
}

/** A model with only what can lead to an ending, without some acts and with nothing to do at some beats. */
export function around(model: Model, acts: ReadonlySet<string>, beats: ReadonlySet<number>): Model {
  const endings = model.spots.flatMap((_, spot) => (spot < model.beats ? [] : [spot]))
  const kept = model.moves.filter(({ act, at }) => !(act !== undefined && acts.has(act)) && !beats.has(at))
  return withMoves(model, leadingTo(endings, kept, model))
}

function leadingTo(
  spots: readonly number[],
  kept: readonly Move[],
  model: Model,
  isWanted: (move: Move) => boolean = () => false,
): readonly Move[] {
  const leading = new Set(spots)
  for (let size = -1; size !== leading.size; ) {
    size = leading.size
    for (const { at, to } of kept) if (to !== undefined && leading.has(to)) leading.add(at)
    for (const { to } of model.injects)
      if (to !== undefined && leading.has(to)) for (let spot = 0; spot < model.beats; spot++) leading.add(spot)
  }
  return kept.filter(
    (move) => leading.has(move.at) && (move.to === undefined || leading.has(move.to) || isWanted(move)),
  )
}

export function withMoves(model: Model, moves: readonly Move[]): Model {
  const movesAt = model.movesAt.map((): Move[] => [])
  for (const move of moves) movesAt[move.at]?.push(move)
  return { ...model, moves, movesAt }
}

/** The same moves, the ones of an act open again after it was done: whether it is ever open does not depend on that. */
export function repeatable(model: Model, act: string): Model {
  const once = JSON.stringify(not(least(model.variables.done(act), 1)))
  const without = (test: Test): Test =>
    JSON.stringify(test) === once ? all([]) : test.op === "all" ? all(test.tests.map(without)) : test
  return withMoves(
    model,
    model.moves.map((move) => {
      if (move.act !== act) return move
      const test = without(move.test)
      return { ...move, test, open: toCheck(test) }
    }),
  )
}
