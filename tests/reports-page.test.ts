import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { courseTables } from "../src/core/index"

/** docs/reports.md tells a course lead what every column says, in the tables' own words. */

const page = readFileSync(resolve(import.meta.dirname, "../docs/reports.md"), "utf8")

test.each(courseTables({ taken: [], aside: [] }).map((table) => [table.name, table] as const))(
  "every column of %s.csv is explained",
  (name, { columns }) => {
    const told = [
      `### ${name}.csv`,
      "",
      "| column | what it says |",
      "|---|---|",
      ...columns.map(([column, about]) => `| ${column} | ${about.replaceAll("|", "\\|")} |`),
    ].join("\n")
    expect(page).toContain(told)
  },
)
