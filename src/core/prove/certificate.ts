import { type Machine, remembering } from "../machine/machine"
import { beginningsOf } from "../machine/memory"
import type { Memories } from "../machine/progress"
import type { Doctrine } from "../pack/schema"
import type { Answer } from "./query"
import { type Judged, judgedClaims } from "./claims"
import { type Coverage, coverageOf } from "./coverage"
import { modelOf } from "./model"
import { type Proof, proved } from "./prove"
import { type Ranges, rangesOf, type Spread } from "./ranges"
import { type Reference, referencesOf } from "./reference"

/** What was proved of a scenario for each of its roles, and of all of them together. */
export interface Certificate {
  readonly scenario: string
  readonly complete: boolean
  readonly states: number
  readonly transitions: number
  /** Whether every state that can be reached can reach an ending, in every role. */
  readonly sound: boolean
  readonly problems: readonly Problem[]
  /** Each ending with the shortest attempt there of any role; null where none comes to it. */
  readonly endings: Readonly<Record<string, Attempted | null>>
  /** Of attempts played alone. */
  readonly ranges: Ranges
  /** What the budget left open, in words. */
  readonly unproved: readonly string[]
  /** The digest of the rules it was proved of. */
  readonly machine: string
  /** Played alone. */
  readonly roles: Readonly<Record<string, Omit<Certified, "role">>>
  /** Begun with what earlier scenarios of a campaign may have left behind, in every way there is; absent where nothing is noticed of them. */
  readonly remembering?: readonly {
    readonly remembers: Memories
    readonly roles: Readonly<
      Record<string, Pick<Proof, "complete" | "states" | "transitions" | "sound" | "endings" | "unreached">>
    >
  }[]
}

/** What was proved for one role. */
export interface Certified extends Proof {
  /** What it begins with from earlier scenarios; absent for an attempt played alone. */
  readonly remembers?: Memories
  readonly coverage: Coverage
  /** The reference plan x* of each risk card. */
  readonly references: readonly Reference[]
  /** What came of the author's own claims. */
  readonly claims: readonly Judged[]
  readonly ranges: Ranges
  /**
   * By how many ways of filling it in each report and sort was tried: every one of what a condition reads or, `sampled`,
   * the extremes of these only. Absent where there is none.
   */
  readonly handed?: Readonly<Record<string, { readonly tried: number; readonly sampled: boolean }>>
}

/** An attempt as `forewarn play` takes it. */
export interface Attempted {
  readonly role: string
  readonly choose: string
  readonly seed: string
  readonly remembers?: Memories
}

export type Problem =
  | ({ readonly problem: "no way on"; readonly at: string } & Attempted)
  | ({ readonly problem: "refuted claim"; readonly claim: string } & Attempted)
  | { readonly problem: "unreachable"; readonly kind: string; readonly id: string }
  | { readonly problem: "row never exercised"; readonly row: string }
  | {
      readonly problem: "unreachable reference plan"
      readonly role: string
      readonly at: string
      readonly action: string
      readonly measures: readonly string[]
    }

export interface Proving {
  /** The most groups of states any one search keeps. */
  readonly budget: number
  /** Ranges are worked out for up to so many states. */
  readonly rangedStates: number
  /** Told what is being worked on. */
  readonly onProgress?: (what: string) => void
}

