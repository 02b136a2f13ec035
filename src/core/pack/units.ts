/** Minutes of a duration as packs write it: `12 min`, `8h`, `4 h 48 min`. */
export function toMinutes(text: string): number {
  const found = durationPattern.exec(text)
  if (!found) throw new Error(`not a duration: ${text}`)
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0)
}

/** A duration in words a trainee reads: `12 min`, `4 h`, `4 h 48 min`. */
export function toDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""].filter(Boolean).join(" ")
}

export const durationPattern = /^(?=\d)(?:(\d{1,3}) ?h)? ?(?:(\d{1,4}) ?min)?$/
/** Seconds of real time as packs write them: `20 s`. */
export function toSeconds(text: string): number {
  const found = secondsPattern.exec(text)
  if (!found) throw new Error(`not seconds: ${text}`)
  return Number(found[1])
}

export const secondsPattern = /^([5-9]|[1-9]\d{1,2}) ?s$/
export const clockPattern = /^(?:day ([2-9]|[1-9]\d) )?([01]\d|2[0-3]):([0-5]\d)$/

/**
 * Minutes since midnight of the scenario's first day, of a time as packs write it: `15:40`, `day 8 09:30`. Without a day,
 * a time earlier than `from` belongs to the day after, because a scenario that begins in the afternoon may end after
 * midnight.
 */
export function toClock(text: string, from = 0): number {
  const found = clockPattern.exec(text)
  if (!found) throw new Error(`not a time of day: ${text}`)
  const minutes = Number(found[2]) * 60 + Number(found[3])
  if (found[1] !== undefined) return (Number(found[1]) - 1) * 1440 + minutes
  return minutes + Math.max(0, Math.ceil((from - minutes) / 1440)) * 1440
}

/**
 * The time of day, `HH:MM`, of minutes since the first midnight. From the second noon on it is told with its day, as
 * packs write it; before, the first night is the only one there was.
 */
export function toTimeOfDay(minutes: number): string {
  const within = ((minutes % 1440) + 1440) % 1440
  const hour = `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`
  return minutes < 1440 + 720 ? hour : `day ${Math.floor(minutes / 1440) + 1} ${hour}`
}
