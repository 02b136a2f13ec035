import type { Effect } from "../machine/effect"
import type { Gate } from "../machine/gate"
import type { Setting } from "../machine/setting"
import type { Transition } from "../machine/transition"
import type { Choice, PlanAction } from "../pack/schema"
import { beatsOfPart } from "../pack/parts"
import { toClock, toMinutes } from "../pack/units"

/** What choices and a plan's actions have in common: a gate, effects, and where they lead. */

export function gateOf(id: string, act: Choice | PlanAction, setting: Setting): Gate {
  const forbidden = rolesThat("forbidden", act, setting)
  return {
    id,
    from: setting.from,
    ...(act.when ? { when: act.when } : {}),
    ...("once" in act && act.once ? { once: true as const } : {}),
    ...(act.uses ? { uses: act.uses } : {}),
    ...(forbidden.length > 0 ? { forbidden } : {}),
  }
}

/**
 * Minutes the act takes for a role that begins it at `now`: its own, the time it takes to advise where the role may only
 * advise, and what is left then until the hour it waits for.
 */
export function minutesOf(act: Choice | PlanAction, role: string, setting: Setting, now: number): number {
  const own = (act.takes ? toMinutes(act.takes) : 0) + (adviceOf(act, setting)[role] ?? 0)
  return act.until === undefined ? own : Math.max(own, toClock(act.until, setting.from) - now)
}

/** What an act and an answer alike do to what is known, and to people. */
export function effectsOnPeople(act: Pick<Choice, "learns" | "trust" | "rapport" | "consent">): readonly Effect[] {
  return [
    ...(act.learns ? [{ type: "learn", params: { facts: act.learns } } as const] : []),
    ...(act.trust ? [{ type: "trust", params: { by: act.trust } } as const] : []),
    ...(act.rapport ? [{ type: "rapport", params: { by: act.rapport } } as const] : []),
    ...(act.consent ? [{ type: "consent", params: { to: act.consent } } as const] : []),
  ]
}

export function effectsOf(id: string, act: Choice | PlanAction, setting: Setting): readonly Effect[] {
  const advice = adviceOf(act, setting)
  return [
    { type: "did", params: { id } },
    ...(act.keeps ? [{ type: "keep", params: { promises: act.keeps } } as const] : []),
    ...(act.withdraws ? [{ type: "withdraw", params: { promises: act.withdraws } } as const] : []),
    ...effectsOnPeople(act),
    ...(act.joins ? [{ type: "join", params: { people: act.joins } } as const] : []),
    ...(act.stays ? [{ type: "stay", params: { people: act.stays } } as const] : []),
    ...(act.speaks === undefined ? [] : [{ type: "speak", params: { person: act.speaks } } as const]),
    ...(act.uses ? [{ type: "use", params: { assets: act.uses } } as const] : []),
    ...Object.entries(act.promises ?? {}).map(
      ([promise, { to, by, costs }]) =>
        ({ type: "promise", params: { id: promise, to, by: toClock(by, setting.from), costs } }) as const,
    ),
    ...(act.takes || Object.keys(advice).length > 0
      ? [
          {
            type: "pass",
            params: {
              minutes: act.takes ? toMinutes(act.takes) : 0,
              ...(Object.keys(advice).length > 0 ? { advice } : {}),
            },
          } as const,
        ]
      : []),
    ...(act.until === undefined
      ? []
      : [{ type: "wait", params: { until: toClock(act.until, setting.from) } } as const]),
  ]
}

/**
 * One transition for each way the act can turn out, told apart by its gate: chance is drawn from the seed, and a part of
 * the story is entered where it was left.
 */
export function transitionsOf(
  gate: Gate,
  { to }: Choice | PlanAction,
  actions: readonly Effect[],
  { scenario }: Setting,
): readonly Transition[] {
  const way = (params: Gate, target: string): Transition => ({ guard: { type: "open", params }, target, actions })
  if (typeof to === "string") return [way(gate, to)]
  if ("resume" in to)
    return beatsOfPart(scenario, to.resume).map(({ id: beat }, i) =>
      way({ ...gate, resumed: { part: to.resume, beat, first: i === 0 } }, beat),
    )
  const below = Math.round(to.chance * 1000)
  const name = gate.way?.answer ?? gate.outcome?.id ?? gate.id
  return [
    way({ ...gate, drawn: { name, least: 0, below } }, to.then),
    way({ ...gate, drawn: { name, least: below, below: 1000 } }, to.else),
  ]
}

function adviceOf(act: Choice | PlanAction, setting: Setting): Readonly<Record<string, number>> {
  return Object.fromEntries(
    rolesThat("advise-only", act, setting).flatMap((role) => {
      const takes = setting.world.roles[role]?.["advice-takes"]
      return takes === undefined ? [] : [[role, toMinutes(takes)]]
    }),
  )
}

/** The scenario's roles whose authority over the act's power is `may`. A power a role does not name is forbidden to it. */
function rolesThat(
  may: "advise-only" | "forbidden",
  { power }: Choice | PlanAction,
  setting: Setting,
): readonly string[] {
  if (power === undefined) return []
  return setting.scenario.roles
    .filter((role) => (setting.world.roles[role]?.authority[power] ?? "forbidden") === may)
    .sort()
}
