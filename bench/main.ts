import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { budgetOf } from "./budget"
import { course } from "./course"
import { exploring } from "./exploring"
import { loading } from "./loading"
import { progress } from "./measure"
import { pages } from "./pages"
import { budgetTable, courseTable, exploringTable, loadingTable, pagesTable, steppingTable } from "./report"
import { stepping } from "./stepping"
import { surroundings } from "./surroundings"

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    only: { type: "string", default: "1,2,3,4,5,6,7" },
    seed: { type: "string", default: "1" },
  },
})
const wanted = new Set(values.only.split(","))
const engine = ["1", "2", "3", "4"]
/** A block of the page is written when everything in it was measured. */
const whole = (goals: readonly string[]) => goals.every((goal) => wanted.has(goal))
if (values.write && !whole(engine) && !["5", "6", "7"].some((goal) => wanted.has(goal)))
  throw new Error("--write needs all of the goals 1 to 4 to be measured, or 5, 6 or 7")
const seed = Number(values.seed)
const sizes = [100, 1_000, 10_000]

const began = performance.now()
const parts = [
  ...(wanted.has("1") ? [loadingTable(loading(sizes, seed))] : []),
  ...(wanted.has("2") || wanted.has("4") ? [steppingTable(stepping(sizes, seed))] : []),
  ...(wanted.has("3") ? [exploringTable(exploring())] : []),
]
if (parts.length > 0) tell("measured", whole(engine), [surroundings(seed), ...parts])
if (wanted.has("7")) tell("courses", true, [surroundings(seed), courseTable(course(100_000))])
if (wanted.has("6")) tell("downloaded", true, [budgetTable(budgetOf("dist/app", "scenarios"))])
if (wanted.has("5")) tell("browsed", true, [surroundings(seed), pagesTable(await pages("dist/app"))])
progress(`done in ${Math.round((performance.now() - began) / 1000)} s`)

function tell(mark: string, complete: boolean, found: readonly string[]): void {
  const report = `${found.join("\n\n")}\n`
  process.stdout.write(report)
  if (values.write && complete) writeInto("docs/performance.md", mark, report)
}

/** The page keeps its words; what was measured stands between two marks. */
function writeInto(file: string, mark: string, measured: string): void {
  const text = readFileSync(file, "utf8")
  const [head, , tail] = text.split(new RegExp(`<!-- (?:end of )?${mark} -->\\n`))
  if (head === undefined || tail === undefined) throw new Error(`${file} has no place for what was measured`)
  writeFileSync(file, `${head}<!-- ${mark} -->\n${measured}<!-- end of ${mark} -->\n${tail}`)
}
