import { textsIn } from "../pack/prose"
import type { PackFile, Scenario } from "../pack/schema"
import type { Certificate } from "../prove/certificate"
import { policies } from "../simulate/policies/index"
import type { PolicyName } from "../simulate/policy"
import type { Summary } from "../simulate/summary"

/** What is known of one scenario of a form: what was proved of every attempt, and what came of the bots. */
export interface Examined {
  readonly scenario: Scenario
  readonly certificate: Certificate
  readonly summaries: readonly Summary[]
}

/** One form of a test as a whole: its length, its range and its predicted difficulty. */
export interface Form {
  readonly scenarios: readonly string[]
  /** Minutes a trainee needs, as the authors say. */
  readonly minutes: number
  /** Words in all its texts. Nobody reads all of them in one attempt. */
  readonly words: number
  /** Signals that can be seen; those of one cluster are one. */
  readonly signs: number
  /** Things to look at that are harmless. */
  readonly harmless: number
  /** Decisions with a stance in attempts by the doctrine, on average. */
  readonly decisions: number
  /** By policy, the share of sound decisions, 0 to 1: the mean over its scenarios. */
  readonly sound: Readonly<Partial<Record<PolicyName, number>>>
  /** By competency, what attempts can show of it. */
  readonly levels: Readonly<Record<string, Level>>
  /** Scenarios of which not everything was proved, or in which something is not sound. */
  readonly unproved: readonly string[]
}

export interface Level {
  /** In how many of the scenarios an attempt can show something of it. */
  readonly shown: number
  /** The least and the most level an attempt can end with, 0 to 1: the mean over the scenarios whose range is known. */
  readonly least: number
  readonly most: number
}

/** A measure in which two forms of a test are not alike. */
export type Difference =
  | { readonly measure: Counted; readonly of: Readonly<Record<string, number>>; readonly most: number }
  | { readonly measure: "sound"; readonly policy: PolicyName; readonly of: Readonly<Record<string, number>> }
  | { readonly measure: "range"; readonly competency: string; readonly of: Readonly<Record<string, Level>> }
  | { readonly measure: "unproved"; readonly of: Readonly<Record<string, readonly string[]>> }

type Counted = "scenarios" | "minutes" | "words" | "signs" | "harmless" | "decisions"

/**
 * How far forms may be apart and still be called parallel, as our own proposal: no source gives these numbers. Counts by
 * their share of the larger one; sound decisions and levels as they are, on their scale from 0 to 1.
 */
export const alike = {
  counts: { scenarios: 0, minutes: 0.1, words: 0.15, signs: 0.15, harmless: 0.15, decisions: 0.15 },
  sound: 0.05,
  level: 0.05,
} as const

/** Each form of a pack by its id, without the scenarios of which nothing is known. */
export function formsOf(
  forms: NonNullable<PackFile["forms"]>,
  examined: readonly Examined[],
): Readonly<Record<string, Form>> {
  const byId = new Map(examined.map((one) => [one.scenario.scenario, one]))
  return Object.fromEntries(
    Object.entries(forms).map(([id, scenarios]) => [id, formOf(scenarios.flatMap((one) => byId.get(one) ?? []))]),
  )
}

