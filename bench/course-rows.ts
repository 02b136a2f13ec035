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

/** Ours: three times through the blocks. */
export function numbersOf({ decision, evidence, items, competencies, attempts }: CourseRows): CourseNumbers {
  const weight = new Float64Array(competencies)
  const earned = new Float64Array(competencies)
  for (const [i, competency] of evidence.competency.entries()) {
    weight[competency] = (weight[competency] ?? 0) + (evidence.weight[i] ?? 0)
    earned[competency] = (earned[competency] ?? 0) + (evidence.earned[i] ?? 0)
  }
  const [soundOf, judgedOf] = [new Int32Array(attempts), new Int32Array(attempts)]
  const { attempt, item, sound } = decision
  for (let i = 0; i < attempt.length; i++) {
    const row = attempt[i] ?? 0
    soundOf[row] = (soundOf[row] ?? 0) + (sound[i] ?? 0)
    judgedOf[row] = (judgedOf[row] ?? 0) + 1
  }
  const of = { met: new Int32Array(items), sound: new Int32Array(items) }
  const sums = {
    n: blank(items),
    x: blank(items),
    y: blank(items),
    xx: blank(items),
    yy: blank(items),
    xy: blank(items),
  }
  for (let i = 0; i < attempt.length; i++) {
    const [row, beat, x] = [attempt[i] ?? 0, item[i] ?? 0, sound[i] ?? 0]
    of.met[beat] = (of.met[beat] ?? 0) + 1
    of.sound[beat] = (of.sound[beat] ?? 0) + x
    const others = (judgedOf[row] ?? 0) - 1
    if (others === 0) continue
    const y = ((soundOf[row] ?? 0) - x) / others
    sums.n[beat] = (sums.n[beat] ?? 0) + 1
    sums.x[beat] = (sums.x[beat] ?? 0) + x
    sums.y[beat] = (sums.y[beat] ?? 0) + y
    sums.xx[beat] = (sums.xx[beat] ?? 0) + x * x
    sums.yy[beat] = (sums.yy[beat] ?? 0) + y * y
    sums.xy[beat] = (sums.xy[beat] ?? 0) + x * y
  }
  return {
    competencies: Array.from(weight, (all, at) => (earned[at] ?? 0) / all),
    difficulty: Array.from(of.met, (met, at) => (of.sound[at] ?? 0) / met),
    discrimination: Array.from(sums.n, (n, at) => {
      const [x, y, xx] = [sums.x[at] ?? 0, sums.y[at] ?? 0, sums.xx[at] ?? 0]
      const [yy, xy] = [sums.yy[at] ?? 0, sums.xy[at] ?? 0]
      const [vx, vy] = [xx - (x * x) / n, yy - (y * y) / n]
      return vx < 1e-9 || vy < 1e-9 ? Number.NaN : (xy - (x * y) / n) / Math.sqrt(vx * vy)
    }),
  }
}

function blank(length: number): Float64Array {
  return new Float64Array(length)
}

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
