import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { beliefAtStart, cellOf, type Habit, habits } from "./belief"
import { chanceUnits, emptyUnits, rashUnits, referenceUnits, regularUnits } from "./fill"
import { effectAt, entropyOf, foreseenOf, harmOf, measuresOf, trailOf } from "./measures"
import { daysOf, type PresenceRules, type Units, unitKey } from "./rules"

/** Laws of presence that hold for any plan, of any places, in any weeks. */

const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)

const anyRules: fc.Arbitrary<PresenceRules> = fc
  .record({ days: fc.integer({ min: 1, max: 21 }), places: fc.integer({ min: 1, max: 5 }) })
  .chain(({ days, places }) =>
    fc.record({
      days: fc.constant(days),
      from: fc.integer({ min: 1, max: days }),
      weekday: fc.integer({ min: 0, max: 6 }),
      places: fc
        .array(
          fc.record({
            risk: fc.array(share, { minLength: days, maxLength: days }),
            people: fc.integer({ min: 1, max: 5000 }),
            posture: fc.integer({ min: 0, max: 2 }),
          }),
          { minLength: places, maxLength: places },
        )
        .map((all) => Object.fromEntries(all.map((one, i) => [`p${i}`, one]))),
      means: fc.record({
        patrol: fc.constant({
          effect: 0.4,
          posture: 0,
          each: 2,
          costs: {},
          reaches: ["p0", "p1", "p2", "p3", "p4"],
          grounded: [],
        }),
        helicopter: fc.record({
          effect: fc.constant(0.3),
          posture: fc.constant(1),
          each: fc.constant(1),
          costs: fc.constant({ hours: 3 }),
          reaches: fc.constant(["p0", "p2", "p4"]),
          grounded: fc.uniqueArray(fc.integer({ min: 1, max: days }), { maxLength: 3 }),
        }),
      }),
      budgets: fc.record({
        hours: fc.record({ amount: fc.integer({ min: 0, max: 42 }), reserve: fc.constant(2) }),
      }),
      returns: fc.constant({ back: { at: "p0", days: [days], means: [] } }),
      watched: fc.record({
        weeks: fc.integer({ min: 0, max: 3 }),
        there: fc.dictionary(
          fc.constantFrom("p0", "p1", "p2"),
          fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
        ),
      }),
      rated: fc.boolean(),
    }),
  )

/** A patrol at some places on some days: which, is drawn. */
const anyPlan = anyRules.chain((rules) =>
  fc
    .array(fc.boolean(), { minLength: rules.days * 5, maxLength: rules.days * 5 })
    .map((there) => ({ rules, units: patrols(rules, (p, day) => there[p * rules.days + day - 1] ?? false) })),
)

function patrols(rules: PresenceRules, isThere: (place: number, day: number) => boolean): Units {
  return Object.fromEntries(
    Object.keys(rules.places).flatMap((place, p) =>
      daysOf(rules).flatMap((day) => (isThere(p, day) ? [[unitKey(place, "patrol", day), 1]] : [])),
    ),
  )
}

/** For every place, way of looking and cell: how far from half of the days somebody was there, with what was seen before. */
function distances(rules: PresenceRules, units: Units): readonly number[] {
  const before = beliefAtStart(rules)
  return Object.keys(rules.places).flatMap((place) =>
    habits.flatMap((habit: Habit) =>
      (before[place]?.[habit] ?? []).map(({ there, seen }, cell) => {
        const own = daysOf(rules).filter((day) => cellOf(habit, day, rules.weekday) === cell)
        const on = own.filter((day) => effectAt(rules, units, place, day) > 0).length
        return Math.abs(there + on - (seen + own.length) / 2)
      }),
    ),
  )
}

function isMoreRegular(rules: PresenceRules, one: Units, other: Units): boolean {
  const [a, b] = [distances(rules, one), distances(rules, other)]
  return a.every((distance, i) => distance >= (b[i] ?? 0))
}

/** Changes a plan here and there, and keeps each change after which it is more regular, or as regular as it was. */
function madeRegular(rules: PresenceRules, units: Units, tries: readonly number[]): Units {
  const places = Object.keys(rules.places)
  return tries.reduce<Units>((now, number) => {
    const place = places[number % places.length] ?? ""
    const days = [1 + (number % rules.days), 1 + ((number >> 8) % rules.days)]
    const toggled = days.slice(0, 1 + (number % 2)).reduce<Units>((one, day) => {
      const key = unitKey(place, "patrol", day)
      return { ...one, [key]: 1 - (one[key] ?? 0) }
    }, now)
    return isMoreRegular(rules, toggled, now) ? toggled : now
  }, units)
}

describe("regularity", () => {
  test("a more regular plan is never foreseen less well", () => {
    let changed = 0
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.integer({ min: 0, max: 1 << 20 }), { minLength: 30, maxLength: 60 }),
        ({ rules, units }, tries) => {
          const regular = madeRegular(rules, units, tries)
          if (JSON.stringify(regular) !== JSON.stringify(units)) changed += 1
          const before = beliefAtStart(rules)
          expect(foreseenOf(rules, regular, before)).toBeGreaterThanOrEqual(foreseenOf(rules, units, before) - 1e-9)
        },
      ),
      { numRuns: 60 },
    )
    expect(changed).toBeGreaterThan(30)
  })

  test("a fixed weekly programme is foreseen better than the same visits on changing weekdays", () => {
    const { rules } = fortnight()
    const fixed = patrols(rules, (p, day) => day % 7 === p)
    const varied = patrols(rules, (p, day) => (day <= 7 ? day % 7 === p : day % 7 === (p + 3) % 7))
    const before = beliefAtStart(rules)
    expect(foreseenOf(rules, fixed, before)).toBeGreaterThan(foreseenOf(rules, varied, before))
    expect(entropyOf(rules, fixed)).toBe(0)
    expect(entropyOf(rules, varied)).toBeGreaterThan(0.2)
  })
})

