import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import {
  checkPack,
  type Diagnostic,
  diagnosticPages,
  type MediumFile,
  type PackText,
  readArchive,
} from "../src/core/index"
import type { Code } from "../src/core/pack/diagnostic"
import type { DiagnosticPage } from "../src/core/pack/diagnostic-pages"
import { png } from "./support/png"
import { fileOf, smallTexts } from "./support/small"
import { tourWith } from "./support/tour"

/** The pages of docs/diagnostics are what the data says, and every example does what its page says. */

const ford = fileOf("good/ford.yaml")
const isCode = (name: string): name is Code => Object.hasOwn(diagnosticPages, name)
const pages = Object.keys(diagnosticPages)
  .filter(isCode)
  .map((code) => [code, diagnosticPages[code]] as const)

describe.each(pages)("%s", (code, page) => {
  test("the wrong example has the problem, the right one has none", () => {
    const { wrong, right } = page.picture
      ? pictured(code)
      : { wrong: written(page, "wrong"), right: written(page, "right") }
    const { diagnostics } =
      code === "bad-archive" ? cutOff() : pictures[code] ? checkPack(illustrated, pictures[code]) : checkPack(wrong)
    expect(diagnostics.map(({ finding }) => finding.code)).toContain(code)
    expect(checkPack(right).diagnostics).toEqual([])
  })
  test("its page is written from the data", async () => {
    await expect(pageOf(code, page)).toMatchFileSnapshot(`../docs/diagnostics/${code}.md`)
  })
})

test("the index names every code", async () => {
  await expect(indexOf()).toMatchFileSnapshot("../docs/diagnostics/README.md")
})

test("there is no page of a code that does not exist", () => {
  const known = ["README.md", ...pages.map(([code]) => `${code}.md`)]
  const written = readdirSync(resolve(import.meta.dirname, "../docs/diagnostics"))
  expect(written.filter((name) => !known.includes(name))).toEqual([])
})

function written(page: DiagnosticPage, which: "wrong" | "right"): readonly PackText[] {
  const text = ford.text ?? ""
  const within = page.within ?? page.right
  const example = page[which].replaceAll("⟨U+200B⟩", "\u200B")
  expect(text.split(within), "the small scenario has these lines once").toHaveLength(2)
  return smallTexts({ file: ford.file, text: text.split(within).join(example) })
}

/** Whole files and folders, as the pictures of some pages tell them. */
function pictured(code: Code): { readonly wrong: readonly PackText[]; readonly right: readonly PackText[] } {
  const right = smallTexts(ford)
  const without = (name: string) => right.filter(({ file }) => file !== name)
  const many = Array.from({ length: 600 }, (_, i) => ({ file: `f${i}.yaml`, text: "scenario: f" }))
  const wrong: Partial<Record<Code, readonly PackText[]>> = {
    "not-text": smallTexts({ file: "ford.yaml", text: undefined }),
    "too-large": smallTexts({ file: "ford.yaml", text: `# ${"x".repeat(1_200_000)}` }),
    "empty-file": smallTexts({ file: "ford.yaml", text: "# to be written" }),
    "missing-file": without("world.yaml"),
    "no-scenario": without("ford.yaml"),
    "too-many-files": [...right, ...many],
    "missing-translation": inFrench('is: "Le gué"', 'is: ""'),
    "stale-translation": inFrench('of: "The ford"', 'of: "The upper ford"'),
    "other-speakers": inFrench("{sefa}: Il y a", "{sifa}: Il y a"),
    "unlisted-language": [...right, french],
    "repeated-scenario": withForms("{ before: [ford], after: [ford] }"),
    "unset-memory": tourWith(
      "scenarios: [promises, remembering, trust, allocating]",
      "scenarios: [remembering, trust, promises, allocating]",
    ),
    "unread-memory": tourWith(
      "  culvert:\n",
      "  nothing: { title: Nothing, set: [{ in: promises, to: so, says: So. }] }\n  culvert:\n",
    ),
    "gives-away": smallTexts(fileOf("bad/gives-away.yaml")),
    "ungiven-consent": smallTexts(fileOf("bad/ungiven-consent.yaml")),
  }
  return { wrong: wrong[code] ?? [], right }
}

/** The small pack with forms on its card. */
function withForms(forms: string): readonly PackText[] {
  return smallTexts(ford).map((one) =>
    one.file === "pack.yaml" ? { ...one, text: `${one.text}forms: ${forms}\n` } : one,
  )
}

const french: PackText = { ...fileOf("good/text/fr.yaml"), file: "text/fr.yaml" }

/** The small pack with its French, in which something is changed. */
function inFrench(from: string, to: string): readonly PackText[] {
  const card = fileOf("good/pack.yaml")
  const listed = { ...card, text: card.text?.replace("language: en", "language: en\nlanguages: [fr]") }
  const changed = { ...french, text: french.text?.replace(from, to) }
  return [...smallTexts(ford).map((one) => (one.file === "pack.yaml" ? listed : one)), changed]
}

const illustrated: readonly PackText[] = [
  ...smallTexts(ford),
  { file: "media/media.yaml", text: "bridge: { file: bridge.png, alt: A bridge., licence: CC0, by: A. Painter }\n" },
]
const picture = (name: string, bytes: Uint8Array): readonly MediumFile[] => [{ file: `media/${name}`, bytes }]
const pictures: Partial<Record<Code, readonly MediumFile[]>> = {
  "missing-medium": [],
  "unlisted-medium": picture("wall.png", png(2, 2)),
  "unused-medium": picture("bridge.png", png(2, 2)),
  "wrong-medium": picture("bridge.png", new Uint8Array(100)),
  "large-medium": picture("bridge.png", new Uint8Array(2_400_000)),
  "large-picture": picture("bridge.png", png(12_000, 1)),
}

function cutOff(): { readonly diagnostics: readonly Diagnostic[] } {
  const bytes = readFileSync(resolve(import.meta.dirname, "archives/python.fwpack"))
  const read = readArchive("x.fwpack", bytes.subarray(0, 200), (one) => new TextDecoder().decode(one))
  return { diagnostics: read.ok ? [] : read.diagnostics }
}

function pageOf(code: Code, { title, why, wrong, right, picture }: DiagnosticPage): string {
  const block = (text: string) => `\`\`\`${picture ? "text" : "yaml"}\n${outdented(text)}\n\`\`\``
  return [
    `# ${code}`,
    `**${title}.** ${why}`,
    "Not like this:",
    block(wrong),
    "Like this:",
    block(right),
    "[All codes](README.md) · [The pack language](../pack-format.md)",
    "",
  ].join("\n\n")
}

/** Without the spaces all its lines begin with. */
function outdented(text: string): string {
  const lines = text.split("\n")
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  return lines.map((line) => line.slice(least)).join("\n")
}

function indexOf(): string {
  return [
    "# What the checker finds",
    "",
    "`npx forewarn check FOLDER` prints one line for each problem: `file:line:column code sentence` for an error,",
    "`file:line:column warning code sentence` for a warning. An error stops a pack from being played, a warning does not.",
    "A code is never renamed and never used for something else. These pages are written from",
    "`src/core/pack/diagnostic-pages.ts`: change the words there and run `npx vitest run tests/diagnostic-pages.test.ts -u`.",
    "",
    "| Code | What it means |",
    "|---|---|",
    ...pages.map(([code, { title }]) => `| [\`${code}\`](${code}.md) | ${title} |`),
    "",
  ].join("\n")
}
