import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { minutesOf } from "../src/core/activity/act"
import { preparationOf } from "../src/core/activity/plan"
import {
  begin,
  canonical,
  compile,
  type Machine,
  type Pack,
  type Play,
  policies,
  resultOf,
  type Scenario,
  scoreOf,
  step,
} from "../src/core/index"
import type { Progress } from "../src/core/machine/progress"
import type { Setting } from "../src/core/machine/setting"
import { actsOfBeat, riskOf } from "../src/core/pack/parts"
import { type Choice, type Doctrine, type PlanAction, scenario as scenarioFile } from "../src/core/pack/schema"
import { retellPack } from "../src/core/pack/texts/parts"
import { type Assessed, assess, type Option } from "../src/core/risk/option"
import { qualityOf } from "../src/core/risk/quality"
import { rankOf } from "../src/core/risk/scale"
import type { Computed } from "../src/core/score/decisions"
import { decisionsOf, stanceOf } from "../src/core/score/decisions"
import { playOut } from "../src/core/simulate/play-out"
import { anyScenario } from "./support/any-scenario"
import { orvane } from "./support/orvane"
import { small } from "./support/small"
import { times } from "./support/times"

/** The eight sanity tests of the doctrine (rubric 2.3.8), over generated scenarios and whatever is played in them. */

const pack = small()
const { doctrine, world } = pack
const runs = { numRuns: times(12) }
const roles = ["leader", "observer", "guest"] as const

const anyPlay = fc.record({
  scenario: anyScenario,
  role: fc.constantFrom(...roles),
  seed: fc.nat(99).map((n) => `s-${n}`),
  policy: fc.constantFrom(...policies),
})

type AnyPlay = typeof anyPlay extends fc.Arbitrary<infer T> ? T : never

function played({ scenario, role, seed, policy }: AnyPlay, at: Pack = pack): Play {
  const machine = compile(scenario, at.world)
  return playOut(machine, at.doctrine, policy, headerOf(machine, role, seed), 40).play
}

function headerOf(machine: Machine, role: string, seed: string) {
  const about = { id: "small", version: "1.0.0" }
  const { digest } = machine
  const began = "2000-01-01T00:00:00.000Z"
  return {
    format: 1,
    id: "sanity-01",
    pack: about,
    scenario: machine.config.id,
    machine: digest,
    role,
    seed,
    began,
  } as const
}

function computedOf(play: Play): readonly Computed[] {
  return scoreOf(play, doctrine).decisions.flatMap(({ computed }) => computed ?? [])
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
}

/** A scenario with each of its acts changed. */
function rewritten(scenario: Scenario, change: (id: string, act: Choice | PlanAction) => object): Scenario {
  return scenarioFile.parse({
    ...scenario,
    beats: scenario.beats.map(({ choices, plan, ...beat }) => ({
      ...beat,
      ...(choices ? { choices: choices.map((choice) => change(choice.id, choice)) } : {}),
      ...(plan
        ? {
            plan: {
              ...plan,
              actions: Object.fromEntries(Object.entries(plan.actions).map(([id, act]) => [id, change(id, act)])),
            },
          }
        : {}),
    })),
  })
}

const harming = { "secondary-harm": 300 }

/** Every act of a scenario that bears on a risk, with no measures, at the first minute. */
function bareOptions({ setting }: Machine): readonly { readonly option: Option; readonly against: string }[] {
  return setting.scenario.beats.flatMap((beat) =>
    actsOfBeat(beat).flatMap((act) => {
      const risk = riskOf(act)?.value
      const against = "acts" in act.act ? act.act.acts?.against : beat.plan?.against
      if (!risk || against === undefined) return []
      const option = {
        id: act.id,
        risk,
        noGo: false,
        mitigations: [],
        begins: setting.from,
        permitted: true,
        lawful: true,
      }
      return [{ option, against }]
    }),
  )
}

describe("1. one more measure never raises the residual band or the expected loss", () => {
  test("of any act of any scenario", () => {
    let compared = 0
    fc.assert(
      fc.property(anyScenario, fc.boolean(), (scenario, verified) => {
        const machine = compile(scenario, world)
        const measures = Object.keys(scenario.mitigations)
        for (const { option, against } of bareOptions(machine))
          for (const ids of subsets(measures))
            for (const more of measures) {
              const taken = (all: readonly string[]) => ({
                ...option,
                mitigations: all.map((id) => ({ id, verified })),
              })
              const before = assess(taken(ids), against, machine.setting, doctrine)
              const after = assess(taken([...ids, more]), against, machine.setting, doctrine)
              expect(rankOf(after.residual)).toBeLessThanOrEqual(rankOf(before.residual))
              expect(after.loss).toBeLessThanOrEqual(before.loss + 1e-9)
              compared++
            }
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(100)
  })
  test("and checking it never raises them either", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const machine = compile(scenario, world)
        for (const { option, against } of bareOptions(machine))
          for (const ids of subsets(Object.keys(scenario.mitigations))) {
            const worked = (verified: boolean) =>
              assess(
                { ...option, mitigations: ids.map((id) => ({ id, verified })) },
                against,
                machine.setting,
                doctrine,
              )
            expect(rankOf(worked(true).residual)).toBeLessThanOrEqual(rankOf(worked(false).residual))
            expect(worked(true).loss).toBeLessThanOrEqual(worked(false).loss + 1e-9)
          }
      }),
      runs,
    )
  })
})

