import type { BoardView, View } from "../attempt/view-types"
import type { LearnerEvent } from "../machine/event"
import type { Pin } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { boardsOf } from "../pack/parts"
import { type Chance, chances } from "../pack/scales"

/** How bots work on a board. */
export interface WantedOfBoard {
  readonly pin: (fragment: string, board: BoardView) => Pin
  readonly chance: (hypothesis: string, board: BoardView) => Chance
  readonly reliance: (cell: string, board: BoardView) => "accept" | "override"
  readonly line: (line: string, board: BoardView) => readonly string[]
}

const [least, , , even, , , most] = chances

/** With the answers in hand. */
export function trueBoard({ scenario }: Setting): WantedOfBoard {
  const boards = boardsOf(scenario)
  const found = <T>(of: (board: (typeof boards)[number]) => T | undefined): T | undefined =>
    boards.flatMap((board) => of(board) ?? [])[0]
  return {
    pin: (id, { fragments }) => {
      const own = found((board) => board.fragments[id])
      if (!own) return {}
      const { grade, "points-to": to, copies, planted } = own
      const isThere = fragments.some((one) => one.id === copies)
      return {
        grade,
        ...(to ? { to } : {}),
        ...(isThere ? { copies } : {}),
        ...(planted ? { planted: "planted" as const } : {}),
      }
    },
    chance: (id) => (found((board) => board.hypotheses[id])?.holds ? most : least),
    reliance: (id) => (found((board) => board.model?.cells[id])?.right ? "accept" : "override"),
    line: (id) => found((board) => board.product?.lines[id])?.to ?? [],
  }
}

/** The first or last fragment for the first hypothesis, nothing graded, all even, the model believed, all to the one who comes first or last. */
export function anyBoard({ board }: View, which: "first" | "last"): WantedOfBoard {
  const at = which === "first" ? 0 : -1
  const fragment = board?.fragments.at(at)?.id
  const hypothesis = board?.hypotheses[0]?.id
  const addressee = board?.product?.addressees.at(at)?.id
  const line = board?.product?.lines.at(at)?.id
  return {
    pin: (id) => (id === fragment && hypothesis !== undefined ? { to: [hypothesis] } : {}),
    chance: () => even,
    reliance: () => "accept",
    line: (id) => (id === line && addressee !== undefined ? [addressee] : []),
  }
}

/** Everything is true and speaks for everything, the model is right, and everybody is told all of it. */
export const rashBoard: WantedOfBoard = {
  pin: (_, { hypotheses }) => ({ grade: "A1", to: hypotheses.map(({ id }) => id) }),
  chance: () => most,
  reliance: () => "accept",
  line: (_, { product }) => (product?.addressees ?? []).map(({ id }) => id),
}

/** What was made of something stays as it is; of the rest some is made of it, anything. */
export function boardByChance(drawn: (about: string, of: number) => number): WantedOfBoard {
  const one = <T>(of: readonly T[], about: string): readonly T[] =>
    of.length === 0 ? [] : of.slice(drawn(about, of.length)).slice(0, 1)
  return {
    pin: (id, { fragments, hypotheses }) => {
      const pin = fragments.find((fragment) => fragment.id === id)?.pin
      if (pin || drawn(`${id} pinned`, 3) > 0) return pin ?? {}
      return { grade: "C3", to: one(hypotheses, `${id} to`).map((hypothesis) => hypothesis.id) }
    },
    chance: (id, { hypotheses }) =>
      hypotheses.find((hypothesis) => hypothesis.id === id)?.chance ?? one(chances, `${id} chance`)[0] ?? even,
    reliance: (id, { model }) =>
      model?.cells.find((cell) => cell.id === id)?.reliance?.as ??
      (drawn(`${id} relied`, 2) === 0 ? "accept" : "override"),
    line: (id, { product }) => {
      const to = product?.lines.find((line) => line.id === id)?.to ?? []
      return to.length > 0 || drawn(`${id} out`, 2) > 0
        ? to
        : one(product?.addressees ?? [], `${id} to`).map((addressee) => addressee.id)
    },
  }
}

export function boarding(board: BoardView, want: WantedOfBoard): readonly LearnerEvent[] {
  const { fragments, hypotheses, model, product } = board
  return [
    ...fragments.flatMap(({ id, pin = {} }): readonly LearnerEvent[] => {
      const wants = want.pin(id, board)
      const { to, ...others } = wants
      return isSamePin(pin, wants) ? [] : [{ type: "pin", fragment: id, ...others, ...(to ? { to: [...to] } : {}) }]
    }),
    ...hypotheses.flatMap(({ id, chance }): readonly LearnerEvent[] =>
      chance === want.chance(id, board) ? [] : [{ type: "weigh", hypothesis: id, chance: want.chance(id, board) }],
    ),
    ...(model?.cells ?? []).flatMap(({ id, reliance }): readonly LearnerEvent[] =>
      reliance?.as === want.reliance(id, board) ? [] : [{ type: "rely", cell: id, as: want.reliance(id, board) }],
    ),
    ...(product?.lines ?? []).flatMap(({ id, to }): readonly LearnerEvent[] => {
      const wants = want.line(id, board)
      if (to.length === wants.length && wants.every((one) => to.includes(one))) return []
      return [{ type: "release", line: id, ...(wants.length > 0 ? { to: [...wants] } : {}) }]
    }),
  ]
}

function isSamePin(a: Pin, b: Pin): boolean {
  const key = ({ grade, to = [], copies, planted }: Pin) => [grade, [...to].sort().join("+"), copies, planted].join(" ")
  return key(a) === key(b)
}
