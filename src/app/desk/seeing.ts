import {
  cohortOf,
  type Collected,
  type Course,
  type CourseAbout,
  filterValues,
  type Item,
  itemsOf,
  type Pack,
  type SourceOf,
  profilesOfTrainee,
} from "../../core/index"
import { filtered } from "../../core/course/filter"
import type { Look, Seen } from "../../overlay/index"
import { drawingOf } from "../../paper/flow-layout"
import { reportedOf } from "../../paper/pages"

/** What is to be seen of a course, worked out when it is looked at. */
export function seenOf(collected: Collected, course: Course, look: Look, about: CourseAbout, sourceOf: SourceOf): Seen {
  const { section, filter, trainee } = look
  const values = filterValues(course.attempts)
  const cohort = section === "group" || section === "review" ? cohortOf(course, filter) : undefined
  const items = section === "items" ? itemsOf(meantBy(collected, course, look)) : undefined
  return {
    look,
    values,
    labels: labelsOf(course.packs),
    of: course.attempts.length,
    meant: filtered(course.attempts, filter).length,
    ...(cohort ? { cohort } : {}),
    ...(cohort && section === "group" ? { drawings: cohort.flows.map(drawingOf) } : {}),
    ...(items ? { items: items.map((item) => ({ ...item, source: sourceOfBeat(item, sourceOf) })) } : {}),
    ...(section === "over" ? { report: reportedOf(collected, about) } : {}),
    ...(section === "trainee" && trainee !== undefined
      ? { profiles: profilesOfTrainee(collected.taken, trainee) }
      : {}),
  }
}

function sourceOfBeat({ pack, scenario, options: [first] }: Item, sourceOf: SourceOf): string | undefined {
  return first && sourceOf(pack, scenario, first.path.slice(0, 2))
}

function meantBy({ taken }: Collected, { attempts }: Course, { filter }: Look): Collected["taken"] {
  const ids = new Set(filtered(attempts, filter).map(({ attempt }) => attempt))
  return taken.filter(({ play }) => ids.has(play.attempt.id))
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
