import {
  type Event,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_PLAIN,
  YAMLException,
} from "js-yaml"
import { type ParseError, parse as parseJson, printParseErrorCode } from "jsonc-parser"
import type { Diagnostic, Finding } from "./diagnostic"
import { gateText } from "./gate"
import { limits } from "./limits"
import { lineStarts, type Path, type Place, placeAt } from "./place"

/** A file's value, and where every part of it stands in the text. */
export interface PackDocument {
  readonly file: string
  readonly value: unknown
  /**
   * The place of the value at `path`, or of its nearest ancestor that exists. With `at: "key"` the place of the key
   * that leads to it, which is where an unknown key must be marked.
   */
  readonly placeOf: (path: Path, at?: "key" | "value") => Place
}

export type Read =
  | { readonly ok: true; readonly document: PackDocument }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads one YAML or JSON file (by the ending of its name). The YAML of packs is small on purpose: no anchors, aliases,
 * tags, merge keys, directives or second documents; only true, false, null and plain decimals are more than text.
 */
export function readDocument(file: string, text: string): Read {
  const unmarked = text.startsWith("\uFEFF") ? text.slice(1) : text
  const starts = lineStarts(unmarked)
  const refuse = (problems: readonly Problem[]): Read => ({
    ok: false,
    diagnostics: problems.slice(0, limits.diagnosticsPerFile).map(({ finding, offset, first }) => ({
      severity: "error",
      file,
      place: placeAt(starts, offset),
      finding,
      ...(first === undefined ? {} : { first: { ...placeAt(starts, first), file } }),
    })),
  })

  const gated = gateText(unmarked)
  if (gated) return refuse([gated])
  if (isJson(file)) {
    const problem = strictJson(unmarked)
    if (problem) return refuse([problem])
  }
  const events = eventsOf(unmarked)
  if ("finding" in events) return refuse([events])
  const { root, problems } = build(unmarked, events)
  if (problems.length > 0) return refuse(problems)
  if (!root) return refuse([{ finding: { code: "empty-file" }, offset: 0 }])

  return {
    ok: true,
    document: {
      file,
      value: valueOf(root),
      placeOf: (path, at = "value") => placeAt(starts, offsetOf(root, path, at)),
    },
  }
}

export function isJson(file: string): boolean {
  return file.toLowerCase().endsWith(".json")
}

interface Problem {
  readonly finding: Finding
  readonly offset: number
  readonly first?: number
}

type Node =
  | { readonly kind: "map"; readonly offset: number; readonly entries: Map<string, Entry> }
  | { readonly kind: "list"; readonly offset: number; readonly items: Node[] }
  | { readonly kind: "scalar"; readonly offset: number; readonly value: string | number | boolean | null }

interface Entry {
  readonly keyOffset: number
  readonly node: Node
}

function eventsOf(text: string): readonly Event[] | Problem {
  try {
    return parseEvents(text, { maxDepth: limits.depth * 4 })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return {
      finding: { code: "syntax", format: "YAML", reason: error.reason },
      offset: Math.min(error.mark?.position ?? 0, text.length),
    }
  }
}

/** JSON must be JSON: what YAML forgives (comments, single quotes, trailing commas) is refused, with its place. */
function strictJson(text: string): Problem | undefined {
  const deep = deeperThan(text, limits.depth)
  if (deep !== undefined) return { finding: { code: "too-deep", most: limits.depth }, offset: deep }
  const errors: ParseError[] = []
  parseJson(text, errors, { allowTrailingComma: false, disallowComments: true })
  const first = errors[0]
  if (first)
    return {
      finding: { code: "syntax", format: "JSON", reason: printParseErrorCode(first.error) },
      offset: Math.min(first.offset, text.length),
    }
  try {
    JSON.parse(text)
  } catch {
    return { finding: { code: "syntax", format: "JSON", reason: "InvalidSymbol" }, offset: 0 }
  }
  return undefined
}

function deeperThan(text: string, most: number): number | undefined {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (quoted) {
      if (character === "\\") i++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === "{" || character === "[") {
      if (++depth > most) return i
    } else if (character === "}" || character === "]") depth--
  }
  return undefined
}

