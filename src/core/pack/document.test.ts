import { describe, expect, test } from "vitest"
import { readDocument } from "./document"
import { toLine } from "./words"

const read = (text: string, file = "a.yaml") => readDocument(file, text)
const lines = (text: string, file = "a.yaml") => {
  const result = read(text, file)
  return result.ok ? [] : result.diagnostics.map(toLine)
}

describe("a document knows where everything stands", () => {
  test("values and keys are found by path, counted from 1", () => {
    const result = read('a: 1\nb:\n  - x\n  - { c: "d e" }\n')
    if (!result.ok) throw new Error("refused")
    expect(result.document.value).toEqual({ a: 1, b: ["x", { c: "d e" }] })
    expect(result.document.placeOf(["b", 1, "c"])).toEqual({ line: 4, column: 10 })
    expect(result.document.placeOf(["b", 1, "c"], "key")).toEqual({ line: 4, column: 7 })
  })
  test("a path that does not exist is placed at its nearest ancestor", () => {
    const result = read("a:\n  b: 1\n")
    if (!result.ok) throw new Error("refused")
    expect(result.document.placeOf(["a", "nowhere", 3])).toEqual({ line: 2, column: 3 })
  })
  test("times, dates and codes stay text; only true, false, null and plain decimals are more", () => {
    const result = read("t: 15:40\nd: 2026-11-23\nc: EW02\nn: -0.5\nb: true\ne:\n")
    if (!result.ok) throw new Error("refused")
    expect(result.document.value).toEqual({ t: "15:40", d: "2026-11-23", c: "EW02", n: -0.5, b: true, e: null })
  })
})

describe("what packs do not allow is refused where it stands", () => {
  test.each([
    ["anchors and aliases", "a: &x 1\nb: *x\n", ["1:4 not-in-packs", "2:4 not-in-packs"]],
    ["tags", "a: !!int 1\n", ["1:4 not-in-packs"]],
    ["merge keys", "a:\n  <<: 1\n", ["2:3 not-in-packs"]],
    ["second documents", "a: 1\n---\nb: 2\n", ["1:5 second-document"]],
    ["doubled keys", "a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"]],
    ["keys that touch prototypes", "__proto__: 1\n", ["1:1 reserved-key"]],
    [
      "ambiguous words",
      "a: no\nb: 0777\nc: 1_000\n",
      ["1:4 ambiguous-word", "2:4 ambiguous-word", "3:4 ambiguous-word"],
    ],
    ["hidden characters", "a: x\u200By\n", ["1:5 hidden-character"]],
    ["nothing at all", "# only a comment\n", ["1:1 empty-file"]],
    ["broken syntax", 'a: [1,\nb: "x', ["2:1 syntax"]],
  ])("%s", (_, text, expected) => {
    expect(
      lines(text).map((line) =>
        line
          .replace(/^a\.yaml:/, "")
          .split(" ")
          .slice(0, 2)
          .join(" "),
      ),
    ).toEqual(expected)
  })
  test("a JSON file must be JSON", () => {
    expect(lines('{"a": 1,}', "a.json")[0]).toMatch(/^a\.json:1:9 syntax /)
    expect(lines('{"a": 1, // no\n}', "a.json")[0]).toMatch(/^a\.json:1:10 syntax /)
    expect(lines('{"a": 1, "a": 2}', "a.json")[0]).toMatch(/^a\.json:1:10 duplicate-key /)
    expect(lines('{"a": 1}', "a.json")).toEqual([])
  })
})

describe("what authors do most often is said by its name", () => {
  test.each([
    ["a colon in a text", "because: It was late: too late.\n", "a colon stands inside this text"],
    ["a colon in braces", "late: { title: Late, text: The log says: calm. }\n", "a colon stands inside this text"],
    ["a speaker without quotes", "reply: {dalia}: Since Tuesday.\n", "begins with a brace"],
    ["curly quotes", "reply: “{dalia}: Since Tuesday.”\n", "these quotes are curly"],
    ["a speaker in a text without a bar", "text:\n  They wait.\n\n  {dalia}: Good evening.\n", "has no | before it"],
    ["a dash without a space", "choices:\n  - id: a\n    to: b\n  -id: c\n", "after a dash there must be a space"],
    ["a colon without a space", "a: 1\nstance:passive\nto: b\n", "after the colon of a field"],
    [
      "braces left in front of lines",
      "info: {}\n  since: { title: Since }\n",
      "empty braces or brackets on the line above",
    ],
  ])("%s", (_, text, said) => {
    expect(lines(text)).toHaveLength(1)
    expect(lines(text)[0]).toContain(said)
  })
  test("a line far too long costs no more than reading it", () => {
    const from = performance.now()
    lines(`because: ${"a: ".repeat(30_000)}\n`)
    lines(`because: ${"{ a: b".repeat(20_000)}\n`)
    expect(performance.now() - from).toBeLessThan(1000)
  })
})
