import { isDrawn } from "../machine/draw"
import { isDrafting, type LearnerEvent, subjectOf } from "../machine/event"
import type { Model, Move } from "./model"
import { beginning, take } from "./step"
import { atSlot, type Vector } from "./variables"

/**
 * Every variable at the beginning and after each act; undefined from where something was handed in on: of what a report
 * or a sort held, the model tells only samples apart.
 */
export function momentsOf(
  model: Model,
  seed: string,
  events: readonly LearnerEvent[],
): readonly (Vector | undefined)[] {
  const v = beginning(model)
  const moments: (Vector | undefined)[] = [v.slice()]
  let isFollowed = true
  for (const event of events) {
    if (isFollowed && !isDrafting(event.type)) {
      const ways = (model.movesAt[v[atSlot] ?? 0] ?? []).filter((one) => isTaken(one, event, v, seed))
      const [move] = ways
      if (!move) throw new Error(`the model has no ${event.type} ${subjectOf(event)} here`)
      if (move.filling && ways.length > 1) isFollowed = false
      else take(move, v, model)
    }
    moments.push(isFollowed ? v.slice() : undefined)
  }
  return moments
}

function isTaken({ event: sample, things, drawn, open }: Move, event: LearnerEvent, v: Vector, seed: string): boolean {
  const subject = subjectOf(event)
  if (sample.type !== event.type || !(things?.includes(subject) ?? subjectOf(sample) === subject) || !open(v))
    return false
  return drawn === undefined || isDrawn(seed, drawn)
}
