import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { besideSmallPack } from "./support/command-line"
import { png } from "./support/png"

/** Zipped packs on the command line: wherever a pack's folder may stand, its archive may. */

const { folder, forewarnIn, writePack } = besideSmallPack()

/** Archives carry dates, so that the zone is always named. */
const forewarn = (...args: readonly string[]) => forewarnIn("UTC", ...args)

beforeAll(() => {
  writePack()
  expect(forewarn("pack", "small")).toMatchObject({ status: 0, stdout: "" })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("forewarn pack", () => {
  test("a pack's pictures are checked in the folder, go along, and are checked in the archive", () => {
    const pictured = join(folder, "pictured")
    cpSync(join(folder, "small"), pictured, { recursive: true })
    mkdirSync(join(pictured, "media"))
    writeFileSync(join(pictured, "media/river.png"), png(4, 4))
    writeFileSync(join(pictured, "media/notes.docx"), "no picture")
    expect(forewarn("check", "pictured").stdout).toContain("pictured/media/river.png:1:1 unlisted-medium")
    writeFileSync(
      join(pictured, "media/media.yaml"),
      "river: { file: river.png, alt: A brown river., licence: CC0, by: A. Painter }\n",
    )
    const text = readFileSync(join(pictured, "ford.yaml"), "utf8")
    writeFileSync(join(pictured, "ford.yaml"), text.replace("    again:", "    picture: river\n    again:"))
    expect(forewarn("check", "pictured")).toMatchObject({ status: 0, stdout: "" })
    expect(forewarn("pack", "pictured").status).toBe(0)
    const inside = unzipSync(readFileSync(join(folder, "pictured.fwpack")))
    expect(Object.keys(inside).filter((name) => name.startsWith("media/"))).toEqual([
      "media/media.yaml",
      "media/river.png",
    ])
    expect(forewarn("check", "pictured.fwpack")).toMatchObject({ status: 0, stdout: "" })
    writeFileSync(join(folder, "spoilt.fwpack"), zipSync({ ...inside, "media/river.png": strToU8("<html>") }))
    expect(forewarn("check", "spoilt.fwpack").stdout).toContain("spoilt.fwpack/media/media.yaml:1:16 wrong-medium")
    expect(forewarn("play", "pictured.fwpack", "--choose", "look:mats").status).toBe(0)
    rmSync(pictured, { recursive: true })
  })
  test("writes the folder's texts, the same bytes in every place and order", () => {
    const bytes = readFileSync(join(folder, "small.fwpack"))
    expect(Object.keys(unzipSync(bytes))).toEqual([
      "doctrine.yaml",
      "ford.yaml",
      "indicators.yaml",
      "pack.yaml",
      "world.yaml",
    ])
    expect(forewarnIn("Pacific/Kiritimati", "pack", "small/", "--out", "other.fwpack").status).toBe(0)
    expect(readFileSync(join(folder, "other.fwpack")).equals(bytes)).toBe(true)
    rmSync(join(folder, "other.fwpack"))
  })
  test("writes nothing for a pack with problems, and tells them", () => {
    writeFileSync(join(folder, "small/bad.yaml"), "scenario: bad\ntitle: [")
    const told = forewarn("pack", "small", "--out", "bad.fwpack")
    rmSync(join(folder, "small/bad.yaml"))
    expect(told).toMatchObject({ status: 1, stderr: expect.stringContaining("small/bad.yaml:2:9 syntax ") })
    expect(existsSync(join(folder, "bad.fwpack"))).toBe(false)
  })
  test.each([
    [["pack", "nowhere"], 'no folder "nowhere"'],
    [["pack", "small", "--out", "small.zip"], "must end in .fwpack"],
  ])("%j is called wrongly", (args, words) => {
    expect(forewarn(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) })
  })
})

describe("an archive in place of a folder", () => {
  test("check finds it clean", () => {
    expect(forewarn("check", "small.fwpack")).toEqual({
      status: 0,
      stdout: "",
      stderr: "No problems in 1 pack, 1 scenario.\n",
    })
  })
  test("check names problems inside it", () => {
    const files = unzipSync(readFileSync(join(folder, "small.fwpack")))
    const world = strFromU8(files["world.yaml"] ?? new Uint8Array()).replace(
      "authority: { lead: allowed }",
      "authority: { laed: allowed }",
    )
    writeFileSync(join(folder, "x.fwpack"), zipSync({ ...files, "world.yaml": strToU8(world) }))
    const { status, stdout } = forewarn("check", "x.fwpack")
    rmSync(join(folder, "x.fwpack"))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^x\.fwpack\/world\.yaml:\d+:\d+ unknown-name There is no power called "laed"/)
  })
  test("check refuses a file that is no archive", () => {
    writeFileSync(join(folder, "y.fwpack"), "scenario: ford")
    const told = forewarn("check", "y.fwpack")
    rmSync(join(folder, "y.fwpack"))
    expect(told).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^y\.fwpack:1:1 bad-archive This is not a zip archive\. /),
    })
  })
  test("play, score and replay find their pack in it", () => {
    const choose = ["--choose", "drive-on", "--seed", "a"]
    const byPack = forewarn("play", "ford", "--pack", "small.fwpack", ...choose, "--out", "result.json")
    const fromFolder = forewarn("play", "ford", "--pack", "small", ...choose)
    expect(byPack).toMatchObject({ status: 0, stdout: fromFolder.stdout })
    expect(forewarn("play", "small.fwpack", ...choose)).toMatchObject({ status: 0, stdout: fromFolder.stdout })
    expect(forewarn("score", "result.json", "--pack", "small.fwpack")).toMatchObject({ status: 0, stderr: "" })
    expect(forewarn("replay", "result.json", "--pack", "small.fwpack")).toMatchObject({ status: 0, stderr: "" })
  })
})
