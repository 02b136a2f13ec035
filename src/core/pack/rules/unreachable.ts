import { leadsOf, reachedFrom } from "../graph"
import type { Rule } from "../rule"

/** Every beat and every ending can be reached from the start. */
export const unreachable: Rule = {
  needs: "whole",
  check: ({ scenario }) => {
    // A start that does not exist is told once, not once for every beat behind it.
    if (!scenario.beats.some(({ id }) => id === scenario.start)) return []
    const reached = reachedFrom(scenario.start, leadsOf(scenario))
    return [
      ...scenario.beats.flatMap(({ id }, b) =>
        reached.has(id) ? [] : [{ finding: { code: "unreachable-beat", beat: id } as const, path: ["beats", b, "id"] }],
      ),
      ...Object.keys(scenario.endings).flatMap((ending) =>
        reached.has(ending)
          ? []
          : [
              {
                finding: { code: "unreachable-ending", ending } as const,
                path: ["endings", ending],
                at: "key" as const,
              },
            ],
      ),
    ]
  },
}
