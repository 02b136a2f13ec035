import { weightBehind } from "../machine/board"
import { toTimeOfDay } from "../pack/units"
import type { Pack } from "../pack/pack"
import { type Boarded, originJudged, toldApart, trueOrigins } from "../score/boards"
import { isNear } from "../score/reports"
import type { BoardReview } from "./debrief-types"

/** A board beside what its author says is so: fragment by fragment, cell by cell, line by line. */
export function boardReview(
  { board, outcome, event, minutes, made, table, parts, score }: Boarded,
  { indicators, distractors }: Pack["indicators"],
): BoardReview {
  const { hypotheses, fragments, model, product } = board
  const origin = trueOrigins(board)
  const truth = (id: string) => fragments[origin(id)]?.["points-to"] ?? []
  const hypothesisText = (id: string) => hypotheses[id]?.text ?? id
  const fragmentText = (id: string) => joined(fragments[id]?.text ?? id)
  const addressee = (id: string) => product?.to[id] ?? id
  return {
    id: board.id,
    text: board.text,
    event,
    clock: toTimeOfDay(minutes),
    outcome: board.outcomes.find(({ id }) => id === outcome)?.text ?? outcome,
    hypotheses: Object.entries(hypotheses).map(([id, { text, holds, because }]) => ({
      text,
      chance: made.chances[id] ?? 50,
      holds,
      because: joined(because),
      weight: {
        stated: weightBehind(made.pins, id),
        is: new Set(table.filter((one) => truth(one).includes(id)).map(origin)).size,
      },
    })),
    toldApart: toldApart(board, made.pins, table),
    fragments: table.flatMap((id) => {
      const own = fragments[id]
      if (!own) return []
      const pin = made.pins[id]
      const stated = pin?.planted ? [] : (pin?.to ?? [])
      const isRight = originJudged(id, board, made.pins, table)
      const code = own.shows ?? own.noise
      const title = code === undefined ? undefined : (indicators[code] ?? distractors[code])?.title
      return [
        {
          id,
          text: joined(own.text),
          ...(code === undefined || title === undefined ? {} : { sign: { code, title } }),
          because: joined(own.because),
          links: {
            stated: stated.map(hypothesisText),
            are: truth(id).map(hypothesisText),
            right: [...stated].sort().join() === [...truth(id)].sort().join(),
          },
          grade: {
            ...(pin?.grade === undefined ? {} : { stated: pin.grade }),
            is: own.grade,
            near: isNear(pin?.grade, own.grade),
          },
          origin: own.planted ? ("planted" as const) : own.copies === undefined ? ("own" as const) : ("copy" as const),
          ...(isRight === undefined ? {} : { originRight: isRight }),
        },
      ]
    }),
    missing: Object.keys(fragments)
      .filter((id) => !table.includes(id))
      .map(fragmentText),
    cells: Object.entries(model?.cells ?? {}).map(([id, { text, says, right, because, "told-by": by = [] }]) => {
      const relied = made.cells[id]
      return {
        text,
        says,
        right,
        relied: relied?.as ?? "accept",
        ...(relied?.because === undefined ? {} : { reason: fragmentText(relied.because) }),
        toldBy: by.filter((one) => table.includes(one)).map(fragmentText),
        because: joined(because),
      }
    }),
    lines: Object.entries(product?.lines ?? {}).map(([id, { text, to: should, because }]) => {
      const to = made.lines[id] ?? []
      return {
        text: joined(text),
        to: to.map(addressee),
        should: should.map(addressee),
        right: [...to].sort().join() === [...should].sort().join(),
        leaked: made.issued?.leaked.includes(id) ?? false,
        because: joined(because),
      }
    }),
    parts,
    score,
  }
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}
