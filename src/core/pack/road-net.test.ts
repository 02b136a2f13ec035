import fc from "fast-check"
import { expect, test } from "vitest"
import { distance, lengthOf, minutesTo, nearestOn, reachedWithin, type Spot, wayBetween } from "./road-net"
import type { World } from "./schema"

/** A square of four roads, a short cut on foot through its middle, and a road that touches none. */
const map: World["map"] = {
  rivers: [],
  roads: [
    {
      id: "north",
      name: "North",
      takes: { car: "10 min" },
      course: [
        [20, 20],
        [80, 20],
      ],
    },
    {
      id: "east",
      name: "East",
      takes: { car: "10 min" },
      slower: { dark: 2, rain: 3 },
      course: [
        [80, 20],
        [80, 80],
      ],
    },
    {
      id: "west",
      name: "West",
      takes: { car: "4 min" },
      course: [
        [20, 20],
        [20, 80],
      ],
    },
    {
      id: "south",
      name: "South",
      takes: { car: "30 min" },
      course: [
        [20, 80],
        [80, 80],
      ],
    },
    {
      id: "path",
      name: "Path",
      kind: "path",
      takes: { foot: "90 min" },
      course: [
        [20, 20],
        [80, 80],
      ],
    },
    {
      id: "far",
      name: "Far",
      takes: { car: "5 min" },
      course: [
        [90, 90],
        [95, 95],
      ],
    },
  ],
}
const day = { by: "car", dark: false, rain: false } as const
const [corner, across]: readonly [Spot, Spot] = [
  [20, 20],
  [80, 80],
]

test("of two ways the quicker is taken, and the dark can change which that is", () => {
  expect(wayBetween(map, corner, across, day)).toMatchObject({ minutes: 20, course: [corner, [80, 20], across] })
  expect(wayBetween(map, corner, across, { ...day, dark: true })?.minutes).toBe(30)
  expect(wayBetween(map, corner, across, { ...day, rain: true })?.minutes).toBe(34)
})

test("a route keeps to its roads", () => {
  expect(wayBetween(map, corner, across, { ...day, over: ["west", "south"] })?.minutes).toBe(34)
  expect(wayBetween(map, corner, across, { ...day, over: ["west"] })).toBeUndefined()
})

test("a car takes no footpath, and walkers no road that says nothing of them", () => {
  expect(wayBetween(map, corner, across, { ...day, by: "foot" })?.minutes).toBe(90)
  expect(wayBetween(map, corner, [80, 20], { ...day, by: "foot" })).toBeUndefined()
})

test("a place on the way shares the road's time by its length, and no road leads to what none touches", () => {
  expect(
    minutesTo(
      map,
      corner,
      [
        [50, 20],
        [80, 50],
        [92, 92],
        [50, 40],
      ],
      day,
    ),
  ).toEqual([5, 15, undefined, undefined])
})

test("roads meet where they cross, also between their corners", () => {
  const crossed: World["map"] = {
    rivers: [],
    roads: [
      {
        id: "a",
        name: "A",
        takes: { car: "10 min" },
        course: [
          [0, 50],
          [100, 50],
        ],
      },
      {
        id: "b",
        name: "B",
        takes: { car: "10 min" },
        course: [
          [50, 0],
          [50, 100],
        ],
      },
    ],
  }
  expect(wayBetween(crossed, [0, 50], [50, 100], day)).toMatchObject({ minutes: 10, length: 50 + 50 * (11 / 16) })
})

test("reach ends on the road where the time is over", () => {
  expect(reachedWithin(map, corner, 7, day)).toEqual([
    [corner, [62, 20]],
    [corner, [20, 80]],
    [
      [20, 80],
      [26, 80],
    ],
  ])
})

test("what is reached within a time is no further away than that time, and more time reaches no less", () => {
  const spot = fc.constantFrom<Spot>([20, 20], [50, 20], [80, 64], [20, 44], [32, 80])
  fc.assert(
    fc.property(spot, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), (from, within, more) => {
      const reached = reachedWithin(map, from, within, day)
      for (const end of reached.flatMap((course) => [course[0] ?? from, course.at(-1) ?? from]))
        expect(minutesTo(map, from, [end], day)[0] ?? Infinity).toBeLessThanOrEqual(within + 1e-6)
      const all = (courses: typeof reached) => courses.reduce((sum, course) => sum + lengthOf(course), 0)
      expect(all(reachedWithin(map, from, within + more, day))).toBeGreaterThanOrEqual(all(reached) - 1e-6)
    }),
  )
})

test("the nearest spot of a course is as near as any other spot of it", () => {
  const anySpot = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  fc.assert(
    fc.property(fc.array(anySpot, { minLength: 2, maxLength: 6 }), anySpot, (course, spot) => {
      const nearest = nearestOn(course, spot)
      for (const corner of course) expect(nearest.distance).toBeLessThanOrEqual(distance(corner, spot) + 1e-9)
      expect(nearest.along).toBeLessThanOrEqual(lengthOf(course) + 1e-9)
    }),
  )
})
