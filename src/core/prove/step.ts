import type { Inject, Model, Move } from "./model"
import { atSlot, type Vector } from "./variables"

/** Every variable as the scenario begins, after the injects that are due at once. */
export function beginning(model: Model): Vector {
  const v = Int32Array.from(model.slots, ({ start }) => start)
  v[atSlot] = model.start
  settle(v, model.beats, model.injects)
  return v
}

/** Takes an open move, in place, and lets the injects fire that it makes due. */
export function take(move: Move, v: Vector, model: Model): void {
  move.change(v)
  if (move.to !== undefined) v[atSlot] = move.to
  settle(v, model.beats, model.injects)
}

/**
 * What happens by itself after an act, in the machine's order: all injects that are due fire together, again until none
 * is; then the first that calls the story elsewhere does so, and those that this makes due fire before the next.
 */
export function settle(v: Vector, beats: number, injects: readonly Inject[], fired?: Set<Inject>): void {
  let called: number[] | undefined
  for (;;) {
    let due: Inject[] | undefined
    if ((v[atSlot] ?? 0) < beats) for (const inject of injects) if (inject.due(v)) (due ??= []).push(inject)
    if (due)
      for (const inject of due) {
        inject.change(v)
        fired?.add(inject)
        if (inject.to !== undefined) (called ??= []).push(inject.to)
      }
    else {
      const to = called?.shift()
      if (to === undefined) return
      v[atSlot] = to
    }
  }
}
