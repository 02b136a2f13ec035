import { expect, test } from "vitest"
import { mutation, tryOut } from "./support/mutations"
import { fileOf, smallTexts } from "./support/small"

/** Packs spoilt at random, from a fixed seed. `npm run fuzz` does the same to the packs that ship, as often as you like. */

const texts = smallTexts(fileOf("good/ford.yaml"))

test("300 spoilt packs: none crashes the checker, none takes a second, every refusal says where", () => {
  const trials = Array.from({ length: 300 }, (_, i) => {
    const spoilt = mutation(texts, 7, i)
    return { number: i, spoilt, ...tryOut(texts, spoilt) }
  })
  const troubles = trials.filter(({ trouble }) => trouble !== undefined)
  expect(troubles.map(({ number, spoilt: { file, done }, trouble }) => ({ number, file, done, trouble }))).toEqual([])
  // Both ends are there: harmless changes, and many different mistakes.
  expect(trials.filter(({ clean }) => clean).length).toBeGreaterThan(10)
  expect(new Set(trials.flatMap(({ codes }) => codes)).size).toBeGreaterThan(12)
}, 120_000)

test("a mutation is the same for the same seed and number, and another for another", () => {
  expect(mutation(texts, 1, 5)).toEqual(mutation(texts, 1, 5))
  expect(mutation(texts, 2, 5)).not.toEqual(mutation(texts, 1, 5))
})
