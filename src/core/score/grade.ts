import { type Decision, stanceOf } from "./decisions"

/**
 * The one number a learning platform is given for a run, 0 to 100: of the decisions that were judged, the share that were
 * calculated, or a justified no-go (decision 27). Undefined where none was judged. The tables of a course hold the counts it is made of.
 */
export function gradeOf(decisions: readonly Decision[]): number | undefined {
  const stances = decisions.flatMap((decision) => stanceOf(decision) ?? [])
  if (stances.length === 0) return undefined
  const sound = stances.filter((stance) => stance === "calculated" || stance === "justified-no-go")
  return Math.round((100 * sound.length) / stances.length)
}
