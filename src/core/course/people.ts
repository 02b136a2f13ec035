import type { Columns, Rows } from "./columns"
import type { CourseAttempt } from "./facts"
import type { Growing, Names } from "./growing"
import { groupedRows } from "./grouped"

/** Of fewer people than this nothing is said as of a group (domain 5.5): it would be said of each of them. */
export const leastPeople = 5

/** Stands where a value would be of fewer people than `leastPeople`. */
export const tooFew = "too-few"
export type Guarded<T> = T | typeof tooFew

/** A pseudonym and the id of an attempt are never taken for each other. */
export function personOf({ attempt, trainee }: Pick<CourseAttempt, "attempt" | "trainee">): string {
  return trainee === undefined ? `attempt/${attempt}` : `trainee/${trainee}`
}

/** The pseudonym of who is meant; undefined for somebody who had none. */
export function traineeOf(person: string): string | undefined {
  return person.startsWith("trainee/") ? person.slice("trainee/".length) : undefined
}

/** Who is meant by attempts: each pseudonym once, and each attempt without one as somebody of their own. */
export function peopleIn({ attempt: { person }, names }: Columns, rows: Rows): number {
  const seen = new Uint8Array(names.people.size())
  const persons = person.block()
  let count = 0
  for (const row of rows) {
    const who = persons[row] ?? 0
    count += 1 - (seen[who] ?? 0)
    seen[who] = 1
  }
  return count
}

/** A value about these attempts as a whole. */
export function guarded<T>(columns: Columns, rows: Rows, value: () => T): Guarded<T> {
  const few = createFew(1)
  for (const row of rows) if (few.add(0, columns.attempt.person.at(row))) return value()
  return tooFew
}

/** Counts people for each of so many things, no further than is needed to know whether they are enough. */
export function createFew(things: number): {
  /** Whether there are enough now. */
  readonly add: (thing: number, person: number) => boolean
  readonly isEnough: (thing: number) => boolean
} {
  const known = new Int32Array(things * leastPeople).fill(-1)
  return {
    add(thing, person) {
      if (known[(thing + 1) * leastPeople - 1] !== -1) return true
      for (let at = thing * leastPeople; at < (thing + 1) * leastPeople; at++) {
        if (known[at] === person) break
        if (known[at] === -1) {
          known[at] = person
          break
        }
      }
      return known[(thing + 1) * leastPeople - 1] !== -1
    },
    isEnough: (thing) => known[(thing + 1) * leastPeople - 1] !== -1,
  }
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
  columns: Columns,
  rows: Rows,
  by: Growing,
  names: Names,
  value: (own: Rows) => T,
): readonly Group<T>[] {
  const groups = groupedRows(rows, by, names)
  const sizes = groups
    .map(([group, own]) => ({ group, people: peopleIn(columns, own) }))
    .sort((a, b) => a.people - b.people)
  const few = sizes.filter(({ people }) => people < leastPeople)
  const heldBack = few.reduce((sum, { people }) => sum + people, 0)
  const hidden = sizes.slice(0, few.length > 0 && heldBack < leastPeople ? few.length + 1 : few.length)
  return groups.map(([group, own]) => ({
    group,
    value: hidden.some((one) => one.group === group) ? tooFew : value(own),
  }))
}
