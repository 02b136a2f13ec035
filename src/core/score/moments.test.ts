import { describe, expect, test } from "vitest"
import { smallWith } from "../../../tests/support/small"
import { begin, type Play, step } from "../attempt/play"
import type { LearnerEvent } from "../machine/event"
import { compile } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { poolOf } from "./pool"
import { resultOf } from "./result"
import { scoreOf } from "./score"

/** When things happened, and what a panel thinks of them: the small scenario with marks of each kind. */

const pack = smallWith(
  ["        learns: [who]\n        trust", "        learns: [who]\n        step: warning\n        trust"],
  ["text: Ask where they sleep., takes", "text: Ask where they sleep., step: decision, takes"],
  [
    "tomorrow: { text: Come back tomorrow.,",
    "tomorrow: { text: Come back tomorrow., experts: { mean: 2.1, sd: 0.8, of: 12 },",
  ],
  [
    "stay-close: { text: Stay by the reeds tonight.,",
    "stay-close: { text: Stay by the reeds tonight., step: movement, experts: { mean: 4.4, sd: 0.5, of: 14 },",
  ],
  [
    "go-alone: { text: Go now with one car.,",
    "go-alone: { text: Go now with one car., experts: { mean: 1.3, sd: 0.4, of: 13 },",
  ],
  ["from: Base, text: Where are you?", "from: Base, step: order, text: Where are you?"],
  ["name: Things under a tree,", "name: Things under a tree, absent: { of: kibo, line: 1 },"],
)

function played(events: readonly LearnerEvent[], at: Pack = pack): Play {
  const scenario = at.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  const machine = compile(scenario, at.world)
  const start = begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: "ford",
    machine: machine.digest,
    role: "leader",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  })
  return events.reduce((play, event, i) => {
    const stepped = step(play, event, i)
    if (!stepped.ok) throw new Error(`${JSON.stringify(event)}: ${stepped.refused.reason}`)
    return stepped.play
  }, start)
}

const ask: LearnerEvent = { type: "choose", choice: "ask" }
const planIt: LearnerEvent = { type: "choose", choice: "plan-it" }
const radio: LearnerEvent = { type: "choose", choice: "radio" }
const stay: LearnerEvent = { type: "commit", action: "stay-close" }
const tomorrow: LearnerEvent = { type: "commit", action: "tomorrow" }
const look: LearnerEvent = { type: "look", thing: "mats" }
const smoke: LearnerEvent = { type: "look", thing: "smoke" }
const flag: LearnerEvent = { type: "flag", thing: "mats", confidence: 3 }

const clock = (minutes: number) => 16 * 60 + minutes

describe("from the first sign to the first act that protects", () => {
  test("shown at once, looked at after two minutes, acted on after nineteen", () => {
    const { timing } = scoreOf(played([smoke, look, flag, ask, planIt, radio, stay]), pack.doctrine)
    expect(timing).toEqual({
      shown: { id: "mats", event: 0, minutes: clock(0) },
      looked: { id: "mats", event: 1, minutes: clock(2) },
      flagged: { id: "mats", event: 2, minutes: clock(3) },
      protective: { id: "stay-close", event: 6, minutes: clock(19) },
      sinceShown: 19,
      sinceLooked: 17,
    })
  })
  test("an act that leaves almost all of the harm is no protection", () => {
    expect(scoreOf(played([ask, planIt, tomorrow]), pack.doctrine).timing).not.toHaveProperty("protective")
  })
  test("without a look there is no time from one", () => {
    const { timing } = scoreOf(played([ask, planIt, stay]), pack.doctrine)
    expect(timing).toMatchObject({ sinceShown: 6 })
    expect(timing).not.toHaveProperty("looked")
    expect(timing).not.toHaveProperty("sinceLooked")
  })
})

