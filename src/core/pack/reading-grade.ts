import { syllable } from "syllable"

/**
 * The school grade at which English text reads easily, after Flesch and Kincaid: longer sentences and longer words
 * raise it. Undefined where there are too few words to say anything.
 */
export function readingGrade(text: string): { readonly grade: number; readonly words: number } | undefined {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length === 0) return undefined
  const sentences = Math.max(1, (text.match(/[.!?…]+(?=\s|["”’)]|$)/gu) ?? []).length)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  const grade = (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
  return { grade: Math.round(grade * 10) / 10, words: words.length }
}
