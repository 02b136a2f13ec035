import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyScenario } from "../../../tests/support/any-scenario"
import { orvane } from "../../../tests/support/orvane"
import { small, smallWith } from "../../../tests/support/small"
import { times } from "../../../tests/support/times"
import { tourPack } from "../../../tests/support/tour"
import { begin, type Play, step, whyRefused } from "../attempt/play"
import { handsIn, type LearnerEvent } from "../machine/event"
import { compile, type Machine } from "../machine/machine"
import { actsOf } from "../pack/parts"
import type { Doctrine } from "../pack/schema"
import { stanceOf } from "../score/decisions"
import { scoreOf } from "../score/score"
import { modelOf } from "./model"
import { type Ranges, rangesOf, type Spread } from "./ranges"

/** No attempt that ends comes to a score outside the ranges, and some come to their ends. */

const limits = { budget: 20_000, states: 20_000 }

function fresh(machine: Machine, role: string, seed: string): Play {
  return begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: machine.config.id,
    machine: machine.digest,
    role,
    seed,
    began: "2026-11-23T08:00:00.000Z",
  })
}

/** Plays as `picks` say; undefined where it does not end. */
function played(machine: Machine, role: string, seed: string, picks: readonly number[]): Play | undefined {
  const events = modelOf(machine, role).moves.flatMap(({ event, things }): readonly LearnerEvent[] =>
    things && event.type === "look"
      ? things.map((thing) => ({ type: "look", thing }))
      : event.type === "estimate"
        ? [1, 3, 5].map((level) => ({ ...event, likelihood: level, impact: level }))
        : [event],
  )
  const handing = modelOf(machine, role).moves.flatMap(({ filling, event }) => (filling ? [{ filling, event }] : []))
  let play = fresh(machine, role, seed)
  for (const pick of picks) {
    if (play.now.progress.ending !== undefined) return play
    const form = pick % 4 === 0 ? handing[pick % Math.max(1, handing.length)] : undefined
    const handed = form && all(play, [...stated(form.filling.compose(play.now.progress), pick), form.event])
    if (handed) {
      play = handed
      continue
    }
    const open = events.filter((event) => whyRefused(play, event) === undefined)
    const event = open[pick % Math.max(1, open.length)]
    const stepped = event && step(play, event, play.steps.length)
    if (!stepped?.ok) return undefined
    play = stepped.play
  }
  return play.now.progress.ending === undefined ? undefined : play
}

/** The same filling, its lines stated and graded in another way, its cards with other marks. */
function stated(events: readonly LearnerEvent[], pick: number): readonly LearnerEvent[] {
  return events.map((event) => {
    if (event.type === "put" && pick % 8 > 3) return { ...event, as: "observed", grade: "F6" }
    return event.type === "place" && pick % 8 > 3 ? { ...event, confidence: 3 } : event
  })
}

/** All of them, one after the other; undefined where one is refused. */
function all(play: Play, events: readonly LearnerEvent[]): Play | undefined {
  return events.reduce<Play | undefined>((now, event) => {
    const stepped = now && step(now, event, now.steps.length)
    return stepped?.ok ? stepped.play : undefined
  }, play)
}

function within(value: number, { how, least, most }: Pick<Spread, "how" | "least" | "most">, name: string) {
  if (how !== "exact" && how !== "bound") return
  expect(least, name).toBeDefined()
  expect(value, name).toBeGreaterThanOrEqual((least ?? 0) - 1e-4)
  expect(value, name).toBeLessThanOrEqual((most ?? 0) + 1e-4)
}

function hold(play: Play, ranges: Ranges, doctrine: Doctrine) {
  const { competencies, decisions } = scoreOf(play, doctrine)
  const ending = play.now.progress.ending ?? ""
  // What was done first of all that can be: a report that was sent counts as what came of it.
  const decided = play.steps.find(
    ({ event }) => event.type === "choose" || event.type === "commit" || handsIn(event.type),
  )
  const came = decided?.after.progress.done.slice(decided.before.progress.done.length) ?? []
  const outcomes = actsOf(play.machine.setting.scenario).filter(({ kind }) => kind === "outcome")
  const first =
    decided?.event.type === "choose"
      ? decided.event.choice
      : decided?.event.type === "commit"
        ? decided.event.action
        : (outcomes.find(({ id }) => came.includes(id))?.id ?? "")
  const holds = (value: number, spread: Spread | undefined, name: string) => {
    if (!spread) return
    within(value, spread, name)
    within(value, { how: spread.how, ...spread.byEnding?.[ending] }, `${name} at ${ending}`)
    within(value, { how: spread.how, ...spread.byFirst?.[first] }, `${name} after ${first}`)
  }
  for (const { id, level } of competencies) holds(level, ranges.competencies[id], id)
  const counts = new Map<string, number>()
  for (const decision of decisions) {
    const stance = stanceOf(decision)
    if (stance) counts.set(stance, 1 + (counts.get(stance) ?? 0))
  }
  for (const [stance, spread] of Object.entries(ranges.stances)) holds(counts.get(stance) ?? 0, spread, stance)
}

const picks = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 })
const seeds = fc.constantFrom("a", "b", "c", "d", "e")

