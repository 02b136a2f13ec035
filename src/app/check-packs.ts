import { canonical, checkPack, type Pack, type PackText, stemOf, toLine } from "../core/index"

/**
 * The packs that come with the game, from text. Done while the game is built, and again in the page while packs are being
 * written (`npm start`): the only two times that the checker of packs is wanted for them.
 */

/** One pack as it was found: checked, or with one line for each of its mistakes. */
export type CheckedFolder = { readonly folder: string } & (
  | { readonly pack: Pack }
  | { readonly problems: readonly string[] }
)

/** `texts` are named from the folder above `scenarios` on. */
export function checkPacks(texts: readonly PackText[]): readonly CheckedFolder[] {
  return [...byFolder(texts)]
    .filter(([, inside]) => inside.some(({ file }) => stemOf(file) === "pack"))
    .map(([folder, inside]) => {
      const result = checkPack(inside)
      return result.ok ? { folder, pack: result.pack } : { folder, problems: result.diagnostics.map(toLine) }
    })
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
