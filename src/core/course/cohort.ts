import type { Pack } from "../pack/pack"
import { doctrineDigest } from "../score/score"
import { type Change, changesOf } from "./change"
import type { Collected } from "./collection"
import { type Columns, createColumns, kinds, type Rows } from "./columns"
import { type Discussion, discussionOf } from "./discussion"
import { type CourseFilter, filtered } from "./filter"
import { type Flow, flowOf } from "./flow"
import { countsIn, groupedRows, rowsWith } from "./grouped"
import type { Growing, Names } from "./growing"
import { type HeatMap, heatMapOf, type Window } from "./heat-map"
import { type Group, peopleIn } from "./people"
import { type PostureDay, postureByDay } from "./posture-cloud"
import { type Protecting, protectingOf, scenarioOf } from "./protecting"
import { type Recognising, recognisingOf } from "./recognising"

/** Everything a course can be asked about. */
export interface Course {
  readonly packs: readonly Pack[]
  readonly columns: Columns
  /** Its attempts in the order of their ids. */
  readonly rows: Rows
}

/** All attempts are of one collection. */
export function courseOf({ taken }: Pick<Collected, "taken">): Course {
  const [first] = taken
  return {
    packs: [...new Set(taken.map(({ pack }) => pack))],
    columns: first?.columns ?? createColumns(),
    rows: Int32Array.from(taken, ({ row }) => row),
  }
}

/**
 * R4: what a group of trainees shows together. Only what is somebody's own result counts. Where fewer than five people are
 * meant a value is "too-few"; rows of single trainees are of them alone, and stand.
 */
export interface Cohort {
  readonly counts: CohortCounts
  /** Absent where no attempt counts. */
  readonly doctrine?: { readonly id: string; readonly title: string; readonly version: string; readonly digest: string }
  readonly heatMap: HeatMap
  readonly posture: readonly Group<PostureDay>[]
  readonly flows: readonly Flow[]
  readonly protecting: readonly Protecting[]
  readonly recognising?: Recognising
  readonly changes: readonly Change[]
  readonly discussions: readonly Discussion[]
}

export interface CohortCounts {
  /** Attempts that count: somebody's own, and under the doctrine of most. */
  readonly attempts: number
  readonly finished: number
  /** Pseudonyms among them. */
  readonly trainees: number
  /** Attempts under no pseudonym: each counts as somebody of their own, so people who played twice count twice. */
  readonly nameless: number
  readonly people: number
  /** What was left out: practice, two trainees at one laptop, and attempts under another doctrine. */
  readonly practice: number
  readonly hotSeat: number
  readonly otherDoctrine: number
  /** Attempts of a scenario that the same trainee had finished before: they knew what follows. */
  readonly repeats: number
}

/** The scenarios of which anybody played an attempt of their own, in the order of their keys. */
export function scenariosOf(course: Course, filter: CourseFilter = {}): readonly PlayedScenario[] {
  const { attempt, names } = course.columns
  const own = rowsWith(filtered(course, filter), attempt.kind, 0)
  return groupedRows(own, attempt.scenario, names.scenarios).flatMap(([key]) => {
    const { found, title } = scenarioOf(key, course.packs)
    return found ? [{ key, title }] : []
  })
}

export interface PlayedScenario {
  readonly key: string
  readonly title: string
}

/** What is worked out of a cohort, but for discussions; without it everything. */
export interface CohortPart {
  /** The one scenario whose flow is told, by its key. */
  readonly scenario: string
  /** The rows of the heat map. */
  readonly people?: Window
}

