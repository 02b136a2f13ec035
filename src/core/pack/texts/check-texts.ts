import { nearest } from "../nearest"
import type { Path } from "../place"
import { paragraphsOf } from "../prose"
import type { Found } from "../rule"
import { entriesAt, type TextPart, textParts, type Told } from "./parts"
import type { TextEntries, TextFile } from "./text-file"
import { entryList, isFilled, plain, translated } from "./translation"

/** What is wrong or unfinished in one language of a pack: keys that lead nowhere, sentences that changed, what is missing. */
export function checkTexts(pack: Told, language: string, file: TextFile): readonly Found[] {
  const parts = textParts(pack)
  const scenarios = pack.scenarios.map(({ scenario }) => scenario)
  return [
    ...Object.keys(file.scenarios ?? {})
      .filter((id) => !scenarios.includes(id))
      .map((id): Found => {
        const finding = { code: "unknown-name", kind: "scenario", name: id, nearest: nearest(id, scenarios) } as const
        return {
          finding: { ...finding, known: scenarios, file: "this pack" },
          path: ["scenarios", id],
          at: "key",
        }
      }),
    ...parts.flatMap((part) => checkPart(part, language, entriesAt(file, part.path))),
  ]
}

/** The languages a pack lists: each once, and none its own. */
export function checkLanguages({ language, languages }: Told["about"]): readonly Found[] {
  return (languages ?? []).flatMap((one, i): readonly Found[] => {
    const first = one === language ? ["language"] : ["languages", languages?.indexOf(one) ?? i]
    if (first.length === 2 && first[1] === i) return []
    return [{ finding: { code: "duplicate-id", kind: "language", id: one }, path: ["languages", i], first }]
  })
}

function checkPart({ path, sentences }: TextPart, language: string, entries: TextEntries): readonly Found[] {
  const keys = new Set(sentences.map(({ key }) => key))
  const unknowns = Object.keys(entries)
    .filter((key) => !keys.has(key))
    .map((key) => ({ key, nearest: nearest(key, keys) }))
  const missing = sentences.filter(({ key, text }) => {
    // A key that stands there misspelt is one mistake, not two.
    if (unknowns.some((one) => one.nearest === key)) return false
    const none = entryList(Object.hasOwn(entries, key) ? entries[key] : undefined).every((entry) => !isFilled(entry))
    return none || (Array.isArray(entries[key]) && translated(entries, key, text) === undefined)
  }).length
  const found = [
    ...unknowns.map(({ key, nearest }): Found => {
      return { finding: { code: "unknown-key", key, nearest }, path: [...path, key], at: "key" }
    }),
    ...Object.entries(entries).flatMap(([key, entry]) => {
      const texts = sentences.filter((sentence) => sentence.key === key).map(({ text }) => text)
      return texts.length === 0 ? [] : checkEntry(entry, [...path, key], texts)
    }),
  ]
  const part = path.at(-1) ?? ""
  return missing === 0
    ? found
    : [
        ...found,
        {
          finding: { code: "missing-translation", language, part, missing, of: sentences.length },
          path,
          at: "key",
          severity: "warning",
        },
      ]
}

function checkEntry(entry: TextEntries[string], path: Path, texts: readonly string[]): readonly Found[] {
  return entryList(entry).flatMap((one, i): readonly Found[] => {
    const at = Array.isArray(entry) ? [...path, i] : path
    if (!isFilled(one)) return []
    const stale = one.was !== undefined || !texts.some((text) => plain(text) === plain(one.of))
    const key = String(path.at(-1))
    const speakers = speakersOf(one.of)
    const found = speakersOf(one.is ?? "")
    return [
      ...(stale
        ? [{ finding: { code: "stale-translation", key }, path: at, at: "key", severity: "warning" } as const]
        : []),
      ...(speakers.join() === found.join()
        ? []
        : [{ finding: { code: "other-speakers", key, speakers, found }, path: [...at, "is"] } as const]),
    ]
  })
}

function speakersOf(text: string): readonly string[] {
  return paragraphsOf(text).flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]))
}
