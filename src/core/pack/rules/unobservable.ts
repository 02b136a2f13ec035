import { actsOf, allocatesOf, boardsOf, namesOf, picksOf, reportsOf, riskOf, sortsOf } from "../parts"
import { breaksOf } from "../talks"
import type { Rule } from "../rule"
import type { Doctrine, Scenario } from "../schema"

/** What an objective promises to practise can be seen in what trainees do; else no score could ever say anything of it. */
export const unobservable: Rule = {
  needs: "whole",
  check: ({ scenario, doctrine }) => {
    if (!doctrine) return []
    const seen = observableIn(scenario, doctrine)
    return scenario.objectives.flatMap((objective, o) =>
      typeof objective === "string"
        ? []
        : namesOf(objective.shows, ["objectives", o, "shows"])
            .filter(({ value }) => value in doctrine.competencies && !seen.has(value))
            .map(({ value: competency, path }) => ({
              finding: { code: "unobservable" as const, competency },
              path,
              severity: "warning" as const,
            })),
    )
  },
}

/** Rubric 2.9: what is shown, what a computed decision bears on, and, where there is enough to look at, recognition. */
function observableIn(scenario: Scenario, doctrine: Doctrine): ReadonlySet<string> {
  const acts = actsOf(scenario)
  const risks = acts.flatMap((act) => riskOf(act) ?? [])
  const things = scenario.beats.flatMap(({ observe }) => observe ?? [])
  const { "least-signals": signals, "least-noise": noise } = doctrine.recognition
  return new Set([
    ...acts.flatMap(({ act }) => Object.keys(act.shows ?? {})),
    ...acts.flatMap((act) =>
      breaksOf(act, scenario).flatMap((rule) => doctrine["hard-rules"][rule]?.competencies ?? []),
    ),
    ...(reportsOf(scenario).length > 0 ? ["C7"] : []),
    ...[...sortsOf(scenario), ...boardsOf(scenario), ...picksOf(scenario)].flatMap(({ shows }) => shows),
    ...allocatesOf(scenario).flatMap(({ rates, returns }) => [
      "C12",
      ...(rates ? ["C3"] : []),
      ...(returns ? ["C11"] : []),
    ]),
    ...(risks.length > 0 ? ["C3", "C5"] : []),
    ...(risks.some(({ value }) => value.exposes.length > 0) ? ["C4"] : []),
    ...(things.filter((thing) => thing.shows).length >= signals && things.filter((thing) => thing.noise).length >= noise
      ? ["C1"]
      : []),
  ])
}
