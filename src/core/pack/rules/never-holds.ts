import { neverOf, whereOf } from "../never"
import { wholeConditionsOf, wholeDrawnConditionsOf } from "../parts"
import type { Rule } from "../rule"

/**
 * Every condition can hold on some way through the scenario. Play can run past the scenario's end, so a condition that
 * waits for a time after it is only warned of. What an inject waits for is the business of `neverFires`.
 */
export const neverHolds: Rule = {
  needs: "unmended",
  check: (subject) =>
    [...wholeConditionsOf(subject.scenario), ...wholeDrawnConditionsOf(subject.scenario)]
      .filter(({ path }) => path[0] !== "injects" || path.at(-1) !== "when")
      .flatMap(({ value, path }) => neverOf(value, path, whereOf(subject)))
      .map(({ value: never, path }) => ({
        finding: { code: "never-holds", never },
        path,
        severity: never.why === "after-end" ? "warning" : "error",
      })),
}
