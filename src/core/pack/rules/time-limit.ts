import type { Choice } from "../schema"
import type { Found, Rule } from "../rule"

/** When time is over something must happen: a choice of the same beat that nothing can close. */
export const timeLimit: Rule = {
  needs: "parts",
  check: ({ scenario }) =>
    scenario.beats.flatMap(({ id: beat, limit, choices = [] }, b): readonly Found[] => {
      if (!limit) return []
      const path = ["beats", b, "limit", "else"]
      const taken = choices.find(({ id }) => id === limit.else)
      if (!taken)
        return [
          {
            finding: { code: "time-limit", beat, choice: limit.else, known: choices.map(({ id }) => id) },
            path,
          },
        ]
      const closing = closers.filter((key) => taken[key] !== undefined && taken[key] !== false)
      return closing.length > 0 ? [{ finding: { code: "time-limit", beat, choice: limit.else, closing }, path }] : []
    }),
}

const closers = ["when", "power", "uses", "once"] as const satisfies readonly (keyof Choice)[]
