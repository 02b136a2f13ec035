import { checkPack, type Diagnostic, type Pack, type PackText } from "../core/index"

/** The packs that come with the game, as text; each file is its own small download. */
const files = import.meta.glob<string>(["../../scenarios/*/*.{yaml,yml,json}"], {
  query: "?raw",
  import: "default",
})

export interface PackProblem {
  readonly folder: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads and checks the packs that come with the game. A pack with mistakes is named, not played. */
export async function loadPacks(): Promise<{
  readonly packs: readonly Pack[]
  readonly problems: readonly PackProblem[]
}> {
  const textsByFolder = new Map<string, PackText[]>()
  const texts = await Promise.all(
    Object.entries(files).map(async ([path, load]) => ({ file: path.replace(/^(\.\.\/)+/, ""), text: await load() })),
  )
  for (const text of texts.sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const folder = text.file.slice(0, text.file.lastIndexOf("/"))
    textsByFolder.set(folder, [...(textsByFolder.get(folder) ?? []), text])
  }
  const checked = [...textsByFolder].map(([folder, inside]) => ({ folder, result: checkPack(inside) }))
  return {
    packs: checked.flatMap(({ result }) => (result.ok ? [result.pack] : [])),
    problems: checked.flatMap(({ folder, result }) => (result.ok ? [] : [{ folder, diagnostics: result.diagnostics }])),
  }
}
