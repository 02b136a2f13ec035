import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { checkAt } from "../src/cli/packs"
import { toLine } from "../src/core/index"

/**
 * The instructor's page, done as it says: every block of YAML goes where its comment says (`change: FILE`, `in the choice
 * ID: FILE`, `above the choices of BEAT: FILE`, `first choice of BEAT: FILE`, `new: FILE`; a `mistake` is taken back after
 * the next command), every command is run, and what it prints is what the page shows.
 */

const root = resolve(import.meta.dirname, "..")
const page = readFileSync(join(root, "docs/writing-scenarios.md"), "utf8")
const desk = mkdtempSync(join(tmpdir(), "forewarn-desk-"))
const pack = join(desk, "scenarios/mine")

interface Step {
  readonly line: number
  readonly mark: string
  readonly text: string
  /** What a command prints. */
  readonly shown: string
}

const sections = page.split(/^## /m).slice(1)
const steps = sections.flatMap((section) => stepsOf(section))

beforeAll(() => {
  mkdirSync(join(desk, "scenarios"))
  // The first call builds the command line; no later one pays for it.
  forewarn(["--help"])
}, 60_000)
afterAll(() => rmSync(desk, { recursive: true, force: true }))

test("the page is short, and most of it is done and not only said", () => {
  expect(page.split("\n").length).toBeLessThanOrEqual(395)
  expect(steps.length).toBeGreaterThanOrEqual(16)
  expect(steps.filter(({ mark }) => mark === "run").length).toBeGreaterThanOrEqual(6)
})

test("every block of YAML says where it goes", () => {
  const blocks = page.match(/^```yaml$/gm) ?? []
  expect(steps.filter(({ mark }) => mark !== "run").length).toBe(blocks.length)
})

const done = sections
  .map((section) => ({ title: section.split("\n")[0] ?? "", steps: stepsOf(section) }))
  .filter((section) => section.steps.length > 0)

describe.each(done)("$title", ({ steps: inside }) => {
  let mistaken: { readonly file: string; readonly was: string } | undefined
  for (const { line, mark, text, shown } of inside)
    test(`line ${line}: ${mark}`, () => {
      if (mark === "run") {
        const printed = forewarn(text.trim().split(" ").slice(2))
        if (mistaken) writeFileSync(mistaken.file, mistaken.was)
        mistaken = undefined
        expect(printed).toMatch(asShown(shown))
        return
      }
      const [, mistake, where = "", name = ""] = /^(mistake(?:: | ))?(?:(.*): )?(\S+)$/.exec(mark) ?? []
      const file = join(pack, name)
      if (where === "new") {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
        return
      }
      const was = readFileSync(file, "utf8")
      if (mistake) mistaken = { file, was }
      const put = withLines(text, where, was)
      expect(put).not.toBe(was)
      writeFileSync(file, put)
    }, 60_000)
  if (inside.some(({ mark }) => mark !== "run"))
    test("at its end the pack is clean", () => {
      expect(checkAt(pack).checked.diagnostics.map(toLine)).toEqual([])
    })
})

function forewarn(args: readonly string[]): string {
  const bin = join(root, "src/cli/bin.mjs")
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: desk, encoding: "utf8", input: "" })
  return `${stdout}${stderr}`
}

function stepsOf(section: string): readonly Step[] {
  const before = page.slice(0, page.indexOf(section)).split("\n").length
  return [...section.matchAll(/<!-- (.+?) -->\n```(?:yaml)?\n([\s\S]*?)```\n(?:\n```\n([\s\S]*?)```)?/g)].map(
    (found) => ({
      line: before + section.slice(0, found.index).split("\n").length - 1,
      mark: found[1] ?? "",
      text: found[2] ?? "",
      shown: found[3] ?? "",
    }),
  )
}

/** What the page shows, where `…` stands for what differs from day to day, and a line of only `…` for more lines. */
function asShown(shown: string): RegExp {
  const lines = shown.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("\n…\n", "\n[^]*\n")
  return new RegExp(`^${lines.replaceAll("…", ".*")}$`)
}

/** Puts lines where an instructor would put them by hand. */
function withLines(lines: string, where: string, text: string): string {
  const [, id = ""] = /(?:choice|choices of|choice of) (\S+)$/.exec(where) ?? []
  if (where === "change" || where === "") return withFields(lines, "", text)
  if (where.startsWith("in the choice")) {
    const choice = lineBlock(text, `      - id: ${id}\n`, /^ {8}\S/)
    return text.replace(choice, withFields(lines, "        ", choice))
  }
  const beat = lineBlock(text, `  - id: ${id}\n`, /^( {4}|\s*$)/)
  if (where.startsWith("above the choices of"))
    return text.replace(beat, beat.replace("    choices:\n", `${lines}    choices:\n`))
  if (where.startsWith("first choice of"))
    return text.replace(beat, beat.replace("    choices:\n", `    choices:\n${lines}`))
  throw new Error(`the page puts lines "${where}", which nobody can follow`)
}

/** Fields with everything under them take the place of those of the same name, or stand at the end. */
function withFields(lines: string, indent: string, text: string): string {
  const fields = lines.split(new RegExp(`^(?=${indent}[a-z-]+:)`, "m")).filter((field) => field !== "")
  return fields.reduce((all, field) => {
    const key = field.slice(indent.length, field.indexOf(":"))
    const known = new RegExp(`^${indent}${key}:.*\\n(?:${indent} .*\\n|\\n(?=${indent} ))*`, "m")
    return known.test(all) ? all.replace(known, () => field) : `${all}${field}`
  }, text)
}

/** A line with the lines under it that go on with it. */
function lineBlock(text: string, first: string, goesOn: RegExp): string {
  const at = text.indexOf(first)
  if (at < 0) throw new Error(`there is no line "${first.trim()}"`)
  const rest = text.slice(at + first.length).split(/(?<=\n)/)
  const end = rest.findIndex((line) => !goesOn.test(line))
  return first + rest.slice(0, end < 0 ? undefined : end).join("")
}
