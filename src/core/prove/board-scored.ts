import type { BoardHanding } from "../machine/board"
import type { BoardProgress, Pin, Reliance } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { Chance } from "../pack/scales"
import type { Board } from "../pack/schema"
import { type BoardParts, brier, dueOf, meanOfBoard, partsOf, timedAt, trueOrigins } from "../score/boards"
import { subsetsOf, unique } from "./combinations"
import { endsOf, type Scored } from "./handed"
import { always, type Read, readsOf, type Test, testOf, toCheck } from "./test"
import { minutesSlot, type Variables, type Vector } from "./variables"

/** What is told apart of a board that is handed in. */
export interface IssuedAs {
  /** Of each hypothesis, how likely it can be held to be without any condition noticing. */
  readonly chances: Readonly<Record<string, readonly Chance[]>>
  /** Of each area, what can be made of it without any condition noticing. */
  readonly decisions: Readonly<Record<string, readonly Reliance["as"][]>>
  /** Lines that some condition asks about; those of them that go out, and to whom they should not. */
  readonly own: readonly string[]
  readonly held: readonly string[]
  readonly leaked: readonly string[]
  /** Addressees that some condition asks about, and those of them who get anything. */
  readonly asked: readonly string[]
  readonly told: readonly string[]
  /** Whether somebody can be recognised by any of it who should not be. */
  readonly leaks: boolean
}

const nothing = { pins: {}, chances: {}, cells: {}, lines: {} }

/** What of a score does not depend on the fragments. */
type Made = Omit<BoardParts, "recall" | "precision" | "origins" | "grading" | "timeliness">

/** A product as far as its score depends on it, with one that is so. */
interface Out {
  readonly lines: Readonly<Record<string, readonly string[]>>
  readonly leaked: readonly string[]
}

