import type { CourseAttempt } from "./facts"
import { groupedBy } from "./grouped"

/** Of fewer people than this nothing is said as of a group (domain 5.5): it would be said of each of them. */
export const leastPeople = 5

/** Stands where a value would be of fewer people than `leastPeople`. */
export const tooFew = "too-few"
export type Guarded<T> = T | typeof tooFew

/** Who is meant by attempts: each pseudonym once, and each attempt without one as somebody of their own. */
export function peopleIn(attempts: readonly Pick<CourseAttempt, "attempt" | "trainee">[]): number {
  return new Set(attempts.map(personOf)).size
}

/** A pseudonym and the id of an attempt are never taken for each other. */
export function personOf({ attempt, trainee }: Pick<CourseAttempt, "attempt" | "trainee">): string {
  return trainee === undefined ? `attempt/${attempt}` : `trainee/${trainee}`
}

/** A value about these attempts as a whole. */
export function guarded<T>(attempts: readonly CourseAttempt[], value: () => T): Guarded<T> {
  return peopleIn(attempts) < leastPeople ? tooFew : value()
}

export interface Group<T> {
  readonly group: string
  readonly value: Guarded<T>
}

/**
 * A value for each group, in the order of their names. Where one group alone has too few, what the whole is known to be
 * less the groups that are shown would be its value; so the smallest of the shown is held back with it.
 */
export function brokenDown<T>(
  attempts: readonly CourseAttempt[],
  groupOf: (attempt: CourseAttempt) => string,
  value: (own: readonly CourseAttempt[]) => T,
): readonly Group<T>[] {
  const groups = [...groupedBy(attempts, groupOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  const sizes = groups.map(([group, own]) => ({ group, people: peopleIn(own) })).sort((a, b) => a.people - b.people)
  const few = sizes.filter(({ people }) => people < leastPeople)
  const heldBack = few.reduce((sum, { people }) => sum + people, 0)
  const hidden = sizes.slice(0, few.length > 0 && heldBack < leastPeople ? few.length + 1 : few.length)
  return groups.map(([group, own]) => ({
    group,
    value: hidden.some((one) => one.group === group) ? tooFew : value(own),
  }))
}
