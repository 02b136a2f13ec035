import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import type { Code } from "../src/core/pack/diagnostic"
import { checkPack, type PackText, toLine } from "../src/core/index"
import { fileOf, smallTexts } from "./support/small"
import { tourTexts, tourWith } from "./support/tour"

/** Every mistake the checker knows, as a bad pack and what an instructor is told about it. */

const bad = readdirSync(resolve(import.meta.dirname, "packs/bad")).filter((name) => /\.(yaml|json)$/.test(name))

describe("bad packs", () => {
  test.each(bad)("%s", async (name) => {
    const { diagnostics, ok } = checkPack(smallTexts(fileOf(`bad/${name}`)))
    expect(ok).toBe(diagnostics.every(({ severity }) => severity === "warning"))
    expect(diagnostics).not.toEqual([])
    const told = `${diagnostics.map(toLine).join("\n")}\n`
    await expect(told).toMatchFileSnapshot(`packs/bad/${name.replace(/\.\w+$/, "")}.txt`)
  })
})

/** The compiler keeps this list whole: a new code without a line here does not build. */
const shown: Readonly<Record<Code, string>> = {
  "bad-archive": "a test in archives.test.ts",
  "not-text": "a test below",
  "too-large": "a test below",
  "hidden-character": "hidden-character.yaml",
  "empty-file": "empty-file.yaml",
  syntax: "syntax.yaml",
  "too-deep": "too-deep.yaml",
  "second-document": "second-document.yaml",
  "not-in-packs": "not-in-packs.yaml",
  "duplicate-key": "duplicate-key.yaml",
  "reserved-key": "reserved-key.yaml",
  "ambiguous-word": "ambiguous-word.yaml",
  "unknown-key": "unknown-key.yaml",
  "missing-key": "missing-key.yaml",
  "wrong-type": "wrong-type.yaml",
  "wrong-form": "wrong-form.yaml",
  "wrong-word": "wrong-word.yaml",
  "out-of-range": "out-of-range.yaml",
  "missing-file": "a test below",
  "no-scenario": "a test below",
  "unknown-name": "unknown-name.yaml",
  "duplicate-id": "duplicate-id.yaml",
  "unreachable-beat": "unreachable-beat.yaml",
  "unreachable-ending": "unreachable-ending.yaml",
  "dead-end": "dead-end.yaml",
  endless: "endless.yaml",
  "unlearnable-info": "unlearnable-info.yaml",
  "signal-or-noise": "signal-or-noise.yaml",
  "unlisted-threat": "unlisted-threat.yaml",
  unaffordable: "unaffordable.yaml",
  "too-many-files": "a test below",
  "inject-without-cause": "inject-without-cause.yaml",
  "clock-backwards": "clock-backwards.yaml",
  "never-holds": "never-holds.yaml",
  "never-fires": "never-fires.yaml",
  "no-way": "no-way.yaml",
  "hurried-route": "hurried-route.yaml",
  "banned-word": "banned-word.yaml",
  "reading-grade": "reading-grade.yaml",
  "lonely-signal": "lonely-signal.yaml",
  "one-sided": "one-sided.yaml",
  "expert-key": "expert-key.yaml",
  "time-limit": "time-limit.yaml",
  unsendable: "unsendable.yaml",
  "outside-plan": "outside-plan.yaml",
  unpickable: "unpickable.yaml",
  "pick-without-gain": "pick-without-gain.yaml",
  "muddled-fragment": "muddled-fragment.yaml",
  "outcome-order": "outcome-order.yaml",
  unchased: "unchased.yaml",
  "gives-away": "gives-away.yaml",
  "asks-nobody": "asks-nobody.yaml",
  "ungiven-consent": "ungiven-consent.yaml",
  "uncovered-row": "uncovered-row.yaml",
  unobservable: "unobservable.yaml",
  "telling-length": "telling-length.yaml",
  "unset-memory": "a test below",
  "unread-memory": "a test below",
  "repeated-scenario": "a test below",
  "missing-translation": "a test in translations.test.ts",
  "stale-translation": "a test in translations.test.ts",
  "other-speakers": "a test in translations.test.ts",
  "unlisted-language": "a test in translations.test.ts",
  "missing-medium": "a test in media.test.ts",
  "unlisted-medium": "a test in media.test.ts",
  "unused-medium": "a test in media.test.ts",
  "wrong-medium": "a test in media.test.ts",
  "large-medium": "a test in media.test.ts",
  "large-picture": "a test in media.test.ts",
}