export function boardScored(
  board: Board,
  { identifying }: BoardHanding,
  setting: Setting,
  role: string,
  variables: Variables,
): (as: IssuedAs) => Scored {
  const fragments = Object.keys(board.fragments)
  const hypotheses = Object.keys(board.hypotheses)
  const addressees = Object.keys(board.product?.to ?? {})
  const due = dueOf(board, setting)
  const there = new Map(
    fragments.map((id): [string, Test] => {
      const when = board.fragments[id]?.when
      return [id, when ? testOf(when, setting.from, role, variables) : always]
    }),
  )
  const isThere = new Map([...there].map(([id, test]) => [id, toCheck(test)]))
  const reads: readonly Read[] = [
    ...[...there.values()].flatMap((test) => readsOf(test)),
    ...(due === undefined ? [] : [{ slot: minutesSlot, value: due + 1 }]),
  ]
  const tableIn = (v: Vector) => fragments.filter((id) => isThere.get(id)?.(v))
  const everyTo = subsetsOf(addressees)

  /** By the fragments on the table, what can be made of them: the best, and the worst in every way that differs. */
  const pinned = new Map<string, { readonly best: BoardParts; readonly worst: readonly BoardParts[] }>()
  const pinnedOn = (table: readonly string[]) => {
    const key = table.join()
    const known = pinned.get(key)
    if (known) return known
    const partsWith = (pins: BoardProgress["pins"]) => partsOf(board, { ...nothing, pins }, table)
    const found = { best: partsWith(truePins(table)), worst: unique(wrongPins(table).map(partsWith)) }
    pinned.set(key, found)
    return found
  }

  return ({ chances, decisions, own, held, leaked, asked, told, leaks }) => {
    let known: { readonly least: Made; readonly most: Made } | undefined
    return {
      reads,
      keyOf: (v) => tableIn(v).join(),
      between(v) {
        known ??= madeBetween()
        const { least, most } = known
        const { best, worst } = pinnedOn(tableIn(v))
        const score = (parts: BoardParts, made: Made) =>
          meanOfBoard({ ...parts, ...made, ...timedAt(v[minutesSlot] ?? 0, board, setting) })
        return { least: Math.min(...worst.map((parts) => score(parts, least))), most: score(best, most) }
      },
    }

    function madeBetween() {
      /** Of each hypothesis the chance that is nearest to what is so, and the one that is farthest. */
      const weighed = hypotheses.map((id) => {
        const is = board.hypotheses[id]?.holds === true
        const off = (chance: Chance) => brier([{ chance: chance / 100, is }])
        return { id, ends: endsOf((chances[id] ?? []).toSorted((a, b) => off(a) - off(b))) }
      })
      const relied = Object.entries(board.model?.cells ?? {}).map(([id, { right }]) => {
        const is = right ? "accept" : "override"
        return { id, ends: endsOf((decisions[id] ?? []).toSorted((a, b) => Number(b === is) - Number(a === is))) }
      })
      const released = ({ lines }: Out) => partsOf(board, { ...nothing, lines }, []).release ?? 0
      const outs = endsOf(outsOf().toSorted((a, b) => released(b) - released(a)))
      const madeAt = (end: <T>(ends: readonly T[]) => T | undefined): Made => {
        const chosen = {
          pins: {},
          chances: Object.fromEntries(weighed.flatMap(({ id, ends }) => pair(id, end(ends)))),
          cells: Object.fromEntries(
            relied.flatMap(({ id, ends }) => pair(id, end(ends)).map(([, as]): [string, Reliance] => [id, { as }])),
          ),
          lines: end(outs)?.lines ?? {},
        }
        const { recall: _r, precision: _p, origins: _o, grading: _g, ...made } = partsOf(board, chosen, [])
        return made
      }
      return { least: madeAt((ends) => ends.at(-1)), most: madeAt((ends) => ends[0]) }
    }

    function outsOf(): readonly Out[] {
      const { product } = board
      if (!product) return [{ lines: {}, leaked: [] }]
      const kindOf = ({ lines, leaked: out }: Out) => {
        const got = asked.filter((one) => Object.values(lines).some((to) => to.includes(one)))
        const pairs = Object.entries(lines).flatMap(([line, to]) =>
          to.map((one) => product.lines[line]?.to.includes(one)),
        )
        const isOut = pairs.length > 0
        return [isOut, out.length > 0, pairs.filter(Boolean).length, pairs.filter((is) => !is).length, ...got].join()
      }
      let all = new Map<string, Out>([["", { lines: {}, leaked: [] }]])
      for (const line of Object.keys(product.lines)) {
        const mayHave = (one: string) => identifying[line]?.includes(one) ?? true
        const ways = everyTo.filter(
          (to) =>
            asked.every((one) => told.includes(one) || !to.includes(one)) &&
            (!own.includes(line) ||
              (to.length > 0 === held.includes(line) && to.some((one) => !mayHave(one)) === leaked.includes(line))),
        )
        const next = new Map<string, Out>()
        for (const one of all.values())
          for (const to of ways) {
            const both: Out = {
              lines: to.length > 0 ? { ...one.lines, [line]: to } : one.lines,
              leaked: to.some((addressee) => !mayHave(addressee)) ? [...one.leaked, line] : one.leaked,
            }
            next.set(kindOf(both), both)
          }
        all = next
      }
      return [...all.values()].filter(
        ({ lines, leaked: out }) =>
          Object.keys(lines).length > 0 &&
          out.length > 0 === leaks &&
          told.every((one) => Object.values(lines).some((to) => to.includes(one))),
      )
    }
  }

  /** Every fragment graded, linked and held for what it is. */
  function truePins(table: readonly string[]): BoardProgress["pins"] {
    const origin = trueOrigins(board)
    return Object.fromEntries(
      table.map((id): [string, Pin] => {
        const { grade = "F6", planted, copies } = board.fragments[id] ?? {}
        const to = board.fragments[origin(id)]?.["points-to"] ?? []
        const other = copies === undefined ? undefined : table.find((one) => one !== id && origin(one) === origin(id))
        return [
          id,
          {
            grade,
            ...(planted ? { planted: "planted" } : to.length > 0 ? { to } : {}),
            ...(other === undefined || planted ? {} : { copies: other }),
          },
        ]
      }),
    )
  }

  /** One link and nothing else, so that it may be handed in: of something held for planted, so that it speaks for nothing, or of anything else. */
  function wrongPins(table: readonly string[]): readonly BoardProgress["pins"][] {
    const first = hypotheses[0]
    if (table.length === 0 || first === undefined) return [{}]
    return table.flatMap((id) => [
      { [id]: { planted: "planted" as const, to: [first] } },
      ...hypotheses.map((hypothesis) => ({ [id]: { to: [hypothesis] } })),
    ])
  }
}

function pair<T>(id: string, value: T | undefined): readonly (readonly [string, T])[] {
  return value === undefined ? [] : [[id, value]]
}
