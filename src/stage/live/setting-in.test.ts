import { expect, test } from "vitest"
import { rainInSight } from "./setting-in"

test("rain that sets in is heard before it is seen, and then comes into sight", () => {
  const seen = [0, 2.9, 4, 6, 7.1, 60].map((seconds) => rainInSight(seconds, false))
  expect(seen.slice(0, 2)).toEqual([0, 0])
  expect(seen[2]).toBeGreaterThan(0)
  expect(seen[3]).toBeGreaterThan(seen[2] ?? 1)
  expect(seen.slice(4)).toEqual([1, 1])
})

test("rain that fell already, or stands still, is in sight at once", () => {
  expect(rainInSight(0, true)).toBe(1)
})
