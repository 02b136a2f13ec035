import type { Rule } from "../rule"

/** The calculated choice cannot be told from the others by its length. */
export const tellingLength: Rule = {
  needs: "unmended",
  check: ({ scenario }) =>
    scenario.beats.flatMap(({ choices = [] }, b) => {
      const weighed = choices.map(({ id, stance, text }, c) => ({ id, stance, length: text.length, c }))
      const stated = weighed.filter(({ stance }) => stance !== undefined)
      return stated.flatMap(({ id: choice, stance, length, c }) => {
        const others = stated.filter((other) => other.c !== c).map((other) => other.length)
        if (stance !== "calculated" || others.length === 0) return []
        const longer = length > Math.max(...others) * (1 + tolerance)
        const shorter = length < Math.min(...others) * (1 - tolerance)
        if (!longer && !shorter) return []
        return [
          {
            finding: { code: "telling-length" as const, choice, longer, percent: tolerance * 100 },
            path: ["beats", b, "choices", c, "text"],
            severity: "warning" as const,
          },
        ]
      })
    }),
}

const tolerance = 0.25