describe("2. doing nothing is best only where no feasible plan lowers the harm", () => {
  test("the reference of every commitment is what trying all plans finds", () => {
    fc.assert(
      fc.property(anyPlay, (any) => {
        let found = 0
        const play = played(any)
        for (const { act, event, computed } of decisionsOf(play, doctrine)) {
          const before = play.steps[event]?.before.progress
          if (!computed || act.kind !== "action" || !before) continue
          const { reference, without } = computed
          const feasible = allPlans(play.machine.setting, act.beat.id, before).filter((plan) => plan.feasible)
          const least = Math.min(Number.POSITIVE_INFINITY, ...feasible.map(({ harm }) => harm))
          const rounding = without / 10_000
          if (feasible.length > 0) {
            expect(reference.feasible).toBe(true)
            expect(reference.harm).toBeLessThanOrEqual(least + rounding)
          }
          if (least < without - rounding) expect(reference.harm).toBeLessThan(without)
          found++
        }
        // Plays without a commitment are tried, and not counted.
        fc.pre(found > 0)
      }),
      runs,
    )
  })
  test("an act that leaves people worse off than doing nothing protects nobody, and is reckless", () => {
    fc.assert(
      fc.property(anyPlay, (any) => {
        let harmful = 0
        const scenario = rewritten(any.scenario, (id, act) => {
          if (!/a$|go$/.test(id)) return act
          if ("effectiveness" in act) return { ...act, ...harming }
          return act.acts ? { ...act, acts: { ...act.acts, ...harming } } : act
        })
        for (const { chosen, reference, without, terms, posture } of computedOf(played({ ...any, scenario }))) {
          if (chosen.harm <= Math.max(without, reference.harm) + 1e-6) continue
          harmful++
          expect(terms.protection).toBe(0)
          expect(posture.stance).toBe("reckless")
        }
        fc.pre(harmful > 0)
      }),
      runs,
    )
  })
})

/** Every plan a beat allows, tried one by one: what the reference must be the best of. */
function allPlans(setting: Setting, beatId: string, progress: Progress): readonly Assessed[] {
  const { scenario, from } = setting
  const plan = scenario.beats.find(({ id }) => id === beatId)?.plan
  if (!plan) return []
  const preparation = preparationOf(plan, setting)
  return Object.entries(plan.actions).flatMap(([id, action]) =>
    subsets(plan.mitigations)
      .filter((ids) =>
        ids.every((one) => (scenario.mitigations[one]?.uses?.["cars"] ?? 0) <= (scenario.assets["cars"] ?? 0)),
      )
      .map((ids) => {
        const fresh = ids.filter((one) => !progress.prepared.includes(one))
        const ready = from + fresh.reduce((sum, one) => sum + (preparation[one] ?? 0), 0)
        const forbidden = action.power !== undefined && !mayLead(progress.role)
        const option: Option = {
          id,
          risk: action,
          noGo: false,
          mitigations: ids.map((one) => ({ id: one, verified: true })),
          begins: ready + minutesOf(action, progress.role, setting, ready),
          permitted: !forbidden,
          lawful: (action.breaks ?? []).length === 0,
        }
        return assess(option, plan.against, setting, doctrine)
      }),
  )
}

function mayLead(role: string): boolean {
  return (world.roles[role]?.authority["lead"] ?? "forbidden") !== "forbidden"
}

test("3. more people never let a plan outside the ceiling become feasible", () => {
  fc.assert(
    fc.property(anyScenario, fc.integer({ min: 2, max: 5000 }), (scenario, times) => {
      const many: Scenario = {
        ...scenario,
        "civil-risks": Object.fromEntries(
          Object.entries(scenario["civil-risks"]).map(([id, risk]) => [id, { ...risk, people: risk.people * times }]),
        ),
      }
      const [few, more] = [compile(scenario, world), compile(many, world)]
      for (const { option, against } of bareOptions(few)) {
        const one = assess(option, against, few.setting, doctrine)
        const other = assess(option, against, more.setting, doctrine)
        expect({ ceiling: other.ceiling, over: other.over, feasible: other.feasible }).toEqual({
          ceiling: one.ceiling,
          over: one.over,
          feasible: one.feasible,
        })
      }
    }),
    runs,
  )
})

