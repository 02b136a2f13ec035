import { type Bound, boundsIn, consentsIn, list } from "../machine/condition"
import type { Gate } from "../machine/gate"
import type { Chance, Condition, Urgency } from "../pack/schema"
import { trainee } from "../pack/talks"
import { toClock } from "../pack/units"
import { promiseStates } from "./write"
import { consentStates, minutesSlot, type Variables, type Vector } from "./variables"

/**
 * A condition over numbered variables: every word of the pack's conditions is a comparison "at least", or several of
 * them joined. Plain data, so that what it reads can be worked out as well as whether it holds.
 */
export type Test =
  | { readonly op: "least"; readonly slot: number; readonly value: number }
  | { readonly op: "not"; readonly test: Test }
  | { readonly op: "all"; readonly tests: readonly Test[] }
  | { readonly op: "any"; readonly tests: readonly Test[] }

export const always: Test = { op: "all", tests: [] }
export const never: Test = { op: "any", tests: [] }

/** What is known of something that is being handed in just now; undefined where it says nothing of it. */
export interface Given {
  readonly reported: (fact: string) => boolean
  readonly leaked: (fact: string) => boolean
  readonly told: (addressee: string) => boolean
  readonly urgency: (report: string, least: Urgency) => boolean
  readonly sorted: (card: string, bin: string) => boolean | undefined
  readonly likely: (hypothesis: string, least: Chance) => boolean
  readonly overridden: (cell: string) => boolean
  readonly reasoned: (cell: string) => boolean
  readonly allocated: (bound: Bound) => boolean | undefined
  readonly picked: (card: string) => boolean
  readonly worth: (pick: string, least: number) => boolean
}

/** What something says that has nothing to do with any of it. */
export const saysNothing: Given = {
  reported: () => false,
  leaked: () => false,
  told: () => false,
  urgency: () => false,
  sorted: () => undefined,
  likely: () => false,
  overridden: () => false,
  reasoned: () => false,
  allocated: () => undefined,
  picked: () => false,
  worth: () => false,
}

/** The same as `holds` of the machine, for a role that is known; `given` as if that were handed in. */
export function testOf(condition: Condition, from: number, role: string, variables: Variables, given?: Given): Test {
  const {
    knows,
    done,
    has,
    trust,
    clock,
    flagged,
    promised,
    outcome,
    added,
    verified,
    role: roles,
    reported,
    leaked,
    told,
    urgency,
    sorted,
    likely,
    overridden,
    reasoned,
    allocated,
    picked,
    worth,
    rapport,
    team,
    speaks,
    consent,
    remembers,
    all: every,
    any: some,
    not: no,
  } = condition
  const inner = (one: Condition) => testOf(one, from, role, variables, given)
  const was = (isGiven: boolean | undefined, slot: number) => (isGiven ? always : least(slot, 1))
  return all([
    ...list(knows).map((fact) => least(variables.knows(fact), 1)),
    ...list(done).map((act) => least(variables.done(act), 1)),
    ...Object.entries(has ?? {}).map(([asset, count]) => least(variables.asset(asset), count)),
    ...Object.entries(trust ?? {}).map(([community, level]) => least(variables.trust(community), level)),
    ...(clock?.from === undefined ? [] : [least(minutesSlot, toClock(clock.from, from))]),
    ...(clock?.until === undefined ? [] : [not(least(minutesSlot, toClock(clock.until, from) + 1))]),
    ...list(flagged).map((thing) => least(variables.flagged(thing), 1)),
    ...list(promised).map((promise) => least(variables.made(promise), 1)),
    ...Object.entries(outcome ?? {}).map(([promise, state]) =>
      equal(variables.outcome(promise), promiseStates[state ?? "open"]),
    ),
    ...list(added).map((measure) => least(variables.added(measure), 1)),
    // Only what is on the card can be checked; the prover's own card forgets the one before the other.
    ...list(verified).flatMap((measure) => [least(variables.added(measure), 1), least(variables.verified(measure), 1)]),
    ...list(reported).map((fact) => was(given?.reported(fact), variables.reported(fact))),
    ...list(leaked).map((fact) => was(given?.leaked(fact), variables.leaked(fact))),
    ...list(told).map((addressee) => was(given?.told(addressee), variables.told(addressee))),
    ...Object.entries(urgency ?? {}).map(([report, lowest]) =>
      was(given?.urgency(report, lowest), variables.urgency(report, lowest)),
    ),
    ...Object.entries(sorted ?? {}).map(([card, bin]) => was(given?.sorted(card, bin), variables.sorted(card, bin))),
    ...boundsIn(allocated).map((bound) => {
      const isGiven = given?.allocated(bound)
      return isGiven === undefined ? least(variables.allocated(bound), 1) : isGiven ? always : never
    }),
    ...list(picked).map((card) => was(given?.picked(card), variables.picked(card))),
    ...Object.entries(worth ?? {}).map(([pick, share]) => was(given?.worth(pick, share), variables.worth(pick, share))),
    ...Object.entries(likely ?? {}).map(([hypothesis, chance]) =>
      was(given?.likely(hypothesis, chance), variables.likely(hypothesis, chance)),
    ),
    ...list(overridden).map((cell) => was(given?.overridden(cell), variables.overridden(cell))),
    ...list(reasoned).map((cell) => was(given?.reasoned(cell), variables.reasoned(cell))),
    ...Object.entries(rapport ?? {}).map(([person, level]) => least(variables.rapport(person), level)),
    ...list(team).map((person) => least(variables.joined(person), 1)),
    ...(speaks === undefined ? [] : [speakerTest(speaks, variables)]),
    ...consentsIn(consent).map(({ key, state }) => equal(variables.consent(key), 1 + consentStates.indexOf(state))),
    ...Object.entries(remembers ?? {}).map(([memory, value]) =>
      variables.remembers[memory] === value ? always : never,
    ),
    ...(roles === undefined || list(roles).includes(role) ? [] : [never]),
    ...(every ?? []).map(inner),
    ...(some === undefined ? [] : [any(some.map(inner))]),
    ...(no === undefined ? [] : [not(inner(no))]),
  ])
}

