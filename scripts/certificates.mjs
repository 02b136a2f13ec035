import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { coverage } from "./coverage.mjs"

/**
 * Writes docs/certificates: what `forewarn prove` says of every scenario of the pack that ships, or of those named. The
 * ranges of a whole patrol take some minutes a role, and about three gigabytes. Then docs/coverage.md, which rests on them.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const pack = "orvane"
const scenarios = join(root, "scenarios", pack)
const folder = join(root, "docs/certificates", pack)
const named = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

/** The id of every scenario file of the pack, in alphabetical order. */
const all = () =>
  readdirSync(scenarios, { recursive: true })
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => /^scenario: (\S+)$/m.exec(readFileSync(join(scenarios, file), "utf8"))?.[1] ?? [])
    .filter((id, index, ids) => ids.indexOf(id) === index)
    .sort()

for (const scenario of named.length > 0 ? named : all()) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--max-old-space-size=6000",
      join(root, "src/cli/bin.mjs"),
      "prove",
      scenario,
      "--format",
      "json",
      "--ranges",
      "40000000",
      "--budget",
      "20000000",
      "--pack",
      scenarios,
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  )
  if (stdout === "") throw new Error(stderr)
  writeFileSync(join(folder, `${scenario}.json`), stdout)
  process.stdout.write(`docs/certificates/${pack}/${scenario}.json\n`)
}
writeFileSync(join(root, "docs/coverage.md"), coverage())
process.stdout.write("docs/coverage.md\n")
