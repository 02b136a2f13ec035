import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { weightBehind } from "../machine/board"
import type { BoardProgress, Pin } from "../machine/progress"
import { chances } from "../pack/scales"
import { board as boardFile } from "../pack/schema"
import { brier, partsOf } from "./boards"

const board = boardFile.parse({
  id: "pieces",
  text: "Pieces",
  shows: ["C7"],
  hypotheses: {
    toll: { text: "A toll.", holds: true, because: "It is." },
    raid: { text: "A raid.", holds: false, because: "It is not." },
  },
  fragments: {
    basket: { text: "A basket.", grade: "B2", "points-to": ["toll"], because: "Hers." },
    again: { text: "A basket, heard.", grade: "C3", copies: "basket", because: "The same." },
    rope: { text: "A rope.", grade: "A1", "points-to": ["toll"], because: "Seen." },
    leaflet: { text: "A leaflet.", grade: "E5", planted: true, because: "Made up." },
    song: { text: "A song.", grade: "B3", because: "Football." },
  },
  model: {
    text: "A program",
    cells: {
      landing: { text: "The landing", says: "Trouble.", right: true, because: "Reported." },
      path: { text: "The path", says: "None.", right: false, because: "Nobody reports." },
    },
  },
  product: {
    to: { police: "The police", clinic: "The clinic" },
    lines: {
      pattern: { text: "A toll.", to: ["police"], because: "They walk." },
      who: { text: "The blue house.", to: [], identifies: true, because: "She could be found." },
    },
  },
  outcomes: [{ id: "noted", text: "Noted.", to: "end" }],
})

const table = Object.keys(board.fragments)
const nothing: Pick<BoardProgress, "pins" | "chances" | "cells" | "lines"> = {
  pins: {},
  chances: {},
  cells: {},
  lines: {},
}
const parts = (made: Partial<typeof nothing>) => partsOf(board, { ...nothing, ...made }, table)

const pin: fc.Arbitrary<Pin> = fc.record(
  {
    grade: fc.constantFrom("A1", "C3", "F6"),
    to: fc.subarray(["toll", "raid"], { minLength: 1 }),
    copies: fc.constantFrom(...table),
    planted: fc.constant("planted" as const),
  },
  { requiredKeys: [] },
)
const pins = fc.dictionary(fc.constantFrom(...table), pin)

describe("the Brier score", () => {
  test("is proper: stating what one believes is never expected to do worse than stating anything else", () => {
    fc.assert(
      fc.property(fc.constantFrom(...chances), fc.constantFrom(...chances), (belief, stated) => {
        const expected = (said: number) =>
          (belief / 100) * brier([{ chance: said / 100, is: true }]) +
          (1 - belief / 100) * brier([{ chance: said / 100, is: false }])
        expect(expected(belief)).toBeLessThanOrEqual(expected(stated))
      }),
    )
  })
  test("is 0 for what was known, 1 for the opposite, a quarter for even", () => {
    expect(brier([{ chance: 1, is: true }])).toBe(0)
    expect(brier([{ chance: 0, is: true }])).toBe(1)
    expect(brier([{ chance: 0.5, is: false }])).toBe(0.25)
  })
})

describe("a copy never adds weight", () => {
  test("linking it beside its origin changes no part of the pattern", () => {
    fc.assert(
      fc.property(pins, (made) => {
        const { planted: _, ...basket } = made["basket"] ?? {}
        const own: Readonly<Record<string, Pin>> = { ...made, basket: { ...basket, to: ["toll"] } }
        const { ["again"]: _again, ...without } = own
        const { recall, precision } = parts({ pins: without })
        expect(parts({ pins: { ...without, again: { to: ["toll"] } } })).toMatchObject({ recall, precision })
      }),
    )
  })
  test("holding a fragment for a copy of a linked one never raises the number of origins behind a hypothesis", () => {
    fc.assert(
      fc.property(pins, fc.constantFrom(...table), fc.constantFrom(...table), (made, id, other) => {
        const held = { ...made, [id]: { ...made[id], copies: other } }
        const { copies: _, ...own } = made[id] ?? {}
        const before = weightBehind({ ...made, [id]: own }, "toll")
        expect(weightBehind(held, "toll")).toBeLessThanOrEqual(before)
      }),
    )
  })
  test("two reports of one basket are one origin", () => {
    const both = { basket: { to: ["toll"] }, rope: { to: ["toll"] }, again: { to: ["toll"], copies: "basket" } }
    expect(weightBehind(both, "toll")).toBe(2)
  })
})

describe("what a board is worth", () => {
  test("all of it where all is right", () => {
    const right = parts({
      pins: {
        basket: { grade: "B2", to: ["toll"] },
        again: { grade: "C3", copies: "basket" },
        rope: { grade: "A2", to: ["toll"] },
        leaflet: { grade: "E5", planted: "planted" },
        song: { grade: "C3" },
      },
      chances: { toll: 95, raid: 5 },
      cells: { landing: { as: "accept" }, path: { as: "override" } },
      lines: { pattern: ["police"] },
    })
    expect(right).toMatchObject({ recall: 1, precision: 1, origins: 1, grading: 1, reliance: 1, release: 1 })
    expect(right.calibration).toBeCloseTo(1 - 0.0025)
  })
  test("believing the model everywhere, or nowhere, earns half", () => {
    const all = (as: "accept" | "override") => parts({ cells: { landing: { as }, path: { as } } }).reliance
    expect([all("accept"), all("override")]).toEqual([0.5, 0.5])
  })
  test("telling everybody everything, or nobody anything, earns half", () => {
    expect(parts({ lines: { pattern: ["police", "clinic"], who: ["police", "clinic"] } }).release).toBe(0.5)
    expect(parts({}).release).toBe(0.5)
  })
  test("only what was on the table counts", () => {
    expect(partsOf(board, { ...nothing, pins: { rope: { to: ["toll"] } } }, ["rope", "song"]).recall).toBe(1)
  })
})
