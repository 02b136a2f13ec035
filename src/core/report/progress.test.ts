import { describe, expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { playedAs, type Recorded } from "../../../tests/support/recorded"
import { scoreOf } from "../score/score"
import { progressOf, type Run } from "./progress"

/** What several runs of one trainee show together. */

const pack = orvane()
const passive: Recorded = {
  role: "section-leader",
  seed: "a",
  acts: ["wave", "go-to-base", "picture-no-car", "log-line"],
}
const stopped: Recorded = {
  role: "civil-affairs-officer",
  seed: "b",
  acts: [
    "halt",
    "ask-week",
    "flag:things-under-tree:3",
    "flag:men-at-mango:2",
    "flag:goats-by-huts:3",
    "ask-since",
    "end-talk",
    "explain-limits",
    "report-apart",
    "first-light",
  ],
}
const run = (way: Recorded, nth: number): Run => {
  const play = playedAs(way, pack, nth)
  return { attempt: play.attempt, play, pack }
}
const [first, second, third] = [run(passive, 1), run(stopped, 2), run(stopped, 3)]

describe("progress over time", () => {
  test("nothing played is nothing to show", () => {
    expect(progressOf([])).toEqual([])
  })
  test("runs stand oldest first, each with its decisions, and say when the scenario was known", () => {
    const [progress] = progressOf([third, first, second])
    expect(progress?.runs.map(({ attempt, before }) => [attempt, before])).toEqual([
      ["attempt-0001", 0],
      ["attempt-0002", 1],
      ["attempt-0003", 2],
    ])
    expect(progress?.runs[0]?.decisions[0]).toEqual({
      act: "Wave back, keep the pace, and be at the gate before five o'clock.",
      stance: "passive",
      computed: false,
    })
  })
  test("no measure of recognition from too few things; from enough, one over all runs with its interval", () => {
    const [one] = progressOf([first])
    expect(one?.recognition.intervals).toBeUndefined()
    expect(one?.reading).not.toMatch(/d[′']/)
    const [all] = progressOf([first, second, third])
    const runs = [first, second, third].map(({ play }) => scoreOf(play, pack.doctrine).recognition)
    expect(all?.recognition).toMatchObject({
      signals: runs.reduce((sum, { signals }) => sum + signals, 0),
      falseAlarms: 2,
    })
    expect(all?.recognition.intervals?.sensitivity).toHaveLength(2)
    expect(all?.reading).toMatch(/d[′'] -?[\d.]+, between/)
  })
  test("what was seen too little of stays without a band, and more runs leave less doubt", () => {
    const level = (runs: readonly Run[], id: string) =>
      progressOf(runs)[0]?.competencies.find((competency) => competency.id === id)
    expect(level([first, second, third], "C9")?.band).toBe("insufficient-evidence")
    expect(level([first, second, third], "C2")?.error).toBeLessThan(level([second], "C2")?.error ?? 0)
  })
  test("three acts that lifted most and three that lowered most, for the role, each with its moment", () => {
    const [progress] = progressOf([first, second, third])
    const { strongest, weakest } = progress?.behaviours ?? { strongest: [], weakest: [] }
    expect(weakest.map(({ attempt, event, act }) => [attempt, event, act])).toMatchInlineSnapshot(`
      [
        [
          "attempt-0001",
          2,
          "Say that no car goes out again today, and wish her a safe flight.",
        ],
        [
          "attempt-0003",
          22,
          "Advise sending the first car, lamps off, to meet them there.",
        ],
        [
          "attempt-0001",
          12,
          "Warn the families by phone now, and patrol at first light.",
        ],
      ]
    `)
    expect(strongest.map(({ attempt, event, act, moved }) => [attempt, event, act, moved])).toMatchInlineSnapshot(`
      [
        [
          "attempt-0003",
          7,
          "Thank them, say what you can and cannot do, and promise news by eight.",
          [
            "Stopping and asking",
            "Putting the survivor first",
            "Leading, and promising honestly",
          ],
        ],
        [
          "attempt-0003",
          8,
          "Send what you saw, what you heard and what you think, with no names.",
          [
            "Assessing threat and risk",
            "Putting the survivor first",
            "Reporting where it helps",
          ],
        ],
        [
          "attempt-0003",
          5,
          "Ask since when, and who else sleeps outside.",
          [
            "Recognising signs",
            "Stopping and asking",
            "Assessing threat and risk",
          ],
        ],
      ]
    `)
  })
  test("an act stands among what it moved, and never on both sides", () => {
    const [progress] = progressOf([first])
    const { strongest, weakest } = progress?.behaviours ?? { strongest: [], weakest: [] }
    expect(weakest).toHaveLength(3)
    for (const { moved } of [...strongest, ...weakest]) expect(moved).not.toEqual([])
    expect(strongest.map(({ event }) => event)).not.toEqual(expect.arrayContaining(weakest.map(({ event }) => event)))
  })
  test("runs under different doctrines are never added up", () => {
    const stricter = { ...pack, doctrine: { ...pack.doctrine, timing: { protective: 0.5 } } }
    const reviews = progressOf([first, { ...second, pack: stricter }])
    expect(reviews.map(({ runs }) => runs.map(({ attempt }) => attempt))).toEqual([["attempt-0002"], ["attempt-0001"]])
  })
})
