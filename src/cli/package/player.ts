import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { page } from "./course"

/** The built game without packs (`npm run build`), by the names of its files. */
export type Player = ReadonlyMap<string, Uint8Array>

/** Undefined when it is not built. */
export function readPlayer(): Player | undefined {
  const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../player")
  if (!existsSync(join(folder, page))) return undefined
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return new Map(paths.map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path)]))
}
