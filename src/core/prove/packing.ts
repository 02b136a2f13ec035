import type { Model } from "./model"
import type { Place } from "./slice"
import { atSlot, type Vector } from "./variables"

/**
 * A state without its minute as a few 32-bit words: its place, and the variables that matter there, each in as many bits
 * as it needs. What cannot have changed on the way there is left out as well.
 */
export interface Packing {
  readonly words: number
  readonly pack: (v: Vector, place: number, into: Int32Array) => void
  /** Gives the place, and fills in the variables but for the minute; those that do not matter are 0. */
  readonly unpack: (from: Int32Array, offset: number, v: Vector) => number
}

interface Field {
  readonly slot: number
  readonly word: number
  readonly shift: number
  readonly mask: number
}

export function packingOf(model: Model, places: readonly Place[], written: readonly ReadonlySet<number>[]): Packing {
  const placeBits = bitsFor(places.length - 1)
  const layouts = places.map(({ live, spot }, place) => {
    const start = new Int32Array(model.slots.length)
    for (const slot of live) start[slot] = model.slots[slot]?.start ?? 0
    start[atSlot] = spot
    const changing = live.filter((slot) => written[place]?.has(slot))
    return { start, ...fieldsOf(model, changing, placeBits) }
  })
  const placeMask = 2 ** placeBits - 1
  const layoutOf = (place: number) => {
    const layout = layouts[place]
    if (!layout) throw new Error(`no place ${place}`)
    return layout
  }
  return {
    words: Math.max(1, ...layouts.map((layout) => layout.words)),
    pack(v, place, into) {
      into.fill(0)
      into[0] = place
      for (const { slot, word, shift } of layoutOf(place).fields)
        into[word] = (into[word] ?? 0) | ((v[slot] ?? 0) << shift)
    },
    unpack(packed, offset, v) {
      const place = (packed[offset] ?? 0) & placeMask
      const { start, fields } = layoutOf(place)
      v.set(start)
      for (const { slot, word, shift, mask } of fields) v[slot] = ((packed[offset + word] ?? 0) >>> shift) & mask
      return place
    },
  }
}

function fieldsOf(model: Model, slots: readonly number[], placeBits: number) {
  let word = 0
  let used = placeBits
  const fields = slots.map((slot): Field => {
    const bits = bitsFor(model.slots[slot]?.most ?? 0)
    if (used + bits > 32) {
      word++
      used = 0
    }
    const field = { slot, word, shift: used, mask: 2 ** bits - 1 }
    used += bits
    return field
  })
  return { fields, words: word + 1 }
}

function bitsFor(most: number): number {
  return most <= 0 ? 0 : 32 - Math.clz32(most)
}
