import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyScenario } from "../../../tests/support/any-scenario"
import { small } from "../../../tests/support/small"
import { times } from "../../../tests/support/times"
import { compile } from "../machine/machine"
import type { Scenario } from "../pack/schema"
import { componentsOf } from "./components"
import { explore } from "./explore"
import { doneBy, type Model, modelOf } from "./model"
import { pathsTo } from "./path"
import { playableOf } from "./playable"
import { type Interest, nothing, sliceOf } from "./slice"
import { solve } from "./solve"
import { beginning, take } from "./step"
import { atSlot, minutesSlot } from "./variables"

/** What the sliced search says of a scenario is what trying everything says. */

const { world } = small()
const everything: Interest = { ...nothing, worth: () => [], notices: () => true }

interface Facts {
  readonly spots: readonly string[]
  readonly acts: readonly string[]
  readonly injects: readonly string[]
  /** Where the trainee can be without any way to an ending. */
  readonly stuck: readonly string[]
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

/** Every state by trying every move, nothing sliced; undefined where there are too many. */
function bruteForce(model: Model): Facts | undefined {
  const last = model.from + 240
  const states: { readonly v: Int32Array; readonly next: Set<number> }[] = []
  const known = new Map<string, number>()
  const acts = new Set<string>()
  const add = (v: Int32Array) => {
    v[minutesSlot] = Math.min(last, v[minutesSlot] ?? 0)
    const key = v.join()
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, states.length)
    states.push({ v, next: new Set() })
    return states.length - 1
  }
  add(beginning(model))
  for (const { v, next } of states) {
    if (states.length > 6000) return undefined
    for (const move of model.movesAt[v[atSlot] ?? 0] ?? []) {
      if (!move.open(v)) continue
      for (const done of doneBy(move)) acts.add(done)
      const after = v.slice()
      take(move, after, model)
      next.add(add(after))
    }
  }
  const good = states.map(({ v }) => (v[atSlot] ?? 0) >= model.beats)
  for (let changed = true; changed; ) {
    changed = false
    for (const [state, { next }] of states.entries())
      if (!good[state] && [...next].some((one) => good[one])) {
        good[state] = true
        changed = true
      }
  }
  const spotOf = (v: Int32Array) => model.spots[v[atSlot] ?? 0] ?? ""
  return {
    spots: sorted(states.map(({ v }) => spotOf(v))),
    acts: sorted(acts),
    injects: sorted(model.injects.filter(({ slot }) => states.some(({ v }) => v[slot] === 1)).map(({ id }) => id)),
    stuck: sorted(states.filter((_, state) => !good[state]).map(({ v }) => spotOf(v))),
  }
}

function sliced(model: Model, interest: Interest): Facts {
  const graph = explore(model, sliceOf(model, interest), { budget: 10_000 })
  expect(graph.complete).toBe(true)
  const groups = Array.from({ length: graph.groups }, (_, group) => group)
  const spotOf = (group: number) => model.spots[graph.placeOf(group).spot] ?? ""
  const { at } = solve(graph, componentsOf(graph), {
    own: (group) => (graph.placeOf(group).spot >= model.beats ? 1 : 0),
    after: (_, value) => value,
    join: (one, other) => one | other,
  })
  const isStuck = (group: number) => {
    if (graph.placeOf(group).phase !== "story") return false
    for (let minute = graph.nextMinute(group, 0); minute >= 0; minute = graph.nextMinute(group, minute + 1))
      if (at(group, minute) === 0) return true
    return false
  }
  return {
    spots: sorted(groups.map(spotOf)),
    acts: sorted(graph.taken),
    injects: sorted([...graph.fired].map(({ id }) => id)),
    stuck: sorted(groups.filter(isStuck).map(spotOf)),
  }
}

const roles = fc.constantFrom("leader", "observer", "guest")
const modelFor = (scenario: Scenario, role: string) => modelOf(compile(scenario, world), role)

describe("on any scenario the search agrees with trying everything", () => {
  test("about beats, endings, acts, injects, and where nothing leads on", () => {
    let compared = 0
    fc.assert(
      fc.property(anyScenario, roles, (scenario, role) => {
        const model = modelFor(scenario, role)
        const facts = bruteForce(model)
        if (!facts) return
        compared++
        expect(sliced(model, everything)).toEqual(facts)
        expect(sliced(model, nothing)).toMatchObject({ spots: facts.spots, stuck: facts.stuck })
      }),
      { numRuns: times(100) },
    )
    expect(compared).toBeGreaterThan(25)
  }, 120_000)

  test("every path it finds can be played on the machine, to the same end", () => {
    fc.assert(
      fc.property(anyScenario, roles, (scenario, role) => {
        const machine = compile(scenario, world)
        const model = modelOf(machine, role)
        const graph = explore(model, sliceOf(model, everything), { budget: 10_000 })
        const spotOf = (group: number) => model.spots[graph.placeOf(group).spot] ?? ""
        for (const [spot, { steps }] of pathsTo(graph, spotOf, Number.POSITIVE_INFINITY))
          expect(playableOf(machine, model, steps).end).toBe(spot)
      }),
      { numRuns: times(100) },
    )
  }, 120_000)
})
