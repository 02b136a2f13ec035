import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyScenario } from "../../../tests/support/any-scenario"
import { small, smallWith } from "../../../tests/support/small"
import { type Tried, tryEverything } from "../../../tests/support/try-everything"
import { times } from "../../../tests/support/times"
import { compile, type Machine } from "../machine/machine"
import { actsOf } from "../pack/parts"
import { breaksOf } from "../pack/talks"
import { claimsOf } from "../pack/claim"
import type { Scenario } from "../pack/schema"
import { judgedClaims } from "./claims"
import { coverageOf } from "./coverage"
import { explore } from "./explore"
import { doneBy, type Model, modelOf } from "./model"
import { referencesOf } from "./reference"
import { nothing, sliceOf } from "./slice"
import { atSlot } from "./variables"

/** What the prover says can happen in a scenario is what trying everything comes to. */

const { world, doctrine } = small()
const roles = fc.constantFrom("leader", "observer", "guest")
const budget = 200_000

const rows = fc.constantFrom(undefined, undefined, ["M12"], ["M13"], ["M12", "M14"])

/** A scenario with rows of the training plan spread over it. */
const covering = fc.tuple(anyScenario, fc.infiniteStream(rows)).map(([scenario, stream]): Scenario => {
  const row = () => {
    const covers = stream.next().value
    return covers ? { covers } : {}
  }
  return {
    ...scenario,
    beats: scenario.beats.map((beat) => ({
      ...beat,
      ...(beat.choices ? { choices: beat.choices.map((choice) => ({ ...choice, ...row() })) } : {}),
      ...row(),
    })),
    injects: (scenario.injects ?? []).map((inject) => ({ ...inject, ...row() })),
  }
})

/** The states that can be come to with something remembered on the way; `next` says undefined where a way is barred. */
function along<S extends string | number>(
  states: readonly Tried[],
  first: S,
  next: (remembered: S, from: Tried, act: string | undefined, to: Tried) => S | undefined,
): readonly { readonly state: Tried; readonly remembered: S }[] {
  const start = states[0]
  if (!start) return []
  const found = [{ at: 0, state: start, remembered: first }]
  const known = new Set([`0 ${first}`])
  for (const { state, remembered } of found)
    for (const { move, to } of state.next) {
      const there = states[to]
      const after = there && next(remembered, state, move.act, there)
      if (!there || after === undefined || known.has(`${to} ${after}`)) continue
      known.add(`${to} ${after}`)
      found.push({ at: to, state: there, remembered: after })
    }
  return found
}

const spotOf = (model: Model, { v }: Tried) => model.spots[v[atSlot] ?? 0] ?? ""
const isEnding = (model: Model, { v }: Tried) => (v[atSlot] ?? 0) >= model.beats

function coverageByTrying(scenario: Scenario, model: Model, states: readonly Tried[]) {
  const moves = states.flatMap(({ next }) => next.map(({ move }) => move))
  const taken = new Set(moves.flatMap(doneBy))
  const fired = model.injects.filter(({ slot }) => states.some(({ v }) => v[slot] === 1))
  const acts = actsOf(scenario)
  const besides = new Set(moves.flatMap(({ breaks }) => breaks ?? []))
  const rules = [...new Set([...acts.flatMap((act) => breaksOf(act, scenario)), ...besides])].sort()
  const actOf = (id: string | undefined) => acts.find((act) => act.id === id)?.act
  const repaired = rules.filter((rule) =>
    along<number>(states, 0, (stage, _, act) =>
      stage === 1 && actOf(act)?.repairs?.includes(rule)
        ? 2
        : stage === 0 && actOf(act)?.breaks?.includes(rule)
          ? 1
          : stage,
    ).some(({ remembered }) => remembered === 2),
  )
  const rowIds = ["M12", "M13", "M14"]
  /** Whether a step exercises a row. */
  const isExercised = (row: string, from: Tried | undefined, act: string | undefined, to: Tried): boolean => {
    const came = model.injects.filter(({ slot }) => to.v[slot] === 1 && from?.v[slot] !== 1)
    const injects = came.flatMap(({ id }) => (scenario.injects ?? []).filter((inject) => inject.id === id))
    return (
      (actOf(act)?.covers?.includes(row) ?? false) ||
      injects.some(({ covers }) => covers?.includes(row)) ||
      scenario.beats.some(({ id, covers }) => id === spotOf(model, to) && covers?.includes(row))
    )
  }
  const covers = rowIds.flatMap((row) => {
    if (!JSON.stringify(scenario.beats).includes(row) && !JSON.stringify(scenario.injects).includes(row)) return []
    const start = states[0]
    const first = start && isExercised(row, undefined, undefined, start) ? 1 : 0
    const all = along(states, first, (is, from, act, to) => (is === 1 || isExercised(row, from, act, to) ? 1 : 0))
    const ended = all.filter(({ state }) => isEnding(model, state))
    return [
      {
        row,
        some: all.some(({ remembered }) => remembered === 1) ? "yes" : "no",
        all: ended.every(({ remembered }) => remembered === 1),
        ended: ended.length,
      },
    ]
  })
  return {
    acts: [...taken].sort(),
    injects: fired.map(({ id }) => id).sort(),
    broken: rules.filter(
      (rule) => besides.has(rule) || acts.some((act) => breaksOf(act, scenario).includes(rule) && taken.has(act.id)),
    ),
    repaired,
    info: Object.keys(scenario.info).filter(
      (fact) =>
        acts.some(({ id, act }) => act.learns?.includes(fact) && taken.has(id)) ||
        (scenario.injects ?? []).some(({ id, learns }) => learns?.includes(fact) && fired.some((one) => one.id === id)),
    ),
    covers,
  }
}