test("entropy lies between nothing and one bit, and is nothing where somebody is always or never", () => {
  fc.assert(
    fc.property(anyPlan, ({ rules, units }) => {
      const entropy = entropyOf(rules, units)
      expect(entropy).toBeGreaterThanOrEqual(0)
      expect(entropy).toBeLessThanOrEqual(1)
      expect(entropyOf(rules, {})).toBe(0)
      expect(
        entropyOf(
          rules,
          patrols(rules, () => true),
        ),
      ).toBe(0)
    }),
  )
})

test("more presence at a place never raises the harm there", () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.nat(), ({ rules, units }, p, d) => {
      const places = Object.keys(rules.places)
      const place = places[p % places.length] ?? ""
      const key = unitKey(place, "patrol", 1 + (d % rules.days))
      const more = { ...units, [key]: (units[key] ?? 0) + 1 }
      const there = (plan: Units) =>
        trailOf(rules, plan)
          .days.flat()
          .reduce((sum, one) => sum + (one.place === place ? one.harm : 0), 0)
      expect(there(more)).toBeLessThanOrEqual(there(units) + 1e-9)
      expect(measuresOf(rules, more, []).presence).toBeGreaterThanOrEqual(measuresOf(rules, units, []).presence)
    }),
  )
})

test("each day the adversary is drawn somewhere, or there is nothing to draw it", () => {
  fc.assert(
    fc.property(anyPlan, ({ rules, units }) => {
      for (const day of trailOf(rules, units).days) {
        const drawn = day.reduce((sum, one) => sum + one.drawn, 0)
        const risk = day.reduce((sum, one) => sum + one.risk, 0)
        expect(drawn).toBeCloseTo(risk === 0 ? 0 : 1)
        for (const { expected } of day) {
          expect(expected).toBeGreaterThan(0)
          expect(expected).toBeLessThan(1)
        }
      }
    }),
  )
})

test("whatever fills a plan in keeps to what there is, and leaves alone what was played", () => {
  fc.assert(
    fc.property(anyPlan, ({ rules, units }) => {
      const offered = { ...rules, places: Object.keys(rules.places) }
      const plans = [
        referenceUnits(rules, units, ["back"]),
        regularUnits(offered, units),
        rashUnits(rules, units),
        emptyUnits(rules, units),
        chanceUnits(offered, units, (name, of) => name.length % of),
      ]
      for (const plan of plans) {
        const played = (all: Units) =>
          Object.fromEntries(
            Object.entries(all).filter(([key, count]) => count > 0 && Number(key.split(" ")[0]) < rules.from),
          )
        expect(played(plan)).toEqual(played(units))
        for (const day of daysOf(rules).filter((one) => one >= rules.from))
          for (const [means, { each, grounded, reaches }] of Object.entries(rules.means)) {
            const out = Object.keys(rules.places).map((place) => plan[unitKey(place, means, day)] ?? 0)
            const all = out.reduce((sum, count) => sum + count, 0)
            expect(all).toBeLessThanOrEqual(grounded.includes(day) ? 0 : each)
            for (const place of Object.keys(rules.places))
              if (!reaches.includes(place)) expect(plan[unitKey(place, means, day)] ?? 0).toBe(0)
          }
      }
    }),
    { numRuns: 40 },
  )
})

test("the reference plan protects more than a fixed programme with the same means, and is foreseen less well", () => {
  const { rules } = fortnight()
  const offered = { ...rules, places: Object.keys(rules.places) }
  const [reference, regular, empty] = [
    measuresOf(rules, referenceUnits(rules, {}, ["back"]), ["back"]),
    measuresOf(rules, regularUnits(offered, {}), ["back"]),
    measuresOf(rules, emptyUnits(rules, {}), ["back"]),
  ]
  expect(reference.harm).toBeLessThan(regular.harm)
  expect(regular.harm).toBeLessThan(empty.harm)
  expect(reference.foreseen).toBeLessThan(regular.foreseen)
  expect(reference.kept).toBe(100)
  expect(empty.harm).toBe(100)
  expect(harmOf(trailOf(rules, {}))).toBeGreaterThan(0)
})

/** Two weeks, four places, two patrols a day and a helicopter. */
function fortnight(): { readonly rules: PresenceRules } {
  const risk = (of: (day: number) => number) => Array.from({ length: 14 }, (_, i) => of(i + 1))
  return {
    rules: {
      days: 14,
      from: 1,
      weekday: 0,
      places: {
        p0: { risk: risk((day) => (day < 6 ? 0.1 : 0.6)), people: 120, posture: 1 },
        p1: { risk: risk(() => 0.3), people: 300, posture: 1 },
        p2: { risk: risk((day) => (day < 9 ? 0.6 : 0.1)), people: 60, posture: 2 },
        p3: { risk: risk(() => 0.1), people: 90, posture: 0 },
      },
      means: {
        patrol: { effect: 0.4, posture: 0, each: 1, costs: {}, reaches: ["p0", "p1", "p2", "p3"], grounded: [] },
        helicopter: {
          effect: 0.3,
          posture: 1,
          each: 1,
          costs: { hours: 3 },
          reaches: ["p0", "p1", "p2"],
          grounded: [4, 9],
        },
      },
      budgets: { hours: { amount: 30, reserve: 4 } },
      returns: { back: { at: "p3", days: [7, 8], means: ["patrol"] } },
      watched: { weeks: 2, there: { p1: [0, 2] } },
      rated: true,
    },
  }
}
