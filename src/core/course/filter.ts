import type { CourseAttempt } from "./facts"
import { groupedBy } from "./grouped"

/** Which attempts are meant. Of each kind any of its values; all kinds together; a kind that is absent asks nothing. */
export type CourseFilter = { readonly [kind in FilterKind]?: readonly string[] }

export type FilterKind = (typeof filterKinds)[number]

/** In the order in which they are best offered. */
export const filterKinds = ["day", "scenario", "form", "role", "language", "pack", "trainee"] as const

/** Stands for attempts that have no value of a kind, such as a pseudonym. */
export const none = ""

/** What attempts have of each kind. A scenario is named with its pack, a pack with its version. */
const valuesOf: Readonly<Record<FilterKind, (attempt: CourseAttempt) => readonly string[]>> = {
  day: ({ day }) => [day],
  scenario: (attempt) => [scenarioKey(attempt)],
  form: ({ forms }) => (forms.length > 0 ? forms : [none]),
  role: ({ role }) => [role],
  language: ({ language = none }) => [language],
  pack: ({ pack, packVersion }) => [`${pack} ${packVersion}`],
  trainee: ({ trainee = none }) => [trainee],
}

export function filtered(attempts: readonly CourseAttempt[], filter: CourseFilter): readonly CourseAttempt[] {
  const asked = filterKinds.flatMap((kind) => {
    const wanted = filter[kind]
    return wanted ? [{ values: valuesOf[kind], wanted: new Set(wanted) }] : []
  })
  if (asked.length === 0) return attempts
  return attempts.filter((attempt) =>
    asked.every(({ values, wanted }) => values(attempt).some((one) => wanted.has(one))),
  )
}

/** What can be asked for among these attempts: the values of each kind in the order of their names. */
export function filterValues(attempts: readonly CourseAttempt[]): Readonly<Record<FilterKind, readonly string[]>> {
  const values = (kind: FilterKind) => [...new Set(attempts.flatMap(valuesOf[kind]))].sort()
  return {
    day: values("day"),
    scenario: values("scenario"),
    form: values("form"),
    role: values("role"),
    language: values("language"),
    pack: values("pack"),
    trainee: values("trainee"),
  }
}

export function scenarioKey({ pack, scenario }: Pick<CourseAttempt, "pack" | "scenario">): string {
  return `${pack}/${scenario}`
}

/** The attempts of each scenario, by its key, in the order of the keys. */
export function byScenario(
  attempts: readonly CourseAttempt[],
): readonly (readonly [key: string, own: readonly CourseAttempt[]])[] {
  return [...groupedBy(attempts, scenarioKey)].sort(([a], [b]) => (a < b ? -1 : 1))
}
