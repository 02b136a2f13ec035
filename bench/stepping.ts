import { type Attempt, type Machine, type Pack, replay, resultOf } from "../src/core/index"
import { firstSnapshot, nextSnapshot } from "../src/core/machine/drive"
import { type Model, modelOf, type Move } from "../src/core/prove/model"
import { beginning, take } from "../src/core/prove/step"
import { compileInk, type Ink, loadInk } from "./ink"
import { type Medians, medians, perSecond, progress } from "./measure"
import { playable, textsAround } from "./small-pack"
import { type Story, storyOf } from "./story"
import { toInk } from "./story-ink"
import { scenarioOf, toJson } from "./story-pack"
import { nodesOf, pathOf, played, type Stride, textsOf } from "./walk"

/** An attempt of this many acts, again and again: a long exercise. */
export const acts = 200

/** Goals 2 and 4: steps a second along the same path. */
export function stepping(sizes: readonly number[], seed: number): Readonly<Record<number, Medians>> {
  return Object.fromEntries(sizes.map((size) => [size, steppingIn(storyOf(size, seed), seed)]))
}

function steppingIn(story: Story, seed: number): Medians {
  const size = story.nodes.length
  const path = pathOf(story, acts, seed)
  progress(`stepping, ${size} beats: making the stories`)
  const { pack, machine } = playable(textsAround({ file: "story.json", text: toJson(scenarioOf(story)) }))
  const ink = loadInk(compileInk(toInk(story)))
  const play = played(machine, path)
  if (nodesOf(play).join() !== path.map(({ to }) => to).join()) throw new Error("our way is another")
  if (textsOf(ink, path).join() !== path.map(({ text }) => text).join()) throw new Error("the way of ink is another")
  return medians(`stepping, ${size} beats`, contenders({ pack, machine, ink, path, attempt: play.attempt }))
}

interface Ready {
  readonly pack: Pack
  readonly machine: Machine
  readonly ink: Ink
  readonly path: readonly Stride[]
  readonly attempt: Attempt
}

function contenders({ pack, machine, ink, path, attempt }: Ready) {
  const model = modelOf(machine, "leader")
  const moves = movesOn(model, path)
  const first = beginning(model)
  const v = first.slice()
  const start = { ...machine.start, role: "leader", seed: "s" }
  const walks: Readonly<Record<string, () => void>> = {
    ink: () => {
      ink.restart()
      for (const { index } of path) ink.choose(index)
    },
    machine: () => {
      let snapshot = firstSnapshot(machine.logic, start)
      for (const { choice } of path) snapshot = nextSnapshot(machine.logic, snapshot, { type: "choose", choice })
    },
    step: () => void played(machine, path),
    prover: () => {
      v.set(first)
      for (const move of moves) {
        if (!move.open(v)) throw new Error(`${move.act} is not open`)
        take(move, v, model)
      }
    },
    replay: () => {
      const replayed = replay(machine, attempt)
      if (!replayed.ok) throw new Error(replayed.problem.words)
      resultOf(replayed.play, pack.doctrine)
    },
  }
  return Object.entries(walks).map(([name, walk]) => ({
    name,
    run: () =>
      perSecond(() => {
        walk()
        return path.length
      }),
  }))
}

function movesOn({ moves }: Model, path: readonly Stride[]): readonly Move[] {
  const byAct = new Map(moves.map((move) => [move.act, move]))
  return path.map(({ choice }) => {
    const move = byAct.get(choice)
    if (!move) throw new Error(`the prover does not know ${choice}`)
    return move
  })
}
