import { type Columns, isFirst, stances } from "../src/core/course/columns"
import { isSound } from "../src/core/course/facts"

/** What a course is aggregated from, as rows: the same numbers for every contender. */
export interface CourseRows {
  /** One for each first judged decision of an attempt at a beat, attempt by attempt: of which, at which beat, and whether it was sound. */
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
}

/** Means of competencies, difficulty and discrimination of items: what all contenders must agree on. */
export interface CourseNumbers {
  readonly competencies: readonly number[]
  readonly difficulty: readonly number[]
  /** Corrected item-total correlation; NaN where nothing varies. */
  readonly discrimination: readonly number[]
}

/** The rows of all attempts; an item is a beat of a scenario. */
export function rowsOf({ decisions, evidence, names, rows }: Columns): CourseRows {
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
  }
}

/**
 * Ours: once through each table. The decisions of an attempt lie side by side, so that what each is held against is known
 * before the next attempt: the share of the others that were sound, which is one number for all sound decisions of an
 * attempt and another for the rest.
 */
export function numbersOf({ decision, evidence, items, competencies }: CourseRows): CourseNumbers {
  const weights = new Float64Array(competencies)
  const earnings = new Float64Array(competencies)
  const { competency, weight, earned } = evidence
  for (let i = 0; i < competency.length; i++) {
    const at = competency[i] ?? 0
    weights[at] = (weights[at] ?? 0) + (weight[i] ?? 0)
    earnings[at] = (earnings[at] ?? 0) + (earned[i] ?? 0)
  }
  /** Of each item, unsound and sound: decisions that were the only one of their attempt. */
  const alone = new Float64Array(items * 2)
  /** Of each item, unsound and sound: the other decisions, and sums of y and y² of the share y they are held against. */
  const sums = new Float64Array(items * width)
  const { attempt, item, sound } = decision
  for (let from = 0, to = 0; from < attempt.length; from = to) {
    const own = attempt[from]
    let right = 0
    for (to = from; to < attempt.length && attempt[to] === own; to++) right += sound[to] ?? 0
    const others = to - from - 1
    if (others === 0) {
      const at = (item[from] ?? 0) * 2 + (sound[from] ?? 0)
      alone[at] = (alone[at] ?? 0) + 1
      continue
    }
    const [unsoundShare, soundShare] = [right / others, (right - 1) / others]
    for (let i = from; i < to; i++) {
      const x = sound[i] ?? 0
      const y = x === 0 ? unsoundShare : soundShare
      const at = (item[i] ?? 0) * width + x * (width / 2)
      sums[at] = (sums[at] ?? 0) + 1
      sums[at + 1] = (sums[at + 1] ?? 0) + y
      sums[at + 2] = (sums[at + 2] ?? 0) + y * y
    }
  }
  const every = Array.from({ length: items }, (_, at) => {
    const [unsoundAlone = 0, soundAlone = 0] = alone.subarray(at * 2, at * 2 + 2)
    const [n0 = 0, y0 = 0, yy0 = 0, , x = 0, xy = 0, yy1 = 0] = sums.subarray(at * width, (at + 1) * width)
    const [n, y, yy] = [n0 + x, y0 + xy, yy0 + yy1]
    // Of noughts and ones the squares are the same.
    const [vx, vy] = [x - (x * x) / n, yy - (y * y) / n]
    return {
      difficulty: (x + soundAlone) / (n + unsoundAlone + soundAlone),
      discrimination: vx < 1e-9 || vy < 1e-9 ? Number.NaN : (xy - (x * y) / n) / Math.sqrt(vx * vy),
    }
  })
  return {
    competencies: Array.from(earnings, (sum, at) => sum / (weights[at] ?? 0)),
    difficulty: every.map(({ difficulty }) => difficulty),
    discrimination: every.map(({ discrimination }) => discrimination),
  }
}

/** Numbers of an item in `sums`: four of what is unsound and four of what is sound, the fourth of each unused, which makes it eight. */
const width = 8

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
