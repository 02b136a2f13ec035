import { createContext } from "preact"
import { useContext } from "preact/hooks"

/** What an element with a pack's words says about their language; nothing where it is that of the interface. */
export interface TongueAttributes {
  readonly lang?: string
  readonly dir?: "ltr" | "rtl"
}

/** The language of the pack's words around here, in two letters. */
export const Tongue = createContext("en")

/** Says what an element with this text of a pack says about its language. */
export function useTongue(): (text: string) => TongueAttributes {
  const language = useContext(Tongue)
  return (text) => tongueOf(language, text)
}

/** In a language written from right to left, a sentence without any of its letters is one that has no translation. */
export function tongueOf(language: string, text: string): TongueAttributes {
  if (language === "en") return {}
  if (!rightToLeft.has(language)) return { lang: language, dir: "ltr" }
  return rightToLeftLetter.test(text) ? { lang: language, dir: "rtl" } : {}
}

const rightToLeft = new Set(["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"])
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}]/u

/** A language as its own speakers call it, where the browser knows. */
export function languageName(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(language) ?? language
    return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
  } catch {
    // Two letters that are no language to this browser.
    return language
  }
}
