import { expect, test } from "vitest"
import { type Course, placeCourseNames } from "./course-names"

const road: Course = {
  name: "Kibo road",
  points: [
    [300, 100],
    [100, 100],
    [100, 200],
  ],
}

test("a name stands in the middle of the longest stretch and is never upside down", () => {
  expect(placeCourseNames([road], 14, [])).toEqual([{ name: "Kibo road", x: 200, y: 100, angle: 0 }])
})

test("a name gives way along its course, then to the next stretch", () => {
  const label = { x: 170, y: 80, width: 30, height: 20 }
  expect(placeCourseNames([road], 14, [label])[0]).toMatchObject({ x: 240, y: 100 })
  const wide = { x: 100, y: 60, width: 220, height: 40 }
  expect(placeCourseNames([road], 14, [wide])[0]).toMatchObject({ x: 100, y: 150, angle: 90 })
})

test("a name with nowhere to stand is left out", () => {
  expect(placeCourseNames([road], 14, [{ x: 0, y: 0, width: 400, height: 400 }])).toEqual([])
})
