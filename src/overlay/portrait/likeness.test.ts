import { expect, test } from "vitest"
import { likenessOf } from "./likeness"

const portrait = { skin: 5, hair: "wrap", clothes: "plain", colour: "teal", age: "adult" } as const
const person = (id: string) => ({ id, name: "Adjoa", about: "farming", portrait })

test("one person always has one face", () => {
  expect(likenessOf(person("adjoa"))).toEqual(likenessOf(person("adjoa")))
})

test("two people described alike still differ", () => {
  expect(likenessOf(person("adjoa")).head).not.toBe(likenessOf(person("efua")).head)
})

test("hair turns grey with age", () => {
  const elder = likenessOf({ ...person("adjoa"), portrait: { ...portrait, age: "elder" } })
  expect(elder.hair).not.toEqual(likenessOf(person("adjoa")).hair)
})
