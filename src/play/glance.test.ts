import fc from "fast-check"
import { expect, test } from "vitest"
import { type Glance, pointAt, shifted, type Turn, turned, whole, zoomed } from "./glance"

const turns = ["nearer", "farther", "left", "right", "up", "down", "whole", "binoculars"] as const satisfies Turn[]
const share = fc.double({ min: 0, max: 1, noNaN: true })
/** Any glance there can be: whatever was done, in whatever order. */
const glances = fc
  .array(
    fc.oneof(
      fc.constantFrom(...turns).map((turn) => (glance: Glance) => turned(glance, turn)),
      fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), share, share).map(
        ([by, x, y]) =>
          (glance: Glance) =>
            zoomed(glance, by, [x, y]),
      ),
      fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), share).map(
        ([right, down]) =>
          (glance: Glance) =>
            shifted(glance, right, down),
      ),
    ),
    { maxLength: 12 },
  )
  .map((moves) => moves.reduce((glance, move) => move(glance), whole))

test("the eye never leaves the picture, whatever is done", () => {
  fc.assert(
    fc.property(glances, (glance) => {
      for (const corner of [0, 1]) {
        for (const at of pointAt(glance, [corner, corner])) {
          expect(at).toBeGreaterThan(-1e-9)
          expect(at).toBeLessThan(1 + 1e-9)
        }
      }
    }),
  )
})

test("one key leads back to the whole picture from everywhere", () => {
  fc.assert(
    fc.property(glances, (glance) => {
      expect(turned(glance, "whole")).toEqual(whole)
    }),
  )
})

test("what lies under the pointer stays there while one comes nearer", () => {
  const at = [0.6, 0.55] as const
  const [x, y] = pointAt(zoomed(whole, 2, at), at)
  expect([x, y]).toEqual([expect.closeTo(0.6), expect.closeTo(0.55)])
})

test("binoculars magnify more than the eye can, are pointed at what is asked for, and are put down again", () => {
  const closest = zoomed(whole, 100)
  const raised = turned(whole, "binoculars", [0.3, 0.4])
  expect(raised).toMatchObject({ binoculars: true, x: expect.closeTo(0.3), y: expect.closeTo(0.4) })
  expect(raised.zoom).toBeGreaterThan(closest.zoom)
  expect(turned(raised, "binoculars")).toEqual(whole)
})
