import type { Path } from "./place"
import type {
  Allocate,
  Beat,
  Board,
  CardPick,
  Choice,
  Condition,
  Outcome,
  PlanAction,
  Report,
  Scenario,
  Sort,
  Target,
} from "./schema"

/** Every part of a scenario that can do something, with the path to it: what rules and the compiler walk over. */

export interface Act {
  readonly beat: Beat
  /** An answer is what somebody says to a choice. It is no act of the trainee's: nothing is scored by it. */
  readonly kind: "choice" | "action" | "outcome" | "answer"
  readonly id: string
  readonly act: Choice | PlanAction
  readonly path: Path
  /** Of an answer: the choice it answers. */
  readonly answering?: Choice
}

export function actsOf(scenario: Scenario): readonly Act[] {
  const found = known.get(scenario) ?? scenario.beats.flatMap((beat, b) => actsOfBeat(beat, ["beats", b]))
  known.set(scenario, found)
  return found
}

/** Almost every rule asks for the acts of the same scenario; the answer cannot change. */
const known = new WeakMap<Scenario, readonly Act[]>()

/** The beat with this id. */
export function beatOf(scenario: Pick<Scenario, "beats">, id: string): Beat | undefined {
  const beats = byId.get(scenario.beats) ?? new Map(scenario.beats.map((beat) => [beat.id, beat]))
  byId.set(scenario.beats, beats)
  return beats.get(id)
}

const byId = new WeakMap<Scenario["beats"], ReadonlyMap<string, Beat>>()

export function actsOfBeat(beat: Beat, path: Path = []): readonly Act[] {
  return [
    ...(beat.choices ?? []).map(
      (choice, c): Act => ({ beat, kind: "choice", id: choice.id, act: choice, path: [...path, "choices", c] }),
    ),
    ...(beat.choices ?? []).flatMap((choice, c) =>
      (choice.answers ?? []).map(
        (answer, a): Act => ({
          beat,
          kind: "answer",
          id: answer.id,
          act: { ...answer, to: answer.to ?? choice.to },
          path: [...path, "choices", c, "answers", a],
          answering: choice,
        }),
      ),
    ),
    ...Object.entries(beat.plan?.actions ?? {}).map(
      ([id, act]): Act => ({ beat, kind: "action", id, act, path: [...path, "plan", "actions", id] }),
    ),
    ...outcomesOf(beat).map(
      ({ value, path: own }): Act => ({ beat, kind: "outcome", id: value.id, act: value, path: [...path, ...own] }),
    ),
  ]
}

/** What can come of what is put together in a beat and handed in: the answers to a report, the outcomes of the others. */
export function outcomesOf({ report, sort, board, allocate, pick }: Beat): readonly At<Outcome>[] {
  return [
    ...(report?.answers ?? []).map((value, a) => ({ value, path: ["report", "answers", a] })),
    ...(sort?.outcomes ?? []).map((value, o) => ({ value, path: ["sort", "outcomes", o] })),
    ...(board?.outcomes ?? []).map((value, o) => ({ value, path: ["board", "outcomes", o] })),
    ...(allocate?.outcomes ?? []).map((value, o) => ({ value, path: ["allocate", "outcomes", o] })),
    ...(pick?.outcomes ?? []).map((value, o) => ({ value, path: ["pick", "outcomes", o] })),
  ]
}

/** Every report of a scenario. */
export function reportsOf({ beats }: Pick<Scenario, "beats">): readonly Report[] {
  return beats.flatMap(({ report }) => report ?? [])
}

/** Every sort of a scenario. */
export function sortsOf({ beats }: Pick<Scenario, "beats">): readonly Sort[] {
  return beats.flatMap(({ sort }) => sort ?? [])
}

/** Every plan of presence of a scenario, as it was written. */
export function allocatesOf({ beats }: Pick<Scenario, "beats">): readonly Allocate[] {
  return beats.flatMap(({ allocate }) => allocate ?? [])
}

/** A plan of presence with all it takes up from the one that it continues. */
export function wholeAllocate(allocate: Allocate, scenario: Pick<Scenario, "beats">): WholeAllocate {
  const before = allocatesOf(scenario).find(({ id }) => id === allocate.continues && id !== allocate.id)
  const taken = before && before.continues !== allocate.id ? wholeAllocate(before, scenario) : undefined
  return {
    ...allocate,
    from: allocate.from ?? 1,
    days: allocate.days ?? taken?.days ?? 7,
    first: allocate.first ?? taken?.first ?? "monday",
    places: allocate.places ?? taken?.places ?? {},
    means: allocate.means ?? taken?.means ?? {},
    budgets: { ...taken?.budgets, ...allocate.budgets },
    weather: allocate.weather ?? taken?.weather ?? [],
    returns: allocate.returns ?? taken?.returns ?? {},
    watched: allocate.watched ?? taken?.watched ?? { weeks: 0, there: {} },
    rates: allocate.rates ?? false,
  }
}

export type WholeAllocate = Pick<Allocate, "id" | "text" | "continues" | "outcomes"> & {
  readonly [K in Exclude<keyof Allocate, "id" | "text" | "continues" | "outcomes">]-?: NonNullable<Allocate[K]>
}

export function assetName(scenario: Pick<Scenario, "asset-names">, asset: string): string {
  return scenario["asset-names"]?.[asset] ?? asset.replaceAll("-", " ")
}

/** What there is of each means: assets that can run out, and the budgets of a plan of presence. */
export function meansOf(scenario: Scenario): readonly { readonly name: string; readonly count: number }[] {
  return [
    ...Object.entries(scenario.assets).map(([id, count]) => ({ name: assetName(scenario, id), count })),
    ...allocatesOf(scenario)
      .filter(({ continues }) => continues === undefined)
      .flatMap(({ budgets }) =>
        Object.values(budgets ?? {}).map(({ text, amount }) => ({ name: text, count: amount })),
      ),
  ]
}

