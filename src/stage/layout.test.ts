import { expect, test } from "vitest"
import { grounds, roads } from "../core/pack/kit"
import { courseOf } from "./land/road"
import { layoutOf, nearnessAt, spotOf } from "./layout"
import { heavensAt } from "./light/heavens"
import { paletteAt } from "./light/palette"

const wide = { width: 1366, height: 768, bottom: 240, pixel: 1 }
const tall = { width: 390, height: 844, bottom: 420, pixel: 1 }

test("the picture is composed above the words", () => {
  for (const room of [wide, tall]) {
    for (const ground of grounds) {
      const layout = layoutOf(room, ground)
      const spot = spotOf(layout, [50, 100])
      expect(spot.y).toBeLessThanOrEqual(room.height - room.bottom)
      expect(layout.horizon).toBeLessThan(layout.front)
    }
  }
})

test("words that hide nearly everything still leave a picture", () => {
  expect(layoutOf({ ...wide, bottom: 760 }, "field").front).toBeGreaterThan(200)
})

test("what is nearer is lower, larger and moves more", () => {
  const layout = layoutOf(wide, "village")
  const far = spotOf(layout, [50, 10])
  const near = spotOf(layout, [50, 80])
  expect(near.y).toBeGreaterThan(far.y)
  expect(near.metre).toBeGreaterThan(far.metre * 1.8)
  expect(nearnessAt(layout, near.y)).toBeGreaterThan(nearnessAt(layout, far.y))
})

test("a grown person at the middle of a phone's picture is large enough to make out", () => {
  expect(spotOf(layoutOf(tall, "field"), [50, 50]).metre * 1.7).toBeGreaterThan(30)
})

test("every road has a course from the horizon to below the words", () => {
  for (const road of roads) {
    const course = courseOf({
      name: "somewhere",
      ground: "savanna",
      road,
      weather: "clear",
      layout: layoutOf(wide, "savanna"),
      palette: paletteAt(940, "clear"),
      heavens: heavensAt(940),
    })
    expect(course === undefined).toBe(road === "none")
    if (!course) continue
    for (let depth = 0; depth <= 2; depth += 0.1) {
      expect(Number.isFinite(course.middle(depth))).toBe(true)
      expect(course.half(depth)).toBeGreaterThan(0)
    }
  }
})
