import { expect, test } from "vitest"
import { playedIn, tourPack } from "../../../tests/support/handing"
import { debriefOf } from "./debrief"

/** What became of a plan for days, and of the plan that took its place half way. */

const pack = tourPack()
const rates = ["landing", "street", "school", "hill-path"].map((place) => `rate:${place}:3`)
const first = [...rates, "assign:landing:patrol:2:1", "assign:school:camp:5:1", "adopt:eight-days"]

const cameIn = (acts: readonly string[]) =>
  (debriefOf(playedIn(pack, "allocating", acts), pack).presence ?? []).map(({ replacedFrom, places, days }) => ({
    replacedFrom,
    came: days.map((_, i) => places.flatMap(({ id, days: each }) => (each[i]?.came ? [id] : []))),
  }))

test("days that two plans tell of went as they went: somebody came to the same place in both", () => {
  const [before, after] = cameIn([...first, "assign:street:patrol:6:1", "adopt:with-less"])
  expect(before?.came.slice(0, 3)).toEqual(after?.came.slice(0, 3))
  expect(after?.came.map((places) => places.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
})

test("nothing comes of a day on which another plan had taken the place of this one", () => {
  const [alone] = cameIn(first)
  expect(alone).toMatchObject({ replacedFrom: undefined, came: Array.from({ length: 8 }, () => [expect.any(String)]) })
  const [before] = cameIn([...first, "adopt:with-less"])
  expect(before?.replacedFrom).toBe(4)
  expect(before?.came.map((places) => places.length)).toEqual([1, 1, 1, 0, 0, 0, 0, 0])
})
