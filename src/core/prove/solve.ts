import { type Components, componentsOf } from "./components"
import type { Graph } from "./explore"
import { createInts } from "./ints"

/**
 * Values of states, worked backward from the endings. A value is a number that stands for something (0 for nothing);
 * joining is associative, commutative and idempotent, so that neither order nor repetition matters.
 */
export interface Algebra {
  /** What a state is worth by itself: an ending, or one that was not followed. */
  readonly own: (group: number) => number
  /** A value with what an edge adds in front of it. */
  readonly after: (edge: number, value: number) => number
  readonly join: (one: number, other: number) => number
}

export interface Solution {
  readonly at: (group: number, minute: number) => number
  /** The first group at which values kept growing: something of worth can be repeated there. Then nothing is solved. */
  readonly endless: readonly number[]
}

/** Component by component, and in each from its last minute to its first; values are kept for spans of minutes. */
export function solve(graph: Graph, { order, first, of, count }: Components, algebra: Algebra): Solution {
  const { groups, edgesOf, edges, lastOf, isReached } = graph
  const { own, after, join } = algebra
  /** The spans of a group go down in time: each begins at `begins` and holds until the one before it. */
  const spanAt = new Int32Array(groups)
  const spanEnd = new Int32Array(groups)
  const begins = createInts()
  const values = createInts()
  const position = new Int32Array(groups)
  const endless: number[] = []

  const spanOf = (group: number, minute: number): number => {
    let low = spanAt[group] ?? 0
    let high = (spanEnd[group] ?? 0) - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (begins.at(middle) <= minute) high = middle
      else low = middle + 1
    }
    return low
  }
  const hold = (value: number, minute: number, isFirst: boolean) => {
    if (!isFirst && values.at(values.length - 1) === value) begins.set(begins.length - 1, minute)
    else {
      begins.push(minute)
      values.push(value)
    }
  }

  /** A group that leads only to groups whose values are known: from span to span. */
  const settle = (group: number) => {
    const leads = edgesOf(group)
    const worth = own(group)
    spanAt[group] = begins.length
    let isFirst = true
    for (let minute = lastOf(group); minute >= 0; ) {
      let value = worth
      let until = 0
      for (let i = 0; i < leads.length; i++) {
        const edge = leads[i] ?? 0
        const from = edges.first[edge] ?? 0
        const to = edges.last[edge] ?? 0
        if (to < minute) {
          if (to >= until) until = to + 1
          continue
        }
        if (from > minute) continue
        if (from > until) until = from
        const target = edges.to[edge] ?? 0
        const later = edges.later[edge] ?? 0
        const then = minute + later
        const last = lastOf(target)
        const span = spanOf(target, then < last ? then : last)
        // Before the last minute the value holds back to where the span begins; at the last, to where it is first met.
        const begin = begins.at(span) - later
        if (begin > until) until = begin < minute ? begin : minute
        const next = values.at(span)
        if (next !== 0) value = join(value, after(edge, next))
      }
      hold(value, until, isFirst)
      isFirst = false
      minute = until - 1
    }
    spanEnd[group] = begins.length
  }

  /** Groups that lead to themselves or each other: minute by minute, and at each until nothing changes any more. */
  const settleTogether = (members: readonly number[]) => {
    const last = lastOf(members[0] ?? 0)
    const width = last + 1
    const cells = new Int32Array(members.length * width)
    const component = of[members[0] ?? 0]
    for (const [i, group] of members.entries()) position[group] = i
    const leads = members.map((group) => edgesOf(group))
    const worths = members.map((group) => own(group))
    const open = (edge: number, minute: number) =>
      minute >= (edges.first[edge] ?? 0) && minute <= (edges.last[edge] ?? 0)
    const next = (edge: number, minute: number): number => {
      const to = edges.to[edge] ?? 0
      const then = Math.min(lastOf(to), minute + (edges.later[edge] ?? 0))
      return of[to] === component ? (cells[(position[to] ?? 0) * width + then] ?? 0) : values.at(spanOf(to, then))
    }
    /** Whether at this minute something is gained on a way back to where one was, from which there is a way to an end. */
    const gainsRoundAt = (minute: number): boolean => {
      const to: number[] = []
      const gains: boolean[] = []
      const within = members.map((group, i) =>
        [...(isReached(group, minute) ? (leads[i] ?? []) : [])].flatMap((edge) => {
          const target = edges.to[edge] ?? 0
          const stays = Math.min(lastOf(target), minute + (edges.later[edge] ?? 0)) === minute
          if (!open(edge, minute) || of[target] !== component || !stays) return []
          const value = next(edge, minute)
          const once = value === 0 ? 0 : after(edge, value)
          gains.push(once !== 0 && after(edge, once) !== once)
          return to.push(position[target] ?? 0) - 1
        }),
      )
      const round = componentsOf({ groups: members.length, edgesOf: (i) => within[i] ?? [], edges: { to } }).of
      return within.some((found, i) => found.some((edge) => gains[edge] && round[i] === round[to[edge] ?? 0]))
    }
    for (let minute = last; minute >= 0; minute--)
      for (let changed = true, round = 0, look = 4; changed; round++) {
        if (round === look) {
          if (gainsRoundAt(minute)) {
            endless.push(members[0] ?? 0)
            return
          }
          look *= 2
        }
        changed = false
        for (const [i, group] of members.entries()) {
          if (!isReached(group, minute)) continue
          let value = worths[i] ?? 0
          for (const edge of leads[i] ?? []) {
            if (!open(edge, minute)) continue
            const then = next(edge, minute)
            if (then !== 0) value = join(value, after(edge, then))
          }
          if (value === cells[i * width + minute]) continue
          cells[i * width + minute] = value
          changed = true
        }
        if (round <= members.length + 2) continue
        endless.push(members[0] ?? 0)
        return
      }
    for (const [i, group] of members.entries()) {
      spanAt[group] = begins.length
      let held: number | undefined
      for (let minute = last; minute >= 0; minute--) {
        // Minutes that are never reached may hold anything; what the next later one holds makes the fewest spans.
        const value: number = isReached(group, minute) ? (cells[i * width + minute] ?? 0) : (held ?? 0)
        hold(value, minute, held === undefined)
        held = value
      }
      spanEnd[group] = begins.length
    }
  }

  for (let component = 0; component < count && endless.length === 0; component++) {
    const members = [...order.subarray(first[component], first[component + 1])]
    const [group = 0] = members
    if (members.length > 1 || edgesOf(group).some((edge) => edges.to[edge] === group)) settleTogether(members)
    else settle(group)
  }
  return { at: (group, minute) => values.at(spanOf(group, minute)), endless }
}
