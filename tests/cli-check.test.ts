import { spawn, spawnSync } from "node:child_process"
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"

/** `forewarn check` beyond one line for each problem: warnings, SARIF, colour, and watching. */

const root = resolve(import.meta.dirname, "..")
const bin = join(root, "src/cli/bin.mjs")
const folder = mkdtempSync(join(tmpdir(), "forewarn-check-"))
const good = (name: string) => join(root, "tests/packs/good", name)
const bad = (name: string) => join(root, "tests/packs/bad", name)
const ford = join(folder, "ford.yaml")

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "check", ".", ...args], {
    cwd: folder,
    encoding: "utf8",
    input: "",
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  for (const name of ["pack.yaml", "world.yaml"]) copyFileSync(good(name), join(folder, name))
  for (const name of ["doctrine.yaml", "indicators.yaml"])
    copyFileSync(join(root, "scenarios/orvane", name), join(folder, name))
  // The first call builds the command line; no later one pays for it.
  spawnSync(process.execPath, [bin, "--help"])
}, 60_000)
beforeEach(() => copyFileSync(good("ford.yaml"), ford))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("warnings", () => {
  test("alone they do not fail a check; each line says that it is one", () => {
    copyFileSync(bad("lonely-signal.yaml"), ford)
    const { status, stdout, stderr } = check()
    expect({ status, stderr }).toEqual({ status: 0, stderr: "1 warning in 1 file.\n" })
    expect(stdout).toMatch(/^ford\.yaml:\d+:\d+ warning lonely-signal [^\n]+\n$/)
  })
  test("beside an error they are counted apart", () => {
    copyFileSync(bad("banned-word.yaml"), ford)
    expect(check()).toMatchObject({ status: 1, stderr: "1 problem and 5 warnings in 1 file.\n" })
  })
  test("in JSON they have their severity", () => {
    copyFileSync(bad("lonely-signal.yaml"), ford)
    const { status, stdout } = check("--format", "json")
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        code: "lonely-signal",
        severity: "warning",
        file: "ford.yaml",
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.any(String),
        cure: expect.any(String),
      },
    ])
  })
})

test("what goes into a pipe is one line for each problem, without colour", () => {
  copyFileSync(bad("ten-at-once.yaml"), ford)
  copyFileSync(bad("banned-word.yaml"), join(folder, "other.yaml"))
  const { stdout } = check()
  rmSync(join(folder, "other.yaml"))
  const lines = stdout.trimEnd().split("\n")
  expect(lines.length).toBeGreaterThan(15)
  for (const line of lines) expect(line).toMatch(/^(ford|other)\.yaml:\d+:\d+ (warning )?[a-z-]+ [^\p{C}]+\.$|\?$/u)
})

describe("SARIF", () => {
  test("a clean pack has a run without results", () => {
    expect(JSON.parse(check("--format", "sarif").stdout)).toMatchObject({ version: "2.1.0", runs: [{ results: [] }] })
  })
  test("every result names its rule, its level, its text and its place", () => {
    copyFileSync(bad("banned-word.yaml"), ford)
    const { status, stdout } = check("--format", "sarif")
    expect(status).toBe(1)
    const log = JSON.parse(stdout)
    expect(Object.keys(log).sort()).toEqual(["$schema", "runs", "version"])
    expect(log.$schema).toContain("sarif-2.1.0")
    expect(log.version).toBe("2.1.0")
    const [{ tool, results, columnKind }] = log.runs
    expect(columnKind).toBe("utf16CodeUnits")
    expect(tool.driver.name).toBe("Forewarn")
    expect(results).toHaveLength(6)
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(["error", "warning"]).toContain(result.level)
      expect(result.message.text).toMatch(/\S/)
      const [{ physicalLocation }] = result.locations
      expect(physicalLocation.artifactLocation).toEqual({ uri: "ford.yaml" })
      expect(physicalLocation.region.startLine).toBeGreaterThan(0)
      expect(physicalLocation.region.startColumn).toBeGreaterThan(0)
    }
    for (const rule of tool.driver.rules) expect(rule.shortDescription.text).toMatch(/\S/)
  })
})

describe("--watch", () => {
  test("checks again after a change, and ends well with Ctrl+C", { timeout: 30_000 }, async () => {
    const child = spawn(process.execPath, [bin, "check", ".", "--watch"], { cwd: folder })
    let told = ""
    const listen = (text: Buffer) => {
      told += text.toString()
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    const until = async (text: string) => {
      for (let i = 0; i < 400 && !told.includes(text); i++) await new Promise((resolve) => setTimeout(resolve, 25))
      expect(told).toContain(text)
    }
    const ended = new Promise((resolve) => child.once("exit", resolve))
    try {
      await until("Watching for changes. Ctrl+C ends it.")
      expect(told).toContain("No problems in 1 pack")
      writeFileSync(ford, "scenario: ford\ntitle: [")
      await until("Changed. Checking again.")
      await until("ford.yaml:2:9 syntax")
    } finally {
      child.kill("SIGINT")
    }
    expect(await ended).toBe(0)
  })
})
