import { closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import {
  countsOf,
  courseTables,
  createCollection,
  csvOf,
  isHome,
  type Pack,
  sentencesOf,
  statementsText,
} from "../core/index"
import { openArchive } from "./archives"
import { loadPacks, shown, textOf } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/**
 * `forewarn report`: attempts from any number of laptops, each checked and scored anew, as tables for a course. What cannot be
 * counted is named with its reason and never stops the rest.
 */
export function report(
  paths: readonly string[],
  {
    out: folder,
    pack: named,
    home,
  }: { readonly out: string; readonly pack: readonly string[]; readonly home?: string },
  { out, err, isScreen }: Terminal,
): ExitCode {
  const missing = paths.filter((path) => !existsSync(path))
  if (missing.length > 0) {
    for (const path of missing) err(`forewarn report: ${path}: there is no such file or folder.\n`)
    return 2
  }
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    err(`forewarn report: ${folder} is a file. Name a folder with --out.\n`)
    return 2
  }
  if (home !== undefined && !isHome(home)) {
    err(`forewarn report: ${homeWords}\n`)
    return 2
  }
  const packs = loadPacks(named).flatMap((loaded): readonly Pack[] => {
    if (loaded.ok) return [loaded.pack]
    for (const line of loaded.lines) err(`${line}\n`)
    return []
  })
  const collection = createCollection(packs)
  let read = 0
  for (const one of textsIn(paths)) {
    if ("words" in one) collection.refuse(one.file, one.words)
    else collection.add(one.file, one.text)
    read++
    if (isScreen && read % 100 === 0) err(`\r${read} files read`)
  }
  if (isScreen && read >= 100) err("\r")
  const collected = collection.collected()
  mkdirSync(folder, { recursive: true })
  const tables = courseTables(collected)
  for (const table of tables) writeFileSync(join(folder, `${table.name}.csv`), csvOf(table))
  const counts = countsOf(collected)
  writeFileSync(join(folder, "course.json"), courseText(tables, counts))
  writePieces(join(folder, "statements.json"), statementsText(collected.taken, { home }))
  for (const { file, words } of collected.aside) err(`${file}: set aside. ${words}\n`)
  out(
    `${counts.attempts} attempts from ${counts.files} files (${counts.practice} practice, ${counts.unfinished} not finished), ${counts.aside} files set aside.\n` +
      `Written to ${shown(folder)}: ${[...tables.map(({ name }) => `${name}.csv`), "course.json", "statements.json"].join(", ")}\n`,
  )
  return counts.aside > 0 ? 1 : 0
}

/** What --home must be. */
export const homeWords = "--home is an address of the web, such as https://centre.example.org/courses/2026-11."

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w")
  try {
    for (const piece of pieces) writeSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/** The same tables as one JSON file: columns by name, rows as objects. */
function courseText(tables: ReturnType<typeof courseTables>, counts: ReturnType<typeof countsOf>): string {
  const value = {
    format: 1,
    counts,
    tables: Object.fromEntries(
      tables.map(({ name, columns, rows }) => [
        name,
        rows.map((row) => Object.fromEntries(columns.map(([column], i) => [column, row[i] ?? null]))),
      ]),
    ),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A file's text, undefined where it is none; or why it could not be opened. */
type Read =
  | { readonly file: string; readonly text: string | undefined }
  | { readonly file: string; readonly words: string }

/** Every JSON file meant by files, folders and zips, one by one and in order. */
export function* textsIn(paths: readonly string[]): Generator<Read> {
  for (const path of paths)
    if (statSync(path).isDirectory()) for (const file of filesIn(path)) yield* textsAt(file)
    else yield* textsAt(path)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|zip)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function* textsAt(path: string): Generator<Read> {
  const file = shown(path)
  if (!/\.zip$/i.test(path)) {
    yield { file, text: textOf(path) }
    return
  }
  const zip = openArchive(path, file)
  if (zip.ok) yield* zip.texts.filter((one) => /\.json$/i.test(one.file))
  else yield { file, words: zip.diagnostics.map((problem) => sentencesOf(problem).what).join(" ") }
}
