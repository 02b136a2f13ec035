import { entriesAt, type Sentence, type TextPart, textParts, type Told } from "./parts"
import type { TextEntries, TextEntry, TextFile } from "./text-file"
import { entryFor, entryList, isFilled, plain } from "./translation"

/** A text file brought up to date with its pack, and what there is to do in it. */
export interface Updated {
  readonly file: TextFile
  readonly sentences: number
  readonly missing: number
  readonly stale: number
}

/**
 * Every sentence of the pack, with the translation it has. A sentence that changed keeps its old translation and says what
 * it `was`; one that is new takes over a translation of the same words from elsewhere, if there is any; a translation
 * whose sentence is gone is kept as unused.
 */
export function updateTexts(pack: Told, before: TextFile): Updated {
  const memory = memoryOf(before)
  const used = new Set<TextEntry>()
  const parts = textParts(pack).map((part) => ({
    part,
    entries: partOf(part, entriesAt(before, part.path), used, memory),
  }))
  const all = parts.flatMap(({ entries }) => Object.values(entries).flatMap(entryList))
  const said = new Set(all.map(({ of }) => plain(of)))
  const unused = allEntries(before).filter((entry) => !used.has(entry) && isFilled(entry) && !said.has(plain(entry.of)))
  const at = (name: string) => parts.find(({ part }) => part.path[0] === name)?.entries ?? {}
  return {
    file: {
      pack: at("pack"),
      world: at("world"),
      scenarios: Object.fromEntries(
        parts.flatMap(({ part: { path }, entries }) => (path[1] === undefined ? [] : [[path[1], entries]])),
      ),
      media: at("media"),
      ...(pack.campaign ? { campaign: at("campaign") } : {}),
      indicators: at("indicators"),
      doctrine: at("doctrine"),
      ...(unused.length > 0 ? { unused } : {}),
    },
    sentences: all.length,
    missing: all.filter((entry) => !isFilled(entry)).length,
    stale: all.filter(({ was }) => was !== undefined).length,
  }
}

function partOf(
  { sentences }: TextPart,
  before: TextEntries,
  used: Set<TextEntry>,
  memory: ReadonlyMap<string, string>,
): TextEntries {
  const byKey = new Map<string, Sentence[]>()
  for (const sentence of sentences) byKey.set(sentence.key, [...(byKey.get(sentence.key) ?? []), sentence])
  return Object.fromEntries(
    [...byKey].map(([key, [first, ...more]]) => {
      if (!first) throw new Error(`no sentence at ${key}`)
      const fresh = (sentence: Sentence) => entryOf(sentence, before, used, memory)
      return [key, isList(before, key) || more.length > 0 ? [first, ...more].map(fresh) : fresh(first)]
    }),
  )
}

function isList(entries: TextEntries, key: string): boolean {
  return Array.isArray(entries[key])
}

function entryOf(
  { key, text }: Sentence,
  before: TextEntries,
  used: Set<TextEntry>,
  memory: ReadonlyMap<string, string>,
): TextEntry {
  const of = text.trim()
  const same = entryFor(before, key, text)
  if (same && (isFilled(same) || !memory.has(plain(text)))) {
    used.add(same)
    return { ...same, of, is: same.is ?? "" }
  }
  const known = memory.get(plain(text))
  if (known !== undefined) return { of, is: known }
  const older = entryList(before[key]).find((entry) => !used.has(entry) && isFilled(entry))
  if (!older) return { of, is: "" }
  used.add(older)
  return { of, was: older.was ?? older.of, is: older.is }
}

/** Translations by the words they were made for, without those that wait to be looked at again. */
function memoryOf(file: TextFile): ReadonlyMap<string, string> {
  return new Map(
    allEntries(file).flatMap((entry) =>
      entry.was === undefined && entry.is !== null && isFilled(entry) ? [[plain(entry.of), entry.is]] : [],
    ),
  )
}

function allEntries({ unused, scenarios, ...parts }: TextFile): readonly TextEntry[] {
  return [
    ...[...Object.values(parts), ...Object.values(scenarios ?? {})].flatMap((entries) =>
      Object.values(entries ?? {}).flatMap(entryList),
    ),
    ...(unused ?? []),
  ]
}
