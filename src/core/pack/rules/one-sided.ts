import type { Rule } from "../rule"

/** A real decision can be taken well, put off, and taken rashly. */
export const oneSided: Rule = {
  needs: "whole",
  check: ({ scenario }) =>
    scenario.beats.flatMap(({ id: beat, choices = [] }, b) => {
      const stances = choices.flatMap(({ stance }) => stance ?? [])
      const lacks = sides.filter(({ counts }) => !stances.some((stance) => counts.includes(stance)))
      if (stances.length < 3 || lacks.length === 0) return []
      return [
        {
          finding: { code: "one-sided", beat, lacks: lacks.map(({ side }) => side) },
          path: ["beats", b, "id"],
          severity: "warning",
        },
      ]
    }),
}

/** Staying away for good reasons is a calculated risk too, and hesitating lets time pass as doing nothing does. */
const sides: readonly { readonly side: string; readonly counts: readonly string[] }[] = [
  { side: "calculated", counts: ["calculated", "justified-no-go"] },
  { side: "passive", counts: ["passive", "hesitant"] },
  { side: "reckless", counts: ["reckless"] },
]
