import { firstSnapshot, nextSnapshot } from "../machine/drive"
import type { LearnerEvent } from "../machine/event"
import { type Machine, remembering, type Snapshot } from "../machine/machine"
import type { Progress } from "../machine/progress"
import { isFor, type Reason, whyClosed } from "../machine/why-closed"
import { type Attempt, type AttemptHeader, appended, beginAttempt } from "./attempt"

/** An attempt being played: the log, and what the machine makes of it. Every value is new; none is changed. */
export interface Play {
  /** Begins with what the attempt remembers of earlier ones. */
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

export function begin(rules: Machine, header: AttemptHeader): Play {
  const attempt = beginAttempt(header)
  const machine = remembering(rules, header.campaign?.remembers)
  const snapshot = firstSnapshot(machine.logic, { ...machine.start, role: header.role, seed: header.seed })
  if (snapshot.status === "error") throw new Error(`${machine.config.id} does not start: ${String(snapshot.error)}`)
  return { machine, attempt, steps: [], now: momentOf(snapshot), snapshot }
}

/** What a view is made of: a play, or the part of one that had happened by some event. */
export type Seen = Pick<Play, "machine" | "steps" | "now">

/** A play as it stood after its first `events` events: what could be seen then, and nothing of what came later. */
export function seenAfter({ machine, steps, now }: Seen, events: number): Seen {
  const before = steps.slice(0, events)
  return { machine, steps: before, now: before.at(-1)?.after ?? steps[0]?.before ?? now }
}

/** One act. Refused acts change nothing and are not part of the attempt. */
export function step(play: Play, event: LearnerEvent, at: number): Stepped {
  const taken = take(play, event, at)
  if (!taken.ok) return taken
  return {
    ok: true,
    play: {
      machine: play.machine,
      attempt: appended(play.attempt, event, at),
      steps: [...play.steps, taken.step],
      now: taken.step.after,
      snapshot: taken.snapshot,
    },
  }
}

export type Taken =
  | { readonly ok: true; readonly step: Step; readonly snapshot: Snapshot }
  | Extract<Stepped, { readonly ok: false }>

/** What one act does, without its log. */
export function take(
  { machine, now, snapshot }: Pick<Play, "machine" | "now" | "snapshot">,
  event: LearnerEvent,
  at: number,
): Taken {
  const refused = whyRefused({ machine, now }, event)
  if (refused) return { ok: false, refused, event }
  const next = nextSnapshot(machine.logic, snapshot, event)
  if (next.status === "error") throw new Error(`${machine.config.id} broke: ${String(next.error)}`)
  return { ok: true, step: { event, at, before: now, after: momentOf(next) }, snapshot: next }
}

/** Why an event cannot be taken now, or undefined when it can. A note moves nothing, so no machine has a gate for it. */
export function whyRefused({ machine, now }: Pick<Play, "machine" | "now">, event: LearnerEvent): Refusal | undefined {
  if (now.progress.ending !== undefined) return { reason: "over" }
  if (event.type === "count") return undefined
  if (event.type === "vote") return now.progress.done.includes(event.sentence) ? undefined : { reason: "not-here" }
  const offered = machine.config.states.story.states[now.at]?.on?.[event.type] ?? []
  const gate = offered.find(({ guard }) => isFor(guard.params, event))?.guard.params
  return gate ? whyClosed(gate, now.progress) : { reason: "not-here" }
}

function momentOf(snapshot: Snapshot): Moment {
  const { value } = snapshot
  const story: unknown = typeof value === "object" && "story" in value ? value["story"] : undefined
  if (typeof story !== "string") throw new Error("the story is in no single beat")
  return { at: story, progress: snapshot.context }
}
