import fc from "fast-check"
import { expect, test } from "vitest"
import { reliefOf } from "./relief"

test("flat land has no lines", () => {
  expect(reliefOf([])).toEqual({ contours: [], hachures: [] })
})

test("one hill is a ring around its top, and two that stand apart are two", () => {
  expect(reliefOf([[50, 50]]).contours.filter(({ level }) => level === 0.25)).toHaveLength(1)
  const apart = reliefOf([
    [20, 50],
    [80, 50],
  ])
  expect(apart.contours.filter(({ level }) => level === 0.25)).toHaveLength(2)
})

test("every line is closed inside the map, and strokes lie on the side away from the north-west", () => {
  const hill = fc.tuple(fc.integer({ min: 25, max: 75 }), fc.integer({ min: 30, max: 70 }))
  fc.assert(
    fc.property(fc.array(hill, { minLength: 1, maxLength: 6 }), (hills) => {
      const { contours, hachures } = reliefOf(hills)
      for (const { course } of contours) {
        const [start, end] = [course[0], course.at(-1)]
        expect(Math.hypot((start?.[0] ?? 0) - (end?.[0] ?? 9), (start?.[1] ?? 0) - (end?.[1] ?? 9))).toBeLessThan(0.01)
      }
      for (const [from, to] of hachures) expect(to[0] - from[0] + (to[1] - from[1]) * (11 / 16)).toBeGreaterThan(0)
    }),
    { numRuns: 10 },
  )
})
