/**
 * What an act is worth, minute by minute, worked out at as few minutes as will do. `sign` tells what it came to more
 * closely than `worth`: of a row in pieces, what comes to the same sign at two minutes of one piece does so at every
 * minute between.
 */
export interface WorthRow {
  readonly at: (minute: number, workOut: (minute: number) => Valued) => number
}

export interface Valued {
  readonly worth: number
  readonly sign: string
}

/** `pieces`: the last minute of each, in order; undefined for a row that may change at every minute. */
export function createWorthRow(pieces: readonly number[] | undefined): WorthRow {
  const known = new Map<number, Valued>()
  /** The minutes that were worked out, in order. */
  const minutes: number[] = []
  const worked = (minute: number, workOut: (minute: number) => Valued): Valued => {
    const already = known.get(minute)
    if (already) return already
    const found = workOut(minute)
    known.set(minute, found)
    if (pieces !== undefined) minutes.splice(firstFrom(minutes, minute), 0, minute)
    return found
  }
  return {
    at(minute, workOut) {
      const already = known.get(minute)
      if (already) return already.worth
      const piece = pieces === undefined ? -1 : firstFrom(pieces, minute)
      const last = pieces?.[piece]
      if (pieces === undefined || last === undefined) return worked(minute, workOut).worth
      const first = (pieces[piece - 1] ?? -1) + 1
      const within = (at: number | undefined) => (at !== undefined && at >= first && at <= last ? at : undefined)
      // Minutes are asked for from early to late, mostly: with the end of its piece known, most of it can be halved.
      if (within(minutes[firstFrom(minutes, minute) - 1]) !== undefined) worked(last, workOut)
      const after = firstFrom(minutes, minute)
      let low = within(minutes[after - 1])
      let high = within(minutes[after])
      // Halve what lies between the two minutes around it until both ends are alike.
      while (low !== undefined && high !== undefined) {
        const [one, other] = [known.get(low), known.get(high)]
        if (one && one.sign === other?.sign) return one.worth
        const middle = (low + high) >>> 1
        if (middle === low) break
        worked(middle, workOut)
        if (middle === minute) break
        if (middle < minute) low = middle
        else high = middle
      }
      return worked(minute, workOut).worth
    },
  }
}

/** The place of the first of them that is not before a minute. */
function firstFrom(minutes: readonly number[], minute: number): number {
  let low = 0
  let high = minutes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((minutes[middle] ?? 0) < minute) low = middle + 1
    else high = middle
  }
  return low
}
