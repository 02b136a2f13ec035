import { type Attempted, type Certificate, certificateOf, compile, type Problem } from "../core/index"
import { findScenario } from "./find"
import type { ExitCode, Terminal } from "./terminal"

export interface ProveOptions {
  readonly pack: readonly string[]
  readonly role?: string
  readonly budget: number
  readonly ranges: number
  readonly format: "text" | "json"
  /** Whether somebody looks on: then what is being done is told on stderr. */
  readonly isWatched: boolean
}

/** `forewarn prove`: what every attempt of a scenario comes to, for each of its roles, as a certificate. */
export function proveCommand(name: string, options: ProveOptions, { out, err }: Terminal): ExitCode {
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
  const blank = " ".repeat(78)
  const certificate = certificateOf(compile(scenario, pack.world), pack.doctrine, roles, {
    budget: options.budget,
    rangedStates: options.ranges,
    ...(options.isWatched ? { onProgress: (what) => err(`\r${blank}\r${what.slice(0, 78)}`) } : {}),
  })
  if (options.isWatched) err(`\r${blank}\r`)
  out(options.format === "json" ? `${JSON.stringify(certificate, null, 2)}\n` : written(scenario.title, certificate))
  const isRefuted = certificate.problems.some(({ problem }) => problem === "refuted claim")
  return certificate.sound && certificate.complete && !isRefuted ? 0 : 1
}

function written(title: string, { problems, ranges, unproved, roles, remembering = [] }: Certificate): string {
  const lines = [
    title,
    ...Object.entries(roles).flatMap(([role, proof]) => [
      `  ${role}`,
      ...roleLines(proof).map((line) => `    ${line}`),
    ]),
    ...remembering.map(({ remembers, roles: proofs }) => {
      const all = Object.values(proofs)
      const states = all.reduce((sum, proof) => sum + proof.states, 0)
      const ends = all.every(({ sound }) => sound) ? "every path can reach an ending" : "not every path is known to end"
      return `  begun with ${toRemembers(remembers)}: ${ends} (${states} states)`
    }),
    remembering.length > 0 ? "  in any role, played alone" : "  in any role",
    ...rangeLines(ranges).map((line) => `    ${line}`),
    ...(problems.length === 0 ? [] : ["  problems", ...problems.map((problem) => `    ${sentence(problem)}`)]),
    ...(unproved.length === 0 ? [] : ["  not proved", ...unproved.map((what) => `    ${what}`)]),
  ]
  return `${lines.join("\n")}\n`
}

function roleLines(proof: Certificate["roles"][string]): readonly string[] {
  const { complete, states, transitions, stuck, endings, unreached, coverage, references, claims, handed } = proof
  const counted = `${states} states, ${transitions} transitions`
  const choose = ({ acts, seed }: { readonly acts: readonly string[]; readonly seed: string }) =>
    `--choose ${acts.join(",")} --seed ${seed}`
  const tallied = tallyKinds.flatMap((kind) => {
    const tally = coverage[kind]
    return tally && Object.values(tally).some((ids) => ids.length > 0) ? [{ kind, tally }] : []
  })
  const tallies = tallied.map(
    ({ kind, tally }) => `${kind} ${tally.reached.length}/${Object.values(tally).flat().length}`,
  )
  return [
    ...(complete
      ? [
          stuck.length === 0
            ? `every path can reach an ending (${counted}; all of them)`
            : `not every path can reach an ending (${counted}; all of them)`,
        ]
      : [`nothing is proved of its ends: the search was not finished (${counted}; raise --budget)`]),
    ...stuck.map((path) => `no way on at "${path.at}": ${choose(path)}`),
    ...Object.entries(endings).map(([ending, path]) => `ending ${ending}: ${choose(path)}`),
    ...unreached.map((ending) => `ending ${ending}: this role cannot reach it`),
    `can be reached: ${tallies.join(", ")}`,
    ...tallied
      .filter(({ tally }) => tally.never.length > 0)
      .map(({ kind, tally }) => `never in this role: ${kind} ${tally.never.join(", ")}`),
    ...Object.entries(handed ?? {}).map(
      ([id, { tried, sampled }]) =>
        `${id}: ${sampled ? `only ${tried} samples of what it can hold were tried` : `${tried} ways of filling it in stand for all, as far as the story goes`}`,
    ),
    ...(coverage.broken.reached.length > 0
      ? [
          `hard rules that can be broken: ${coverage.broken.reached.join(", ")}; put right: ${coverage.repaired.reached.join(", ") || "none"}`,
        ]
      : []),
    ...Object.entries(coverage.covers).map(
      ([row, { some, all }]) =>
        `row ${row}: exercised on ${all === "yes" ? "every path" : some === "yes" ? (all === "no" ? "some paths" : "some path") : some === "no" ? "no path" : "a path or none (not proved)"}`,
    ),
    ...references.map(
      ({ beat, action, measures, reached }) =>
        `reference plan at ${beat}: ${[action, ...measures].join(" + ")}: ${reached === "yes" ? "can be reached" : reached === "no" ? "cannot be reached" : "not proved"}`,
    ),
    ...claims.map(
      ({ claim, holds, against }) =>
        `${claim}: ${holds === "yes" ? "proved" : against ? `refuted: ${choose(against)}` : "not proved"}`,
    ),
  ]
}

const tallyKinds = ["beats", "choices", "actions", "outcomes", "injects", "info"] as const

function rangeLines({ competencies, stances, allCalculated }: Certificate["ranges"]): readonly string[] {
  const spread = ({ how, least, most, bands }: Certificate["ranges"]["competencies"][string]) =>
    least === undefined || most === undefined
      ? how === "open"
        ? "open: it can be repeated without end"
        : "not computed"
      : `${least} to ${most}${bands ? ` (${bands[0]} to ${bands[1]})` : ""}${how === "bound" ? ", at the outside" : ""}`
  return [
    ...Object.entries(competencies).map(([id, one]) => `level of ${id}: ${spread(one)}`),
    ...Object.entries(stances).map(([id, one]) => `${id} decisions: ${spread(one)}`),
    `an attempt with calculated decisions only: ${allCalculated}`,
  ]
}

/** How `forewarn play` plays it. */
function options({ role, choose, seed, remembers }: Attempted): string {
  const begun = remembers ? ` --remembers ${toRemembers(remembers)}` : ""
  return `--role ${role}${begun} --choose ${choose} --seed ${seed}`
}

function toRemembers(remembers: NonNullable<Attempted["remembers"]>): string {
  return Object.entries(remembers)
    .map(([memory, value]) => `${memory}=${value}`)
    .join(",")
}

function sentence(problem: Problem): string {
  switch (problem.problem) {
    case "no way on":
      return `no way on at "${problem.at}": ${options(problem)}`
    case "refuted claim":
      return `"${problem.claim}" does not hold: ${options(problem)}`
    case "unreachable":
      return `no attempt in any role comes to the ${problem.kind} ${problem.id}`
    case "row never exercised":
      return `no attempt in any role exercises ${problem.row}`
    case "unreachable reference plan":
      return `no attempt can commit to the reference plan at ${problem.at} (${problem.role}): ${[problem.action, ...problem.measures].join(" + ")}`
  }
}
