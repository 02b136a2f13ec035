import type { Diagnostic } from "../pack/diagnostic"
import { readDocument } from "../pack/document"
import { limits } from "../pack/limits"
import { sentencesOf } from "../pack/words"
import { z } from "../pack/zod"
import type { Attempt } from "./attempt"
import { attemptFile, attemptFormat, recorded } from "./attempt-shape"
import { type AttemptProblem, chainProblem } from "./replay"

/** Under which doctrine a result file was scored, by its own word. */
export interface RecordedDoctrine {
  readonly id: string
  readonly version: string
  readonly digest: string
}

/** `attempt` beside a problem: as far as it can be read. It is to be looked at, and never a result. */
export type ReadAttempt =
  | { readonly ok: true; readonly attempt: Attempt; readonly scored?: RecordedDoctrine }
  | {
      readonly ok: false
      readonly problem: AttemptProblem
      readonly attempt?: Attempt
      readonly scored?: RecordedDoctrine
    }

/**
 * Reads an attempt from the text of a file: a bare attempt, or a result that holds one. Checks its form and its chain.
 * Nothing in the file is believed but the acts themselves; scores are always worked out again.
 */
export function readAttempt(file: string, text: string): ReadAttempt {
  const read = readDocument(file.endsWith(".json") ? file : `${file}.json`, text)
  if (!read.ok) return refused({ code: "not-an-attempt", words: unreadable(read.diagnostics) })
  const value = read.document.value
  if (!isMap(value) || !("attempt" in value)) return checked(value)
  const scored = recordedDoctrine.safeParse(value["doctrine"])
  return { ...checked(value["attempt"]), ...(scored.success ? { scored: scored.data } : {}) }
}

function checked(inner: unknown): ReadAttempt {
  const format = isMap(inner) ? inner["format"] : undefined
  if (typeof format === "number" && format > attemptFormat)
    return refused({
      code: "newer-format",
      words: `It was written by a newer Forewarn (attempt format ${format}; this one reads up to ${attemptFormat}). Open it there.`,
    })
  const shaped = attemptFile.safeParse(inner)
  if (!shaped.success) {
    const attempt = readablePart(inner)
    return {
      ...refused({ code: "not-an-attempt", ...shapeWords(shaped.error) }),
      ...(attempt ? { attempt } : {}),
    }
  }
  const attempt = shaped.data
  const problem = chainProblem(attempt)
  return problem ? { ...refused(problem), attempt } : { ok: true, attempt }
}

const recordedDoctrine = z.object({ id: z.string().max(64), version: z.string().max(20), digest: z.string().max(64) })

/** A log up to the first event that is none, if its header can be read. */
function readablePart(value: unknown): Attempt | undefined {
  if (!isMap(value) || !Array.isArray(value["events"])) return undefined
  const events: readonly unknown[] = value["events"].slice(0, limits.events)
  const first = events.findIndex((event) => !recorded.safeParse(event).success)
  const part = attemptFile.safeParse({ ...value, events: first < 0 ? events : events.slice(0, first) })
  return part.success ? part.data : undefined
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
