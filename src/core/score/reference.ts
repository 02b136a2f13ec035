import type { Assessed } from "../risk/option"

/**
 * x* (rubric 2.3.4): of the feasible plans the one that leaves people least at risk; among equals the one that risks
 * the team least; then the one with the fewest measures. When nothing is feasible, the least harmful of those that
 * expose nobody, else of all.
 */
export function reference(plans: readonly Assessed[], without: number): Assessed {
  const feasible = plans.filter((plan) => plan.feasible)
  const safe = plans.filter(({ option }) => option.risk.exposes.length === 0)
  const among = feasible.length > 0 ? feasible : safe.length > 0 ? safe : plans
  const best = [...among].sort(
    (a, b) =>
      level(a.harm, without) - level(b.harm, without) ||
      level(a.loss, 1) - level(b.loss, 1) ||
      a.option.mitigations.length - b.option.mitigations.length ||
      (a.option.id < b.option.id ? -1 : 1),
  )[0]
  if (!best) throw new Error("a decision without options")
  return best
}

/** Differences smaller than a ten-thousandth of what is at stake are no differences. */
function level(value: number, whole: number): number {
  return Math.round((value / Math.max(whole, 1e-9)) * 10_000)
}
