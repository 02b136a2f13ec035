import { boardIn, type BoardHanding } from "../machine/board"
import type { Reliance } from "../machine/progress"
import { list } from "../machine/condition"
import type { LearnerEvent } from "../machine/event"
import type { Setting } from "../machine/setting"
import { conditionsOf } from "../pack/parts"
import { type Chance, chances as scale } from "../pack/scales"
import type { Board } from "../pack/schema"
import { boardScored } from "./board-scored"
import { combinations } from "./combinations"
import type { Filling, Fillings } from "./filling"
import { always, saysNothing } from "./test"
import type { Variables } from "./variables"

/**
 * Ways of working on a board that stand for all of them: how likely each hypothesis is held to be, as far as conditions
 * ask, where the model is overridden, where for a reason, and which lines go to whom. Fragments move no story otherwise.
 */

const decisions: readonly Reliance["as"][] = ["accept", "override"]

/** A part of what is made of a board. */
interface Made {
  readonly chances?: Readonly<Record<string, Chance>>
  readonly cells?: Readonly<Record<string, Reliance>>
  readonly lines?: Readonly<Record<string, readonly string[]>>
}

export function boardFillings(
  hands: BoardHanding,
  board: Board,
  setting: Setting,
  role: string,
  variables: Variables,
): Fillings {
  const scoredAs = boardScored(board, hands, setting, role, variables)
  const conditions = conditionsOf(setting.scenario).map(({ value }) => value)
  const lines = Object.keys(board.product?.lines ?? {})
  const addressees = Object.keys(board.product?.to ?? {})
  const readLines = new Set(conditions.flatMap(({ reported, leaked }) => [...list(reported), ...list(leaked)]))
  const readAddressees = new Set(conditions.flatMap(({ told }) => list(told)))
  const readCells = new Set(conditions.flatMap(({ overridden }) => list(overridden)))
  const reasonedCells = new Set(conditions.flatMap(({ reasoned }) => list(reasoned)))
  const thresholds = (hypothesis: string) =>
    [...new Set(conditions.flatMap(({ likely }) => likely?.[hypothesis] ?? []))].sort((a, b) => a - b)
  const mayHave = (line: string, addressee: string) => hands.identifying[line]?.includes(addressee) ?? true
  /** A line that no condition asks about, and that harms nobody with them. */
  const harmless = (addressee: string) => lines.find((line) => !readLines.has(line) && mayHave(line, addressee))
  const telling = lines.flatMap((line) =>
    readLines.has(line)
      ? []
      : addressees
          .filter((one) => !mayHave(line, one))
          .slice(0, 1)
          .map((one) => ({ line, one })),
  )[0]

  /** Of addressees that nothing tells apart for a line, the first. */
  const alike = (line: string) => [
    ...new Map(
      addressees
        .toReversed()
        .map((one) => [JSON.stringify([mayHave(line, one), readAddressees.has(one) && one]), one] as const),
    ).values(),
  ]

  const dimensions: readonly (readonly Made[])[] = [
    ...Object.keys(board.hypotheses).map((hypothesis) =>
      [scale[0], ...thresholds(hypothesis).filter((least) => least > scale[0])].map(
        (chance): Made => ({ chances: { [hypothesis]: chance } }),
      ),
    ),
    ...Object.entries(board.model?.cells ?? {}).map(([cell, { right, "told-by": by = [] }]): readonly Made[] => {
      const tried = readCells.has(cell) ? decisions : ([right ? "accept" : "override"] as const)
      const telling = by.find((id) => board.fragments[id]?.when === undefined) ?? by[0]
      const reasons = reasonedCells.has(cell) && telling !== undefined ? [{}, { because: telling }] : [{}]
      return tried.flatMap((as) => reasons.map((reason): Made => ({ cells: { [cell]: { as, ...reason } } })))
    }),
    ...lines
      .filter((line) => readLines.has(line))
      .map((line) => [{}, ...alike(line).map((one): Made => ({ lines: { [line]: [one] } }))]),
    ...addressees
      .filter((one) => readAddressees.has(one))
      .map((one) => [{}, ...[harmless(one) ?? []].flat().map((line): Made => ({ lines: { [line]: [one] } }))]),
    ...(telling ? [[{}, { lines: { [telling.line]: [telling.one] } }]] : []),
  ]
  const ways = combinations(dimensions)
  const found = new Map<string, Filling>()
  for (const way of ways.all) {
    const made = joined(way)
    const isEmpty = Object.keys(made.lines).length === 0
    const filler = addressees
      .toSorted((a, b) => Number(readAddressees.has(a)) - Number(readAddressees.has(b)))
      .flatMap((one) => [harmless(one) ?? []].flat().map((line) => ({ line, one })))[0]
    if (hands.product && isEmpty && !filler) continue
    const out = hands.product && isEmpty && filler ? { [filler.line]: [filler.one] } : made.lines
    const filling = fillingOf({ ...made, lines: out }, hands, board, variables)
    const { writes, leaks } = filling
    found.set(JSON.stringify([writes, leaks]), filling)
  }
  return { all: [...found.values()], sampled: ways.sampled }

  function fillingOf(
    { chances, cells, lines: out }: Required<Made>,
    handing: BoardHanding,
    { fragments, hypotheses }: Board,
    v: Variables,
  ): Filling {
    const leaked = Object.keys(out).filter((line) => out[line]?.some((one) => !mayHave(line, one)))
    const held = lines.filter((line) => readLines.has(line) && line in out)
    const told = [...new Set(Object.values(out).flat())].filter((one) => readAddressees.has(one)).sort()
    const isReasoned = (cell: string) => reasonedCells.has(cell) && cells[cell]?.because !== undefined
    const gives = (hypothesis: string, least: Chance) => (chances[hypothesis] ?? 0) >= least
    const slots = [
      ...Object.keys(hypotheses).flatMap((hypothesis) =>
        thresholds(hypothesis)
          .filter((least) => gives(hypothesis, least))
          .map((least) => v.likely(hypothesis, least)),
      ),
      ...Object.keys(cells).flatMap((cell) =>
        readCells.has(cell) && cells[cell]?.as === "override" ? [v.overridden(cell)] : [],
      ),
      ...Object.keys(cells).flatMap((cell) => (isReasoned(cell) ? [v.reasoned(cell)] : [])),
      ...held.map(v.reported),
      ...leaked.filter((line) => readLines.has(line)).map(v.leaked),
      ...told.map(v.told),
    ]
    return {
      hands: handing,
      leaks: leaked.length > 0,
      scored: scoredAs({
        chances: Object.fromEntries(
          Object.keys(hypotheses).map((hypothesis) => [
            hypothesis,
            scale.filter((chance) =>
              thresholds(hypothesis).every((least) => chance >= least === gives(hypothesis, least)),
            ),
          ]),
        ),
        decisions: Object.fromEntries(
          Object.keys(cells).map((cell) => [cell, readCells.has(cell) ? [cells[cell]?.as ?? "accept"] : decisions]),
        ),
        own: [...readLines],
        held,
        leaked: leaked.filter((line) => readLines.has(line)),
        asked: [...readAddressees],
        told,
        leaks: leaked.length > 0,
      }),
      test: always,
      writes: slots.map((slot) => ({ op: "set", slot, value: 1 })),
      given: {
        ...saysNothing,
        reported: (line) => held.includes(line),
        leaked: (line) => leaked.includes(line),
        told: (one) => told.includes(one),
        likely: gives,
        overridden: (cell) => cells[cell]?.as === "override",
        reasoned: isReasoned,
      },
      compose(progress) {
        const own = boardIn(progress, handing.id)
        const first = Object.keys(fragments).find((id) => fragments[id]?.when === undefined)
        const hypothesis = Object.keys(hypotheses)[0]
        const isLinked = Object.values(own.pins).some(({ to }) => to)
        return [
          ...(isLinked || first === undefined || hypothesis === undefined
            ? []
            : [{ type: "pin", fragment: first, to: [hypothesis] } satisfies LearnerEvent]),
          ...Object.entries(chances).map(([id, chance]): LearnerEvent => ({ type: "weigh", hypothesis: id, chance })),
          ...Object.entries(cells).map(([cell, reliance]): LearnerEvent => ({ type: "rely", cell, ...reliance })),
          ...lines.flatMap((line): readonly LearnerEvent[] => {
            const to = out[line]
            if (to) return [{ type: "release", line, to: [...to] }]
            return (own.lines[line] ?? []).length > 0 ? [{ type: "release", line }] : []
          }),
        ]
      },
    }
  }
}

function joined(way: readonly Made[]): Required<Made> {
  const lines: Record<string, readonly string[]> = {}
  for (const made of way)
    for (const [line, to] of Object.entries(made.lines ?? {}))
      lines[line] = [...new Set([...(lines[line] ?? []), ...to])]
  return {
    chances: Object.assign({}, ...way.map(({ chances }) => chances)),
    cells: Object.assign({}, ...way.map(({ cells }) => cells)),
    lines,
  }
}
