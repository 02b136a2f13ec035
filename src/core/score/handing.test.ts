import { describe, expect, test } from "vitest"
import { tourPack, playedIn } from "../../../tests/support/handing"
import { scoreOf } from "./score"

/** What a report and a sort are worth: the scenarios of the tour, played in different ways. */

const pack = tourPack()
const told = ["choose:ask-maren", "choose:see-mud", "choose:have-tea", "choose:to-radio"]
const lines = ["put:two-boats:heard:B2:left-out", "put:keel-marks:observed"]
const sent = ["tell:ops", "urge:urgent", "send:boats-report"]

function reported(...acts: readonly string[]) {
  const { decisions, competencies } = scoreOf(playedIn(pack, "reporting", [...told, ...acts]), pack.doctrine)
  const found = decisions.findLast((decision) => decision.reported)
  if (!found?.reported) throw new Error("nothing was sent")
  return {
    ...found.reported,
    breaks: found.breaks.map(({ rule }) => rule),
    evidence: competencies.find(({ id }) => id === "C7")?.evidence.map(({ from, score }) => ({ from, score })),
  }
}

describe("a report", () => {
  test("with all that was known, as what it is, to who can act, is worth the whole", () => {
    expect(reported(...lines, ...sent)).toMatchObject({
      score: 1,
      breaks: [],
      evidence: [{ from: "report", score: 1 }],
    })
  })
  test("without a line that belongs in it is less complete", () => {
    expect(reported("put:keel-marks:observed", ...sent).parts).toMatchObject({ completeness: 0.5, statement: 1 })
  })
  test("is held against what was known, not against what was never learnt", () => {
    const play = playedIn(pack, "reporting", ["choose:see-mud", "choose:to-radio", "put:keel-marks:observed", ...sent])
    expect(scoreOf(play, pack.doctrine).decisions.at(-1)?.reported?.parts.completeness).toBe(1)
  })
  test("that states what was heard as seen, and a conclusion of what was seen, says both wrongly", () => {
    const { parts } = reported("put:two-boats:observed:B2:left-out", "put:keel-marks:inferred", ...sent)
    expect(parts.statement).toBe(0)
  })
  test("graded one letter and one number off is graded well enough; two off, or not at all, it is not", () => {
    const grading = (grade: string) => reported(`put:two-boats:heard:${grade}:left-out`, ...sent).parts.grading
    expect([grading("A3"), grading("D2"), grading("-")]).toEqual([1, 0, 0])
  })
  test("to somebody who must not have it, and not to who must, reaches nobody it should", () => {
    expect(reported(...lines, "tell:all-posts", "urge:urgent", "send:boats-report").parts.addressee).toBe(0)
  })
  test("one step from its urgency is half right", () => {
    expect(reported(...lines, "tell:ops", "urge:flash", "send:boats-report").parts.urgency).toBe(0.5)
  })
  test("with a name in it breaks the rule, unless the person agreed that they may know", () => {
    expect(reported("put:two-boats:heard:B2", "put:keel-marks:observed", ...sent).breaks).toEqual(["H03"])
    const adviser = ["tell:adviser", "urge:urgent", "send:boats-report"]
    expect(reported("put:two-boats:heard:B2", "put:keel-marks:observed", ...adviser).breaks).toEqual([])
  })
  test("with the talk of the bench in it keeps back less than it should", () => {
    expect(reported(...lines, "put:tea-talk:heard:E5", ...sent).parts.restraint).toBeLessThan(1)
  })
  test("met with silence is one more piece of evidence: chased or not", () => {
    const mail = [...lines, "tell:ops", "urge:routine", "send:boats-report"]
    expect(reported(...mail).evidence).toContainEqual({ from: "chase", score: 0 })
    expect(reported(...mail, "chase:boats-report").evidence).toContainEqual({ from: "chase", score: 1 })
  })
})

function sorted(...acts: readonly string[]) {
  const { decisions } = scoreOf(playedIn(pack, "sorting", [...acts, "close:which-box"]), pack.doctrine)
  const found = decisions.at(-1)?.sorted
  if (!found) throw new Error("nothing was handed in")
  return found
}

describe("a sort", () => {
  const right = [
    "place:kitchen-girl:trafficking:3:act+purpose",
    "place:cousin:smuggling:3",
    "place:mason:trafficking:3:act+means+purpose",
    "place:singer:neither:3",
  ]
  test("with every card where it belongs is worth the whole", () => {
    expect(sorted(...right)).toMatchObject({ score: 1, falseAlarms: { of: 1, raised: 0 } })
  })
  test("of everything into one bin earns no more than that bin's share", () => {
    const all = ["kitchen-girl", "cousin", "mason", "singer"].map((card) => `place:${card}:trafficking:1`)
    const { classes, falseAlarms, marks, score } = sorted(...all)
    expect(classes.map(({ right: one }) => one)).toEqual([0, 2, 0])
    expect(falseAlarms).toEqual({ of: 1, raised: 1 })
    expect(score).toBeCloseTo((1 / 3 + (marks?.right ?? 0) / (marks?.of ?? 1)) / 2, 9)
  })
  test("counts a card in no bin as not right", () => {
    expect(sorted(...right.slice(0, 3)).cards.filter(({ isRight }) => !isRight)).toMatchObject([{ id: "singer" }])
  })
})

function picked(...acts: readonly string[]) {
  const { decisions } = scoreOf(playedIn(pack, "picking", [...acts, "decide:next-week"]), pack.doctrine)
  const found = decisions.at(-1)?.picked
  if (!found) throw new Error("nothing was decided")
  return found
}

describe("a pick", () => {
  const best = ["pick:thursday-crew", "pick:ferry-lamp", "pick:school-crew", "pick:bea-asked"]
  test("of the best set is worth the whole, in whatever order", () => {
    expect(picked(...best.toReversed())).toMatchObject({ score: 1, best: { whole: true } })
  })
  test("of a card that does harm without another is worth less than without it, and says why", () => {
    const alone = picked("pick:thursday-crew", "pick:school-crew")
    expect(alone.effect).toBeLessThan(picked("pick:thursday-crew").effect)
    expect(alone.together.map((at) => alone.pick.together?.[at]?.effect)).toEqual([-2])
  })
  test("that does more harm than good backfires and is worth nothing", () => {
    expect(picked("pick:loud-promise")).toMatchObject({ effect: -4, score: 0, outcome: "notice-up" })
  })
  test("that costs too much, or lacks what a card needs, cannot be handed in, and stays as it is", () => {
    expect(() => picked("pick:ferry-lamp")).toThrow()
    expect(() => picked("pick:thursday-crew", "pick:weekend-crew", "pick:school-crew")).toThrow()
  })
})
