import { isAbsolute } from "node:path"
import { pathToFileURL } from "node:url"
import { type Diagnostic, diagnosticPages, sentencesOf } from "../core/index"

/** Problems as SARIF 2.1.0, which code hosts and editors read: one run, with every code it found described once. */
export function sarifOf(problems: readonly Diagnostic[]) {
  const codes = [...new Set(problems.map(({ finding }) => finding.code))].sort()
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Forewarn",
            rules: codes.map((id) => ({
              id,
              shortDescription: { text: diagnosticPages[id].title },
              fullDescription: { text: diagnosticPages[id].why },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => ({
          ruleId: problem.finding.code,
          ruleIndex: codes.indexOf(problem.finding.code),
          level: problem.severity,
          message: { text: messageOf(problem) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(problem.file) },
                region: { startLine: problem.place.line, startColumn: problem.place.column },
              },
            },
          ],
        })),
      },
    ],
  }
}

function messageOf(problem: Diagnostic): string {
  const { what, cure } = sentencesOf(problem)
  return `${what} ${cure}`
}

function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split("/").map(encodeURIComponent).join("/")
}
