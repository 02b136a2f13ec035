import { createInts, type Ints } from "./ints"
import { doneBy, type Inject, type Model, type Move } from "./model"
import type { Option } from "./option"
import { packingOf } from "./packing"
import { countIn, has, nextIn } from "./rows"
import type { Place, Sight, Slice } from "./slice"
import { createStates } from "./states"
import { settle } from "./step"
import { readsOf } from "./test"
import { atSlot, minutesSlot, type Vector } from "./variables"
import { writtenAt } from "./written"

/**
 * Every state of a slice that can be reached. States that differ in nothing but the minute are kept together as a group
 * with the set of its minutes, and an edge leads from a span of minutes of one group to another, so many minutes later:
 * what an option does is worked out once for all minutes between two that anything asks about.
 */
export interface Graph {
  readonly groups: number
  /** Groups with their minutes. */
  readonly states: number
  readonly transitions: number
  /** False when the budget ended the search: then some groups were not followed, and some not at every minute. */
  readonly complete: boolean
  /** Whether the search came to what it was to end with. */
  readonly isMet: boolean
  readonly start: number
  /** Minutes of a group are counted from the scenario's first; the last stands for all later ones. */
  readonly startMinute: number
  /** What there is to see at the beginning, as a number of `seenWords`. */
  readonly startSeen: number
  readonly placeOf: (group: number) => Place
  /** The last minute that is told apart in a group. */
  readonly lastOf: (group: number) => number
  readonly isReached: (group: number, minute: number) => boolean
  /** Where in the graph the trainee is when all variables are as in `v`, her card taken back; undefined where nothing says. */
  readonly find: (v: Vector) => { readonly group: number; readonly minute: number } | undefined
  readonly nextMinute: (group: number, from: number) => number
  /** True where not every minute of the group was followed. */
  readonly isOpen: (group: number) => boolean
  readonly edgesOf: (group: number) => Int32Array
  readonly edges: Edges
  readonly optionOf: (edge: number) => Option
  /** The variables of a group, without the minute. */
  readonly read: (group: number, v: Vector) => void
  readonly fired: ReadonlySet<Inject>
  /** Choices and actions that were open somewhere, whether or not they change anything that matters. */
  readonly taken: ReadonlySet<string>
}

export interface Edges {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly later: Int32Array
  readonly worth: Int32Array
  /** The signals and harmless things first seen at its end. */
  readonly seen: Int32Array
}

/** Signals and noise in one number. */
export function toSeen(signals: number, noise: number): number {
  return signals * 1024 + noise
}

export function fromSeen(seen: number): { readonly signals: number; readonly noise: number } {
  return { signals: Math.floor(seen / 1024), noise: seen % 1024 }
}

export interface Search {
  /** The most groups to keep. */
  readonly budget: number
  /** A number for what a move is worth, asked before it is taken; `timed` where the minute matters to it. */
  readonly worth?: {
    readonly rowOf: (move: Move, v: Vector) => (minutes: number) => number
    readonly timed: (move: Move) => boolean
  }
  /** Moves that are kept as edges even where they change nothing. */
  readonly keeps?: (move: Move) => boolean
  /** Ends the search early, once this is so of a state that was reached or of what happened on the way. */
  readonly until?: (now: Now) => boolean
  readonly onProgress?: (states: number) => void
}

/** How far a search has come: the last state that was followed (without its minute), and all that happened so far. */
export interface Now {
  readonly place: Place
  readonly v: Vector
  readonly fired: ReadonlySet<Inject>
  readonly taken: ReadonlySet<string>
  /** The worths that were met. */
  readonly worths: ReadonlySet<number>
  /** How many states were found so far. */
  readonly states: number
}

interface Try {
  readonly option: Option
  readonly card?: number
  /** Only at minutes at which an inject would move the story during some plain option. */
  readonly ifMoved: boolean
  readonly guards: readonly number[]
}

