import { thingGate } from "../activity/observe"
import type { Play } from "../attempt/play"
import type { Progress } from "../machine/progress"
import { whyClosed } from "../machine/why-closed"
import type { Doctrine, Observable } from "../pack/schema"
import { densityAt, shareBelow, zOf } from "./normal"

/** How well signal was told from noise (rubric 2.4), over everything the trainee had the chance to see. */
export interface Recognition {
  readonly signals: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
  /** Absent with too few of either: then nothing may be said. */
  readonly measures?: Measures
  readonly items: readonly RecognitionItem[]
}

export interface Counts {
  readonly signals: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
}

export interface Measures {
  /** d′: 0 tells nothing apart. */
  readonly sensitivity: number
  /** c: above 0 says nothing, below 0 sees danger everywhere. */
  readonly criterion: number
}

export interface RecognitionItem {
  readonly id: string
  readonly signal: boolean
  readonly code?: string
  readonly cluster?: string
  readonly looked: boolean
  readonly flagged?: 1 | 2 | 3
  /** Something that is missing, and the line of a community's baseline (from 1) that it breaks. */
  readonly absent?: { readonly of: string; readonly line: number }
  /** Who is seen in it, in the word of the pack's author. */
  readonly about?: string
}

/** d′ and c with the log-linear correction, which keeps rates of 0 and 1 finite. */
export function measuresOf(counts: Counts): Measures {
  const hit = zOf(hitRate(counts))
  const alarm = zOf(alarmRate(counts))
  return { sensitivity: hit - alarm, criterion: -0.5 * (hit + alarm) }
}

/**
 * Standard errors of d′ and c (Gourevitch and Galanter 1967): a rate r of n has in units of z the variance
 * r(1 - r) / (n phi(z)^2); d′ has the sum of the two, c a quarter of it. The rates are the corrected ones.
 */
export function errorsOf(counts: Counts): Measures {
  const variance = (rate: number, of: number) => (rate * (1 - rate)) / (of * densityAt(zOf(rate)) ** 2)
  const sum = variance(hitRate(counts), counts.signals) + variance(alarmRate(counts), counts.noise)
  return { sensitivity: Math.sqrt(sum), criterion: Math.sqrt(sum) / 2 }
}

function hitRate({ hits, signals }: Counts): number {
  return (hits + 0.5) / (signals + 1)
}

function alarmRate({ falseAlarms, noise }: Counts): number {
  return (falseAlarms + 0.5) / (noise + 1)
}

/** C1 from the measures (rubric 2.9): Phi(d′/√2), less a tenth of |c|. */
export function recognitionScore({ sensitivity, criterion }: Measures, constants: Doctrine["recognition"]): number {
  return Math.max(0, shareBelow(sensitivity / Math.SQRT2) - constants["criterion-penalty"] * Math.abs(criterion))
}

export function recognitionOf(play: Play, { recognition }: Doctrine): Recognition {
  const items = exposures(play).map(({ thing }): RecognitionItem => {
    const judged = play.now.progress.judged[thing.id]
    return {
      id: thing.id,
      signal: thing.shows !== undefined,
      ...codeOf(thing),
      ...(thing.cluster === undefined ? {} : { cluster: thing.cluster }),
      looked: play.now.progress.looked.includes(thing.id),
      ...(judged?.as === "flag" ? { flagged: judged.confidence } : {}),
      ...(thing.absent ? { absent: thing.absent } : {}),
      ...(thing.about === undefined ? {} : { about: thing.about }),
    }
  })
  const counts = countsOf(items)
  return { ...counts, ...(isEnough(counts, recognition) ? { measures: measuresOf(counts) } : {}), items }
}

/** Signals and harmless things, and what was flagged of them; a cluster of signals is one. */
export function countsOf(items: readonly RecognitionItem[]): Counts {
  const signals = groups(items.filter(({ signal }) => signal))
  const noise = items.filter(({ signal }) => !signal)
  return {
    signals: signals.length,
    hits: signals.filter((group) => group.some(({ flagged }) => flagged !== undefined)).length,
    noise: noise.length,
    falseAlarms: noise.filter(({ flagged }) => flagged !== undefined).length,
  }
}

export function isEnough({ signals, noise }: Counts, recognition: Doctrine["recognition"]): boolean {
  return signals >= recognition["least-signals"] && noise >= recognition["least-noise"]
}

/** Of the signs, those that are something missing: how many there were, and how many were flagged. */
export function absencesOf({ items }: Recognition): { readonly signals: number; readonly hits: number } {
  const { signals, hits } = countsOf(items.filter(({ absent }) => absent !== undefined))
  return { signals, hits }
}

/** Everything that could be judged at some moment of the play, and the first such moment. */
export function exposures({ machine: { setting }, steps, now }: Play): readonly {
  readonly thing: Observable
  readonly event: number
  readonly minutes: number
}[] {
  const momentsAt = new Map<string, { readonly progress: Progress; readonly event: number }[]>()
  for (const [event, { at, progress }] of [...steps.map(({ before }) => before), now].entries()) {
    const known = momentsAt.get(at)
    if (known) known.push({ progress, event })
    else momentsAt.set(at, [{ progress, event }])
  }
  return setting.scenario.beats.flatMap(({ id, observe }) => {
    const there = momentsAt.get(id)
    return (there && observe ? observe : []).flatMap((thing) => {
      const first = there?.find(({ progress }) => whyClosed(thingGate(thing, setting), progress) === undefined)
      return first ? [{ thing, event: first.event, minutes: first.progress.minutes }] : []
    })
  })
}

/** Weak cues of one cluster count as one signal. */
function groups(items: readonly RecognitionItem[]): readonly (readonly RecognitionItem[])[] {
  const byCluster = new Map<string, RecognitionItem[]>()
  for (const item of items) {
    const key = item.cluster ?? `only/${item.id}`
    byCluster.set(key, [...(byCluster.get(key) ?? []), item])
  }
  return [...byCluster.values()]
}

function codeOf({ shows, noise }: Observable): { readonly code?: string } {
  const code = shows ?? (noise === "plain" ? undefined : noise)
  return code === undefined ? {} : { code }
}
