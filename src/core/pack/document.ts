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
import { yamlSlip } from "./yaml-slip"

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
export function readDocument(file: string, text: string, most: number = limits.fileBytes): Read {
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

  const gated = gateText(unmarked, most)
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
      value: root.value,
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

/** A value of the document and where it stands; that of a list or a map fills up while its parts are read. */
type Node = ListNode | MapNode | ScalarNode

interface ListNode {
  readonly kind: "list"
  readonly offset: number
  readonly value: unknown[]
  readonly parts: Node[]
}

interface MapNode {
  readonly kind: "map"
  readonly offset: number
  readonly value: Record<string, unknown>
  readonly parts: Part[]
  /** The parts by their keys, made when many are asked for. */
  byKey?: ReadonlyMap<string, Part>
}

interface Part {
  readonly key: string
  readonly keyOffset: number
  readonly node: Node
}

interface ScalarNode {
  readonly kind: "scalar"
  readonly offset: number
  readonly value: string | number | boolean | null
}

function eventsOf(text: string): readonly Event[] | Problem {
  try {
    return parseEvents(text, { maxDepth: limits.depth * 4 })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const offset = Math.min(error.mark?.position ?? 0, text.length)
    return { finding: { code: "syntax", format: "YAML", reason: yamlSlip(text, offset) ?? error.reason }, offset }
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
  const note = (finding: Finding, offset: number, firstOf?: () => number | undefined) => {
    if (problems.length >= limits.diagnosticsPerFile) return
    const first = firstOf?.()
    problems.push({ finding, offset: Math.max(0, offset), ...(first === undefined ? {} : { first }) })
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
      frame.node.parts.push(node)
      frame.node.value.push(node.value)
    } else if (frame.key === undefined) {
      frame.key = keyOf(node)
      if (frame.key === undefined) {
        note({ code: "not-in-packs", what: "complex-key" }, node.offset)
        frame.key = { name: "", offset: node.offset, skip: true }
        return
      }
      const { name, offset } = frame.key
      const { value, parts } = frame.node
      frame.key.skip = true
      if (name === "<<") note({ code: "not-in-packs", what: "merge" }, offset)
      else if (reservedKeys.has(name) || name === "") note({ code: "reserved-key", key: name }, offset)
      else if (Object.hasOwn(value, name))
        note({ code: "duplicate-key", key: name }, offset, () => parts.find(({ key }) => key === name)?.keyOffset)
      else frame.key.skip = false
    } else {
      if (!frame.key.skip) {
        frame.node.value[frame.key.name] = node.value
        frame.node.parts.push({ key: frame.key.name, keyOffset: frame.key.offset, node })
      }
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
            ? { kind: "map", offset: event.start, value: {}, parts: [] }
            : { kind: "list", offset: event.start, value: [], parts: [] }
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
  readonly node: ListNode | MapNode
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
  if (word.length > 5 && !/^[-+.\d]/.test(word)) return word
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

function offsetOf(root: Node, path: Path, at: "key" | "value"): number {
  let node = root
  let offset = root.offset
  for (const step of path) {
    const part = node.kind === "map" ? partOf(node, String(step)) : undefined
    const next = node.kind === "list" ? node.parts[Number(step)] : part?.node
    if (!next) return offset
    offset = at === "key" && part ? part.keyOffset : next.offset
    node = next
  }
  return offset
}

function partOf(node: MapNode, key: string): Part | undefined {
  if (node.parts.length < 16) return node.parts.find((part) => part.key === key)
  node.byKey ??= new Map(node.parts.map((part) => [part.key, part]))
  return node.byKey.get(key)
}