export function explore(model: Model, slice: Slice, { budget, worth, keeps, until, onProgress }: Search): Graph {
  const { places, injectsAt, sightsAt, resetsAt, clearsAt } = slice
  const { from, beats } = model
  const packing = packingOf(model, places, writtenAt(model, slice))
  const states = createStates(packing.words)
  const lasts = places.map(({ cap }) => Math.max(0, cap - from))
  const words = (Math.max(...lasts) >>> 5) + 1
  const tries = places.map((place) => triesOf(place, places))
  const asked = thresholdsOf(model, slice)

  const reached = createInts(words * 1024)
  const followed = createInts(words * 1024)
  const placed = createInts()
  const heads = createInts()
  const headAt = createInts()
  const waiting = createInts()
  const isWaiting = createInts()
  const edge = {
    from: createInts(),
    to: createInts(),
    first: createInts(),
    last: createInts(),
    later: createInts(),
    worth: createInts(),
    seen: createInts(),
    next: createInts(),
    option: createInts(),
  }
  const fired = new Set<Inject>()
  const taken = new Set<string>()
  const worths = new Set<number>()
  const packed = new Int32Array(packing.words)
  const here: Vector = new Int32Array(model.slots.length)
  const next: Vector = new Int32Array(model.slots.length)
  const fresh = new Int32Array(words)
  const moving = new Int32Array(words)
  let found = 0
  let transitions = 0
  /** What the last arrival brought into sight. */
  let sighted = 0

  const groupOf = (v: Vector, place: number): number => {
    packing.pack(v, place, packed)
    const group = states.add(packed)
    if (group < placed.length) return group
    placed.push(place)
    headAt.push(heads.length)
    for (const _ of tries[place] ?? []) heads.push(-1)
    for (let word = 0; word < words; word++) {
      reached.push(0)
      followed.push(0)
    }
    isWaiting.push(0)
    return group
  }
  const reach = (group: number, minute: number) => {
    const at = group * words + (minute >>> 5)
    const bit = 1 << (minute & 31)
    if (reached.at(at) & bit) return
    reached.set(at, reached.at(at) | bit)
    if (isWaiting.at(group) === 1) return
    isWaiting.set(group, 1)
    waiting.push(group)
  }
  const arrive = (v: Vector, at: number, leaving: number | undefined) => {
    v[atSlot] = at
    const injects = injectsAt[at] ?? []
    if (injects.length > 0) settle(v, beats, injects, fired)
    const end = v[atSlot] ?? 0
    if (leaving !== undefined && end !== leaving)
      for (const { slot, unless } of clearsAt[leaving] ?? []) if (v[unless] === 0) v[slot] = 0
    sighted = 0
    for (const sight of sightsAt[end] ?? []) sighted += look(sight, v)
    for (const slot of resetsAt[end] ?? []) v[slot] = 0
    return end
  }

  /** Works out what a try does at a minute, and until when it does the same. */
  const work = (group: number, place: Place, { option, card, guards }: Try, minute: number, last: number): number => {
    const { use, deed } = option
    next.set(here)
    next[minutesSlot] = from + minute
    let until = last
    const before = (value: number, later: number) => {
      const changes = value - from - later
      if (changes > minute && changes - 1 < until) until = changes - 1
    }
    for (const guard of guards) before(guard, 0)
    let to = -1
    let later = 0
    let value = 0
    sighted = 0
    if (option.open(next)) {
      if (deed.kind === "move") for (const id of doneBy(deed.move)) taken.add(id)
      if (worth && deed.kind === "move") {
        const worthAt = worth.rowOf(deed.move, next)
        value = worthAt(from + minute)
        worths.add(value)
        if (worth.timed(deed.move))
          for (let at = minute + 1; at <= until; at++) if (worthAt(from + at) !== value) until = at - 1
      }
      const { offsets, waits } = passing(option, next)
      for (const offset of offsets) for (const by of asked.promises) before(by, offset)
      if (waits) until = minute
      option.change(next)
      later = (next[minutesSlot] ?? 0) - from - minute
      for (const time of asked.times) before(time, later)
      if (card !== undefined) to = groupOf(next, card)
      else {
        const end = arrive(next, option.to ?? place.spot, use === "plain" ? place.spot : undefined)
        if (place.phase !== "moved" || end !== place.spot) to = groupOf(next, end)
      }
      const isKept = deed.kind === "move" && keeps?.(deed.move)
      if (to === group && later === 0 && value === 0 && sighted === 0 && !isKept) to = -1
    }
    edge.from.push(group)
    edge.to.push(to)
    edge.first.push(minute)
    edge.last.push(until)
    edge.later.push(later)
    edge.worth.push(value)
    edge.seen.push(sighted)
    edge.option.push(option.index)
    return edge.to.length - 1
  }

  const follow = (group: number): Place => {
    const offset = group * words
    const place = places[packing.unpack(states.words(), group * packing.words, here)]
    if (!place) throw new Error("a group without a place")
    for (let word = 0; word < words; word++) {
      fresh[word] = reached.at(offset + word) & ~followed.at(offset + word)
      followed.set(offset + word, followed.at(offset + word) | (fresh[word] ?? 0))
    }
    found += countIn(fresh, 0, words)
    moving.fill(0)
    const last = lasts[placed.at(group)] ?? 0
    for (const [number, one] of (tries[placed.at(group)] ?? []).entries()) {
      const bits = one.ifMoved ? moving : fresh
      const head = headAt.at(group) + number
      for (let minute = nextIn(bits, 0, words, 0); minute >= 0; ) {
        let e = heads.at(head)
        while (e >= 0 && !(edge.first.at(e) <= minute && minute <= edge.last.at(e))) e = edge.next.at(e)
        if (e < 0) {
          e = work(group, place, one, minute, last)
          edge.next.push(heads.at(head))
          heads.set(head, e)
        }
        const until = edge.last.at(e)
        const to = edge.to.at(e)
        const end = to < 0 ? -1 : (lasts[placed.at(to)] ?? 0)
        const moves = to >= 0 && one.option.use === "plain" && places[placed.at(to)]?.spot !== place.spot
        for (; minute >= 0 && minute <= until; minute = nextIn(bits, 0, words, minute + 1)) {
          if (to < 0) continue
          transitions++
          reach(to, Math.min(end, minute + edge.later.at(e)))
          if (moves) moving[minute >>> 5] = (moving[minute >>> 5] ?? 0) | (1 << (minute & 31))
        }
      }
    }
    return place
  }

  next.set(model.slots.map(({ start }) => start))
  const start = groupOf(next, arrive(next, model.start, undefined))
  const startSeen = sighted
  const startMinute = Math.min(lasts[placed.at(start)] ?? 0, (next[minutesSlot] ?? 0) - from)
  reach(start, startMinute)
  let done = 0
  let isMet = false
  for (; done < waiting.length && states.count() <= budget && !isMet; done++) {
    const group = waiting.at(done)
    isWaiting.set(group, 0)
    const place = follow(group)
    isMet = until?.({ place, v: here, fired, taken, worths, states: found }) ?? false
    if (onProgress && (done & 4095) === 4095) onProgress(found)
  }

  const bits = reached.view()
  const seen = followed.view()
  const kept = states.words()
  const options = new Map(places.flatMap((place) => place.options.map((option) => [option.index, option] as const)))
  return {
    groups: states.count(),
    states: found,
    transitions,
    complete: done === waiting.length,
    isMet,
    start,
    startMinute,
    startSeen,
    placeOf: (group) => {
      const place = places[placed.at(group)]
      if (!place) throw new Error("a group without a place")
      return place
    },
    lastOf: (group) => lasts[placed.at(group)] ?? 0,
    isReached: (group, minute) => has(bits, group * words, minute),
    find(v) {
      const blank = v.slice()
      const spot = v[atSlot] ?? 0
      for (const slot of resetsAt[spot] ?? []) blank[slot] = 0
      packing.pack(blank, spot, packed)
      const group = states.find(packed)
      if (group < 0) return undefined
      const minute = Math.min(lasts[placed.at(group)] ?? 0, (v[minutesSlot] ?? 0) - from)
      return has(bits, group * words, minute) ? { group, minute } : undefined
    },
    nextMinute: (group, minute) => nextIn(bits, group * words, words, minute),
    isOpen: (group) => {
      for (let word = group * words; word < (group + 1) * words; word++) if (bits[word] !== seen[word]) return true
      return false
    },
    ...byGroup(edge, states.count()),
    optionOf: (e) => {
      const option = options.get(edge.option.at(e))
      if (!option) throw new Error("an edge without an option")
      return option
    },
    read: (group, v) => void packing.unpack(kept, group * packing.words, v),
    fired,
    taken,
  }
}

