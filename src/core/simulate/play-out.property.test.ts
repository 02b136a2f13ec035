import fc from "fast-check"
import { expect, test } from "vitest"
import { anyScenario } from "../../../tests/support/any-scenario"
import { small } from "../../../tests/support/small"
import { readAttempt } from "../attempt/read-attempt"
import { replay } from "../attempt/replay"
import { canonical } from "../machine/canonical"
import { compile } from "../machine/machine"
import { prove } from "../prove/prove"
import { playOut } from "./play-out"
import { policies } from "./policies/index"
import type { PolicyName } from "./policy"

const { world, doctrine } = small()
/** The small scenarios have three places. */
const most = 60

function header(machine: string, scenario: string, role: string, seed: string) {
  const pack = { id: "small", version: "1.0.0" }
  return { format: 1, id: "simulated", pack, scenario, machine, role, seed, began: "2000-01-01T00:00:00.000Z" } as const
}

test("every policy stops on every scenario, and all it did can be read and replayed", () => {
  fc.assert(
    fc.property(anyScenario, fc.constantFrom("leader", "observer", "guest"), fc.nat(99), (scenario, role, seed) => {
      const machine = compile(scenario, world)
      for (const policy of policies) {
        const { play, stopped } = playOut(
          machine,
          doctrine,
          policy,
          header(machine.digest, scenario.scenario, role, `s-${seed}`),
          most,
        )
        const { attempt } = play
        expect(play.steps.length).toBeLessThanOrEqual(most)
        expect(play.now.progress.ending === undefined).toBe(stopped !== undefined)
        const read = readAttempt("a.json", canonical(attempt))
        expect(read.ok && replay(machine, read.attempt).ok).toBe(true)
      }
    }),
    { numRuns: 15 },
  )
})

test("where every path can reach an ending, no policy is left without anything to do, and almost none goes round", () => {
  const counts = new Map<PolicyName, { ended: number; all: number }>()
  fc.assert(
    fc.property(anyScenario, fc.nat(99), (scenario, seed) => {
      const machine = compile(scenario, world)
      fc.pre(prove(machine, "leader", 20_000).sound)
      for (const policy of policies) {
        const played = playOut(
          machine,
          doctrine,
          policy,
          header(machine.digest, scenario.scenario, "leader", `s-${seed}`),
        )
        expect(played.stopped).not.toBe("nothing-open")
        const { ended, all } = counts.get(policy.name) ?? { ended: 0, all: 0 }
        counts.set(policy.name, { ended: ended + (played.stopped ? 0 : 1), all: all + 1 })
      }
    }),
    { numRuns: 15 },
  )
  for (const [name, { ended, all }] of counts) expect([name, ended >= all * 0.9]).toEqual([name, true])
})
