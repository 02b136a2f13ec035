import { consentKey, trainee } from "../pack/talks"
import { rapportSteps } from "../pack/scales"
import type { ConsentState } from "../pack/schema"
import { allocated, type Allocating } from "./allocation"
import type { LearnerEvent } from "./event"
import type { Handing } from "./gate"
import { workedOn } from "./board"
import { draftOf, drafted, handedIn, picked, placed } from "./handing"
import type { Progress, Promised } from "./progress"

/**
 * The closed list of what can happen to a scenario's progress. Each is plain data (`type` and `params`) in the machine
 * and one pure function here; nothing else ever changes progress.
 */
export type Effect = { readonly [T in EffectType]: { readonly type: T; readonly params: EffectParams[T] } }[EffectType]

export interface EffectParams {
  readonly did: { readonly id: string }
  readonly pass: { readonly minutes: number; readonly advice?: Readonly<Record<string, number>> }
  readonly wait: { readonly until: number }
  readonly prepare: { readonly minutes: Readonly<Record<string, number>> }
  readonly learn: { readonly facts: readonly string[] }
  readonly trust: { readonly by: Readonly<Record<string, number>> }
  readonly use: { readonly assets: Readonly<Record<string, number>> }
  readonly promise: { readonly id: string } & Pick<Promised, "to" | "by" | "costs">
  readonly keep: { readonly promises: readonly string[] }
  readonly withdraw: { readonly promises: readonly string[] }
  readonly rapport: { readonly by: Readonly<Record<string, number>> }
  readonly join: { readonly people: readonly string[] }
  readonly stay: { readonly people: readonly string[] }
  readonly speak: { readonly person: string }
  readonly consent: { readonly to: Readonly<Record<string, Readonly<Record<string, ConsentState>>>> }
  readonly look: { readonly thing: string }
  readonly judge: { readonly thing: string }
  readonly estimate: { readonly threat: string }
  readonly add: { readonly mitigation: string }
  readonly drop: { readonly mitigation: string }
  readonly verify: { readonly mitigation: string }
  readonly draft: { readonly report: string }
  readonly place: { readonly sort: string }
  readonly allocate: Allocating
  readonly pick: { readonly pick: string }
  readonly work: { readonly board: string }
  readonly hand: Handing
  /** The report is closed: it was answered, or nobody answers. */
  readonly answer: { readonly report: string; readonly silent?: true }
  readonly chase: { readonly report: string }
  readonly fire: { readonly inject: string }
  readonly enter: { readonly beat: string }
  readonly remember: { readonly part: string; readonly beat: string }
  readonly end: { readonly ending: string }
}

export type EffectType = keyof EffectParams

