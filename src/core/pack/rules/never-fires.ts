import { neverOf, whereOf } from "../never"
import type { Found, Rule } from "../rule"
import { toClock } from "../units"

/** Every inject can come: its time is not after the scenario's end, and what it waits for can happen. */
export const neverFires: Rule = {
  needs: "unmended",
  check: (subject) => {
    const { scenario } = subject
    const where = whereOf(subject)
    const { from, to } = scenario.clock
    const start = toClock(from)
    return (scenario.injects ?? []).flatMap(({ id: inject, at, when }, i): readonly Found[] => [
      ...(at !== undefined && from !== to && toClock(at, start) > toClock(to, start)
        ? [
            {
              finding: { code: "never-fires", inject, at, end: to } as const,
              path: ["injects", i, "at"],
              severity: "warning" as const,
            },
          ]
        : []),
      ...(when ? neverOf(when, ["injects", i, "when"], where) : []).map(({ value: never, path }) => ({
        finding: { code: "never-fires", inject, never } as const,
        path,
        severity: "warning" as const,
      })),
    ])
  },
}
