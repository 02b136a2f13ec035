import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cmi5Structure } from "./cmi5"
import type { Course } from "./course"
import { scorm12Manifest } from "./scorm12"
import { scorm2004Manifest } from "./scorm2004"
import { address, xml } from "./xml"

const hostile = `"><script>alert('x')</script> & ]]> <!-- \u0000\u0007\uFFFE \uD800 الإنذار`

const letters = [
  "<",
  ">",
  "&",
  "'",
  '"',
  "]]>",
  "amp;",
  "\u0000",
  "\u0008",
  "\t",
  "\n",
  "\u001F",
  "\uFFFE",
  "ا",
  "😀",
  "e\u0301",
  "a",
]

const course: Course = {
  pack: "tour",
  version: "1.2.0",
  title: hostile,
  about: hostile,
  language: "en",
  parts: [
    { scenario: "aims", title: hostile, about: hostile },
    { scenario: "moment", title: "In the moment", about: "Act at once." },
  ],
  pass: undefined,
  files: ["game/a b&c.js", "index.html"],
}

const manifests = { scorm12: scorm12Manifest, scorm2004: scorm2004Manifest, cmi5: cmi5Structure }

test("every text can stand in XML, and stands there as it was but for what XML cannot hold", () => {
  const read = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
    )
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters)), (parts) => {
      const text = parts.join("")
      expect(xml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/)
      // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
      expect(read(xml(text))).toBe(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, " "))
    }),
  )
  expect(xml("a\uD800b")).toBe("a b")
})

test("a file's name on a path is encoded, its folders stay folders", () => {
  expect(address("pack/a b&c'.png")).toBe("pack/a%20b%26c'.png")
})

describe.each(Object.entries(manifests))("the manifest of %s", (standard, manifest) => {
  test("says what the package offers", async () => {
    await expect(
      manifest({ ...course, title: "Tour", about: "Small.", parts: course.parts.slice(1) }),
    ).toMatchFileSnapshot(`../../../tests/cli/package-${standard}.xml`)
  })
  test("has the same tags whatever the titles say", () => {
    const tags = (text: string) => text.match(/<[^>]*>/g)
    const plain = {
      ...course,
      title: "T",
      about: "A",
      parts: course.parts.map((part) => ({ ...part, title: "T", about: "A" })),
    }
    expect(tags(manifest(course))).toEqual(tags(manifest(plain)))
  })
  test("names everything the same in the next version", () => {
    const identifiers = (text: string) => text.match(/(?:identifier|identifierref|default| id)="[^"]*"/g)
    const next = identifiers(manifest({ ...course, version: "2.0.0", title: "Another", pass: 70 }))
    expect(next).toEqual(identifiers(manifest(course)))
    expect(new Set(next).size).toBeGreaterThan(1)
  })
  test("has a mark only where the packager set one", () => {
    const mark = /masteryscore|masteryScore|minNormalizedMeasure/
    expect(manifest(course)).not.toMatch(mark)
    expect(manifest({ ...course, pass: 70 })).toMatch(mark)
  })
})
