import { describe, expect, test } from "vitest"
import {
  begin,
  checkPack,
  compile,
  debriefOf,
  digestOf,
  inLanguage,
  languagesOf,
  limits,
  type Pack,
  type PackText,
  readTextFile,
  replay,
  resultOf,
  resultText,
  step,
  textFileText,
  toLine,
  updateTexts,
  viewOf,
} from "../src/core/index"
import { fileOf, smallTexts } from "./support/small"

/** Packs in other languages: what a trainee reads, what the checker says, what `forewarn translate` writes. */

const ford = fileOf("good/ford.yaml")
const french: PackText = { ...fileOf("good/text/fr.yaml"), file: "text/fr.yaml" }
const frenchText = french.text ?? ""

/** The small pack with French listed on its card, some files changed, and its translation (unless there is none). */
function texts(
  changes: Readonly<Record<string, readonly [string, string]>> = {},
  translation: readonly PackText[] = [french],
) {
  const edits: typeof changes = { "pack.yaml": ["language: en", "language: en\nlanguages: [fr]"], ...changes }
  return [...smallTexts(ford), ...translation].map((one) => {
    const edit = edits[one.file]
    if (edit && !one.text?.includes(edit[0])) throw new Error(`${one.file} has no ${edit[0]}`)
    return edit ? { ...one, text: one.text?.replace(...edit) } : one
  })
}

