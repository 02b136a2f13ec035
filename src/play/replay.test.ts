import { describe, expect, test } from "vitest"
import { small } from "../../tests/support/small"
import { begin, branched, compile, type LearnerEvent, type Play, replay, step, viewOf } from "../core/index"
import { createReplay, longestWait } from "./replay"

const pack = small()
const scenario = pack.scenarios[0]
if (!scenario) throw new Error("the small pack has no scenario")
const machine = compile(scenario, pack.world)

const acts: readonly (readonly [number, LearnerEvent])[] = [
  [1000, { type: "look", thing: "mats" }],
  [3000, { type: "flag", thing: "mats", confidence: 2 }],
  [603_000, { type: "choose", choice: "ask" }],
  [605_000, { type: "choose", choice: "plan-it" }],
  [606_000, { type: "choose", choice: "radio" }],
  [608_000, { type: "estimate", threat: "ambush", likelihood: 3, impact: 4 }],
]

const played = acts.reduce<Play>(
  (play, [at, event]) => {
    const stepped = step(play, event, at)
    if (!stepped.ok) throw new Error(`${event.type} refused: ${stepped.refused.reason}`)
    return stepped.play
  },
  begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: "ford",
    machine: machine.digest,
    role: "leader",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  }),
)

/** A clock that the test moves. */
function fakeClock() {
  let now = 0
  let waiting: readonly { readonly at: number; readonly then: () => void }[] = []
  return {
    later: (milliseconds: number, then: () => void) => {
      const one = { at: now + milliseconds, then }
      waiting = [...waiting, one]
      return () => {
        waiting = waiting.filter((other) => other !== one)
      }
    },
    waiting: () => waiting.length,
    pass: (milliseconds: number) => {
      const until = now + milliseconds
      for (;;) {
        const next = waiting.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > until) break
        now = next.at
        waiting = waiting.filter((one) => one !== next)
        next.then()
      }
      now = until
    },
  }
}

describe("a replay shows what happened", () => {
  test("after every event the view is the one the trainee had then, byte for byte", () => {
    for (let events = 0; events <= acts.length; events++) {
      const then = replay(
        machine,
        branched(played.attempt, events, { id: "attempt-0001", began: "2026-11-23T08:00:00.000Z" }),
      )
      if (!then.ok) throw new Error(then.problem.words)
      const shown = createReplay(played, events, fakeClock()).seen()
      expect(JSON.stringify(viewOf(shown, pack.doctrine))).toBe(JSON.stringify(viewOf(then.play, pack.doctrine)))
    }
  })
  test("steps forward and back, and no further than either end", () => {
    const one = createReplay(played, 2, fakeClock())
    one.go(3)
    one.go(one.state().at - 1)
    expect(one.state().at).toBe(2)
    one.go(-4)
    expect(one.state().at).toBe(0)
    one.go(99)
    expect(one.state()).toMatchObject({ at: acts.length, playing: false })
  })
  test("at 1x each event comes after as long as it took", () => {
    const clock = fakeClock()
    const one = createReplay(played, 0, clock)
    one.play()
    clock.pass(999)
    expect(one.state().at).toBe(0)
    clock.pass(1)
    expect(one.state().at).toBe(1)
    clock.pass(1999)
    expect(one.state().at).toBe(1)
    clock.pass(1)
    expect(one.state().at).toBe(2)
  })
  test("ten minutes away from the desk are shortened", () => {
    const clock = fakeClock()
    const one = createReplay(played, 2, clock)
    one.play()
    clock.pass(longestWait)
    expect(one.state().at).toBe(3)
  })
  test("at 16x it takes a sixteenth of the time, also when the speed changes while it runs", () => {
    const clock = fakeClock()
    const one = createReplay(played, 3, clock)
    one.play()
    one.speed(16)
    clock.pass(2000 / 16)
    expect(one.state().at).toBe(4)
  })
  test("it stops at the end, and begins again from there", () => {
    const clock = fakeClock()
    const one = createReplay(played, 5, clock)
    one.play()
    clock.pass(60_000)
    expect(one.state()).toMatchObject({ at: 6, playing: false })
    expect(clock.waiting()).toBe(0)
    one.play()
    expect(one.state()).toMatchObject({ at: 0, playing: true })
  })
  test("paused, nothing comes", () => {
    const clock = fakeClock()
    const one = createReplay(played, 0, clock)
    one.play()
    one.pause()
    clock.pass(60_000)
    expect(one.state().at).toBe(0)
    expect(clock.waiting()).toBe(0)
  })
})
