/**
 * What an act is worth, minute by minute, worked out at as few minutes as will do. `sign` tells what it came to more
 * closely than `worth`: of a row that is steady until a minute, what comes to the same sign at two minutes up to then does
 * so at every minute between.
 */
export interface WorthRow {
  readonly at: (minute: number, workOut: (minute: number) => Valued) => number
}

export interface Valued {
  readonly worth: number
  readonly sign: string
}

export function createWorthRow(steadyUntil: number | undefined): WorthRow {
  const known = new Map<number, Valued>()
  /** The minutes that were worked out, in order. */
  const minutes: number[] = []
  const worked = (minute: number, workOut: (minute: number) => Valued): Valued => {
    const already = known.get(minute)
    if (already) return already
    const found = workOut(minute)
    known.set(minute, found)
    if (steadyUntil !== undefined) minutes.splice(firstFrom(minutes, minute), 0, minute)
    return found
  }
  return {
    at(minute, workOut) {
      const already = known.get(minute)
      if (already) return already.worth
      if (steadyUntil === undefined || minute > steadyUntil) return worked(minute, workOut).worth
      if (minutes.length === 1) worked(steadyUntil, workOut)
      const after = firstFrom(minutes, minute)
      let low = minutes[after - 1]
      let high = minutes[after]
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
