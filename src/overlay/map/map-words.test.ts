import { expect, test } from "vitest"
import { mapWords } from "./map-words"
import type { MapView } from "../../core/attempt/map-types"

const map: MapView = {
  title: "Lower Ressa",
  rivers: [
    {
      name: "Ressa",
      course: [
        [0, 20],
        [100, 80],
      ],
    },
  ],
  roads: [
    {
      name: "Kibo road",
      kind: "track",
      course: [
        [10, 90],
        [50, 50],
        [90, 10],
      ],
    },
  ],
  hills: [
    [50, 20],
    [55, 22],
  ],
  land: [
    { kind: "woods", at: [20, 20], around: 5 },
    { kind: "woods", at: [25, 20], around: 5 },
    { kind: "fields", at: [50, 80], around: 5 },
  ],
  landmarks: [{ name: "School", at: [50, 60] }],
  routes: [],
  stands: [],
  areas: [],
  places: [
    { id: "kibo", title: "Kibo", at: [88, 13], here: false },
    { id: "olmet", title: "Olmet", at: [30, 71], here: true },
    { id: "far", title: "Senn", at: [10, 10], here: false },
  ],
}

test("a place is told by its part of the map, and where one stands is said", () => {
  expect(mapWords(map).places).toEqual([
    "Kibo, in the north-east.",
    "Olmet, in the south-west. You are here.",
    "Senn, in the north-west.",
  ])
})

test("a road is told from end to end with the places it passes, in their order", () => {
  expect(mapWords(map).roads).toEqual([
    "Kibo road, a track, runs from the south-west to the north-east, past Olmet and Kibo.",
  ])
})

test("a river that passes no place says only where it runs", () => {
  expect(mapWords(map).rivers).toEqual(["Ressa runs from the north-west to the south-east."])
})

test("what covers the land is told by its parts of the map, each once", () => {
  expect(mapWords(map)).toMatchObject({
    land: ["Fields: in the south.", "Woods: in the north-west."],
    hills: ["Hills: in the north."],
    landmarks: ["School, in the middle."],
  })
})
