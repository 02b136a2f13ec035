import type { Doctrine, Indicators } from "../pack/schema"
import { type Certainty, certaintyOf } from "../score/certainty"
import type { Interval } from "../score/normal"
import { intervalsOf } from "../score/pool"
import { type Profile, profilesOf } from "../score/profiling"
import { type Counts, countsOf, isEnough, measuresOf, type RecognitionItem } from "../score/recognition"
import { summed } from "../score/summed"
import type { CourseAttempt } from "./facts"
import { type Guarded, guarded } from "./people"

/** How well signs were told from what is harmless, by all attempts together. Attempts are under one doctrine. */
export interface Recognising {
  readonly all: Guarded<Told>
  /** For each sign that was met, in the order of the codes. */
  readonly indicators: readonly IndicatorTold[]
  /** For each harmless thing that looks like a sign and was met, in the order of the codes. */
  readonly distractors: readonly DistractorTold[]
  /** For each word packs say of who is seen in a thing. */
  readonly tags: readonly { readonly about: string; readonly told: Guarded<Profile> }[]
  /** How sure people were of their flags, and how often they were right. */
  readonly certainty: Guarded<Certainty>
}

/** Counts, and d′ and c with their intervals; absent with too few signs or harmless things. */
export interface Told extends Counts {
  readonly sensitivity?: number
  readonly criterion?: number
  readonly intervals?: { readonly sensitivity: Interval; readonly criterion: Interval }
}

export interface IndicatorTold {
  readonly code: string
  readonly title: string
  /** Noise is what the catalogue says is taken for this sign. */
  readonly told: Guarded<Told>
}

export interface DistractorTold {
  readonly code: string
  readonly title: string
  readonly takenFor: string
  readonly told: Guarded<Pick<Counts, "noise" | "falseAlarms">>
}

export function recognisingOf(
  attempts: readonly CourseAttempt[],
  doctrine: Doctrine,
  { indicators, distractors }: Pick<Indicators, "indicators" | "distractors">,
): Recognising {
  const itemsOf = ({ score }: CourseAttempt) => score.recognition.items
  const having = (isMeant: (item: RecognitionItem) => boolean) =>
    attempts.filter((attempt) => itemsOf(attempt).some(isMeant))
  const pooled = (of: readonly CourseAttempt[], isMeant: (item: RecognitionItem) => boolean) =>
    summed(of.map((attempt) => countsOf(itemsOf(attempt).filter(isMeant))))
  const met = [...new Set(attempts.flatMap((attempt) => itemsOf(attempt).flatMap(({ code }) => code ?? [])))].sort()
  const tags = [...new Set(attempts.flatMap((attempt) => itemsOf(attempt).flatMap(({ about }) => about ?? [])))].sort()
  const profiles = profilesOf(attempts.map(itemsOf), doctrine)
  return {
    all: guarded(attempts, () => toldOf(summed(attempts.map(({ score }) => score.recognition)), doctrine)),
    indicators: met.flatMap((code): readonly IndicatorTold[] => {
      const sign = indicators[code]
      if (!sign) return []
      const isMeant = (item: RecognitionItem) =>
        item.code === code || (item.code !== undefined && distractors[item.code]?.["taken-for"] === code)
      const own = having((item) => item.code === code)
      return [{ code, title: sign.title, told: guarded(own, () => toldOf(pooled(attempts, isMeant), doctrine)) }]
    }),
    distractors: met.flatMap((code): readonly DistractorTold[] => {
      const thing = distractors[code]
      if (!thing) return []
      const isMeant = (item: RecognitionItem) => item.code === code
      const told = guarded(having(isMeant), () => {
        const { noise, falseAlarms } = pooled(attempts, isMeant)
        return { noise, falseAlarms }
      })
      return [{ code, title: thing.title, takenFor: thing["taken-for"], told }]
    }),
    tags: tags.flatMap((about) => {
      const profile = profiles.find((one) => one.about === about)
      return profile
        ? [
            {
              about,
              told: guarded(
                having((item) => item.about === about),
                () => profile,
              ),
            },
          ]
        : []
    }),
    certainty: guarded(attempts, () => certaintyOf(attempts.flatMap(itemsOf), doctrine)),
  }
}

function toldOf(counts: Counts, { recognition }: Doctrine): Told {
  const { signals, hits, noise, falseAlarms } = counts
  const intervals = intervalsOf(counts, recognition)
  return {
    signals,
    hits,
    noise,
    falseAlarms,
    ...(isEnough(counts, recognition) ? measuresOf(counts) : {}),
    ...(intervals ? { intervals } : {}),
  }
}
