/** Numbers by two numbers, both from 0, in flat memory: millions of them are asked for while ranges are worked out. */
export interface Pairs {
  /** -1 where nothing was set. */
  readonly get: (one: number, other: number) => number
  /** Of a pair that is not in it yet. */
  readonly set: (one: number, other: number, value: number) => void
}

export function createPairs(): Pairs {
  let mask = (1 << 12) - 1
  /** One after the other: the two numbers and the value; the first is -1 where nothing is. */
  let cells = new Int32Array((mask + 1) * 3).fill(-1)
  let count = 0
  const placeOf = (one: number, other: number): number => {
    let mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0xc2b2ae35)
    let at = ((mixed ^ (mixed >>> 13)) & mask) * 3
    while (cells[at] !== -1 && (cells[at] !== one || cells[at + 1] !== other)) at = at === mask * 3 ? 0 : at + 3
    return at
  }
  const put = (one: number, other: number, value: number) => {
    const at = placeOf(one, other)
    cells[at] = one
    cells[at + 1] = other
    cells[at + 2] = value
  }
  const widen = () => {
    const old = cells
    mask = mask * 2 + 1
    cells = new Int32Array((mask + 1) * 3).fill(-1)
    for (let at = 0; at < old.length; at += 3) {
      const one = old[at] ?? -1
      if (one !== -1) put(one, old[at + 1] ?? 0, old[at + 2] ?? 0)
    }
  }
  return {
    get: (one, other) => cells[placeOf(one, other) + 2] ?? -1,
    set(one, other, value) {
      if (++count * 2 > mask) widen()
      put(one, other, value)
    },
  }
}
