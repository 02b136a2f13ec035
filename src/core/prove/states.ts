/** Packed states, each once, numbered as they come. */
export interface States {
  readonly count: () => number
  /** All of them, one after the other; adding may move them. */
  readonly words: () => Int32Array
  /** The number of a state: that of the same one before, else the next. */
  readonly add: (one: Int32Array) => number
  /** The number of a state; -1 when it was never added. */
  readonly find: (one: Int32Array) => number
}

export function createStates(words: number): States {
  let table = new Int32Array(1 << 12).fill(-1)
  let packed = new Int32Array(words * 1024)
  let count = 0
  const same = (state: number, one: Int32Array) => {
    for (let word = 0, at = state * words; word < words; word++, at++) if (packed[at] !== one[word]) return false
    return true
  }
  const hash = (from: Int32Array, offset: number) => {
    let mixed = 0x9e3779b9
    for (let word = 0; word < words; word++) {
      mixed = Math.imul(mixed ^ (from[offset + word] ?? 0), 0x85ebca6b)
      mixed ^= mixed >>> 15
    }
    mixed = Math.imul(mixed, 0xc2b2ae35)
    return (mixed ^ (mixed >>> 13)) >>> 0
  }
  const widen = () => {
    const wider = new Int32Array(table.length * 2).fill(-1)
    const mask = wider.length - 1
    for (let state = 0; state < count; state++) {
      let at = hash(packed, state * words) & mask
      while (wider[at] !== -1) at = (at + 1) & mask
      wider[at] = state
    }
    table = wider
  }
  return {
    count: () => count,
    words: () => packed,
    find(one) {
      const mask = table.length - 1
      for (let at = hash(one, 0) & mask; ; at = (at + 1) & mask) {
        const state = table[at] ?? -1
        if (state === -1 || same(state, one)) return state
      }
    },
    add(one) {
      const mask = table.length - 1
      let at = hash(one, 0) & mask
      for (;;) {
        const state = table[at] ?? -1
        if (state === -1) break
        if (same(state, one)) return state
        at = (at + 1) & mask
      }
      table[at] = count
      if ((count + 1) * words > packed.length) {
        const wider = new Int32Array(packed.length * 2)
        wider.set(packed)
        packed = wider
      }
      packed.set(one, count * words)
      count++
      if (count * 2 > table.length) widen()
      return count - 1
    },
  }
}
