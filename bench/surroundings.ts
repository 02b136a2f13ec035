import { readFileSync } from "node:fs"
import { cpus } from "node:os"

/** On what it was measured: kind of processor, versions and day; nothing that names a machine. */
export function surroundings(seed: number): string {
  const [first] = cpus()
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} cores (${first?.model.trim() ?? "unknown"});`,
    `${peers.map((name) => `${name} ${versionOf(name)}`).join(", ")}; seed ${seed}. Medians of five, in alternating order, one run.`,
  ].join("\n")
}

const peers = ["inkjs", "xstate", "@duckdb/duckdb-wasm", "arquero"]

function versionOf(library: string): string {
  return JSON.parse(readFileSync(`node_modules/${library}/package.json`, "utf8")).version
}
