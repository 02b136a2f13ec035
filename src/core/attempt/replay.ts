import type { Machine } from "../machine/machine"
import { type Attempt, type AttemptHeader, chainOf } from "./attempt"
import { begin, type Play, type Refusal, type Step, step, take } from "./play"
import { eventWords, refusalWords } from "./words"

/** Why an attempt cannot be trusted or replayed, with the number of the event that does not fit (from 1; 0 is the header). */
export interface AttemptProblem {
  readonly code:
    | "not-an-attempt"
    | "newer-format"
    | "cut-short"
    | "edited"
    | "other-pack"
    | "other-rules"
    | "does-not-fit"
    | "backwards"
  readonly event?: number
  readonly words: string
}

/** What is wrong with an attempt's chain, if anything: an event changed after it was written, or events missing at its end. */
export function chainProblem(attempt: Attempt): AttemptProblem | undefined {
  const { broken, head } = chainOf(attempt)
  if (broken !== undefined)
    return {
      code: "edited",
      event: broken + 1,
      words: `Event ${broken + 1} does not fit the chain: it, or something before it, was changed after it was written.`,
    }
  if (attempt.head !== head)
    return {
      code: "cut-short",
      event: attempt.events.length + 1,
      words: `The log ends after event ${attempt.events.length}, but there was more: events at its end are missing.`,
    }
  return undefined
}

export type Replayed =
  | { readonly ok: true; readonly play: Play }
  | { readonly ok: false; readonly problem: AttemptProblem; readonly play?: Play }

/**
 * Plays a log again. Same machine and same log give the same play, on every computer. Stops at the first event that does
 * not fit. Whether the log's chain holds is asked before (`chainProblem`) and not again.
 */
export function replay(machine: Machine, attempt: Attempt): Replayed {
  if (attempt.scenario !== machine.config.id)
    return refused({
      code: "other-pack",
      event: 0,
      words: `It is an attempt of "${attempt.scenario}" (pack ${attempt.pack.id} ${attempt.pack.version}), not of "${machine.config.id}".`,
    })
  if (attempt.machine !== machine.digest)
    return refused({
      code: "other-rules",
      event: 0,
      words: `It was played under other rules of "${attempt.scenario}" (pack ${attempt.pack.id} ${attempt.pack.version}). Score it with that version of the pack.`,
    })
  if (!machine.setting.scenario.roles.includes(attempt.role))
    return refused({ code: "does-not-fit", event: 0, words: `The scenario has no role "${attempt.role}".` })

  const known = machine.setting.scenario.remembers ?? {}
  const strange = Object.entries(attempt.campaign?.remembers ?? {}).find(([memory, value]) => !known[memory]?.[value])
  if (strange)
    return refused({
      code: "does-not-fit",
      event: 0,
      words: `It begins with "${strange.join(": ")}" from an earlier scenario, of which this one knows nothing.`,
    })

  const { events, head: _, ...header } = attempt
  const start = begin(machine, header)
  const own = start.machine
  let { now, snapshot } = start
  const steps: Step[] = []
  const played = (): Play => ({
    machine: own,
    attempt: steps.length < events.length ? cutAfter(attempt, steps.length, start.attempt.head) : attempt,
    steps,
    now,
    snapshot,
  })
  let latest = 0
  for (const [i, { event, at }] of events.entries()) {
    if (at < latest)
      return {
        ...refused({ code: "backwards", event: i + 1, words: `Event ${i + 1} happened before the one it follows.` }),
        play: played(),
      }
    latest = at
    const taken = take({ machine: own, now, snapshot }, event, at)
    if (!taken.ok)
      return {
        ...refused({ code: "does-not-fit", event: i + 1, words: fitWords(played(), i + 1, taken) }),
        play: played(),
      }
    steps.push(taken.step)
    now = taken.step.after
    snapshot = taken.snapshot
  }
  return { ok: true, play: played() }
}

/** The first events of a log, which are a log of their own. */
function cutAfter(attempt: Attempt, events: number, start: string): Attempt {
  return { ...attempt, events: attempt.events.slice(0, events), head: attempt.events[events - 1]?.hash ?? start }
}

/**
 * An attempt taken over to other rules of its scenario: its acts are played again as far as they fit, as an attempt of
 * its own. What an author wants who changed the scenario under a running play.
 */
export function carryOver(
  machine: Machine,
  attempt: Attempt,
  fresh: Pick<AttemptHeader, "id" | "began" | "pack">,
): Play {
  const { events, head: _, ...header } = attempt
  const role = machine.setting.scenario.roles.includes(header.role)
    ? header.role
    : (machine.setting.scenario.roles[0] ?? header.role)
  let play = begin(machine, {
    ...header,
    ...fresh,
    role,
    machine: machine.digest,
    branch: { of: attempt.id, events: events.length },
  })
  for (const { event, at } of events) {
    const stepped = step(play, event, at)
    if (!stepped.ok) break
    play = stepped.play
  }
  return play
}

function fitWords(
  play: Play,
  number: number,
  { event, refused: why }: { event: Parameters<typeof eventWords>[0]; refused: Refusal },
): string {
  return `Event ${number} (${eventWords(event)}) cannot happen at "${play.now.at}": ${refusalWords(play.machine.setting, why, event)}`
}

function refused(problem: AttemptProblem): { readonly ok: false; readonly problem: AttemptProblem } {
  return { ok: false, problem }
}