function packOf(all: readonly PackText[] = texts()): Pack {
  const checked = checkPack(all)
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

function lines(all: readonly PackText[]): readonly string[] {
  return checkPack(all)
    .diagnostics.map(toLine)
    .filter((line) => !/"(indicators|doctrine)"/.test(line))
}

const header = {
  format: 1,
  id: "attempt-0001",
  pack: { id: "small", version: "1.0.0" },
  scenario: "ford",
  role: "leader",
  seed: "seed-1",
  began: "2026-11-23T08:00:00.000Z",
} as const

function machineOf({ scenarios: [first], world }: Pack) {
  if (!first) throw new Error("no scenario")
  return compile(first, world)
}

/** Played in the pack's own language, to an ending. */
function played(pack: Pack) {
  const machine = machineOf(pack)
  let play = begin(machine, { ...header, machine: machine.digest })
  for (const choice of ["ask", "drive-on"]) {
    const stepped = step(play, { type: "choose", choice }, 1000)
    if (!stepped.ok) throw new Error(`${choice} is closed`)
    play = stepped.play
  }
  return play
}

describe("a pack in another language", () => {
  const pack = packOf()
  const told = inLanguage(pack, "fr")

  test("is offered when its card lists it and a file has it", () => {
    expect(languagesOf(pack)).toEqual(["en", "fr"])
    expect(languagesOf(told)).toEqual(["en", "fr"])
    expect(told.language).toBe("fr")
    expect(inLanguage(pack, "ar")).toBe(pack)
  })
  test("says its sentences in it, with the same speakers", () => {
    const play = begin(machineOf(told), { ...header, machine: machineOf(told).digest })
    const view = viewOf(play, told.doctrine)
    expect(view.passages).toMatchObject([
      { text: "L'eau est basse." },
      { speaker: { name: "Sefa", about: "Assistante de liaison" }, text: "Il y a quelqu'un." },
    ])
    expect(view.place.title).toBe("Le gué")
    expect(view.role.card).toEqual(["Vous commandez."])
    expect(view.choices.find(({ id }) => id === "plan-it")).toMatchObject({
      text: "Aller préparer un plan.",
      closed: { words: "Vous en savez trop peu." },
    })
  })
  test("falls back to the pack's own sentence, one by one", () => {
    expect(told.doctrine.competencies["C1"]?.name).toBe(pack.doctrine.competencies["C1"]?.name)
    expect(told.scenarios[0]?.title).toBe("Le gué")
  })
  test("has the same rules: attempts of the one are attempts of the other, and score the same to the byte", () => {
    expect(machineOf(told).digest).toBe(machineOf(pack).digest)
    expect(machineOf(packOf(smallTexts(ford))).digest).toBe(machineOf(pack).digest)
    const play = played(pack)
    const again = replay(machineOf(told), play.attempt)
    if (!again.ok) throw new Error(again.problem.words)
    expect(resultText(resultOf(again.play, pack.doctrine))).toBe(resultText(resultOf(play, pack.doctrine)))
    expect(debriefOf(again.play, told).title).toBe("Le gué")
  })
  test("differs in nothing but text: ids, numbers and codes stay", () => {
    const bare = (one: Pack) =>
      digestOf(
        JSON.parse(
          JSON.stringify({ ...one, language: "", texts: {} }, (_, value: unknown) =>
            typeof value === "string" && /[\s.\p{Lu}]/u.test(value) ? "…" : value,
          ),
        ),
      )
    expect(bare(told)).toBe(bare(pack))
  })
})

describe("the checker", () => {
  const changed = (from: string, to: string) => lines(texts({}, [{ ...french, text: frenchText.replace(from, to) }]))

  test("finds nothing to say about texts that are translated", () => {
    expect(lines(texts())).toEqual([])
  })
  test("counts what is missing, once for each file and not for each sentence", () => {
    expect(checkPack(texts()).diagnostics.map(toLine)).toEqual([
      expect.stringMatching(
        /^text\/fr\.yaml:\d+:1 warning missing-translation In fr, \d+ of \d+ texts of "doctrine" have no translation/,
      ),
      expect.stringMatching(
        /^text\/fr\.yaml:\d+:1 warning missing-translation In fr, \d+ of \d+ texts of "indicators"/,
      ),
    ])
    expect(changed('is: "Continuer la route."', 'is: ""')).toEqual([
      expect.stringMatching(/^text\/fr\.yaml:\d+:3 warning missing-translation In fr, 1 of \d+ texts of "ford" has no/),
    ])
  })
  test("a sentence that changed makes its translation stale, which is then not shown", () => {
    const all = texts({ "ford.yaml": ["text: Drive on.", "text: Drive on slowly."] })
    expect(lines(all)).toEqual([
      expect.stringMatching(
        /^text\/fr\.yaml:\d+:5 warning stale-translation The text that "beats\.bank\.choices\.drive-on\.text" translates/,
      ),
    ])
    const choices = inLanguage(packOf(all), "fr").scenarios[0]?.beats[0]?.choices
    expect(choices?.find(({ id }) => id === "drive-on")?.text).toBe("Drive on slowly.")
  })
  test("how lines are broken is no change", () => {
    expect(
      changed('of: "Women fetch water in the morning."', "of: >-\n      Women fetch water\n      in the morning."),
    ).toEqual([])
  })
  test("a translation may be larger than other files, and not without end", () => {
    const padded = (length: number) => `${frenchText}# ${"x".repeat(length - frenchText.length - 2)}`
    expect(lines(texts({}, [{ ...french, text: padded(limits.translationBytes) }]))).toEqual([])
    expect(lines(texts({}, [{ ...french, text: padded(limits.translationBytes + 1) }])).join()).toContain(
      "text/fr.yaml:1:1 too-large",
    )
  })
  test("a key that leads nowhere is an error, with the nearest one", () => {
    expect(changed("beats.bank.again:", "beats.bnak.again:")).toEqual([
      expect.stringMatching(/unknown-key .*"beats\.bnak\.again" here\. Did you mean "beats\.bank\.again"\?$/),
    ])
    expect(changed("  ford:\n", "  frod:\n").join()).toContain('no scenario called "frod" in this pack')
  })
  test("other speakers than in the pack are an error", () => {
    expect(changed("{sefa}: Il y a quelqu'un.", "{sifa}: Il y a quelqu'un.")).toEqual([
      expect.stringMatching(
        / other-speakers In the translation of "beats\.bank\.text" \{sifa\} speaks; in the pack \{sefa\}/,
      ),
    ])
  })
  test("a language listed without a file, a file that is not listed, the pack's own language listed", () => {
    expect(lines(texts({}, []))).toEqual([
      "pack.yaml:5:13 warning missing-file The pack has no text/fr.yaml. Add text/fr.yaml to the pack's folder.",
    ])
    expect(lines(texts({ "pack.yaml": ["language: en", "language: en"] }))).toEqual([
      'text/fr.yaml:1:1 warning unlisted-language pack.yaml does not list "fr" under languages, so this translation is not offered. Write there: languages: [fr]; or name this file after a listed language, in two letters.',
    ])
    expect(lines(texts({ "pack.yaml": ["language: en", "language: en\nlanguages: [fr, en]"] })).join()).toContain(
      'duplicate-id Another language is already called "en"',
    )
  })
})

describe("updating a translation", () => {
  const reread = (text: string) => {
    const read = readTextFile("text/fr.yaml", text)
    if (!read.ok) throw new Error(read.diagnostics.map(toLine).join("\n"))
    return read.texts
  }
  const update = (all: readonly PackText[], before: string) => {
    const updated = updateTexts(packOf(all), reread(before))
    return { ...updated, text: textFileText(updated.file, "text.schema.json") }
  }
  const withoutFrench = (changes = {}) => texts(changes, [])

  test("from nothing it lists every text; written and read again it is the same", () => {
    const all = withoutFrench()
    const { text, missing, sentences } = update(all, "pack: {}\n")
    expect(missing).toBe(sentences)
    expect(update(all, text).text).toBe(text)
    expect(text).toContain(
      '    beats.bank.text:\n      of: |-\n        The water is low.\n\n        {sefa}: Somebody is here.\n      is: ""\n',
    )
  })
  test("what is translated stays; texts for the makers' own records are not asked for", () => {
    const { text, stale, sentences, missing } = update(withoutFrench(), frenchText)
    expect(stale).toBe(0)
    expect(sentences - missing).toBe(frenchText.match(/^ +is: /gm)?.length)
    expect(text).not.toContain("Test data of this project")
  })
  test("a changed sentence says what it was, keeps the old translation, and is shown as in the pack until it is looked at", () => {
    const changes = { "ford.yaml": ["text: Drive on.", "text: Drive on slowly."] } as const
    const { text, stale } = update(withoutFrench(changes), frenchText)
    expect(stale).toBe(1)
    expect(text).toContain('of: "Drive on slowly."\n      was: "Drive on."\n      is: "Continuer la route."\n')
    expect(update(withoutFrench(changes), text).text).toBe(text)
    const looked = text.replace('      was: "Drive on."\n', "")
    expect(update(withoutFrench(changes), looked).stale).toBe(0)
  })
  test("a renamed beat takes its translations along; a sentence that is gone is kept, and comes back with it", () => {
    const renamed = texts({}, []).map((one) =>
      one.file === "ford.yaml" ? { ...one, text: one.text?.replaceAll("bank", "shore") } : one,
    )
    const { text } = update(renamed, frenchText)
    expect(text).toContain(
      'beats.shore.again:\n      of: "The water has not moved."\n      is: "L\'eau n\'a pas bougé."',
    )
    const gone = update(withoutFrench({ "ford.yaml": ["    again: The water has not moved.\n", ""] }), frenchText).text
    expect(gone).toContain('unused:\n  - of: "The water has not moved."\n    is: "L\'eau n\'a pas bougé."\n')
    expect(update(withoutFrench(), gone).text).toBe(update(withoutFrench(), frenchText).text)
  })
  test("sentences of a list are told apart by their words, so that their order is free", () => {
    const two = { "ford.yaml": ["objectives: [Stop and ask.]", "objectives: [Stop and ask., Drive slowly.]"] } as const
    const one = update(withoutFrench(two), frenchText).text
    expect(one).toContain(
      '    objectives:\n      - of: "Stop and ask."\n        is: "S\'arrêter et demander."\n      - of: "Drive slowly."\n        is: ""\n',
    )
    const turned = {
      "ford.yaml": ["objectives: [Stop and ask.]", "objectives: [Drive slowly., Stop and ask.]"],
    } as const
    const told = inLanguage(packOf(texts(turned, [{ file: "text/fr.yaml", text: one }])), "fr")
    expect(told.scenarios[0]?.objectives).toEqual(["Drive slowly.", "S'arrêter et demander."])
  })
})
