import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyScenario } from "../../../tests/support/any-scenario"
import { small, smallWith } from "../../../tests/support/small"
import { times } from "../../../tests/support/times"
import { type Attempt, appended } from "../attempt/attempt"
import { begin, type Play, step } from "../attempt/play"
import { canonical } from "../machine/canonical"
import type { LearnerEvent } from "../machine/event"
import { compile } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { resultOf } from "../score/result"
import { playOut } from "../simulate/play-out"
import { policies } from "../simulate/policies/index"
import { debriefOf } from "./debrief"
import { salvage } from "./salvage"

const pack = small()

function machineOf(at: Pack) {
  const scenario = at.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  return compile(scenario, at.world)
}
const machine = machineOf(pack)

const header = {
  format: 1,
  id: "attempt-0001",
  pack: { id: "small", version: "1.0.0" },
  scenario: "ford",
  machine: machine.digest,
  role: "leader",
  seed: "seed-1",
  began: "2026-11-23T08:00:00.000Z",
} as const

const acts: readonly LearnerEvent[] = [
  { type: "look", thing: "mats" },
  { type: "flag", thing: "mats", confidence: 2 },
  { type: "choose", choice: "ask" },
  { type: "choose", choice: "plan-it" },
  { type: "estimate", threat: "ambush", likelihood: 3, impact: 4 },
  { type: "commit", action: "stay-close" },
]

function played(events: readonly LearnerEvent[]): Play {
  return events.reduce(
    (play, event, i) => {
      const stepped = step(play, event, (i + 1) * 1000)
      if (!stepped.ok) throw new Error(stepped.refused.reason)
      return stepped.play
    },
    begin(machine, header),
  )
}

const whole = played(acts)
/** A log with a chain of its own over whatever events it is given. */
const logOf = (events: readonly { readonly event: LearnerEvent; readonly at: number }[]): Attempt =>
  events.reduce((log, { event, at }) => appended(log, event, at), begin(machine, header).attempt)
const spaced = (events: readonly LearnerEvent[]) => events.map((event, i) => ({ event, at: (i + 1) * 1000 }))
const codes = (attempt: Attempt) => salvage(machine, attempt, pack)?.limits.map(({ code, event }) => ({ code, event }))

test("a log that is whole has no limits, and the debrief it always has", () => {
  const salvaged = salvage(machine, whole.attempt, pack)
  expect(salvaged).toMatchObject({ limits: [], used: 6, of: 6 })
  expect(canonical(salvaged?.debrief)).toBe(canonical(debriefOf(whole, pack)))
})

