import type { Interval } from "../score/normal"
import type { Competency } from "../score/competencies"
import { cohortOf, courseOf } from "./cohort"
import type { Collected, Taken } from "./collection"
import { groupedBy } from "./grouped"
import { profilesOfTrainee } from "./profile"

/** R2: what a training centre files of one trainee. No acts, nothing about how somebody was, and no name: the centre has that. */
export interface TrainingRecord {
  readonly trainee: string
  /** First and last day, in UTC. */
  readonly from: string
  readonly to: string
  readonly packs: readonly { readonly title: string; readonly version: string }[]
  readonly scenarios: readonly string[]
  readonly runs: number
  /** Seconds at the screen, pauses included. */
  readonly seconds: number
  readonly doctrine: { readonly title: string; readonly version: string }
  readonly competencies: readonly {
    readonly id: string
    readonly name: string
    readonly band: Competency["band"]
    readonly interval: Interval
    /** Observations it stands on. */
    readonly evidence: number
  }[]
}

/** One for each pseudonym, under the doctrine of her latest run, in the order of their names. */
export function recordsOf({ taken }: Pick<Collected, "taken">): readonly TrainingRecord[] {
  const named = groupedBy(
    taken.filter(({ header }) => header.trainee !== undefined),
    ({ header }) => header.trainee ?? "",
  )
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([trainee, own]) => recordOf(trainee, own))
}

function recordOf(trainee: string, own: readonly Taken[]): readonly TrainingRecord[] {
  const [profile] = profilesOfTrainee(own, trainee)
  if (!profile) return []
  const { runs, doctrine, competencies } = profile.review
  const ids = new Set(runs.map(({ attempt }) => attempt))
  const counted = own.filter(({ header }) => ids.has(header.id))
  const [row] = cohortOf(courseOf({ taken: counted })).heatMap.rows
  const days = counted.map(({ header }) => header.began.slice(0, 10)).sort()
  const packs = groupedBy(counted, ({ header }) => `${header.pack.id} ${header.pack.version}`)
  return [
    {
      trainee,
      from: days[0] ?? "",
      to: days.at(-1) ?? "",
      packs: [...packs.values()].flatMap(([first]) =>
        first ? [{ title: first.pack.about.title, version: first.header.pack.version }] : [],
      ),
      scenarios: [...new Set(runs.map(({ title }) => title))],
      runs: runs.length,
      seconds: counted.reduce((sum, one) => sum + one.lasted() / 1000, 0),
      doctrine,
      competencies: competencies.map(({ id, name, band, evidence }) => ({
        id,
        name,
        band,
        interval: row?.cells.find(({ competency }) => competency === id)?.interval ?? [0, 1],
        evidence,
      })),
    },
  ]
}
