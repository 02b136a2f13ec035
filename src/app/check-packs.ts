import { canonical, checkPack, type Pack, type PackText, type Places, stemOf, toLine } from "../core/index"
import { actsOf } from "../core/pack/parts"

/**
 * The packs that come with the game, from text. Done while the game is built, and again in the page while packs are being
 * written (`npm start`): the only two times that the checker of packs is wanted for them.
 */

/** One pack as it was found: checked, or with one line for each of its mistakes. */
export type CheckedFolder = { readonly folder: string } & (
  | { readonly pack: Pack; readonly sources: Sources }
  | { readonly problems: readonly string[] }
)

/** Where the beats of each scenario and what can be done in them stand: the file, and the line of each by its path, joined with dots. */
export type Sources = Readonly<
  Record<string, { readonly file: string; readonly lines: Readonly<Record<string, number>> }>
>

/** `texts` are named from the folder above `scenarios` on. */
export function checkPacks(texts: readonly PackText[]): readonly CheckedFolder[] {
  return [...byFolder(texts)]
    .filter(([, inside]) => inside.some(({ file }) => stemOf(file) === "pack"))
    .map(([folder, inside]) => {
      const result = checkPack(inside)
      return result.ok
        ? { folder, pack: result.pack, sources: sourcesIn(result.pack, result.places) }
        : { folder, problems: result.diagnostics.map(toLine) }
    })
}

function sourcesIn({ scenarios }: Pack, places: Places): Sources {
  return Object.fromEntries(
    scenarios.map((scenario) => {
      const id = scenario.scenario
      const paths = [...scenario.beats.map((_, b) => ["beats", b]), ...actsOf(scenario).map(({ path }) => path)]
      const lines = paths.map((path) => [path.join("."), places(id, path)?.line ?? 1])
      return [id, { file: places(id, [])?.file ?? "", lines: Object.fromEntries(lines) }]
    }),
  )
}

/** A pack is a folder of `scenarios`, with everything under it. */
function byFolder(texts: readonly PackText[]): ReadonlyMap<string, readonly PackText[]> {
  const inside = new Map<string, PackText[]>()
  for (const text of [...texts].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const folder = text.file.split("/").slice(0, 2).join("/")
    inside.set(folder, [...(inside.get(folder) ?? []), text])
  }
  return inside
}

export function samePacks(some: readonly Pack[], others: readonly Pack[]): boolean {
  return canonical(some) === canonical(others)
}
