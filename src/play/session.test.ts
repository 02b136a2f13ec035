import { describe, expect, test } from "vitest"
import { small } from "../../tests/support/small"
import { begin, compile, type LearnerEvent } from "../core/index"
import { createSession, type SessionPorts } from "./session"

const pack = small()
const scenario = pack.scenarios[0]
if (!scenario) throw new Error("the small pack has no scenario")
const machine = compile(scenario, pack.world)
const ask: LearnerEvent = { type: "choose", choice: "ask" }
const plan: LearnerEvent = { type: "choose", choice: "plan-it" }

function start() {
  return begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: "ford",
    machine: machine.digest,
    role: "leader",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  })
}

function session(ports: Partial<SessionPorts> = {}) {
  return createSession(start(), { now: () => 1000, record: () => Promise.resolve(), readOnly: false, ...ports })
}

describe("a session keeps an act before it shows what follows", () => {
  test("until the record is durable the story stands still, and says that it is saving", async () => {
    let done = () => {}
    const one = session({ record: () => new Promise((resolve) => (done = resolve)) })
    const acting = one.act(ask)
    expect(one.kept()).toBe("saving")
    expect(one.play().steps).toHaveLength(0)
    done()
    expect(await acting).toEqual({ ok: true })
    expect(one.kept()).toBe("saved")
    expect(one.play().steps).toHaveLength(1)
  })
  test("a second act meanwhile is not taken, so nothing is written out of order", async () => {
    let done = () => {}
    const written: number[] = []
    const one = session({
      record: (number) => {
        written.push(number)
        return new Promise((resolve) => (done = resolve))
      },
    })
    const first = one.act(ask)
    expect(await one.act(ask)).toEqual({ ok: false, why: "busy" })
    done()
    await first
    expect(written).toEqual([0])
  })
  test("when it cannot be kept, nothing is shown; trying again keeps the same act", async () => {
    let broken = true
    const written: string[] = []
    const one = session({
      record: (number, { hash }) => {
        written.push(`${number} ${hash.slice(0, 8)}`)
        return broken ? Promise.reject(new Error("full")) : Promise.resolve()
      },
    })
    expect(await one.act(ask)).toEqual({ ok: false, why: "not-saved" })
    expect(one.kept()).toBe("not-saved")
    expect(one.play().steps).toHaveLength(0)
    expect(await one.act(ask)).toEqual({ ok: false, why: "not-saved" })
    broken = false
    expect(await one.retry()).toEqual({ ok: true })
    expect(one.kept()).toBe("saved")
    expect(one.play().steps).toHaveLength(1)
    expect(new Set(written).size).toBe(1)
  })
  test("a refused act is not recorded, and says why", async () => {
    const written: number[] = []
    const one = session({
      record: (number) => {
        written.push(number)
        return Promise.resolve()
      },
    })
    expect(await one.act(plan)).toMatchObject({ ok: false, why: "refused", refused: { reason: "condition" } })
    expect(written).toEqual([])
  })
  test("a tab that does not hold the attempt writes nothing", async () => {
    const one = session({ readOnly: true, record: () => Promise.reject(new Error("must not be called")) })
    expect(await one.act(ask)).toEqual({ ok: false, why: "read-only" })
    expect(one.kept()).toBe("read-only")
  })
  test("a clock that went backwards does not: events are never earlier than the ones they follow", async () => {
    const times = [5000, 1000]
    const one = session({ now: () => times.shift() ?? 0 })
    await one.act(ask)
    await one.act(plan)
    expect(one.play().attempt.events.map(({ at }) => at)).toEqual([5000, 5000])
  })
})
