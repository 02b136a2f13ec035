import type { Rule } from "../rule"
import { toClock } from "../units"

/** The scenario's clock runs forward. */
export const clockRuns: Rule = {
  needs: "parts",
  check: ({ scenario: { clock } }) =>
    toClock(clock.to, toClock(clock.from)) <= toClock(clock.from)
      ? [{ finding: { code: "clock-backwards", from: clock.from, to: clock.to }, path: ["clock", "to"] }]
      : [],
}