export function cohortOf(course: Course, filter: CourseFilter = {}, part?: CohortPart): Cohort {
  const { packs, columns } = course
  const { attempt } = columns
  const { meant, own, counted, pack } = countedOf(course, filter)
  const finished = rowsWith(counted, attempt.isFinished, 1)
  const named = rowsWith(counted, attempt.isNamed, 1)
  const [, practice = 0, hotSeat = 0] = countsIn(meant, attempt.kind, kinds.length)
  const told = toldOf(course, counted, part?.scenario)
  const people = peopleIn(columns, counted)
  const nameless = counted.length - named.length
  const counts: CohortCounts = {
    attempts: counted.length,
    finished: finished.length,
    trainees: people - nameless,
    nameless,
    people,
    practice,
    hotSeat,
    otherDoctrine: own.length - counted.length,
    repeats: repeatsIn(columns, rowsWith(named, attempt.isFinished, 1)),
  }
  return {
    counts,
    ...(pack
      ? {
          doctrine: {
            id: pack.doctrine.doctrine,
            title: pack.doctrine.title,
            version: pack.doctrine.version,
            digest: doctrineDigest(pack.doctrine),
          },
          recognising: recognisingOf(columns, finished, pack.doctrine, catalogueOf(packs)),
        }
      : {}),
    heatMap: pack ? heatMapOf(columns, finished, pack.doctrine, part?.people) : { columns: [], of: 0, rows: [] },
    posture: postureByDay(columns, finished),
    flows: told.map(({ flow }) => flow),
    protecting: protectingOf(columns, finished, packs),
    changes: pack ? changesOf(columns, counted, packs, pack.doctrine) : [],
    discussions: part ? [] : told.map(({ discussion }) => discussion()),
  }
}

/** The discussion of one scenario, by its key; none where nobody played it. */
export function discussionsIn(course: Course, filter: CourseFilter, scenario: string): readonly Discussion[] {
  return toldOf(course, countedOf(course, filter).counted, scenario).map(({ discussion }) => discussion())
}

function countedOf(course: Course, filter: CourseFilter) {
  const { attempt, names } = course.columns
  const meant = filtered(course, filter)
  const own = rowsWith(meant, attempt.kind, 0)
  const doctrine = mostCommon(own, attempt.doctrine, names.doctrines)
  const its = doctrine === undefined ? -1 : names.doctrines.idOf(doctrine)
  return {
    meant,
    own,
    /** Somebody's own, and under the doctrine of most. */
    counted: rowsWith(own, attempt.doctrine, its),
    pack: course.packs.find((one) => doctrineDigest(one.doctrine) === doctrine),
  }
}

/** Flow and discussion of each scenario, or of the one that is named. */
function toldOf({ columns, packs }: Course, counted: Rows, scenario: string | undefined) {
  const { attempt, names } = columns
  const own =
    scenario === undefined ? counted : rowsWith(counted, attempt.scenario, names.scenarios.known(scenario) ?? -1)
  return groupedRows(own, attempt.scenario, names.scenarios).flatMap(([key, rows]) => {
    const flow = flowOf(columns, rows, key, packs)
    return flow ? [{ flow, discussion: () => discussionOf(columns, rows, key, packs, flow) }] : []
  })
}

/** Of attempts under pseudonyms. */
function repeatsIn({ attempt, names }: Columns, named: Rows): number {
  const seen = new Uint8Array(names.people.size() * names.scenarios.size())
  const [person, scenario] = [attempt.person.block(), attempt.scenario.block()]
  let repeats = 0
  for (const row of named) {
    const at = (person[row] ?? 0) * names.scenarios.size() + (scenario[row] ?? 0)
    repeats += seen[at] ?? 0
    seen[at] = 1
  }
  return repeats
}

function mostCommon(rows: Rows, column: Growing, names: Names): string | undefined {
  const counts = Array.from(countsIn(rows, column, names.size()), (count, id) => [names.nameOf(id), count] as const)
  return counts.filter(([, count]) => count > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]
}

/** Signs and harmless things of all packs; codes mean the same everywhere. */
function catalogueOf(packs: readonly Pack[]) {
  return {
    indicators: Object.assign({}, ...packs.map(({ indicators }) => indicators.indicators)),
    distractors: Object.assign({}, ...packs.map(({ indicators }) => indicators.distractors)),
  }
}
