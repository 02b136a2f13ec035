import type { TextEntries, TextEntry, TextFile } from "./text-file"
import { entryList } from "./translation"

/** A text file as YAML, the same bytes for the same texts: sentence and translation under each other. */
export function textFileText(file: TextFile, schemaPath: string): string {
  const lines = [
    `# yaml-language-server: $schema=${schemaPath}`,
    "# Each sentence of the pack stands under `of`. Write its translation under `is`; do not change `of`.",
    "# Where there is a line `was`, the sentence has changed: look at `is` again, then take the line `was` out.",
    "# A name in braces at the start of a paragraph, such as {sefa}:, says who speaks. Leave it as it is.",
    "",
    ...part("pack", file.pack),
    ...part("world", file.world),
    ...(file.scenarios && Object.keys(file.scenarios).length > 0
      ? ["scenarios:", ...Object.entries(file.scenarios).flatMap(([id, entries]) => indented(part(id, entries)))]
      : []),
    ...part("media", file.media),
    ...part("campaign", file.campaign),
    ...part("indicators", file.indicators),
    ...part("doctrine", file.doctrine),
    ...(file.unused ? ["unused:", ...file.unused.flatMap(item)] : []),
  ]
  return `${lines.join("\n").trimEnd()}\n`
}

function part(name: string, entries: TextEntries | undefined): readonly string[] {
  if (!entries || Object.keys(entries).length === 0) return []
  return [
    `${name}:`,
    ...Object.entries(entries).flatMap(([key, entry]) =>
      Array.isArray(entry)
        ? [`  ${key}:`, ...indented(entryList(entry).flatMap(item))]
        : [`  ${key}:`, ...indented(fields(entry))],
    ),
    "",
  ]
}

function item(entry: TextEntry): readonly string[] {
  const [first = "", ...rest] = indented(fields(entry))
  return [`  - ${first.trimStart()}`, ...rest]
}

function fields({ of, was, is }: TextEntry): readonly string[] {
  return [
    ...scalar("of", of.trim()),
    ...(was === undefined ? [] : scalar("was", was.trim())),
    ...scalar("is", (is ?? "").trim()),
  ].map((line) => (line === "" ? "" : `  ${line}`))
}

/** Several lines stand as they are; what a block would not keep exactly is quoted. */
function scalar(name: string, text: string): readonly string[] {
  if (!text.includes("\n") || /[\t\r]|[ ]\n/.test(text)) return [`${name}: ${JSON.stringify(text)}`]
  return [`${name}: |-`, ...text.split("\n").map((line) => (line === "" ? "" : `  ${line}`))]
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`))
}
