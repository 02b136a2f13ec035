import { eventWords, outlookOf, type Play, toTimeOfDay } from "../core/index"
import { openAttempt } from "./attempts"
import { loadPacks } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

interface OutlookOptions {
  readonly pack: readonly string[]
  readonly budget: number
}

/** `forewarn outlook`: at which act of an attempt which ending was no longer possible. */
export function outlookCommand(path: string, { pack, budget }: OutlookOptions, { out, err }: Terminal): ExitCode {
  const opened = openAttempt(path, loadPacks(pack))
  if (!opened.ok) {
    err(`${path}: cannot be looked into. ${opened.words}\n`)
    return 1
  }
  const { play } = opened
  const { role, seed, events } = play.attempt
  const outlook = outlookOf(play.machine, { role, seed, events: events.map(({ event }) => event) }, budget)
  if (outlook.every((endings) => endings === undefined)) {
    err(`${path}: the search was not finished, so nothing is known (raise --budget).\n`)
    return 1
  }
  for (const line of linesOf(play, outlook)) out(`${line}\n`)
  return 0
}

function linesOf({ steps, machine }: Play, outlook: ReturnType<typeof outlookOf>): readonly string[] {
  const { endings } = machine.setting.scenario
  const named = (ids: Iterable<string>) =>
    [...ids].map((id) => `${id} (${endings[id]?.harm ?? "unknown"})`).join(", ") || "none"
  let possible = outlook[0]
  return [
    `At the beginning, by what is done and by luck: ${possible ? named(possible) : "not known"}`,
    ...steps.flatMap(({ event, before }, i) => {
      const after = outlook[i + 1]
      const lost = after && [...(possible ?? [])].filter((ending) => !after.has(ending))
      possible = after ?? possible
      return lost && lost.length > 0
        ? [
            `${String(i + 1).padStart(4)}  ${toTimeOfDay(before.progress.minutes)}  ${eventWords(event)}`,
            `      no longer possible: ${named(lost)}`,
          ]
        : []
    }),
    `Left at the end: ${possible ? named(possible) : "not known"}`,
  ]
}
