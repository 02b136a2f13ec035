import { languagesOf, type Pack } from "../core/index"

/** Packs in the language a person reads, and back. */
export interface Languages {
  /**
   * To be awaited before packs are told in a language: who reads every pack in its own needs nothing for it, so the telling
   * is a download of its own. Where it cannot be had, packs stay as they are.
   */
  readonly ready: (packs: readonly Pack[], language: string) => Promise<void>
  /** The pack in a language, or as it is when it has no such translation. Told once, so that what hangs on it can be kept. */
  readonly tell: (pack: Pack, language: string) => Pack
  /** The pack as its authors wrote it: what results are worked out with. */
  readonly written: (pack: Pack) => Pack
}

export function createLanguages(): Languages {
  const told = new WeakMap<Pack, Map<string, Pack>>()
  const written = new WeakMap<Pack, Pack>()
  let inLanguage: ((pack: Pack, language: string) => Pack) | undefined
  return {
    ready: async (packs, language) => {
      if (!packs.some((pack) => pack.language !== language && languagesOf(pack).includes(language))) return
      inLanguage ??= await import("./in-language").then(
        (loaded) => loaded.inLanguage,
        () => undefined,
      )
    },
    tell: (pack, language) => {
      if (!inLanguage) return pack
      const known = told.get(pack) ?? new Map<string, Pack>()
      const one = known.get(language) ?? inLanguage(pack, language)
      told.set(pack, known.set(language, one))
      if (one !== pack) written.set(one, pack)
      return one
    },
    written: (pack) => written.get(pack) ?? pack,
  }
}