test("4. drawing the outcomes again changes no number of any decision", () => {
  let parted = 0
  fc.assert(
    fc.property(anyPlay, fc.array(fc.nat(999), { minLength: 3, maxLength: 3 }), (any, seeds) => {
      const scenario = rewritten(any.scenario, (_, act) =>
        typeof act.to === "string" ? { ...act, to: { chance: 0.5, then: act.to, else: "bad" } } : act,
      )
      const play = played({ ...any, scenario })
      for (const seed of seeds) {
        let other = begin(play.machine, headerOf(play.machine, any.role, `other-${seed}`))
        for (const { event } of play.steps) {
          const stepped = step(other, event, other.steps.length)
          if (!stepped.ok) break
          other = stepped.play
          // Where chance led elsewhere, what follows is another story.
          if (other.now.at !== play.steps[other.steps.length - 1]?.after.at) break
        }
        if (other.steps.length < play.steps.length) parted++
        // What is put right later counts too, so both are taken as they stood then.
        const whole = decisionsOf({ ...play, steps: play.steps.slice(0, other.steps.length) }, doctrine)
        const shared = decisionsOf(other, doctrine)
        const asIf = (one: typeof whole) =>
          canonical(one.map(({ computed, stated, act }) => ({ id: act.id, computed, stated })))
        expect(asIf(shared)).toBe(asIf(whole))
      }
    }),
    { numRuns: runs.numRuns * 3 },
  )
  expect(parted).toBeGreaterThan(0)
})

test("5. the quality of a decision never falls when protection, measures or assessment rise", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(anyPlay, share, share, share, (any, protection, mitigation, assessment) => {
      for (const { terms, quality, assessed, chosen } of computedOf(played(any))) {
        const caps = [
          ...(assessed ? [] : (["no-assessment"] as const)),
          ...(chosen.over === 0 && chosen.option.permitted ? [] : (["infeasible"] as const)),
        ]
        const before = qualityOf(terms, caps, doctrine.decision).quality
        for (const better of [
          { ...terms, protection: Math.max(terms.protection, protection) },
          { ...terms, mitigation: Math.max(terms.mitigation, mitigation) },
          { ...terms, assessment: Math.max(terms.assessment, assessment) },
        ])
          expect(qualityOf(better, caps, doctrine.decision).quality).toBeGreaterThanOrEqual(before - 1e-9)
        expect(quality.quality).toBeLessThanOrEqual(before + 1e-9)
      }
    }),
    runs,
  )
})

describe("6. who people are said to be changes no number", () => {
  /** Every word of a pack told otherwise, every face another, and the tags of who is seen exchanged. */
  function relabelled(one: Pack): Pack {
    const told = retellPack(
      one,
      () => (_, text) => (/\{[a-z-]+\}:/.test(text) ? text : `Words of ${text.length} letters`),
    )
    const other = (about: string) => (about === "women" ? "herders" : about === "herders" ? "women" : `not-${about}`)
    return {
      ...told,
      world: {
        ...told.world,
        cast: Object.fromEntries(
          Object.entries(told.world.cast).map(([id, person]) => [
            id,
            {
              ...person,
              portrait: { ...person.portrait, skin: 7 - person.portrait.skin, hair: "wrap", clothes: "shawl" },
            },
          ]),
        ),
      },
      scenarios: told.scenarios.map((scenario) => ({
        ...scenario,
        beats: scenario.beats.map(({ observe, ...beat }) => ({
          ...beat,
          ...(observe
            ? { observe: observe.map((thing) => (thing.about ? { ...thing, about: other(thing.about) } : thing)) }
            : {}),
        })),
      })),
    }
  }
  const numbers = (play: Play, at: Doctrine) => canonical(resultOf(play, at).score)
  const again = (play: Play, machine: Machine) =>
    play.steps.reduce(
      (now, { event, at }) => {
        const stepped = step(now, event, at)
        if (!stepped.ok) throw new Error(`${JSON.stringify(event)}: ${stepped.refused.reason}`)
        return stepped.play
      },
      begin(machine, headerOf(machine, play.attempt.role, play.attempt.seed)),
    )

  test("in generated scenarios", () => {
    fc.assert(
      fc.property(anyPlay, (any) => {
        const play = played(any)
        const other = relabelled({ ...pack, scenarios: [any.scenario] })
        const scenario = other.scenarios[0]
        if (!scenario) throw new Error("no scenario")
        expect(numbers(again(play, compile(scenario, other.world)), other.doctrine)).toBe(numbers(play, doctrine))
      }),
      runs,
    )
  })
  test("in the pack that ships", () => {
    const shipped = orvane()
    const other = relabelled(shipped)
    let scenes = 0
    for (const [i, scenario] of shipped.scenarios.entries())
      for (const policy of [policies[i % policies.length], policies[(i + 1) % policies.length]]) {
        if (!policy) throw new Error("no policy")
        const machine = compile(scenario, shipped.world)
        const role = scenario.roles[0] ?? ""
        const { play } = playOut(machine, shipped.doctrine, policy, headerOf(machine, role, "s-1"), 120)
        const told = other.scenarios[i]
        if (!told) throw new Error("no scenario")
        const same = again(play, compile(told, other.world))
        expect(numbers(same, other.doctrine)).toBe(numbers(play, shipped.doctrine))
        scenes++
      }
    expect(scenes).toBeGreaterThan(15)
  })
})

