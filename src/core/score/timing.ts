import type { Play } from "../attempt/play"
import type { Doctrine } from "../pack/schema"
import type { Decision } from "./decisions"
import { exposures } from "./recognition"

/** From the first sign to the first act that protects, in scenario minutes (rubric 2.7, 5.2). Shown, never scored. */
export interface Timing {
  /** The first sign that was there to be seen, the first one looked at, and the first one flagged. */
  readonly shown?: Moment
  readonly looked?: Moment
  readonly flagged?: Moment
  /** The first act that protects people, from when the first sign was shown on; before that nothing calls for one. */
  readonly protective?: Moment
  /** Minutes from the first sign shown, and from the first one looked at, to that act; absent where there is no such. */
  readonly sinceShown?: number
  readonly sinceLooked?: number
}

export interface Moment {
  /** The thing or the act. */
  readonly id: string
  /** How many events came before it. */
  readonly event: number
  /** Minutes since the first midnight of the scenario. */
  readonly minutes: number
}

export function timingOf(play: Play, decisions: readonly Decision[], doctrine: Doctrine): Timing {
  const seen = exposures(play).filter(({ thing }) => thing.shows !== undefined)
  const signals = new Set(seen.map(({ thing }) => thing.id))
  const done = (type: "look" | "flag") =>
    first(
      play.steps.flatMap(({ event, before }, at) =>
        event.type === type && signals.has(event.thing)
          ? [{ id: event.thing, event: at, minutes: before.progress.minutes }]
          : [],
      ),
    )
  const shown = first(seen.map(({ thing, event, minutes }) => ({ id: thing.id, event, minutes })))
  const looked = done("look")
  const flagged = done("flag")
  const protective = first(
    decisions
      .filter((decision) => decision.event >= (shown?.event ?? 0) && protects(decision, doctrine))
      .map(({ act, event, minutes }) => ({ id: act.id, event, minutes })),
  )
  const sinceShown = between(shown, protective)
  const sinceLooked = between(looked, protective)
  return {
    ...(shown ? { shown } : {}),
    ...(looked ? { looked } : {}),
    ...(flagged ? { flagged } : {}),
    ...(protective ? { protective } : {}),
    ...(sinceShown === undefined ? {} : { sinceShown }),
    ...(sinceLooked === undefined ? {} : { sinceLooked }),
  }
}

/**
 * Whether an act protects: by what is worked out, where it can be; else where its author says that it shows protection
 * (C5) well enough, or that people or the team get on the move. An act of no importance (PC4) protects nobody.
 */
export function protects({ act, computed }: Decision, { timing }: Doctrine): boolean {
  if (computed) {
    const { chosen, without, terms } = computed
    return chosen.criticality !== "PC4" && chosen.harm < without && terms.protection >= timing.protective
  }
  const shown = act.act.shows?.["C5"]
  return shown === "adequate" || shown === "strong" || act.act.step === "movement"
}

function first(moments: readonly Moment[]): Moment | undefined {
  return [...moments].sort((a, b) => a.event - b.event || a.minutes - b.minutes)[0]
}

function between(one: Moment | undefined, other: Moment | undefined): number | undefined {
  if (!one || !other || other.event < one.event) return undefined
  return other.minutes - one.minutes
}
