import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { checkAt } from "../src/cli/packs"
import { hotSeatOf } from "../src/core/attempt/hot-seat"
import { begin, type Play, step } from "../src/core/attempt/play"
import { viewOf } from "../src/core/attempt/view"
import type { LearnerEvent } from "../src/core/machine/event"
import { compile } from "../src/core/machine/machine"
import type { Pack } from "../src/core/pack/pack"
import type { Scenario } from "../src/core/pack/schema"
import { debriefOf } from "../src/core/report/debrief"
import { scoreOf } from "../src/core/score/score"

/** Talks: who hears, who speaks, how one is answered, and the hard rules that follow by themselves. */

const { checked } = checkAt(resolve(import.meta.dirname, "../scenarios/tour"))
if (!checked.ok) throw new Error("the tour is not clean")
const pack: Pack = checked.pack

function named(id: string): Scenario {
  const scenario = pack.scenarios.find((one) => one.scenario === id)
  if (!scenario) throw new Error(`no scenario ${id}`)
  return scenario
}

function playing(what: string | Scenario, ...acts: readonly (string | LearnerEvent)[]): Play {
  const scenario = typeof what === "string" ? named(what) : what
  const machine = compile(scenario, pack.world)
  const start = begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "tour", version: "0.1.0" },
    scenario: scenario.scenario,
    machine: machine.digest,
    role: "patrol-leader",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
    seats: 2,
  })
  return acts.reduce((play, act, at) => {
    const stepped = step(play, typeof act === "string" ? { type: "choose", choice: act } : act, at)
    if (!stepped.ok) throw new Error(`${JSON.stringify(act)}: ${stepped.refused.reason}`)
    return stepped.play
  }, start)
}

const broken = (play: Play) =>
  scoreOf(play, pack.doctrine).decisions.flatMap(({ breaks }) => breaks.map(({ rule }) => rule))
const view = (play: Play) => viewOf(play, pack.doctrine)

describe("what is on the screen", () => {
  test("who hears and how open she is stand there in words, never as a number", () => {
    const { talk, team } = view(playing("talking", "with-venn"))
    expect(talk).toMatchObject({
      bearing: "is polite, and careful",
      hears: ["Bea Solari", "two women who have come early"],
    })
    expect(team?.map(({ id, speaks }) => [id, speaks])).toEqual([
      ["sefa", false],
      ["venn", false],
    ])
    expect(JSON.stringify(talk)).not.toMatch(/"rapport"/)
  })
  test("who came along is not told again among those who hear", () => {
    const talking = named("talking")
    const beats = talking.beats.map((beat) =>
      beat.id === "queue" && beat.talk ? { ...beat, talk: { ...beat.talk, hears: ["bea", "venn"] } } : beat,
    )
    const { talk } = view(playing({ ...talking, beats }, "with-venn"))
    expect(talk?.hears).toEqual(["Bea Solari", "two women who have come early"])
  })
  test("in private nobody hears, and who speaks is said", () => {
    const { talk, team } = view(playing("talking", "with-venn", "send-venn"))
    expect(talk?.hears).toEqual([])
    expect(team).toMatchObject([{ id: "sefa", speaks: true }])
  })
})

describe("how a sentence is answered", () => {
  test("depends on rapport, team and speaker as they were before it", () => {
    const cold = playing("talking", "with-sefa", "ask-pattern")
    expect(cold.now.progress.knows).toEqual([])
    const warm = playing("talking", "with-sefa", "ask-work", "ask-pattern")
    expect(warm.now.progress.knows).toEqual(["path-at-dawn"])
    expect(warm.now.progress.done).toContain("tells-path")
    expect(view(warm).passages.map(({ text }) => text)[0]).toMatch(/noon/)
  })
  test("rapport does not fall below its lowest step", () => {
    const { rapport } = playing("consent", "what-happened", "listen", "propose").now.progress
    expect(rapport).toEqual({ maren: 1 })
    expect(playing("consent", "what-happened").now.progress.rapport).toEqual({ maren: 0 })
  })
})

