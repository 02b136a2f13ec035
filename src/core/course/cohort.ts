import type { Pack } from "../pack/pack"
import { doctrineDigest } from "../score/score"
import { type Change, changesOf } from "./change"
import type { Collected } from "./collection"
import { type Discussion, discussionsOf } from "./discussion"
import { type CourseAttempt, factsOf } from "./facts"
import { type CourseFilter, filtered } from "./filter"
import { type Flow, flowsOf } from "./flow"
import { type HeatMap, heatMapOf } from "./heat-map"
import { type Group, peopleIn } from "./people"
import { type PostureDay, postureByDay } from "./posture-cloud"
import { type Protecting, protectingOf } from "./protecting"
import { type Recognising, recognisingOf } from "./recognising"

/** Everything a course can be asked about: plain JSON but for the packs, which are what whoever asks has loaded. */
export interface Course {
  readonly packs: readonly Pack[]
  /** In the order of their ids. */
  readonly attempts: readonly CourseAttempt[]
}

export function courseOf({ taken }: Pick<Collected, "taken">): Course {
  return { packs: [...new Set(taken.map(({ pack }) => pack))], attempts: taken.map(factsOf) }
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

export function cohortOf(course: Course, filter: CourseFilter = {}): Cohort {
  const meant = filtered(course.attempts, filter)
  const own = meant.filter(({ kind }) => kind === "attempt")
  const doctrine = mostCommon(own.map((attempt) => attempt.doctrine))
  const counted = own.filter((attempt) => attempt.doctrine === doctrine)
  const finished = counted.filter(({ ending }) => ending !== null)
  const { packs } = course
  const pack = packs.find((one) => doctrineDigest(one.doctrine) === doctrine)
  const flows = flowsOf(counted, packs)
  const counts: CohortCounts = {
    attempts: counted.length,
    finished: finished.length,
    trainees: new Set(counted.flatMap(({ trainee }) => trainee ?? [])).size,
    nameless: counted.filter(({ trainee }) => trainee === undefined).length,
    people: peopleIn(counted),
    practice: meant.filter(({ kind }) => kind === "practice").length,
    hotSeat: meant.filter(({ kind }) => kind === "hot-seat").length,
    otherDoctrine: own.length - counted.length,
    repeats: repeatsIn(finished),
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
          recognising: recognisingOf(finished, pack.doctrine, catalogueOf(packs)),
        }
      : {}),
    heatMap: pack ? heatMapOf(finished, pack.doctrine) : { columns: [], rows: [] },
    posture: postureByDay(finished),
    flows,
    protecting: protectingOf(finished, packs),
    changes: pack ? changesOf(counted, packs, pack.doctrine) : [],
    discussions: discussionsOf(counted, packs, flows),
  }
}

function repeatsIn(finished: readonly CourseAttempt[]): number {
  const named = finished.filter(({ trainee }) => trainee !== undefined)
  return named.length - new Set(named.map(({ trainee, pack, scenario }) => `${trainee} ${pack} ${scenario}`)).size
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]
}

/** Signs and harmless things of all packs; codes mean the same everywhere. */
function catalogueOf(packs: readonly Pack[]) {
  return {
    indicators: Object.assign({}, ...packs.map(({ indicators }) => indicators.indicators)),
    distractors: Object.assign({}, ...packs.map(({ indicators }) => indicators.distractors)),
  }
}