describe("ranges", () => {
  test.each([
    ["worked out", {}],
    ["as bounds", { evaluations: 0 }],
  ])(
    "hold of every attempt in any scenario, %s",
    (_, how) => {
      const { world, doctrine } = small()
      let compared = 0
      fc.assert(
        fc.property(
          anyScenario,
          fc.constantFrom("leader", "observer"),
          fc.array(fc.tuple(seeds, picks), { minLength: 12, maxLength: 12 }),
          (scenario, role, ways) => {
            const machine = compile(scenario, world)
            const ranges = rangesOf(machine, role, doctrine, { ...limits, ...how })
            for (const [seed, way] of ways) {
              const play = played(machine, role, seed, way)
              if (!play) continue
              compared++
              hold(play, ranges, doctrine)
            }
          },
        ),
        { numRuns: times(8) },
      )
      expect(compared).toBeGreaterThan(1)
    },
    120_000,
  )

  test("of an act that is open only late are worked out while it is open", () => {
    const pack = smallWith([
      "text: Drive on., stance: passive, to: quiet",
      'text: Drive on., when: { clock: { from: "16:06" } }, acts: { against: raid, effectiveness: 0.05, exposes: [] }, to: quiet',
    ])
    const [scenario] = pack.scenarios
    if (!scenario) throw new Error("no scenario")
    const { competencies } = rangesOf(compile(scenario, pack.world), "leader", pack.doctrine, limits)
    expect(competencies["C3"]).toMatchObject({ how: "exact" })
    expect(competencies["C3"]?.byEnding).toHaveProperty("quiet")
  })

  test("weigh a choice that only an open promise allows", () => {
    const takeBack =
      "{ id: take-back, text: Say what you can really do., repairs: [H05], when: { promised: guard }, once: true, to: table }"
    const pack = smallWith([
      takeBack,
      `${takeBack}\n      - { id: stand, text: Stand by them., when: { outcome: { guard: open } }, acts: { against: raid, effectiveness: 0.75, exposes: [] }, to: withdrew }`,
    ])
    const [scenario] = pack.scenarios
    if (!scenario) throw new Error("no scenario")
    const { competencies } = rangesOf(compile(scenario, pack.world), "leader", pack.doctrine, limits)
    expect(competencies["C3"]).toMatchObject({ how: "exact" })
    expect(competencies["C3"]?.byEnding).toHaveProperty("withdrew")
  })

  test("of reports, and of the silence they are met with, are come to by the best and the worst that can be sent", () => {
    const pack = tourPack()
    const scenario = pack.scenarios.find((one) => one.scenario === "reporting")
    if (!scenario) throw new Error("no such scenario")
    const machine = compile(scenario, pack.world)
    const levelAfter = (events: readonly LearnerEvent[]) => {
      const play = all(fresh(machine, "patrol-leader", "a"), events)
      if (play?.now.progress.ending === undefined) throw new Error("it does not end")
      return scoreOf(play, pack.doctrine).competencies.find(({ id }) => id === "C7")?.level
    }
    const choose = (choice: string): LearnerEvent => ({ type: "choose", choice })
    const send: LearnerEvent = { type: "send", report: "boats-report" }
    const routine: LearnerEvent = { type: "urge", urgency: "routine" }
    // Asked back once, then met with silence and chased: three times evidence.
    const best = levelAfter([
      choose("ask-maren"),
      choose("to-radio"),
      { type: "put", fact: "two-boats", as: "heard", grade: "B2", names: "left-out" },
      { type: "tell", addressee: "ops" },
      routine,
      send,
      send,
      { type: "chase", report: "boats-report" },
      choose("tell-maren"),
    ])
    const worst = levelAfter([
      choose("have-tea"),
      choose("to-radio"),
      { type: "put", fact: "tea-talk", as: "observed" },
      { type: "tell", addressee: "all-posts" },
      routine,
      send,
      send,
      choose("go-home"),
    ])
    const range = rangesOf(machine, "patrol-leader", pack.doctrine, limits).competencies["C7"]
    expect(range?.how).toBe("exact")
    expect(range?.most).toBeCloseTo(best ?? -1, 4)
    expect(range?.least).toBeCloseTo(worst ?? -1, 4)
  })

  test.each([
    ["two-bikes", ["C2", "C7"]],
    ["teachers-chalk", ["C2", "C5", "C7"]],
  ])(
    "are come to in a situation that ships: %s",
    (name, competencies) => {
      const pack = orvane()
      const scenario = pack.scenarios.find((one) => one.scenario === name)
      if (!scenario) throw new Error("no such situation")
      const machine = compile(scenario, pack.world)
      const ranges = rangesOf(machine, "section-leader", pack.doctrine, limits)
      const levels = new Map<string, number[]>()
      fc.assert(
        fc.property(seeds, picks, (seed, way) => {
          const play = played(machine, "section-leader", seed, way)
          if (!play) return
          hold(play, ranges, pack.doctrine)
          for (const { id, level } of scoreOf(play, pack.doctrine).competencies)
            levels.set(id, [...(levels.get(id) ?? []), level])
        }),
        { numRuns: 120 },
      )
      for (const id of competencies) {
        expect(ranges.competencies[id]?.how).toBe("exact")
        expect(Math.min(...(levels.get(id) ?? []))).toBeCloseTo(ranges.competencies[id]?.least ?? -1, 3)
        expect(Math.max(...(levels.get(id) ?? []))).toBeCloseTo(ranges.competencies[id]?.most ?? -1, 3)
      }
    },
    60_000,
  )
})
