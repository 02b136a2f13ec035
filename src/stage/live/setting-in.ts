/** Seconds for which rain that sets in is only heard, and in which it then comes into sight. */
const heard = 3
const nearing = 4

/** How much of the rain is in sight, from 0 to 1, so many seconds after it was hung. Rain that fell already is in sight at once. */
export function rainInSight(seconds: number, fellAlready: boolean): number {
  return fellAlready ? 1 : Math.min(1, Math.max(0, (seconds - heard) / nearing))
}
