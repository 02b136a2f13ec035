/** Seconds as SCORM 1.2 writes spans of time: `HHHH:MM:SS.SS`. */
export function toSpan(seconds: number): string {
  const hundredths = Math.round(Math.max(0, seconds) * 100)
  const [hours, minutes, rest] = [
    Math.floor(hundredths / 360_000),
    Math.floor(hundredths / 6000) % 60,
    (hundredths % 6000) / 100,
  ]
  return `${padded(Math.min(hours, 9999), 4)}:${padded(minutes, 2)}:${rest.toFixed(2).padStart(5, "0")}`
}

/** Seconds as ISO 8601 writes a duration, such as `PT75.5S`: SCORM 2004 and cmi5. */
export function toIsoSpan(seconds: number): string {
  return `PT${Math.round(Math.max(0, seconds) * 100) / 100}S`
}

/** A moment as SCORM 2004 writes it. It lets a zone stand only behind a part of a second. */
export function toMoment(when: number): string {
  return `${new Date(when).toISOString().slice(0, 21)}Z`
}

/** The time of day of a moment, as SCORM 1.2 writes it, in UTC: `HH:MM:SS`. */
export function toTime(when: number): string {
  return new Date(when).toISOString().slice(11, 19)
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0")
}
