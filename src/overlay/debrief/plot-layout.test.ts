import fc from "fast-check"
import { expect, test } from "vitest"
import { overlap } from "../place-labels"
import { plotLayout } from "./plot-layout"
import { type PlotPoint, plotPoints } from "./plot-points"

const lettering = { line: 16, measure: (text: string) => text.length * 7 }
const point = fc.record({
  code: fc.constantFrom("1", "2b", "12"),
  act: fc.constantFrom("Drive on", "Stay near the families from dusk to dawn, lights on, moving", "Wait"),
  yours: fc.boolean(),
  computed: fc.boolean(),
  passivity: fc.constantFrom(0, 0.1, 0.25, 0.5, 1),
  recklessness: fc.constantFrom(0, 0.1, 0.33, 1),
})

test("no label covers another, at any width", () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), fc.integer({ min: 280, max: 1200 }), (points, width) => {
      const labels = plotLayout(points, width, lettering).marks.flatMap(({ label }) => (label ? [label] : []))
      for (const [at, label] of labels.entries()) {
        expect(labels.slice(at + 1).some((other) => overlap(label, other))).toBe(false)
      }
    }),
  )
})

test("a region is named where none of its marks lies", () => {
  const own = (passivity: number): PlotPoint => ({
    code: "1",
    act: "Wait",
    yours: true,
    computed: true,
    passivity,
    recklessness: 0,
  })
  const { marks, regions } = plotLayout([own(0.48)], 340, lettering)
  const hesitant = regions.find(({ name }) => name === "hesitant")
  expect(hesitant?.caption.x).toBeGreaterThan(hesitant?.x ?? 0)
  for (const { caption } of regions)
    for (const { x, y, radius } of marks)
      expect(overlap(caption, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })).toBe(false)
})

test("low and to the left is calculated, high is passive, to the right is reckless", () => {
  const at = (passivity: number, recklessness: number): PlotPoint => ({
    code: "1",
    act: "Act",
    yours: true,
    computed: true,
    passivity,
    recklessness,
  })
  const regionAt = (passivity: number, recklessness: number) => {
    const { marks, regions } = plotLayout([at(passivity, recklessness)], 640, lettering)
    const [mark] = marks
    return regions.find(
      ({ x, y, width, height }) => mark && mark.x >= x && mark.x <= x + width && mark.y >= y && mark.y <= y + height,
    )?.name
  }
  expect(regionAt(0, 0)).toBe("calculated")
  expect(regionAt(0.2, 0.3)).toBe("calculated")
  expect(regionAt(0.4, 0)).toBe("hesitant")
  expect(regionAt(1, 0.2)).toBe("passive")
  expect(regionAt(0, 0.4)).toBe("reckless")
  expect(regionAt(1, 1)).toBe("reckless")
})

test("your own decisions come first and other options carry the letter of their place", () => {
  const points = plotPoints([
    {
      id: "halt",
      event: 3,
      clock: "15:52",
      act: "Halt",
      stance: "calculated",
      posture: { passivity: 0.1, recklessness: 0.1, computed: true },
      shows: [],
      others: [
        { act: "Drive on", passivity: 0.9, recklessness: 0, stance: "passive" },
        { act: "Surround the field", passivity: 0.5, recklessness: 0.8, stance: "reckless" },
      ],
      feedback: [],
    },
    { id: "ask", event: 5, clock: "15:58", act: "Ask", shows: [], others: [], feedback: [] },
  ])
  expect(points.map(({ code, yours }) => [code, yours])).toEqual([
    ["1", true],
    ["1a", false],
    ["1b", false],
  ])
})