function triesOf({ options, cards, phase }: Place, places: readonly Place[]): readonly Try[] {
  const guardsOf = (option: Option) =>
    readsOf(option.test).flatMap(({ slot, value }) => (slot === minutesSlot ? [value] : []))
  return [
    ...options
      .filter(({ use }) => use !== "free")
      .map((option): Try => ({ option, ifMoved: false, guards: guardsOf(option) })),
    ...options
      .filter(({ use }) => use === "free")
      .flatMap((option) =>
        cards.map((card): Try => {
          const ifMoved = phase === "story" && places[card]?.phase === "moved"
          return { option, card, ifMoved, guards: guardsOf(option) }
        }),
      ),
  ]
}

/** The minutes that anything asks about after an act: promises at every moment that time passes, all else at its end. */
function thresholdsOf(model: Model, { injectsAt, sightsAt }: Slice) {
  const tests = [...injectsAt.flat(), ...sightsAt.flat()].map(({ test }) => test)
  const times = tests.flatMap((test) =>
    readsOf(test).flatMap(({ slot, value }) => (slot === minutesSlot ? [value] : [])),
  )
  return {
    times: [...new Set(times)],
    promises: [...new Set(model.promises.flatMap(({ terms }) => terms.map(({ by }) => by + 1)))],
  }
}