describe("what can happen", () => {
  for (const walks of [0, 50])
    test(`in any scenario, with ${walks} random plays to begin with`, () => {
      let compared = 0
      fc.assert(
        fc.property(covering, roles, (scenario, role) => {
          const model = modelOf(compile(scenario, world), role)
          const states = tryEverything(model)
          if (!states) return
          compared++
          const graph = explore(model, sliceOf(model, nothing), { budget })
          const { choices, actions, outcomes, injects, broken, repaired, info, covers } = coverageOf(
            scenario,
            model,
            graph,
            {
              budget,
              walks,
            },
          )
          const tried = coverageByTrying(scenario, model, states)
          expect([...choices.reached, ...actions.reached, ...(outcomes?.reached ?? [])].sort()).toEqual(tried.acts)
          expect([...injects.reached].sort()).toEqual(tried.injects)
          expect(info.reached).toEqual(tried.info)
          expect(broken.reached).toEqual(tried.broken)
          expect(repaired.reached).toEqual(tried.repaired)
          for (const { row, some, all, ended } of tried.covers) {
            expect(covers[row]?.some).toBe(some)
            if (some === "yes" && ended > 0) expect(covers[row]?.all).toBe(all ? "yes" : "no")
          }
        }),
        { numRuns: times(70) },
      )
      expect(compared).toBeGreaterThan(20)
    }, 120_000)
})

describe("the reference plan", () => {
  test("can be committed to where trying everything comes to it", () => {
    let compared = 0
    const found = new Set<string>()
    fc.assert(
      fc.property(anyScenario, roles, (scenario, role) => {
        const machine = compile(scenario, world)
        const model = modelOf(machine, role)
        const states = tryEverything(model)
        if (!states) return
        for (const { beat, action, measures, reached } of referencesOf(machine, model, doctrine, budget)) {
          compared++
          found.add(reached)
          const offered = scenario.beats.find(({ id }) => id === beat)?.plan?.mitigations ?? []
          const isIt = ({ v, next }: Tried) =>
            next.some(({ move }) => move.act === action) &&
            offered.every((id) => {
              const isIn = measures.includes(id)
              if ((v[model.variables.added(id)] === 1) !== isIn) return false
              return !isIn || !scenario.mitigations[id]?.verify || v[model.variables.verified(id)] === 1
            })
          expect(reached).toBe(states.some(isIt) ? "yes" : "no")
        }
      }),
      { numRuns: times(70) },
    )
    expect(compared).toBeGreaterThan(8)
    expect([...found].sort()).toEqual(["no", "yes"])
  }, 120_000)
})

