import { expect, test } from "vitest"
import type { Diagnostic } from "./diagnostic"
import { sentencesOf } from "./words"

test("an unknown piece is answered first with the pieces whose names share a part with it", () => {
  const known = [...Array.from({ length: 30 }, (_, i) => `piece-${String.fromCharCode(97 + (i % 26))}`), "handcart"]
  const cureOf = (found: string) => {
    const finding = { code: "wrong-word", found, known, nearest: undefined } as const
    const diagnostic: Diagnostic = { finding, severity: "error", file: "world.yaml", place: { line: 1, column: 1 } }
    return sentencesOf(diagnostic).cure
  }
  expect(cureOf("ox-cart")).toMatch(/^Nearest to it: handcart\. Use one of: piece-a, /)
  expect(cureOf("sofa")).toMatch(/^Use one of: piece-a, /)
})
