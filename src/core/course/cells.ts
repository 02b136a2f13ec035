import { type Guarded, tooFew } from "./people"

/** How values stand in tables. */

/** Four decimals, as in results. */
export function rounded(value: number | null | undefined): number | null {
  return value === undefined || value === null ? null : Math.round(value * 10_000) / 10_000 + 0
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

/** A text in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

export const saysTooFew = "too few to say: fewer than five people"

/** What may be said of a row: nothing stands here where it may be read as it is. */
export function readingOf(value: Guarded<unknown>): string | null {
  return value === tooFew ? saysTooFew : null
}
