import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { exploring } from "./exploring"
import { loading } from "./loading"
import { progress } from "./measure"
import { exploringTable, loadingTable, steppingTable } from "./report"
import { stepping } from "./stepping"
import { surroundings } from "./surroundings"

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    only: { type: "string", default: "1,2,3,4" },
    seed: { type: "string", default: "1" },
  },
})
const wanted = new Set(values.only.split(","))
if (values.write && values.only !== "1,2,3,4") throw new Error("--write needs everything to be measured, so no --only")
const seed = Number(values.seed)
const sizes = [100, 1_000, 10_000]

const began = performance.now()
const parts = [
  surroundings(seed),
  ...(wanted.has("1") ? [loadingTable(loading(sizes, seed))] : []),
  ...(wanted.has("2") || wanted.has("4") ? [steppingTable(stepping(sizes, seed))] : []),
  ...(wanted.has("3") ? [exploringTable(exploring())] : []),
]
const report = `${parts.join("\n\n")}\n`
process.stdout.write(report)
if (values.write) writeInto("docs/performance.md", report)
progress(`done in ${Math.round((performance.now() - began) / 1000)} s`)

/** The page keeps its words; what was measured stands between two marks. */
function writeInto(file: string, measured: string): void {
  const page = readFileSync(file, "utf8")
  const [head, , tail] = page.split(/<!-- (?:measured|end of measured) -->\n/)
  if (head === undefined || tail === undefined) throw new Error(`${file} has no place for what was measured`)
  writeFileSync(file, `${head}<!-- measured -->\n${measured}<!-- end of measured -->\n${tail}`)
}
