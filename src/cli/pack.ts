import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { basename, join, relative, resolve } from "node:path"
import { archiveEnding, pictureKindOf, readArchive, toLine } from "../core/index"
import { decoded } from "./decode"
import { checkAt } from "./packs"
import type { ExitCode, Terminal } from "./terminal"
import { zipped } from "./zipped"

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

/** Nothing in it but names, texts and pictures. */
function zipOf(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(ya?ml|json|md)$/i.test(path) || isPicture(relative(folder, path)))
  return zipped(
    files.map((path) => [relative(folder, path).replaceAll("\\", "/").normalize("NFC"), readFileSync(path)]),
  )
}
