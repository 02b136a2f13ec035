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
    ...actsOf(scenario).flatMap(({ act, path }) =>
      act.reply === undefined ? [] : [{ value: act.reply, path: [...path, "reply"] }],
    ),
    ...scenario.beats.map(({ report }, b) => ({
      value: report?.chase?.reply,
      path: ["beats", b, "report", "chase", "reply"],
    })),
    ...Object.entries(scenario.mitigations).map(([id, { verify }]) => ({
      value: verify?.reply,
      path: ["mitigations", id, "verify", "reply"],
    })),
    ...Object.entries(scenario.endings).map(([id, { text }]) => ({ value: text, path: ["endings", id, "text"] })),
  ]
  return found.flatMap(({ value, path }) => (value === undefined ? [] : [{ value, path }]))
}

/** Every passage in which somebody may speak. */
export function spokenIn(scenario: Scenario): readonly At<string>[] {
  return passagesOf(scenario).filter(({ value }) => value.includes("{"))
}

/**
 * Every text anywhere in a file in which `pattern` is found, with its path: every string that cannot be an id, a code or
 * a time. Speakers' names in braces are blanked out, place for place.
 */
export function textsIn(file: unknown, pattern: RegExp): readonly At<string>[] {
  const found: At<string>[] = []
  const path: (string | number)[] = []
  const visit = (value: unknown) => {
    if (typeof value === "string") {
      if (!pattern.test(value) || !/[\s\p{Lu}]/u.test(value)) return
      found.push({ value: value.replace(/\{[^{}]*\}/g, (name) => " ".repeat(name.length)), path: [...path] })
    } else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        path.push(Array.isArray(value) ? Number(key) : key)
        visit(inner)
        path.pop()
      }
  }
  visit(file)
  return found
}

export function speakersOf(scenario: Scenario): readonly At<string>[] {
  return spokenIn(scenario).flatMap(({ value, path }) =>
    paragraphsOf(value).flatMap(({ speaker }) => (speaker === undefined ? [] : [{ value: speaker, path }])),
  )
}
