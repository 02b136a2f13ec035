import { getAdjacencyMap, getShortestPaths } from "xstate/graph"
import { prove } from "../src/core/index"
import type { Snapshot } from "../src/core/machine/machine"
import { explore } from "../src/core/prove/explore"
import { modelOf } from "../src/core/prove/model"
import { nothing, sliceOf } from "../src/core/prove/slice"
import { type Maze, mazeOf } from "./maze"
import { type Playable, playable, textsAround } from "./small-pack"
import { toJson } from "./story-pack"

export function toExplore(maze: Maze): Playable {
  return playable(textsAround({ file: "maze.json", text: toJson(mazeOf(maze)) }))
}

/** Ours: every state, and where each option leads from it. */
export function mapped({ machine }: Playable): number {
  const model = modelOf(machine, "leader")
  return explore(model, sliceOf(model, nothing), { budget: Number.MAX_SAFE_INTEGER }).states
}

/** Ours: the same, that every state gets to an end, and the shortest acts to each ending. */
export function proved({ machine }: Playable): number {
  const proof = prove(machine, "leader", Number.MAX_SAFE_INTEGER)
  if (!proof.sound || proof.unreached.length > 0) throw new Error("the maze has no way out")
  return proof.states
}

/** Theirs: every state, and the shortest path to each. */
export function pathsByGraph({ machine }: Playable, maze: Maze): number {
  return getShortestPaths(machine.logic, optionsFor(machine, maze)).length
}

/** Theirs: every state, and where each event leads from it. */
export function mappedByGraph({ machine }: Playable, maze: Maze): number {
  return Object.keys(getAdjacencyMap(machine.logic, optionsFor(machine, maze))).length
}

/**
 * What is done for the other search, so that it looks at the same states: it is offered only the events of the beat, and
 * states are the same when they differ in nothing that is read later, as ours are.
 */
function optionsFor({ start, config }: Playable["machine"], { minutes }: Maze) {
  const offered = Object.fromEntries(
    Object.entries(config.states.story.states).map(([id, { on }]) => [
      id,
      (on?.["choose"] ?? []).map(({ guard }) => ({ type: "choose" as const, choice: guard.params.id })),
    ]),
  )
  return {
    input: { ...start, role: "leader", seed: "s" },
    events: (snapshot: Snapshot) => offered[storyOf(snapshot)] ?? [],
    serializeState: (snapshot: Snapshot) => {
      const { context } = snapshot
      const at = storyOf(snapshot)
      if (context.ending !== undefined) return at
      return `${at} ${Math.min(minutes + 1, context.minutes - start.minutes)} ${[...context.knows].sort().join()}`
    },
  }
}

function storyOf({ value }: Snapshot): string {
  return typeof value === "object" ? String(Reflect.get(value, "story")) : ""
}
