import { describe, expect, test } from "vitest"
import { begin, compile, type LearnerEvent, type Play, resultOf, step, toEvent, viewOf } from "../src/core/index"
import { draw } from "../src/core/machine/draw"
import { orvane } from "./support/orvane"
import { asking, looking, night, planning, untilPlan } from "./play/good-path"

/** Facts about the scenario that ships. */

const pack = orvane()
const scenario = pack.scenarios.find(({ scenario }) => scenario === "slept-in-the-bush")
if (!scenario) throw new Error("slept-in-the-bush is not there")
const machine = compile(scenario, pack.world)

function start(role: string, seed: string): Play {
  return begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: pack.about.pack, version: pack.about.version },
    scenario: "slept-in-the-bush",
    machine: machine.digest,
    role,
    seed,
    began: "2026-11-23T08:00:00.000Z",
  })
}

function does(play: Play, acts: readonly string[]): Play {
  return acts.reduce((current, act) => {
    const event = toEvent(act, viewOf(current, pack.doctrine))
    const stepped = event && step(current, event, current.steps.length)
    if (!stepped?.ok)
      throw new Error(`${act} at ${current.now.at}: ${stepped ? stepped.refused.reason : "not on offer"}`)
    return stepped.play
  }, play)
}

function isOpen(play: Play, act: string): boolean {
  const choice = viewOf(play, pack.doctrine).choices.find(({ id }) => id === act)
  return choice !== undefined && choice.closed === undefined
}

const open = (play: Play): readonly LearnerEvent[] => {
  const { choices, plan } = viewOf(play, pack.doctrine)
  return [...choices, ...(plan?.actions ?? [])].filter(({ closed }) => !closed).map(({ event }) => event)
}

describe("Slept in the bush", () => {
  test("shows the six indicators and both distractors it is written for", () => {
    const things = scenario.beats.flatMap(({ observe }) => observe ?? [])
    const codes = new Set(things.flatMap(({ shows, noise }) => [shows, noise]))
    for (const code of ["EW02", "EW03", "EW06", "EW14", "EW15", "EW27", "D02", "D08"]) expect(codes).toContain(code)
  })

  test("options of a beat are alike in length, in every role's words", () => {
    for (const { id, choices, plan } of scenario.beats)
      for (const role of scenario.roles) {
        const lengths = [...(choices ?? []), ...Object.values(plan?.actions ?? {})].map(
          ({ text, as }) => (as?.[role] ?? text).length,
        )
        const groups = plan ? [lengths.slice(0, choices?.length), lengths.slice(choices?.length)] : [lengths]
        for (const group of groups)
          if (group.length > 1) expect(Math.max(...group) / Math.min(...group), `${id} as ${role}`).toBeLessThan(1.3)
      }
  })

  test("no calculated option stands out by being visibly longer or shorter than the rest", () => {
    const beats = scenario.beats.flatMap(({ choices }) => {
      const decisive = (choices ?? []).filter(({ stance, acts }) => stance !== undefined || acts !== undefined)
      return decisive.length >= 3 ? [decisive] : []
    })
    expect(beats.length).toBeGreaterThanOrEqual(10)
    for (const decisive of beats)
      for (const { id, text, stance } of decisive) {
        if (stance !== "calculated") continue
        const others = decisive.filter((one) => one.id !== id).map((one) => one.text.length)
        expect(text.length / Math.max(...others), id).toBeLessThan(1.1)
        expect(text.length / Math.min(...others), id).toBeGreaterThan(0.9)
      }
  })

  test.each(scenario.roles)("stopping, asking, preparing and being there is a calculated risk (%s)", (role) => {
    const planned = does(start(role, "seed-1"), [...untilPlan, ...looking, ...asking, ...planning])
    const { decisions } = resultOf(planned, pack.doctrine).score
    const plan = decisions.find(({ act }) => act === "presence-tonight")
    expect(plan).toMatchObject({ stance: "calculated", computed: true, residual: "low", ceiling: "high" })
    expect(plan?.quality).toBeGreaterThan(90)
    let later = planned
    for (const act of night) if (isOpen(later, act)) later = does(later, [act])
    while (later.now.at === "night-watch") later = does(later, ["watch-turn"])
    expect(later.now.at).toBe("ridge-torches")
    const shown = does(later, ["show-and-move"])
    expect(resultOf(shown, pack.doctrine).score.decisions.at(-1)).toMatchObject({
      act: "show-and-move",
      stance: "calculated",
      criticality: "PC1",
    })
  })

  test("driving on is a whole path of its own, and a passive one", () => {
    let play = does(start("section-leader", "seed-1"), ["wave"])
    while (play.now.progress.ending === undefined) {
      const next = open(play)[0]
      const stepped = next && step(play, next, play.steps.length)
      if (!stepped?.ok) throw new Error(`stuck at ${play.now.at}`)
      play = stepped.play
    }
    expect(resultOf(play, pack.doctrine).score.decisions[0]).toMatchObject({ act: "wave", stance: "passive" })
  })

  test("outcomes drawn by chance move no number: the same acts score the same under every seed", () => {
    const acts = [...untilPlan, ...looking, ...asking, ...planning]
    const scores = ["a", "b", "c", "d"].map((seed) =>
      JSON.stringify(resultOf(does(start("section-leader", seed), acts), pack.doctrine).score),
    )
    expect(new Set(scores).size).toBe(1)
  })

  test("three hundred careless trainees all reach an ending, and between them all of the endings", () => {
    const reached = new Set<string>()
    for (let i = 0; i < 300; i++) {
      let play = start(scenario.roles[i % scenario.roles.length] ?? "", `careless-${i}`)
      while (play.now.progress.ending === undefined) {
        const events = open(play)
        const event = events[draw(`careless-${i}`, `act-${play.steps.length}`) % Math.max(1, events.length)]
        const stepped = event && step(play, event, play.steps.length)
        if (!stepped?.ok || play.steps.length > 150) throw new Error(`no way on at ${play.now.at}`)
        play = stepped.play
      }
      reached.add(play.now.progress.ending)
    }
    expect([...reached].sort()).toEqual(Object.keys(scenario.endings).sort())
  })
})
