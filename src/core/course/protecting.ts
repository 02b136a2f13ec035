import type { Pack } from "../pack/pack"
import { type Columns, type Rows } from "./columns"
import { groupedRows, rowsWhere } from "./grouped"
import { type Guarded, guarded } from "./people"
import { quantileOf } from "./statistics"

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
    /** One for each attempt that did, the shortest first. */
    readonly minutes: readonly number[]
    /** Absent where nobody did. */
    readonly quartiles?: { readonly low: number; readonly median: number; readonly high: number }
  }>
}

export function protectingOf(columns: Columns, attempts: Rows, packs: readonly Pack[]): readonly Protecting[] {
  const { attempt, names } = columns
  const [isShown, isFinished, after] = [
    attempt.isShown.block(),
    attempt.isFinished.block(),
    attempt.protectedAfter.block(),
  ]
  const shown = rowsWhere(attempts, (row) => isShown[row] === 1 && isFinished[row] === 1)
  return groupedRows(shown, attempt.scenario, names.scenarios).map(([key, own]): Protecting => {
    const { pack, scenario, title } = scenarioOf(key, packs)
    return {
      pack,
      scenario,
      title,
      told: guarded(columns, own, () => {
        const did = rowsWhere(own, (row) => !Number.isNaN(after[row]))
        const minutes = new Float64Array(did.length)
        for (const [i, row] of did.entries()) minutes[i] = after[row] ?? 0
        minutes.sort()
        const quartiles = {
          low: quantileOf(minutes, 0.25),
          median: quantileOf(minutes, 0.5),
          high: quantileOf(minutes, 0.75),
        }
        const never = own.length - minutes.length
        return { shown: own.length, never, minutes: Array.from(minutes), ...(minutes.length > 0 ? { quartiles } : {}) }
      }),
    }
  })
}

/** What a scenario is that is named with its pack. */
export function scenarioOf(key: string, packs: readonly Pack[]) {
  const [id = "", scenario = ""] = key.split("/")
  const pack = packs.find(({ about }) => about.pack === id)
  const found = pack?.scenarios.find((one) => one.scenario === scenario)
  return { pack: id, scenario, title: found?.title ?? scenario, found }
}
