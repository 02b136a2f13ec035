import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { orvane } from "../../../tests/support/orvane"
import { profilesOf } from "./profiling"
import { reachOf } from "./normal"
import { type Counts, countsOf, errorsOf, type RecognitionItem } from "./recognition"

const { doctrine } = orvane()

/** So many signs and harmless things in which somebody is seen, and how many of each were flagged. */
function things(
  about: string,
  signals: number,
  hits: number,
  noise: number,
  alarms: number,
): readonly RecognitionItem[] {
  const one = (signal: boolean, i: number, flagged: boolean): RecognitionItem => ({
    id: `${about}-${signal ? "sign" : "noise"}-${i}`,
    signal,
    about,
    looked: true,
    ...(flagged ? { flagged: 2 } : {}),
  })
  return [
    ...Array.from({ length: signals }, (_, i) => one(true, i, i < hits)),
    ...Array.from({ length: noise }, (_, i) => one(false, i, i < alarms)),
  ]
}

describe("whether things are judged by who is seen in them", () => {
  test("worked: herders flagged in 18 of 20 harmless scenes, farmers in 2 of 20", () => {
    const [farmers, herders] = profilesOf(
      [[...things("herders", 20, 19, 20, 18), ...things("farmers", 20, 12, 20, 2)]],
      doctrine,
    )
    expect(herders).toMatchObject({ about: "herders", reading: "suspected" })
    // z(19.5/21) = 1.465 and z(18.5/21) = 1.180: c = -1.32; for farmers z(12.5/21) = 0.241, z(2.5/21) = -1.180: 0.47
    expect(herders?.criterion).toBeCloseTo(-1.32, 1)
    expect(farmers?.criterion).toBeCloseTo(0.47, 1)
    expect(farmers).toMatchObject({ reading: "overlooked" })
    expect(herders?.difference?.by).toBeCloseTo(-(farmers?.difference?.by ?? 0), 9)
  })
  test("alike when they are flagged alike", () => {
    for (const { reading } of profilesOf(
      [[...things("herders", 20, 14, 20, 5), ...things("farmers", 20, 15, 20, 4)]],
      doctrine,
    ))
      expect(reading).toBe("alike")
  })
  test("one attempt has too few: nothing is said, and the counts are shown", () => {
    const few = [...things("herders", 5, 5, 5, 5), ...things("farmers", 5, 0, 5, 0)]
    expect(profilesOf([few], doctrine)).toEqual([
      { about: "farmers", counts: { signals: 5, hits: 0, noise: 5, falseAlarms: 0 } },
      { about: "herders", counts: { signals: 5, hits: 5, noise: 5, falseAlarms: 5 } },
    ])
    expect(profilesOf([few, few, few], doctrine).map(({ reading }) => reading)).toEqual(["overlooked", "suspected"])
  })
  test("with nobody to compare to there is a leaning and no difference", () => {
    const [only] = profilesOf([things("herders", 20, 10, 20, 10)], doctrine)
    expect(only).toHaveProperty("criterion")
    expect(only).not.toHaveProperty("difference")
    expect(only).not.toHaveProperty("reading")
  })
  test("two tags are one comparison; with three, each interval is as sure as a third of the doubt", () => {
    const a = things("a", 20, 15, 20, 5)
    const b = things("b", 20, 12, 20, 8)
    const c = things("c", 20, 10, 20, 10)
    const half = (profile: ReturnType<typeof profilesOf>[number] | undefined, others: Counts, sure: number) => {
      const error = Math.hypot(errorsOf(profile?.counts ?? others).criterion, errorsOf(others).criterion)
      const [low, high] = profile?.difference?.interval ?? [0, 0]
      expect((high - low) / 2).toBeCloseTo(reachOf(sure) * error, 9)
    }
    const [two] = profilesOf([[...a, ...b]], doctrine)
    half(two, countsOf(b), 0.95)
    const [three] = profilesOf([[...a, ...b, ...c]], doctrine)
    half(three, countsOf([...b, ...c]), 1 - 0.05 / 3)
  })
  test("things without a tag are nobody", () => {
    const bare: readonly RecognitionItem[] = [{ id: "smoke", signal: false, looked: true, flagged: 3 }]
    expect(profilesOf([bare], doctrine)).toEqual([])
  })
  test("of two tags, what is said of one is the opposite of what is said of the other", () => {
    const count = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const [one, other] = profilesOf([[...things("a", 20, a, 20, b), ...things("b", 20, c, 20, d)]], doctrine)
        const opposite = { suspected: "overlooked", overlooked: "suspected", alike: "alike" } as const
        expect(other?.reading).toBe(one?.reading && opposite[one.reading])
      }),
    )
  })
})
