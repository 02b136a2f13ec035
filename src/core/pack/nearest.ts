import { distance } from "fastest-levenshtein"
import { byText } from "./diagnostic"

/** The known word an author most likely meant, when one is near enough to be a slip of the finger. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.round(word.length * 0.4))
  let best: { readonly word: string; readonly away: number } | undefined
  for (const candidate of [...known].sort(byText)) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase())
    if (away <= most && (!best || away < best.away)) best = { word: candidate, away }
  }
  return best?.word
}
