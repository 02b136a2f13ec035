import { inLanguage, type Pack } from "../core/index"

/** Packs in the language a person reads, and back. */
export interface Languages {
  /** The pack in a language, or as it is when it has no such translation. Told once, so that what hangs on it can be kept. */
  readonly tell: (pack: Pack, language: string) => Pack
  /** The pack as its authors wrote it: what results are worked out with. */
  readonly written: (pack: Pack) => Pack
}

export function createLanguages(): Languages {
  const told = new WeakMap<Pack, Map<string, Pack>>()
  const written = new WeakMap<Pack, Pack>()
  return {
    tell: (pack, language) => {
      const known = told.get(pack) ?? new Map<string, Pack>()
      const one = known.get(language) ?? inLanguage(pack, language)
      told.set(pack, known.set(language, one))
      if (one !== pack) written.set(one, pack)
      return one
    },
    written: (pack) => written.get(pack) ?? pack,
  }
}
