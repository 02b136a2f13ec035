import { createInts, type Ints } from "./ints"
import { createPairs } from "./pairs"
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

/** Nothing more to come. */
export const ended: Entry = { ending: 0, repaired: 0, broken: false, seen: 0, weight: 0, least: 0, most: 0 }

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

/** An entry with a worth in front of it; undefined where that is more evidence than any attempt should gather. */
export function worthBefore(worth: Worth, entry: Entry, ruleWeight: number): Entry | undefined {
  const unrepaired = ones(worth.breaks & ~entry.repaired) + worth.lost
  const weight = entry.weight + worth.weight + unrepaired * ruleWeight
  if (weight > heaviest) return undefined
  return {
    ...entry,
    repaired: entry.repaired | worth.repairs,
    broken: entry.broken || unrepaired > 0,
    weight,
    least: exact(entry.least + worth.least),
    most: exact(entry.most + worth.most),
  }
}

/** Thrown when working something out would take more tables or more evaluations than allowed. */
export class TooLarge extends Error {}

/** `worths` by number, 0 being worthless; `ruleWeight` is the weight of evidence that a broken rule gives. */
export function createTables(worths: readonly Worth[], ruleWeight: number, most: number): Tables {
  const kinds = createKinds()
  const store = createStore(most)
  const afters = createPairs()
  const joins = createPairs()
  const added = createPairs()
  const additions: Addition[] = []
  const additionOf = (worth: number, seen: number): number => {
    const known = added.get(worth, seen)
    if (known >= 0) return known
    const { least, most: top, ...rest } = worths[worth] ?? worthless
    const one: Addition = { ...rest, least: toWhole(least), most: toWhole(top), seen, leadsTo: createInts(64) }
    additions.push(one)
    added.set(worth, seen, additions.length - 1)
    return additions.length - 1
  }
  /** The kind that an addition makes of one; -1 where that is more evidence than any attempt should gather. */
  const movedKind = (addition: Addition, kind: number): number => {
    const { leadsTo } = addition
    while (leadsTo.length <= kind) leadsTo.push(unknownKind)
    const known = leadsTo.at(kind)
    if (known !== unknownKind) return known
    const entry = worthBefore(addition, { ...kinds.of(kind), least: 0, most: 0 }, ruleWeight)
    const moved = entry ? kinds.numberOf({ ...entry, seen: entry.seen + addition.seen }) : -1
    leadsTo.set(kind, moved)
    return moved
  }
  return {
    single: (entry) =>
      store.add([{ kind: kinds.numberOf(entry), least: toWhole(entry.least), most: toWhole(entry.most) }]),
    of: (table) => ({
      entries: store
        .read(table)
        .map(({ kind, least, most: top }) => ({ ...kinds.of(kind), least: toDecimal(least), most: toDecimal(top) })),
    }),
    join(one, other) {
      if (one === other || other === 0) return one
      if (one === 0) return other
      const [low, high] = one < other ? [one, other] : [other, one]
      const known = joins.get(low, high)
      if (known >= 0) return known
      const table = store.join(low, high)
      joins.set(low, high, table)
      return table
    },
    after(worth, seen, table) {
      if (worth === 0 && seen === 0) return table
      const number = additionOf(worth, seen)
      const known = afters.get(number, table)
      if (known >= 0) return known
      const addition = additions[number]
      if (!addition) throw new Error("an addition that was never made")
      const moved = store.read(table).flatMap((row) => {
        const kind = movedKind(addition, row.kind)
        return kind < 0 ? [] : [{ kind, least: row.least + addition.least, most: row.most + addition.most }]
      })
      const result = store.add(moved)
      afters.set(number, table, result)
      return result
    },
  }
}

/** What tells the entries of a table apart. */
type Kind = Omit<Entry, "least" | "most">

/** An entry as numbers: its kind, and sums in billionths. */
interface Row {
  readonly kind: number
  readonly least: number
  readonly most: number
}

interface Addition extends Worth {
  readonly seen: number
  /** By kind. */
  readonly leadsTo: Ints
}

const unknownKind = -2

