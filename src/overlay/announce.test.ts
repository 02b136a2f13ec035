import { expect, test } from "vitest"
import type { View } from "../core/attempt/view-types"
import { announcement } from "./announce"
import type { SceneScreen, Screen } from "./screen"

const settings = { limits: true }
const view: View = {
  at: "road",
  place: {
    id: "field",
    title: "Field road",
    ground: "field",
    road: "bend",
    bed: "field",
    weather: "clear",
    pieces: [],
  },
  time: { minutes: 950, clock: "15:50", from: 940, to: 1410 },
  role: { id: "leader", title: "Section leader", card: [], powers: [] },
  assets: [],
  passages: [{ text: "The field is quiet." }],
  said: [],
  things: [
    {
      id: "mats",
      name: "Behind the granary",
      takes: 2,
      look: { type: "look", thing: "mats" },
      flag: [
        { type: "flag", thing: "mats", confidence: 1 },
        { type: "flag", thing: "mats", confidence: 2 },
        { type: "flag", thing: "mats", confidence: 3 },
      ],
      leave: { type: "leave", thing: "mats" },
    },
  ],
  choices: [],
  waiting: [],
  notebook: { observed: [], heard: [], inferred: [], promises: [], missing: [], counts: [], baselines: [] },
  radio: [],
  step: 0,
}
const scene: SceneScreen = {
  name: "scene",
  language: "en",
  pictures: {},
  title: "Slept in the bush",
  view,
  map: {
    title: "Lower Ressa",
    rivers: [],
    roads: [],
    hills: [],
    land: [],
    landmarks: [],
    routes: [],
    stands: [],
    areas: [],
    places: [],
  },
  practice: false,
  kept: "saved",
}
const problem: Screen = { name: "problem", title: "Not here", lines: [] }
const after = (change: Partial<View>): SceneScreen => ({
  ...scene,
  view: { ...view, step: 1, passages: [], ...change },
})

test("entering a scene reads its words; other screens are told by their title", () => {
  expect(announcement(problem, scene, settings)).toBe("The field is quiet.")
  expect(announcement(scene, problem, settings)).toBe("")
})

test("speech is read with the name of the speaker", () => {
  const portrait = { skin: 5, hair: "wrap", clothes: "plain", colour: "teal", age: "adult" } as const
  const speaker = { id: "adjoa", name: "Adjoa", about: "farming", portrait }
  expect(announcement(scene, after({ passages: [{ speaker, text: "We slept in the bush." }] }), settings)).toBe(
    "Adjoa: We slept in the bush.",
  )
})

test("the same words said by another act are read again; a redraw of the same step is silent", () => {
  expect(announcement(scene, after({ passages: view.passages }), settings)).toBe("The field is quiet.")
  expect(announcement(scene, { ...scene }, settings)).toBe("")
})

test("a first look reads what was seen", () => {
  const [mats] = view.things
  const things = mats ? [{ ...mats, seen: "Rolled mats, still damp." }] : []
  expect(announcement(scene, after({ things }), settings)).toBe("Behind the granary. Rolled mats, still damp.")
})

test("a refused act and a failed save are said", () => {
  expect(announcement(scene, { ...scene, refused: "That is over." }, settings)).toBe("That is over.")
  expect(announcement(scene, { ...scene, kept: "not-saved" }, settings)).toContain("could not be written")
})

test("a decision against the clock says how long there is, once, and not to those who switched limits off", () => {
  const limited = after({ limit: { seconds: 20, event: { type: "choose", choice: "wave", lapsed: true } }, at: "bend" })
  expect(announcement(scene, limited, settings)).toContain("You have 20 seconds")
  expect(announcement(limited, { ...limited }, settings)).toBe("")
  expect(announcement(scene, limited, { limits: false })).not.toContain("20 seconds")
})
