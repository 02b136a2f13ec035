import Papa from "papaparse"
import { type Attempt, isHotSeat, isPractice } from "../attempt/attempt"
import type { Result } from "../score/result"

/** A table as it leaves the machine: tidy, every column with what it says and its unit. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** Worked out anew by whoever goes through them: of a large course they would not all fit into memory. */
  readonly rows: Iterable<readonly Cell[]>
}

/**
 * Name and description, for whoever reads the file without us, and what stands in it: text, where nothing is said; a
 * `time` is ISO 8601 in UTC.
 */
export type Column = readonly [name: string, about: string, kind?: "text" | "number" | "time"]

export type Cell = string | number | null

/** The scores of any number of results: one row a decision, with the attempt's facts on each row. */
function decisionTable(results: readonly Result[]): Table {
  const rows = results.flatMap((result) =>
    result.score.decisions.map((_, i) => [
      ...decisionCells.before(result),
      ...decisionCells.own(result, i),
      ...decisionCells.after(result),
    ]),
  )
  return { name: "decisions", columns: [...before, ...own, ...after], rows }
}

/** Whose attempt it is, of what and of which kind: what the rows of attempts and of decisions begin with. */
export function attemptCells({ attempt, receipt }: Pick<Result, "attempt" | "receipt">): readonly Cell[] {
  return [
    attempt.id,
    receipt,
    attempt.trainee ?? null,
    attempt.pack.id,
    attempt.pack.version,
    attempt.scenario,
    attempt.role,
    attempt.language ?? null,
    attempt.began,
    kindOf(attempt),
  ]
}

/** The cells of a decision's row: what is alike in all decisions of an attempt stands before and after what is its own. */
export const decisionCells = {
  before: (result: Result): readonly Cell[] => [
    ...attemptCells(result),
    result.attempt.branch?.of ?? null,
    result.attempt.branch?.events ?? null,
    `${result.doctrine.id} ${result.doctrine.version}`,
    result.score.ending,
  ],
  own: ({ attempt, score }: Result, i: number): readonly Cell[] => {
    const decision = score.decisions[i]
    if (!decision) throw new Error(`no decision ${i}`)
    return [
      i + 1,
      decision.clock,
      attempt.events[decision.event]?.at ?? null,
      millisecondsTaken(attempt, decision.event),
      decision.act,
      decision.stance,
      decision.computed ? "computed" : "stated",
      decision.quality,
      decision.passivity,
      decision.recklessness,
      decision.assessment,
      decision.protection,
      decision.mitigation,
      decision.tolerance,
      decision.residual,
      decision.ceiling,
      decision.reference?.act ?? null,
    ]
  },
  after: ({ score: { recognition } }: Result): readonly Cell[] => [
    recognition.signals,
    recognition.hits,
    recognition.noise,
    recognition.falseAlarms,
  ],
} as const

/** `decisionTable` as CSV. */
export function scoresCsv(results: readonly Result[]): string {
  return csvOf(decisionTable(results))
}

/** A table as CSV. Numbers stay numbers; no text can become a formula in a spreadsheet. */
export function csvOf(table: Table): string {
  return [...csvPieces(table)].join("")
}

/** The same piece by piece, for tables that are too large to be one text. */
export function* csvPieces({ columns: heads, rows }: Pick<Table, "columns" | "rows">): Generator<string> {
  const written = (some: readonly (readonly Cell[])[]) =>
    `${Papa.unparse(
      some.map((row) => row.map(cell)),
      { quotes: (value) => typeof value === "string", newline: "\r\n" },
    )}\r\n`
  yield `\uFEFF${written([heads.map(([name]) => name)])}`
  let some: (readonly Cell[])[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < rowsAtOnce) continue
    yield written(some)
    some = []
  }
  if (some.length > 0) yield written(some)
}

const rowsAtOnce = 1000

