import { type CourseFilter, type FilterKind, filterKinds } from "../../core/course/filter"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { languageName } from "../tongue"
import { ChooseName } from "./choose"
import type { Look, Seen } from "./desk-types"
import { words } from "./words"

interface Props {
  readonly look: Look
  readonly seen: Seen
  readonly names: ReadonlyMap<string, string>
  /** What is chosen elsewhere on the page. */
  readonly without?: FilterKind
}

/** One bar for everything that is shown: each kind with its values, and how many attempts are meant. */
export function FilterBar({ look, seen, names, without }: Props) {
  const { commands } = useSurroundings()
  const { filter } = look
  const set = (next: CourseFilter) => {
    const { people: _, ...rest } = look
    commands.desk({ do: "look", look: { ...rest, filter: next } })
  }
  const choose = (kind: FilterKind, value: string | undefined) => {
    const rest: CourseFilter = Object.fromEntries(Object.entries(filter).filter(([other]) => other !== kind))
    set(value === undefined ? rest : { ...rest, [kind]: [value] })
  }
  const offered = filterKinds.filter((kind) => kind !== without && seen.values[kind].length > 1)
  return (
    <div class="course-filter screen-only" role="group" aria-label={words.filter.title}>
      {offered.map((kind) => (
        <ChooseName
          key={kind}
          value={filter[kind]?.[0]}
          names={seen.values[kind]}
          shown={(value) => nameOf(kind, value, seen, names)}
          label={words.filter.kind[kind]}
          nothing={words.filter.all}
          isOptional
          choose={(value) => choose(kind, value)}
        />
      ))}
      <p class="course-meant" role="status">
        {words.filter.meant(seen.meant, seen.of)}
      </p>
      {offered.some((kind) => filter[kind]) && (
        <button type="button" class="button-small" onClick={() => set({})}>
          <Icon name="close" />
          {words.filter.clear}
        </button>
      )}
    </div>
  )
}

function nameOf(kind: FilterKind, value: string, { labels }: Seen, names: Props["names"]): string {
  if (value === "") return words.filter.none[kind]
  if (kind === "day") return words.day(value)
  if (kind === "language") return languageName(value)
  if (kind === "form") return words.filter.form(value)
  const person = kind === "trainee" ? names.get(value) : undefined
  return person === undefined ? (labels[`${kind} ${value}`] ?? value) : `${value} (${person})`
}
