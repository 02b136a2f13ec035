import type { Pack } from "../pack"

/** The languages a pack can be read in: its own, then the others in the order of its card. */
export function languagesOf({ about, texts }: Pick<Pack, "about" | "texts">): readonly string[] {
  return [about.language, ...(about.languages ?? []).filter((language) => Object.hasOwn(texts, language))]
}