test("what was done before any sign was there answers none", () => {
  const later = smallWith(
    ["        shows: { C2: strong }", "        shows: { C5: strong }"],
    ["name: Things under a tree,", "when: { done: ask }, name: Things under a tree,"],
  )
  const { timing } = scoreOf(played([ask, planIt, radio, stay], later), later.doctrine)
  expect(timing).toMatchObject({ shown: { event: 1 }, protective: { id: "stay-close" } })
  const early = scoreOf(played([ask, planIt], later), later.doctrine)
  expect(early.timing).not.toHaveProperty("protective")
})

describe("the chain from a warning to people on the move", () => {
  test("each link once, with the minutes since the one before", () => {
    const { chain } = scoreOf(played([ask, planIt, radio, stay]), pack.doctrine)
    expect(chain).toEqual({
      links: [
        { step: "warning", id: "ask", event: 0, minutes: clock(0) },
        { step: "decision", id: "radio", event: 2, minutes: clock(6), after: 6 },
        { step: "order", id: "call", event: 2, minutes: clock(16), after: 10 },
        { step: "movement", id: "stay-close", event: 3, minutes: clock(16), after: 0 },
      ],
      missing: [],
    })
  })
  test("a warning on which nobody moved: the rest is missing, by name", () => {
    const { chain } = scoreOf(played([ask, planIt, tomorrow]), pack.doctrine)
    expect(chain?.links.map(({ step: link }) => link)).toEqual(["warning"])
    expect(chain?.missing).toEqual(["decision", "order", "movement"])
  })
  test("a scenario that marks no steps has no chain", () => {
    const plain = smallWith()
    expect(scoreOf(played([ask], plain), plain.doctrine)).not.toHaveProperty("chain")
    expect(resultOf(played([ask], plain), plain.doctrine).score.chain).toBeNull()
  })
})

describe("a panel's ratings", () => {
  test("stand in the result beside the score, with the agreement of the two", () => {
    const { score } = resultOf(played([ask, planIt, radio, tomorrow]), pack.doctrine)
    expect(score.decisions.at(-1)?.experts).toEqual({
      chosen: 2.1,
      best: "stay-close",
      share: expect.closeTo((2.1 - 1.3) / (4.4 - 1.3), 3),
      agreement: 0.5,
      apart: [],
    })
  })
  test("and change no number of it", () => {
    const without = smallWith([
      "        learns: [who]\n        trust",
      "        learns: [who]\n        step: warning\n        trust",
    ])
    const numbers = (at: Pack) =>
      resultOf(played([look, flag, ask, planIt, radio, stay], at), at.doctrine).score.decisions.map((decision) => ({
        ...decision,
        experts: undefined,
      }))
    expect(numbers(pack)).toEqual(numbers(without))
  })
  test("of a panel that is too small or too divided are not used", () => {
    const few = smallWith([
      "tomorrow: { text: Come back tomorrow.,",
      "tomorrow: { text: Come back tomorrow., experts: { mean: 2.1, sd: 0.8, of: 11 },",
    ])
    expect(resultOf(played([ask, planIt, tomorrow], few), few.doctrine).score.decisions.at(-1)?.experts).toBeNull()
  })
})

test("the same log scored under another doctrine: other numbers, and the result says which doctrine it was", () => {
  const play = played([look, flag, ask, planIt, radio, stay])
  const other = {
    ...pack.doctrine,
    risk: { ...pack.doctrine.risk, unverified: 1 },
    decision: { ...pack.doctrine.decision, total: { assessment: 0.5, protection: 0.5 } },
  }
  const [before, after] = [resultOf(play, pack.doctrine), resultOf(play, other)]
  expect(after.attempt).toEqual(before.attempt)
  expect(after.doctrine.digest).not.toBe(before.doctrine.digest)
  expect(after.score.decisions.at(-1)?.quality).not.toBe(before.score.decisions.at(-1)?.quality)
  expect(resultOf(play, pack.doctrine)).toEqual(before)
})

