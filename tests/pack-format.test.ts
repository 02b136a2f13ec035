import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { begin, checkPack, compile, type Pack, type PackText, readTextFile, step, toLine } from "../src/core/index"
import { campaignFile } from "../src/core/pack/campaign-file"
import type { Code } from "../src/core/pack/diagnostic"
import { readDocument } from "../src/core/pack/document"
import { limits } from "../src/core/pack/limits"
import { mediaFile } from "../src/core/pack/media/media-file"
import { playFile } from "../src/core/pack/play-file"
import {
  beat,
  choice,
  condition,
  doctrineFile,
  indicatorsFile,
  observable,
  packFile,
  packFiles,
  plan,
  planAction,
  scenario,
  worldFile,
} from "../src/core/pack/schema"
import { shapeOf } from "../src/core/pack/shape"
import { textFile } from "../src/core/pack/texts/text-file"
import { z } from "../src/core/pack/zod"
import { shippedTexts } from "./support/orvane"
import { smallTexts } from "./support/small"

/**
 * The manual of the pack language: every example in it is checked, and nothing of the language is left out. A comment
 * before each YAML block says what it is: `scenario` (a whole one), `file: NAME` (a file of the first pack), or
 * `part: choice` and `part: clock, choice.when` (a part by its name, or fields of a scenario or of a part).
 */

const manual = readFileSync(resolve(import.meta.dirname, "../docs/pack-format.md"), "utf8")

interface Block {
  readonly line: number
  readonly mark: string
  readonly text: string
}

const blocks: readonly Block[] = [...manual.matchAll(/(?:<!-- (.+?) -->\n)?```yaml\n([\s\S]*?)```/g)].map((found) => ({
  line: manual.slice(0, found.index).split("\n").length,
  mark: found[1] ?? "",
  text: found[2] ?? "",
}))

const marked = (mark: RegExp) => blocks.filter((block) => mark.test(block.mark))
const scenarios = marked(/^scenario(: first)?$/)
const parts = marked(/^part: /)
const files = marked(/^file: /)
const plays = marked(/^play$/)
const translations = marked(/^text$/)
const media = marked(/^media$/)
const campaigns = marked(/^campaign$/)

describe("the examples of the manual", () => {
  test("there are many, and each says what it is", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(15)
    expect(parts.length).toBeGreaterThanOrEqual(15)
    expect(scenarios.length).toBeGreaterThanOrEqual(2)
    expect([...scenarios, ...parts, ...files, ...plays, ...translations, ...media, ...campaigns].length).toBe(
      blocks.length,
    )
  })
  test.each(plays)("line $line: a play", ({ text }) => {
    const read = readDocument("play.yaml", text)
    if (!read.ok) throw new Error(read.diagnostics.map(toLine).join("\n"))
    expect(shapeOf(playFile, read.document)).toMatchObject({ ok: true })
  })
  test.each(translations)("line $line: a translation", ({ text }) => {
    expect(readTextFile("text/fr.yaml", text)).toMatchObject({ ok: true })
  })
  test.each(media)("line $line: a list of pictures", ({ text }) => {
    const read = readDocument("media.yaml", text)
    if (!read.ok) throw new Error(read.diagnostics.map(toLine).join("\n"))
    expect(shapeOf(mediaFile, read.document)).toMatchObject({ ok: true })
  })
  test.each(campaigns)("line $line: a campaign", ({ text }) => {
    const read = readDocument("campaign.yaml", text)
    if (!read.ok) throw new Error(read.diagnostics.map(toLine).join("\n"))
    expect(shapeOf(campaignFile, read.document)).toMatchObject({ ok: true })
  })
  test.each(scenarios)("line $line: a whole scenario", ({ text }) => {
    expect(checkPack(smallTexts({ file: "manual.yaml", text })).diagnostics.map(toLine)).toEqual([])
  })
  test.each(parts)("line $line: $mark", ({ mark, text }) => {
    const read = readDocument("manual.yaml", text)
    if (!read.ok) throw new Error(read.diagnostics.map(toLine).join("\n"))
    const shaped = shapeOf(shapeNamed(mark.slice("part: ".length)), read.document)
    expect(shaped.ok ? [] : shaped.diagnostics.map(toLine)).toEqual([])
  })
})

describe("the first pack of the manual", () => {
  const texts: readonly PackText[] = [
    ...files.map(({ mark, text }) => ({ file: mark.slice("file: ".length), text })),
    ...shippedTexts(),
    ...marked(/^scenario: first$/).map(({ text }) => ({ file: "first.yaml", text })),
  ]
  test("it checks clean", () => {
    expect(checkPack(texts).diagnostics.map(toLine)).toEqual([])
  })
  test("its scenario has at most 30 lines", () => {
    const lines = marked(/^scenario: first$/).map(({ text }) => text.trimEnd().split("\n").length)
    expect(lines).toHaveLength(1)
    expect(Math.max(...lines)).toBeLessThanOrEqual(30)
  })
  test("each of its choices can be played to an ending", () => {
    const checked = checkPack(texts)
    if (!checked.ok) throw new Error("the first pack is not clean")
    expect(endingsOf(checked.pack)).toEqual({ stop: "asked", wave: "quiet", search: "quiet" })
  })
})

