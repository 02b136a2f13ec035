/** Sets of minutes as bits, one row of 32-bit words for each group of states. */

/** The next minute in a row from `from` on, or -1. */
export function nextIn(bits: Int32Array, offset: number, words: number, from: number): number {
  let word = from >>> 5
  if (word >= words) return -1
  let rest = (bits[offset + word] ?? 0) & (-1 << (from & 31))
  while (rest === 0) {
    word++
    if (word >= words) return -1
    rest = bits[offset + word] ?? 0
  }
  return (word << 5) + (31 - Math.clz32(rest & -rest))
}

export function has(bits: Int32Array, offset: number, minute: number): boolean {
  return (((bits[offset + (minute >>> 5)] ?? 0) >>> (minute & 31)) & 1) === 1
}

export function countIn(bits: Int32Array, offset: number, words: number): number {
  let count = 0
  for (let word = 0; word < words; word++) count += ones(bits[offset + word] ?? 0)
  return count
}

function ones(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
