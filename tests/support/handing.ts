import { compile, type Pack, type Play, step, toEvent, viewOf } from "../../src/core/index"
import { checkAt } from "../../src/cli/packs"
import { resolve } from "node:path"
import { fresh } from "./fresh"

/** The tour as a pack, and its scenarios played by the words of the command line. */

export function tourPack(): Pack {
  const { checked } = checkAt(resolve(import.meta.dirname, "../../scenarios/tour"))
  if (!checked.ok) throw new Error("the tour is not clean")
  return checked.pack
}

/** A refused act is a mistake of the test. */
export function playedIn(pack: Pack, scenario: string, acts: readonly string[]): Play {
  const found = pack.scenarios.find((one) => one.scenario === scenario)
  if (!found) throw new Error(`no scenario ${scenario}`)
  const start = fresh(compile(found, pack.world), { role: found.roles[0] ?? "" })
  return acts.reduce((play, act, i) => {
    const event = toEvent(act, viewOf(play, pack.doctrine))
    const stepped = event && step(play, event, i)
    if (!stepped?.ok)
      throw new Error(`${act} refused at ${play.now.at}: ${stepped ? stepped.refused.reason : "no such act"}`)
    return stepped.play
  }, start)
}
