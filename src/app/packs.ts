import { checkPack, type Diagnostic, type Pack, type PackText, stemOf } from "../core/index"

/** The packs that come with the game, as text; each file is its own small download. */
const files = import.meta.glob<string>(
  ["../../scenarios/*/**/*.{yaml,yml,json}", "!../../scenarios/*/plays/**", "!../../scenarios/schema/**"],
  {
    query: "?raw",
    import: "default",
  },
)

/** Their pictures, by path. They are named here only; nothing is loaded before it is shown. */
const pictures = import.meta.glob<string>("../../scenarios/*/media/*.{png,jpg,jpeg,webp,PNG,JPG,JPEG,WEBP}", {
  query: "?url",
  import: "default",
  eager: true,
})

export interface PackProblem {
  readonly folder: string
  readonly diagnostics: readonly Diagnostic[]
}

export interface Packs {
  readonly packs: readonly Pack[]
  readonly problems: readonly PackProblem[]
  /** The folder of each pack, by its id. */
  readonly folders: ReadonlyMap<string, string>
}

/**
 * Where a picture of a pack that comes with the game is to be had. While packs are being written, the server has it as it
 * is on disk.
 */
export function pictureUrl(folder: string, file: string): string | undefined {
  if (import.meta.env.MODE === "live")
    return `./live/pictures/${encodeURIComponent(folder.split("/")[1] ?? "")}/${encodeURIComponent(file)}`
  return pictures[`../../${folder}/media/${file}`]
}

/** Reads and checks the packs that come with the game. A pack with mistakes is named, not played. */
export async function loadPacks(): Promise<Packs> {
  const texts = await Promise.all(
    Object.entries(files).map(async ([path, load]) => ({ file: path.replace(/^(\.\.\/)+/, ""), text: await load() })),
  )
  return checkPacks(texts)
}

/** `texts` are named from the folder above `scenarios` on. */
export function checkPacks(texts: readonly PackText[]): Packs {
  const checked = [...byFolder(texts)]
    .filter(([, inside]) => inside.some(({ file }) => stemOf(file) === "pack"))
    .map(([folder, inside]) => ({ folder, result: checkPack(inside) }))
  return {
    packs: checked.flatMap(({ result }) => (result.ok ? [result.pack] : [])),
    folders: new Map(
      checked.flatMap(({ folder, result }) => (result.ok ? [[result.pack.about.pack, folder] as const] : [])),
    ),
    problems: checked.flatMap(({ folder, result }) => (result.ok ? [] : [{ folder, diagnostics: result.diagnostics }])),
  }
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
