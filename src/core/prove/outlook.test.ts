import fc from "fast-check"
import { expect, test } from "vitest"
import { anyScenario } from "../../../tests/support/any-scenario"
import { small } from "../../../tests/support/small"
import { tryEverything } from "../../../tests/support/try-everything"
import { times } from "../../../tests/support/times"
import { begin, step, whyRefused } from "../attempt/play"
import type { LearnerEvent } from "../machine/event"
import { compile, type Machine } from "../machine/machine"
import { type Model, modelOf } from "./model"
import { outlookOf } from "./outlook"
import { atSlot } from "./variables"

/** What an attempt could still come to is what trying everything comes to from there. */

const { world } = small()

/** For every state its endings, by trying everything. */
function endingsByTrying(model: Model) {
  const states = tryEverything(model)
  if (!states) return undefined
  const endings = states.map(({ v }) => new Set((v[atSlot] ?? 0) < model.beats ? [] : [model.spots[v[atSlot] ?? 0]]))
  for (let changed = true; changed; ) {
    changed = false
    for (const [state, { next }] of states.entries())
      for (const { to } of next)
        for (const ending of endings[to] ?? [])
          if (!endings[state]?.has(ending)) {
            endings[state]?.add(ending)
            changed = true
          }
  }
  return { states, endings }
}

function played(machine: Machine, model: Model, seed: string, picks: readonly number[]): readonly LearnerEvent[] {
  let play = begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: machine.config.id,
    machine: machine.digest,
    role: model.role,
    seed,
    began: "2026-11-23T08:00:00.000Z",
  })
  const events: LearnerEvent[] = []
  const all = model.moves.map(({ event }) => event)
  for (const pick of picks) {
    const open = all.filter((event) => whyRefused(play, event) === undefined)
    const event = open[pick % Math.max(1, open.length)]
    const stepped = event && step(play, event, 1000)
    if (!event || !stepped?.ok) break
    events.push(event)
    play = stepped.play
  }
  return events
}

const sorted = (endings: Iterable<string | undefined> | undefined) => [...(endings ?? [])].map(String).sort()

test("the endings still possible shrink act by act to the one that comes, and are those that trying everything finds", () => {
  let compared = 0
  let unknown = 0
  fc.assert(
    fc.property(
      anyScenario,
      fc.constantFrom("a", "b", "c"),
      fc.array(fc.nat(99), { maxLength: 8 }),
      (scenario, seed, picks) => {
        const machine = compile(scenario, world)
        const model = modelOf(machine, "leader")
        const tried = endingsByTrying(model)
        if (!tried) return
        const events = played(machine, model, seed, picks)
        const outlook = outlookOf(machine, { role: "leader", seed, events }, 100_000)
        expect(outlook).toHaveLength(events.length + 1)
        expect(sorted(outlook[0])).toEqual(sorted(tried.endings[0]))
        let at = 0
        for (const [i, event] of events.entries()) {
          const here = tried.states[at]
          const next = here?.next.filter(({ move }) => JSON.stringify(move.event) === JSON.stringify(event)) ?? []
          const before = outlook[i]
          const after = outlook[i + 1]
          if (next.length !== 1 || !next[0]) return
          at = next[0].to
          compared++
          if (!after) {
            unknown++
            continue
          }
          expect(sorted(after)).toEqual(sorted(tried.endings[at]))
          if (before) for (const ending of after) expect(before).toContain(ending)
        }
      },
    ),
    { numRuns: times(100) },
  )
  expect(compared).toBeGreaterThan(50)
  expect(unknown / compared).toBeLessThan(0.2)
}, 120_000)

test("a search that was not finished says nothing", () => {
  const pack = small()
  const scenario = pack.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  const machine = compile(scenario, pack.world)
  expect(outlookOf(machine, { role: "leader", seed: "a", events: [] }, 2)).toEqual([undefined])
})
