import type { Diagnostic } from "../diagnostic"
import { readDocument } from "../document"
import { limits } from "../limits"
import { shapeOf } from "../shape"
import { z } from "../zod"

const sentence = z.string().min(1).max(4000)

const entry = z
  .strictObject({
    of: sentence.describe("The sentence of the pack that this translates. Do not change it."),
    was: sentence
      .optional()
      .describe(
        "What the sentence was when it was translated. Look at the translation again, then take this line out.",
      ),
    is: z.string().max(6000).nullable().describe("The translation; empty while there is none."),
  })
  .describe("One sentence and its translation.")

const entries = z.record(
  z.string().min(1).max(600),
  z.union([entry, z.array(entry).max(200).describe("Several sentences; each belongs to the one that is its `of`.")]),
)

export const textFile = z
  .strictObject({
    pack: entries.optional().describe("Texts of pack.yaml."),
    world: entries.optional().describe("Texts of world.yaml."),
    media: entries.optional().describe("What is to be seen in the pictures of media/media.yaml."),
    indicators: entries.optional().describe("Texts of indicators.yaml."),
    doctrine: entries.optional().describe("Texts of doctrine.yaml."),
    campaign: entries.optional().describe("Texts of campaign.yaml."),
    scenarios: z
      .record(z.string().min(1).max(64), entries)
      .optional()
      .describe("Texts of the scenarios, each scenario by its id."),
    unused: z
      .array(entry)
      .max(10_000)
      .optional()
      .describe("Translations of sentences that the pack no longer has; used again when a sentence comes back."),
  })
  .meta({
    title: "Translation",
    description: "What a pack says, in another language; `forewarn translate` writes and updates it.",
  })

export type TextEntry = z.infer<typeof entry>
export type TextEntries = z.infer<typeof entries>
export type TextFile = z.infer<typeof textFile>

export type ReadTexts =
  | { readonly ok: true; readonly texts: TextFile }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Reads one text file by itself. `text` is undefined when its bytes were not UTF-8. */
export function readTextFile(file: string, text: string | undefined): ReadTexts {
  if (text === undefined)
    return {
      ok: false,
      diagnostics: [{ severity: "error", file, place: { line: 1, column: 1 }, finding: { code: "not-text" } }],
    }
  const read = readDocument(file, text, limits.translationBytes)
  if (!read.ok) return read
  const shaped = shapeOf(textFile, read.document)
  return shaped.ok ? { ok: true, texts: shaped.value } : shaped
}
