import { weekdays } from "./scales"
import type { CardPick, Week } from "./schema"
import { harmOf, type Presence, settled, type WeekRules } from "./week"

/**
 * A choice of cards under a budget, where what counts is the set: what it costs, what keeps it from being handed in, and
 * what it does. Plain data and pure functions; machine, view, prover and score ask the same ones.
 */
export interface PickRules {
  readonly budget: Readonly<Record<string, number>>
  readonly cards: Readonly<Record<string, CardRules>>
  readonly together: readonly Together[]
  readonly week?: WeekRules
}

export interface CardRules {
  readonly costs: Readonly<Record<string, number>>
  readonly needs: readonly string[]
  readonly clashes: readonly string[]
  readonly effect: number
  readonly brings: readonly Brought[]
}

/** Presence a card brings, where all cards of `with` are in the set too. */
export interface Brought extends Presence {
  readonly with: readonly string[]
}

/** What comes on top while all of `of` are in the set and none of `without` is. */
export interface Together {
  readonly of: readonly string[]
  readonly without: readonly string[]
  readonly effect: number
}

/** What of a pick is no prose. */
export function pickRules(pick: CardPick): PickRules {
  const found = known.get(pick) ?? rulesOf(pick)
  known.set(pick, found)
  return found
}

/** The same rules for the same pick: what was worked out from them need not be again. */
const known = new WeakMap<CardPick, PickRules>()

function rulesOf({ budget, cards, together, week }: CardPick): PickRules {
  return {
    budget: Object.fromEntries(Object.entries(budget).map(([currency, { has }]) => [currency, has])),
    cards: Object.fromEntries(
      Object.entries(cards).map(([id, { costs = {}, needs = [], clashes = [], effect = 0, brings = [] }]) => [
        id,
        { costs, needs, clashes, effect, brings: brings.map((one) => ({ ...presence(one), with: one.with ?? [] })) },
      ]),
    ),
    together: (together ?? []).map(({ of, without = [], effect }) => ({ of, without, effect })),
    ...(week ? { week: weekRules(week) } : {}),
  }
}

function weekRules({ blocks, presence: there = [] }: Week): WeekRules {
  return {
    blocks: blocks.map(({ at, harm, lowered, ...one }) => ({ at, harm, lowered, ...hours(one) })),
    presence: there.map(presence),
  }
}

type Shown = NonNullable<Week["presence"]>[number]

function presence({ kind, at, ...one }: Shown) {
  return { kind, at: typeof at === "string" ? [at] : at, ...hours(one) }
}

function hours({ days = [...weekdays], from, to }: Omit<Shown, "kind" | "at">) {
  return { days: days.map((day) => weekdays.indexOf(day)), from, to }
}

/** What keeps a set from being handed in. */
export type PickFault =
  | { readonly what: "no-card" }
  | { readonly what: "over-budget"; readonly currency: string; readonly by: number }
  | { readonly what: "needs-card"; readonly card: string; readonly needs: string }
  | { readonly what: "clash"; readonly card: string; readonly with: string }

export function faultsOf(rules: PickRules, set: readonly string[]): readonly PickFault[] {
  const spent = costOf(rules, set)
  return [
    ...(set.length === 0 ? [{ what: "no-card" } as const] : []),
    ...Object.entries(rules.budget).flatMap(([currency, most]): readonly PickFault[] => {
      const by = (spent[currency] ?? 0) - most
      return by > 0 ? [{ what: "over-budget", currency, by }] : []
    }),
    ...set.flatMap((card) =>
      (rules.cards[card]?.needs ?? [])
        .filter((needs) => !set.includes(needs))
        .map((needs) => ({ what: "needs-card", card, needs }) as const),
    ),
    ...set.flatMap((card, at) =>
      set
        .slice(at + 1)
        .flatMap((other): readonly PickFault[] =>
          isClash(rules, card, other) ? [{ what: "clash", card, with: other }] : [],
        ),
    ),
  ]
}

/** What a set costs in each currency. */
export function costOf({ cards }: PickRules, set: readonly string[]): Readonly<Record<string, number>> {
  const spent: Record<string, number> = {}
  for (const card of set)
    for (const [currency, cost] of Object.entries(cards[card]?.costs ?? {}))
      spent[currency] = (spent[currency] ?? 0) + cost
  return spent
}

/** Two cards cannot stand together when either of them says so. */
export function isClash({ cards }: PickRules, one: string, other: string): boolean {
  return (cards[one]?.clashes.includes(other) ?? false) || (cards[other]?.clashes.includes(one) ?? false)
}

/** The presence a set brings. */
export function presenceOf({ cards }: PickRules, set: readonly string[]): readonly Presence[] {
  return set.flatMap((card) =>
    (cards[card]?.brings ?? []).filter((brought) => brought.with.every((other) => set.includes(other))),
  )
}