describe("7. the reference plan can be reached", () => {
  test("its act stands in the beat, and its measures are on the card and can be had together", () => {
    fc.assert(
      fc.property(anyPlay, (any) => {
        const play = played(any)
        const { scenario } = play.machine.setting
        for (const { act, computed } of decisionsOf(play, doctrine)) {
          if (!computed) continue
          const { option } = computed.reference
          expect(actsOfBeat(act.beat).map(({ id }) => id)).toContain(option.id)
          if (act.kind !== "action") continue
          for (const { id } of option.mitigations) {
            expect(act.beat.plan?.mitigations).toContain(id)
            expect(scenario.mitigations[id]?.uses?.["cars"] ?? 0).toBeLessThanOrEqual(scenario.assets["cars"] ?? 0)
          }
        }
      }),
      runs,
    )
  })
  test.each(
    orvane().scenarios.flatMap((scenario) => scenario.roles.map((role) => ({ scenario, role, id: scenario.scenario }))),
  )(
    "$id, $role: one who plays by the doctrine commits to it with all its measures, where there is a plan",
    ({ scenario, role }) => {
      const shipped = orvane()
      const machine = compile(scenario, shipped.world)
      const plans = scenario.beats.filter(({ plan }) => plan)
      const policy = policies.find(({ name }) => name === "doctrine")
      if (!policy) throw new Error("no such policy")
      const reached = [1, 2].flatMap((seed) => {
        const { play } = playOut(machine, shipped.doctrine, policy, headerOf(machine, role, `s-${seed}`))
        return scoreOf(play, shipped.doctrine).decisions.filter(({ act, computed }) => {
          if (act.kind !== "action" || !computed) return false
          const { option } = computed.reference
          const taken = computed.chosen.option.mitigations.map(({ id }) => id)
          return option.id === act.id && option.mitigations.every(({ id }) => taken.includes(id))
        })
      })
      expect(plans.length === 0 || reached.length > 0).toBe(true)
    },
  )
})

describe("8. every decision that is worked out has a calculated, a passive and a reckless way", () => {
  const shipped = orvane()
  const scenario = shipped.scenarios.find((one) => one.scenario === "slept-in-the-bush")
  if (!scenario) throw new Error("S01 is not there")
  const machine = compile(scenario, shipped.world)
  const start = begin(machine, headerOf(machine, scenario.roles[0] ?? "", "s-1"))
  const weighing = scenario.beats.filter(({ plan, choices }) => plan || (choices ?? []).some(({ acts }) => acts))

  test("there are such decisions", () => {
    expect(weighing.length).toBeGreaterThanOrEqual(4)
  })
  test.each(weighing.map((beat) => ({ beat, id: beat.id })))("$id", ({ beat }) => {
    const needs = scenario.beats.flatMap(({ plan }) => plan?.needs ?? [])
    const measures = beat.plan?.mitigations ?? []
    const ready = { estimates: scenario.threats, knows: needs, added: measures, verified: measures, prepared: measures }
    const unready = { estimates: {}, knows: [], added: [], verified: [], prepared: [] }
    const stances = new Set(
      [ready, unready].flatMap((state) => {
        const progress = { ...start.now.progress, ...state }
        return actsOfBeat(beat)
          .filter((act) => riskOf(act))
          .flatMap(({ id, kind }) => {
            const event =
              kind === "choice" ? ({ type: "choose", choice: id } as const) : ({ type: "commit", action: id } as const)
            const moment = { at: beat.id, progress }
            try {
              const [decision] = decisionsOf(
                { ...start, steps: [{ event, at: 0, before: moment, after: moment }], now: moment },
                shipped.doctrine,
              )
              return (decision && stanceOf(decision)) ?? []
            } catch {
              // A choice that is closed in this made-up state is no decision there.
              return []
            }
          })
      }),
    )
    expect([...stances].some((stance) => stance === "calculated" || stance === "justified-no-go")).toBe(true)
    expect([...stances].some((stance) => stance === "passive" || stance === "hesitant")).toBe(true)
    expect(stances).toContain("reckless")
  })
})
