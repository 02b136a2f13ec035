import { describe, expect, test } from "vitest"
import {
  begin,
  compile,
  debriefOf,
  type LearnerEvent,
  objectivesOf,
  type Pack,
  type Play,
  replay,
  scoreOf,
  step,
  viewOf,
  whyRefused,
} from "../src/core/index"
import { smallWith } from "./support/small"

/** Facts about the words of the pack language, each on the small scenario with that word written into it. */

const radio =
  "      - { id: radio, text: Ask where they sleep., takes: 10 min, learns: [where], once: true, to: table }"
const driveOn = "      - { id: drive-on, text: Drive on., stance: passive, to: quiet }"
const again = "    again: The water has not moved."

function start(pack: Pack, role = "leader"): Play {
  const scenario = pack.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  const machine = compile(scenario, pack.world)
  return begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: "ford",
    machine: machine.digest,
    role,
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  })
}

const choose = (choice: string): LearnerEvent => ({ type: "choose", choice })

function played(from: Play, ...events: readonly LearnerEvent[]): Play {
  return events.reduce((play, event) => {
    const stepped = step(play, event, 1000)
    if (!stepped.ok) throw new Error(`${JSON.stringify(event)} refused: ${stepped.refused.reason}`)
    return stepped.play
  }, from)
}

describe("until", () => {
  const pack = smallWith([radio, radio.replace("takes: 10 min", 'takes: 10 min, until: "18:00"')])
  test("the clock goes on to the hour, and what is due on the way comes", () => {
    const before = played(start(pack), choose("swear"))
    expect(viewOf(before, pack.doctrine).choices.find(({ id }) => id === "radio")?.takes).toBe(120)
    const after = played(before, choose("radio"))
    expect(after.now.progress.minutes).toBe(18 * 60)
    expect(after.now.progress.fired.map(({ inject }) => inject)).toEqual(["call"])
  })
  test("when the hour is over already, only what it takes passes", () => {
    const late = smallWith(
      [radio, radio.replace("takes: 10 min", 'takes: 10 min, until: "16:03"')],
      [
        "        text: Say you will guard them tonight.",
        "        text: Say you will guard them tonight.\n        takes: 30 min",
      ],
    )
    const after = played(start(late), choose("swear"), choose("radio"))
    expect(after.now.progress.minutes).toBe(16 * 60 + 40)
  })
})

describe("a promise that is taken back", () => {
  const takeBack = "repairs: [H05], when: { promised: guard }, once: true, to: table }"
  const pack = smallWith(
    [takeBack, takeBack.replace("once: true", "withdraws: [guard], trust: { kibo: -5 }")],
    [radio, radio.replace("takes: 10 min, learns: [where], once: true", "takes: 5h, learns: [where]")],
    ["        tomorrow: {", "        tomorrow: { when: { outcome: { guard: withdrawn } },"],
  )
  const tomorrow: LearnerEvent = { type: "commit", action: "tomorrow" }
  test("in time, it costs what the choice says and is not broken later", () => {
    const promised = played(start(pack), choose("swear"))
    expect(whyRefused(promised, tomorrow)).toMatchObject({ reason: "condition" })
    const taken = played(promised, choose("take-back"))
    expect(taken.now.progress.promises).toMatchObject({ guard: { state: "withdrawn" } })
    expect(whyRefused(taken, tomorrow)).toBeUndefined()
    const later = played(taken, choose("radio"))
    expect(later.now.progress.promises).toMatchObject({ guard: { state: "withdrawn" } })
    expect(later.now.progress.trust).toEqual(taken.now.progress.trust)
  })
  test("too late, it stays broken", () => {
    const broken = played(start(pack), choose("swear"), choose("radio"), choose("take-back"))
    expect(broken.now.progress.promises).toMatchObject({ guard: { state: "broken" } })
    expect(whyRefused(broken, tomorrow)).toMatchObject({ reason: "condition" })
  })
})

