import type { Pack } from "../pack"
import { languagesOf } from "./languages-of"
import { entriesAt, retellPack } from "./parts"
import { translated } from "./translation"

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
