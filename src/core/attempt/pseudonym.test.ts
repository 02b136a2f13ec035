import fc from "fast-check"
import { expect, test } from "vitest"
import { isPseudonym, toPseudonym } from "./pseudonym"

test.each([
  ["Heron Lamp", "heron-lamp"],
  ["  quiet_ferry--12 ", "quiet-ferry-12"],
  ["007", "007"],
  ["", ""],
  ["   ", ""],
  ["-", undefined],
  ["Zoë", undefined],
  ["=1+1", undefined],
  ["a".repeat(41), undefined],
])("who types %j plays as %j", (typed, written) => {
  expect(toPseudonym(typed)).toBe(written)
})

test("whatever is typed is none, refused, or a pseudonym that stays what it is", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (typed) => {
      const written = toPseudonym(typed)
      if (written === undefined || written === "") return
      expect(isPseudonym(written)).toBe(true)
      expect(toPseudonym(written)).toBe(written)
    }),
  )
})
