import { eventWords, toTimeOfDay } from "../core/index"
import { openAttempt } from "./attempts"
import { loadPacks } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/** `forewarn replay`: an attempt from its log, one line an event. */
export function replayCommand(
  path: string,
  { pack }: { readonly pack: readonly string[] },
  { out, err }: Terminal,
): ExitCode {
  const opened = openAttempt(path, loadPacks(pack))
  if (!opened.ok) {
    err(`${path}: cannot be replayed. ${opened.words}\n`)
    return 1
  }
  const { steps, now, machine } = opened.play
  for (const [i, { event, at, before, after }] of steps.entries()) {
    const moved = after.at === before.at ? "" : `  -> ${after.at}`
    const clock = toTimeOfDay(before.progress.minutes)
    out(
      `${String(i + 1).padStart(4)}  ${clock}  ${(at / 1000).toFixed(1).padStart(8)} s  ${eventWords(event)}${moved}\n`,
    )
  }
  const ending = machine.setting.scenario.endings[now.at]
  out(`${ending ? `Ended: ${ending.title}` : `Not finished; at ${now.at}`} (${toTimeOfDay(now.progress.minutes)})\n`)
  return 0
}
