import type { Path } from "./place"
import type { Beat, Choice, Condition, PlanAction, Scenario, Target } from "./schema"

/** Every part of a scenario that can do something, with the path to it: what rules and the compiler walk over. */

export interface Act {
  readonly beat: Beat
  readonly kind: "choice" | "action"
  readonly id: string
  readonly act: Choice | PlanAction
  readonly path: Path
}

export function actsOf(scenario: Scenario): readonly Act[] {
  return scenario.beats.flatMap((beat, b) => actsOfBeat(beat, ["beats", b]))
}

export function actsOfBeat(beat: Beat, path: Path = []): readonly Act[] {
  return [
    ...(beat.choices ?? []).map(
      (choice, c): Act => ({ beat, kind: "choice", id: choice.id, act: choice, path: [...path, "choices", c] }),
    ),
    ...Object.entries(beat.plan?.actions ?? {}).map(
      ([id, act]): Act => ({ beat, kind: "action", id, act, path: [...path, "plan", "actions", id] }),
    ),
  ]
}

/** The names a target may lead to, with their paths. */
export function endsOf(target: Target, path: Path): readonly { readonly name: string; readonly path: Path }[] {
  return typeof target === "string"
    ? [{ name: target, path }]
    : [
        { name: target.then, path: [...path, "then"] },
        { name: target.else, path: [...path, "else"] },
      ]
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
    ...actsOf(scenario).map(({ act, path }) => ({ value: act.when, path: [...path, "when"] })),
    ...scenario.beats.flatMap((beat, b) =>
      (beat.observe ?? []).map((thing, t) => ({ value: thing.when, path: ["beats", b, "observe", t, "when"] })),
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

function within(value: Condition, path: Path): readonly At<Condition>[] {
  return [
    { value, path },
    ...(value.all ?? []).flatMap((inner, i) => within(inner, [...path, "all", i])),
    ...(value.any ?? []).flatMap((inner, i) => within(inner, [...path, "any", i])),
    ...(value.not ? within(value.not, [...path, "not"]) : []),
  ]
}

/** `knows: a` and `knows: [a, b]` alike, each name with its path. */
export function namesOf(value: string | readonly string[] | undefined, path: Path): readonly At<string>[] {
  if (value === undefined) return []
  if (typeof value === "string") return [{ value, path }]
  return value.map((name, i) => ({ value: name, path: [...path, i] }))
}

export function keysOf(value: Readonly<Record<string, unknown>> | undefined, path: Path): readonly At<string>[] {
  return Object.keys(value ?? {}).map((key) => ({ value: key, path: [...path, key] }))
}

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
