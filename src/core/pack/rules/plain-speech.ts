import { paragraphsOf, spokenIn } from "../prose"
import { readingGrade } from "../reading-grade"
import type { Found, Rule } from "../rule"
import { inEnglish } from "./banned-word"

/** What people say in one passage is plain enough for trainees who read in their third language. */
export const plainSpeech: Rule = {
  needs: "parts",
  check: ({ scenario, about }) =>
    inEnglish(about?.language)
      ? spokenIn(scenario).flatMap(({ value, path }): readonly Found[] => {
          const spoken = paragraphsOf(value).flatMap(({ speaker, text }) => (speaker === undefined ? [] : [text]))
          const read = readingGrade(spoken.join("\n"))
          if (!read || read.words < leastWords || read.grade <= mostGrade) return []
          return [{ finding: { code: "reading-grade", grade: read.grade, most: mostGrade }, path, severity: "warning" }]
        })
      : [],
}

const mostGrade = 8
/** Below this a single long word decides the grade. */
const leastWords = 30
