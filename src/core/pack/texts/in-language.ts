import type { Pack } from "../pack"
import { entriesAt, retellPack } from "./parts"
import { translated } from "./translation"

/** The languages a pack can be read in: its own, then the others in the order of its card. */
export function languagesOf({ about, texts }: Pick<Pack, "about" | "texts">): readonly string[] {
  return [about.language, ...(about.languages ?? []).filter((language) => Object.hasOwn(texts, language))]
}

/**
 * A pack as it reads in a language. A sentence without a translation made for its very words stays as it is. Nothing but
 * prose differs: every attempt of the one is an attempt of the other.
 */
export function inLanguage(pack: Pack, language: string): Pack {
  const texts = languagesOf(pack).includes(language) ? pack.texts[language] : undefined
  if (!texts) return pack
  const told = retellPack(pack, (path) => {
    const entries = entriesAt(texts, path)
    return (key, text) => translated(entries, key, text) ?? text
  })
  return { ...told, language }
}
