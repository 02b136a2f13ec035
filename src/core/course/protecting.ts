import type { Pack } from "../pack/pack"
import { type Columns, type Rows } from "./columns"
import { groupedRows, rowsWith } from "./grouped"
import { type Guarded, guarded } from "./people"

/** Scenario minutes from the first sign shown to the first act that protects, in finished attempts of one scenario. */
export interface Protecting {
  readonly pack: string
  readonly scenario: string
  readonly title: string
  readonly told: Guarded<{
    /** Attempts in which a sign was shown. */
    readonly shown: number
    /** Of those, how many never came to an act that protects. */
    readonly never: number
    /** Of those that did, the shortest first; there are few different ones, however many attempts there are. */
    readonly times: readonly Time[]
    /** Absent where nobody did. */
    readonly quartiles?: { readonly low: number; readonly median: number; readonly high: number }
  }>
}

/** How many attempts took so many minutes. */
export interface Time {
  readonly minutes: number
  readonly attempts: number
}

export function protectingOf(columns: Columns, attempts: Rows, packs: readonly Pack[]): readonly Protecting[] {
  const { attempt, names } = columns
  const after = attempt.protectedAfter.block()
  const shown = rowsWith(rowsWith(attempts, attempt.isFinished, 1), attempt.isShown, 1)
  return groupedRows(shown, attempt.scenario, names.scenarios).map(([key, own]): Protecting => {
    const { pack, scenario, title } = scenarioOf(key, packs)
    return {
      pack,
      scenario,
      title,
      told: guarded(columns, own, () => {
        const counts = new Map<number, number>()
        for (const row of own) {
          const minutes = after[row] ?? Number.NaN
          counts.set(minutes, (counts.get(minutes) ?? 0) + 1)
        }
        const never = counts.get(Number.NaN) ?? 0
        counts.delete(Number.NaN)
        const times = Array.from(counts, ([minutes, attempts]) => ({ minutes, attempts })).sort(
          (a, b) => a.minutes - b.minutes,
        )
        const quartile = (share: number) => quantileIn(times, own.length - never, share)
        const quartiles = { low: quartile(0.25), median: quartile(0.5), high: quartile(0.75) }
        return { shown: own.length, never, times, ...(times.length > 0 ? { quartiles } : {}) }
      }),
    }
  })
}

/** `quantileOf` of `n` values that are counted and not listed. */
function quantileIn(times: readonly Time[], n: number, share: number): number {
  const valueAt = (index: number) => {
    let before = 0
    return times.find(({ attempts }) => (before += attempts) > index)?.minutes ?? Number.NaN
  }
  const at = (n - 1) * share
  const [low, high] = [valueAt(Math.floor(at)), valueAt(Math.ceil(at))]
  return low + (high - low) * (at - Math.floor(at))
}

/** What a scenario is that is named with its pack. */
export function scenarioOf(key: string, packs: readonly Pack[]) {
  const [id = "", scenario = ""] = key.split("/")
  const pack = packs.find(({ about }) => about.pack === id)
  const found = pack?.scenarios.find((one) => one.scenario === scenario)
  return { pack: id, scenario, title: found?.title ?? scenario, found }
}
