import { expect, test } from "vitest"
import { smallWith } from "../../../tests/support/small"
import { orvane } from "../../../tests/support/orvane"
import { compile } from "../machine/machine"
import { settingOf } from "../machine/setting"
import type { LearnerEvent } from "../machine/event"
import type { Pack } from "../pack/pack"
import { journeyOf, mapOf } from "./map-view"
import { begin, type Play, step } from "./play"

/** The small pack with a route down and a way round, a reserve, and two things to know of the ground. */
const pack = smallWith(
  [
    "start: bank\n",
    `map:
  routes:
    down: { title: Down the road, from: camp, to: ford, over: [ford-road] }
    with-two: { title: Down in two cars, from: camp, to: ford, over: [ford-road], with: two-cars, when: { knows: who } }
    always: { title: Up again, from: ford, to: camp, over: [ford-road] }
  stands:
    reserve: { title: Reserve, asset: cars, at: camp, ready: 10 min, within: 25 min }
    mast: { title: Mast, at: camp, around: 30, when: { done: radio } }
  areas:
    tree: { title: Two men at a tree, at: [55, 36], around: 4, threat: ambush, when: { knows: who } }
    far: { title: Smoke, at: [10, 90], around: 3 }
start: bank
`,
  ],
  [
    "aggravated: [alone], keeps: [guard],",
    "aggravated: [alone], routes: [down, with-two], keeps: [guard], takes: 20 min,",
  ],
)

function played(from: Pack, scenario: string, ...events: readonly LearnerEvent[]): Play {
  const found = from.scenarios.find((one) => one.scenario === scenario)
  if (!found) throw new Error(`no ${scenario}`)
  const machine = compile(found, from.world)
  const start = begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: from.about.pack, version: "1.0.0" },
    scenario,
    machine: machine.digest,
    role: found.roles[0] ?? "",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  })
  return events.reduce((play, event) => {
    const stepped = step(play, event, 0)
    if (!stepped.ok) throw new Error(`refused: ${JSON.stringify(stepped.refused)}`)
    return stepped.play
  }, start)
}

const mapIn = ({ machine, now }: Play, here = "camp") => mapOf(machine.setting, here, now)
const small = (...events: readonly LearnerEvent[]) => mapIn(played(pack, "ford", ...events))
const ask: LearnerEvent = { type: "choose", choice: "ask" }
const plan: LearnerEvent = { type: "choose", choice: "plan-it" }

test("before anything is learnt the map holds nothing that waits to be learnt", () => {
  const before = small()
  expect(before.areas.map(({ id }) => id)).toEqual(["far"])
  expect(before.stands.map(({ id }) => id)).toEqual(["reserve"])
  expect(before.routes.map(({ id }) => id)).toEqual(["always"])
  const scenario = pack.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  const briefing = mapOf(settingOf(scenario, pack.world), "ford")
  expect(briefing).toMatchObject({ routes: [], areas: [{ id: "far" }] })
  expect(briefing.hours).toBeUndefined()
})

test("what is learnt comes onto the map, and says which threat it is about where the card asks of it", () => {
  expect(small(ask).areas).toMatchObject([{ id: "tree", title: "Two men at a tree" }, { id: "far" }])
  expect(small(ask).areas[0]).not.toHaveProperty("threat")
  expect(small(ask, plan).areas[0]).toMatchObject({ threat: "Ambush" })
})

test("a route that actions name comes with their card, with what it goes through of what is known", () => {
  const { routes } = small(ask, plan)
  expect(routes).toMatchObject([
    {
      id: "down",
      from: "The camp",
      to: "The ford",
      minutes: { light: 20, dark: 30 },
      meets: [{ id: "tree" }],
      actions: [{ action: "stay-close", taken: true }],
    },
    { id: "with-two", actions: [{ action: "stay-close", taken: false }] },
    { id: "always", actions: [] },
  ])
})

test("a measure that names another road changes which route is taken, and what is being prepared delays leaving", () => {
  const { routes, hours } = small(ask, plan, { type: "add", mitigation: "two-cars" })
  expect(routes.flatMap(({ id, actions }) => actions.map(({ taken }) => [id, taken]))).toEqual([
    ["down", false],
    ["with-two", true],
  ])
  expect(hours?.preparation).toBe(10)
})

test("reach counts the minutes until somebody can leave, and is shorter in the dark", () => {
  const [reserve] = small().stands
  expect(reserve).toMatchObject({ ready: 10, places: [{ place: "ford", minutes: { light: 30, dark: 40 } }] })
  expect(reserve?.reach?.light[0]?.[0]?.map(Math.round)).toEqual([48, 43])
  expect(reserve?.reach?.dark[0]?.[0]?.map(Math.round)).toEqual([55, 35])
})

test("the clock of the map holds what the card and the promises hang on, and only what is still to come", () => {
  const promised = small({ type: "choose", choice: "swear" })
  expect(promised.hours?.marks).toEqual([
    { at: 1080, what: "window-opens", title: "A raid in the night" },
    { at: 1102, what: "sunset" },
    { at: 1140, what: "dark" },
    { at: 1200, what: "promise", title: "We will be here tonight." },
    { at: 1560, what: "window-ends", title: "A raid in the night" },
  ])
  expect(small().hours?.marks.map(({ what }) => what)).toEqual(["sunset", "dark"])
})

test("a journey is reckoned by the light in which it begins", () => {
  const hours = {
    marks: [
      { at: 1102, what: "sunset" as const },
      { at: 1805, what: "sunrise" as const },
    ],
  }
  const minutes = { light: 20, dark: 30 }
  expect(journeyOf(minutes, hours, 1080)).toEqual({
    leaving: 1080,
    arrival: 1100,
    light: "day",
    margins: [{ at: 1102, what: "sunset", left: 2 }],
  })
  expect(journeyOf(minutes, hours, 1139)).toMatchObject({ arrival: 1159, light: "dark", margins: [{ left: -57 }] })
  expect(journeyOf(minutes, hours, 1140)).toMatchObject({ arrival: 1170 })
})

test("S01's roads take what its people say they take", () => {
  const scenario = orvane().scenarios.find((one) => one.scenario === "slept-in-the-bush")
  if (!scenario) throw new Error("no S01")
  const at = (beat: string, minutes: number) =>
    mapOf(settingOf(scenario, orvane().world), undefined, {
      at: beat,
      progress: { ...played(orvane(), "slept-in-the-bush").now.progress, minutes, knows: ["route-state", "qrf-state"] },
    })
  const minutesOf = ({ routes }: ReturnType<typeof at>) =>
    Object.fromEntries(routes.map(({ id, minutes }) => [id, minutes]))
  const base = minutesOf(at("plan-base", 1000))
  // "The school road is fifteen minutes longer", and the QRF "then forty to the ford", which it would drive at night.
  expect((base["out-by-the-school"]?.light ?? 0) - (base["out-by-low-track"]?.light ?? 0)).toBe(15)
  expect(base["out-by-low-track"]?.dark).toBe(40)
  const field = minutesOf(at("plan", 1000))
  expect((field["by-the-school"]?.light ?? 0) - (field["low-track"]?.light ?? 0)).toBe(15)
  const qrf = at("plan", 1000).stands.find(({ id }) => id === "qrf")
  expect(qrf?.places.find(({ place }) => place === "ford-rise")?.minutes.dark).toBe(70)
})
