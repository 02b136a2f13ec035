import { checkPack, type Diagnostic, type PackText, toLine } from "../../src/core/index"
import { readDocument } from "../../src/core/pack/document"

/** A pack with one file spoilt, the same for the same seed and number. */
export interface Mutation {
  readonly file: string
  readonly text: string | undefined
  /** What was done to it, in order. */
  readonly done: readonly string[]
}

export interface Trial {
  readonly codes: readonly string[]
  readonly clean: boolean
  readonly milliseconds: number
  /** What the checker must never do: throw, take a second, or refuse without saying where and what. */
  readonly trouble: string | undefined
}

const mostMilliseconds = 1000

/** Spoils one file of a pack in one to three ways. */
export function mutation(texts: readonly PackText[], seed: number, number: number): Mutation {
  const draw = drawing(seed, number)
  const { file, text = "" } = pick(draw, texts)
  const other = pick(draw, texts).text ?? ""
  let spoilt = text
  const done: string[] = []
  for (let left = 1 + draw(2) * draw(3); left > 0; left--) {
    const [name, spoil] = pick(draw, Object.entries(ways))
    done.push(name)
    spoilt = spoil(spoilt, draw, other)
  }
  const flips = draw(8) === 0 ? 1 + draw(3) : 0
  if (flips === 0) return { file, text: spoilt, done }
  return { file, text: flipped(spoilt, flips, draw), done: [...done, `flip ${flips}`] }
}

/** Checks the pack with the spoilt file in it. A slow check is given a second try: the machine may have been busy. */
export function tryOut(texts: readonly PackText[], spoilt: Mutation): Trial {
  const first = tryOnce(texts, spoilt)
  return first.milliseconds > mostMilliseconds ? tryOnce(texts, spoilt) : first
}

function tryOnce(texts: readonly PackText[], { file, text }: Mutation): Trial {
  const pack = texts.map((one) => (one.file === file ? { file, text } : one))
  const from = performance.now()
  try {
    const read = text === undefined ? undefined : readDocument(file, text)
    const checked = checkPack(pack)
    const milliseconds = performance.now() - from
    const codes = [...new Set(checked.diagnostics.map(({ finding }) => finding.code))]
    const unsaid = [...(read?.ok === false ? read.diagnostics : []), ...checked.diagnostics].find(
      (diagnostic) => !isSaid(diagnostic, pack),
    )
    const trouble = unsaid
      ? `not located: ${JSON.stringify(unsaid)}`
      : !checked.ok && checked.diagnostics.length === 0
        ? "refused without a word"
        : milliseconds > mostMilliseconds
          ? `took ${Math.round(milliseconds)} ms`
          : undefined
    return { codes, clean: checked.ok, milliseconds, trouble }
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { codes: [], clean: false, milliseconds: performance.now() - from, trouble: `threw ${words}` }
  }
}

/** It names a place that is there, and is said in one printable line. */
function isSaid(diagnostic: Diagnostic, pack: readonly PackText[]): boolean {
  const { file, place, finding } = diagnostic
  const at = pack.find((one) => one.file === file)
  if (!at && finding.code !== "missing-file") return false
  const line = (at?.text ?? "").split("\n")[place.line - 1]
  const isThere = place.line >= 1 && place.column >= 1 && line !== undefined && place.column <= line.length + 2
  return isThere && /^[^\n]+:[1-9]\d*:[1-9]\d* [a-z-]+ \S[^\n]*[.?]$/.test(toLine(diagnostic))
}

type Draw = (below: number) => number
type Spoil = (text: string, draw: Draw, other: string) => string

const ways: Readonly<Record<string, Spoil>> = {
  "swap lines": onLines((lines, draw) => {
    const [a, b] = [draw(lines.length), draw(lines.length)]
    return lines.map((line, i) => (i === a ? (lines[b] ?? "") : i === b ? (lines[a] ?? "") : line))
  }),
  "delete lines": onLines((lines, draw) => lines.toSpliced(draw(lines.length), 1 + draw(4))),
  "double lines": onLines((lines, draw) => {
    const from = draw(lines.length)
    return lines.toSpliced(draw(lines.length), 0, ...lines.slice(from, from + 1 + draw(8)))
  }),
  "move in or out": onLines((lines, draw) => {
    const at = draw(lines.length)
    const by = draw(6) - 3
    return lines.map((line, i) => {
      if (i !== at) return line
      return by < 0 ? line.replace(new RegExp(`^ {0,${-by}}`), "") : `${pick(draw, [" ", "  ", "\t"])}${line}`
    })
  }),
  "rename a key": (text, draw) =>
    onMatch(text, /[\w-]+(?=:)/g, draw, (key) =>
      pick(draw, ["", "__proto__", "constructor", "id", "to", "when", `${key}s`, key.slice(1), "y", "<<", "? a"]),
    ),
  "change a value": (text, draw) => onMatch(text, /(?<=: )[^\n]+/g, draw, () => pick(draw, oddValues)),
  "swap values": (text, draw) => {
    const values = [...text.matchAll(/(?<=: )[^\n]+/g)].map(([value]) => value)
    return values.length === 0 ? text : onMatch(text, /(?<=: )[^\n]+/g, draw, () => pick(draw, values))
  },
  "swap names": (text, draw) => {
    const names = [...text.matchAll(/(?<=(?:id|to|at|start): )[\w-]+/g)].map(([name]) => name)
    return names.length === 0 ? text : onMatch(text, /(?<=(?:id|to|at|start): )[\w-]+/g, draw, () => pick(draw, names))
  },
  splice: (text, draw, other) => {
    const [at, from] = [draw(text.length + 1), draw(other.length + 1)]
    return text.slice(0, at) + other.slice(from, from + draw(2000)) + text.slice(at + draw(200))
  },
  cut: (text, draw) => text.slice(0, draw(text.length + 1)),
  "insert a sign": (text, draw) => {
    const at = draw(text.length + 1)
    return text.slice(0, at) + pick(draw, "{}[],:#&*!|>'\"%@`-?~\t\r\n\\".split("")) + text.slice(at)
  },
}

const oddValues = [
  "",
  "[]",
  "{}",
  "null",
  "-1",
  "1e999",
  "99999999999999999999",
  "0.1",
  "yes",
  '""',
  "[[[[",
  "{ a: [",
  "*a",
  "&a x",
  "!x y",
  '"',
  "'",
  "|",
  ">",
  "- - -",
  "# x",
  "to: to: to",
  "\u0000",
  "\u202E",
  "é".repeat(5000),
]

function onLines(spoil: (lines: readonly string[], draw: Draw) => readonly string[]): Spoil {
  return (text, draw) => spoil(text.split("\n"), draw).join("\n")
}

function onMatch(text: string, pattern: RegExp, draw: Draw, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const { 0: value, index } = pick(draw, found)
  return text.slice(0, index) + change(value) + text.slice(index + value.length)
}

/** Flips bits of its bytes; undefined when it is no longer UTF-8. */
function flipped(text: string, flips: number, draw: Draw): string | undefined {
  const bytes = new TextEncoder().encode(text)
  for (let i = 0; i < flips && bytes.length > 0; i++) {
    const at = draw(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8))
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function pick<T>(draw: Draw, values: readonly T[]): T {
  const value = values[draw(values.length)]
  if (value === undefined) throw new Error("nothing to pick from")
  return value
}

/** Numbers below a bound, always the same for one seed and number (mulberry32). */
function drawing(seed: number, number: number): Draw {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