describe("what is wrong, what is lost, and the rest worked out", () => {
  test("a look that cannot have happened is left out, by its number, and all else stands", () => {
    const log = logOf(spaced([...acts.slice(0, 2), { type: "look", thing: "nowhere" }, ...acts.slice(2)]))
    const salvaged = salvage(machine, log, pack)
    expect(salvaged?.limits).toEqual([
      {
        code: "does-not-fit",
        event: 3,
        words: expect.stringMatching(/^Event 3 \(look nowhere\) cannot happen at "bank": /),
        lost: "It is left out; everything else is worked out.",
      },
    ])
    expect(canonical(salvaged?.debrief.decisions)).toBe(canonical(debriefOf(whole, pack).decisions))
    expect(salvaged?.debrief.cautions[0]).toContain("Event 3 (look nowhere)")
  })
  test("a decision that cannot have happened ends it: what came before is worked out", () => {
    const log = logOf(spaced([...acts.slice(0, 2), { type: "choose", choice: "plan-it" }, ...acts.slice(2)]))
    const salvaged = salvage(machine, log, pack)
    expect(salvaged).toMatchObject({ used: 2, of: 7 })
    expect(salvaged?.limits[0]?.lost).toContain("It and the 4 events after it are left out")
    expect(salvaged?.debrief.recognition.hits).toBe(1)
    expect(salvaged?.debrief.decisions).toEqual([])
  })
  test("times that run backwards spoil real time and nothing else", () => {
    const log = logOf(acts.map((event, i) => ({ event, at: i === 3 ? 1 : (i + 1) * 1000 })))
    const salvaged = salvage(machine, log, pack)
    expect(codes(log)).toEqual([{ code: "backwards", event: 4 }])
    expect(canonical(salvaged?.debrief.decisions)).toBe(canonical(debriefOf(whole, pack).decisions))
  })
  test("events missing at the end, or changed after they were written", () => {
    expect(codes({ ...whole.attempt, events: whole.attempt.events.slice(0, 4) })).toEqual([
      { code: "cut-short", event: 5 },
    ])
    const [first, ...rest] = whole.attempt.events
    if (!first) throw new Error("no events")
    const edited = { ...whole.attempt, events: [{ ...first, at: 999 }, ...rest] }
    expect(codes(edited)).toEqual([{ code: "edited", event: 1 }])
    expect(salvage(machine, edited, pack)?.used).toBe(6)
  })
  test("a pack that has changed: scored under today's rules, with the acts that fit", () => {
    const changed = smallWith(["      - { id: plan-it, text", "      - { id: plan-now, text"])
    const other = machineOf(changed)
    const salvaged = salvage(other, whole.attempt, changed)
    expect(salvaged).toMatchObject({ used: 3, of: 6 })
    expect(salvaged?.limits.map(({ code }) => code)).toEqual(["other-rules", "does-not-fit"])
    expect(salvaged?.limits[0]?.lost).toContain("from 3 of its 6 events")
  })
  test("a doctrine that has changed: the numbers are today's, and it says so", () => {
    const { doctrine: scored } = resultOf(whole, pack.doctrine)
    const stricter: Pack = {
      ...pack,
      doctrine: {
        ...pack.doctrine,
        decision: { ...pack.doctrine.decision, caps: { ...pack.doctrine.decision.caps, infeasible: 10 } },
      },
    }
    expect(salvage(machine, whole.attempt, pack, { scored })?.limits).toEqual([])
    expect(salvage(machine, whole.attempt, stricter, { scored })?.limits).toMatchObject([{ code: "other-doctrine" }])
  })
  test("of another scenario, or in a role it does not have, nothing can be worked out", () => {
    expect(salvage(machine, { ...whole.attempt, scenario: "bridge" }, pack)).toBeUndefined()
    expect(salvage(machine, { ...whole.attempt, role: "cook" }, pack)).toBeUndefined()
  })
})

test("whatever is done to a log of any scenario, there is a debrief and it is never made of thin air", () => {
  const damage = fc.array(
    fc.record({ kind: fc.constantFrom("drop", "double", "swap", "late", "rename"), at: fc.nat(60) }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(anyScenario, fc.constantFrom(...policies), damage, (scenario, policy, damages) => {
      const any = compile(scenario, pack.world)
      const { play } = playOut(
        any,
        pack.doctrine,
        policy,
        { ...header, machine: any.digest, scenario: scenario.scenario },
        30,
      )
      const events = [...play.attempt.events]
      for (const { kind, at } of damages) {
        const i = at % Math.max(1, events.length)
        const [one, next] = [events[i], events[i + 1]]
        if (!one) continue
        if (kind === "drop") events.splice(i, 1)
        if (kind === "double") events.splice(i, 0, one)
        if (kind === "swap" && next) events.splice(i, 2, next, one)
        if (kind === "late") events.splice(i, 1, { ...one, at: 0 })
        if (kind === "rename") events.splice(i, 1, { ...one, event: { type: "look", thing: "no-such-thing" } })
      }
      const salvaged = salvage(any, { ...play.attempt, events }, { ...pack, scenarios: [scenario] })
      if (!salvaged) throw new Error("nothing salvaged")
      expect(salvaged.used).toBeLessThanOrEqual(salvaged.of)
      expect(salvaged.debrief.decisions.length).toBeLessThanOrEqual(salvaged.used)
      if (canonical(events) !== canonical(play.attempt.events)) expect(salvaged.limits).not.toEqual([])
      expect(canonical(salvaged.debrief)).not.toMatch(/NaN|undefined|Infinity/)
    }),
    { numRuns: times(25) },
  )
})