export function certificateOf(
  machine: Machine,
  doctrine: Doctrine,
  roles: readonly string[],
  { budget, rangedStates, onProgress }: Proving,
): Certificate {
  const { scenario } = machine.setting
  /** Ranges are asked of a scenario as it is played alone; with each beginning they would have to be worked out anew. */
  const certified = (begun: Machine, role: string, remembers?: Memories): Certified => {
    const tell = (what: string) => onProgress?.(`${role}: ${what}`)
    const { proof, model, graph } = proved(begun, role, budget, (states) => tell(`${states} states`))
    tell("what can happen")
    const coverage = coverageOf(scenario, model, graph, { budget })
    tell("reference plans")
    const references = referencesOf(begun, modelOf(begun, role), doctrine, budget)
    tell("claims")
    const claims = judgedClaims(begun, modelOf(begun, role), budget)
    tell("ranges")
    const isSmall = proof.complete && proof.states <= rangedStates && remembers === undefined
    const ranges = rangesOf(begun, role, doctrine, { budget, states: isSmall ? rangedStates : 0 })
    const handed = model.handed.size > 0 ? { handed: Object.fromEntries(model.handed) } : {}
    return { ...proof, ...(remembers ? { remembers } : {}), coverage, references, claims, ranges, ...handed }
  }
  const [, ...remembered] = beginningsOf(scenario)
  const alone = roles.map((role): Certified => certified(machine, role))
  const later = remembered.map((remembers) => ({
    remembers,
    roles: roles.map((role): Certified => certified(remembering(machine, remembers), role, remembers)),
  }))
  const each = [...alone, ...later.flatMap((one) => one.roles)]
  const complete = each.every((proof) => proof.complete)
  return {
    scenario: scenario.scenario,
    complete,
    states: each.reduce((sum, { states }) => sum + states, 0),
    transitions: each.reduce((sum, { transitions }) => sum + transitions, 0),
    sound: each.every(({ sound }) => sound),
    problems: [...each.flatMap(problemsOf), ...neverIn(each)],
    endings: Object.fromEntries(
      Object.keys(scenario.endings)
        .sort()
        .map((ending): [string, Attempted | null] => [ending, shortest(each, ending)]),
    ),
    ranges: joined(alone.map(({ ranges }) => ranges)),
    unproved: each.flatMap((proof) => unprovedOf(proof).map((what) => `${beginningWords(proof)}: ${what}`)),
    machine: machine.digest,
    roles: Object.fromEntries(alone.map(({ role, ...proof }) => [role, proof])),
    ...(later.length > 0
      ? {
          remembering: later.map(({ remembers, roles: proofs }) => ({
            remembers,
            roles: Object.fromEntries(
              proofs.map(({ role, complete: isComplete, states, transitions, sound, endings, unreached }) => [
                role,
                { complete: isComplete, states, transitions, sound, endings, unreached },
              ]),
            ),
          })),
        }
      : {}),
  }
}

function problemsOf({ role, remembers, stuck, claims, references }: Certified): readonly Problem[] {
  const attempted = ({ acts, seed }: { readonly acts: readonly string[]; readonly seed: string }): Attempted => ({
    role,
    choose: acts.join(),
    seed,
    ...(remembers ? { remembers } : {}),
  })
  return [
    ...stuck.map((path): Problem => ({ problem: "no way on", at: path.at, ...attempted(path) })),
    ...claims.flatMap(({ claim, against }): readonly Problem[] =>
      against ? [{ problem: "refuted claim", claim, ...attempted(against) }] : [],
    ),
    ...references
      .filter(({ reached }) => reached === "no")
      .map(
        ({ beat, action, measures }): Problem => ({
          problem: "unreachable reference plan",
          role,
          at: beat,
          action,
          measures,
        }),
      ),
  ]
}

const kinds = [
  ["beats", "beat"],
  ["choices", "choice"],
  ["actions", "action"],
  ["outcomes", "outcome"],
  ["injects", "inject"],
  ["endings", "ending"],
  ["info", "fact"],
  ["broken", "hard rule to break"],
  ["repaired", "hard rule to repair"],
] as const

/** What no role ever comes to. What is closed to one role and open to another is no problem. */
function neverIn(proofs: readonly Certified[]): readonly Problem[] {
  const [first] = proofs
  if (!first) return []
  const isNever = (kind: (typeof kinds)[number][0], id: string) =>
    proofs.every(({ coverage }) => coverage[kind]?.never.includes(id) || !isNamed(coverage[kind], id))
  return [
    ...kinds.flatMap(([kind, word]) => {
      const ids = new Set(proofs.flatMap(({ coverage }) => coverage[kind]?.never ?? []))
      return [...ids]
        .filter((id) => isNever(kind, id))
        .map((id): Problem => ({ problem: "unreachable", kind: word, id }))
    }),
    ...Object.keys(first.coverage.covers)
      .filter((row) => proofs.every(({ coverage }) => coverage.covers[row]?.some === "no"))
      .map((row): Problem => ({ problem: "row never exercised", row })),
  ]
}

function isNamed(tally: Coverage["outcomes"], id: string): boolean {
  return tally !== undefined && (tally.reached.includes(id) || tally.unproved.includes(id))
}

