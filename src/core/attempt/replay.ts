import { z } from "../pack/zod"
import type { Machine } from "../machine/machine"
import type { Diagnostic } from "../pack/diagnostic"
import { readDocument } from "../pack/document"
import { sentencesOf } from "../pack/words"
import { type Attempt, type AttemptHeader, attemptFile, attemptFormat, chainOf } from "./attempt"
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

export type ReadAttempt =
  | { readonly ok: true; readonly attempt: Attempt }
  | { readonly ok: false; readonly problem: AttemptProblem }

/**
 * Reads an attempt from the text of a file: a bare attempt, or a result that holds one. Checks its form and its chain.
 * Nothing in the file is believed but the acts themselves; scores are always worked out again.
 */
export function readAttempt(file: string, text: string): ReadAttempt {
  const read = readDocument(file.endsWith(".json") ? file : `${file}.json`, text)
  if (!read.ok) return refused({ code: "not-an-attempt", words: unreadable(read.diagnostics) })
  const value = read.document.value
  const inner = isMap(value) && "attempt" in value ? value["attempt"] : value
  const format = isMap(inner) ? inner["format"] : undefined
  if (typeof format === "number" && format > attemptFormat)
    return refused({
      code: "newer-format",
      words: `It was written by a newer Forewarn (attempt format ${format}; this one reads up to ${attemptFormat}). Open it there.`,
    })
  const shaped = attemptFile.safeParse(inner)
  if (!shaped.success) return refused({ code: "not-an-attempt", ...shapeWords(shaped.error) })
  const attempt = shaped.data
  const problem = chainProblem(attempt)
  if (problem) return refused(problem)
  return { ok: true, attempt }
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

  const { events, head: _, ...header } = attempt
  const start = begin(machine, header)
  let { now, snapshot } = start
  const steps: Step[] = []
  const played = (): Play => ({
    machine,
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
    const taken = take({ machine, now, snapshot }, event, at)
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

function unreadable(diagnostics: readonly Diagnostic[]): string {
  const first = diagnostics[0]
  if (!first) return "It cannot be read."
  return `It cannot be read: line ${first.place.line}, column ${first.place.column}: ${sentencesOf(first).what}`
}

function shapeWords(error: z.ZodError): { readonly event?: number; readonly words: string } {
  const path = error.issues[0]?.path ?? []
  if (path[0] === "events" && typeof path[1] === "number")
    return {
      event: path[1] + 1,
      words: `Event ${path[1] + 1} is not an event this version knows (${path.slice(2).join(".") || "its form"}).`,
    }
  return {
    words:
      path.length > 0 ? `Its "${path.join(".")}" is missing or not as it should be.` : "It is not an attempt file.",
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
