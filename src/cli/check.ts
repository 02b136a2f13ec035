import { checkPack, type Diagnostic, sentencesOf, toLine } from "../core/index"
import { packFolders, shown, textsOf } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/** `forewarn check`: every problem of every pack named, one line each. */
export function check(
  paths: readonly string[],
  { format }: { readonly format: "text" | "json" },
  { out, err }: Terminal,
): ExitCode {
  const { folders, missing } = packFolders(paths)
  if (missing.length > 0) {
    for (const path of missing) err(`forewarn check: there is no file or folder "${path}"\n`)
    return 2
  }
  let scenarios = 0
  const problems = folders.flatMap(({ folder, only }): readonly Diagnostic[] => {
    const checked = checkPack(textsOf(folder))
    if (checked.ok) scenarios += only ? only.length : checked.pack.scenarios.length
    const asked = only?.map(shown)
    return checked.diagnostics.filter(
      ({ file, finding }) => asked === undefined || asked.includes(file) || finding.code === "missing-file",
    )
  })
  if (format === "json") out(`${JSON.stringify(problems.map(toRecord), null, 2)}\n`)
  else for (const problem of problems) out(`${toLine(problem)}\n`)
  if (format === "text")
    err(
      problems.length === 0
        ? `No problems in ${count(folders.length, "pack")}, ${count(scenarios, "scenario")}.\n`
        : `${count(problems.length, "problem")} in ${count(new Set(problems.map(({ file }) => file)).size, "file")}.\n`,
    )
  return problems.length > 0 ? 1 : 0
}

function toRecord(problem: Diagnostic) {
  const { what, cure } = sentencesOf(problem)
  const { finding, severity, file, place } = problem
  return { code: finding.code, severity, file, line: place.line, column: place.column, message: what, cure }
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`
}
