import { type BannedWord, bannedWords } from "../banned-words"
import { textsIn } from "../prose"
import type { Found, Rule } from "../rule"

/** No scenario uses a word that harms the people it speaks of. */
export const bannedWord: Rule = {
  needs: "parts",
  check: ({ scenario, about }) => (inEnglish(about?.language) ? bannedIn(scenario) : []),
}

/** The same for any other file of a pack. The words are English, so packs in other languages are not searched. */
export function bannedIn(file: unknown): readonly Found[] {
  return textsIn(file, suspected).flatMap(({ value, path }) =>
    searched.flatMap(({ pattern, instead, severity }) => {
      const word = pattern.exec(value)?.[0].replace(/\s+/g, " ")
      return word === undefined ? [] : [{ finding: { code: "banned-word", word, instead, severity }, path, severity }]
    }),
  )
}

export function inEnglish(language: string | undefined): boolean {
  return language === undefined || language === "en"
}

const searched = bannedWords.map(({ forms, instead, severity }: BannedWord) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|").replaceAll(" ", "\\s+")})(?![\\p{L}\\p{N}])`, "iu"),
  instead,
  severity,
}))

/** Most texts have none of them, which one search tells sooner than all. */
const suspected = new RegExp(
  bannedWords
    .flatMap(({ forms }) => forms)
    .join("|")
    .replaceAll(" ", "\\s+"),
  "iu",
)
