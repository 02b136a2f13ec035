import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyScenario } from "../../../../tests/support/any-scenario"
import { orvane } from "../../../../tests/support/orvane"
import { small } from "../../../../tests/support/small"
import { times } from "../../../../tests/support/times"
import { canonical } from "../../machine/canonical"
import { compile } from "../../machine/machine"
import { scoreOf } from "../../score/score"
import { playOut } from "../../simulate/play-out"
import { policies } from "../../simulate/policies/index"
import { debriefOf } from "../debrief"
import { decisionSentences, nextStepsOf, recognitionReading, recognitionSentences, strengthsOf } from "../feedback"
import { en } from "./en"
import { say, tongues } from "./say"
import type { Sentence } from "./sentence"

const { world, doctrine } = small()
const names = (text: string) => new Set([...text.matchAll(/\{([a-z]+)/g)].map((found) => found[1]))

describe("the tables", () => {
  test.each(Object.entries(tongues))("%s has every sentence, with the same values in it", (_, tongue) => {
    expect(Object.keys(tongue.sentences).sort()).toEqual(Object.keys(en.sentences).sort())
    for (const [template, text] of Object.entries(en.sentences))
      expect(names(Object.entries(tongue.sentences).find(([key]) => key === template)?.[1] ?? ""), template).toEqual(
        names(text),
      )
  })
  test.each(Object.entries(tongues))("%s ends every sentence and opens no brace it does not close", (_, tongue) => {
    for (const [template, text] of Object.entries(tongue.sentences)) {
      if (template !== "measures") expect(text, template).toMatch(/([.?!”]|» ?|\{(act|promise|rule)\}( »|”)?)$/)
      expect(text.replace(/\{[a-z]+(\|[^|{}]*)*\}/g, ""), template).not.toMatch(/[{}|]/)
    }
  })
})

describe("saying", () => {
  const seen = (hits: number, signals: number): Sentence => ({
    template: "seen",
    values: { hits, signals, alarms: 1, noise: 1 },
  })
  test("counts take their form, which is the language's own", () => {
    expect(say(seen(1, 1), "en")).toBe("You saw 1 of 1 sign and raised 1 alarm over 1 harmless thing.")
    expect(say(seen(0, 3), "en")).toContain("0 of 3 signs")
    expect(say(seen(0, 3), "fr")).toContain("0 signe sur 3")
  })
  test("shares, minutes, hours, decimals, bands and lists are written as the language writes them", () => {
    const late: Sentence = { template: "late", values: { late: { minutes: 150 }, lost: { share: 0.3125 } } }
    expect(say(late, "en")).toBe(
      "It took effect 2 h 30 min into the time in which acting helps; 31 % of its effect was gone by then.",
    )
    const over: Sentence = {
      template: "over-ceiling",
      values: { residual: { band: "very-high" }, ceiling: { band: "medium" }, criticality: "PC3" },
    }
    expect(say(over, "en")).toBe("The risk to the team stayed very high; this activity (PC3) accepts medium at most.")
    expect(say(over, "fr")).toContain("très élevé")
    expect(en.decimal(-0.04)).toBe("0.0")
    expect(en.decimal(-0.25)).toBe("−0.2")
    expect(tongues["fr"]?.decimal(1.84)).toBe("1,8")
  })
  test("a language without a table is said in English", () => {
    expect(say(seen(1, 2), "xx")).toBe(say(seen(1, 2), "en"))
  })
  test("a text of the pack that looks like a template stays as it is", () => {
    expect(say({ template: "kept-promise", values: { promise: "Back {soon|x}" } }, "en")).toBe(
      "You kept a promise: “Back {soon|x}”",
    )
  })
})

test("every sentence about any play is plain data, and can be said in every language", () => {
  const used = new Set<string>()
  fc.assert(
    fc.property(anyScenario, fc.constantFrom(...policies), fc.nat(99), (scenario, policy, seed) => {
      const machine = compile(scenario, world)
      const header = {
        format: 1,
        id: "sentences",
        pack: { id: "small", version: "1.0.0" },
        scenario: scenario.scenario,
        machine: machine.digest,
        role: "leader",
        seed: `s-${seed}`,
        began: "2000-01-01T00:00:00.000Z",
      } as const
      const { play } = playOut(machine, doctrine, policy, header, 40)
      const score = scoreOf(play, doctrine)
      const { setting } = machine
      const { progress } = play.now
      const told = recognitionSentences(score.recognition, doctrine)
      const numbers = told.measures ? [told.measures] : []
      const all = [
        ...score.decisions.flatMap((decision) => decisionSentences(decision, setting, doctrine)),
        ...strengthsOf(score, progress, setting, doctrine).map(({ sentence }) => sentence),
        ...nextStepsOf(score, progress, setting, doctrine).map(({ sentence }) => sentence),
        ...told.sentences.map(({ template, values }) => ({ template, values: { ...values, measures: "" } })),
        ...numbers,
      ]
      for (const sentence of all) {
        used.add(sentence.template)
        expect(JSON.parse(canonical(sentence))).toEqual(sentence)
        for (const language of Object.keys(tongues)) expect(say(sentence, language)).not.toMatch(/[{}]|undefined|NaN/)
      }
    }),
    { numRuns: times(25) },
  )
  expect(used.size).toBeGreaterThan(20)
})

test("few signs are said to be few; enough come with how far off the numbers may be", () => {
  const { doctrine: shipped } = orvane()
  const few = { signals: 5, hits: 4, noise: 4, falseAlarms: 1, items: [] }
  expect(recognitionReading(few, shipped, "en")).toBe(
    "You saw 4 of 5 signs and raised 1 alarm over 4 harmless things. That is too few to say how well you tell them apart (8 of each are needed).",
  )
  const many = {
    signals: 14,
    hits: 5,
    noise: 12,
    falseAlarms: 1,
    measures: { sensitivity: 0.86, criterion: 0.77 },
    items: [],
  }
  expect(recognitionReading(many, shipped, "en")).toBe(
    "You saw 5 of 14 signs and raised 1 alarm over 12 harmless things. You tend to say nothing (d′ 0.9, between −0.3 and 2.0; c 0.8, between 0.2 and 1.3).",
  )
})

test("a pack in French has its debrief told in French, and the same numbers", () => {
  const pack = small()
  const scenario = pack.scenarios[0]
  const policy = policies[0]
  if (!scenario || !policy) throw new Error("no scenario")
  const machine = compile(scenario, pack.world)
  const { play } = playOut(machine, pack.doctrine, policy, headerFor(machine.digest), 40)
  const told = (language: string) => debriefOf(play, { ...pack, language })
  const [english, french] = [told("en"), told("fr")]
  expect(french.cautions).toContain(
    "Un seul scénario est un petit échantillon. Rien ici ne permet de sélectionner ni de sanctionner quelqu’un.",
  )
  expect(french.recognition.reading).not.toBe(english.recognition.reading)
  expect(french.competencies).toEqual(english.competencies)
  expect(told("sw").cautions).toEqual(english.cautions)
})

test("what matters for the role comes first: the same play, other weights, another order", () => {
  const pack = small()
  const scenario = pack.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  const machine = compile(scenario, pack.world)
  const passive = policies.find(({ name }) => name === "passive")
  if (!passive) throw new Error("no such policy")
  const { play } = playOut(machine, pack.doctrine, passive, headerFor(machine.digest), 40)
  const first = (only: string) => {
    const row = Object.fromEntries(Object.keys(pack.doctrine.competencies).map((id) => [id, id === only ? 1 : 0]))
    const weighed = {
      ...pack.doctrine,
      weights: Object.fromEntries(Object.keys(pack.doctrine.weights).map((id) => [id, row])),
    }
    return nextStepsOf(scoreOf(play, weighed), play.now.progress, machine.setting, weighed)[0]
  }
  expect(first("C1")).toMatchObject({ competency: "C1", weight: 1 })
  expect(first("C5")).toMatchObject({ competency: "C5", weight: 1 })
})

function headerFor(machine: string) {
  const pack = { id: "small", version: "1.0.0" }
  const began = "2000-01-01T00:00:00.000Z"
  return { format: 1, id: "sentences", pack, scenario: "ford", machine, role: "leader", seed: "s-1", began } as const
}
