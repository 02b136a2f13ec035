import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { basename, join, relative, resolve } from "node:path"
import { zipSync } from "fflate"
import { archiveEnding, pictureKindOf, readArchive, toLine } from "../core/index"
import { decoded } from "./decode"
import { checkAt } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/** `forewarn pack`: a pack's folder as one file, the same bytes wherever and whenever it is made. */
export function pack(folder: string, { out }: { readonly out?: string }, { err }: Terminal): ExitCode {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    err(`forewarn pack: there is no folder "${folder}"\n`)
    return 2
  }
  const target = out ?? `${basename(resolve(folder))}${archiveEnding}`
  if (!target.toLowerCase().endsWith(archiveEnding)) {
    err(`forewarn pack: the name must end in ${archiveEnding}, not "${target}"\n`)
    return 2
  }
  const { checked } = checkAt(folder)
  const bytes = checked.ok ? zipOf(folder) : undefined
  // What is written must be what every reader of packs accepts.
  const read = bytes && readArchive(target, bytes, decoded)
  const problems = [...checked.diagnostics, ...(read?.ok === false ? read.diagnostics : [])]
  if (!bytes || !read?.ok) {
    for (const problem of problems) err(`${toLine(problem)}\n`)
    err("Nothing was written; mend the pack first.\n")
    return 1
  }
  writeFileSync(target, bytes)
  err(`Packed into ${target} (${bytes.length} bytes).\n`)
  return 0
}

function isPicture(path: string): boolean {
  return /^media[/\\][^/\\]+$/.test(path) && pictureKindOf(path) !== undefined
}

/** Sorted names, one date and no rights of users: nothing in it but names, texts and pictures. */
function zipOf(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(ya?ml|json|md)$/i.test(path) || isPicture(relative(folder, path)))
    .map((path) => [relative(folder, path).replaceAll("\\", "/").normalize("NFC"), path] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  // The library reads the hours of the place where it runs; so the date is given in them.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(files.map(([name, path]) => [name, readFileSync(path)])), {
    level: 9,
    mtime,
    os: 0,
  })
}
