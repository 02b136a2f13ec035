import type { Condition, Urgency } from "../pack/schema"
import { type Measure, measures as measureNames, urgencies } from "../pack/scales"
import { consentKey, trainee } from "../pack/talks"
import { toClock } from "../pack/units"
import type { BoardProgress, Progress, SentReport } from "./progress"

/**
 * Whether a condition holds. Several words in one condition must all hold. `from` is the scenario's first minute: a
 * time of day before it means the next day.
 */
export function holds(condition: Condition, progress: Progress, from: number): boolean {
  const { knows, done, has, trust, clock, flagged, promised, outcome, added, verified, role, all, any, not } = condition
  const {
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
  } = condition
  return (
    list(knows).every((fact) => progress.knows.includes(fact)) &&
    list(done).every((act) => progress.done.includes(act)) &&
    Object.entries(has ?? {}).every(([asset, least]) => (progress.assets[asset] ?? 0) >= least) &&
    Object.entries(trust ?? {}).every(([community, least]) => (progress.trust[community] ?? 0) >= least) &&
    (clock?.from === undefined || progress.minutes >= toClock(clock.from, from)) &&
    (clock?.until === undefined || progress.minutes <= toClock(clock.until, from)) &&
    list(flagged).every((thing) => progress.judged[thing]?.as === "flag") &&
    list(promised).every((promise) => promise in progress.promises) &&
    Object.entries(outcome ?? {}).every(([promise, state]) => progress.promises[promise]?.state === state) &&
    list(added).every((measure) => progress.added.includes(measure)) &&
    list(verified).every((measure) => progress.verified.includes(measure)) &&
    list(reported).every(
      (fact) =>
        sent(progress).some(({ lines }) => fact in lines) ||
        handedBoards(progress).some(({ lines }) => (lines[fact] ?? []).length > 0),
    ) &&
    list(leaked).every(
      (fact) =>
        sent(progress).some((one) => one.leaked.includes(fact)) ||
        handedBoards(progress).some(({ issued }) => issued?.leaked.includes(fact)),
    ) &&
    list(told).every(
      (addressee) =>
        sent(progress).some(({ to }) => to.includes(addressee)) ||
        handedBoards(progress).some(({ lines }) => Object.values(lines).some((to) => to.includes(addressee))),
    ) &&
    Object.entries(urgency ?? {}).every(([report, least]) =>
      (progress.reports?.[report]?.sent ?? []).some((one) => rankOf(one.urgency) >= rankOf(least)),
    ) &&
    Object.entries(sorted ?? {}).every(([card, bin]) =>
      Object.values(progress.sorts ?? {}).some(
        ({ closed, placed }) => closed !== undefined && placed[card]?.bin === bin,
      ),
    ) &&
    boundsIn(allocated).every(({ plan, measure, bound, value }) => {
      const is = progress.allocations?.[plan]?.adopted?.measures[measure]
      return is !== undefined && (bound === "least" ? is >= value : is <= value)
    }) &&
    list(picked).every((card) =>
      Object.values(progress.picks ?? {}).some((pick) => pick.decided && pick.picked.includes(card)),
    ) &&
    Object.entries(worth ?? {}).every(
      ([pick, least]) => (progress.picks?.[pick]?.decided?.share ?? Number.NEGATIVE_INFINITY) >= least,
    ) &&
    Object.entries(likely ?? {}).every(([hypothesis, least]) =>
      handedBoards(progress).some(({ chances }) => (chances[hypothesis] ?? 0) >= least),
    ) &&
    list(overridden).every((cell) => handedBoards(progress).some(({ cells }) => cells[cell]?.as === "override")) &&
    list(reasoned).every((cell) => handedBoards(progress).some(({ issued }) => issued?.reasoned.includes(cell))) &&
    Object.entries(rapport ?? {}).every(([person, least]) => (progress.rapport?.[person] ?? 0) >= least) &&
    list(team).every((person) => progress.team?.includes(person)) &&
    (speaks === undefined || (progress.speaks ?? trainee) === speaks) &&
    consentsIn(consent).every(({ key, state }) => progress.consents?.[key] === state) &&
    Object.entries(remembers ?? {}).every(([memory, value]) => progress.remembers?.[memory] === value) &&
    (role === undefined || list(role).includes(progress.role)) &&
    (all ?? []).every((inner) => holds(inner, progress, from)) &&
    (any === undefined || any.some((inner) => holds(inner, progress, from))) &&
    (not === undefined || !holds(not, progress, from))
  )
}

/** The consents a condition asks for, each by its key. */
export function consentsIn(consent: Condition["consent"]) {
  return Object.entries(consent ?? {}).flatMap(([person, purposes]) =>
    Object.entries(purposes).map(([purpose, state]) => ({ key: consentKey(person, purpose), state })),
  )
}

/** What a condition asks of plans of presence, each bound for itself. */
export function boundsIn(allocated: Condition["allocated"]): readonly Bound[] {
  return Object.entries(allocated ?? {}).flatMap(([plan, measures]) =>
    measureNames.flatMap((measure) =>
      (["least", "most"] as const).flatMap((bound) => {
        const value = measures[measure]?.[bound]
        return value === undefined ? [] : [{ plan, measure, bound, value }]
      }),
    ),
  )
}

export interface Bound {
  readonly plan: string
  readonly measure: Measure
  readonly bound: "least" | "most"
  readonly value: number
}

function sent({ reports }: Progress): readonly SentReport[] {
  return Object.values(reports ?? {}).flatMap((report) => report.sent)
}

function handedBoards({ boards }: Progress): readonly BoardProgress[] {
  return Object.values(boards ?? {}).filter(({ issued }) => issued !== undefined)
}

/** How urgent, from 1; 0 when nothing was said. */
export function rankOf(urgency: Urgency | undefined): number {
  return urgency === undefined ? 0 : 1 + urgencies.indexOf(urgency)
}

export function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value
}
