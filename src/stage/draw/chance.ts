/** A stream of numbers from 0 to 1 that is the same for the same seed, so that a place looks the same every time. */
export interface Chance {
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
}

export function chanceOf(seed: string): Chance {
  let state = 2166136261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  }
}
