export interface Contender {
  readonly name: string
  /** Does the work once and gives what is measured: milliseconds, or so many of something a second. */
  readonly run: () => number
}

export type Medians = Readonly<Record<string, number>>

export const rounds = 5

/** Runs all contenders five times, each time in the opposite order of the time before, and gives each one's median. */
export function medians(title: string, contenders: readonly Contender[]): Medians {
  const results = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    progress(`${title}, round ${round + 1} of ${rounds}`)
    for (const { name, run } of round % 2 === 0 ? contenders : [...contenders].reverse()) {
      globalThis.gc?.()
      results.get(name)?.push(run())
    }
  }
  return Object.fromEntries([...results].map(([name, values]) => [name, median(values)]))
}

export function milliseconds(work: () => unknown, times = 1): number {
  const began = performance.now()
  for (let time = 0; time < times; time++) work()
  return (performance.now() - began) / times
}

/**
 * How many steps a second `work` makes, when it says how many it made. It is repeated for a while, and for a while before
 * that: the collection just before makes the engine forget what it had learnt of the code.
 */
export function perSecond(work: () => number, atLeast = 300): number {
  for (const warm = performance.now(); performance.now() - warm < atLeast; ) work()
  const began = performance.now()
  let steps = 0
  let spent = 0
  do {
    steps += work()
    spent = performance.now() - began
  } while (spent < atLeast)
  return (steps * 1000) / spent
}

export function progress(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
