import { expect, test } from "vitest"
import { beds } from "../core/pack/kit"
import { type Hearable, type Sounding, soundingOf } from "./sounding"

const clock = (hours: number, minutes = 0) => hours * 60 + minutes

const viewOf = (
  step: number,
  {
    bed = "field",
    minutes = clock(10),
    weather = "clear",
    cue,
  }: {
    bed?: Hearable["place"]["bed"]
    minutes?: number
    weather?: Hearable["place"]["weather"]
    cue?: Hearable["cue"]
  } = {},
): Hearable => ({ step, place: { bed, weather }, time: { minutes }, ...(cue && { cue }) })

/** What begins, view after view. */
function begun(...views: readonly Hearable[]) {
  let last: Sounding | undefined
  return views.map((view) => {
    last = soundingOf(view, last)
    return last.begins
  })
}

test.each([
  [clock(5, 29), "field-night"],
  [clock(5, 30), "field-day"],
  [clock(18, 59), "field-day"],
  [clock(19), "field-night"],
  [clock(0), "field-night"],
  [clock(24 + 5, 29), "field-night"],
  [clock(24 + 5, 30), "field-day"],
  [clock(48 + 19), "field-night"],
])("minute %i of a scenario sounds like %s", (minutes, bed) => {
  expect(soundingOf(viewOf(0, { minutes })).bed).toBe(bed)
})

test("every bed sounds by day and by night; a market that has closed sounds like a village", () => {
  for (const bed of beds) {
    expect(soundingOf(viewOf(0, { bed, minutes: clock(12) })).bed).toContain(bed)
    expect(soundingOf(viewOf(0, { bed, minutes: clock(23) })).bed).toContain(bed.replace(/^market.*/, "village"))
  }
})

test("a bed goes on until place or hour call for another", () => {
  expect(
    begun(
      viewOf(0),
      viewOf(1),
      viewOf(2, { bed: "river" }),
      viewOf(3, { bed: "river", minutes: clock(22) }),
      viewOf(4, { minutes: clock(22) }),
    ),
  ).toEqual([{ bed: "field-day" }, {}, { bed: "river" }, {}, { bed: "field-night" }])
})

test("rain lies over the bed as long as it rains, indoors too, and begins once", () => {
  expect(
    begun(
      viewOf(0, { weather: "dusty" }),
      viewOf(1, { weather: "rain" }),
      viewOf(2, { weather: "rain", bed: "clinic" }),
      viewOf(3, { bed: "clinic" }),
      viewOf(4, { bed: "clinic", weather: "rain" }),
    ),
  ).toEqual([{ bed: "field-day" }, { weather: "steady-rain" }, { bed: "clinic" }, {}, { weather: "steady-rain" }])
  expect(soundingOf(viewOf(0)).weather).toBeUndefined()
})

test("a cue is heard once per step, however often the step is shown", () => {
  expect(begun(viewOf(1, { cue: "radio" }), viewOf(1, { cue: "radio" }), viewOf(1, { cue: "radio" }))).toEqual([
    { bed: "field-day", cue: "radio" },
    {},
    {},
  ])
})

test("the same cue at a later step is heard again", () => {
  expect(
    begun(viewOf(1, { cue: "radio" }), viewOf(2, { cue: "radio" }), viewOf(3), viewOf(4, { cue: "radio" })),
  ).toEqual([{ bed: "field-day", cue: "radio" }, { cue: "radio" }, {}, { cue: "radio" }])
})

test("a step without a cue brings none", () => {
  expect(begun(viewOf(1, { cue: "dogs" }), viewOf(2))).toEqual([{ bed: "field-day", cue: "dogs" }, {}])
})

test("going back to an earlier step sounds its cue again", () => {
  expect(begun(viewOf(5, { cue: "dogs" }), viewOf(2, { cue: "dogs" }))[1]).toEqual({ cue: "dogs" })
})

test("another attempt at the same step sounds its own cue", () => {
  expect(begun(viewOf(5, { cue: "dogs" }), viewOf(5, { cue: "rain" }))[1]).toEqual({ cue: "rain" })
})