describe("what the manual must not leave out", () => {
  const said = new Set([...manual.matchAll(/`([^`\n]+)`/g)].map((found) => found[1]))
  const unsaid = (words: Iterable<string>) => [...words].filter((word) => !said.has(word))

  test("every field, and every word a field allows", () => {
    const { fields, words } = wordsOf([
      scenario,
      condition,
      campaignFile,
      playFile,
      textFile,
      mediaFile,
      ...Object.values(packFiles),
    ])
    expect(fields.size).toBeGreaterThan(150)
    expect(words.size).toBeGreaterThan(100)
    expect(unsaid(fields)).toEqual([])
    expect(unsaid(words)).toEqual([])
  })
  test("every code of the checker", () => {
    expect(unsaid(Object.keys(codes))).toEqual([])
  })
  test("every limit", () => {
    const unprinted = Object.values(limits).filter((limit) => !manual.includes(`| ${limit.toLocaleString("en")} |`))
    expect(unprinted).toEqual([])
  })
})

const holders: Readonly<Record<string, z.ZodObject>> = {
  scenario,
  beat,
  choice,
  thing: observable,
  action: planAction,
  plan,
  pack: packFile,
  world: worldFile,
  indicators: indicatorsFile,
  doctrine: doctrineFile,
}

const wholes: Readonly<Record<string, z.ZodType>> = {
  condition,
  beat,
  choice,
  thing: observable,
  plan,
  action: planAction,
}

/** `choice`: the whole part. `clock, choice.when`: those fields and no others; without a holder they are a scenario's. */
function shapeNamed(name: string): z.ZodType {
  const whole = wholes[name]
  if (whole) return whole
  const fields = name.split(", ").map((path): [string, z.core.$ZodType] => {
    const [first = "", second] = path.split(".")
    const field = second ?? first
    const shape = holders[second === undefined ? "scenario" : first]?.shape[field]
    if (!shape) throw new Error(`the language has no "${path}"`)
    return [field, shape]
  })
  return z.strictObject(Object.fromEntries(fields))
}

/** Every field name of some schemas, and every word their fields allow. */
function wordsOf(schemas: readonly z.ZodType[]): { readonly fields: Set<string>; readonly words: Set<string> } {
  const fields = new Set<string>()
  const words = new Set<string>()
  const seen = new Set<unknown>()
  const visit = (node: unknown) => {
    if (seen.has(node)) return
    seen.add(node)
    if (node instanceof z.ZodObject) {
      for (const [field, inner] of Object.entries(node.shape)) {
        fields.add(field)
        visit(inner)
      }
    } else if (node instanceof z.ZodEnum) for (const word of node.options) words.add(String(word))
    else if (node instanceof z.ZodLiteral) for (const word of node.values) words.add(String(word))
    else if (node instanceof z.ZodArray) visit(node.element)
    else if (node instanceof z.ZodTuple) node.def.items.forEach(visit)
    else if (node instanceof z.ZodOptional || node instanceof z.ZodLazy) visit(node.unwrap())
    else if (node instanceof z.ZodUnion) node.options.forEach(visit)
    else if (node instanceof z.ZodRecord) {
      visit(node.keyType)
      visit(node.valueType)
    }
  }
  schemas.forEach(visit)
  return { fields, words }
}

/** Where each choice of a scenario's first beat ends it. */
function endingsOf({ scenarios: [first], world, about }: Pack): Readonly<Record<string, string | undefined>> {
  if (!first) throw new Error("the pack has no scenario")
  const machine = compile(first, world)
  const start = begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: about.pack, version: about.version },
    scenario: first.scenario,
    machine: machine.digest,
    role: first.roles[0] ?? "",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  })
  const choices = first.beats.find(({ id }) => id === first.start)?.choices ?? []
  return Object.fromEntries(
    choices.map(({ id }) => {
      const stepped = step(start, { type: "choose", choice: id }, 1000)
      return [id, stepped.ok ? stepped.play.now.progress.ending : stepped.refused.reason]
    }),
  )
}

/** The compiler keeps this list whole: a new code that is not here does not build. */
const codes: Readonly<Record<Code, true>> = {
  "bad-archive": true,
  "not-text": true,
  "too-large": true,
  "hidden-character": true,
  "empty-file": true,
  syntax: true,
  "too-deep": true,
  "second-document": true,
  "not-in-packs": true,
  "duplicate-key": true,
  "reserved-key": true,
  "ambiguous-word": true,
  "unknown-key": true,
  "missing-key": true,
  "wrong-type": true,
  "wrong-form": true,
  "wrong-word": true,
  "out-of-range": true,
  "missing-file": true,
  "no-scenario": true,
  "unknown-name": true,
  "duplicate-id": true,
  "unreachable-beat": true,
  "unreachable-ending": true,
  "dead-end": true,
  endless: true,
  "unlearnable-info": true,
  "signal-or-noise": true,
  "unlisted-threat": true,
  unaffordable: true,
  "too-many-files": true,
  "inject-without-cause": true,
  "clock-backwards": true,
  "never-holds": true,
  "never-fires": true,
  "no-way": true,
  "hurried-route": true,
  "banned-word": true,
  "reading-grade": true,
  "lonely-signal": true,
  "one-sided": true,
  "expert-key": true,
  "time-limit": true,
  unsendable: true,
  "outside-plan": true,
  unpickable: true,
  "pick-without-gain": true,
  "muddled-fragment": true,
  "outcome-order": true,
  unchased: true,
  "gives-away": true,
  "asks-nobody": true,
  "ungiven-consent": true,
  "uncovered-row": true,
  unobservable: true,
  "telling-length": true,
  "unset-memory": true,
  "unread-memory": true,
  "repeated-scenario": true,
  "missing-translation": true,
  "stale-translation": true,
  "other-speakers": true,
  "unlisted-language": true,
  "missing-medium": true,
  "unlisted-medium": true,
  "unused-medium": true,
  "wrong-medium": true,
  "large-medium": true,
  "large-picture": true,
}