/** Every pick of a scenario. */
export function picksOf({ beats }: Pick<Scenario, "beats">): readonly CardPick[] {
  return beats.flatMap(({ pick }) => pick ?? [])
}

/** Every board of a scenario. */
export function boardsOf({ beats }: Pick<Scenario, "beats">): readonly Board[] {
  return beats.flatMap(({ board }) => board ?? [])
}

/** What trainees will practise, in words. */
export function objectivesOf({ objectives }: Pick<Scenario, "objectives">): readonly string[] {
  return objectives.map((objective) => (typeof objective === "string" ? objective : objective.text))
}

/** The beats and endings a target names, with their paths. A part of the story is no such name. */
export function endsOf(target: Target, path: Path): readonly { readonly name: string; readonly path: Path }[] {
  if (typeof target === "string") return [{ name: target, path }]
  if ("resume" in target) return []
  return [
    { name: target.then, path: [...path, "then"] },
    { name: target.else, path: [...path, "else"] },
  ]
}

/** Every beat and ending a target can lead to. */
export function leadsTo(target: Target, scenario: Pick<Scenario, "beats">): readonly string[] {
  return typeof target === "object" && "resume" in target
    ? beatsOfPart(scenario, target.resume).map(({ id }) => id)
    : endsOf(target, []).map(({ name }) => name)
}

/** The beats of a part of the story, in the order they are written; the first is where it begins. */
export function beatsOfPart({ beats }: Pick<Scenario, "beats">, part: string): readonly Beat[] {
  return beats.filter((beat) => beat.part === part)
}

export interface At<T> {
  readonly value: T
  readonly path: Path
}

/** Every condition, the ones inside others too. */
export function conditionsOf(scenario: Scenario): readonly At<Condition>[] {
  return wholeConditionsOf(scenario).flatMap(({ value, path }) => within(value, path))
}

/** Every condition as it was written, without the ones inside. */
export function wholeConditionsOf(scenario: Scenario): readonly At<Condition>[] {
  const top: At<Condition | undefined>[] = [
    ...actsOf(scenario).flatMap(({ act, path }) => (act.when ? [{ value: act.when, path: [...path, "when"] }] : [])),
    ...scenario.beats.flatMap((beat, b) =>
      (beat.observe ?? []).map((thing, t) => ({ value: thing.when, path: ["beats", b, "observe", t, "when"] })),
    ),
    ...scenario.beats.flatMap(({ board }, b) =>
      Object.entries(board?.fragments ?? {}).map(([id, { when }]) => ({
        value: when,
        path: ["beats", b, "board", "fragments", id, "when"],
      })),
    ),
    ...Object.entries(scenario.mitigations).map(([id, { when }]) => ({
      value: when,
      path: ["mitigations", id, "when"],
    })),
    ...(scenario.injects ?? []).flatMap((inject, i) => [
      { value: inject.when, path: ["injects", i, "when"] },
      { value: inject.unless, path: ["injects", i, "unless"] },
    ]),
  ]
  return top.flatMap(({ value, path }) => (value ? [{ value, path }] : []))
}

/** The conditions of what is drawn on the map, as they were written: nothing moves by them. */
export function wholeDrawnConditionsOf({ map }: Scenario): readonly At<Condition>[] {
  return Object.entries(map ?? {}).flatMap(([kind, drawn]) =>
    Object.entries(drawn ?? {}).flatMap(([id, { when }]) =>
      when ? [{ value: when, path: ["map", kind, id, "when"] }] : [],
    ),
  )
}

/** The same, with the ones inside others. */
export function drawnConditionsOf(scenario: Scenario): readonly At<Condition>[] {
  return wholeDrawnConditionsOf(scenario).flatMap(({ value, path }) => within(value, path))
}

/** A condition and those inside it. */
export function within(value: Condition, path: Path): readonly At<Condition>[] {
  return [
    { value, path },
    ...(value.all ?? []).flatMap((inner, i) => within(inner, [...path, "all", i])),
    ...(value.any ?? []).flatMap((inner, i) => within(inner, [...path, "any", i])),
    ...(value.not ? within(value.not, [...path, "not"]) : []),
  ]
}

/** `knows: a` and `knows: [a, b]` alike, each name with its path: the path that is given, and the key behind it. */
export function namesOf(
  value: string | readonly string[] | undefined,
  path: Path,
  key?: string,
): readonly At<string>[] {
  if (value === undefined) return none
  const whole = key === undefined ? path : [...path, key]
  if (typeof value === "string") return [{ value, path: whole }]
  return value.map((name, i) => ({ value: name, path: [...whole, i] }))
}

export function keysOf(
  value: Readonly<Record<string, unknown>> | undefined,
  path: Path,
  key?: string,
): readonly At<string>[] {
  if (value === undefined) return none
  const whole = key === undefined ? path : [...path, key]
  return Object.keys(value).map((name) => ({ value: name, path: [...whole, name] }))
}

/** Most of what can name something names nothing. */
const none: readonly At<string>[] = []

/** How an act bears on risk: the terms a plan's action states itself and a choice states under `acts`. */
export interface RiskData {
  readonly effectiveness: number
  readonly exposes: readonly string[]
  readonly aggravated?: readonly string[] | undefined
  readonly "secondary-harm"?: number | undefined
}

export function riskOf({ act, path }: Pick<Act, "act" | "path">): At<RiskData> | undefined {
  if ("effectiveness" in act) return { value: act, path }
  return act.acts && { value: act.acts, path: [...path, "acts"] }
}
