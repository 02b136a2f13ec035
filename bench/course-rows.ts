import { type Columns, isFirst, stances } from "../src/core/course/columns"
import { isSound } from "../src/core/course/facts"

/** What a course is aggregated from, as rows: the same numbers for every contender. */
export interface CourseRows {
  /** One for each first judged decision of an attempt at a beat: of which attempt, at which beat, and whether it was sound. */
  readonly decision: { readonly attempt: Int32Array; readonly item: Int32Array; readonly sound: Int32Array }
  /** One for each competency that an attempt shows something of: how much evidence, and how much of it speaks for it. */
  readonly evidence: {
    readonly attempt: Int32Array
    readonly competency: Int32Array
    readonly weight: Float64Array
    readonly earned: Float64Array
  }
  readonly items: number
  readonly competencies: number
  readonly attempts: number
}

/** Means of competencies, difficulty and discrimination of items: what all contenders must agree on. */
export interface CourseNumbers {
  readonly competencies: readonly number[]
  readonly difficulty: readonly number[]
  /** Corrected item-total correlation; NaN where nothing varies. */
  readonly discrimination: readonly number[]
}

/** The rows of all attempts; an item is a beat of a scenario. */
export function rowsOf({ decisions, evidence, names, attempt, rows }: Columns): CourseRows {
  const itemOfAct = Int32Array.from({ length: names.acts.size() }, (_, act) => {
    const name = names.acts.nameOf(act)
    return names.places.idOf(name.slice(0, name.lastIndexOf(" ")))
  })
  const decided: number[] = []
  const shown: number[] = []
  for (let row = 0; row < rows(); row++) {
    for (let at = decisions.from.at(row); at < decisions.from.at(row + 1); at++)
      if (decisions.first.at(at) & isFirst.judged) decided.push(row, itemOfAct[decisions.act.at(at)] ?? 0, at)
    for (let at = evidence.from.at(row); at < evidence.from.at(row + 1); at++) shown.push(row, at)
  }
  const every = (step: number, list: readonly number[], from: number) =>
    Int32Array.from({ length: list.length / step }, (_, i) => list[i * step + from] ?? 0)
  const pieces = every(2, shown, 1)
  return {
    decision: {
      attempt: every(3, decided, 0),
      item: every(3, decided, 1),
      sound: every(3, decided, 2).map((at) => (isSound(stances[decisions.stance.at(at) - 1] ?? null) ? 1 : 0)),
    },
    evidence: {
      attempt: every(2, shown, 0),
      competency: pieces.map((at) => evidence.competency.at(at)),
      weight: Float64Array.from(pieces, (at) => evidence.weight.at(at)),
      earned: Float64Array.from(pieces, (at) => evidence.earned.at(at)),
    },
    items: names.places.size(),
    competencies: names.competencies.size(),
    attempts: attempt.kind.length(),
  }
}

/** Ours: once through the evidence, twice through the decisions; what belongs to one thing lies side by side. */
export function numbersOf({ decision, evidence, items, competencies, attempts }: CourseRows): CourseNumbers {
  const pooled = new Float64Array(competencies * 2)
  const { competency, weight, earned } = evidence
  for (let i = 0; i < competency.length; i++) {
    const at = (competency[i] ?? 0) * 2
    pooled[at] = (pooled[at] ?? 0) + (weight[i] ?? 0)
    pooled[at + 1] = (pooled[at + 1] ?? 0) + (earned[i] ?? 0)
  }
  /** Of each attempt how many were judged, and how many of them were sound. */
  const totals = new Int32Array(attempts * 2)
  const { attempt, item, sound } = decision
  for (let i = 0; i < attempt.length; i++) {
    const at = (attempt[i] ?? 0) * 2
    totals[at] = (totals[at] ?? 0) + 1
    totals[at + 1] = (totals[at + 1] ?? 0) + (sound[i] ?? 0)
  }
  const sums = new Float64Array(items * width)
  for (let i = 0; i < attempt.length; i++) {
    const [row, x] = [(attempt[i] ?? 0) * 2, sound[i] ?? 0]
    const at = (item[i] ?? 0) * width
    sums[at] = (sums[at] ?? 0) + 1
    sums[at + 1] = (sums[at + 1] ?? 0) + x
    const others = (totals[row] ?? 0) - 1
    if (others === 0) continue
    const y = ((totals[row + 1] ?? 0) - x) / others
    sums[at + 2] = (sums[at + 2] ?? 0) + 1
    sums[at + 3] = (sums[at + 3] ?? 0) + x
    sums[at + 4] = (sums[at + 4] ?? 0) + y
    sums[at + 5] = (sums[at + 5] ?? 0) + y * y
    sums[at + 6] = (sums[at + 6] ?? 0) + x * y
  }
  const every = Array.from({ length: items }, (_, at) => sums.subarray(at * width, (at + 1) * width))
  return {
    competencies: Array.from({ length: competencies }, (_, at) => (pooled[at * 2 + 1] ?? 0) / (pooled[at * 2] ?? 0)),
    difficulty: every.map(([met = 0, right = 0]) => right / met),
    discrimination: every.map(([, , n = 0, x = 0, y = 0, yy = 0, xy = 0]) => {
      // Of noughts and ones the squares are the same.
      const [vx, vy] = [x - (x * x) / n, yy - (y * y) / n]
      return vx < 1e-9 || vy < 1e-9 ? Number.NaN : (xy - (x * y) / n) / Math.sqrt(vx * vy)
    }),
  }
}

/** Of an item: how often it was met, and soundly; of those with other decisions how many, and sums of x, y, y² and xy. */
const width = 7

/** Where two answers are not the same, to nine digits; undefined where they are. */
export function whereApart(one: CourseNumbers, other: CourseNumbers): string | undefined {
  for (const kind of ["competencies", "difficulty", "discrimination"] as const)
    for (const [at, value] of one[kind].entries()) {
      const its = other[kind][at] ?? Number.NaN
      const isSame = Number.isNaN(value) ? Number.isNaN(its) : Math.abs(value - its) < 1e-9
      if (!isSame) return `${kind} ${at}: ${value} and ${its}`
    }
  return undefined
}