test("every code has a bad pack that shows it", () => {
  for (const [code, name] of Object.entries(shown)) {
    if (name.startsWith("a test")) continue
    const { diagnostics } = checkPack(smallTexts(fileOf(`bad/${name}`)))
    expect(diagnostics.map(({ finding }) => finding.code)).toContain(code)
  }
})

describe("what no single bad file can show", () => {
  const codes = (texts: Parameters<typeof checkPack>[0]) =>
    checkPack(texts).diagnostics.map(({ finding }) => finding.code)
  const ford = fileOf("good/ford.yaml")
  test("a file that is not UTF-8 text", () => {
    expect(codes(smallTexts({ file: "ford.yaml", text: undefined }))).toContain("not-text")
  })
  test("a file over the limit", () => {
    expect(codes(smallTexts({ file: "ford.yaml", text: `# ${"x".repeat(1_000_000)}` }))).toContain("too-large")
  })
  test("a pack without its world", () => {
    expect(codes(smallTexts(ford).filter(({ file }) => file !== "world.yaml"))).toEqual(["missing-file"])
  })
  test("a pack without a scenario", () => {
    expect(codes(smallTexts(ford).filter(({ file }) => file !== "ford.yaml"))).toEqual(["no-scenario"])
  })
  test("a distractor that is taken for a sign the catalogue does not have", () => {
    const texts = smallTexts(ford).map((one) =>
      one.file === "indicators.yaml" && one.text !== undefined
        ? { ...one, text: one.text.replace("taken-for: EW15", "taken-for: EW99") }
        : one,
    )
    expect(checkPack(texts).diagnostics.map(toLine)).toEqual([
      expect.stringMatching(/^indicators\.yaml:\d+:16 unknown-name .*"EW99"/),
    ])
  })
  test("a pack of too many files", () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ ...ford, file: `f${i}.yaml`, text: `scenario: f${i}` }))
    expect(codes([...smallTexts(ford), ...many])).toContain("too-many-files")
  })
  test("a world whose roles name powers and weights that do not exist", () => {
    const texts = smallTexts(ford).map((one) =>
      one.file === "world.yaml"
        ? {
            ...one,
            text: one.text
              ?.replace("authority: { lead: allowed }", "authority: { laed: allowed }")
              .replace("weights: staff", "weights: stuff"),
          }
        : one,
    )
    expect(checkPack(texts).diagnostics.map(toLine)).toEqual([
      expect.stringMatching(
        /^world\.yaml:\d+:\d+ unknown-name There is no power called "laed" in this file\. Did you mean "lead"\?$/,
      ),
      expect.stringMatching(
        /^world\.yaml:\d+:\d+ unknown-name There is no row of weights called "stuff" in doctrine\.yaml\. Did you mean "staff"\?$/,
      ),
    ])
  })
  test("forms that name a scenario which is not there, and one scenario twice", () => {
    const withForms = (forms: string) =>
      checkPack(
        smallTexts(ford).map((one) =>
          one.file === "pack.yaml" ? { ...one, text: `${one.text}forms: ${forms}\n` } : one,
        ),
      ).diagnostics.map(toLine)
    expect(withForms("{ a: [ford] }")).toEqual([])
    expect(withForms("{ a: [ford], b: [frod] }")).toEqual([
      expect.stringMatching(
        /^pack\.yaml:\d+:25 unknown-name There is no scenario called "frod" in this pack\. Did you mean "ford"\?$/,
      ),
    ])
    expect(withForms("{ a: [ford], b: [ford] }")).toEqual([
      expect.stringMatching(
        /^pack\.yaml:\d+:25 repeated-scenario The scenario "ford" stands in the forms already \(line \d+\); /,
      ),
    ])
  })
  test("a campaign that names what is not there, one scenario twice, and what nobody can remember", () => {
    const told = (from: string, to: string) =>
      checkPack(tourWith(from, to))
        .diagnostics.map(toLine)
        .filter((line) => !line.includes("/picture.yaml:"))
    const order = "scenarios: [promises, remembering, trust, allocating]"
    expect(told(order, "scenarios: [promises, remembring, trust, remembering, trust, allocating]")).toEqual([
      expect.stringMatching(
        /campaign\.yaml:8:23 unknown-name There is no scenario called "remembring" in this pack\. Did you mean "remembering"\?/,
      ),
      expect.stringMatching(
        /campaign\.yaml:8:55 repeated-scenario The scenario "trust" stands in the campaign already/,
      ),
      expect.stringMatching(
        /trust\.yaml:.* unset-memory No scenario before trust in campaign\.yaml leaves "word" at "mended"/,
      ),
      expect.stringMatching(/trust\.yaml:.* unset-memory .* "culvert" at "passed-on"/),
      expect.stringMatching(/trust\.yaml:.* unset-memory .* "culvert" at "unsaid"/),
    ])
    expect(told("in: remembering\n        ended: warned", "in: remembering\n        ended: warnd")).toEqual([
      expect.stringMatching(/campaign\.yaml:.* unknown-name There is no ending called "warnd" in remembering\./),
    ])
    expect(told("outcome: { word-by-six: kept }", "outcome: { word-by-ten: kept }")).toEqual([
      expect.stringMatching(/campaign\.yaml:.* unknown-name There is no promise called "word-by-ten" in promises\./),
    ])
    expect(told("        to: mended", "        to: forgiven")).toEqual([
      expect.stringMatching(
        /trust\.yaml:.* unknown-name There is no end of word called "mended" in campaign\.yaml\. Use one of: kept, broken, forgiven\./,
      ),
    ])
    const without = tourTexts().filter(({ file }) => !file.endsWith("/campaign.yaml"))
    expect(new Set(checkPack(without).diagnostics.map(({ finding }) => finding.code))).toEqual(
      new Set(["unknown-name"]),
    )
  })
  test("two scenarios of one name, in two files", () => {
    const { diagnostics } = checkPack([...smallTexts(ford), { ...ford, file: "other.yaml" }])
    expect(diagnostics.map(toLine)).toEqual([
      'other.yaml:1:11 duplicate-id Another scenario is already called "ford" (ford.yaml, line 1). Give one of them another id.',
    ])
  })
})

