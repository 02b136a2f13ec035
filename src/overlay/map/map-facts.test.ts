import { expect, test } from "vitest"
import type { HoursView, MapView, RouteView } from "../../core/attempt/map-types"
import { placeFacts, routeFacts, standFacts, waysOf } from "./map-facts"

const route: RouteView = {
  id: "low",
  title: "By the low track",
  from: "Camp",
  to: "Ford",
  passes: [],
  by: "car",
  course: [],
  length: 25,
  minutes: { light: 15, dark: 20 },
  meets: [],
  actions: [{ action: "stay", taken: true }],
}
const map: MapView = {
  title: "Two places",
  across: 20,
  rivers: [],
  roads: [],
  hills: [],
  land: [],
  landmarks: [],
  places: [
    { id: "camp", title: "Camp", at: [20, 50], here: true },
    { id: "ford", title: "Ford", at: [60, 50], here: false },
  ],
  routes: [
    route,
    {
      ...route,
      id: "other",
      actions: [
        { action: "stay", taken: false },
        { action: "go", taken: true },
      ],
    },
  ],
  stands: [
    {
      id: "qrf",
      title: "QRF",
      at: [20, 50],
      place: "Camp",
      by: "car",
      ready: 30,
      reach: { within: 60, light: [], dark: [] },
      places: [{ place: "ford", minutes: { light: 45, dark: 70 } }],
    },
    { id: "mast", title: "Mast", at: [20, 50], place: "Camp", by: "car", ready: 0, around: 30, places: [] },
  ],
  areas: [],
}
const hours: HoursView = {
  now: 1080,
  until: 1300,
  preparation: 0,
  marks: [
    { at: 1102, what: "sunset" },
    { at: 1200, what: "promise", title: "Word by eight" },
  ],
}

test("a route says when one is there, in what light, and how that stands to the hours that matter", () => {
  expect(routeFacts(route, map, hours, 1080)).toEqual({
    minutes: 15,
    length: "5 km",
    leaving: "Leave 18:00",
    arrival: "18:15, in daylight",
    margins: ["7 min before the sun sets", "1 h 45 min before your promise is due"],
  })
  expect(routeFacts(route, map, hours, 1190)).toMatchObject({
    minutes: 20,
    arrival: "20:10, in the dark",
    margins: ["1 h 48 min after the sun sets", "10 min after your promise is due"],
  })
})

test("of two promises each is named", () => {
  const two = { ...hours, marks: [...hours.marks, { at: 1200, what: "promise" as const, title: "Rope by eight" }] }
  expect(routeFacts(route, map, two, 1185).margins.slice(1)).toEqual([
    "5 min after your promise is due: Word by eight",
    "5 min after your promise is due: Rope by eight",
  ])
})

test("a pack without a measure of its map tells no distances", () => {
  const { across, ...bare } = map
  expect(across).toBe(20)
  expect(routeFacts(route, bare, hours, 1080).length).toBeUndefined()
  expect(placeFacts({ id: "ford", title: "Ford", at: [60, 50], here: false }, bare, 1080)).toEqual([
    "in the middle",
    "QRF in 45 min",
  ])
})

test("reach and places are told by the light of the hour", () => {
  const [qrf, mast] = map.stands
  const [camp, ford] = map.places
  if (!qrf || !mast || !camp || !ford) throw new Error("the map lacks something")
  expect(standFacts(qrf, map, 1080)).toEqual([
    "at Camp",
    "leaves after 30 min",
    "roads within 1 h are marked",
    "Ford in 45 min",
  ])
  expect(standFacts(mast, map, 1080)).toEqual(["at Camp", "reaches 6 km through the air"])
  expect(placeFacts(ford, map, 1200)).toEqual([
    "in the middle",
    "8 km from you in a straight line",
    "QRF in 1 h 10 min",
  ])
  expect(placeFacts(camp, map, 1200)).toEqual(["in the west", "you are here"])
})

test("which way is taken is told only where there is more than one", () => {
  expect(waysOf("stay", map).map(({ route: { id }, taken }) => [id, taken])).toEqual([
    ["low", true],
    ["other", false],
  ])
  expect(waysOf("go", map).map(({ taken }) => taken)).toEqual([false])
})
