import type { Algebra } from "./solve"

/**
 * What can still be earned from a state: for each ending it can come to, and for each total weight of evidence on the
 * way there, the least and the most that the evidence can add up to. Tables are told apart by numbers, and what was
 * worked out about two of them is remembered.
 */
export interface Table {
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly ending: number
  /** Which of the rules that can be repaired are repaired from here on, as bits. */
  readonly repaired: number
  /** Whether a hard rule is broken on the way and not repaired after. */
  readonly broken: boolean
  /** What was there to be recognised, in one number. */
  readonly seen: number
  readonly weight: number
  readonly least: number
  readonly most: number
}

/** What one edge adds: weight and the range of weight times score, and the hard rules it breaks and repairs. */
export interface Worth {
  readonly weight: number
  readonly least: number
  readonly most: number
  /** Rules broken that something may repair, as bits, and the number of those that nothing can. */
  readonly breaks: number
  readonly lost: number
  readonly repairs: number
}

export const worthless: Worth = { weight: 0, least: 0, most: 0, breaks: 0, lost: 0, repairs: 0 }

/** Beyond this much evidence something is being repeated without end. */
const heaviest = 4096

export interface Tables {
  readonly single: (entry: Entry) => number
  readonly after: (worth: number, seen: number, table: number) => number
  readonly join: Algebra["join"]
  readonly of: (table: number) => Table
}

/** Thrown when working something out would take more tables or more evaluations than allowed. */
export class TooLarge extends Error {}

/** `worths` by number, 0 being worthless; `ruleWeight` is the weight of evidence that a broken rule gives. */
export function createTables(worths: readonly Worth[], ruleWeight: number, most: number): Tables {
  const tables: Table[] = [{ entries: [] }]
  const numbers = new Map<string, number>()
  const keys = createKeys()
  const afters = new Map<number, number>()
  const joins = new Map<number, number>()
  const intern = (entries: ReadonlyMap<number, Entry>): number => {
    if (entries.size === 0) return 0
    const sorted = [...entries].sort(([a], [b]) => a - b)
    const key = sorted.map(([at, { least, most }]) => `${at}:${least}:${most}`).join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, tables.length)
    if (tables.length > most) throw new TooLarge()
    tables.push({ entries: sorted.map(([, entry]) => entry) })
    return tables.length - 1
  }
  const pairs = new Map<number, number>()
  const pairOf = (worth: number, seen: number): number => {
    const key = seen * 2 ** 26 + worth
    const known = pairs.get(key)
    if (known !== undefined) return known
    pairs.set(key, pairs.size)
    return pairs.size - 1
  }
  const entriesOf = (table: number) => tables[table]?.entries ?? []
  return {
    single: (entry) => intern(new Map([[keys(entry), entry]])),
    of: (table) => ({ entries: entriesOf(table) }),
    join(one, other) {
      if (one === other || other === 0) return one
      if (one === 0) return other
      const key = one < other ? one * 2 ** 26 + other : other * 2 ** 26 + one
      const known = joins.get(key)
      if (known !== undefined) return known
      const joined = new Map<number, Entry>()
      for (const entry of entriesOf(one)) put(joined, keys(entry), entry)
      for (const entry of entriesOf(other)) put(joined, keys(entry), entry)
      const table = intern(joined)
      joins.set(key, table)
      return table
    },
    after(worth, seen, table) {
      if (worth === 0 && seen === 0) return table
      const added = pairOf(worth, seen)
      const key = added * 2 ** 26 + table
      const known = afters.get(key)
      if (known !== undefined) return known
      const { weight, least, most, breaks, lost, repairs } = worths[worth] ?? worthless
      const moved = new Map<number, Entry>()
      for (const entry of entriesOf(table)) {
        const unrepaired = ones(breaks & ~entry.repaired) + lost
        const heavier = entry.weight + weight + unrepaired * ruleWeight
        if (heavier > heaviest) continue
        const next: Entry = {
          ending: entry.ending,
          repaired: entry.repaired | repairs,
          broken: entry.broken || unrepaired > 0,
          seen: entry.seen + seen,
          weight: heavier,
          least: exact(entry.least + least),
          most: exact(entry.most + most),
        }
        put(moved, keys(next), next)
      }
      const result = intern(moved)
      afters.set(key, result)
      return result
    },
  }
}

function put(into: Map<number, Entry>, key: number, entry: Entry): void {
  const known = into.get(key)
  if (!known) into.set(key, entry)
  else if (entry.least < known.least || entry.most > known.most)
    into.set(key, { ...known, least: Math.min(known.least, entry.least), most: Math.max(known.most, entry.most) })
}

/** A number for each kind of entry, in the order in which they come up. */
function createKeys(): (entry: Entry) => number {
  const numbers = new Map<number, number>()
  return ({ ending, repaired, broken, seen, weight }) => {
    const where = (ending * 1024 + repaired) * 2 + (broken ? 1 : 0)
    const key = (where * (heaviest + 1) + weight) * 2 ** 20 + seen
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}

/** Sums of decimals in whatever order come to the same number. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
