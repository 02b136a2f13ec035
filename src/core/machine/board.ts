import type { LearnerEvent } from "./event"
import type { Handing } from "./gate"
import type { BoardProgress, Pin, Progress } from "./progress"

/** What a trainee makes of a board before she hands it in. Each event says all there is to say of its subject. */

export function boardIn({ boards }: Progress, board: string): BoardProgress {
  return boards?.[board] ?? untouched
}

const untouched: BoardProgress = { pins: {}, chances: {}, cells: {}, lines: {} }

/** The progress after one change of a board. */
export function workedOn(progress: Progress, board: string, event: LearnerEvent): Progress {
  const own = boardIn(progress, board)
  const changed = (change: Partial<BoardProgress>): Progress => ({
    ...progress,
    boards: { ...progress.boards, [board]: { ...own, ...change } },
  })
  switch (event.type) {
    case "pin": {
      const { type: _, fragment, ...pin } = event
      const { [fragment]: _before, ...others } = own.pins
      return changed({ pins: Object.keys(pin).length === 0 ? others : { ...others, [fragment]: pin } })
    }
    case "weigh":
      return changed({ chances: { ...own.chances, [event.hypothesis]: event.chance } })
    case "rely": {
      const { type: _, cell, ...reliance } = event
      return changed({ cells: { ...own.cells, [cell]: reliance } })
    }
    case "release":
      return changed({ lines: { ...own.lines, [event.line]: event.to ?? [] } })
    default:
      return progress
  }
}

export type BoardHanding = Extract<Handing, { what: "board" }>

/** The progress once a board is handed in as it stands. */
export function issued(progress: Progress, { id, identifying, telling }: BoardHanding): Progress {
  const own = boardIn(progress, id)
  const leaked = Object.entries(identifying).flatMap(([line, cleared]) =>
    (own.lines[line] ?? []).some((addressee) => !cleared.includes(addressee)) ? [line] : [],
  )
  const reasoned = Object.entries(telling).flatMap(([cell, by]) => {
    const because = own.cells[cell]?.because
    return because !== undefined && by.includes(because) ? [cell] : []
  })
  return {
    ...progress,
    boards: { ...progress.boards, [id]: { ...own, issued: { minutes: progress.minutes, leaked, reasoned } } },
  }
}

export type MissingOfBoard =
  | { readonly what: "links" | "product" }
  | { readonly what: "hypotheses" | "cells"; readonly ids: readonly string[] }

export function missingFromBoard(progress: Progress, handing: BoardHanding): readonly MissingOfBoard[] {
  const { pins, chances, cells, lines } = boardIn(progress, handing.id)
  const unweighed = handing.hypotheses.filter((id) => chances[id] === undefined)
  const unjudged = handing.cells.filter((id) => cells[id] === undefined)
  return [
    ...(Object.values(pins).some(({ to }) => to) ? [] : [{ what: "links" } as const]),
    ...(unweighed.length > 0 ? [{ what: "hypotheses", ids: unweighed } as const] : []),
    ...(unjudged.length > 0 ? [{ what: "cells", ids: unjudged } as const] : []),
    ...(handing.product && !Object.values(lines).some(({ length }) => length > 0)
      ? [{ what: "product" } as const]
      : []),
  ]
}

/**
 * The origins that stand behind a hypothesis as the trainee sees it: fragments she links to it and does not hold for
 * planted, those that share an origin counted once. So a copy never adds weight.
 */
export function weightBehind(pins: Readonly<Record<string, Pin>>, hypothesis: string): number {
  const behind = Object.keys(pins).filter((id) => pins[id]?.to?.includes(hypothesis) && !pins[id].planted)
  const origin = originsBy(Object.keys(pins), (id) => pins[id]?.copies)
  return new Set(behind.map(origin)).size
}

/** One name for all fragments that share an origin, however the copies name each other. */
export function originsBy(
  fragments: readonly string[],
  copies: (fragment: string) => string | undefined,
): (fragment: string) => string {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    const up = parent.get(id)
    return up === undefined ? id : find(up)
  }
  for (const fragment of fragments) {
    const other = copies(fragment)
    if (other === undefined) continue
    const [from, to] = [find(fragment), find(other)]
    if (from !== to) parent.set(from, to)
  }
  return find
}
