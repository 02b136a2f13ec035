import Papa from "papaparse"
import { describe, expect, test } from "vitest"
import { small } from "../../../tests/support/small"
import { type Attempt, branched, firstOf } from "../attempt/attempt"
import { begin, type Play, step } from "../attempt/play"
import { readAttempt } from "../attempt/read-attempt"
import { replay } from "../attempt/replay"
import type { LearnerEvent } from "../machine/event"
import { compile } from "../machine/machine"
import { resultOf, resultText } from "../score/result"
import { compareRuns } from "./comparison"
import { scoresCsv } from "./csv"
import { debriefOf } from "./debrief"

const pack = small()
const scenario = pack.scenarios[0]
if (!scenario) throw new Error("the small pack has no scenario")
const machine = compile(scenario, pack.world)
const began = "2026-11-23T08:00:00.000Z"

function on(play: Play, ...events: readonly LearnerEvent[]): Play {
  return events.reduce((before, event, i) => {
    const stepped = step(before, event, 1_000_000 + i)
    if (!stepped.ok) throw new Error(`${event.type} refused: ${stepped.refused.reason}`)
    return stepped.play
  }, play)
}

const first = on(
  begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: "ford",
    machine: machine.digest,
    role: "leader",
    seed: "seed-1",
    began,
  }),
  { type: "look", thing: "mats" },
  { type: "flag", thing: "mats", confidence: 2 },
  { type: "choose", choice: "drive-on" },
)

function practice(of: Attempt, events: number, id: string): Play {
  const again = replay(machine, branched(of, events, { id, began }))
  if (!again.ok) throw new Error(again.problem.words)
  return again.play
}

describe("practice begins with the events of another attempt", () => {
  const again = on(practice(first.attempt, 2, "attempt-0002"), { type: "choose", choice: "ask" })

  test("its header says of which and from where, and it reads back like any other", () => {
    expect(again.attempt.branch).toEqual({ of: "attempt-0001", events: 2 })
    expect(readAttempt("result.json", resultText(resultOf(again, pack.doctrine))).ok).toBe(true)
  })
  test.each([
    ["taken out", (attempt: Attempt) => ({ ...attempt, branch: undefined })],
    ["moved", (attempt: Attempt) => ({ ...attempt, branch: { of: "attempt-0001", events: 0 } })],
    ["of another attempt", (attempt: Attempt) => ({ ...attempt, branch: { of: "attempt-0009", events: 2 } })],
  ])("with the mark %s the chain does not fit any more", (_, change) => {
    expect(readAttempt("a.json", JSON.stringify(change(again.attempt)))).toMatchObject({
      ok: false,
      problem: { code: "edited", event: 1 },
    })
  })
  test("an attempt without the mark stays what it was", () => {
    expect(first.attempt.branch).toBeUndefined()
    expect(readAttempt("a.json", JSON.stringify(first.attempt)).ok).toBe(true)
  })
  test("the CSV tells practice from attempts on every row", () => {
    const csv = scoresCsv([
      resultOf(first, pack.doctrine),
      resultOf(on(again, { type: "choose", choice: "plan-it" }), pack.doctrine),
    ])
    const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data
    const marks = rows.map((row) => [row["attempt"], row["kind"], row["practice_of"], row["practice_from_event"]])
    expect(new Set(marks.map((mark) => mark.join(" ")))).toEqual(
      new Set(["attempt-0001 attempt  ", "attempt-0002 practice attempt-0001 2"]),
    )
  })
})

describe("who knew what", () => {
  test("a fact is learned at the hour its act ends, and says how", () => {
    const asked = on(practice(first.attempt, 2, "attempt-0002"), { type: "choose", choice: "ask" })
    const row = debriefOf(asked, pack).timeline.filter(({ event }) => event === 2)
    expect(row.map(({ kind, clock, how }) => [kind, clock, how])).toEqual([
      ["choice", "16:01", undefined],
      ["learned", "16:07", "heard"],
    ])
  })
  test("what decides and was never learned is named, with the act that would have told it", () => {
    expect(debriefOf(first, pack).unknown.length).toBeGreaterThan(0)
    expect(debriefOf(first, pack).unknown.flatMap(({ ways }) => ways)).toContain("Ask since when.")
    const asked = on(practice(first.attempt, 2, "attempt-0002"), { type: "choose", choice: "ask" })
    expect(debriefOf(asked, pack).unknown.map(({ title }) => title)).not.toContain("Who was seen")
  })
})

describe("the two side by side", () => {
  test("what both did stands once; after that each side has its own decisions and ending", () => {
    const again = on(practice(first.attempt, 2, "attempt-0002"), { type: "choose", choice: "ask" })
    const compared = compareRuns(first, again, pack)
    expect(compared.parts.events).toBe(2)
    expect(compared.first.decisions.map(({ id }) => id)).toEqual(["drive-on"])
    expect(compared.practice.decisions.map(({ id }) => id)).not.toContain("drive-on")
    expect(compared.first.ending).toBeDefined()
    expect(compared.practice.ending).toBeUndefined()
    expect([compared.first.hits, compared.practice.hits]).toEqual([1, 1])
  })
  test("practice that does the same again parts nowhere", () => {
    const same = replay(machine, branched(first.attempt, 3, { id: "attempt-0003", began }))
    if (!same.ok) throw new Error(same.problem.words)
    expect(compareRuns(first, same.play, pack)).toMatchObject({
      parts: { events: 3 },
      first: { decisions: [] },
      practice: { decisions: [] },
    })
  })
  test("practice of practice is compared with the attempt at its beginning", () => {
    const second = practice(first.attempt, 2, "attempt-0002").attempt
    const third = practice(second, 1, "attempt-0003").attempt
    expect(firstOf(third, [third, second, first.attempt])?.id).toBe("attempt-0001")
    expect(firstOf(third, [third, first.attempt])).toBeUndefined()
    expect(firstOf(first.attempt, [first.attempt])).toBeUndefined()
  })
})
