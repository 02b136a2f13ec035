import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

/** `forewarn translate`, as the one who translates calls it. */

const root = resolve(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "forewarn-"))
const french = join(folder, "small/text/fr.yaml")

function forewarn(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli/bin.mjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    input: "",
  })
  return { status, stdout, stderr }
}

function edit(path: string, from: string, to: string) {
  const text = readFileSync(path, "utf8")
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

beforeAll(() => {
  mkdirSync(join(folder, "small"))
  for (const name of ["pack.yaml", "world.yaml", "ford.yaml"])
    copyFileSync(join(root, "tests/packs/good", name), join(folder, "small", name))
  for (const name of ["doctrine.yaml", "indicators.yaml"])
    copyFileSync(join(root, "scenarios/orvane", name), join(folder, "small", name))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("forewarn translate", () => {
  test("writes every text once, says how to offer the language, and changes nothing when called again", () => {
    const first = forewarn("translate", "small", "fr")
    expect(first).toMatchObject({ status: 0, stderr: "" })
    expect(first.stdout).toMatch(/^small\/text\/fr\.yaml: (\d+) texts, \1 to translate, 0 to look at again\n/)
    expect(first.stdout).toContain("To offer it, write in pack.yaml: languages: [fr]")
    const text = readFileSync(french, "utf8")
    expect(text).toContain("Each sentence of the pack stands under `of`")
    expect(forewarn("translate", "small", "fr").status).toBe(0)
    expect(readFileSync(french, "utf8")).toBe(text)
  })
  test("keeps what is translated, marks what has changed, and mends what a renamed id left behind", () => {
    edit(join(folder, "small/pack.yaml"), "language: en", "language: en\nlanguages: [fr]")
    edit(french, 'of: "Drive on."\n      is: ""', 'of: "Drive on."\n      is: "Continuer."')
    edit(french, 'of: "A ford, late in the day."\n      is: ""', 'of: "A ford, late in the day."\n      is: "Un gué."')
    edit(join(folder, "small/ford.yaml"), "text: Drive on.", "text: Drive on slowly.")
    edit(join(folder, "small/ford.yaml"), "situation: A ford, late in the day.", "situation: A ford at dusk.")
    edit(join(folder, "small/ford.yaml"), "scenario: ford", "scenario: upper-ford")
    expect(forewarn("check", "small").stdout).toContain('no scenario called "ford" in this pack')
    expect(forewarn("translate", "small", "fr").stdout).toMatch(/ 0 to look at again\n$/)
    expect(readFileSync(french, "utf8")).toContain('unused:\n  - of: "A ford, late in the day."\n    is: "Un gué."\n')
    edit(join(folder, "small/ford.yaml"), "situation: A ford at dusk.", "situation: A ford, late in the day.")
    forewarn("translate", "small", "fr")
    edit(join(folder, "small/ford.yaml"), "situation: A ford, late in the day.", "situation: A ford at night.")
    expect(forewarn("translate", "small", "fr").stdout).toMatch(/ 1 to look at again\n$/)
    const { status, stdout } = forewarn("check", "small")
    expect(status).toBe(0)
    expect(stdout).toMatch(/small\/text\/fr\.yaml:\d+:5 warning stale-translation/)
  })
  test("goes along in an archive, and is checked there", () => {
    expect(forewarn("pack", "small", "--out", "small.fwpack").status).toBe(0)
    expect(forewarn("check", "small.fwpack").stdout).toContain("small.fwpack/text/fr.yaml:")
  })
  test("misuse and mistakes are told; then nothing is written", () => {
    expect(forewarn("translate", "nowhere", "fr")).toMatchObject({ status: 2 })
    expect(forewarn("translate", "small", "French").stderr).toContain("two small letters")
    expect(forewarn("translate", "small", "en").stderr).toContain('the pack itself is written in "en"')
    writeFileSync(french, "pack: [\n")
    expect(forewarn("translate", "small", "fr")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("mend the translation first"),
    })
    expect(readFileSync(french, "utf8")).toBe("pack: [\n")
  })
})
