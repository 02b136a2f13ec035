import { describe, expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { smallWith } from "../../../tests/support/small"
import { begin, type Play, step } from "../attempt/play"
import type { LearnerEvent } from "../machine/event"
import { compile } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { debriefOf } from "../report/debrief"
import { scoreOf } from "./score"

/** What breaking each hard rule costs, and what putting it right gives back (rubric 2.8). */

const { doctrine } = orvane()
const rules = Object.keys(doctrine["hard-rules"])

/** A commitment that would be a good one, and breaks a rule; afterwards it can be put right. */
const breaking = (rule: string) =>
  smallWith(
    [
      "aggravated: [alone], keeps: [guard], to: { chance: 0.7, then: withdrew, else: elsewhere } }",
      `aggravated: [alone], breaks: [${rule}], to: { chance: 1, then: table, else: elsewhere } }`,
    ],
    ["repairs: [H05], when: { promised: guard }", `repairs: [${rule}], when: { done: stay-close }`],
    ["        breaks: [H05]\n", ""],
  )

const acts: readonly LearnerEvent[] = [
  { type: "choose", choice: "ask" },
  { type: "choose", choice: "plan-it" },
  { type: "choose", choice: "radio" },
  { type: "estimate", threat: "ambush", likelihood: 3, impact: 4 },
  { type: "estimate", threat: "breakdown", likelihood: 3, impact: 3 },
  { type: "add", mitigation: "two-cars" },
  { type: "add", mitigation: "reserve" },
  { type: "verify", mitigation: "reserve" },
  { type: "commit", action: "stay-close" },
]

function played(pack: Pack, events: readonly LearnerEvent[]): Play {
  const scenario = pack.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  const machine = compile(scenario, pack.world)
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

test("there are ten, H01 to H10", () => {
  expect(rules).toEqual(["H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H09", "H10"])
})

test("of several broken at once each is named before anything else", () => {
  const pack = breaking("H05, H03")
  const { next } = debriefOf(played(pack, acts), pack)
  expect(next.slice(0, 2).every((line) => line.startsWith("First of all: "))).toBe(true)
  expect(new Set(next.slice(0, 2)).size).toBe(2)
})

describe.each(rules)("%s", (rule) => {
  const pack = breaking(rule)
  const broken = played(pack, acts)
  const repaired = played(pack, [...acts, { type: "choose", choice: "take-back" }])
  const touched = doctrine["hard-rules"][rule]?.competencies ?? []

  test("broken, it holds the decision at 40, and puts right at 60", () => {
    expect(scoreOf(broken, pack.doctrine).decisions.at(-1)?.computed?.quality).toEqual({
      quality: 40,
      cap: { at: 40, why: "hard-rule" },
    })
    expect(scoreOf(repaired, pack.doctrine).decisions.at(-2)?.computed?.quality).toEqual({
      quality: 60,
      cap: { at: 60, why: "repaired" },
    })
  })
  test("its competencies are not yet, and no longer so once it is put right", () => {
    const bands = (play: Play) =>
      scoreOf(play, pack.doctrine).competencies.flatMap(({ id, band }) => (touched.includes(id) ? [band] : []))
    expect(bands(broken)).toEqual(touched.map(() => "not-yet"))
    expect(bands(repaired)).not.toContain("not-yet")
  })
  test("it stands first in the debrief and is the first next step, for every role", () => {
    const debrief = debriefOf(broken, pack)
    expect(debrief.hardRules).toMatchObject([{ rule, repaired: false }])
    expect(debrief.next[0]).toBe(`First of all: ${doctrine["hard-rules"][rule]?.rule}`)
  })
  test("no plan that breaks it can be the reference", () => {
    expect(scoreOf(broken, pack.doctrine).decisions.at(-1)?.computed?.reference.option.id).not.toBe("stay-close")
  })
})
