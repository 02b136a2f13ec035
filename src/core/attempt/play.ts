import { initialTransition, transition } from "xstate"
import { type LearnerEvent, subjectOf } from "../machine/event"
import type { Machine, Snapshot } from "../machine/machine"
import type { Progress } from "../machine/progress"
import { type Reason, whyClosed } from "../machine/why-closed"
import { type Attempt, type AttemptHeader, appended, beginAttempt } from "./attempt"

/** An attempt being played: the log, and what the machine makes of it. Every value is new; none is changed. */
export interface Play {
  readonly machine: Machine
  readonly attempt: Attempt
  readonly steps: readonly Step[]
  readonly now: Moment
  readonly snapshot: Snapshot
}

/** Where the story stands. */
export interface Moment {
  /** The beat or ending the trainee is at. */
  readonly at: string
  readonly progress: Progress
}

export interface Step {
  readonly event: LearnerEvent
  /** Milliseconds since the attempt began. */
  readonly at: number
  readonly before: Moment
  readonly after: Moment
}

export type Refusal = Reason | { readonly reason: "not-here" }

export type Stepped =
  | { readonly ok: true; readonly play: Play }
  | { readonly ok: false; readonly refused: Refusal; readonly event: LearnerEvent }

export function begin(machine: Machine, header: AttemptHeader): Play {
  const attempt = beginAttempt(header)
  const [snapshot] = initialTransition(machine.logic, { ...machine.start, role: header.role, seed: header.seed })
  if (snapshot.status === "error") throw new Error(`${machine.config.id} does not start: ${String(snapshot.error)}`)
  return { machine, attempt, steps: [], now: momentOf(snapshot), snapshot }
}

/** One act. Refused acts change nothing and are not part of the attempt. */
export function step(play: Play, event: LearnerEvent, at: number): Stepped {
  const refused = whyRefused(play, event)
  if (refused) return { ok: false, refused, event }
  const [snapshot] = transition(play.machine.logic, play.snapshot, event)
  if (snapshot.status === "error") throw new Error(`${play.machine.config.id} broke: ${String(snapshot.error)}`)
  const now = momentOf(snapshot)
  return {
    ok: true,
    play: {
      machine: play.machine,
      attempt: appended(play.attempt, event, at),
      steps: [...play.steps, { event, at, before: play.now, after: now }],
      now,
      snapshot,
    },
  }
}

/** Why an event cannot be taken now, or undefined when it can. */
export function whyRefused({ machine, now }: Pick<Play, "machine" | "now">, event: LearnerEvent): Refusal | undefined {
  if (now.progress.ending !== undefined) return { reason: "over" }
  const offered = machine.config.states.story.states[now.at]?.on?.[event.type] ?? []
  const gate = offered.find(({ guard }) => guard.params.id === subjectOf(event))?.guard.params
  return gate ? whyClosed(gate, now.progress) : { reason: "not-here" }
}

function momentOf(snapshot: Snapshot): Moment {
  const { value } = snapshot
  const story: unknown = typeof value === "object" && "story" in value ? value["story"] : undefined
  if (typeof story !== "string") throw new Error("the story is in no single beat")
  return { at: story, progress: snapshot.context }
}
