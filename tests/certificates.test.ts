import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { compile } from "../src/core/index"
import { orvane } from "./support/orvane"

/** The certificates in docs are of the rules as they are: `node scripts/certificates.mjs` writes them again. */

const folder = resolve(import.meta.dirname, "../docs/certificates/orvane")
const pack = orvane()

test.each(pack.scenarios.map((scenario) => [scenario.scenario, scenario] as const))(
  "%s has a certificate of its present rules",
  (id, scenario) => {
    const file = resolve(folder, `${id}.json`)
    expect(existsSync(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      scenario: id,
      machine: compile(scenario, pack.world).digest,
      complete: true,
      sound: true,
      roles: Object.fromEntries(scenario.roles.map((role) => [role, {}])),
    })
  },
)

test("sixteen snap situations stand in two forms of eight", () => {
  const { a = [], b = [] } = pack.about.forms ?? {}
  expect([a.length, b.length, new Set([...a, ...b]).size]).toEqual([8, 8, 16])
  const snaps = pack.scenarios.filter(({ format }) => format === "snap").map(({ scenario }) => scenario)
  expect(snaps).toEqual(expect.arrayContaining([...a, ...b]))
})
