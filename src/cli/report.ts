import { closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import writeSpreadsheet from "write-excel-file/node"
import {
  countsOf,
  courseTables,
  createReachable,
  csvPieces,
  isHome,
  noAbout,
  reportPieces,
  sheetsOf,
  whyNoSpreadsheet,
  type SourceOf,
  statementsText,
  type Table,
} from "../core/index"
import { courseHtml } from "../paper/index"
import { type LoadedPack, shown } from "./packs"
import { collectFrom, loadedPacks } from "./results"
import type { ExitCode, Terminal } from "./terminal"

export interface ReportOptions {
  readonly out: string
  readonly pack: readonly string[]
  /** The address under which pseudonyms are told of. */
  readonly home?: string
  /** The most groups of states to search for what was still reachable; 0 for not at all. */
  readonly reachable: number
}

/**
 * `forewarn report`: attempts from any number of laptops, each checked and scored anew, as tables for a course. What cannot be
 * counted is named with its reason and never stops the rest. What a course lead typed in at the desk is printed as the desk does.
 */
export async function report(
  paths: readonly string[],
  { out: folder, pack: named, home, reachable }: ReportOptions,
  { out, err, isScreen }: Terminal,
): Promise<ExitCode> {
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
  if (!Number.isInteger(reachable) || reachable < 0) {
    err("forewarn report: --reachable takes a whole number of groups of states, or 0.\n")
    return 2
  }
  const loaded = loadedPacks(named, err)
  const collected = collectFrom(paths, loaded, {
    except: folder,
    onRead: (read) => isScreen && read % 100 === 0 && err(`\r${read} files read`),
  })
  if (isScreen) err("\rWorking out the tables …")
  const tables = courseTables(collected, {
    sourceOf: sourcesOf(loaded),
    ...(reachable > 0 ? { reachable: createReachable(reachable) } : {}),
  })
  const counts = countsOf(collected)
  const [course, ...others] = collected.courses
  mkdirSync(folder, { recursive: true })
  for (const table of tables) writePieces(join(folder, `${table.name}.csv`), csvPieces(table))
  writePieces(join(folder, "course.json"), reportPieces(tables, counts))
  writePieces(join(folder, "statements.json"), statementsText(collected.taken, { home }))
  writeFileSync(join(folder, "course.html"), courseHtml(collected, course?.about ?? noAbout))
  const unsheeted = whyNoSpreadsheet(tables)
  if (unsheeted === undefined) await writeSheets(join(folder, "course.xlsx"), tables)
  if (isScreen) err(`\r${" ".repeat(40)}\r`)
  for (const { file, words } of collected.aside) err(`${file}: set aside. ${words}\n`)
  for (const { file } of others)
    err(`${file}: its attempts are counted. course.html holds what was typed in of ${course?.file}, not of this one.\n`)
  if (unsheeted !== undefined) err(`No course.xlsx. ${unsheeted}\n`)
  const files = [
    ...tables.map(({ name }) => `${name}.csv`),
    ...(unsheeted === undefined ? ["course.xlsx"] : []),
    "course.html",
    "course.json",
    "statements.json",
  ]
  out(
    `${counts.attempts} attempts from ${counts.files} files (${counts.practice} practice, ${counts.unfinished} not finished), ${counts.aside} files set aside.\n` +
      `Written to ${shown(folder)}: ${files.join(", ")}\n`,
  )
  return counts.aside > 0 ? 1 : 0
}

/** What --home must be. */
export const homeWords = "--home is an address of the web, such as https://centre.example.org/courses/2026-11."

function sourcesOf(loaded: readonly LoadedPack[]): SourceOf {
  return (id, scenario, path) => {
    const place = loaded.find(({ pack }) => pack.about.pack === id)?.places(scenario, path)
    return place && `${place.file}:${place.line}`
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w")
  try {
    let waiting: string[] = []
    let length = 0
    const write = () => {
      writeSync(file, waiting.join(""))
      waiting = []
      length = 0
    }
    for (const piece of pieces) {
      waiting.push(piece)
      length += piece.length
      if (length > 1_000_000) write()
    }
    write()
  } finally {
    closeSync(file)
  }
}

async function writeSheets(path: string, tables: readonly Table[]): Promise<void> {
  const book = writeSpreadsheet(sheetsOf(tables).map((sheet) => ({ ...sheet })))
  writeFileSync(path, await book.toBuffer())
}
