import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { firstMachine } from "../../../tests/support/fresh"
import { orvane } from "../../../tests/support/orvane"
import { small } from "../../../tests/support/small"
import { compile } from "../machine/machine"
import { aspectOf, questionsOf } from "./aspect"
import { evaluatorOf } from "./evidence"
import { modelOf } from "./model"
import { exact } from "./tables"
import { toCheck } from "./test"
import { minutesSlot, type Vector } from "./variables"
import { createWorthRow } from "./worth-row"

/** A row that goes one way: what it comes to changes at these minutes and never comes back. */
const turns = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 4 })
const asked = fc.array(fc.integer({ min: 0, max: 1400 }), { minLength: 1, maxLength: 200 })

describe("a row of worths", () => {
  test("of what goes one way says at every minute what working it out would", () => {
    fc.assert(
      fc.property(turns, asked, (at, minutes) => {
        const worth = (minute: number) => at.filter((turn) => turn <= minute).length
        const row = createWorthRow([1000])
        for (const minute of minutes)
          expect(row.at(minute, (now) => ({ worth: worth(now), sign: `${worth(now)}` }))).toBe(worth(minute))
      }),
    )
  })

  test("asked minute by minute is worked out at few of them", () => {
    let times = 0
    const row = createWorthRow([1000])
    for (let minute = 0; minute <= 1000; minute++)
      row.at(minute, (now) => {
        times++
        return { worth: now < 400 ? 1 : 2, sign: now < 400 ? "calculated" : "passive" }
      })
    expect(times).toBeLessThan(15)
  })

  test("that is not steady is worked out at every minute asked, once", () => {
    let times = 0
    const row = createWorthRow(undefined)
    for (const minute of [0, 1, 2, 1, 0])
      row.at(minute, (now) => {
        times++
        return { worth: now, sign: "" }
      })
    expect(times).toBe(3)
  })
})

describe("a plan that is begun later", () => {
  const pack = small()
  const machine = firstMachine(pack)
  const model = modelOf(machine, "leader")
  const { evaluate, progressOf, acts } = evaluatorOf(machine, model, pack.doctrine)
  const { slots, from } = model
  const states = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: slots.length, maxLength: slots.length })
  const levels = fc.integer({ min: 1, max: 5 })

  test.each([...acts.values()].filter(({ kind }) => kind === "action").map(({ id }) => id))(
    "comes to each stance in one stretch of minutes: %s",
    (id) => {
      fc.assert(
        fc.property(states, levels, levels, (bits, likelihood, impact) => {
          const estimates = Object.fromEntries(
            (acts.get(id)?.beat.plan?.threats ?? []).map((threat) => [threat, { likelihood, impact }]),
          )
          const changes: string[] = []
          for (let minute = from; minute < from + 700; minute += 7) {
            const v: Vector = Int32Array.from(bits)
            v[minutesSlot] = minute
            const stance = evaluate(id, progressOf(v, estimates)).stance ?? ""
            if (changes.at(-1) !== stance) changes.push(stance)
          }
          expect(new Set(changes).size).toBe(changes.length)
        }),
        { numRuns: 25 },
      )
    },
  )
})

/** Worked out with what else was open then, some of it only from or until an hour. */
describe("a choice in the moment", () => {
  const pack = orvane()
  const scenario = pack.scenarios.find((one) => one.scenario === "slept-in-the-bush")
  if (!scenario) throw new Error("slept-in-the-bush does not ship")
  const machine = compile(scenario, pack.world)
  const model = modelOf(machine, scenario.roles[0] ?? "")
  const { slots, from, moves } = model
  const inTheMoment = moves.filter(
    ({ act }) =>
      act !== undefined && scenario.beats.some(({ choices }) => choices?.find((one) => one.id === act)?.acts),
  )
  const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: slots.length, maxLength: slots.length })

  const { evaluate, progressOf } = evaluatorOf(machine, model, pack.doctrine)

  test.each(["posture", "mitigation"] as const)("is worth, halved, what it is at every minute alone: %s", (name) => {
    const questions = questionsOf(machine, pack.doctrine).get(name) ?? []
    const aspect = aspectOf(name, questions, machine, model, pack.doctrine, {})
    let turns = 0
    fc.assert(
      fc.property(fc.constantFrom(...inTheMoment), bits, (move, values) => {
        const isOpen = toCheck(move.test)
        const v: Vector = Int32Array.from(values)
        let before: string | undefined
        // From both ends to the middle, so that what lies between is never asked in order.
        for (let i = 0; i < 100; i++) {
          v[minutesSlot] = from + 5 * (i % 2 === 0 ? i / 2 : 100 - i / 2 - 0.5)
          if (!isOpen(v)) continue
          const { evidence, stance } = evaluate(move.act ?? "", progressOf(v, {}))
          const worth = aspect.worth.rowOf(move, v)(v[minutesSlot])
          for (const question of questions) {
            const { least } = aspect.worths(question)[worth] ?? { least: 0 }
            const own = evidence.filter(({ competency }) => "id" in question && competency === question.id)
            expect(least).toBe(
              question.kind === "competency"
                ? exact(own.reduce((sum, one) => sum + one.weight * one.score, 0))
                : question.kind === "stance"
                  ? Number(stance === question.id)
                  : Number(stance !== "calculated"),
            )
          }
          const now = `${stance} ${aspect.worths(questions[0] ?? { kind: "others" })[worth]?.least}`
          if (before !== undefined && now !== before) turns++
          before = now
        }
      }),
      { numRuns: 50, seed: 7 },
    )
    expect(turns).toBeGreaterThan(0)
  })
})
