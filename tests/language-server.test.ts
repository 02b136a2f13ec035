import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Editor, startEditor } from "./support/language-server"

/** What an instructor's editor does with the schemas, asked of the very server that editors use. */

const root = resolve(import.meta.dirname, "..")
const read = (file: string) => readFileSync(resolve(root, file), "utf8")
const shipped = readdirSync(resolve(root, "scenarios"), { recursive: true, encoding: "utf8" })
  .map((name) => `scenarios/${name.replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".yaml"))
/** The plays of the tour have every word that a play can have; those of the other packs need not be opened too. */
const shown = shipped.filter((name) => !name.includes("/plays/") || name.includes("/tour/"))

/** A scenario someone is writing; `§` is where she is. */
const draft = (beats: string) => {
  const text = `# yaml-language-server: $schema=../schema/scenario.schema.json\nscenario: draft\nbeats:\n${beats}\n`
  const before = text.slice(0, text.indexOf("§")).split("\n")
  return {
    text: text.replace("§", ""),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  }
}

let editor: Editor
let drafts = 0

async function opened(beats: string) {
  const { text, position } = draft(beats)
  drafts += 1
  const file = `scenarios/orvane/draft-${drafts}.yaml`
  const problems = await editor.open(file, text)
  return { file, position, problems, lines: text.split("\n") }
}

beforeAll(async () => {
  editor = await startEditor()
}, 120_000)
afterAll(() => editor.close())

describe("it underlines", () => {
  test.each(shown)("nothing in %s", async (file) => {
    expect(await editor.open(file, read(file))).toEqual([])
  })
  test.each(shipped)("by the schema that %s names", (file) => {
    expect(read(file)).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+schema\/[a-z]+\.schema\.json\n/)
  })
  test("a wrong key, at its place", async () => {
    const { problems, lines } = await opened(
      "  - id: bank\n    at: ford\n    text: The water is low.\n    tekst: §Again.",
    )
    const line = lines.findIndex((text) => text.includes("tekst"))
    expect(problems.filter(({ message }) => message.includes("tekst"))).toMatchObject([
      {
        message: "Property tekst is not allowed.",
        range: { start: { line, character: 4 }, end: { line, character: 9 } },
      },
    ])
  })
  test("a value in a wrong form, in words and not as a pattern", async () => {
    const { problems } = await opened(
      "  - id: bank\n    at: ford\n    text: Low.\n    choices: [{ id: a, text: Go., takes: soon§, to: end }]",
    )
    expect(problems.map(({ message }) => message)).toContain("A duration, such as 12 min, 8h or 4 h 48 min.")
  })
  test("a wrong key deep inside a condition", async () => {
    const { problems } = await opened(
      "  - id: bank\n    at: ford\n    text: Low.\n    observe: [{ id: a, name: A, look: A., when: { not: { all: [{ knoes: who§ }] } } }]",
    )
    expect(problems.map(({ message }) => message)).toContain("Property knoes is not allowed.")
  })
})

describe("in a play", () => {
  const line = "# yaml-language-server: $schema=../../schema/play.schema.json\n"
  test("it underlines a wrong key", async () => {
    const text = `${line}play: a\nscenario: b\ndo: []\nthen: { endng: quiet }\n`
    const problems = await editor.open("scenarios/orvane/plays/draft-wrong.yaml", text)
    expect(problems.map(({ message }) => message)).toEqual(["Property endng is not allowed."])
  })
  test("it offers what can be asked for at the end", async () => {
    const file = "scenarios/orvane/plays/draft-then.yaml"
    await editor.open(file, `${line}play: a\nscenario: b\ndo: []\nthen:\n  \n`)
    expect(await editor.complete(file, { line: 5, character: 2 })).toEqual(
      expect.arrayContaining(["at", "ending", "open", "closed", "knows", "lacks", "decisions", "broke"]),
    )
  })
})

describe("it offers", () => {
  test.each([
    ["the keys of a beat", "  - id: bank\n    §", ["at", "text", "again", "with", "bed", "observe", "choices", "plan"]],
    [
      "the keys of a choice",
      "  - id: bank\n    choices:\n      - id: stop\n        §",
      ["text", "when", "takes", "learns", "promises", "shows", "because", "stance", "acts", "to"],
    ],
    [
      "the words of a condition, however deep",
      "  - id: bank\n    choices:\n      - id: stop\n        when:\n          not:\n            §",
      ["knows", "done", "has", "trust", "clock", "flagged", "promised", "role", "all", "any", "not"],
    ],
    [
      "the words a field allows",
      "  - id: bank\n    choices:\n      - id: stop\n        stance: §",
      ["calculated", "hesitant", "passive", "reckless", "justified-no-go"],
    ],
  ])("%s", async (_, beats, expected) => {
    const { file, position } = await opened(beats)
    expect(await editor.complete(file, position)).toEqual(expect.arrayContaining(expected))
  })
})

describe("it explains", () => {
  test.each([
    ["a key of a beat", "  - id: bank\n    ag§ain: Nobody hurries you.", "What is read on coming back"],
    [
      "a key of a choice",
      "  - id: bank\n    choices:\n      - id: stop\n        beca§use: You asked.",
      "One or two sentences for the debrief",
    ],
    [
      "a word of a condition",
      "  - id: bank\n    choices:\n      - id: stop\n        when: { kn§ows: who }",
      "Holds when the trainee has learnt this fact",
    ],
    [
      "why a condition stands there",
      "  - id: bank\n    choices:\n      - id: stop\n        w§hen: { knows: who }",
      "The condition under which it is open",
    ],
    ["where a choice leads", "  - id: bank\n    choices:\n      - id: stop\n        t§o: bank", "Where it leads"],
  ])("%s", async (_, beats, expected) => {
    const { file, position } = await opened(beats)
    expect(await editor.hover(file, position)).toContain(expected)
  })
})
