import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { load } from "js-yaml"

/**
 * Writes docs/coverage.md: which mechanisms of the training plan the scenarios that ship exercise. What a certificate
 * has proved counts, and nothing else. With `--print` the page goes to the screen and no file is touched.
 */

const docs = resolve(dirname(fileURLToPath(import.meta.url)), "../docs")
const page = join(docs, "coverage.md")

/** @returns {string} the page, from docs/training-plan.yaml and docs/certificates */
export function coverage() {
  const plan = load(readFileSync(join(docs, "training-plan.yaml"), "utf8"))
  const folder = join(docs, "certificates/orvane")
  const certificates = readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
  const exercised = new Map(certificates.map((certificate) => [certificate.scenario, rowsOf(certificate)]))
  const rows = plan.flatMap(({ mechanisms }) => Object.keys(mechanisms))
  const open = rows.filter((row) => ![...exercised.values()].some((ways) => ways.has(row)))
  return `# Coverage

What the scenarios of the pack \`orvane\` exercise of the ${rows.length} mechanisms in [the training plan](training-plan.yaml), as [their
certificates](certificates/orvane) prove it: **${rows.length - open.length} of ${rows.length}**, in ${certificates.length} scenarios. A bold name means that
every attempt in every role exercises it; any other name, that some attempt does. That a mechanism is exercised does not
say how well it is taught.

Written by \`node scripts/coverage.mjs\`, which \`node scripts/certificates.mjs\` also runs.
${plan.map(({ title, mechanisms }) => section(title, mechanisms, exercised)).join("")}
## By scenario

| scenario | mechanisms | number |
|---|---|---|
${[...exercised].map(([scenario, ways]) => `| \`${scenario}\` | ${[...ways.keys()].sort().join(" ")} | ${ways.size} |`).join("\n")}
`
}

/** Mechanism -> "all" when every path of every role exercises it, "some" when a path of some role does. */
function rowsOf({ roles }) {
  const covers = Object.values(roles).map(({ coverage }) => coverage.covers)
  return new Map(
    Object.keys(covers[0])
      .filter((row) => covers.some((role) => role[row].some === "yes"))
      .map((row) => [row, covers.every((role) => role[row].all === "yes") ? "all" : "some"]),
  )
}

function section(title, mechanisms, exercised) {
  const lines = Object.entries(mechanisms).map(([row, name]) => {
    const where = [...exercised].flatMap(([scenario, ways]) =>
      ways.has(row) ? [ways.get(row) === "all" ? `**${scenario}**` : scenario] : [],
    )
    return `| ${row} | ${name} | ${where.length > 0 ? where.join(", ") : "not yet"} |`
  })
  return `
## ${title}

| | mechanism | exercised in |
|---|---|---|
${lines.join("\n")}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--print")) process.stdout.write(coverage())
  else writeFileSync(page, coverage())
}
