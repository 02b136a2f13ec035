import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { errorsOf, measuresOf } from "../src/core/score/recognition"
import { around } from "../src/core/score/normal"
import { orvane } from "./support/orvane"

/** The page that explains the doctrine names every number of it, with its value, and what it works out is right. */

const page = readFileSync(resolve(import.meta.dirname, "../docs/doctrine.md"), "utf8")
const { doctrine } = orvane()
const rows = [...page.matchAll(/^\| `([a-z]+\.[A-Za-z0-9.-]+)` \| (.+?) \| (F\d+|K|P) \|/gm)].map(
  ([, path = "", value = ""]): readonly [string, string] => [path, value],
)

/** Every number and band with its path; a list is one. */
function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value))
    return value.some(Array.isArray)
      ? value.flatMap((row, i) => leaves(row, `${path}.${i + 1}`))
      : [[path, value.join(", ")]]
  if (typeof value !== "object" || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

test("every number stands in the table, and no other", () => {
  const { risk, decision, posture, recognition, evidence, timing, presence, experts } = doctrine
  const all = Object.entries({ risk, decision, posture, recognition, evidence, timing, presence, experts }).flatMap(
    ([key, part]) => leaves(part, key),
  )
  expect(all.length).toBeGreaterThan(60)
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(all))
  expect(rows.length).toBe(all.length)
})

test("each section it promises is there", () => {
  const promised = [...page.matchAll(/^\d+\. \[(.+?)\]\(#(.+?)\)/gm)].map(([, title]) => title)
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
  expect(promised).toEqual(headings)
})

test("every hard rule, competency band and source code it speaks of exists", () => {
  const named = new Set([...page.matchAll(/\bF\d+\b/g)].map(([code]) => code))
  const sources = page.slice(page.indexOf("## Sources"))
  expect([...named].filter((code) => !new RegExp(`\\b${code}\\b`).test(sources))).toEqual([])
})

describe("the table of recognition", () => {
  const table = [
    ...page.matchAll(/^\| (drives past|alarmist|strong) \| (\d+) \| (\d+) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|/gm),
  ]
  test("has its three rows", () => {
    expect(table).toHaveLength(3)
  })
  test.each(table.map((row) => [row[1] ?? "", row] as const))(
    "%s",
    (_, [, , hits, falseAlarms, d, dInterval, c, cInterval]) => {
      const counts = { signals: 14, hits: Number(hits), noise: 12, falseAlarms: Number(falseAlarms) }
      const [measures, errors] = [measuresOf(counts), errorsOf(counts)]
      const interval = (value: number, error: number) =>
        around(value, error, doctrine.recognition.interval)
          .map((one) => one.toFixed(2))
          .join(" to ")
      expect(measures.sensitivity.toFixed(2)).toBe(d)
      expect(measures.criterion.toFixed(2)).toBe(c?.replace("+", ""))
      expect(interval(measures.sensitivity, errors.sensitivity)).toBe(dInterval)
      expect(interval(measures.criterion, errors.criterion)).toBe(cInterval)
    },
  )
})
