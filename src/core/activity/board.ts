import type { BoardHanding } from "../machine/board"
import { holds } from "../machine/condition"
import type { Gate } from "../machine/gate"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import type { Beat, Board } from "../pack/schema"
import { handingGate, outcomeTransitions } from "./outcomes"

/**
 * The analysis table: fragments are graded, linked and held for copies or planted; hypotheses are weighed, a model is
 * relied on or not, and a product is released, all of it as often as she likes until she hands it in.
 */

export function boardHanding({ id, hypotheses, model, product }: Board): BoardHanding {
  return {
    what: "board",
    id,
    hypotheses: Object.keys(hypotheses).sort(),
    cells: Object.keys(model?.cells ?? {}).sort(),
    telling: Object.fromEntries(
      Object.entries(model?.cells ?? {})
        .map(([cell, { "told-by": by = [] }]): [string, readonly string[]] => [cell, [...by].sort()])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    product: product !== undefined,
    identifying: Object.fromEntries(
      Object.entries(product?.lines ?? {})
        .filter(([, { identifies }]) => identifies)
        .map(([line, { to }]): [string, readonly string[]] => [line, [...to].sort()])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }
}

export function issueGate(board: Board, setting: Setting): Gate {
  return handingGate(boardHanding(board), setting)
}

export function pinGate(fragment: string, { id, hypotheses, fragments }: Board, { from }: Setting): Gate {
  const when = fragments[fragment]?.when
  return {
    id: fragment,
    from,
    ...(when ? { when } : {}),
    board: id,
    among: {
      to: Object.keys(hypotheses).sort(),
      copies: Object.keys(fragments)
        .filter((other) => other !== fragment)
        .sort(),
    },
  }
}

/** Whether a fragment is on the table: its condition holds. */
export function onTable(fragment: string, board: Board, { from }: Setting, progress: Progress): boolean {
  const when = board.fragments[fragment]?.when
  return when === undefined || holds(when, progress, from)
}

export function boardTransitions({ board }: Beat, setting: Setting): Transitions {
  if (!board) return {}
  const { id, hypotheses, fragments, model, product } = board
  const work = (gate: Gate): Transition => ({
    guard: { type: "open", params: gate },
    actions: [{ type: "work", params: { board: id } }],
  })
  const own = (subject: string, among?: Gate["among"]): Gate => ({
    id: subject,
    from: setting.from,
    board: id,
    ...(among ? { among } : {}),
  })
  return {
    pin: Object.keys(fragments).map((fragment) => work(pinGate(fragment, board, setting))),
    weigh: Object.keys(hypotheses).map((hypothesis) => work(own(hypothesis))),
    ...(model
      ? { rely: Object.keys(model.cells).map((cell) => work(own(cell, { because: Object.keys(fragments).sort() }))) }
      : {}),
    ...(product
      ? { release: Object.keys(product.lines).map((line) => work(own(line, { to: Object.keys(product.to).sort() }))) }
      : {}),
    issue: outcomeTransitions(
      boardHanding(board),
      board.outcomes.map((outcome) => ({ outcome, once: false, also: [] })),
      setting,
    ),
  }
}
