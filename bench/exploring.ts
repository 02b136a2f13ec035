import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { toExplore, mapped, mappedByGraph, pathsByGraph, proved } from "./explorers"
import type { Maze } from "./maze"
import { type Medians, medians, milliseconds, progress } from "./measure"
import type { Told } from "./prover"
import type { Playable } from "./small-pack"

/** Goal 3. Small mazes are explored by all, larger ones only by ours; the last one within a small memory. */
export interface Exploring {
  /** States a second. */
  readonly small: readonly { readonly states: number; readonly medians: Medians }[]
  readonly large: readonly { readonly states: number; readonly medians: Medians }[]
  /** How the other search does on the first of the large mazes. */
  readonly patience: { readonly states: number; readonly seconds: number; readonly told: Told | undefined }
  readonly memory: Told
}

const smallMazes: readonly Maze[] = [
  { beats: 3, facts: 3, minutes: 32 },
  { beats: 4, facts: 5, minutes: 48 },
  { beats: 6, facts: 8, minutes: 60 },
]
const largeMazes: readonly Maze[] = [{ beats: 6, facts: 10, minutes: 96 }]
const largest: Maze = { beats: 8, facts: 12, minutes: 180 }
const patience = 45

export function exploring(): Exploring {
  return {
    small: smallMazes.map((maze) => {
      const explored = toExplore(maze)
      const states = mapped(explored)
      if (mappedByGraph(explored, maze) !== states) throw new Error("the searches do not see the same states")
      return { states, medians: race(maze, states, { mapped, proved, mappedByGraph, pathsByGraph }) }
    }),
    large: largeMazes.map((maze) => {
      const states = mapped(toExplore(maze))
      return { states, medians: race(maze, states, { mapped, proved }) }
    }),
    patience: {
      states: mapped(toExplore(largeMazes[0] ?? largest)),
      seconds: patience,
      told: alone("graph", largeMazes[0] ?? largest, 4096),
    },
    memory: needed(alone("ours", largest, 256)),
  }
}

function race(maze: Maze, states: number, searches: Readonly<Record<string, Search>>): Medians {
  const explored = toExplore(maze)
  return medians(
    `exploring ${states} states`,
    Object.entries(searches).map(([name, search]) => ({
      name,
      run: () => (states * 1000) / milliseconds(() => search(explored, maze), states < 10_000 ? 3 : 1),
    })),
  )
}

type Search = (explored: Playable, maze: Maze) => number

function alone(who: "ours" | "graph", maze: Maze, megabytes: number): Told | undefined {
  progress(`exploring alone: ${who}, ${JSON.stringify(maze)}`)
  const script = fileURLToPath(new URL("prover.js", import.meta.url))
  const flags = ["--expose-gc", `--max-old-space-size=${megabytes}`]
  const { status, stdout } = spawnSync(process.execPath, [...flags, script, who, JSON.stringify(maze)], {
    encoding: "utf8",
    timeout: patience * 1000,
    stdio: ["ignore", "pipe", "inherit"],
  })
  return status === 0 ? JSON.parse(stdout) : undefined
}

function needed(told: Told | undefined): Told {
  if (!told) throw new Error("the largest maze was not explored")
  return told
}
