import { expect, test } from "vitest"
import { nextTowards } from "./next-towards"

const points = [
  { x: 100, y: 100 },
  { x: 200, y: 110 },
  { x: 300, y: 100 },
  { x: 100, y: 300 },
]

test("an arrow leads to the nearest place that way, and Home and End to the first and the last", () => {
  expect(nextTowards(points, 0, "ArrowRight")).toBe(1)
  expect(nextTowards(points, 1, "ArrowRight")).toBe(2)
  expect(nextTowards(points, 2, "ArrowLeft")).toBe(1)
  expect(nextTowards(points, 0, "ArrowDown")).toBe(3)
  expect(nextTowards(points, 3, "ArrowUp")).toBe(0)
  expect(nextTowards(points, 2, "Home")).toBe(0)
  expect(nextTowards(points, 0, "End")).toBe(3)
})

test("where nothing lies that way, or with another key, one stays", () => {
  expect(nextTowards(points, 0, "ArrowUp")).toBeUndefined()
  expect(nextTowards(points, 0, "m")).toBeUndefined()
  expect(nextTowards([], 0, "Home")).toBeUndefined()
})

test("every place is reached by arrows from every other", () => {
  const reached = new Set([0])
  for (const at of reached)
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      const next = nextTowards(points, at, key)
      if (next !== undefined) reached.add(next)
    }
  expect(reached.size).toBe(points.length)
})