/** Turns the flat events into a tree with offsets, without recursion, noting everything packs do not allow. */
function build(text: string, events: readonly Event[]): { root: Node | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const note = (finding: Finding, offset: number) => {
    problems.push({ finding, offset: Math.max(0, offset) })
  }
  const open: (Frame | undefined)[] = []
  let root: Node | undefined
  let documents = 0
  let last = 0

  const put = (node: Node) => {
    const frame = open.at(-1)
    if (!frame) {
      root ??= node
    } else if (frame.node.kind === "list") {
      frame.node.items.push(node)
    } else if (frame.key === undefined) {
      frame.key = keyOf(node)
      if (frame.key === undefined) {
        note({ code: "not-in-packs", what: "complex-key" }, node.offset)
        frame.key = { name: "", offset: node.offset, skip: true }
        return
      }
      const { name, offset } = frame.key
      const first = frame.node.entries.get(name)
      frame.key.skip = true
      if (name === "<<") note({ code: "not-in-packs", what: "merge" }, offset)
      else if (reservedKeys.has(name) || name === "") note({ code: "reserved-key", key: name }, offset)
      else if (first) problems.push({ finding: { code: "duplicate-key", key: name }, offset, first: first.keyOffset })
      else frame.key.skip = false
    } else {
      if (!frame.key.skip) frame.node.entries.set(frame.key.name, { keyOffset: frame.key.offset, node })
      frame.key = undefined
    }
  }

  for (const event of events) {
    switch (event.type) {
      case EVENT_DOCUMENT:
        if (++documents > 1) note({ code: "second-document" }, last)
        if (event.directives.length > 0) note({ code: "not-in-packs", what: "directive" }, 0)
        open.push(undefined)
        break
      case EVENT_MAPPING:
      case EVENT_SEQUENCE: {
        noteProperties(event, note)
        last = event.start
        if (open.length > limits.depth + 1) {
          note({ code: "too-deep", most: limits.depth }, event.start)
          return { root: undefined, problems }
        }
        const node: Frame["node"] =
          event.type === EVENT_MAPPING
            ? { kind: "map", offset: event.start, entries: new Map() }
            : { kind: "list", offset: event.start, items: [] }
        put(node)
        open.push({ node, key: undefined })
        break
      }
      case EVENT_SCALAR: {
        noteProperties(event, note)
        const offset = event.valueStart < 0 ? last : quoteStart(text, event.valueStart, event.style)
        last = event.valueEnd < 0 ? last : event.valueEnd
        const raw = event.valueStart < 0 ? "" : getScalarValue(text, event)
        const isKey = isExpectingKey(open.at(-1))
        if (event.style !== SCALAR_STYLE_PLAIN) put({ kind: "scalar", offset, value: raw })
        else if (isKey) put({ kind: "scalar", offset, value: raw })
        else {
          const value = plainValue(raw)
          if (value === undefined) note({ code: "ambiguous-word", word: raw }, offset)
          put({ kind: "scalar", offset, value: value === undefined ? raw : value })
        }
        break
      }
      case EVENT_ALIAS:
        note({ code: "not-in-packs", what: "alias" }, event.anchorStart - 1)
        put({ kind: "scalar", offset: event.anchorStart, value: null })
        break
      case EVENT_POP:
        open.pop()
        break
    }
  }
  return { root: isNothing(root) ? undefined : root, problems }
}

interface Frame {
  readonly node: Extract<Node, { kind: "map" | "list" }>
  key: { readonly name: string; readonly offset: number; skip: boolean } | undefined
}

const reservedKeys = new Set(["__proto__", "constructor", "prototype"])

function isExpectingKey(frame: Frame | undefined): boolean {
  return frame?.node.kind === "map" && frame.key === undefined
}

function isNothing(root: Node | undefined): boolean {
  return root === undefined || (root.kind === "scalar" && root.value === null)
}

function keyOf(node: Node): Frame["key"] {
  if (node.kind !== "scalar") return undefined
  return { name: String(node.value), offset: node.offset, skip: false }
}

function noteProperties(
  event: { readonly anchorStart: number; readonly tagStart: number },
  note: (finding: Finding, offset: number) => void,
) {
  if (event.anchorStart >= 0) note({ code: "not-in-packs", what: "anchor" }, event.anchorStart - 1)
  if (event.tagStart >= 0) note({ code: "not-in-packs", what: "tag" }, event.tagStart)
}

/** Quoted scalars are marked at their opening quote. */
function quoteStart(text: string, valueStart: number, style: number): number {
  const before = text[valueStart - 1]
  return style !== SCALAR_STYLE_PLAIN && (before === '"' || before === "'") ? valueStart - 1 : valueStart
}

/** The value of an unquoted word, or undefined when readers of YAML would disagree about it. */
function plainValue(word: string): string | number | boolean | null | undefined {
  if (word === "" || word === "null" || word === "~") return null
  if (word === "true") return true
  if (word === "false") return false
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(word)) {
    const value = Number(word)
    return Number.isSafeInteger(Math.trunc(value)) ? value : undefined
  }
  return ambiguous.test(word) ? undefined : word
}

/** What YAML 1.1 or spreadsheets take for a truth value or a number, and we would not. */
const ambiguous =
  /^(y|n|yes|no|on|off|true|false|null)$|^[-+]?(0\d[\d_]*|\d[\d_]*_[\d_]*|0[xob][\da-f_]+|\.inf|\d+(\.\d*)?e[-+]?\d+|\+\d+(\.\d+)?|\.\d+|\d+\.)$|^\.nan$/i

function valueOf(node: Node): unknown {
  if (node.kind === "scalar") return node.value
  if (node.kind === "list") return node.items.map(valueOf)
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, valueOf(entry.node)]))
}

function offsetOf(root: Node, path: Path, at: "key" | "value"): number {
  let node = root
  let offset = root.offset
  for (const step of path) {
    const entry = node.kind === "map" ? node.entries.get(String(step)) : undefined
    const next = node.kind === "list" ? node.items[Number(step)] : entry?.node
    if (!next) return offset
    offset = at === "key" && entry ? entry.keyOffset : next.offset
    node = next
  }
  return offset
}
