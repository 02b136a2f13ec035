import { begin, type Machine, type Play, step } from "../src/core/index"
import { below, chanceOf } from "./chance"
import type { Ink } from "./ink"
import { type Story, startTrust } from "./story"

/** One step of a path: the choice taken, as each runtime names it, and the node it leads to. */
export interface Stride {
  readonly choice: string
  readonly index: number
  readonly to: string
  readonly text: string
}

/** A path through the story that never ends it, worked out without any of the runtimes. */
export function pathOf({ nodes }: Story, length: number, seed: number): readonly Stride[] {
  const chance = chanceOf(seed)
  let node = nodes[0]
  let trust = startTrust
  return Array.from({ length }, () => {
    const open = (node?.choices ?? []).flatMap((choice, index) =>
      choice.to === undefined || trust < (choice.least ?? 0) ? [] : [{ choice, index }],
    )
    const taken = open[below(chance, open.length)]
    node = nodes[taken?.choice.to ?? -1]
    if (!taken || !node) throw new Error("a path without a way on")
    trust += taken.choice.trust ?? 0
    if (trust <= 0 || trust >= 100) throw new Error("the path reaches a bound of the trust: take another seed")
    return { choice: taken.choice.id, index: taken.index, to: node.id, text: node.text }
  })
}

export function fresh(machine: Machine): Play {
  return begin(machine, {
    format: 1,
    id: "benchmark",
    pack: { id: "small", version: "1.0.0" },
    scenario: machine.config.id,
    machine: machine.digest,
    role: "leader",
    seed: "s",
    began: "2026-01-01T00:00:00.000Z",
  })
}

export function played(machine: Machine, path: readonly Stride[]): Play {
  let play = fresh(machine)
  for (const [at, { choice }] of path.entries()) {
    const stepped = step(play, { type: "choose", choice }, at)
    if (!stepped.ok) throw new Error(`${choice} is refused`)
    play = stepped.play
  }
  return play
}

/** The nodes a play of our own goes through. */
export function nodesOf({ steps }: Play): readonly string[] {
  return steps.map(({ after }) => after.at)
}

/** The texts an ink story shows on the way. */
export function textsOf(ink: Ink, path: readonly Stride[]): readonly string[] {
  ink.restart()
  return path.map(({ index }) => ink.choose(index).trim())
}