/** Tables in flat memory, each once. The first is the empty one. */
function createStore(most: number) {
  const starts = createInts()
  const kindAt = createInts()
  const values = createDoubles()
  const byHash = new Map<number, number[]>()
  starts.push(0)
  starts.push(0)
  const rows: Row[] = []
  const same = (table: number): boolean => {
    const from = starts.at(table)
    if (starts.at(table + 1) - from !== rows.length) return false
    return rows.every(
      ({ kind, least, most: top }, i) =>
        kindAt.at(from + i) === kind && values.at((from + i) * 2) === least && values.at((from + i) * 2 + 1) === top,
    )
  }
  /** The number of the table that `rows`, in order of their kinds, are. */
  const intern = (): number => {
    if (rows.length === 0) return 0
    let hash = 0
    for (const { kind, least, most: top } of rows) hash = mixed(mixed(mixed(hash, kind), least), top)
    const alike = byHash.get(hash) ?? []
    const known = alike.find(same)
    if (known !== undefined) return known
    const table = starts.length - 1
    if (table > most) throw new TooLarge()
    if (alike.length === 0) byHash.set(hash, alike)
    alike.push(table)
    for (const { kind, least, most: top } of rows) {
      kindAt.push(kind)
      values.push(least)
      values.push(top)
    }
    starts.push(kindAt.length)
    return table
  }
  const rowAt = (at: number): Row => ({ kind: kindAt.at(at), least: values.at(at * 2), most: values.at(at * 2 + 1) })
  const put = (row: Row) => {
    const last = rows.at(-1)
    if (last?.kind !== row.kind) rows.push(row)
    else
      rows[rows.length - 1] = {
        kind: row.kind,
        least: Math.min(last.least, row.least),
        most: Math.max(last.most, row.most),
      }
  }
  return {
    read: (table: number): Row[] => {
      const found: Row[] = []
      for (let at = starts.at(table); at < starts.at(table + 1); at++) found.push(rowAt(at))
      return found
    },
    add(unordered: readonly Row[]): number {
      rows.length = 0
      for (const row of [...unordered].sort((a, b) => a.kind - b.kind)) put(row)
      return intern()
    },
    join(one: number, other: number): number {
      rows.length = 0
      let a = starts.at(one)
      let b = starts.at(other)
      const endA = starts.at(one + 1)
      const endB = starts.at(other + 1)
      while (a < endA || b < endB) {
        const takesA = b >= endB || (a < endA && kindAt.at(a) <= kindAt.at(b))
        put(rowAt(takesA ? a++ : b++))
      }
      return intern()
    },
  }
}

/** A number for each kind of entry, in the order in which they come up. */
function createKinds() {
  const numbers = new Map<number, number>()
  const list: Kind[] = []
  return {
    of: (number: number): Kind => {
      const kind = list[number]
      if (!kind) throw new Error(`no kind of entry ${number}`)
      return kind
    },
    numberOf: ({ ending, repaired, broken, seen, weight }: Kind): number => {
      const where = (ending * 1024 + repaired) * 2 + (broken ? 1 : 0)
      const key = (where * (heaviest + 1) + weight) * 2 ** 20 + seen
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, list.length)
      list.push({ ending, repaired, broken, seen, weight })
      return list.length - 1
    },
  }
}

function createDoubles() {
  let values = new Float64Array(2048)
  let length = 0
  return {
    push(value: number) {
      if (length === values.length) {
        const wider = new Float64Array(values.length * 2)
        wider.set(values)
        values = wider
      }
      values[length++] = value
    },
    at: (index: number) => values[index] ?? 0,
  }
}

function mixed(hash: number, value: number): number {
  const low = value | 0
  const high = Math.floor(value / 2 ** 32) | 0
  const next = Math.imul(hash ^ low, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35)
  return next ^ (next >>> 15)
}

const billion = 1e9

function toWhole(value: number): number {
  return Math.round(value * billion)
}

function toDecimal(whole: number): number {
  return whole / billion
}

/** Sums of decimals in whatever order come to the same number. */
export function exact(value: number): number {
  return toDecimal(toWhole(value))
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