test("added and verified ask what is on the card", () => {
  const pack = smallWith([radio, radio.replace("once: true", "when: { added: two-cars, verified: reserve }")])
  const table = played(start(pack), choose("swear"))
  const add = (mitigation: string): LearnerEvent => ({ type: "add", mitigation })
  expect(whyRefused(table, choose("radio"))).toMatchObject({ reason: "condition" })
  const ready = played(table, add("two-cars"), add("reserve"), { type: "verify", mitigation: "reserve" })
  expect(whyRefused(ready, choose("radio"))).toBeUndefined()
  expect(whyRefused(played(ready, { type: "drop", mitigation: "reserve" }), choose("radio"))).toMatchObject({
    reason: "condition",
  })
})

describe("a part of the story", () => {
  const talk = (id: string, choices: string) =>
    `  - { id: ${id}, at: ford, part: talk, text: You talk., choices: [${choices}] }`
  const beats = [
    talk("greet", "{ id: ask-more, text: Ask more., to: listen }, { id: leave-talk, text: Go., to: table }"),
    talk("listen", "{ id: to-table, text: Go to the table., to: table }"),
    "  - id: table",
  ].join("\n")
  const pack = smallWith(["  - id: table", beats], [radio, radio.replace("to: table", "to: { resume: talk }")])
  test("is entered at its first beat, and afterwards where it was left", () => {
    const first = played(start(pack), choose("swear"), choose("radio"))
    expect(first.now.at).toBe("greet")
    const fresh = smallWith(
      ["  - id: table", beats],
      [radio, radio.replace("once: true, to: table", "to: { resume: talk }")],
    )
    const left = played(start(fresh), choose("swear"), choose("radio"), choose("ask-more"), choose("to-table"))
    expect(played(left, choose("radio")).now.at).toBe("listen")
  })
})

describe("a decision against the clock", () => {
  const pack = smallWith([again, `${again}\n    limit: { within: 20 s, else: drive-on }`])
  const lapse: LearnerEvent = { type: "choose", choice: "drive-on", lapsed: true }
  test("the view says how long there is, and what happens then", () => {
    expect(viewOf(start(pack), pack.doctrine).limit).toEqual({ seconds: 20, event: lapse })
    expect(viewOf(played(start(pack), choose("swear")), pack.doctrine).limit).toBeUndefined()
  })
  test("when time is over the log says so, and replayed it is the same", () => {
    const lapsed = played(start(pack), lapse)
    expect(lapsed.now.progress.ending).toBe("quiet")
    expect(lapsed.attempt.events.map(({ event }) => event)).toEqual([lapse])
    expect(replay(lapsed.machine, lapsed.attempt)).toMatchObject({ ok: true, play: { now: lapsed.now } })
  })
  test("it is scored like the same choice without a limit: nobody is judged for being slow", () => {
    const chosen = scoreOf(played(start(pack), choose("drive-on")), pack.doctrine)
    const lapsed = scoreOf(played(start(pack), lapse), pack.doctrine)
    expect(lapsed.competencies).toEqual(chosen.competencies)
  })
  test("the debrief tells it, and tells nothing of the kind of a choice that was made in time", () => {
    const of = (event: LearnerEvent) =>
      debriefOf(played(start(pack), event), pack).decisions.map(({ lapsed }) => lapsed)
    expect(of(lapse)).toEqual([true])
    expect(of(choose("drive-on"))).toEqual([undefined])
  })
  test("only the rules of the story make the digest: a limit does not", () => {
    const without = smallWith([driveOn, driveOn])
    expect(start(pack).machine.digest).toBe(start(without).machine.digest)
  })
})

test("an objective with competencies is read like any other", () => {
  const pack = smallWith(["objectives: [Stop and ask.]", "objectives: [{ text: Stop and ask., shows: [C2] }]"])
  expect(pack.scenarios.map(objectivesOf)).toEqual([["Stop and ask."]])
})
