import { debriefOf, isHotSeat, type Result, resultOf, resultText, scoresCsv } from "../core/index"
import { openAttempt } from "./attempts"
import { loadPacks } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/** `forewarn score`: works the scores of attempts out again; what their files say of scores is not looked at. */
export function score(
  paths: readonly string[],
  { format, pack }: { readonly format: "text" | "json" | "csv"; readonly pack: readonly string[] },
  { out, err }: Terminal,
): ExitCode {
  const packs = loadPacks(pack)
  for (const loaded of packs) if (!loaded.ok) for (const line of loaded.lines) err(`${line}\n`)
  const results: Result[] = []
  let problems = 0
  for (const path of paths) {
    const opened = openAttempt(path, packs)
    if (!opened.ok) {
      problems++
      err(`${path}: set aside. ${opened.words}\n`)
      continue
    }
    const result = resultOf(opened.play, opened.pack.doctrine)
    results.push(result)
    if (format === "json") out(resultText(result))
    if (format === "text") out(`${summary(path, result, debriefOf(opened.play, opened.pack))}\n`)
  }
  if (format === "csv") out(scoresCsv(results))
  return problems > 0 ? 1 : 0
}

function summary(path: string, { receipt, attempt, score }: Result, debrief: ReturnType<typeof debriefOf>): string {
  return [
    `${path}  ${debrief.title} (${debrief.role}), receipt ${receipt}, ${attempt.events.length} events`,
    ...(attempt.branch
      ? [`  Practice: played from event ${attempt.branch.events} of ${attempt.branch.of}. Not a result of its own.`]
      : []),
    ...(isHotSeat(attempt) ? ["  Hot seat: two trainees played it together. Nobody's own result."] : []),
    `  Ending: ${debrief.ending?.title ?? "not finished"}`,
    ...debrief.decisions.map(
      ({ clock, act, stance, quality }) =>
        `  ${clock}  ${(stance ?? "").padEnd(15)} ${quality === undefined ? "     " : quality.toFixed(1).padStart(5)}  ${act}`,
    ),
    `  ${debrief.recognition.reading}`,
    ...score.hardRules.map(({ rule, repaired }) => `  Hard rule ${rule} broken${repaired ? ", and put right" : ""}.`),
    ...debrief.strengths.map((line) => `  + ${line}`),
    ...debrief.next.map((line) => `  > ${line}`),
  ].join("\n")
}