function unprovedOf({ complete, remembers, coverage, references, claims, ranges, handed }: Certified) {
  const open = (answer: Answer) => answer === "unproved"
  const spreads = [...Object.entries(ranges.competencies), ...Object.entries(ranges.stances)]
  const ranged = (as: Spread["how"]) => spreads.filter(([, { how }]) => how === as).map(([id]) => id)
  // Of attempts that remember something none is asked for.
  const uncomputed = remembers ? [] : ranged("not computed")
  const outer = ranged("bound")
  return [
    ...(complete ? [] : ["that every path gets to an ending"]),
    ...kinds.flatMap(([kind, word]) =>
      (coverage[kind]?.unproved ?? []).map((id) => `whether the ${word} ${id} can be reached`),
    ),
    ...Object.entries(handed ?? {})
      .filter(([, { sampled }]) => sampled)
      .map(([id, { tried }]) => `what comes of ${id} beyond the ${tried} samples of it that were tried`),
    ...Object.entries(coverage.covers).flatMap(([row, { some, all }]) => [
      ...(open(some) ? [`whether any attempt exercises ${row}`] : []),
      ...(open(all) ? [`whether every attempt exercises ${row}`] : []),
    ]),
    ...references
      .filter(({ reached }) => open(reached))
      .map(({ beat }) => `whether the reference plan at ${beat} can be reached`),
    ...claims.filter(({ holds }) => open(holds)).map(({ claim }) => claim),
    ...(uncomputed.length > 0 ? [`the ranges of ${uncomputed.join(", ")}`] : []),
    ...(outer.length > 0 ? [`whether both ends of the ranges of ${outer.join(", ")} can be come to`] : []),
  ]
}

function shortest(proofs: readonly Certified[], ending: string): Attempted | null {
  const found = proofs.flatMap(({ role, remembers, endings }) => {
    const path = endings[ending]
    return path ? [{ role, ...path, ...(remembers ? { remembers } : {}) }] : []
  })
  const least = Math.min(...found.map(({ acts }) => acts.length))
  const best = found.find(({ acts }) => acts.length === least)
  if (!best) return null
  const { role, acts, seed, remembers } = best
  return { role, choose: acts.join(), seed, ...(remembers ? { remembers } : {}) }
}

/** A role, and what it begins with. */
function beginningWords({ role, remembers = {} }: Certified): string {
  const known = Object.entries(remembers).map(([memory, value]) => `${memory}=${value}`)
  return known.length > 0 ? `${role} (${known.join(", ")})` : role
}

/** From the least of any role to the most of any. */
function joined(each: readonly Ranges[]): Ranges {
  const [first] = each
  const spreads = (of: (ranges: Ranges) => Readonly<Record<string, Spread>>) =>
    Object.fromEntries(
      Object.keys(first ? of(first) : {}).map((id) => [id, join(each.flatMap((ranges) => of(ranges)[id] ?? []))]),
    )
  const calculated = each.map(({ allCalculated }) => allCalculated)
  return {
    competencies: spreads((ranges) => ranges.competencies),
    stances: spreads((ranges) => ranges.stances),
    allCalculated: calculated.includes("yes") ? "yes" : calculated.includes("not computed") ? "not computed" : "no",
  }
}

const worst = ["not computed", "open", "bound", "exact"] as const
const bandOrder = ["insufficient-evidence", "not-yet", "adequate", "strong"] as const

function join(spreads: readonly Spread[]): Spread {
  const how = worst.find((one) => spreads.some((spread) => spread.how === one)) ?? "exact"
  const known = spreads.flatMap(({ least, most, bands }) =>
    least === undefined || most === undefined ? [] : [{ least, most, bands }],
  )
  if (how === "not computed" || how === "open" || known.length === 0) return { how }
  const bands = known.flatMap((one) => one.bands ?? []).sort((a, b) => bandOrder.indexOf(a) - bandOrder.indexOf(b))
  const [low, high] = [bands[0], bands.at(-1)]
  return {
    how,
    least: Math.min(...known.map(({ least }) => least)),
    most: Math.max(...known.map(({ most }) => most)),
    ...(low && high ? { bands: [low, high] as const } : {}),
  }
}
