import type { Inject, Model } from "./model"
import type { Sight, Slice } from "./slice"
import type { Write } from "./write"

/** Which variables may have been changed on the way to each place, worked forward from the beginning. */
export function writtenAt(model: Model, slice: Slice): readonly ReadonlySet<number>[] {
  const { places, injectsAt, sightsAt } = slice
  const written = places.map(() => new Set<number>())
  const reached = new Set<number>()
  const promised = model.promises.flatMap(({ slot, state, terms }) => [slot, state, ...terms.map(({ trust }) => trust)])
  const slotsOf = (write: Write): readonly number[] =>
    write.op === "later" ? [...promised, ...write.measures.map(({ prepared }) => prepared)] : [write.slot]
  let changed = true
  const flow = (to: number, slots: Iterable<number>) => {
    const into = written[to]
    if (!reached.has(to)) changed = true
    reached.add(to)
    for (const slot of slots)
      if (into && !into.has(slot)) {
        into.add(slot)
        changed = true
      }
  }
  /** To a spot, and to wherever injects may move the story from there. */
  const arrive = (spot: number, slots: readonly number[]) => {
    const injects: readonly Inject[] = injectsAt[spot] ?? []
    const fired = [...slots, ...injects.flatMap(({ writes }) => writes.flatMap(slotsOf))]
    for (const end of new Set([spot, ...injects.flatMap(({ to }) => to ?? [])])) {
      const sights: readonly Sight[] = sightsAt[end] ?? []
      flow(end, [...fired, ...sights.map(({ seen }) => seen)])
    }
  }
  arrive(model.start, [])
  while (changed) {
    changed = false
    for (const [index, place] of places.entries()) {
      if (!reached.has(index)) continue
      for (const option of place.options) {
        const slots = [...(written[index] ?? []), ...option.writes.flatMap(slotsOf)]
        if (option.use === "free") for (const card of place.cards) flow(card, slots)
        else arrive(option.to ?? place.spot, slots)
      }
    }
  }
  return written
}
