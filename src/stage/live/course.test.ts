import { expect, test } from "vitest"
import { courseOf } from "./course"

const layout = { width: 1000, margin: 50 }

test("what does not travel stays where it was put", () => {
  const at = courseOf(0, 420, 80, 60, layout)
  expect([at(40), at(400)]).toEqual([420, 420])
})

test("what travels begins where it was put, whenever the set was hung, and keeps its pace", () => {
  for (const began of [40, 913.2]) {
    const at = courseOf(0.5, 420, 80, 60, layout)
    expect(at(began)).toBeCloseTo(420)
    expect(at(began + 3)).toBeCloseTo(420 + 3 * 0.5 * 60)
  }
})

test.each([0.75, -2])(
  "at %s metres a second it leaves on one side, is out of sight a while, and comes again on the other",
  (speed) => {
    const at = courseOf(speed, 420, 80, 60, layout)
    const course = Array.from({ length: 2000 }, (_, i) => at(i / 4))
    const isSeen = (x: number): boolean => x > -80 && x < layout.width
    expect(course.some(isSeen)).toBe(true)
    const jumps = course.flatMap((x, i) => {
      const last = course[i - 1]
      return last !== undefined && Math.sign(x - last) !== Math.sign(speed) ? [[last, x] as const] : []
    })
    expect(jumps.length).toBeGreaterThan(0)
    for (const [from, to] of jumps) expect([isSeen(from), isSeen(to)]).toEqual([false, false])
    expect(course.filter((x) => !isSeen(x)).length).toBeGreaterThan(100)
  },
)
