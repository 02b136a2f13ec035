import {
  type Attempt,
  begin,
  type LearnerEvent,
  type Machine,
  type Pack,
  type Play,
  compile,
  step,
} from "../../src/core/index"

type Header = Omit<Attempt, "events" | "head">

/** The header of an attempt that differs only in what a test says: a leader's in the small pack, on the same morning. */
export function headerOf(machine: Machine, told: Partial<Pick<Header, "role" | "seed" | "pack">> = {}): Header {
  return {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: machine.config.id,
    machine: machine.digest,
    role: "leader",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
    ...told,
  }
}

/** An attempt at its beginning. */
export function fresh(machine: Machine, told: Parameters<typeof headerOf>[1] = {}): Play {
  return begin(machine, headerOf(machine, told))
}

/** The machine of a pack's first scenario. */
export function firstMachine({ scenarios: [first], world }: Pack): Machine {
  if (!first) throw new Error("the pack has no scenario")
  return compile(first, world)
}

/** Plays on; a refused act is a mistake of the test. `at` gives the milliseconds of each act by its place. */
export function playedOn(from: Play, events: readonly LearnerEvent[], at = (index: number) => index): Play {
  return events.reduce((play, event, i) => {
    const stepped = step(play, event, at(i))
    if (!stepped.ok) throw new Error(`${JSON.stringify(event)} refused: ${stepped.refused.reason}`)
    return stepped.play
  }, from)
}
