import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"

/** `forewarn simulate` as people call it: its output as a transcript, its exit codes, its files. */

const root = resolve(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "forewarn-"))
const pack = join(folder, "small")

function forewarn(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli/bin.mjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    input: "",
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  mkdirSync(pack)
  for (const name of ["pack.yaml", "world.yaml", "ford.yaml"])
    copyFileSync(join(root, "tests/packs/good", name), join(pack, name))
  for (const name of ["doctrine.yaml", "indicators.yaml"])
    copyFileSync(join(root, "scenarios/orvane", name), join(pack, name))
  // The first call builds the command line; no later one pays for it.
  forewarn("--help")
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("a cohort of the ford, as a table; the same command prints it again byte for byte", async () => {
  const args = ["simulate", "small/ford.yaml", "--attempts", "20", "--seed", "test"]
  const { status, stdout, stderr } = forewarn(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  await expect(stdout).toMatchFileSnapshot("cli/simulate-ford.txt")
  expect(forewarn(...args).stdout).toBe(stdout)
})

test("an option that its length gives away is a fault: what, where, what to do; exit 1", () => {
  const text = readFileSync(join(pack, "ford.yaml"), "utf8")
    .replace("scenario: ford", "scenario: told")
    .replace(
      "text: Drive on., stance: passive",
      "text: Drive on to the camp and tell everybody what you have seen., stance: calculated",
    )
  writeFileSync(join(pack, "told.yaml"), text)
  const { status, stdout } = forewarn("simulate", "small/told.yaml", "--attempts", "20")
  rmSync(join(pack, "told.yaml"))
  expect(status).toBe(1)
  expect(stdout).toMatch(/^ {2}guessed-decisions "longest-option" knows nothing .*"drive-on" at "bank".*shorten/m)
})

test("its attempts are files that forewarn score reads, and its summary is the JSON it prints", () => {
  const args = ["simulate", "small/ford.yaml", "--attempts", "2", "--format", "json"]
  const { stdout } = forewarn(...args, "--out", "cohort")
  const files = readdirSync(join(folder, "cohort")).filter((name) => name.endsWith(".json"))
  expect(files).toHaveLength(12)
  expect(files).toContain("longest-option-0002.json")
  expect(readFileSync(join(folder, "cohort/cohort/summary.json"), "utf8")).toBe(stdout)
  expect(JSON.parse(stdout)).toMatchObject({ scenario: "ford", attempts: 2, faults: [] })
  const scored = forewarn("score", ...files.map((name) => join("cohort", name)), "--pack", "small", "--format", "json")
  expect(scored.status).toBe(0)
  expect(scored.stdout).toBe(files.map((name) => readFileSync(join(folder, "cohort", name), "utf8")).join(""))
})

test("it writes over nothing, and says what it does not understand", () => {
  const simulate = (...args: readonly string[]) => forewarn("simulate", "small/ford.yaml", "--attempts", "1", ...args)
  expect(simulate("--out", "small")).toMatchObject({ status: 2, stderr: expect.stringContaining("is not empty") })
  expect(simulate("--role", "cook")).toMatchObject({ status: 2, stderr: expect.stringContaining("leader, observer") })
  expect(simulate("--policy", "lucky")).toMatchObject({ status: 2, stderr: expect.stringContaining("longest-option") })
  expect(simulate("--attempts", "none")).toMatchObject({ status: 2, stderr: expect.stringContaining("whole number") })
  expect(simulate("--seed", "A seed!")).toMatchObject({ status: 2, stderr: expect.stringContaining("--seed takes") })
})

test("one policy alone is compared with nothing, and that is said", () => {
  const { status, stdout } = forewarn("simulate", "small/ford.yaml", "--attempts", "20", "--policy", "random")
  expect(status).toBe(0)
  expect(stdout).toContain("The doctrine was not played, so nothing is compared with it.")
})
