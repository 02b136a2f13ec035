import type { Rule } from "../rule"

/** A plan asks the trainee to assess every threat its actions expose people to; else her card could never be worked out. */
export const listedThreats: Rule = {
  needs: "parts",
  check: ({ scenario }) =>
    scenario.beats.flatMap((beat, b) =>
      Object.entries(beat.plan?.actions ?? {}).flatMap(([id, { exposes }]) =>
        exposes.flatMap((threat, e) => {
          const listed = beat.plan?.threats ?? []
          return listed.includes(threat)
            ? []
            : [
                {
                  finding: { code: "unlisted-threat" as const, threat, listed },
                  path: ["beats", b, "plan", "actions", id, "exposes", e],
                },
              ]
        }),
      ),
    ),
}
