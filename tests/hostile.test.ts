import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { checkPack, toLine } from "../src/core/index"
import { readDocument } from "../src/core/pack/document"
import { smallTexts } from "./support/small"

/** Whatever a file holds, the checker answers: a value, or problems with their places. It never throws, never hangs. */

interface Row {
  readonly id: string
  readonly b64: string
  readonly yaml12?: string
  readonly rfc8259?: string
}

const rows: readonly Row[] = readFileSync(resolve(import.meta.dirname, "hostile/texts.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))

function textOf({ b64 }: Row): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(b64, "base64"))
  } catch {
    return undefined
  }
}

const placed = /^[^:]+:[1-9]\d*:[1-9]\d* [a-z-]+ \S.*[.?]$/

test("the corpus is there", () => {
  expect(rows.length).toBeGreaterThan(500)
})

describe("every text of the corpus", () => {
  const read = rows.map((row) => {
    const file = row.id.slice(row.id.indexOf("/") + 1)
    const text = textOf(row)
    return { row, file, text, result: text === undefined ? undefined : readDocument(file, text) }
  })
  test("is read, or refused with a place and a sentence", () => {
    for (const { row, result } of read) {
      if (!result || result.ok) continue
      expect(result.diagnostics.length, row.id).toBeGreaterThan(0)
      for (const diagnostic of result.diagnostics) expect(toLine(diagnostic), row.id).toMatch(placed)
    }
  })
  test("invalid YAML and JSON that must be rejected are refused", () => {
    const accepted = read.filter(
      ({ row, result }) => result?.ok && (row.yaml12 === "invalid" || row.rfc8259 === "reject"),
    )
    expect(accepted.map(({ row }) => row.id)).toEqual([])
  })
  test("as a scenario of a pack it is refused, with every problem placed", () => {
    for (const { row, file, text } of read) {
      const checked = checkPack(smallTexts({ file, text }))
      expect(checked.ok, row.id).toBe(false)
      for (const diagnostic of checked.diagnostics) expect(toLine(diagnostic), row.id).toMatch(placed)
    }
  })
  test("no prototype was touched", () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined()
  })
})

describe("large hostile texts are refused, not worked through", () => {
  test.each([
    ["deep lists", "a.yaml", `a: ${"[".repeat(100_000)}`],
    ["deep maps", "a.yaml", `a: ${"{a: ".repeat(10_000)}`],
    ["deep blocks", "a.yaml", Array.from({ length: 600 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["question marks", "a.yaml", "? ".repeat(400)],
    ["many tags", "a.yaml", "a: !t x\n".repeat(30_000)],
    ["many anchors", "a.yaml", Array.from({ length: 20_000 }, (_, i) => `k${i}: &a${i} x`).join("\n")],
    ["an alias bomb", "a.yaml", `a: &a [x,x]\n${"b: &b [*a,*a,*a]\n".repeat(30)}`],
    ["many documents", "a.yaml", "---\na: 1\n".repeat(20_000)],
    ["deep JSON", "a.json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
    ["JSON that ends too soon", "a.json", '{"a":'.repeat(20_000)],
    ["only spaces", "a.yaml", " ".repeat(400_000)],
    ["only tabs", "a.yaml", "\t".repeat(400_000)],
  ])("%s", (_, file, text) => {
    const result = readDocument(file, text)
    expect(result.ok).toBe(false)
    if (!result.ok) for (const diagnostic of result.diagnostics) expect(toLine(diagnostic)).toMatch(placed)
  })
})
