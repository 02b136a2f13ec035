import type { Path } from "./place"
import { actsOf, type At } from "./parts"
import type { Scenario } from "./schema"

/** One paragraph of a pack's prose: narration, or a cast member speaking. */
export interface Paragraph {
  readonly speaker?: string
  readonly text: string
}

/** Splits prose at blank lines; a paragraph that begins `{cast-id}:` is that person's. Line breaks inside are spaces. */
export function paragraphsOf(prose: string): readonly Paragraph[] {
  return prose
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => {
      const found = speech.exec(paragraph)
      return found?.[1] !== undefined && found[2] !== undefined
        ? { speaker: found[1], text: found[2] }
        : { text: paragraph }
    })
}

/** Any name in braces counts, so that a misspelt one is found instead of being read out. */
const speech = /^\{([^{}]{1,64})\}: *(.+)$/

/** Every passage that can have speakers, with its path. */
export function passagesOf(scenario: Scenario): readonly At<string>[] {
  const found: { value: string | undefined; path: Path }[] = [
    ...scenario.beats.flatMap((beat, b) => [
      { value: beat.text, path: ["beats", b, "text"] },
      { value: beat.again, path: ["beats", b, "again"] },
    ]),
    ...actsOf(scenario).map(({ act, path }) => ({ value: act.reply, path: [...path, "reply"] })),
    ...Object.entries(scenario.mitigations).map(([id, { verify }]) => ({
      value: verify?.reply,
      path: ["mitigations", id, "verify", "reply"],
    })),
    ...Object.entries(scenario.endings).map(([id, { text }]) => ({ value: text, path: ["endings", id, "text"] })),
  ]
  return found.flatMap(({ value, path }) => (value === undefined ? [] : [{ value, path }]))
}

/**
 * Every text anywhere in a file, with its path: every string that cannot be an id, a code or a time. Speakers' names in
 * braces are blanked out, place for place.
 */
export function textsIn(value: unknown, path: Path = []): readonly At<string>[] {
  if (typeof value === "string")
    return /[\s\p{Lu}]/u.test(value)
      ? [{ value: value.replace(/\{[^{}]*\}/g, (name) => " ".repeat(name.length)), path }]
      : []
  if (Array.isArray(value)) return value.flatMap((inner, i) => textsIn(inner, [...path, i]))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

export function speakersOf(scenario: Scenario): readonly At<string>[] {
  return passagesOf(scenario).flatMap(({ value, path }) =>
    paragraphsOf(value).flatMap(({ speaker }) => (speaker === undefined ? [] : [{ value: speaker, path }])),
  )
}
