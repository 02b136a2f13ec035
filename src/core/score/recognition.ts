import { thingGate } from "../activity/observe"
import type { Play } from "../attempt/play"
import { whyClosed } from "../machine/why-closed"
import type { Doctrine, Observable } from "../pack/schema"
import { shareBelow, zOf } from "./normal"

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
}

/** d′ and c with the log-linear correction, which keeps rates of 0 and 1 finite. */
export function measuresOf(counts: {
  readonly signals: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
}): Measures {
  const hit = zOf((counts.hits + 0.5) / (counts.signals + 1))
  const alarm = zOf((counts.falseAlarms + 0.5) / (counts.noise + 1))
  return { sensitivity: hit - alarm, criterion: -0.5 * (hit + alarm) }
}

/** C1 from the measures (rubric 2.9): Phi(d′/√2), less a tenth of |c|. */
export function recognitionScore({ sensitivity, criterion }: Measures, constants: Doctrine["recognition"]): number {
  return Math.max(0, shareBelow(sensitivity / Math.SQRT2) - constants["criterion-penalty"] * Math.abs(criterion))
}

export function recognitionOf(play: Play, { recognition }: Doctrine): Recognition {
  const items = exposed(play).map((thing): RecognitionItem => {
    const judged = play.now.progress.judged[thing.id]
    return {
      id: thing.id,
      signal: thing.shows !== undefined,
      ...codeOf(thing),
      ...(thing.cluster === undefined ? {} : { cluster: thing.cluster }),
      looked: play.now.progress.looked.includes(thing.id),
      ...(judged?.as === "flag" ? { flagged: judged.confidence } : {}),
    }
  })
  const signals = groups(items.filter(({ signal }) => signal))
  const noise = items.filter(({ signal }) => !signal)
  const counts = {
    signals: signals.length,
    hits: signals.filter((group) => group.some(({ flagged }) => flagged !== undefined)).length,
    noise: noise.length,
    falseAlarms: noise.filter(({ flagged }) => flagged !== undefined).length,
  }
  const enough = counts.signals >= recognition["least-signals"] && counts.noise >= recognition["least-noise"]
  return { ...counts, ...(enough ? { measures: measuresOf(counts) } : {}), items }
}

/** Everything that could be judged at some moment of the play. */
function exposed({ machine: { setting }, steps, now }: Play): readonly Observable[] {
  const moments = [...steps.map(({ before }) => before), now]
  return setting.scenario.beats.flatMap(({ id, observe }) => {
    const there = moments.filter(({ at }) => at === id)
    return (observe ?? []).filter((thing) =>
      there.some(({ progress }) => whyClosed(thingGate(thing, setting), progress) === undefined),
    )
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