describe("hard rules that follow from what is asked and agreed", () => {
  test("asking a survivor what happened breaks H01, asking for names H02", () => {
    expect(broken(playing("consent", "what-happened"))).toEqual(["H01"])
    expect(broken(playing("talking", "with-sefa", "ask-file"))).toEqual(["H02"])
    expect(broken(playing("talking", "with-sefa", "ask-case"))).toEqual(["H02"])
    expect(broken(playing("talking", "with-sefa", "ask-pattern"))).toEqual([])
  })
  test("acting for her breaks H04 until she has agreed, and again once she took it back", () => {
    expect(broken(playing("consent", "give-name"))).toEqual(["H04"])
    expect(broken(playing("consent", "propose", "give-name"))).toEqual(["H04"])
    expect(broken(playing("consent", "listen", "propose", "give-name"))).toEqual([])
  })
  test("a name in a report breaks H03 unless she agreed that this addressee may know it", () => {
    const writing: readonly LearnerEvent[] = [
      { type: "put", fact: "who-came", as: "heard" },
      { type: "tell", addressee: "adviser" },
      { type: "urge", urgency: "routine" },
      { type: "send", report: "note" },
    ]
    expect(broken(playing("consent", "listen", "propose", "write-it", ...writing))).toEqual([])
    expect(broken(playing("consent", "listen", "propose", "name-others", ...writing))).toEqual(["H03"])
  })
})

describe("the debrief", () => {
  test("counts the questions and says who could hear, and none of it is evidence", () => {
    const play = playing("talking", "with-sefa", "ask-work", "ask-pattern", "thank-her")
    const [talk] = debriefOf(play, pack).talks ?? []
    expect(talk).toMatchObject({
      name: "Lio Anand",
      bearing: { from: "is polite, and careful", to: "is open with you" },
      questions: { open: 2, closed: 0, leading: 0, silence: 0 },
      asked: { pattern: 1, case: 0, file: 0 },
      alone: 2,
      sentences: [
        { text: "Ask how her work is, and listen.", speaker: "Sefa Odal", heardBy: [] },
        { asks: "pattern", answer: "She names the path and the hour." },
      ],
    })
  })
  test("a scenario without talks has none", () => {
    expect(debriefOf(playing("trust", "another-glass"), pack).talks).toBeUndefined()
  })
})

describe("two at one laptop", () => {
  const vote: LearnerEvent = { type: "vote", sentence: "ask-work", yes: 0, partly: 1, no: 0 }
  test("a sentence waits for a vote, other acts do not", () => {
    expect(hotSeatOf(playing("talking", "with-sefa"))).toBeUndefined()
    const waiting = hotSeatOf(playing("talking", "with-sefa", "ask-work"))
    expect(waiting).toMatchObject({ sentence: "ask-work", person: { name: "Lio Anand" } })
    expect(hotSeatOf(playing("talking", "with-sefa", "ask-work", vote))).toBeUndefined()
  })
  test("a vote changes neither the story nor the score, and stands in the debrief", () => {
    const acts = ["with-sefa", "ask-work", "ask-pattern", "thank-her"]
    const without = playing("talking", ...acts)
    const voted = playing("talking", "with-sefa", "ask-work", vote, "ask-pattern", "thank-her")
    expect(voted.now.progress).toEqual(without.now.progress)
    expect(scoreOf(voted, pack.doctrine).competencies.map(({ level }) => level)).toEqual(
      scoreOf(without, pack.doctrine).competencies.map(({ level }) => level),
    )
    expect(debriefOf(voted, pack).talks?.[0]?.votes).toEqual({ yes: 0, partly: 1, no: 0 })
  })
  test("nobody votes on what was not said", () => {
    const play = playing("talking", "with-sefa")
    expect(step(play, vote, 9)).toMatchObject({ ok: false, refused: { reason: "not-here" } })
  })
})