describe("claims", () => {
  const happening = ["learning f", "one-a", "two", "inject-a", "assessed"]
  const sentences = [
    ...["commit", "one-a or two-b", "three", "two-go"].flatMap((deed) =>
      happening.map((one) => ({ never: `${deed} before ${one}` })),
    ),
    ...["one-b", "two", "commit", "three or two-a"].flatMap((deed) =>
      ["learning f", "learning g", "one-a", "two", "inject-b"].flatMap((one) =>
        [1, 2].map((beats) => ({ always: `${deed} within ${beats} beats of ${one}` })),
      ),
    ),
  ]

  /** The same claim held against every state that trying everything comes to. */
  function holdsByTrying(machine: Machine, model: Model, states: readonly Tried[]): readonly boolean[] {
    const { scenario } = machine.setting
    const isBeat = (name: string) => model.spots.indexOf(name) >= 0
    return claimsOf(scenario).map(({ claim }) => {
      const what = claim.kind === "always" ? claim.of : claim.before
      const isSo = (tried: Tried): boolean => {
        if (what.kind === "assessed") return false
        if (what.kind === "learning") return tried.v[model.variables.knows(what.fact)] === 1
        return what.names.some((name) =>
          isBeat(name) ? spotOf(model, tried) === name : tried.v[model.variables.done(name)] === 1,
        )
      }
      const { deed } = claim
      const does = (act: string | undefined) =>
        act !== undefined && (deed.kind === "commit" ? /-(go|stay)$/.test(act) : deed.names.includes(act))
      const isThere = (tried: Tried) => deed.kind === "named" && deed.names.includes(spotOf(model, tried))
      const isBlind = (from: Tried, act: string | undefined) => {
        const plan = scenario.beats.find(({ id }) => id === spotOf(model, from))?.plan
        const asked = act !== undefined && /-(go|stay)$/.test(act) ? plan?.threats : Object.keys(scenario.threats)
        return (asked ?? []).every((threat) => (from.v[model.variables.estimated(threat)] ?? 0) === 0)
      }
      const start = states[0]
      if (!start) throw new Error("no beginning")
      if (claim.kind === "never") {
        const first = isSo(start) ? "after" : isThere(start) ? "bad" : "before"
        return !along(states, first, (now, from, act, to) => {
          if (now !== "before") return now
          if (does(act) && (what.kind !== "assessed" || isBlind(from, act))) return "bad"
          return isSo(to) ? "after" : isThere(to) ? "bad" : "before"
        }).some(({ remembered }) => remembered === "bad")
      }
      /** How many beats were come to since; -1 before it happened, -2 once the deed was done, -3 when it was not. */
      const begins = (tried: Tried, isDone: boolean) => (isDone || isThere(tried) ? -2 : 0)
      return !along<number>(states, isSo(start) ? begins(start, false) : -1, (now, from, act, to) => {
        if (now === -2 || now === -3) return now
        if (now === -1) return isSo(to) ? begins(to, does(act)) : -1
        const beats = now + (spotOf(model, from) === spotOf(model, to) ? 0 : 1)
        if (does(act)) return -2
        if (beats > claim.within) return -3
        return isThere(to) ? -2 : beats
      }).some(({ state, remembered }) => remembered === -3 || (remembered >= 0 && isEnding(model, state)))
    })
  }

  test("hold where trying everything finds nothing against them", () => {
    let compared = 0
    const said = new Map<string, number>()
    fc.assert(
      fc.property(
        anyScenario,
        roles,
        fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 3, maxLength: 3 }),
        (scenario, role, claims) => {
          const ids = [
            ...actsOf(scenario).map(({ id }) => id),
            ...scenario.beats.map(({ id }) => id),
            ...(scenario.injects ?? []).map(({ id }) => id),
            "f",
            "g",
          ]
          const isKnown = (sentence: string) =>
            sentence
              .split(/ within \d beats of | before | or |learning /)
              .every((name) => ["", "commit", "assessed", ...ids].includes(name))
          const own = claims.filter((claim) => isKnown("never" in claim ? claim.never : claim.always))
          const machine = compile({ ...scenario, claims: own }, world)
          const model = modelOf(machine, role)
          const states = tryEverything(model, 3000)
          if (!states || own.length === 0) return
          compared++
          const judged = judgedClaims(machine, model, budget)
          expect(judged.map(({ claim, holds }) => [claim, holds])).toEqual(
            holdsByTrying(machine, model, states).map((holds, i) => [judged[i]?.claim, holds ? "yes" : "no"]),
          )
          for (const { holds } of judged) said.set(holds, 1 + (said.get(holds) ?? 0))
        },
      ),
      { numRuns: times(90) },
    )
    expect(compared).toBeGreaterThan(20)
    expect(said.get("yes")).toBeGreaterThan(4)
    expect(said.get("no")).toBeGreaterThan(4)
  }, 120_000)
})

test("a measure that waits for itself is never added, and what waits for it is never open", () => {
  const pack = smallWith(
    ["    takes: 5 min\n    lowers:", "    takes: 5 min\n    when: { added: reserve }\n    lowers:"],
    ["takes: 10 min, learns: [where], once: true", "takes: 10 min, learns: [where], when: { added: reserve }"],
  )
  const scenario = pack.scenarios[0]
  if (!scenario) throw new Error("no scenario")
  const model = modelOf(compile(scenario, pack.world), "leader")
  const graph = explore(model, sliceOf(model, nothing), { budget })
  expect(coverageOf(scenario, model, graph, { budget, walks: 50 }).choices.never).toEqual(["radio"])
})
