import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { orvane } from "./support/orvane"

/** docs/coverage.md says what the certificates in docs prove: `node scripts/coverage.mjs` writes it again. */

const root = resolve(import.meta.dirname, "..")
const page = readFileSync(resolve(root, "docs/coverage.md"), "utf8")

test("the page is the one the script writes", () => {
  expect(page, "run: node scripts/coverage.mjs").toBe(
    execFileSync(process.execPath, [resolve(root, "scripts/coverage.mjs"), "--print"], { encoding: "utf8" }),
  )
})

test("it has a line for each of the 89 mechanisms, in their order", () => {
  expect([...page.matchAll(/^\| (M\d\d) \|/gm)].map(([, row]) => row)).toEqual(
    Array.from({ length: 89 }, (_, index) => `M${String(index + 1).padStart(2, "0")}`),
  )
})

test.each(orvane().scenarios.map(({ scenario, covers }) => [scenario, covers] as const))(
  "%s exercises every mechanism that it names",
  (scenario, covers) => {
    expect(page).toContain(`| \`${scenario}\` | ${[...covers].sort().join(" ")} | ${covers.length} |`)
  },
)
