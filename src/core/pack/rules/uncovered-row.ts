import type { At } from "../parts"
import { actsOf, namesOf } from "../parts"
import { coversOf } from "../talks"
import type { Rule } from "../rule"
import type { Scenario } from "../schema"

/**
 * Every row a scenario says it covers is exercised somewhere in it. A scenario that marks no beat, choice, action or
 * inject with `covers` claims the rows as a whole, and nothing is said about them.
 */
export const uncoveredRow: Rule = {
  needs: "whole",
  check: ({ scenario }) => {
    const marked = coversIn(scenario)
    const exercised = actsOf(scenario).flatMap((act) => coversOf(act, scenario))
    const rows = new Set([...marked.map(({ value }) => value), ...exercised])
    return [
      ...(marked.length === 0 ? [] : namesOf(scenario.covers, ["covers"]))
        .filter(({ value }) => !rows.has(value))
        .map(({ value: row, path }) => ({
          finding: { code: "uncovered-row" as const, row, claimed: true },
          path,
          severity: "warning" as const,
        })),
      ...marked
        .filter(({ value }) => !scenario.covers.includes(value))
        .map(({ value: row, path }) => ({ finding: { code: "uncovered-row" as const, row, claimed: false }, path })),
    ]
  },
}

function coversIn(scenario: Scenario): readonly At<string>[] {
  return [
    ...scenario.beats.flatMap(({ covers }, b) => namesOf(covers, ["beats", b, "covers"])),
    ...actsOf(scenario).flatMap(({ act, path }) => namesOf(act.covers, [...path, "covers"])),
    ...(scenario.injects ?? []).flatMap(({ covers }, i) => namesOf(covers, ["injects", i, "covers"])),
  ]
}
