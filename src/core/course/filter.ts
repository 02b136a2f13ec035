import type { Columns, Rows } from "./columns"
import { rowsMarked } from "./grouped"
import type { Growing, Names } from "./growing"
import { traineeOf } from "./people"

/** Which attempts are meant. Of each kind any of its values; all kinds together; a kind that is absent asks nothing. */
export type CourseFilter = { readonly [kind in FilterKind]?: readonly string[] }

export type FilterKind = (typeof filterKinds)[number]

/** In the order in which they are best offered. */
export const filterKinds = ["day", "scenario", "form", "role", "language", "pack", "trainee"] as const

/** Stands for attempts that have no value of a kind, such as a pseudonym. */
export const none = ""

interface Kind {
  readonly of: Growing
  readonly names: Names
  /** What a name stands for; a scenario can belong to several forms. */
  readonly valuesOf: (name: string) => readonly string[]
}

/** What attempts have of each kind. A scenario is named with its pack, a pack with its version. */
function kindsOf({ attempt, names }: Columns): Readonly<Record<FilterKind, Kind>> {
  const itself = (name: string) => [name]
  return {
    day: { of: attempt.day, names: names.days, valuesOf: itself },
    scenario: { of: attempt.scenario, names: names.scenarios, valuesOf: itself },
    form: { of: attempt.forms, names: names.forms, valuesOf: (forms) => forms.split(" ") },
    role: { of: attempt.role, names: names.roles, valuesOf: itself },
    language: { of: attempt.language, names: names.languages, valuesOf: itself },
    pack: { of: attempt.pack, names: names.packs, valuesOf: itself },
    trainee: { of: attempt.person, names: names.people, valuesOf: (person) => [traineeOf(person) ?? none] },
  }
}

export function filtered({ columns, rows }: Meant, filter: CourseFilter): Rows {
  const kinds = kindsOf(columns)
  return filterKinds.reduce((left, kind) => {
    const wanted = filter[kind]
    if (!wanted) return left
    const { of, names, valuesOf } = kinds[kind]
    const isWanted = Uint8Array.from({ length: names.size() }, (_, id) =>
      valuesOf(names.nameOf(id)).some((value) => wanted.includes(value)) ? 1 : 0,
    )
    return rowsMarked(left, of, isWanted)
  }, rows)
}

/** What can be asked for among these attempts: the values of each kind in the order of their names. */
export function filterValues({ columns, rows }: Meant): Readonly<Record<FilterKind, readonly string[]>> {
  const kinds = kindsOf(columns)
  const values = (kind: FilterKind) => {
    const { of, names, valuesOf } = kinds[kind]
    const ids = of.block()
    const isThere = new Uint8Array(names.size())
    for (const row of rows) isThere[ids[row] ?? 0] = 1
    const found = new Set<string>()
    for (const [id, there] of isThere.entries())
      if (there === 1) for (const value of valuesOf(names.nameOf(id))) found.add(value)
    return [...found].sort()
  }
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

/** Attempts of columns. */
interface Meant {
  readonly columns: Columns
  readonly rows: Rows
}