test("ratings added later leave attempts valid; what is missing, who is seen and which step it is do not", () => {
  const digest = (...changes: readonly (readonly [string, string])[]) => {
    const changed = smallWith(...changes)
    const [scenario] = changed.scenarios
    if (!scenario) throw new Error("no scenario")
    return compile(scenario, changed.world).digest
  }
  const plain = digest()
  const rated = "tomorrow: { text: Come back tomorrow., experts: { mean: 2.1, sd: 0.8, of: 12 },"
  expect(digest(["tomorrow: { text: Come back tomorrow.,", rated])).toBe(plain)
  for (const more of ["absent: { of: kibo, line: 1 },", "about: women,"])
    expect(digest(["name: Things under a tree,", `${more} name: Things under a tree,`])).not.toBe(plain)
  expect(digest(["from: Base, text", "from: Base, step: order, text"])).not.toBe(plain)
  expect(digest(["tomorrow: { text", "tomorrow: { step: order, text"])).not.toBe(plain)
})

test("a sign that is something missing is counted apart too", () => {
  const { recognition } = resultOf(played([look, flag, ask]), pack.doctrine).score
  expect(recognition.absences).toEqual({ signals: 1, hits: 1 })
  expect(recognition.certainty).toMatchObject({ marks: 3 })
})

describe("several attempts taken together", () => {
  const one = scoreOf(played([look, flag, ask, planIt, radio, stay]), pack.doctrine)
  const other = scoreOf(played([{ type: "flag", thing: "smoke", confidence: 3 }, ask, planIt, tomorrow]), pack.doctrine)
  test("counts add up; below eight signs nothing is measured, from eight on it is", () => {
    expect(poolOf([one, other], pack.doctrine).recognition).toEqual({
      signals: one.recognition.signals + other.recognition.signals,
      hits: 1,
      noise: 2,
      falseAlarms: 1,
      absences: { signals: 2, hits: 1 },
    })
    const many = poolOf(
      Array.from({ length: 8 }, () => one),
      pack.doctrine,
    )
    expect(many.recognition).toMatchObject({ signals: 16, noise: 8, hits: 8 })
    expect(many.recognition.measures?.sensitivity).toBeGreaterThan(1)
    expect(many.recognition.intervals).toBeDefined()
    expect(many.competencies.find(({ id }) => id === "C1")?.evidence).toHaveLength(1)
  })
  test("recognition is measured once over all of them, and weighs a capstone for each full set of eight and eight", () => {
    const measured = {
      ...one,
      competencies: one.competencies.map((competency) => ({
        ...competency,
        evidence: [
          ...competency.evidence,
          { competency: competency.id, score: 1, weight: 3, from: "recognition" as const },
        ],
      })),
    }
    const weightOf = (attempts: number) =>
      poolOf(
        Array.from({ length: attempts }, () => measured),
        pack.doctrine,
      ).competencies.find(({ id }) => id === "C1")
    expect(weightOf(7)).toMatchObject({ weight: 0, evidence: [] })
    expect(weightOf(8)).toMatchObject({ weight: 3, evidence: [{ from: "recognition" }] })
    expect(weightOf(16)).toMatchObject({ weight: 6, band: "adequate" })
  })
  test("one attempt taken alone is itself", () => {
    const alone = poolOf([one], pack.doctrine)
    expect(alone.competencies.map(({ level, band, weight }) => ({ level, band, weight }))).toEqual(
      one.competencies.map(({ level, band, weight }) => ({ level, band, weight })),
    )
  })
  test("the order of attempts changes no level", () => {
    const levels = (scores: readonly (typeof one)[]) =>
      poolOf(scores, pack.doctrine).competencies.map(({ level }) => level.toFixed(9))
    expect(levels([one, other])).toEqual(levels([other, one]))
  })
  test("no attempts at all", () => {
    expect(poolOf([], pack.doctrine)).toMatchObject({ attempts: 0, competencies: [], profiles: [] })
  })
})
