import { issueGate, onTable } from "../activity/board"
import { boardIn, missingFromBoard, weightBehind } from "../machine/board"
import { shuffled } from "../machine/draw"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { whyClosed } from "../machine/why-closed"
import type { Board } from "../pack/schema"
import { toClock, toTimeOfDay } from "../pack/units"
import type { BoardView, FragmentView, Whereabouts } from "./view-types"
import { closedOf, missingWords } from "./words"

/** What a trainee sees of the board she is working on. */
export function boardOf(board: Board, setting: Setting, progress: Progress): BoardView {
  const { pins, chances, cells, lines } = boardIn(progress, board.id)
  const gate = issueGate(board, setting)
  const closed = closedOf(setting, whyClosed(gate, progress))
  const handing = gate.hands?.what === "board" ? gate.hands : undefined
  return {
    id: board.id,
    text: board.text,
    ...(board.by === undefined ? {} : { by: toTimeOfDay(toClock(board.by, setting.from)) }),
    hypotheses: Object.entries(board.hypotheses).map(([id, { text }]) => ({
      id,
      text,
      ...(chances[id] === undefined ? {} : { chance: chances[id] }),
      weight: weightBehind(pins, id),
    })),
    fragments: fragmentsOf(board, setting, progress),
    ...(board.model
      ? {
          model: {
            text: board.model.text,
            cells: Object.entries(board.model.cells).map(([id, { text, says, at }]) => ({
              id,
              text,
              says,
              ...whereabouts(at, setting),
              ...(cells[id] ? { reliance: cells[id] } : {}),
            })),
          },
        }
      : {}),
    ...(board.product
      ? {
          product: {
            addressees: Object.entries(board.product.to).map(([id, text]) => ({ id, text })),
            lines: Object.entries(board.product.lines).map(([id, { text }]) => ({
              id,
              text: joined(text),
              to: lines[id] ?? [],
            })),
          },
        }
      : {}),
    missing: handing ? missingFromBoard(progress, handing).map((missing) => missingWords(setting, missing)) : [],
    ...(closed ? { closed } : {}),
    event: { type: "issue", board: board.id },
  }
}

/** Those that are on the table, the earliest first; those without a time come last, in an order drawn from the seed. */
function fragmentsOf(board: Board, setting: Setting, progress: Progress): readonly FragmentView[] {
  const { pins } = boardIn(progress, board.id)
  const shown = Object.entries(board.fragments)
    .filter(([id]) => onTable(id, board, setting, progress))
    .map(([id, { text, from, at, seen }]): FragmentView => {
      const minutes = seen === undefined ? undefined : toClock(seen, 0)
      return {
        id,
        text: joined(text),
        ...(from === undefined ? {} : { from }),
        ...whereabouts(at, setting),
        ...(minutes === undefined ? {} : { seen: { clock: dayAndHour(minutes), minutes } }),
        ...(pins[id] ? { pin: pins[id] } : {}),
      }
    })
  return shuffled(progress.seed, `${board.id}/fragments`, shown).toSorted(
    (a, b) => (a.seen?.minutes ?? Number.MAX_SAFE_INTEGER) - (b.seen?.minutes ?? Number.MAX_SAFE_INTEGER),
  )
}

function whereabouts(at: Board["fragments"][string]["at"], { world }: Setting): Whereabouts {
  if (at === undefined) return {}
  if (typeof at !== "string") return { at }
  const place = world.places[at]
  return { place: place?.title ?? at, ...(place?.map ? { at: place.map } : {}) }
}

/** Fragments lie days apart, so that even the first day is named. */
function dayAndHour(minutes: number): string {
  return minutes < 1440 ? `day 1 ${toTimeOfDay(minutes)}` : toTimeOfDay(minutes).replace(/^(?!day)/, "day 2 ")
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}
