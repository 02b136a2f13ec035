import { expect, test } from "vitest"
import { toClock, toTimeOfDay } from "./units"

test("a time without a day is the first one from the beginning on", () => {
  const from = toClock("15:40")
  expect(toClock("23:30", from)).toBe(23 * 60 + 30)
  expect(toClock("06:00", from)).toBe(1440 + 360)
  expect(toClock("06:00", toClock("day 3 15:40"))).toBe(3 * 1440 + 360)
})

test("a time with its day is on that day, and is told with it from the second noon on", () => {
  expect(toClock("day 8 09:30", toClock("15:40"))).toBe(7 * 1440 + 570)
  expect(toTimeOfDay(toClock("day 8 09:30"))).toBe("day 8 09:30")
  expect(["11:59", "12:00"].map((hour) => toTimeOfDay(1440 + toClock(hour)))).toEqual(["11:59", "day 2 12:00"])
})
