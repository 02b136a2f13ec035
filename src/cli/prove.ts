import { compile, type Proof, prove } from "../core/index"
import { findScenario } from "./find"
import type { ExitCode, Terminal } from "./terminal"

/** `forewarn prove`: that every path of a scenario gets to an end, for each of its roles. */
export function proveCommand(
  name: string,
  options: {
    readonly pack: readonly string[]
    readonly role?: string
    readonly budget: number
    readonly format: "text" | "json"
  },
  { out, err }: Terminal,
): ExitCode {
  const found = findScenario(name, options.pack, "prove")
  if (!found.ok) {
    for (const line of found.lines) err(`${line}\n`)
    return found.exit
  }
  const { scenario, pack } = found
  const roles = options.role === undefined ? scenario.roles : [options.role]
  const unknown = roles.find((role) => !scenario.roles.includes(role))
  if (unknown !== undefined) {
    err(`forewarn prove: there is no role "${unknown}" here. Use one of: ${scenario.roles.join(", ")}\n`)
    return 2
  }
  const machine = compile(scenario, pack.world)
  const proofs = roles.map((role) => prove(machine, role, options.budget))
  const sound = proofs.every((proof) => proof.sound)
  if (options.format === "json")
    out(
      `${JSON.stringify({ scenario: scenario.scenario, complete: proofs.every(({ complete }) => complete), sound, roles: proofs }, null, 2)}\n`,
    )
  else out(`${scenario.title}\n${proofs.map(written).join("")}`)
  return sound ? 0 : 1
}

function written({ role, complete, states, transitions, stuck, endings, unreached }: Proof): string {
  const counted = `${states} states, ${transitions} transitions`
  const lines = complete
    ? [
        stuck.length === 0
          ? `every path can reach an ending (${counted}; all of them)`
          : `not every path can reach an ending (${counted})`,
        ...stuck.map(({ at, acts, seed }) => `no way on at "${at}": --choose ${acts.join(",")} --seed ${seed}`),
        ...Object.entries(endings).map(
          ([ending, { acts, seed }]) => `ending ${ending}: --choose ${acts.join(",")} --seed ${seed}`,
        ),
        ...unreached.map((ending) => `ending ${ending}: this role cannot reach it`),
      ]
    : [`nothing is proved: the search was not finished (${counted}; raise --budget)`]
  return `  ${role}\n${lines.map((line) => `    ${line}\n`).join("")}`
}
