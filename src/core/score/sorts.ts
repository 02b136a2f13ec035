import type { Play, Step } from "../attempt/play"
import type { Placement } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { beatOf } from "../pack/parts"
import type { Doctrine, Sort } from "../pack/schema"

/** What became of a sort that was handed in: how many cards lie where they belong, of each kind, and how sure she was. */
export interface Sorted {
  readonly sort: Sort
  /** The outcome it came to. */
  readonly outcome: string
  /** How many events came before it was handed in. */
  readonly event: number
  readonly cards: readonly SortedCard[]
  /** Of every bin that some card belongs in: how many do, and how many of them lie there. */
  readonly classes: readonly { readonly bin: string; readonly cards: number; readonly right: number }[]
  /** Cards that lie in a bin that raises an alarm and belong in none that does, of all that belong in none. */
  readonly falseAlarms: { readonly of: number; readonly raised: number }
  /** Of all that could be ticked: how many ticks are as they should be. On a card in no bin none is. */
  readonly marks?: { readonly of: number; readonly right: number }
  /** The mean share of right cards over the classes, so that one bin for everything earns little; with marks, half each. */
  readonly score: number
}

export interface SortedCard {
  readonly id: string
  readonly placed?: Placement
  readonly isRight: boolean
}

export function sortedIn({ steps, machine: { setting } }: Play): readonly Sorted[] {
  return steps.flatMap((step, event) => sortedBy(step, event, setting) ?? [])
}

/** The sort an act handed in, if it did. */
export function sortedBy({ event: closing, before, after }: Step, event: number, setting: Setting): Sorted | undefined {
  if (closing.type !== "close") return undefined
  const sort = beatOf(setting.scenario, before.at)?.sort
  const done = after.progress.done.slice(before.progress.done.length)
  const outcome = sort?.outcomes.find(({ id }) => done.includes(id))
  if (!sort || !outcome) return undefined
  return { sort, outcome: outcome.id, event, ...judged(sort, after.progress.sorts?.[sort.id]?.placed ?? {}) }
}

export function judged(
  sort: Sort,
  placed: Readonly<Record<string, Placement>>,
): Omit<Sorted, "sort" | "outcome" | "event"> {
  const cards = Object.entries(sort.cards).map(([id, { bin }]): SortedCard => {
    const own = placed[id]
    return { id, ...(own ? { placed: own } : {}), isRight: own?.bin === bin }
  })
  const classes = Object.keys(sort.bins).flatMap((bin) => {
    const own = cards.filter(({ id }) => sort.cards[id]?.bin === bin)
    return own.length === 0 ? [] : [{ bin, cards: own.length, right: own.filter(({ isRight }) => isRight).length }]
  })
  const raises = (bin: string | undefined) => bin !== undefined && sort.bins[bin]?.alarm === true
  const harmless = cards.filter(({ id }) => !raises(sort.cards[id]?.bin))
  const accuracy = mean(classes.map((one) => one.right / one.cards))
  const marks = marksOf(sort, cards)
  return {
    cards,
    classes,
    falseAlarms: { of: harmless.length, raised: harmless.filter((one) => raises(one.placed?.bin)).length },
    ...(marks ? { marks } : {}),
    score: marks ? (accuracy + marks.right / Math.max(1, marks.of)) / 2 : accuracy,
  }
}

function marksOf(sort: Sort, cards: readonly SortedCard[]): Sorted["marks"] {
  const names = Object.keys(sort.marks ?? {})
  if (names.length === 0) return undefined
  const ticks = cards.flatMap(({ id, placed }) =>
    names.map(
      (mark) => placed !== undefined && placed.marks.includes(mark) === (sort.cards[id]?.has ?? []).includes(mark),
    ),
  )
  return { of: ticks.length, right: ticks.filter(Boolean).length }
}

/** Certainty-based marks of a sort (rubric 2.5): shown, never scored. */
export function certaintyMarks({ cards }: Pick<Sorted, "cards">, { recognition }: Doctrine): number {
  return cards.reduce((sum, { placed, isRight }) => {
    if (!placed) return sum
    return sum + (recognition.certainty[isRight ? "right" : "wrong"][placed.confidence - 1] ?? 0)
  }, 0)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
