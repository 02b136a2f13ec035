import { expect, test } from "vitest"
import { weathers } from "../../core/pack/kit"
import type { Colour } from "./colour"
import { heavensAt } from "./heavens"
import { hours } from "./hours"
import { type Palette, paletteAt } from "./palette"

const brightness = ([r, g, b]: Colour): number => 0.3 * r + 0.59 * g + 0.11 * b
const coloursOf = (palette: Palette): readonly Colour[] =>
  Object.values(palette).filter((value): value is Colour => typeof value !== "number")

test("the hours of a day are in order and close the circle", () => {
  const times = hours.map(({ at }) => at)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(paletteAt(0, "clear")).toEqual(paletteAt(1440, "clear"))
})

test("no colour jumps from one minute to the next", () => {
  for (const weather of weathers) {
    let before = coloursOf(paletteAt(0, weather)).flat()
    for (let minute = 1; minute <= 1440; minute++) {
      const now = coloursOf(paletteAt(minute, weather)).flat()
      const furthest = Math.max(...now.map((value, i) => Math.abs(value - (before[i] ?? value))))
      expect(furthest, `${weather}, minute ${minute}`).toBeLessThan(9)
      before = now
    }
  }
})

test("every colour can be painted in every weather at every hour", () => {
  for (const weather of weathers) {
    for (let minute = 0; minute < 1440; minute += 5) {
      const outside = coloursOf(paletteAt(minute, weather))
        .flat()
        .filter((value) => !(value >= 0 && value <= 255))
      expect(outside, `${weather}, minute ${minute}`).toEqual([])
    }
  }
})

test("from afternoon to night a place turns from light to dark and its lamps come on", () => {
  const levels = [940, 1030, 1100, 1135, 1230].map((minutes) => brightness(paletteAt(minutes, "clear").groundFar))
  expect(levels).toEqual([...levels].sort((a, b) => b - a))
  expect(paletteAt(940, "clear").lamps).toBe(0)
  expect(paletteAt(1230, "clear").lamps).toBe(1)
  expect(paletteAt(1330, "clear").stars).toBe(1)
})

test("the second midnight of a scenario is as dark as the first", () => {
  expect(paletteAt(1500, "clear")).toEqual(paletteAt(60, "clear"))
})

test("grey weather takes shadows and stars away", () => {
  expect(paletteAt(940, "rain").shadowDepth).toBeLessThan(paletteAt(940, "clear").shadowDepth / 4)
  expect(paletteAt(1330, "overcast").stars).toBeLessThan(0.3)
})

test("the sun sinks through the afternoon and is gone by night, when there is a moon", () => {
  const heights = [940, 1030, 1080].map((minutes) => heavensAt(minutes).sun?.height ?? 0)
  expect(heights).toEqual([...heights].sort((a, b) => b - a))
  expect(heavensAt(1230).sun).toBeUndefined()
  expect(heavensAt(1230).moon).toBeDefined()
  expect(heavensAt(720).moon).toBeUndefined()
})

test("shadows grow longer as the light goes down", () => {
  expect(heavensAt(1030).reach).toBeGreaterThan(heavensAt(940).reach)
  expect(heavensAt(940).reach).toBeGreaterThan(heavensAt(720).reach)
})