describe("words packs do not use", () => {
  const ford = fileOf("good/ford.yaml")
  const edited = (edits: Readonly<Record<string, readonly [string, string]>>) =>
    smallTexts(ford).map((one) => {
      const edit = edits[one.file]
      return edit ? { ...one, text: one.text?.replace(...edit) } : one
    })
  test("are found in the pack's other files too", () => {
    const { diagnostics } = checkPack(edited({ "world.yaml": ["about: A village.", "about: War babies live here."] }))
    expect(diagnostics.map(toLine)).toEqual([
      expect.stringMatching(
        /^world\.yaml:\d+:\d+ banned-word "War babies" is not used in packs\. Write: child born of war/,
      ),
    ])
  })
  test("are whole words, and no ids", () => {
    expect(checkPack(edited({ "ford.yaml": ["Stop and ask.", "Localsize the rescuer."] })).diagnostics).toEqual([])
    const id: PackText = { file: "ford.yaml", text: ford.text?.replaceAll("withdrew", "rescue") }
    expect(checkPack(smallTexts(id)).diagnostics).toEqual([])
  })
  test("are English: packs in other languages are not searched", () => {
    const texts = edited({
      "pack.yaml": ["language: en", "language: fr"],
      "ford.yaml": ["Stop and ask.", "Neutralise the locals."],
    })
    expect(checkPack(texts).diagnostics).toEqual([])
  })
})

test("a text with a comma, inside braces and without quotes, is told apart from a wrong field", () => {
  const ford = fileOf("good/ford.yaml")
  const text = ford.text?.replace("text: Six men.,", "text: Six men, two days running.,")
  expect(checkPack(smallTexts({ file: "ford.yaml", text })).diagnostics.map(toLine)).toEqual([
    expect.stringMatching(
      /^ford\.yaml:\d+:\d+ unknown-key There is no field called "two days running\." here\. .* put the whole text in quotes/,
    ),
  ])
})

describe("the same pack in JSON", () => {
  test("a scenario written in JSON is the same scenario", () => {
    const yaml = checkPack(smallTexts(fileOf("good/ford.yaml")))
    if (!yaml.ok) throw new Error("ford.yaml is not good")
    const json = checkPack(smallTexts({ file: "ford.json", text: JSON.stringify(yaml.pack.scenarios[0]) }))
    expect(json.diagnostics).toEqual([])
    expect(json.ok && json.pack.scenarios).toEqual(yaml.pack.scenarios)
  })
})
