import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bestOf, effectOf, faultsOf, type PickRules, setsOf, shareOf } from "./picking"
import { type Block, cellsOf, harmOf, type Presence } from "./week"

/** Sets of cards, and weeks, whatever an author may write. */

const cards = ["a", "b", "c", "d", "e", "f"] as const
const kinds = ["walk", "drive"] as const
const places = ["ford", "mill"] as const
const hour = fc.integer({ min: 0, max: 23 })
const hours = { days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), from: hour, to: hour }
const share = fc.double({ min: 0, max: 1, noNaN: true })
const effect = fc.integer({ min: -20, max: 20 })
const some = fc.subarray([...cards], { maxLength: 3 })

const presence: fc.Arbitrary<Presence> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.subarray([...places], { minLength: 1 }),
  ...hours,
})
const block: fc.Arbitrary<Block> = fc.record({
  at: fc.constantFrom(...places),
  ...hours,
  harm: fc.integer({ min: 0, max: 40 }),
  lowered: fc.record({ walk: share, drive: share }),
})
const week = fc.record({ blocks: fc.array(block, { maxLength: 4 }), presence: fc.array(presence, { maxLength: 2 }) })

const card = fc.record({
  costs: fc.record({ crews: fc.integer({ min: 0, max: 3 }), fuel: fc.integer({ min: 0, max: 3 }) }),
  needs: fc.subarray([...cards], { maxLength: 1 }),
  clashes: fc.subarray([...cards], { maxLength: 1 }),
  effect,
  brings: fc.array(
    fc.tuple(presence, some).map(([one, others]) => ({ ...one, with: others })),
    { maxLength: 1 },
  ),
})
const rules: fc.Arbitrary<PickRules> = fc.record(
  {
    budget: fc.record({ crews: fc.integer({ min: 0, max: 6 }), fuel: fc.integer({ min: 0, max: 6 }) }),
    cards: fc.record(Object.fromEntries(cards.map((id) => [id, card]))),
    together: fc.array(fc.record({ of: some, without: some, effect }), { maxLength: 4 }),
    week,
  },
  { requiredKeys: ["budget", "cards", "together"] },
)
const anySet = fc.shuffledSubarray([...cards])

describe("sets of cards", () => {
  test("the best set can be handed in, and none that can is better", () => {
    fc.assert(
      fc.property(rules, anySet, (given, set) => {
        const best = bestOf(given)
        expect(best.whole).toBe(true)
        if (best.cards.length > 0) expect(faultsOf(given, best.cards)).toEqual([])
        if (faultsOf(given, set).length === 0) expect(effectOf(given, set)).toBeLessThanOrEqual(best.effect)
      }),
      { numRuns: 200 },
    )
  })
  test("every set is either among those that can be handed in, or has a fault that is told", () => {
    fc.assert(
      fc.property(rules, anySet, (given, set) => {
        const { sets } = setsOf(given)
        const isThere = sets.some((one) => one.toSorted().join() === set.toSorted().join())
        expect(isThere).toBe(faultsOf(given, set).length === 0)
      }),
      { numRuns: 200 },
    )
  })
  test("a set over the budget has a fault, by how much it is over", () => {
    fc.assert(
      fc.property(rules, anySet, (given, set) => {
        const spent = set.reduce((sum, id) => sum + (given.cards[id]?.costs["crews"] ?? 0), 0)
        const over = spent - (given.budget["crews"] ?? 0)
        const told = faultsOf(given, set).find((fault) => fault.what === "over-budget" && fault.currency === "crews")
        expect(told).toEqual(over > 0 ? { what: "over-budget", currency: "crews", by: over } : undefined)
      }),
      { numRuns: 200 },
    )
  })
  test("the order in which cards were picked changes nothing, and no share is above 1", () => {
    fc.assert(
      fc.property(rules, anySet, (given, set) => {
        expect(effectOf(given, set.toReversed())).toBe(effectOf(given, set))
        expect(shareOf(given, set)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })
  test("of too many to try, what is called best is not worse than any of the cards alone, and says that not all were tried", () => {
    const many: PickRules = {
      budget: { crews: 12 },
      cards: Object.fromEntries(
        Array.from({ length: 24 }, (_, at) => [
          `card-${at}`,
          { costs: { crews: 1 }, needs: [], clashes: [], effect: (at * 7) % 24, brings: [] },
        ]),
      ),
      together: [],
    }
    const best = bestOf(many)
    expect(best.whole).toBe(false)
    // The twelve greatest of 0 to 23: bettering card by card finds them where cards do not depend on each other.
    expect(best.effect).toBe(210)
    expect(faultsOf(many, best.cards)).toEqual([])
  })
})

describe("a week", () => {
  test("more presence never raises harm, in no hour", () => {
    fc.assert(
      fc.property(week, fc.array(presence, { maxLength: 3 }), presence, (given, there, more) => {
        const before = cellsOf(given, there)
        const after = cellsOf(given, [...there, more])
        expect(after.every(({ left }, at) => left <= (before[at]?.left ?? 0))).toBe(true)
        expect(harmOf(given, [...there, more])).toBeLessThanOrEqual(harmOf(given, there))
      }),
    )
  })
  test("without presence every block does all its harm, each time it comes", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const all = blocks.reduce((sum, { harm, days }) => sum + harm * days.length, 0)
        expect(harmOf({ blocks, presence: [] }, [])).toBeCloseTo(all, 4)
      }),
    )
  })
  test("hours after midnight belong to the next day, and after Sunday comes Monday", () => {
    const late: Block = { at: "ford", days: [6], from: 22, to: 2, harm: 4, lowered: { walk: 1 } }
    expect(cellsOf({ blocks: [late], presence: [] }, []).map(({ hour: at }) => at)).toEqual([166, 167, 0, 1])
    const monday: Presence = { kind: "walk", at: ["ford"], days: [0], from: 0, to: 2 }
    expect(harmOf({ blocks: [late], presence: [] }, [monday])).toBe(2)
  })
})
