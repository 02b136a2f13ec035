import { describe, expect, test } from "vitest"
import { expected } from "./expected"
import { faultWords, notToldBy } from "./fault-words"
import { faultsOf } from "./faults"
import type { Mean } from "./mean"
import type { PolicyName } from "./policy"
import type { Summary } from "./summary"

/** What is called a fault, at both sides of each limit. */

const attempts = 100

function summary(policy: PolicyName, changes: Partial<Summary> = {}): Summary {
  return {
    policy,
    informed: policy === "doctrine" || policy === "passive" || policy === "reckless",
    attempts,
    ended: attempts,
    stopped: { nothingOpen: 0, tooLong: 0, at: {} },
    endings: {},
    stances: { calculated: 1, "justified-no-go": 0, hesitant: 0, passive: 0, reckless: 0 },
    sound: exactly(policy === "doctrine" ? 1 : 0.2),
    quality: exactly(policy === "doctrine" ? 96 : 30),
    competencies: [],
    decisions: [
      { beat: "table", act: "stay-close", taken: 100, sound: 100, quality: 96 },
      { beat: "bank", act: "drive-on", taken: 50, sound: 0, quality: null },
    ],
    ...changes,
  }
}

const exactly = (mean: number, error = 0): Mean => ({ mean, error, of: attempts })

function competency(level: number, strong: number): Summary["competencies"][number] {
  const bands = { strong, adequate: 1 - strong, "not-yet": 0, "insufficient-evidence": 0 }
  return { id: "C2", level, bands, raisedBy: ["ask"], isShown: true }
}

const codes = (...summaries: readonly Summary[]) => faultsOf(summaries).map(({ code }) => code)

test("policies that do as they should show no fault", () => {
  expect(codes(summary("doctrine"), summary("passive"), summary("reckless"), summary("longest-option"))).toEqual([])
})

describe("the doctrine", () => {
  test("must decide soundly most of the time", () => {
    expect(codes(summary("doctrine", { sound: exactly(expected.doctrineSound) }))).toEqual([])
    expect(codes(summary("doctrine", { sound: exactly(expected.doctrineSound - 0.01) }))).toEqual([
      "doctrine-not-calculated",
    ])
  })
  test("must lead in soundness and in quality; as good as the doctrine is too good", () => {
    expect(codes(summary("doctrine"), summary("passive", { sound: exactly(1) }))).toEqual(["doctrine-does-not-lead"])
    expect(codes(summary("doctrine"), summary("reckless", { quality: exactly(97) }))).toEqual([
      "doctrine-does-not-lead",
    ])
    expect(codes(summary("doctrine"), summary("reckless", { quality: exactly(95) }))).toEqual([])
  })
  test("must not be left behind by a failure in any competency that both were judged in", () => {
    const doctrine = summary("doctrine", { competencies: [competency(0.6, 0)] })
    expect(codes(doctrine, summary("passive", { competencies: [competency(0.61, 0)] }))).toEqual(["failure-rewarded"])
    expect(codes(doctrine, summary("passive", { competencies: [competency(0.6, 0)] }))).toEqual([])
    expect(codes(doctrine, summary("random", { competencies: [competency(0.61, 0)] }))).toEqual([])
  })
  test("without a decision that has a stance there is nothing to be said of it", () => {
    const none = { mean: null, error: 0, of: 0 }
    expect(codes(summary("doctrine", { sound: none, quality: none }))).toEqual(["nothing-judged"])
  })
})

describe("a policy that knows nothing", () => {
  test("must not decide soundly half of the time, beyond what chance may do", () => {
    const random = (mean: number, error: number) => summary("random", { sound: exactly(mean, error) })
    expect(codes(summary("doctrine"), random(0.5, 0))).toEqual([])
    expect(codes(summary("doctrine"), random(0.55, 0.05))).toEqual([])
    expect(codes(summary("doctrine"), random(0.55, 0.02))).toEqual(["guessed-decisions"])
  })
  test("must not come near the doctrine's quality", () => {
    const quality = 96 * expected.guessedQuality
    expect(codes(summary("doctrine"), summary("first-option", { quality: exactly(quality) }))).toEqual([])
    expect(codes(summary("doctrine"), summary("first-option", { quality: exactly(quality + 1) }))).toEqual([
      "guessed-quality",
    ])
  })
  test("must not be called strong in more than a quarter of its attempts", () => {
    expect(codes(summary("random", { competencies: [competency(0.7, 0.3)] }))).toEqual([])
    expect(codes(summary("random", { competencies: [competency(0.7, 0.4)] }))).toEqual(["guessed-competency"])
  })
  test("is not judged by a handful of attempts, and that is said", () => {
    const few = summary("random", { attempts: expected.leastAttempts - 1, sound: exactly(1) })
    expect(codes(summary("doctrine"), few)).toEqual([])
    expect(notToldBy([few])).toEqual([
      "With fewer than 20 attempts nothing is said about policies that know nothing.",
      "The doctrine was not played, so nothing is compared with it.",
    ])
    expect(notToldBy([summary("doctrine"), summary("random")])).toEqual([])
  })
})

describe("an attempt that does not end", () => {
  const stuck = { nothingOpen: 2, tooLong: 0, at: { bank: 2 } }
  const round = { nothingOpen: 0, tooLong: 2, at: { bank: 2 } }
  test("for want of anything to do is a fault of the scenario, whoever played", () => {
    expect(codes(summary("passive", { stopped: stuck }))).toEqual(["does-not-end"])
  })
  test("because it went round is one only when it was played by the doctrine", () => {
    expect(codes(summary("passive", { stopped: round }))).toEqual([])
    expect(codes(summary("doctrine", { stopped: round }))).toEqual(["does-not-end"])
  })
})

test("a fault says what, where and what to do", () => {
  const [fault] = faultsOf([summary("doctrine"), summary("longest-option", { sound: exactly(1) })])
  expect(fault && faultWords(fault)).toBe(
    '"longest-option" knows nothing and decides soundly in 100 % of its decisions (50 % at most), with "stay-close" at "table". The length of the text gives the answer away: shorten what is right there, or lengthen what is wrong.',
  )
})
