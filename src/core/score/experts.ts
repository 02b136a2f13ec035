import { type Act, actsOfBeat } from "../pack/parts"
import { isOpposite } from "../pack/rules/expert-key"
import type { Doctrine, Stance } from "../pack/schema"
import type { Decision } from "./decisions"

/**
 * What a panel of experts thinks of an option beside what the formulas say (rubric 2.6). The two are independent, and
 * neither enters the other: where they part is a finding about the scenario or the doctrine, not about the trainee.
 */
export interface ExpertView {
  /** The panel's mean for the option that was taken, 1 to 5, with the standard deviation and the number of experts. */
  readonly chosen?: Rating
  /** The option of the decision that the panel puts highest. */
  readonly best: Rating & { readonly act: string }
  /** Where the chosen one stands between the poorest (0) and the best (1) that the panel rated. */
  readonly share?: number
  /**
   * Spearman's rank correlation between the panel's means and the worked-out qualities of the options, each taken as well
   * as it can be, -1 to 1. Absent with fewer than three options that have both, or where either gives them all one rank.
   */
  readonly agreement?: number
  /** Options of which the panel and the formulas, or the author's stance, say the opposite. */
  readonly apart: readonly { readonly act: string; readonly mean: number; readonly stance: Stance }[]
}

export interface Rating {
  readonly mean: number
  readonly sd: number
  readonly of: number
}

/** Undefined where fewer than two options of the decision have a rating that can be used. */
export function expertView(decision: Decision, { experts }: Doctrine): ExpertView | undefined {
  const { act, computed } = decision
  const rated = actsOfBeat(act.beat).flatMap((option) => {
    const rating = option.act.experts
    if (option.kind !== act.kind || !rating || !isUsable(rating, experts)) return []
    return [{ id: option.id, option, rating }]
  })
  const best = [...rated].sort((a, b) => b.rating.mean - a.rating.mean || (a.id < b.id ? -1 : 1))[0]
  if (!best || rated.length < 2) return undefined
  const poorest = Math.min(...rated.map(({ rating }) => rating.mean))
  const chosen = rated.find(({ id }) => id === act.id)?.rating
  const ideal = new Map((computed?.ideal ?? []).map((one) => [one.act.id, one]))
  const both = rated.flatMap(({ id, rating }) => {
    const quality = ideal.get(id)?.quality
    return quality === undefined ? [] : [{ mean: rating.mean, quality }]
  })
  const agreement = rankCorrelation(
    both.map(({ mean }) => mean),
    both.map(({ quality }) => quality),
  )
  const stanceFor = (id: string, { act: option }: Act): Stance | undefined =>
    ideal.get(id)?.stance ?? ("stance" in option ? option.stance : undefined)
  return {
    ...(chosen ? { chosen } : {}),
    best: { act: best.id, ...best.rating },
    ...(chosen && best.rating.mean > poorest ? { share: (chosen.mean - poorest) / (best.rating.mean - poorest) } : {}),
    ...(agreement === undefined ? {} : { agreement }),
    apart: rated.flatMap(({ id, option, rating }) => {
      const stance = stanceFor(id, option)
      return stance && isOpposite(rating.mean, stance, experts) ? [{ act: id, mean: rating.mean, stance }] : []
    }),
  }
}

/** Enough experts, and not too far apart. */
export function isUsable({ sd, of }: Rating, { least, apart }: Doctrine["experts"]): boolean {
  return of >= least && sd <= apart
}

/** Spearman's rho, ties sharing their mean rank. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number | undefined {
  if (one.length < 3) return undefined
  const [a, b] = [ranksOf(one), ranksOf(other)]
  const middle = (one.length + 1) / 2
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, rank, i) => sum + (rank - middle) * ((y[i] ?? middle) - middle), 0)
  const spread = Math.sqrt(product(a, a) * product(b, b))
  return spread === 0 ? undefined : product(a, b) / spread
}

function ranksOf(values: readonly number[]): readonly number[] {
  return values.map(
    (value) =>
      values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2,
  )
}
