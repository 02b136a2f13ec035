import type { TextEntries, TextEntry } from "./text-file"

/** A sentence as it is compared: how its lines are broken does not matter. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

export function entryList(entry: TextEntries[string] | undefined): readonly TextEntry[] {
  return entry === undefined ? [] : Array.isArray(entry) ? entry : [entry]
}

/** The entry that speaks of a sentence: of those under its key, the one that was made for these words. */
export function entryFor(entries: TextEntries, key: string, text: string): TextEntry | undefined {
  return entryList(Object.hasOwn(entries, key) ? entries[key] : undefined).find(({ of }) => plain(of) === plain(text))
}

export function isFilled({ is }: TextEntry): boolean {
  return is !== null && is.trim() !== ""
}

/** The translation that may stand for a sentence: filled in, and made for these very words. */
export function translated(entries: TextEntries, key: string, text: string): string | undefined {
  const entry = entryFor(entries, key, text)
  return entry && entry.was === undefined && isFilled(entry) ? (entry.is ?? undefined) : undefined
}
