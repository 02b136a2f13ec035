import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import {
  compile,
  faultsOf,
  faultWords,
  type Machine,
  notToldBy,
  type Outcome,
  outcomeOf,
  type Pack,
  type Policy,
  type PolicyName,
  policies,
  resultOf,
  resultText,
  type Scenario,
  seedPattern,
  simulated,
  type Summary,
  summaryOf,
} from "../core/index"
import { cohortTable } from "./cohort-table"
import { findScenario } from "./find"
import type { ExitCode, Terminal } from "./terminal"

export interface SimulateOptions {
  readonly policy: PolicyName | "all"
  readonly attempts: number
  readonly seed: string
  readonly role?: string
  readonly out?: string
  readonly format: "text" | "json"
  readonly pack: readonly string[]
  /** Whether somebody watches what is written to `err`. */
  readonly isWatched: boolean
}

/** `forewarn simulate`: a cohort of bots plays a scenario, each by its policy, and what that shows of the scenario. */
export function simulate(name: string, options: SimulateOptions, terminal: Terminal): ExitCode {
  const { out, err } = terminal
  const found = findScenario(name, options.pack, "simulate")
  if (!found.ok) {
    for (const line of found.lines) err(`${line}\n`)
    return found.exit
  }
  const { scenario, pack } = found
  const misuse = whyMisused(options, scenario)
  if (misuse !== undefined) {
    err(`forewarn simulate: ${misuse}\n`)
    return 2
  }
  const machine = compile(scenario, pack.world)
  const roles = options.role === undefined ? scenario.roles : [options.role]
  if (options.out !== undefined) mkdirSync(join(options.out, "cohort"), { recursive: true })
  const summaries = policies
    .filter(({ name: policy }) => options.policy === "all" || options.policy === policy)
    .map((policy) => summaryOf(policy, scenario, outcomesOf(policy, machine, pack, roles, options, terminal)))
  const faults = faultsOf(summaries).map((fault) => ({ ...fault, message: faultWords(fault) }))
  const cohort = {
    format: 1,
    pack: { id: pack.about.pack, version: pack.about.version },
    scenario: scenario.scenario,
    machine: machine.digest,
    seed: options.seed,
    attempts: options.attempts,
    roles,
    policies: summaries,
    faults,
  }
  const json = `${JSON.stringify(cohort, null, 2)}\n`
  if (options.out !== undefined) {
    writeFileSync(join(options.out, "cohort", "summary.json"), json)
    err(`Attempts written to ${options.out}, the summary to ${join(options.out, "cohort", "summary.json")}\n`)
  }
  out(options.format === "json" ? json : text(scenario, pack, roles, options, summaries, faults))
  return faults.length > 0 ? 1 : 0
}

function whyMisused({ attempts, seed, role, out }: SimulateOptions, { roles }: Scenario): string | undefined {
  if (role !== undefined && !roles.includes(role))
    return `there is no role "${role}" here. Use one of: ${roles.join(", ")}`
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > 9999)
    return "--attempts takes a whole number from 1 to 9999"
  if (!seedPattern.test(seed)) return "--seed takes up to 48 small letters, digits and dashes"
  if (out !== undefined && existsSync(out) && readdirSync(out).length > 0)
    return `"${out}" is not empty. Name a folder that does not exist yet; nothing was written.`
  return undefined
}

function outcomesOf(
  policy: Policy,
  machine: Machine,
  pack: Pack,
  roles: readonly string[],
  { attempts, seed, out, isWatched }: SimulateOptions,
  { err }: Terminal,
): readonly Outcome[] {
  const outcomes: Outcome[] = []
  for (const played of simulated(machine, pack, policy, { attempts, seed, roles })) {
    outcomes.push(outcomeOf(played, pack.doctrine))
    if (isWatched) err(`\r${policy.name} ${outcomes.length} of ${attempts}`.padEnd(40))
    if (out !== undefined) {
      const file = `${policy.name}-${String(outcomes.length).padStart(4, "0")}.json`
      writeFileSync(join(out, file), resultText(resultOf(played.play, pack.doctrine)))
    }
  }
  if (isWatched) err(`\r${" ".repeat(40)}\r`)
  return outcomes
}

function text(
  scenario: Scenario,
  { doctrine }: Pack,
  roles: readonly string[],
  { attempts, seed }: SimulateOptions,
  summaries: readonly Summary[],
  faults: readonly { readonly code: string; readonly message: string }[],
): string {
  const names = Object.fromEntries(Object.entries(doctrine.competencies).map(([id, { name }]) => [id, name]))
  return [
    scenario.title,
    `${attempts} ${attempts === 1 ? "attempt" : "attempts"} of each policy, seed ${seed}, as ${roles.join(", ")}`,
    "",
    ...cohortTable(summaries, names),
    ...(faults.length === 0
      ? ["No faults."]
      : [`Faults: ${faults.length}`, ...faults.map(({ code, message }) => `  ${code} ${message}`)]),
    ...notToldBy(summaries),
    "",
  ].join("\n")
}
