import { expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { canonical } from "../machine/canonical"
import type { Doctrine } from "../pack/schema"
import { doctrineDigest } from "./score"

/** A result names the doctrine it was worked out under: any other number is another doctrine, other prose is not. */

const { doctrine } = orvane()

/** The doctrine once for each number in it, with that number changed. */
function changed(value: unknown): readonly unknown[] {
  if (typeof value === "number") return [value + 0.01]
  if (Array.isArray(value)) return value.flatMap((one, i) => changed(one).map((other) => value.with(i, other)))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => changed(inner).map((other) => ({ ...value, [key]: other })))
}

test("every number of the doctrine is part of its digest", () => {
  const others = changed(doctrine)
  expect(others.length).toBeGreaterThan(120)
  const digests = new Set(others.map((other) => doctrineDigest(isDoctrine(other) ? other : doctrine)))
  expect(digests.size).toBe(others.length)
  expect(digests).not.toContain(doctrineDigest(doctrine))
})
test("so are the bands of the matrix, the ceilings, and what a hard rule is about", () => {
  const { risk } = doctrine
  const rule = doctrine["hard-rules"]["H05"]
  if (!rule) throw new Error("no H05")
  const others: readonly Doctrine[] = [
    { ...doctrine, risk: { ...risk, ceilings: { ...risk.ceilings, PC4: "medium" } } },
    {
      ...doctrine,
      risk: { ...risk, matrix: [risk.matrix[1], risk.matrix[1], risk.matrix[2], risk.matrix[3], risk.matrix[4]] },
    },
    { ...doctrine, "hard-rules": { ...doctrine["hard-rules"], H05: { ...rule, competencies: ["C6", "C11"] } } },
  ]
  for (const other of others) expect(doctrineDigest(other)).not.toBe(doctrineDigest(doctrine))
})
test("words are not", () => {
  const told = { ...doctrine, title: "Another title", basis: "Another basis.", cautions: ["Another."] }
  expect(doctrineDigest(told)).toBe(doctrineDigest(doctrine))
})

function isDoctrine(value: unknown): value is Doctrine {
  return Object.keys(doctrine).every((key) => canonical(Object.keys(value ?? {})).includes(key))
}
