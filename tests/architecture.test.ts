import { readdirSync, readFileSync } from "node:fs"
import { dirname, relative, resolve } from "node:path"
import { describe, expect, test } from "vitest"

/** The layers of docs/ARCHITECTURE.md, checked: who may name whom, who may name which library, who may know time and chance. */

const root = resolve(import.meta.dirname, "..")
const source = resolve(root, "src")

/** Each layer may name itself and those listed; type imports count. */
const layers: Readonly<Record<string, readonly string[]>> = {
  "core/pack": [],
  "core/presence": ["core/pack"],
  "core/machine": ["core/pack", "core/activity", "core/presence"],
  "core/activity": ["core/pack", "core/machine", "core/presence"],
  "core/risk": ["core/pack", "core/machine"],
  "core/attempt": ["core/pack", "core/machine", "core/activity", "core/presence", "core/risk"],
  "core/score": ["core/pack", "core/machine", "core/activity", "core/presence", "core/risk", "core/attempt"],
  "core/campaign": ["core/pack", "core/machine", "core/attempt"],
  "core/report": [
    "core/pack",
    "core/machine",
    "core/activity",
    "core/presence",
    "core/risk",
    "core/attempt",
    "core/campaign",
    "core/score",
    "core/prove",
  ],
  "core/prove": [
    "core/pack",
    "core/machine",
    "core/activity",
    "core/presence",
    "core/risk",
    "core/attempt",
    "core/score",
  ],
  "core/simulate": ["core/pack", "core/machine", "core/activity", "core/presence", "core/attempt", "core/score"],
  "core/course": ["core/pack", "core/machine", "core/attempt", "core/score", "core/report", "core/prove"],
  "core/xapi": ["core/pack", "core/machine", "core/attempt", "core/score", "core/report", "core/course"],
  "core/forms": ["core/pack", "core/prove", "core/simulate"],
  "core/rehearse": ["core/pack", "core/machine", "core/attempt", "core/score"],
  "core/index": ["core/*"],
  play: ["core/*"],
  stage: ["core/*", "play"],
  paper: ["core/*"],
  overlay: ["core/*", "play", "paper"],
  sound: ["core/*", "play"],
  store: ["core/*", "play"],
  platform: ["core/*", "play"],
  cli: ["core/*", "paper"],
  app: ["*"],
}

const libraries: Readonly<Record<string, readonly string[]>> = {
  "js-yaml": ["core/pack"],
  "jsonc-parser": ["core/pack"],
  "fastest-levenshtein": ["core/pack"],
  fflate: ["core/course", "core/pack", "cli", "app", "platform"],
  zod: ["core/pack"],
  syllable: ["core/pack"],
  xstate: ["core/machine", "core/attempt"],
  "@noble/hashes": ["core/machine", "core/attempt", "core/xapi"],
  papaparse: ["core/report"],
  phaser: ["stage"],
  preact: ["overlay", "paper"],
  "preact-render-to-string": ["paper"],
  "@dagrejs/dagre": ["paper"],
  howler: ["sound"],
  idb: ["store"],
  commander: ["cli"],
  vite: ["cli"],
  "node:": ["cli"],
  "virtual:": ["app"],
}

interface File {
  readonly name: string
  readonly layer: string
  readonly text: string
  readonly imports: readonly string[]
}

const files: readonly File[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => {
    const text = readFileSync(resolve(source, name), "utf8")
    return { name: name.replaceAll("\\", "/"), layer: layerOf(name), text, imports: importsOf(text) }
  })

function layerOf(name: string): string {
  const parts = name.replaceAll("\\", "/").split("/")
  if (parts[0] !== "core") return parts[0] ?? ""
  return parts.length === 2 ? `core/${parts[1]?.replace(/\.ts$/, "")}` : `core/${parts[1]}`
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"'\s]+)["']/g)].flatMap((found) => found[1] ?? [])
}

function mayName(from: string, to: string): boolean {
  return (
    from === to ||
    (layers[from] ?? []).some(
      (allowed) => allowed === to || (allowed.endsWith("*") && to.startsWith(allowed.slice(0, -1))),
    )
  )
}

test("the walk found the source", () => {
  expect(files.length).toBeGreaterThan(60)
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(150)
})

test("every file belongs to a layer", () => {
  expect(files.filter(({ layer }) => !(layer in layers)).map(({ name }) => name)).toEqual([])
})

test("layers name only what they may", () => {
  const wrong = files.flatMap(({ name, layer, imports }) =>
    imports
      .filter((target) => target.startsWith("."))
      .map((target) => relative(source, resolve(source, dirname(name), target.replace(/\?.*$/, ""))))
      .filter((target) => !target.startsWith(".."))
      .filter((target) => !mayName(layer, layerOf(target)))
      .map((target) => `${name} -> ${target}`),
  )
  expect(wrong).toEqual([])
})

test("libraries are named where they belong, and only there", () => {
  const wrong = files.flatMap(({ name, layer, imports }) =>
    imports
      .filter((target) => !target.startsWith("."))
      .filter((target) => {
        const known = Object.entries(libraries).find(
          ([library]) => target === library || target.startsWith(library.endsWith(":") ? library : `${library}/`),
        )
        return !known?.[1].includes(layer)
      })
      .map((target) => `${name} -> ${target}`),
  )
  expect(wrong).toEqual([])
})

describe("the core is pure", () => {
  test.each([
    ["the clock", /\bDate\b(?!\.parse)|\bperformance\./],
    ["chance", /Math\.random|crypto\./],
    ["the reader's language", /toLocale|Intl\.|localeCompare/],
    ["the console", /\bconsole\./],
  ])("it never reads %s", (_, pattern) => {
    const wrong = files
      .filter(({ layer, text }) => layer.startsWith("core") && pattern.test(code(text)))
      .map(({ name }) => name)
    expect(wrong).toEqual([])
  })
})

test("no text becomes markup anywhere", () => {
  const pattern = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createFromHTML/
  expect(files.filter(({ text }) => pattern.test(code(text))).map(({ name }) => name)).toEqual([])
})

function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "")
}
