/**
 * A week of hours at a few places: where and when people are at risk while nobody is there, and what presence takes
 * away of it. Ours, not the doctrine's; the formula stands in docs/doctrine.md.
 */
export interface WeekRules {
  readonly blocks: readonly Block[]
  /** What is there in any case. */
  readonly presence: readonly Presence[]
}

/** Hours of a week, from Monday 0:00: 168 of them. */
export interface Hours {
  /** 0 is Monday. */
  readonly days: readonly number[]
  /** Hours of the day. When `to` is not after `from` it is an hour of the next day. */
  readonly from: number
  readonly to: number
}

export interface Block extends Hours {
  readonly at: string
  /** Harm, on the scale of the harm index, each time it comes and nobody is there. */
  readonly harm: number
  /** Which share of it each kind of presence takes away. */
  readonly lowered: Readonly<Record<string, number>>
}

export interface Presence extends Hours {
  readonly kind: string
  readonly at: readonly string[]
}

export const dayHours = 24
export const weekHours = 7 * dayHours

/** The hours of the week it covers, in the order of its days. */
export function hoursOf({ days, from, to }: Hours): readonly number[] {
  const length = lengthOf({ from, to })
  return days.flatMap((day) => Array.from({ length }, (_, hour) => (day * dayHours + from + hour) % weekHours))
}

function lengthOf({ from, to }: Pick<Hours, "from" | "to">): number {
  return to > from ? to - from : to + dayHours - from
}

/** One hour of one block: its harm while nobody is there, and the harm that is left. */
export interface Cell {
  readonly block: number
  readonly hour: number
  readonly bare: number
  readonly left: number
  /** The kind of presence that takes most of it away. */
  readonly kind?: string
}

/** Every hour at risk. Of several kinds of presence in one hour the one that takes away most counts, and no other. */
export function cellsOf({ blocks, presence }: WeekRules, more: readonly Presence[]): readonly Cell[] {
  const there = [...presence, ...more].map((one) => ({ ...one, hours: new Set(hoursOf(one)) }))
  return blocks.flatMap((block, at) => {
    const bare = block.harm / lengthOf(block)
    return hoursOf(block).map((hour): Cell => {
      const best = there
        .filter((one) => one.at.includes(block.at) && one.hours.has(hour))
        .map(({ kind }) => ({ kind, share: block.lowered[kind] ?? 0 }))
        .reduce<{ readonly kind?: string; readonly share: number }>(
          (most, one) => (one.share > most.share ? one : most),
          { share: 0 },
        )
      return {
        block: at,
        hour,
        bare,
        left: bare * (1 - best.share),
        ...(best.kind === undefined ? {} : { kind: best.kind }),
      }
    })
  })
}

/** The harm of the whole week: the sum of what is left in every hour at risk. */
export function harmOf(week: WeekRules, more: readonly Presence[]): number {
  return settled(cellsOf(week, more).reduce((sum, { left }) => sum + left, 0))
}

/** Six decimals: thirds of an hour's harm add up to the same on every machine and in every order. */
export function settled(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0
}
