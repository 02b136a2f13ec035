import type { Doctrine } from "../pack/schema"
import { bandOf, type Competency, levelFrom } from "../score/competencies"
import { around, type Interval } from "../score/normal"
import { pooledRecognition } from "../score/pool"
import type { Columns, Rows } from "./columns"
import { countsIn } from "./grouped"
import { type Guarded, guarded, traineeOf } from "./people"

/** R4: who shows how much of what. Rows stand in the order of their names; nothing ranks them. */
export interface HeatMap {
  readonly columns: readonly HeatColumn[]
  /** How many rows there are; `rows` are those of them that were asked for. */
  readonly of: number
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

/** Rows from one on, counted from 0. */
export interface Window {
  readonly from: number
  readonly most: number
}

/** Attempts are finished, somebody's own, and all under the doctrine. */
export function heatMapOf(
  columns: Columns,
  attempts: Rows,
  doctrine: Doctrine,
  { from, most }: Window = { from: 0, most: Infinity },
): HeatMap {
  const ids = Object.keys(doctrine.competencies).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  const people = peopleOf(columns, attempts)
  const pooled = pooledOf(columns, attempts, ids, doctrine)
  const bands = ids.map(() => ({ strong: 0, adequate: 0, "not-yet": 0, "insufficient-evidence": 0 }))
  for (const { person } of people)
    bands.forEach((counts, at) => {
      const { level, error, weight } = pooled(person, at)
      counts[bandOf(level, error, weight, doctrine.evidence)]++
    })
  const rows = people.slice(from, from + most).map(({ person, name, of, count }): HeatRow => {
    const cells = ids.map((competency, at): HeatCell => {
      const { level, error, weight } = pooled(person, at)
      const [low, high] = around(level, error, doctrine.recognition.interval)
      const band = bandOf(level, error, weight, doctrine.evidence)
      return { competency, band, level, error, interval: [Math.max(0, low), Math.min(1, high)], weight }
    })
    return { name, of, attempts: count, cells }
  })
  return {
    columns: ids.map((competency, at) => ({
      competency,
      name: doctrine.competencies[competency]?.name ?? competency,
      bands: guarded(
        columns,
        attempts,
        () => bands[at] ?? { strong: 0, adequate: 0, "not-yet": 0, "insufficient-evidence": 0 },
      ),
    })),
    of: people.length,
    rows,
  }
}

interface Person {
  readonly person: number
  readonly name: string
  readonly of: HeatRow["of"]
  readonly count: number
}

/** Trainees in the order of their pseudonyms, then attempts under none in the order of their ids. */
function peopleOf({ attempt: { person }, names }: Columns, attempts: Rows): readonly Person[] {
  const counts = countsIn(attempts, person, names.people.size())
  const found: Person[] = []
  for (const [who, count] of counts.entries()) {
    if (count === 0) continue
    const name = names.people.nameOf(who)
    const trainee = traineeOf(name)
    found.push({
      person: who,
      name: trainee ?? name.slice(name.indexOf("/") + 1),
      of: trainee === undefined ? "attempt" : "trainee",
      count,
    })
  }
  return found.sort((a, b) => (a.of === b.of ? (a.name < b.name ? -1 : 1) : a.of === "trainee" ? -1 : 1))
}

/** The level of a person in each competency, all evidence of her attempts in one fold (`poolOf` says the same of objects). */
function pooledOf(columns: Columns, attempts: Rows, ids: readonly string[], doctrine: Doctrine) {
  const { attempt, evidence, names } = columns
  const people = names.people.size()
  const place = new Int32Array(names.competencies.size()).map((_, id) => ids.indexOf(names.competencies.nameOf(id)))
  const weights = new Float64Array(people * ids.length)
  const earned = new Float64Array(people * ids.length)
  const counts = {
    signals: new Int32Array(people),
    hits: new Int32Array(people),
    noise: new Int32Array(people),
    falseAlarms: new Int32Array(people),
  }
  const [persons, starts] = [attempt.person.block(), evidence.from.block()]
  const [signals, hits] = [attempt.signals.block(), attempt.hits.block()]
  const [noise, falseAlarms] = [attempt.noise.block(), attempt.falseAlarms.block()]
  const [competency, weight, worth] = [evidence.competency.block(), evidence.weight.block(), evidence.earned.block()]
  for (const row of attempts) {
    const who = persons[row] ?? 0
    counts.signals[who] = (counts.signals[who] ?? 0) + (signals[row] ?? 0)
    counts.hits[who] = (counts.hits[who] ?? 0) + (hits[row] ?? 0)
    counts.noise[who] = (counts.noise[who] ?? 0) + (noise[row] ?? 0)
    counts.falseAlarms[who] = (counts.falseAlarms[who] ?? 0) + (falseAlarms[row] ?? 0)
    const end = starts[row + 1] ?? 0
    for (let piece = starts[row] ?? 0; piece < end; piece++) {
      const at = who * ids.length + (place[competency[piece] ?? 0] ?? 0)
      weights[at] = (weights[at] ?? 0) + (weight[piece] ?? 0)
      earned[at] = (earned[at] ?? 0) + (worth[piece] ?? 0)
    }
  }
  const recognition = ids.indexOf("C1")
  for (let who = 0; who < people; who++) {
    const measured = pooledRecognition(
      {
        signals: counts.signals[who] ?? 0,
        hits: counts.hits[who] ?? 0,
        noise: counts.noise[who] ?? 0,
        falseAlarms: counts.falseAlarms[who] ?? 0,
      },
      doctrine,
    )
    if (!measured || recognition < 0) continue
    const at = who * ids.length + recognition
    weights[at] = (weights[at] ?? 0) + measured.weight
    earned[at] = (earned[at] ?? 0) + measured.weight * measured.score
  }
  return (person: number, at: number) =>
    levelFrom(
      { weight: weights[person * ids.length + at] ?? 0, earned: earned[person * ids.length + at] ?? 0 },
      doctrine.evidence,
    )
}
