import { createRandom } from "../machine/random"
import { doneBy, type Inject, type Model, type Move } from "./model"
import { beginning, take } from "./step"
import { atSlot } from "./variables"

/** What happened on one random play of a model. */
export interface Walk {
  /** Choices, actions and answers, in order. */
  readonly acts: readonly string[]
  readonly spots: ReadonlySet<number>
  readonly injects: readonly Inject[]
  readonly isEnded: boolean
}

/**
 * Random plays, the same ones every time. What happened on one of them can happen: most questions about what can be
 * reached are answered by that, and only the rest need a search. They prefer what was seldom done.
 */
export function walksOf(model: Model, { walks, steps }: { readonly walks: number; readonly steps: number }) {
  const random = createRandom(20_251)
  const often = new Map<Move, number>()
  const countOf = (move: Move) => often.get(move) ?? 0
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  const choose = (open: readonly Move[]): Move | undefined => {
    const acts = open.filter(({ act }) => act !== undefined)
    const others = open.filter(({ act }) => act === undefined)
    const among = acts.length === 0 || (others.length > 0 && random() < 0.3) ? others : acts
    const one = pick(among)
    const other = pick(among)
    return one && other && countOf(other) < countOf(one) ? other : one
  }
  return Array.from({ length: walks }, (): Walk => {
    const v = beginning(model)
    const acts: string[] = []
    const spots = new Set<number>()
    for (let step = 0; step < steps; step++) {
      spots.add(v[atSlot] ?? 0)
      const move = choose((model.movesAt[v[atSlot] ?? 0] ?? []).filter((one) => one.open(v)))
      if (!move) break
      often.set(move, countOf(move) + 1)
      acts.push(...doneBy(move))
      take(move, v, model)
    }
    const end = v[atSlot] ?? 0
    spots.add(end)
    return { acts, spots, injects: model.injects.filter(({ slot }) => v[slot] === 1), isEnded: end >= model.beats }
  })
}
