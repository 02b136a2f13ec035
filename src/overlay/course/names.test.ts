import { expect, test } from "vitest"
import { readNames } from "./names"

test("a list of names is read from what spreadsheets and people write; everything else in it is passed over", () => {
  const list =
    '\uFEFFPseudonym,Name\r\nquiet-heron,Amina Okoro\r\n"017";"José Ferreira"\n\namber-fox\tLi Na\nno name here\n<b>,x'
  expect([...readNames(list)]).toEqual([
    ["quiet-heron", "Amina Okoro"],
    ["017", "José Ferreira"],
    ["amber-fox", "Li Na"],
  ])
})
