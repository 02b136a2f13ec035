import Papa from "papaparse"
import { isHotSeat, isPractice } from "../attempt/attempt"
import type { Result } from "../score/result"

/**
 * The scores of any number of results as CSV: one row a decision, with the attempt's facts on each row. Numbers stay
 * numbers; no text can become a formula in a spreadsheet.
 */
export function scoresCsv(results: readonly Result[]): string {
  const rows = results.flatMap(({ attempt, receipt, doctrine, score }) =>
    score.decisions.map((decision, i) => [
      attempt.id,
      receipt,
      attempt.pack.id,
      attempt.pack.version,
      attempt.scenario,
      attempt.role,
      attempt.began,
      isPractice(attempt) ? "practice" : isHotSeat(attempt) ? "hot-seat" : "attempt",
      attempt.branch?.of ?? null,
      attempt.branch?.events ?? null,
      `${doctrine.id} ${doctrine.version}`,
      score.ending,
      i + 1,
      decision.clock,
      attempt.events[decision.event]?.at ?? null,
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
      score.recognition.signals,
      score.recognition.hits,
      score.recognition.noise,
      score.recognition.falseAlarms,
    ]),
  )
  return `\uFEFF${Papa.unparse(
    [columns, ...rows].map((row) => row.map(cell)),
    {
      quotes: (value) => typeof value === "string",
      newline: "\r\n",
    },
  )}\r\n`
}

const columns = [
  "attempt",
  "receipt",
  "pack",
  "pack_version",
  "scenario",
  "role",
  "began_utc",
  "kind",
  "practice_of",
  "practice_from_event",
  "doctrine",
  "ending",
  "decision",
  "scenario_clock",
  "ms_since_begin",
  "act",
  "stance",
  "stance_from",
  "quality_0_100",
  "passivity_0_1",
  "recklessness_0_1",
  "assessment_0_1",
  "protection_0_1",
  "mitigation_0_1",
  "tolerance_0_1",
  "residual_risk",
  "ceiling",
  "reference_act",
  "signals",
  "hits",
  "noise",
  "false_alarms",
]

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number | null): string | number {
  if (value === null) return ""
  return typeof value === "string" && /^[\s]*[=+\-@|%＝＋－＠\t\r]/u.test(value) ? `'${value}` : value
}
