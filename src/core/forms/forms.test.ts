import { describe, expect, test } from "vitest"
import { small } from "../../../tests/support/small"
import { compile } from "../machine/machine"
import { certificateOf } from "../prove/certificate"
import type { Summary } from "../simulate/summary"
import { alike, differencesOf, type Examined, type Form, formsOf } from "./forms"

/** What is called parallel, at both sides of each limit, and what is counted of a form. */

const form: Form = {
  scenarios: ["one", "two"],
  minutes: 20,
  words: 1000,
  signs: 20,
  harmless: 20,
  decisions: 20,
  sound: { doctrine: 1, random: 0.25 },
  levels: { C2: { shown: 2, least: 0.45, most: 0.6 } },
  unproved: [],
}

const measures = (other: Partial<Form>) =>
  differencesOf({ a: form, b: { ...form, ...other } }).map(({ measure }) => measure)

describe("forms of a test", () => {
  test("are parallel when nothing sets them apart", () => {
    expect(measures({ scenarios: ["three", "four"] })).toEqual([])
  })
  test.each([
    ["minutes", 18, 17.9],
    ["words", 850, 849],
    ["signs", 17, 16],
    ["harmless", 17, 16],
    ["decisions", 17, 16.99],
  ] as const)("%s may differ by a share of the larger one", (measure, within, beyond) => {
    expect(measures({ [measure]: within })).toEqual([])
    expect(measures({ [measure]: beyond })).toEqual([measure])
  })
  test("have equally many scenarios", () => {
    expect(differencesOf({ a: form, b: { ...form, scenarios: ["three"] } })).toEqual([
      { measure: "scenarios", of: { a: 2, b: 1 }, most: alike.counts.scenarios },
    ])
  })
  test("are equally easy for those who know nothing, and for those who know the answers", () => {
    expect(measures({ sound: { doctrine: 1, random: 0.25 + alike.sound } })).toEqual([])
    expect(differencesOf({ a: form, b: { ...form, sound: { doctrine: 1, random: 0.31 } } })).toEqual([
      { measure: "sound", policy: "random", of: { a: 0.25, b: 0.31 } },
    ])
    expect(measures({ sound: { doctrine: 0.9, random: 0.25 } })).toEqual(["sound"])
  })
  test("let attempts show the same competencies, from the same least to the same most", () => {
    expect(measures({ levels: { C2: { shown: 1, least: 0.45 + alike.level, most: 0.6 - alike.level } } })).toEqual([])
    expect(measures({ levels: { C2: { shown: 2, least: 0.51, most: 0.6 } } })).toEqual(["range"])
    expect(measures({ levels: { C2: { shown: 2, least: 0.45, most: 0.54 } } })).toEqual(["range"])
    expect(measures({ levels: { ...form.levels, C10: { shown: 1, least: 0.4, most: 0.6 } } })).toEqual(["range"])
  })
  test("are proved, every scenario of them", () => {
    expect(differencesOf({ a: form, b: { ...form, unproved: ["two"] } })).toEqual([
      { measure: "unproved", of: { a: [], b: ["two"] } },
    ])
  })
})

describe("the form of one scenario", () => {
  const pack = small()
  const [scenario] = pack.scenarios
  if (!scenario) throw new Error("the small pack has no scenario")
  const certificate = certificateOf(compile(scenario, pack.world), pack.doctrine, ["leader"], {
    budget: 100_000,
    rangedStates: 100_000,
  })
  const examined: Examined = { scenario, certificate, summaries: [played("doctrine", 1), played("random", 0.3)] }

  test("is as long, as wide and as hard as that scenario", () => {
    const { one } = formsOf({ one: [scenario.scenario] }, [examined])
    const things = scenario.beats.flatMap(({ observe = [] }) => observe)
    expect(one).toMatchObject({
      scenarios: [scenario.scenario],
      minutes: scenario.minutes,
      harmless: things.filter(({ noise }) => noise !== undefined).length,
      decisions: 2,
      sound: { doctrine: 1, random: 0.3 },
      unproved: [],
    })
    const range = certificate.ranges.competencies["C2"]
    expect(one?.levels["C2"]).toEqual({ shown: 1, least: range?.least, most: range?.most })
    expect(one?.words).toBeGreaterThan(150)
  })
  test("holds twice as much when it is taken twice, at the same difficulty", () => {
    const { one, two } = formsOf({ one: [scenario.scenario], two: [scenario.scenario, "again"] }, [
      examined,
      { ...examined, scenario: { ...scenario, scenario: "again" } },
    ])
    if (!one || !two) throw new Error("a form is missing")
    expect(two).toMatchObject({
      minutes: 2 * one.minutes,
      words: 2 * one.words,
      signs: 2 * one.signs,
      harmless: 2 * one.harmless,
      decisions: 2 * one.decisions,
      sound: one.sound,
    })
  })

  function played(policy: Summary["policy"], sound: number): Summary {
    const nothing = { mean: null, error: 0, of: 0 }
    return {
      policy,
      informed: policy === "doctrine",
      attempts: 10,
      ended: 10,
      stopped: { nothingOpen: 0, tooLong: 0, at: {} },
      endings: {},
      stances: { calculated: 1.5, "justified-no-go": 0.5, hesitant: 0, passive: 0, reckless: 0 },
      sound: { mean: sound, error: 0, of: 10 },
      quality: nothing,
      competencies: [],
      decisions: [],
    }
  }
})
