import type { Rule } from "../rule"

/** The scenario's clock runs forward. */
export const clockRuns: Rule = {
  needs: "parts",
  check: ({ scenario: { clock } }) =>
    clock.from === clock.to
      ? [{ finding: { code: "clock-backwards", from: clock.from, to: clock.to }, path: ["clock", "to"] }]
      : [],
}