function formOf(examined: readonly Examined[]): Form {
  const things = examined.flatMap(({ scenario }) =>
    scenario.beats.flatMap(({ observe = [] }) => observe.map((thing) => ({ ...thing, in: scenario.scenario }))),
  )
  const signs = things.flatMap((thing) => (thing.shows === undefined ? [] : `${thing.in} ${thing.cluster ?? thing.id}`))
  const summaryOf = (policy: PolicyName) =>
    examined.flatMap(({ summaries }) => summaries.find((summary) => summary.policy === policy) ?? [])
  const played = examined[0]?.summaries.map(({ policy }) => policy) ?? []
  const competencies = Object.keys(examined[0]?.certificate.ranges.competencies ?? {})
  return {
    scenarios: examined.map(({ scenario }) => scenario.scenario),
    minutes: sum(examined.map(({ scenario }) => scenario.minutes)),
    words: sum(examined.map(({ scenario }) => wordsIn(scenario))),
    signs: new Set(signs).size,
    harmless: things.length - things.filter(({ shows }) => shows !== undefined).length,
    decisions: rounded(sum(summaryOf("doctrine").flatMap(({ stances }) => Object.values(stances)))),
    sound: Object.fromEntries(
      played.map((policy) => [policy, mean(summaryOf(policy).flatMap(({ sound }) => sound.mean ?? []))]),
    ),
    levels: Object.fromEntries(competencies.map((id) => [id, levelOf(id, examined)] as const).filter(isShown)),
    unproved: examined
      .filter(({ certificate }) => !certificate.sound || !certificate.complete)
      .map(({ scenario }) => scenario.scenario),
  }
}

function levelOf(id: string, examined: readonly Examined[]): Level {
  const known = examined.flatMap(({ certificate }) => {
    const spread = certificate.ranges.competencies[id]
    return spread?.least === undefined || spread.most === undefined ? [] : [{ least: spread.least, most: spread.most }]
  })
  return {
    shown: known.filter(({ least, most }) => least < most).length,
    least: mean(known.map(({ least }) => least)),
    most: mean(known.map(({ most }) => most)),
  }
}

function isShown([, { shown }]: readonly [string, Level]): boolean {
  return shown > 0
}

function wordsIn(scenario: Scenario): number {
  return sum(textsIn(scenario, /\p{L}/u).map(({ value }) => value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0))
}

/** In what the forms are further apart than `alike` allows; empty when they are parallel. */
export function differencesOf(forms: Readonly<Record<string, Form>>): readonly Difference[] {
  const each = <T>(of: (form: Form) => T) =>
    Object.fromEntries(Object.entries(forms).map(([id, form]) => [id, of(form)]))
  const all = Object.values(forms)
  const counted: readonly (readonly [Counted, (form: Form) => number])[] = [
    ["scenarios", ({ scenarios }) => scenarios.length],
    ["minutes", ({ minutes }) => minutes],
    ["words", ({ words }) => words],
    ["signs", ({ signs }) => signs],
    ["harmless", ({ harmless }) => harmless],
    ["decisions", ({ decisions }) => decisions],
  ]
  const competencies = [...new Set(all.flatMap(({ levels }) => Object.keys(levels)))].sort(inNumber)
  return [
    ...counted.flatMap(([measure, of]): readonly Difference[] => {
      const values = all.map(of)
      const most = alike.counts[measure]
      return apart(values) > most * Math.max(...values) ? [{ measure, of: each(of), most }] : []
    }),
    ...policies.flatMap(({ name: policy }): readonly Difference[] => {
      const of = ({ sound }: Form) => sound[policy] ?? 0
      return apart(all.map(of)) > alike.sound ? [{ measure: "sound", policy, of: each(of) }] : []
    }),
    ...competencies.flatMap((competency): readonly Difference[] => {
      const of = ({ levels }: Form): Level => levels[competency] ?? { shown: 0, least: 0, most: 0 }
      const levels = all.map(of)
      const isAlike =
        levels.every(({ shown }) => shown > 0) &&
        apart(levels.map(({ least }) => least)) <= alike.level &&
        apart(levels.map(({ most }) => most)) <= alike.level
      return isAlike ? [] : [{ measure: "range", competency, of: each(of) }]
    }),
    ...(all.some(({ unproved }) => unproved.length > 0)
      ? [{ measure: "unproved", of: each(({ unproved }) => unproved) } as const]
      : []),
  ]
}

/** C2 before C10. */
function inNumber(one: string, other: string): number {
  return Number(one.slice(1)) - Number(other.slice(1))
}

/** Without the dust of sums, so that what is just within a limit stays so. */
function apart(values: readonly number[]): number {
  return rounded(Math.max(...values) - Math.min(...values))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : rounded(sum(values) / values.length)
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