function speakerTest(speaks: string, variables: Variables): Test {
  return speaks === trainee
    ? all(variables.speakers.map((person) => not(least(variables.speaks(person), 1))))
    : least(variables.speaks(speaks), 1)
}

/** The same as `whyClosed` being undefined, but for what was looked at and drawn, which the model counts in its own way. */
export function gateTest(gate: Gate, role: string, variables: Variables): Test {
  return all([
    ...(gate.forbidden?.includes(role) ? [never] : []),
    ...(gate.once ? [not(least(variables.done(gate.id), 1))] : []),
    ...(gate.already === "added" ? [not(least(variables.added(gate.id), 1))] : []),
    ...(gate.already === "verified" ? [not(least(variables.verified(gate.id), 1))] : []),
    ...(gate.added ? [least(variables.added(gate.id), 1)] : []),
    ...(gate.report === undefined ? [] : [not(least(variables.closed(gate.report), 1))]),
    ...(gate.sort === undefined ? [] : [not(least(variables.closed(gate.sort), 1))]),
    ...(gate.allocate === undefined ? [] : [not(least(variables.closed(gate.allocate), 1))]),
    ...(gate.pick === undefined ? [] : [not(least(variables.closed(gate.pick), 1))]),
    ...(gate.board === undefined ? [] : [not(least(variables.closed(gate.board), 1))]),
    ...(gate.silent === undefined
      ? []
      : [least(variables.silent(gate.silent), 1), not(least(variables.chased(gate.silent), 1))]),
    ...(gate.when ? [testOf(gate.when, gate.from, role, variables)] : []),
    ...left(gate.uses ?? {}, variables),
    ...Object.entries(gate.measures ?? {}).map(([measure, uses]) =>
      any([not(least(variables.added(measure), 1)), all(left(uses, variables))]),
    ),
  ])
}

function left(uses: Readonly<Record<string, number>>, variables: Variables): readonly Test[] {
  return Object.entries(uses).map(([asset, count]) => least(variables.asset(asset), count))
}

export function least(slot: number, value: number): Test {
  return value <= 0 ? always : { op: "least", slot, value }
}

export function equal(slot: number, value: number): Test {
  return all([least(slot, value), not(least(slot, value + 1))])
}

export function not(test: Test): Test {
  if (isAlways(test)) return never
  return isNever(test) ? always : { op: "not", test }
}

export function all(tests: readonly Test[]): Test {
  const kept = tests.filter((test) => !isAlways(test))
  if (kept.some(isNever)) return never
  const [only] = kept
  return kept.length === 1 && only ? only : { op: "all", tests: kept }
}

export function any(tests: readonly Test[]): Test {
  const kept = tests.filter((test) => !isNever(test))
  if (kept.some(isAlways)) return always
  const [only] = kept
  return kept.length === 1 && only ? only : { op: "any", tests: kept }
}

export function isNever(test: Test): boolean {
  return test.op === "any" && test.tests.length === 0
}

function isAlways(test: Test): boolean {
  return test.op === "all" && test.tests.length === 0
}

/** Every comparison in a test. `falls` is true where a greater value can close what was open. */
export function readsOf(test: Test, falls = false): readonly Read[] {
  switch (test.op) {
    case "least":
      return [{ slot: test.slot, value: test.value, falls }]
    case "not":
      return readsOf(test.test, !falls)
    case "all":
    case "any":
      return test.tests.flatMap((inner) => readsOf(inner, falls))
  }
}

export interface Read {
  readonly slot: number
  readonly value: number
  readonly falls?: boolean
}

/** A test as a function. */
export function toCheck(test: Test): (v: Vector) => boolean {
  switch (test.op) {
    case "least": {
      const { slot, value } = test
      return (v) => (v[slot] ?? 0) >= value
    }
    case "not": {
      const inner = toCheck(test.test)
      return (v) => !inner(v)
    }
    case "all": {
      const [first, second, ...rest] = test.tests.map(toCheck)
      if (!first) return () => true
      if (!second) return first
      if (rest.length === 0) return (v) => first(v) && second(v)
      return (v) => first(v) && second(v) && rest.every((check) => check(v))
    }
    case "any": {
      const checks = test.tests.map(toCheck)
      return (v) => checks.some((check) => check(v))
    }
  }
}