/**
 * How many minutes after its beginning an option lets time pass, each time that it does, and whether it passes the time
 * until some hour: then it takes another time at every minute.
 */
function passing({ writes }: Option, v: Vector): { readonly offsets: readonly number[]; readonly waits: boolean } {
  const begins = v[minutesSlot] ?? 0
  let offset = 0
  let waits = false
  const offsets = writes.flatMap((write) => {
    if (write.op !== "later") return []
    offset += write.minutes
    for (const { added, prepared, minutes } of write.measures)
      if (v[added] === 1 && v[prepared] === 0) offset += minutes
    if (write.until !== undefined && begins + offset < write.until) waits = true
    return [offset]
  })
  return { offsets, waits }
}

function look({ there, seen, signals, noise }: Sight, v: Vector): number {
  if (v[seen] === 1 || !there(v)) return 0
  v[seen] = 1
  return toSeen(signals, noise)
}

/** The edges that lead somewhere, by the group they come from. */
function byGroup(edge: Readonly<Record<keyof Edges, Ints>>, groups: number) {
  const start = new Int32Array(groups + 1)
  const from = edge.from.view()
  const to = edge.to.view()
  for (const [e, group] of from.entries()) if ((to[e] ?? -1) >= 0) start[group + 1] = (start[group + 1] ?? 0) + 1
  for (let group = 0; group < groups; group++) start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0)
  const place = start.slice()
  const sorted = new Int32Array(start[groups] ?? 0)
  for (const [e, group] of from.entries()) {
    if ((to[e] ?? -1) < 0) continue
    sorted[place[group] ?? 0] = e
    place[group] = (place[group] ?? 0) + 1
  }
  return {
    edgesOf: (group: number) => sorted.subarray(start[group], start[group + 1]),
    edges: {
      from,
      to,
      first: edge.first.view(),
      last: edge.last.view(),
      later: edge.later.view(),
      worth: edge.worth.view(),
      seen: edge.seen.view(),
    },
  }
}
