import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { profileDocument } from "../src/core/index"
import { extensionIri, extensions } from "../src/core/xapi/vocabulary"

test("the published profile says what is sent", async () => {
  await expect(`${JSON.stringify(profileDocument(), null, 2)}\n`).toMatchFileSnapshot("../docs/xapi-profile.jsonld")
})

test("docs/xapi.md explains every extension in the profile's own words", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../docs/xapi.md"), "utf8")
  const told = Object.entries(extensions).map(([name, { says }]) => `| ${name} | ${says} |`)
  expect(page).toContain(["| extension | what it says |", "|---|---|", ...told].join("\n"))
  expect(page).toContain(extensionIri(""))
})
