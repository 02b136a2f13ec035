/** Milliseconds since 1970 as ISO 8601 in UTC, to the millisecond. */
export function timestampOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / day)
  const rest = milliseconds - days * day
  const { year, month, date } = dateOf(days)
  const two = (value: number) => String(value).padStart(2, "0")
  const time = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((part) => two(Math.floor(part)))
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}T${time.join(":")}.${String(rest % 1000).padStart(3, "0")}Z`
}

const day = 86_400_000

/** The Gregorian date so many days after 1970-01-01. Years are counted from March, so that the leap day comes last. */
function dateOf(days: number): { readonly year: number; readonly month: number; readonly date: number } {
  const sinceEra = days + 719_468
  const era = Math.floor(sinceEra / 146_097)
  const dayOfEra = sinceEra - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** Milliseconds as an ISO 8601 duration, to the hundredth of a second, which is as fine as xAPI compares them. */
export function durationOf(milliseconds: number): string {
  return `PT${Number((Math.max(0, milliseconds) / 1000).toFixed(2))}S`
}
