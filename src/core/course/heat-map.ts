import type { Doctrine } from "../pack/schema"
import type { Competency } from "../score/competencies"
import { around, type Interval } from "../score/normal"
import { pooledLevels } from "../score/pool"
import type { CourseAttempt } from "./facts"
import { groupedBy } from "./grouped"
import { type Guarded, guarded, personOf } from "./people"

/** R4: who shows how much of what. Rows stand in the order of their names; nothing ranks them. */
export interface HeatMap {
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly HeatRow[]
}

export interface HeatColumn {
  readonly competency: string
  readonly name: string
  /** How many rows have each band. */
  readonly bands: Guarded<Readonly<Record<Competency["band"], number>>>
}

export interface HeatRow {
  /** A pseudonym; the id of the attempt where it has none, and then nobody knows what else the same person played. */
  readonly name: string
  readonly of: "trainee" | "attempt"
  readonly attempts: number
  /** One for each column. */
  readonly cells: readonly HeatCell[]
}

export interface HeatCell {
  readonly competency: string
  readonly band: Competency["band"]
  /** 0 to 1, from all attempts of the row together. */
  readonly level: number
  readonly error: number
  readonly interval: Interval
  readonly weight: number
}

/** Attempts are finished, somebody's own, and all under the doctrine. */
export function heatMapOf(attempts: readonly CourseAttempt[], doctrine: Doctrine): HeatMap {
  const rows = [...groupedBy(attempts, personOf)]
    .sort(([a], [b]) => (a > b ? -1 : 1))
    .flatMap(([, own]): readonly HeatRow[] => {
      const [first] = own
      if (!first) return []
      return [
        {
          name: first.trainee ?? first.attempt,
          of: first.trainee === undefined ? "attempt" : "trainee",
          attempts: own.length,
          cells: cellsOf(own, doctrine),
        },
      ]
    })
    .sort((a, b) => (a.of === b.of ? (a.name < b.name ? -1 : 1) : a.of === "trainee" ? -1 : 1))
  const ids = Object.keys(doctrine.competencies).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  return {
    columns: ids.map((competency, at) => ({
      competency,
      name: doctrine.competencies[competency]?.name ?? competency,
      bands: guarded(attempts, () => {
        const count = (band: Competency["band"]) => rows.filter(({ cells }) => cells[at]?.band === band).length
        return {
          strong: count("strong"),
          adequate: count("adequate"),
          "not-yet": count("not-yet"),
          "insufficient-evidence": count("insufficient-evidence"),
        }
      }),
    })),
    rows,
  }
}

function cellsOf(own: readonly CourseAttempt[], doctrine: Doctrine): readonly HeatCell[] {
  return pooledLevels(
    own.map(({ score }) => score),
    doctrine,
  ).map(({ id, band, level, error, weight }) => {
    const [low, high] = around(level, error, doctrine.recognition.interval)
    return { competency: id, band, level, error, interval: [Math.max(0, low), Math.min(1, high)], weight }
  })
}
