import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sheetOf } from "../src/core/index"
import { besideSmallPack } from "./support/command-line"
import { orvane } from "./support/orvane"

/** A scenario on paper: what the facilitator is given, and what the group is not. */

const pack = orvane()

describe.each(pack.scenarios.map((scenario) => [scenario.scenario, scenario] as const))("%s", (_, scenario) => {
  const sheet = sheetOf(pack, scenario)

  test("the hand-out tells no option, no reason, no ending and nothing that is found by looking", () => {
    const paper = JSON.stringify(sheet.handout)
    const kept = [
      ...sheet.decisions.flatMap(({ options }) => options.flatMap(({ text, because }) => [text, because ?? text])),
      ...sheet.endings.flatMap(({ text }) => text.map(({ text }) => text)),
      ...sheet.things.map(({ look }) => look),
    ]
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.filter((text) => paper.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
  })

  test("every role has its task and its card, and every option of a decision its stance or its risk", () => {
    expect(sheet.handout.roles).toHaveLength(scenario.roles.length)
    for (const { task, card } of sheet.handout.roles) expect([task, ...card].every((line) => line !== "")).toBe(true)
    expect(sheet.decisions.length).toBeGreaterThan(0)
    for (const { options } of sheet.decisions) {
      expect(options.length).toBeGreaterThan(0)
      expect(options.filter(({ stance, risk }) => (stance === undefined) === (risk === undefined))).toEqual([])
    }
  })

  test("nobody is named by an id, and every sign has the question that tells it from its twin", () => {
    const said = [...sheet.decisions, ...sheet.endings].flatMap(({ text }) => text)
    const names = Object.values(pack.world.cast).map(({ name }) => name)
    expect(said.flatMap(({ speaker }) => speaker ?? []).filter((speaker) => !names.includes(speaker))).toEqual([])
    expect(sheet.things.filter(({ isSign, question }) => isSign && question === undefined)).toEqual([])
  })
})

test("where somebody is talked with, it says who hears, and every answer that can come", () => {
  const tally = pack.scenarios.find(({ scenario }) => scenario === "midwifes-tally")
  const keys = tally ? sheetOf(pack, tally).decisions.flatMap(({ key = [] }) => key) : []
  expect(keys).toContain("Adjoa is polite, and careful at first. Who else hears it: nobody.")
  expect(keys).toContain(
    "Ask which places or hours have become dangerous, and what would help. She names the path, the day and the hour, and what would help. Or else: She says that some days are bad, and keeps the rest to herself.",
  )
})

describe("forewarn sheet", () => {
  const { folder, forewarn, writePack } = besideSmallPack()
  beforeAll(writePack)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test("writes one page that fetches nothing and runs nothing", async () => {
    const { status, stderr } = forewarn("sheet", "small/ford.yaml")
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("Written to ford-sheet.html") })
    const page = readFileSync(join(folder, "ford-sheet.html"), "utf8")
    expect(page).not.toMatch(/<script|src=|href=|url\(/i)
    await expect(page).toMatchFileSnapshot("cli/sheet-ford.html")
  }, 60_000)

  test("what looks like markup in a pack is printed as it stands", () => {
    const file = join(folder, "small/ford.yaml")
    const text = readFileSync(file, "utf8")
    writeFileSync(file, text.replace(/^title: .*$/m, 'title: "<b>A ford</b> & more"'))
    expect(forewarn("sheet", "small/ford.yaml", "--out", "marked.html").status).toBe(0)
    writeFileSync(file, text)
    const page = readFileSync(join(folder, "marked.html"), "utf8")
    expect(page).toContain("<h1>&#60;b&#62;A ford&#60;/b&#62; &#38; more</h1>")
    expect(page).not.toContain("<b>")
  })

  test.each([
    [["sheet", "frod"], '"frod"'],
    [["sheet", "small/ford.yaml", "--out", "ford.pdf"], ".html"],
    [["sheet", "small/ford.yaml", "--out", "nowhere/ford.html"], '"nowhere"'],
  ])("%j is misuse: exit 2, and nothing is written", (args, said) => {
    expect(forewarn(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(said) })
    expect(existsSync(join(folder, "ford.pdf"))).toBe(false)
  })
})
