import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "../../tests/support/command-line"
import { packageCommand, type PackageOptions } from "./package"

test.each<[string, Partial<PackageOptions>, RegExp]>([
  ["a language it has not", { language: "fr" }, /cannot be read in "fr". It can be read in: en/],
  ["a mark that is none", { pass: Number.NaN }, /a whole number from 1 to 100/],
  ["a mark above all grades", { pass: 101 }, /a whole number from 1 to 100/],
  ["a mark for a page alone", { to: "html", pass: 70 }, /a page alone gives no grade/],
  ["a name with the wrong ending", { out: "tour.html" }, /must end in .zip, not "tour.html"/],
])("a pack cannot be packaged with %s, and is told why", (_, asked, why) => {
  const said: string[] = []
  const exit = packageCommand(
    join(root, "scenarios/tour"),
    { to: "scorm12", scenario: ["aims"], ...asked },
    { isScreen: false, out: () => {}, err: (text) => void said.push(text), ask: async () => undefined },
  )
  expect(exit).toBe(2)
  expect(said.join("")).toMatch(why)
})