/** What a row may be taken for: only an `attempt` is somebody's own result. */
export function kindOf(attempt: Pick<Attempt, "branch" | "seats">): "attempt" | "practice" | "hot-seat" {
  return isPractice(attempt) ? "practice" : isHotSeat(attempt) ? "hot-seat" : "attempt"
}

/** Milliseconds from the act before, or from the beginning. */
function millisecondsTaken({ events }: Attempt, event: number): number | null {
  const at = events[event]?.at
  return at === undefined ? null : at - (events[event - 1]?.at ?? 0)
}

/** What is said of an attempt in more than one table. */
export const attemptColumns = {
  attempt: ["attempt", "The attempt's own id."],
  receipt: ["receipt", "Ten characters worked out from the log, for comparing with what was written down in the room."],
  trainee: [
    "trainee",
    "The pseudonym it was played under; empty where there was none. Who that is only the centre knows.",
  ],
  pack: ["pack", "The pack's id."],
  packVersion: ["pack_version", "The version of the pack it was played in."],
  scenario: ["scenario", "The scenario's id."],
  role: ["role", "The role that was played."],
  language: ["language", "The language it was begun in; empty where that was not written down."],
  began: ["began_utc", "When it began, in universal time, by the laptop's clock.", "time"],
} as const satisfies Readonly<Record<string, Column>>

const before: readonly Column[] = [
  attemptColumns.attempt,
  attemptColumns.receipt,
  attemptColumns.trainee,
  attemptColumns.pack,
  attemptColumns.packVersion,
  attemptColumns.scenario,
  attemptColumns.role,
  attemptColumns.language,
  attemptColumns.began,
  [
    "kind",
    "attempt, practice (played again from a decision) or hot-seat (two trainees together). Only an attempt is somebody's own result.",
  ],
  ["practice_of", "Of practice: the attempt it was played again from."],
  ["practice_from_event", "Of practice: after how many events of that attempt.", "number"],
  ["doctrine", "The doctrine it was scored under, and its version."],
  ["ending", "The ending it came to; empty where it was not finished."],
]

const own: readonly Column[] = [
  ["decision", "The number of the decision in the attempt, from 1.", "number"],
  ["scenario_clock", "The time of day in the scenario when it was taken."],
  ["ms_since_begin", "Milliseconds from the beginning of the attempt to the decision, pauses included.", "number"],
  ["ms_taken", "Milliseconds from the act before to the decision.", "number"],
  ["act", "The choice, action or outcome."],
  ["stance", "calculated, hesitant, passive, reckless or justified-no-go; empty where nothing was judged."],
  ["stance_from", "computed from the pack's risk data, or stated by its author."],
  ["quality_0_100", "Decision quality, 0 to 100 (rubric 2.3.5).", "number"],
  ["passivity_0_1", "0 protects all that could be protected, 1 nothing (2.3.6).", "number"],
  ["recklessness_0_1", "Exposure nobody needed to accept, 0 to 1 (2.3.6).", "number"],
  ["assessment_0_1", "How well the risk was assessed, 0 to 1.", "number"],
  ["protection_0_1", "How much of what could be protected was, 0 to 1.", "number"],
  ["mitigation_0_1", "How much of the avoidable loss was avoided, 0 to 1.", "number"],
  ["tolerance_0_1", "1 within what may be risked, less for each band over it.", "number"],
  ["residual_risk", "The residual risk band of what was done."],
  ["ceiling", "The highest band an act of that criticality may carry."],
  ["reference_act", "The act of the reference plan x*."],
]

const after: readonly Column[] = [
  ["signals", "Signs the trainee had the chance to see in the whole attempt.", "number"],
  ["hits", "Signs flagged.", "number"],
  ["noise", "Harmless things she had the chance to see.", "number"],
  ["false_alarms", "Harmless things flagged.", "number"],
]

/** The columns of `decisionCells`. */
export const decisionColumns = { before, own, after } as const

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: Cell): string | number {
  if (value === null) return ""
  return typeof value === "string" && /^[\s]*[=+\-@|%＝＋－＠\t\r]/u.test(value) ? `'${value}` : value
}
