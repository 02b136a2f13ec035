import fc from "fast-check"
import { expect, test } from "vitest"
import { nameUuid, urlNamespace } from "./name-uuid"
import { durationOf, timestampOf } from "./timestamp"

test("a name has the UUID that Python's library gives it", () => {
  expect(nameUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe(
    "2ed6657d-e927-568b-95e1-2665a8aea6a2",
  )
  expect(nameUuid(urlNamespace, "https://www.w3.org/")).toBe("c106a26a-21bb-5538-8bf2-57095d1976c1")
})

test("a moment is written as the platform writes it", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
      (date) => {
        expect(timestampOf(date.getTime())).toBe(date.toISOString())
      },
    ),
  )
})

test("a time that passed is written in seconds, to the hundredth", () => {
  expect([0, 9, 1250, 61_001, -5].map(durationOf)).toEqual(["PT0S", "PT0.01S", "PT1.25S", "PT61S", "PT0S"])
})