/** Every effect as a function from progress to progress. `judge`, `estimate`, `draft`, `place`, `work`, `allocate` and `pick` take what the trainee said from the event. */
export const effects: {
  readonly [T in EffectType]: (progress: Progress, params: EffectParams[T], event: LearnerEvent | undefined) => Progress
} = {
  did: (progress, { id }) => ({ ...progress, done: [...progress.done, id] }),
  pass: (progress, { minutes, advice }) => later(progress, minutes + (advice?.[progress.role] ?? 0)),
  wait: (progress, { until }) => later(progress, Math.max(0, until - progress.minutes)),
  prepare: (progress, { minutes }) => {
    const fresh = progress.added.filter((mitigation) => !progress.prepared.includes(mitigation))
    const ready = { ...progress, prepared: [...progress.prepared, ...fresh] }
    return later(
      ready,
      fresh.reduce((sum, mitigation) => sum + (minutes[mitigation] ?? 0), 0),
    )
  },
  learn: (progress, { facts }) => ({
    ...progress,
    knows: [...progress.knows, ...facts.filter((fact) => !progress.knows.includes(fact))],
  }),
  trust: (progress, { by }) => ({ ...progress, trust: changed(progress.trust, by) }),
  use: (progress, { assets }) => ({
    ...progress,
    assets: Object.fromEntries(
      Object.entries(progress.assets).map(([asset, left]) => [asset, Math.max(0, left - (assets[asset] ?? 0))]),
    ),
  }),
  promise: (progress, { id, to, by, costs }) => ({
    ...progress,
    promises: { ...progress.promises, [id]: { to, by, costs, state: "open" } },
  }),
  keep: (progress, { promises }) => settled(progress, promises, "kept"),
  withdraw: (progress, { promises }) => settled(progress, promises, "withdrawn"),
  rapport: (progress, { by }) => ({ ...progress, rapport: changed(progress.rapport ?? {}, by, rapportSteps) }),
  join: (progress, { people }) => ({ ...progress, team: [...new Set([...(progress.team ?? []), ...people])] }),
  stay: (progress, { people }) => ({
    ...progress,
    team: (progress.team ?? []).filter((person) => !people.includes(person)),
    speaks: people.includes(progress.speaks ?? trainee) ? trainee : (progress.speaks ?? trainee),
  }),
  speak: (progress, { person }) => ({ ...progress, speaks: person }),
  consent: (progress, { to }) => ({
    ...progress,
    consents: {
      ...progress.consents,
      ...Object.fromEntries(
        Object.entries(to).flatMap(([person, purposes]) =>
          Object.entries(purposes).map(([purpose, state]) => [consentKey(person, purpose), state]),
        ),
      ),
    },
  }),
  look: (progress, { thing }) => ({ ...progress, looked: [...progress.looked, thing] }),
  judge: (progress, { thing }, event) => {
    if (event?.type === "leave") return { ...progress, judged: { ...progress.judged, [thing]: { as: "leave" } } }
    if (event?.type !== "flag") return progress
    const { confidence } = event
    return { ...progress, judged: { ...progress.judged, [thing]: { as: "flag", confidence } } }
  },
  estimate: (progress, { threat }, event) =>
    event?.type === "estimate"
      ? {
          ...progress,
          estimates: { ...progress.estimates, [threat]: { likelihood: event.likelihood, impact: event.impact } },
        }
      : progress,
  add: (progress, { mitigation }) => ({ ...progress, added: [...progress.added, mitigation] }),
  drop: (progress, { mitigation }) => ({
    ...progress,
    added: progress.added.filter((id) => id !== mitigation),
    verified: progress.verified.filter((id) => id !== mitigation),
  }),
  verify: (progress, { mitigation }) => ({ ...progress, verified: [...progress.verified, mitigation] }),
  draft: (progress, { report }, event) => (event ? drafted(progress, report, event) : progress),
  place: (progress, { sort }, event) => (event ? placed(progress, sort, event) : progress),
  allocate: (progress, params, event) => (event ? allocated(progress, params, event) : progress),
  pick: (progress, { pick }, event) => (event ? picked(progress, pick, event) : progress),
  work: (progress, { board }, event) => (event ? workedOn(progress, board, event) : progress),
  hand: (progress, handing) => handedIn(progress, handing),
  answer: (progress, { report, silent }) => ({
    ...progress,
    reports: {
      ...progress.reports,
      [report]: {
        ...draftOf(progress, report),
        closed: true,
        ...(silent ? { silence: { since: progress.minutes } } : {}),
      },
    },
  }),
  chase: (progress, { report }) => {
    const own = draftOf(progress, report)
    return {
      ...progress,
      reports: {
        ...progress.reports,
        [report]: {
          ...own,
          silence: { since: own.silence?.since ?? progress.minutes, chased: progress.minutes },
        },
      },
    }
  },
  fire: (progress, { inject }) => ({
    ...progress,
    fired: [...progress.fired, { inject, minutes: progress.minutes }],
    done: [...progress.done, inject],
  }),
  enter: (progress, { beat }) => ({ ...progress, entered: [...progress.entered, beat] }),
  remember: (progress, { part, beat }) => ({ ...progress, parts: { ...progress.parts, [part]: beat } }),
  end: (progress, { ending }) => ({ ...progress, ending }),
}

/** The progress after several effects, one after the other. */
export function after(progress: Progress, happened: readonly Effect[], event: LearnerEvent | undefined): Progress {
  return happened.reduce((now, effect) => afterOne(now, effect, event), progress)
}

function afterOne<T extends EffectType>(
  progress: Progress,
  { type, params }: { readonly type: T; readonly params: EffectParams[T] },
  event: LearnerEvent | undefined,
): Progress {
  return effects[type](progress, params, event)
}

export function isEffectType(type: string): type is EffectType {
  return Object.hasOwn(effects, type)
}

/** Open promises come to an end; one that is kept, broken or withdrawn already stays so. */
function settled(progress: Progress, promises: readonly string[], state: "kept" | "withdrawn"): Progress {
  return {
    ...progress,
    promises: Object.fromEntries(
      Object.entries(progress.promises).map(([id, promised]): [string, Promised] => [
        id,
        promises.includes(id) && promised.state === "open" ? { ...promised, state } : promised,
      ]),
    ),
  }
}

/** Time passes; a promise not kept by its hour is broken and costs trust, once. */
function later(progress: Progress, minutes: number): Progress {
  const now = progress.minutes + minutes
  const broken = Object.entries(progress.promises).filter(([, { state, by }]) => state === "open" && by < now)
  return {
    ...progress,
    minutes: now,
    promises: {
      ...progress.promises,
      ...Object.fromEntries(broken.map(([id, promised]): [string, Promised] => [id, { ...promised, state: "broken" }])),
    },
    trust: broken.reduce((trust, [, { to, costs }]) => changed(trust, { [to]: -costs }), progress.trust),
  }
}

function changed(
  levels: Readonly<Record<string, number>>,
  by: Readonly<Record<string, number>>,
  most = 100,
): Readonly<Record<string, number>> {
  return {
    ...levels,
    ...Object.fromEntries(
      Object.entries(by).map(([id, change]) => [id, Math.min(most, Math.max(0, (levels[id] ?? 0) + change))]),
    ),
  }
}
