import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import {
  checkPack,
  type MediumFile,
  type Pack,
  type PackText,
  pictureKindOf,
  type Places,
  stemOf,
  toLine,
  toNoteLine,
} from "../core/index"
import { isArchive, openArchive } from "./archives"
import { decoded } from "./decode"

/** A folder (or an archive) that holds a pack, and which of its files were asked for (all, when undefined). */
export interface PackFolder {
  readonly folder: string
  readonly only?: readonly string[]
}

/** The packs that come with Forewarn. */
export const ownPacks = resolve(dirname(fileURLToPath(import.meta.url)), "../../scenarios")

/**
 * The packs meant by files and folders on the command line: a pack's folder or archive, a file of a pack, or a folder of
 * packs. Paths that lead nowhere are given back as they were written.
 */
export function packFolders(paths: readonly string[]): {
  readonly folders: readonly PackFolder[]
  readonly missing: readonly string[]
} {
  const onlyByFolder = new Map<string, string[] | undefined>()
  const missing: string[] = []
  for (const path of paths) {
    if (!existsSync(path)) missing.push(path)
    else if (isArchive(path)) onlyByFolder.set(path, undefined)
    else if (statSync(path).isFile()) {
      const folder = packAbove(dirname(path))
      const only = onlyByFolder.has(folder) ? onlyByFolder.get(folder) : []
      if (only) onlyByFolder.set(folder, [...only, path])
    } else {
      const inside = readdirSync(path)
        .map((name) => join(path, name))
        .filter(
          (inner) => isArchive(inner) || (statSync(inner, { throwIfNoEntry: false })?.isDirectory() && isPack(inner)),
        )
        .sort()
      for (const folder of isPack(path) || inside.length === 0 ? [path] : inside) onlyByFolder.set(folder, undefined)
    }
  }
  const folders = [...onlyByFolder].map(([folder, only]) => (only ? { folder, only } : { folder }))
  return { folders, missing }
}

/** The texts of a pack's folder and the folders in it, in file order, named as seen from where the command runs. */
export function textsOf(folder: string): readonly PackText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).startsWith("plays"))
    .sort()
    .map((path) => ({ file: shown(path), text: textOf(path) }))
}

/** The pictures in a pack's folder `media`, named like its texts. */
export function picturesOf(folder: string): readonly MediumFile[] {
  const media = join(folder, "media")
  if (!statSync(media, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(media, { withFileTypes: true })
    .filter((entry) => entry.isFile() && pictureKindOf(entry.name) !== undefined)
    .map(({ name }) => join(media, name))
    .sort()
    .map((path) => ({ file: shown(path), bytes: readFileSync(path) }))
}

/** A file's text, or undefined when its bytes are not UTF-8. */
export function textOf(path: string): string | undefined {
  return decoded(readFileSync(path))
}

/** The check of a pack's folder or archive, and what was left out of the archive, as lines. */
export function checkAt(place: string): {
  readonly checked: ReturnType<typeof checkPack>
  readonly notes: readonly string[]
} {
  if (!isArchive(place)) return { checked: checkPack(textsOf(place), picturesOf(place)), notes: [] }
  const read = openArchive(place, shown(place))
  return read.ok
    ? { checked: checkPack(read.texts, read.pictures), notes: read.notes.map((note) => toNoteLine(shown(place), note)) }
    : { checked: read, notes: [] }
}

export type Loaded =
  | { readonly ok: true; readonly pack: Pack; readonly folder: string; readonly places: Places }
  | { readonly ok: false; readonly lines: readonly string[] }

export type LoadedPack = Extract<Loaded, { readonly ok: true }>

export function loadPack(folder: string): Loaded {
  const { checked } = checkAt(folder)
  return checked.ok
    ? { ok: true, pack: checked.pack, folder, places: checked.places }
    : { ok: false, lines: checked.diagnostics.map(toLine) }
}

/** The packs an attempt may belong to: the ones named, else those that come with Forewarn. */
export function loadPacks(named: readonly string[]): readonly Loaded[] {
  return packFolders(named.length > 0 ? named : [ownPacks]).folders.map(({ folder }) => loadPack(folder))
}

export function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return (near.startsWith("..") ? path : near).replaceAll("\\", "/")
}

/** The nearest folder that is a pack, from a file's own folder upwards; its own folder when there is none. */
function packAbove(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isPack(at)) return relative(process.cwd(), at) === "" ? "." : at
    if (dirname(at) === at) return folder
  }
}

function isPack(folder: string): boolean {
  return readdirSync(folder).some((name) => stemOf(name) === "pack" && /\.(ya?ml|json)$/i.test(name))
}
