import { expect, test } from "vitest"
import { mix, toColour, toCss, under } from "./colour"

test("a colour survives the way into its mixing space and back", () => {
  const [r, g, b] = mix(toColour("#b3541e"), toColour("#b3541e"), 0.5)
  expect([Math.round(r), Math.round(g), Math.round(b)]).toEqual([0xb3, 0x54, 0x1e])
})

test("mixing begins with one colour and ends with the other", () => {
  expect(mix([10, 20, 30], [200, 100, 50], 0)).toEqual([10, 20, 30])
  expect(mix([10, 20, 30], [200, 100, 50], 1)).toEqual([200, 100, 50])
})

test("white under a coloured light has the colour of the light", () => {
  expect(under([255, 255, 255], [255, 180, 90])).toEqual([255, 180, 90])
})

test("a colour is written for the canvas with its strength", () => {
  expect(toCss([1.4, 2.6, 3])).toBe("rgb(1, 3, 3)")
  expect(toCss([1, 2, 3], 0.5)).toBe("rgba(1, 2, 3, 0.500)")
})
