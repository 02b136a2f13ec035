import fc from "fast-check"
import { expect, test } from "vitest"
import { alignTo, type Box, leaderTo, overlap, placeLabels, placeMarks, wrap } from "./place-labels"

const field: Box = { x: 0, y: 0, width: 600, height: 400 }
const wanted = fc.array(
  fc.record({
    x: fc.double({ min: 20, max: 580, noNaN: true }),
    y: fc.double({ min: 20, max: 380, noNaN: true }),
    radius: fc.constantFrom(6, 11),
    sizes: fc.array(
      fc.record({
        width: fc.integer({ min: 10, max: 180 }),
        height: fc.constantFrom(16, 32),
        reach: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 24 },
)

test("labels never cover each other, a mark, or what was taken, and stay inside", () => {
  const taken = [{ x: 0, y: 0, width: 90, height: 22 }]
  fc.assert(
    fc.property(wanted, (marks) => {
      const labels = placeLabels(marks, field, taken).filter((label) => label !== undefined)
      const discs = marks.map(({ x, y, radius }) => ({
        x: x - radius,
        y: y - radius,
        width: 2 * radius,
        height: 2 * radius,
      }))
      for (const [at, label] of labels.entries()) {
        expect(label.x >= 0 && label.x + label.width <= 600).toBe(true)
        expect(label.y >= 0 && label.y + label.height <= 400).toBe(true)
        expect([...discs, ...taken, ...labels.slice(at + 1)].some((other) => overlap(label, other))).toBe(false)
      }
    }),
  )
})

test("marks that coincide are moved apart, and none leaves the field", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, 300, 600), (count, x) => {
      const marks = placeMarks(
        Array.from({ length: count }, () => ({ x, y: 200, radius: 8 })),
        field,
      )
      for (const [at, mark] of marks.entries()) {
        expect(mark.x).toBeGreaterThanOrEqual(8)
        expect(mark.x).toBeLessThanOrEqual(592)
        for (const other of marks.slice(at + 1)) {
          expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThan(16)
        }
      }
    }),
  )
})

test("a mark with room around it keeps its place and has its label beside it", () => {
  const mark = { x: 300, y: 200, radius: 10 }
  expect(placeMarks([mark], field)).toEqual([mark])
  const [label] = placeLabels([{ ...mark, sizes: [{ width: 100, height: 16, reach: 40 }] }], field)
  expect(label).toEqual({ x: 314, y: 192, width: 100, height: 16, size: 0 })
})

test("a label that fits nowhere gives way to its shorter form, then to none", () => {
  const cramped: Box = { x: 0, y: 0, width: 80, height: 30 }
  const sizes = [
    { width: 200, height: 16, reach: 60 },
    { width: 20, height: 16, reach: 60 },
  ]
  expect(placeLabels([{ x: 20, y: 15, radius: 6, sizes }], cramped)[0]?.size).toBe(1)
  expect(placeLabels([{ x: 20, y: 15, radius: 6, sizes: sizes.slice(0, 1) }], cramped)).toEqual([undefined])
})

test("only a label that stands away from its mark gets a line", () => {
  const mark = { x: 100, y: 100, radius: 10 }
  expect(leaderTo(mark, { x: 114, y: 92, width: 50, height: 16 })).toBeUndefined()
  expect(leaderTo(mark, { x: 150, y: 40, width: 50, height: 16 })).toEqual({ x: 150, y: 56 })
})

test("words lie towards their mark", () => {
  const mark = { x: 100, y: 100, radius: 10 }
  expect(alignTo(mark, { x: 114, y: 92, width: 50, height: 16 })).toEqual({ x: 114, "text-anchor": "start" })
  expect(alignTo(mark, { x: 36, y: 92, width: 50, height: 16 })).toEqual({ x: 86, "text-anchor": "end" })
  expect(alignTo(mark, { x: 75, y: 70, width: 50, height: 16 })).toEqual({ x: 100, "text-anchor": "middle" })
})

test("words are broken at spaces, and cut with an ellipsis that follows no comma", () => {
  const measure = (text: string) => text.length
  expect(wrap("Wave and drive on", 30, 2, measure)).toEqual(["Wave and drive on"])
  expect(wrap("Wave and drive on", 9, 2, measure)).toEqual(["Wave and", "drive on"])
  expect(wrap("Stay near them, lights on, moving all night", 15, 2, measure)).toEqual(["Stay near them,", "lights on…"])
  expect(wrap("Unbreakablelongword", 8, 1, measure)).toEqual(["Unbreak…"])
})
