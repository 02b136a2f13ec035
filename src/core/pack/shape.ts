import { z } from "./zod"
import type { Diagnostic, Finding } from "./diagnostic"
import type { PackDocument } from "./document"
import { limits } from "./limits"
import { nearest } from "./nearest"
import type { Path, Place } from "./place"

export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Holds a document against the shape of its kind of file; every mismatch is marked at the very key or value. */
export function shapeOf<S extends z.ZodType>(schema: S, document: PackDocument): Shaped<z.infer<S>> {
  const result = schema.safeParse(document.value, { reportInput: true })
  if (result.success) return { ok: true, value: result.data }
  const words = wordsOf(schema)
  const problems = result.error.issues.slice(0, most).flatMap((issue) => problemsOf(issue, [], words))
  const diagnostics = problems
    .filter((problem) => !isMisspelt(problem, problems))
    .slice(0, limits.diagnosticsPerFile)
    .map(({ finding, path, at }): Diagnostic => {
      const place: Place = document.placeOf(path, at)
      return { severity: "error", file: document.file, place, finding }
    })
  return { ok: false, diagnostics }
}

/** Finding the nearest word takes its time; some are dropped again, but never so many. */
const most = limits.diagnosticsPerFile * 10

interface Problem {
  readonly finding: Finding
  readonly path: Path
  readonly at: "key" | "value"
}

type Issue = z.core.$ZodIssue

/** A field that is missing because it stands there misspelt is one mistake, not two. */
function isMisspelt({ finding, path }: Problem, problems: readonly Problem[]): boolean {
  return (
    finding.code === "missing-key" &&
    problems.some(
      (other) =>
        other.finding.code === "unknown-key" &&
        other.finding.nearest === finding.key &&
        other.path.length === path.length + 1 &&
        path.every((step, i) => step === other.path[i]),
    )
  )
}

function problemsOf(issue: Issue, before: Path, words: ReadonlySet<string>): readonly Problem[] {
  const path: Path = [...before, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))]
  const value = (finding: Finding): readonly Problem[] => [{ finding, path, at: "value" }]
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, most).map((key) => ({
        // A word of the language in the wrong place is not a misspelling of itself.
        finding: { code: "unknown-key", key, nearest: words.has(key) ? undefined : nearest(key, words) },
        path: [...path, key],
        at: "key",
      }))
    case "invalid_type":
      return issue.input === undefined
        ? [{ finding: { code: "missing-key", key: String(path.at(-1) ?? "") }, path: path.slice(0, -1), at: "value" }]
        : value({ code: "wrong-type", expected: issue.expected, found: kindOf(issue.input) })
    case "invalid_format":
      return value({ code: "wrong-form", expects: issue.message, found: shorten(issue.input) })
    case "invalid_value": {
      const known = issue.values.map(String)
      return issue.input === undefined
        ? [{ finding: { code: "missing-key", key: String(path.at(-1) ?? "") }, path: path.slice(0, -1), at: "value" }]
        : value({
            code: "wrong-word",
            found: shorten(issue.input),
            known,
            nearest: nearest(shorten(issue.input), known),
          })
    }
    case "too_small":
      return value({ code: "out-of-range", least: Number(issue.minimum), of: ofWhat(issue.origin) })
    case "too_big":
      return value({ code: "out-of-range", most: Number(issue.maximum), of: ofWhat(issue.origin) })
    case "invalid_key":
      return issue.issues.flatMap((inner) =>
        problemsOf({ ...inner, path: [] }, path, words).map((problem): Problem => ({ ...problem, at: "key" })),
      )
    case "invalid_union":
      return likeliest(issue.errors).flatMap((inner) => problemsOf(inner, path, words))
    default:
      return value({ code: "wrong-type", expected: "value", found: kindOf(issue.input) })
  }
}

/**
 * Of the ways a union was not met, the one the author most likely meant: a branch whose outer kind fits what she wrote
 * fails deeper inside, or at least not by kind.
 */
function likeliest(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const fits = (branch: readonly Issue[]) => branch.every((i) => i.code !== "invalid_type" || i.path.length > 0)
  return errors.find(fits) ?? errors.at(0) ?? []
}

function ofWhat(origin: string): "number" | "text" | "list" {
  if (origin === "string") return "text"
  return origin === "array" || origin === "set" || origin === "map" || origin === "object" ? "list" : "number"
}

function kindOf(value: unknown): string {
  if (value === null) return "nothing"
  if (Array.isArray(value)) return "list"
  return { object: "map", string: "text", boolean: "true or false" }[typeof value as string] ?? typeof value
}

function shorten(value: unknown): string {
  const text = String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** Every field name of a schema, for suggestions. */
function wordsOf(schema: z.ZodType): ReadonlySet<string> {
  const words = new Set<string>()
  const seen = new Set<unknown>()
  const visit = (node: unknown) => {
    if (typeof node !== "object" || node === null || seen.has(node)) return
    seen.add(node)
    if (node instanceof z.ZodObject) {
      for (const [word, field] of Object.entries(node.shape)) {
        words.add(word)
        visit(field)
      }
    } else if (node instanceof z.ZodArray) visit(node.element)
    else if (node instanceof z.ZodOptional) visit(node.unwrap())
    else if (node instanceof z.ZodRecord) visit(node.valueType)
    else if (node instanceof z.ZodUnion) node.options.forEach(visit)
    else if (node instanceof z.ZodLazy) visit(node.unwrap())
  }
  visit(schema)
  return words
}
