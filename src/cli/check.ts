import { styleText } from "node:util"
import { type Diagnostic, sentencesOf, toLine } from "../core/index"
import { checkAt, packFolders, shown } from "./packs"
import { sarifOf } from "./sarif"
import type { ExitCode, Terminal } from "./terminal"
import { watching } from "./watch"

export interface CheckOptions {
  readonly format: "text" | "json" | "sarif"
  readonly watch?: boolean
  /** False when the caller asked for no colours; there are none outside a terminal either. */
  readonly color: boolean
}

/** `forewarn check`: every problem of every pack named, one line each. With `watch` it goes on until Ctrl+C. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const first = checkOnce(paths, options, terminal)
  if (!options.watch || first === 2) return first
  const { err } = terminal
  err("Watching for changes. Ctrl+C ends it.\n")
  const { folders } = packFolders(paths)
  await watching(
    folders.map(({ folder }) => folder),
    () => {
      err("\nChanged. Checking again.\n")
      try {
        checkOnce(paths, options, terminal)
      } catch (error) {
        // A file may vanish between being listed and being read; the next change brings the next check.
        err(`${error instanceof Error ? error.message : String(error)}\n`)
      }
    },
  )
  return 0
}

function checkOnce(paths: readonly string[], { format, color }: CheckOptions, terminal: Terminal): ExitCode {
  const { out, err } = terminal
  const { folders, missing } = packFolders(paths)
  if (missing.length > 0) {
    for (const path of missing) err(`forewarn check: there is no file or folder "${path}"\n`)
    return 2
  }
  let scenarios = 0
  const problems = folders.flatMap(({ folder, only }): readonly Diagnostic[] => {
    const { checked, notes } = checkAt(folder)
    for (const note of notes) err(`${note}\n`)
    if (checked.ok) scenarios += only ? only.length : checked.pack.scenarios.length
    const asked = only?.map(shown)
    return checked.diagnostics.filter(
      ({ file, finding }) => asked === undefined || asked.includes(file) || finding.code === "missing-file",
    )
  })
  if (format === "json") out(`${JSON.stringify(problems.map(toRecord), null, 2)}\n`)
  if (format === "sarif") out(`${JSON.stringify(sarifOf(problems), null, 2)}\n`)
  if (format === "text") {
    out(toText(problems, terminal.isScreen, color && terminal.isScreen && !process.env["NO_COLOR"]))
    err(
      problems.length === 0
        ? `No problems in ${count(folders.length, "pack")}, ${count(scenarios, "scenario")}.\n`
        : `${total(problems)} in ${count(new Set(problems.map(({ file }) => file)).size, "file")}.\n`,
    )
  }
  return problems.some(isError) ? 1 : 0
}

/** One line each. On a screen an empty line parts the files; in a pipe nothing comes between the lines. */
function toText(problems: readonly Diagnostic[], isScreen: boolean, colour: boolean): string {
  return problems
    .map((problem, i) => {
      const line = toLine(problem)
      const apart = isScreen && i > 0 && problems[i - 1]?.file !== problem.file ? "\n" : ""
      return `${apart}${colour ? coloured(line, problem) : line}\n`
    })
    .join("")
}

function coloured(line: string, problem: Diagnostic): string {
  const place = `${problem.file}:${problem.place.line}:${problem.place.column}`
  const [, code = "", sentence = ""] = /^((?:warning )?[a-z-]+) (.*)$/.exec(line.slice(place.length + 1)) ?? []
  return [
    styleText("dim", place, { validateStream: false }),
    styleText(isError(problem) ? "red" : "yellow", code, { validateStream: false }),
    sentence,
  ].join(" ")
}

function total(problems: readonly Diagnostic[]): string {
  const errors = problems.filter(isError).length
  const warnings = problems.length - errors
  return [errors > 0 ? count(errors, "problem") : "", warnings > 0 ? count(warnings, "warning") : ""]
    .filter(Boolean)
    .join(" and ")
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error"
}

function toRecord(problem: Diagnostic) {
  const { what, cure } = sentencesOf(problem)
  const { finding, severity, file, place } = problem
  return { code: finding.code, severity, file, line: place.line, column: place.column, message: what, cure }
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`
}
