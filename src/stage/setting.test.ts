import { expect, test } from "vitest"
import type { ThingView, View } from "../core/attempt/view-types"
import { settingOf } from "./setting"

const room = { width: 1366, height: 768, bottom: 240, pixel: 1 }
const flag = (confidence: 1 | 2 | 3) => ({ type: "flag", thing: "x", confidence }) as const
const thing = (id: string, more: Pick<ThingView, "kit" | "at">): ThingView => ({
  id,
  name: id,
  takes: 2,
  look: { type: "look", thing: "x" },
  flag: [flag(1), flag(2), flag(3)],
  leave: { type: "leave", thing: "x" },
  ...more,
})
const view: View = {
  at: "halt",
  place: {
    id: "olmet-road",
    title: "The road at Olmet",
    ground: "field",
    road: "bend",
    bed: "field",
    weather: "clear",
    pieces: [
      { kit: "acacia", at: [12, 30], size: 1 },
      { kit: "patrol-car", at: [58, 72], size: 1 },
    ],
  },
  time: { minutes: 940, clock: "15:40", from: 940, to: 1410 },
  role: { id: "leader", title: "Section leader", card: [], powers: [] },
  assets: [],
  passages: [],
  said: [],
  things: [thing("women", { kit: "women-hoeing", at: [28, 46] }), thing("silence", {})],
  choices: [],
  waiting: [],
  notebook: { observed: [], heard: [], inferred: [], promises: [], missing: [], counts: [], baselines: [] },
  radio: [],
  step: 0,
}

test("things stand among the pieces of the place, by how near they are", () => {
  expect(settingOf(view, room).actors.map(({ kit }) => kit)).toEqual(["acacia", "women-hoeing", "patrol-car"])
})

test("a thing without a place on the stage lives in the words only", () => {
  expect(settingOf(view, room).actors.some(({ thing }) => thing === "silence")).toBe(false)
})

test("the order in which things are listed does not show", () => {
  const things = [thing("a", { kit: "goats", at: [10, 40] }), thing("b", { kit: "dog", at: [80, 40] })]
  const one = settingOf({ ...view, things }, room)
  const other = settingOf({ ...view, things: [...things].reverse() }, room)
  expect(other.key).toBe(one.key)
})

test("what was seen or judged does not show", () => {
  const looked = view.things.map((one) => ({
    ...one,
    seen: "They do not look up.",
    judged: { as: "flag", confidence: 2 } as const,
  }))
  expect(settingOf({ ...view, things: looked }, room).key).toBe(settingOf(view, room).key)
})

test("a minute is not painted anew in the afternoon; sunset is", () => {
  const at = (minutes: number): string => settingOf({ ...view, time: { ...view.time, minutes } }, room).key
  expect(at(941)).toBe(at(944))
  expect(at(1090)).not.toBe(at(1098))
})