/** Which of `together` hold for a set, by their place in the list. */
export function togetherIn({ together }: PickRules, set: readonly string[]): readonly number[] {
  return together.flatMap(({ of, without }, at) =>
    of.every((card) => set.includes(card)) && !without.some((card) => set.includes(card)) ? [at] : [],
  )
}

/**
 * What a set does: the effects of its cards, those of what they do together, and the harm of the week that it takes
 * away. Below zero it backfires. No card has no effect.
 */
export function effectOf(rules: PickRules, set: readonly string[]): number {
  const own = set.reduce((sum, card) => sum + (rules.cards[card]?.effect ?? 0), 0)
  const joint = togetherIn(rules, set).reduce((sum, at) => sum + (rules.together[at]?.effect ?? 0), 0)
  return settled(own + joint + spared(rules, set))
}

/** The harm of the week that a set takes away; 0 where there is no week. */
export function spared(rules: PickRules, set: readonly string[]): number {
  const { week } = rules
  if (!week) return 0
  const known = harms.get(week) ?? new Map<string, number>()
  harms.set(week, known)
  const harmWith = (presence: readonly Presence[]) => {
    const key = JSON.stringify(presence)
    const harm = known.get(key) ?? harmOf(week, presence)
    known.set(key, harm)
    return harm
  }
  return settled(harmWith([]) - harmWith(presenceOf(rules, set)))
}

/** Many sets bring the same presence. */
const harms = new WeakMap<WeekRules, Map<string, number>>()

/** More sets than this are not all tried. */
export const mostSets = 20_000

/** Sets that can be handed in: all of them or, where there are too many, the first so many found. */
export function setsOf(rules: PickRules): { readonly sets: readonly (readonly string[])[]; readonly whole: boolean } {
  const cards = Object.keys(rules.cards)
  const sets: (readonly string[])[] = []
  let steps = 0
  /** Budget and clashes only get tighter with every card; what a card needs may still come. */
  const grow = (set: readonly string[], from: number): boolean => {
    steps += 1
    if (steps > mostSets) return false
    if (faultsOf(rules, set).length === 0) sets.push(set)
    return cards.every((card, at) => {
      if (at < from) return true
      const next = [...set, card]
      const isClosed = faultsOf(rules, next).some(({ what }) => what === "over-budget" || what === "clash")
      return isClosed || grow(next, at + 1)
    })
  }
  return { whole: grow([], 0), sets }
}

export interface Best {
  readonly cards: readonly string[]
  readonly effect: number
  /** How many sets were compared. */
  readonly tried: number
  /** Whether these are all that the budget allows; else it is the best that was found. */
  readonly whole: boolean
}

/**
 * The set that does most of all that can be handed in; of equal ones the one with fewer cards, then the one that comes
 * first. Where there are too many to try, the best of those tried, bettered card by card as long as that helps.
 */
export function bestOf(rules: PickRules): Best {
  const found = bests.get(rules) ?? searched(rules)
  bests.set(rules, found)
  return found
}

const bests = new WeakMap<PickRules, Best>()

function searched(rules: PickRules): Best {
  const { sets, whole } = setsOf(rules)
  const none = { cards: [], effect: 0 }
  const first = bestAmong(rules, sets, none)
  if (whole) return { ...first, tried: sets.length, whole }
  let best = first
  let tried = sets.length
  for (;;) {
    const near = neighboursOf(rules, best.cards)
    tried += near.length
    const next = bestAmong(rules, near, best)
    if (next.cards === best.cards) return { ...best, tried, whole }
    best = next
  }
}

type Weighed = Pick<Best, "cards" | "effect">

function bestAmong(rules: PickRules, sets: readonly (readonly string[])[], than: Weighed): Weighed {
  return sets.reduce((best, cards) => {
    const effect = effectOf(rules, cards)
    const isBetter = effect > best.effect || (effect === best.effect && cards.length < best.cards.length)
    return isBetter ? { cards, effect } : best
  }, than)
}

/** Every set that can be handed in and differs by one card put in, taken out or changed for another. */
function neighboursOf(rules: PickRules, set: readonly string[]): readonly (readonly string[])[] {
  const others = Object.keys(rules.cards).filter((card) => !set.includes(card))
  const without = set.map((card) => set.filter((one) => one !== card))
  const near = [...without, ...[set, ...without].flatMap((rest) => others.map((card) => [...rest, card]))]
  return near.filter((one) => faultsOf(rules, one).length === 0)
}

/** The share of the best set's effect that a set has, at most 1; below zero where it backfires. */
export function shareOf(rules: PickRules, set: readonly string[]): number {
  const effect = effectOf(rules, set)
  const best = Math.max(bestOf(rules).effect, effect)
  return best > 0 ? settled(effect / best) : 0
}
