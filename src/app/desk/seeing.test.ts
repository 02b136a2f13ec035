import { expect, test } from "vitest"
import { small } from "../../../tests/support/small"
import { courseOf, createCollection, filterValues, noAbout, simulatedCourse } from "../../core/index"
import { seenOf } from "./seeing"

const pack = small()
const scenarios = pack.scenarios.slice(0, 1).map(({ scenario }) => scenario)
const days = ["2026-03-02", "2026-03-03"].map((date) => ({ date, scenarios }))
const collection = createCollection([pack])
for (const { attempt } of simulatedCourse(pack, { trainees: 2, days, seed: "seen" }))
  collection.take(attempt.id, attempt)
const collected = collection.collected()
const course = courseOf(collected)
const seen = (filter: object) =>
  seenOf(
    collected,
    course,
    filterValues(course),
    { section: "trainee", trainee: "001", filter },
    noAbout,
    () => undefined,
  )

test("a trainee's page tells of those of her attempts that the filter means, whoever else is filtered by", () => {
  const runs = (filter: object) => {
    const { meant, of, profiles } = seen(filter)
    return [meant, of, profiles?.flatMap(({ review }) => review.runs).length]
  }
  expect(runs({})).toEqual([2, 2, 2])
  expect(runs({ day: ["2026-03-03"] })).toEqual([1, 2, 1])
  expect(runs({ day: ["2026-03-03"], trainee: ["002"] })).toEqual([1, 2, 1])
  expect(runs({ day: ["2026-03-04"] })).toEqual([0, 2, 0])
})
