import type { Doctrine } from "../pack/schema"
import { around, type Interval } from "./normal"
import { type Counts, countsOf, errorsOf, isEnough, measuresOf, type RecognitionItem } from "./recognition"
import { summed } from "./summed"

/**
 * Whether things are judged by who is seen in them: the leaning c, for each tag of `about`, against all other tagged
 * things (rubric 2.4). Worked out over as many attempts as there are, because one has never enough.
 */
export interface Profile {
  readonly about: string
  readonly counts: Counts
  /** c for these things; absent with too few of them. */
  readonly criterion?: number
  readonly interval?: Interval
  /**
   * c for these less c for all others, with its interval: below 0 they are flagged more readily. Absent where either
   * side has too few. The interval is widened for the number of tags that are looked at (Bonferroni).
   */
  readonly difference?: { readonly by: number; readonly interval: Interval }
  /** Only where the difference has an interval. */
  readonly reading?: "suspected" | "overlooked" | "alike"
}

/** One list of items for each attempt. */
export function profilesOf(attempts: readonly (readonly RecognitionItem[])[], doctrine: Doctrine): readonly Profile[] {
  const tags = [...new Set(attempts.flatMap((items) => items.flatMap(({ about }) => about ?? [])))].sort()
  return profilesFrom(
    tags.map((about) => ({
      about,
      own: summed(attempts.map((items) => countsOf(items.filter((item) => item.about === about)))),
      others: summed(
        attempts.map((items) => countsOf(items.filter((item) => item.about !== undefined && item.about !== about))),
      ),
    })),
    doctrine,
  )
}

/** The same from the counts of each tag, and of all other tagged things. */
export function profilesFrom(
  sides: readonly { readonly about: string; readonly own: Counts; readonly others: Counts }[],
  { recognition }: Doctrine,
): readonly Profile[] {
  const compared = sides.filter(({ own, others }) => isEnough(own, recognition) && isEnough(others, recognition)).length
  // Two tags are one comparison: what one is suspected of, the other is spared.
  const sure = 1 - (1 - recognition.interval) / Math.max(1, compared === 2 ? 1 : compared)
  return sides.map(({ about, own, others }): Profile => {
    if (!isEnough(own, recognition)) return { about, counts: own }
    const { criterion } = measuresOf(own)
    const error = errorsOf(own).criterion
    const alone = { about, counts: own, criterion, interval: around(criterion, error, recognition.interval) }
    if (!isEnough(others, recognition)) return alone
    const by = criterion - measuresOf(others).criterion
    const interval = around(by, Math.hypot(error, errorsOf(others).criterion), sure)
    const reading = interval[1] < 0 ? "suspected" : interval[0] > 0 ? "overlooked" : "alike"
    return { ...alone, difference: { by, interval }, reading }
  })
}
