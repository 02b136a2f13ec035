import { expect, test } from "vitest"
import { beds, cues, weathers } from "../core/pack/kit"
import { captionOf, captions } from "./captions"
import { bedTracks, weatherTracks } from "./tracks"

const tracks = [
  ...beds.flatMap((bed) => [bedTracks[bed].day, bedTracks[bed].night]),
  ...weathers.flatMap((weather) => weatherTracks[weather] ?? []),
  ...cues,
]

test.each(tracks)("%s has a caption of one line in brackets", (track) => {
  expect(captions[track]).toMatch(/^\[[^[\]\n]{8,90}\]$/)
})

test("no caption is there for a sound that does not exist, and no two are alike", () => {
  expect(new Set(Object.keys(captions))).toEqual(new Set(tracks))
  expect(new Set(Object.values(captions)).size).toBe(Object.keys(captions).length)
})

test("an absence is told", () => {
  expect(captions.silence).toContain("no voices")
  expect(captions["market-without-women"]).toContain("no women's voices")
})

test("a bed and a cue that begin together are one caption", () => {
  expect(captionOf({ bed: "river", cue: "dogs", step: 1, begins: { bed: "river", cue: "dogs" } })).toBe(
    `${captions.river} ${captions.dogs}`,
  )
})

test("rain that sets in over a place is told with the place", () => {
  expect(
    captionOf({ bed: "market", weather: "steady-rain", step: 1, begins: { bed: "market", weather: "steady-rain" } }),
  ).toBe(`${captions.market} ${captions["steady-rain"]}`)
})

test("what goes on is not told again", () => {
  expect(captionOf({ bed: "river", cue: "dogs", step: 1, begins: {} })).toBeUndefined()
})
