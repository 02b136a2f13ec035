import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { checkAt } from "../../src/cli/packs"
import { type Pack, type PackText, toLine } from "../../src/core/index"
import { scenario as scenarioFile } from "../../src/core/pack/schema"
import { z } from "../../src/core/pack/zod"

/** The tour (one small scenario for each feature of the language), and which words of the language a scenario uses. */

const folder = resolve(import.meta.dirname, "../../scenarios/tour")

export function tourTexts(): readonly PackText[] {
  return readIn(folder).map(({ name, text }) => ({ file: `scenarios/tour/${name}`, text }))
}

/** The tour as a pack that checks clean. */
export function tourPack(): Pack {
  const { checked } = checkAt(folder)
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

/** The tour with a line of its campaign put in place of another. */
export function tourWith(from: string, to: string): readonly PackText[] {
  return tourTexts().map(({ file, text }) => {
    if (!file.endsWith("/campaign.yaml")) return { file, text }
    if (text?.split(from).length !== 2) throw new Error(`not there once: ${from}`)
    return { file, text: text.replace(from, () => to) }
  })
}

export function tourPlays(): readonly PackText[] {
  return readIn(resolve(folder, "plays")).map(({ name, text }) => ({ file: `scenarios/tour/plays/${name}`, text }))
}

function readIn(place: string) {
  return readdirSync(place)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name, text: readFileSync(resolve(place, name), "utf8") }))
}

/** Every field of a scenario file by its name, `choice.once`, and every word that a field allows, `choice.stance: passive`. */
export function languageOf(): { readonly fields: readonly string[]; readonly words: readonly string[] } {
  const fields = new Set<string>()
  const words = new Set<string>()
  const seen = new Set<string>()
  const visit = (node: unknown, path: string) => {
    if (node instanceof z.ZodEnum) for (const word of node.options) words.add(`${path}: ${String(word)}`)
    if (node instanceof z.ZodObject) {
      const group = groupOf(path)
      if (seen.has(group)) return
      seen.add(group)
      for (const [key, inner] of Object.entries(node.shape)) {
        const name = nameOf(inner, `${group}.${key}`)
        fields.add(name)
        visit(inner, name)
      }
    } else for (const inner of insideOf(node)) visit(inner, path)
  }
  visit(scenarioFile, "scenario")
  return { fields: [...fields], words: [...words] }
}

/** The fields and words of the language that a scenario uses, by the same names. */
export function usedBy(scenario: unknown): ReadonlySet<string> {
  const used = new Set<string>()
  const visit = (node: unknown, value: unknown, path: string) => {
    if (value === undefined) return
    if (node instanceof z.ZodEnum && typeof value === "string") used.add(`${path}: ${value}`)
    if (node instanceof z.ZodObject) {
      if (!isGroup(value)) return
      for (const [key, inner] of Object.entries(node.shape)) {
        const name = nameOf(inner, `${groupOf(path)}.${key}`)
        if (value[key] !== undefined) used.add(name)
        visit(inner, value[key], name)
      }
    } else if (node instanceof z.ZodArray)
      for (const one of Array.isArray(value) ? value : []) visit(node.element, one, path)
    else if (node instanceof z.ZodRecord)
      for (const one of isGroup(value) ? Object.values(value) : []) visit(node.valueType, one, path)
    else
      for (const inner of insideOf(node))
        if (inner instanceof z.ZodType && inner.safeParse(value).success) visit(inner, value, path)
  }
  visit(scenarioFile, scenario, "scenario")
  return used
}

/** What the manual calls a group of fields, by the field that holds it. */
const groups: Readonly<Record<string, string>> = {
  "scenario.beats": "beat",
  "beat.choices": "choice",
  "beat.observe": "thing",
  "beat.plan": "plan",
  "plan.actions": "action",
  "beat.report": "report",
  "beat.sort": "sort",
  "beat.board": "board",
  "beat.pick": "pick",
  "beat.allocate": "allocate",
}

/** Conditions are the same wherever they stand, and hold each other. */
function groupOf(path: string): string {
  return groups[path] ?? path.replace(/^.*\.(when|unless|all|any|not)$/, "condition").replace(/^scenario\.(?=.)/, "")
}

/** A field that two groups share (an action's `takes` is a choice's) keeps the name it was met by first. */
function nameOf(field: unknown, path: string): string {
  const known = names.get(field)
  if (known !== undefined) return known
  names.set(field, path)
  return path
}

const names = new Map<unknown, string>()
languageOf()

function insideOf(node: unknown): readonly unknown[] {
  if (node instanceof z.ZodOptional || node instanceof z.ZodLazy) return [node.unwrap()]
  if (node instanceof z.ZodUnion) return node.options
  if (node instanceof z.ZodArray) return [node.element]
  if (node instanceof z.ZodRecord) return [node.valueType]
  return []
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
