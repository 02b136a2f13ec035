import { closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import {
  type Collected,
  countsOf,
  courseTables,
  createReachable,
  csvPieces,
  isHome,
  noAbout,
  reportPieces,
  type SourceOf,
  spreadsheetPieces,
  statementsText,
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
  writePieces(join(folder, "statements.json"), statementsText(opened(collected.taken), { home }))
  writeFileSync(join(folder, "course.html"), courseHtml(collected, course?.about ?? noAbout))
  writePieces(join(folder, "course.xlsx"), spreadsheetPieces(tables))
  if (isScreen) err(`\r${" ".repeat(40)}\r`)
  for (const { file, words } of collected.aside) err(`${file}: set aside. ${words}\n`)
  for (const { file } of others)
    err(`${file}: its attempts are counted. course.html holds what was typed in of ${course?.file}, not of this one.\n`)
  const files = [
    ...tables.map(({ name }) => `${name}.csv`),
    "course.xlsx",
    "course.html",
    "course.json",
    "statements.json",
  ]
  out(
    `${counted(counts.attempts, "attempt")} from ${counted(counts.files, "file")} (${counts.practice} practice, ${counts.unfinished} not finished), ${counted(counts.aside, "file")} set aside.\n` +
      `Written to ${shown(folder)}: ${files.join(", ")}\n`,
  )
  return counts.aside > 0 ? 1 : 0
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`
}

/** One after the other: not all of them fit into memory. */
function* opened(taken: Collected["taken"]) {
  for (const one of taken) yield one.opened()
}

/** What --home must be. */
export const homeWords = "--home is an address of the web, such as https://centre.example.org/courses/2026-11."

function sourcesOf(loaded: readonly LoadedPack[]): SourceOf {
  return (id, scenario, path) => {
    const place = loaded.find(({ pack }) => pack.about.pack === id)?.places(scenario, path)
    return place && `${place.file}:${place.line}`
  }
}

/** Bytes as they come; texts gathered into few. */
function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w")
  try {
    let waiting: string[] = []
    let length = 0
    const write = () => {
      writeFileSync(file, waiting.join(""))
      waiting = []
      length = 0
    }
    for (const piece of pieces) {
      if (typeof piece !== "string") {
        writeFileSync(file, piece)
        continue
      }
      waiting.push(piece)
      length += piece.length
      if (length > 1_000_000) write()
    }
    write()
  } finally {
    closeSync(file)
  }
}
