import type { Pack } from "../pack/pack"
import { byScenario } from "./filter"
import type { CourseAttempt } from "./facts"
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

export function protectingOf(attempts: readonly CourseAttempt[], packs: readonly Pack[]): readonly Protecting[] {
  const shown = attempts.filter(({ protecting, ending }) => protecting.isShown && ending !== null)
  return byScenario(shown).flatMap(([, own]): readonly Protecting[] => {
    const [first] = own
    if (!first) return []
    return [
      {
        pack: first.pack,
        scenario: first.scenario,
        title: titleOf(first, packs),
        told: guarded(own, () => {
          const minutes = own.flatMap(({ protecting }) => protecting.after ?? []).sort((a, b) => a - b)
          const quartiles = {
            low: quantileOf(minutes, 0.25),
            median: quantileOf(minutes, 0.5),
            high: quantileOf(minutes, 0.75),
          }
          const never = own.length - minutes.length
          return { shown: own.length, never, minutes, ...(minutes.length > 0 ? { quartiles } : {}) }
        }),
      },
    ]
  })
}

export function titleOf({ pack, scenario }: Pick<CourseAttempt, "pack" | "scenario">, packs: readonly Pack[]): string {
  const own = packs.find(({ about }) => about.pack === pack)
  return own?.scenarios.find((one) => one.scenario === scenario)?.title ?? scenario
}
