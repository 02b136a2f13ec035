import {
  cohortOf,
  type Collected,
  type Course,
  type CourseAbout,
  discussionsIn,
  type Item,
  itemsOf,
  type Pack,
  type SourceOf,
  profilesOfTrainee,
  scenariosOf,
  type Taken,
} from "../../core/index"
import type { Rows } from "../../core/course/columns"
import { filtered } from "../../core/course/filter"
import { type Look, peopleOnPage, type Seen } from "../../overlay/index"
import { drawingOf } from "../../paper/flow-layout"
import { reportedOf } from "../../paper/pages"

/**
 * What is to be seen of a course, worked out when it is looked at: no more of it than stands on the page, so that a filter
 * answers at once in a course of any size. `values` are those of the whole course.
 */
export function seenOf(
  collected: Collected,
  course: Course,
  values: Seen["values"],
  look: Look,
  about: CourseAbout,
  sourceOf: SourceOf,
): Seen {
  const { section, trainee, people = 0 } = look
  // On the page of one trainee it is she who is meant, whoever else is filtered by.
  const hers = section === "trainee" && trainee !== undefined ? { trainee: [trainee] } : undefined
  const filter = { ...look.filter, ...hers }
  const meant = filtered(course, filter)
  const isByScenario = section === "group" || section === "review" || section === "items"
  const scenarios = isByScenario ? scenariosOf(course, filter) : []
  const scenario = (scenarios.find(({ key }) => key === look.scenario) ?? scenarios[0])?.key
  const cohort =
    section === "group" && scenario !== undefined
      ? cohortOf(course, filter, { scenario, people: { from: people, most: peopleOnPage } })
      : undefined
  const items = () => (scenario === undefined ? [] : itemsOf(course, filter, scenario))
  return {
    look,
    values,
    labels: labelsOf(course.packs),
    of: hers ? filtered(course, hers).length : course.rows.length,
    meant: meant.length,
    scenarios,
    ...(scenario === undefined ? {} : { scenario }),
    ...(cohort ? { cohort, drawings: cohort.flows.map(drawingOf) } : {}),
    ...(section === "review"
      ? { discussions: scenario === undefined ? [] : discussionsIn(course, filter, scenario) }
      : {}),
    ...(section === "items"
      ? { items: items().map((item) => ({ ...item, source: sourceOfBeat(item, sourceOf) })) }
      : {}),
    ...(section === "over" ? { report: reportedOf(collected, about) } : {}),
    ...(section === "trainee" && trainee !== undefined
      ? { profiles: profilesOfTrainee(takenOf(collected, meant), trainee) }
      : {}),
  }
}

function takenOf({ taken }: Collected, rows: Rows): readonly Taken[] {
  const meant = new Set(rows)
  return taken.filter(({ row }) => meant.has(row))
}

function sourceOfBeat({ pack, scenario, options: [first] }: Item, sourceOf: SourceOf): string | undefined {
  return first && sourceOf(pack, scenario, first.path.slice(0, 2))
}

/** What the values of filters are called. */
function labelsOf(packs: readonly Pack[]): Seen["labels"] {
  return Object.fromEntries(
    packs.flatMap(({ about, world, scenarios }) => [
      ...scenarios.map(({ scenario, title }) => [`scenario ${about.pack}/${scenario}`, title] as const),
      ...Object.entries(world.roles).map(([role, { title }]) => [`role ${role}`, title] as const),
      [`pack ${about.pack} ${about.version}`, `${about.title} ${about.version}`] as const,
    ]),
  )
}
