/** What authors most often do when a line cannot be read as YAML; `words.ts` says it in a sentence. */
export type YamlSlip =
  | "colon in text"
  | "brace begins text"
  | "curly quotes"
  | "no bar"
  | "dash"
  | "colon"
  | "nothing yet"

/**
 * The slip behind a line that the reader of YAML refuses, or nothing where the line shows none. The reader tells what it
 * stumbled over, which for a colon inside a text is "bad indentation"; authors need to know what they did.
 */
export function yamlSlip(text: string, offset: number): YamlSlip | undefined {
  const before = text.slice(0, offset).split("\n")
  const line = text.slice(offset - (before.at(-1)?.length ?? 0)).split("\n", 1)[0] ?? ""
  const above = before.at(-2) ?? ""
  // Bounded parts: a hostile line must not cost more than reading it.
  const value = /^ *(?:- {1,8})?[\w-]{1,60}: {1,8}(.*)$/.exec(line)?.[1] ?? ""
  if (/^[“”„‘’]/.test(value)) return "curly quotes"
  if (/^\{[a-z][a-z0-9-]{0,60}\}/.test(value)) return "brace begins text"
  if (/^[^"'{[|>#&*!%@`\s].*?: /.test(value)) return "colon in text"
  if (/[{,] {0,8}[\w-]{1,60}: {1,8}[^"'{[,}\s][^{[,}]*?: /.test(line)) return "colon in text"
  if (/^ *\{[a-z][a-z0-9-]{0,60}\}: /.test(line)) return "no bar"
  if (/^ *-[a-z][\w-]{0,60}:(?: |$)/.test(line)) return "dash"
  if (/^ *(?:- {1,8})?[a-z][a-z-]{0,60}:[^ ]/.test(line)) return "colon"
  if (/^ *(?:- {1,8})?[a-z][a-z-]{0,60}:[^ ]/.test(above)) return "colon"
  if (/: {1,8}(?:\{\}|\[\])$/.test(above.slice(-80)) && /^ */.exec(line)?.[0] !== /^ */.exec(above)?.[0])
    return "nothing yet"
  return undefined
}
