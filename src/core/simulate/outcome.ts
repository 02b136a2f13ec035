import type { Doctrine, Stance } from "../pack/schema"
import type { Competency } from "../score/competencies"
import { stanceOf } from "../score/decisions"
import { scoreOf } from "../score/score"
import type { Played } from "./play-out"

/** What one attempt adds to a cohort: so little that thousands can be kept. */
export interface Outcome {
  /** The ending, or the beat where it stopped. */
  readonly at: string
  readonly stopped?: Played["stopped"]
  /** Those with a stance. */
  readonly decisions: readonly DecisionOutcome[]
  readonly competencies: readonly CompetencyOutcome[]
}

export interface DecisionOutcome {
  readonly beat: string
  readonly act: string
  readonly stance: Stance
  /** 0 to 100, where it can be worked out. */
  readonly quality?: number
}

export interface CompetencyOutcome {
  readonly id: string
  readonly level: number
  readonly band: Competency["band"]
  readonly isShown: boolean
  /** The acts that raised it, and by how much. */
  readonly raised: readonly { readonly act: string; readonly by: number }[]
}

export function outcomeOf({ play, stopped }: Played, doctrine: Doctrine): Outcome {
  const { decisions, competencies } = scoreOf(play, doctrine)
  return {
    at: play.now.at,
    ...(stopped ? { stopped } : {}),
    decisions: decisions.flatMap((decision): readonly DecisionOutcome[] => {
      const stance = stanceOf(decision)
      const { act, computed } = decision
      return stance === undefined
        ? []
        : [{ beat: act.beat.id, act: act.id, stance, ...(computed ? { quality: computed.quality.quality } : {}) }]
    }),
    competencies: competencies.map(({ id, level, band, weight, evidence }) => ({
      id,
      level,
      band,
      isShown: weight > 0,
      raised: evidence.flatMap(({ event, score, weight: own }) => {
        const act = decisions.find((decision) => decision.event === event)?.act.id
        const by = own * (score - doctrine.evidence.prior.level)
        return act === undefined || by <= 0 ? [] : [{ act, by }]
      }),
    })),
  }
}

export function isSound({ stance }: DecisionOutcome): boolean {
  return stance === "calculated" || stance === "justified-no-go"
}
