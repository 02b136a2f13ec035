import type { Model, Move } from "../../src/core/prove/model"
import { beginning, take } from "../../src/core/prove/step"
import { atSlot, minutesSlot, type Vector } from "../../src/core/prove/variables"

/** A state of a scenario with everything in it, and what each open move leads to. */
export interface Tried {
  readonly v: Vector
  readonly next: readonly { readonly move: Move; readonly to: number }[]
}

/** Every state by trying every move, nothing sliced, the beginning first; undefined where there are too many. */
export function tryEverything(model: Model, most = 6000): readonly Tried[] | undefined {
  const last = model.from + 240
  const states: { readonly v: Vector; readonly next: { readonly move: Move; readonly to: number }[] }[] = []
  const known = new Map<string, number>()
  const add = (v: Vector) => {
    v[minutesSlot] = Math.min(last, v[minutesSlot] ?? 0)
    const key = v.join()
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, states.length)
    states.push({ v, next: [] })
    return states.length - 1
  }
  add(beginning(model))
  for (const { v, next } of states) {
    if (states.length > most) return undefined
    for (const move of model.movesAt[v[atSlot] ?? 0] ?? []) {
      if (!move.open(v)) continue
      const after = v.slice()
      take(move, after, model)
      next.push({ move, to: add(after) })
    }
  }
  return states
}
