import { expect, test } from "vitest"
import { words } from "./words"

test("durations read as people say them", () => {
  expect([0, 6, 60, 288].map(words.duration)).toEqual(["0 min", "6 min", "1 h", "4 h 48 min"])
})

test("counts of one are singular", () => {
  expect(words.competency.evidence(1)).toBe("1 observation")
  expect(words.map.hills(["in the north"])).toBe("Hills: in the north.")
  expect(words.plan.people(1, "8 h")).toBe("1 person, within 8 h")
})

test("lists end in and", () => {
  expect(words.list(["Olmet"])).toBe("Olmet")
  expect(words.list(["Olmet", "Kibo", "Senn"])).toBe("Olmet, Kibo and Senn")
})

test("a date is written out; anything else is shown as given", () => {
  expect(words.when("2026-03-04T16:40:00")).toBe("4 Mar 2026, 16:40")
  expect(words.when("yesterday")).toBe("yesterday")
})

test("a review status that is a sentence already is kept", () => {
  expect(words.home.reviewStatus("not-reviewed")).toContain("Not yet reviewed")
  expect(words.home.reviewStatus("Reviewed by a panel of twelve.")).toBe("Reviewed by a panel of twelve.")
})
