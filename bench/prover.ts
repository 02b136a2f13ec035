import { toExplore, mappedByGraph, proved } from "./explorers"
import type { Maze } from "./maze"

/** One search in a process of its own, for its memory or its patience: `prover.js ours|graph <maze>`. */

export interface Told {
  readonly states: number
  readonly milliseconds: number
  /** What the process held at most beyond what it held before the search. */
  readonly megabytes: number
}

const [who, text = ""] = process.argv.slice(2)
const maze: Maze = JSON.parse(text)
const explored = toExplore(maze)
globalThis.gc?.()
const base = process.memoryUsage().rss
const began = performance.now()
const states = who === "ours" ? proved(explored) : mappedByGraph(explored, maze)
const told: Told = {
  states,
  milliseconds: performance.now() - began,
  megabytes: (process.resourceUsage().maxRSS * 1024 - base) / 2 ** 20,
}
process.stdout.write(JSON.stringify(told))
