import type { z } from "zod"

/**
 * Puts harmless stand-ins where a value does not fit its shape, so that the rules can still look at the rest and an
 * instructor learns everything at once. The result is never played. `whole` is false where a name or a part had to be
 * dropped; checks that reason from absence must then keep silent.
 */
export function mend<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { readonly value: z.infer<S>; readonly whole: boolean } | undefined {
  const mended = structuredCopy(value)
  let whole = true
  for (let round = 0; round < 12; round++) {
    const result = schema.safeParse(mended, { reportInput: true })
    if (result.success) return { value: result.data, whole }
    // From the last: what is dropped from a list moves only what comes after it.
    for (const issue of [...result.error.issues].reverse()) {
      const fixed = fix(mended, issue)
      if (fixed === "stuck") return undefined
      if (fixed === "dropped") whole = false
    }
  }
  return undefined
}

type Fixed = "kept" | "dropped" | "stuck"
type Issue = z.core.$ZodIssue

function fix(root: unknown, issue: Issue): Fixed {
  const path = issue.path.map(String)
  if (issue.code === "unrecognized_keys") {
    const holder = at(root, path)
    if (!isHolder(holder)) return "stuck"
    for (const key of issue.keys) delete holder[key]
    return "kept"
  }
  if (issue.code === "invalid_union") {
    const first = issue.errors.flat().at(0)
    if (!first) return "stuck"
    return fix(root, { ...first, path: [...issue.path, ...first.path] })
  }
  const key = path.at(-1)
  const holder = at(root, path.slice(0, -1))
  if (key === undefined || !isHolder(holder)) return "stuck"
  const standIn = standInFor(issue)
  if (standIn !== undefined) {
    holder[key] = standIn
    return "kept"
  }
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
  return "dropped"
}

/** Undefined where nothing harmless can stand in: names, and lists or maps whose content is unknown. */
function standInFor(issue: Issue): unknown {
  if (issue.code === "invalid_format") return forms[issue.message]
  if (issue.code === "invalid_value") return issue.values[0]
  if (issue.code === "too_small" && issue.origin !== "array") return issue.origin === "string" ? "…" : issue.minimum
  if (issue.code === "too_big")
    return issue.origin === "string" ? "…" : issue.origin === "array" ? undefined : issue.maximum
  if (issue.code !== "invalid_type") return undefined
  return { string: "…", number: 1, int: 1, boolean: false, object: {}, record: {} }[issue.expected as string]
}

const forms: Readonly<Record<string, string>> = {
  duration: "0 min",
  seconds: "60 s",
  clock: "00:00",
  version: "0.0.0",
  language: "en",
}

function at(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const step of path) {
    if (!isHolder(value)) return undefined
    value = value[step]
  }
  return value
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (!isHolder(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]))
}
