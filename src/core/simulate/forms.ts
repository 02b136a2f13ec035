import { bestOf, type PickRules, pickRules, setsOf } from "../pack/picking"
import { allocateHanding, type Planning } from "../activity/allocate"
import { anyBoard, boarding, rashBoard, trueBoard, type WantedOfBoard } from "./board-form"
import type { AllocateView, Closed, View } from "../attempt/view-types"
import { beliefBefore } from "../machine/allocation"
import type { LearnerEvent } from "../machine/event"
import type { Setting } from "../machine/setting"
import { allocatesOf, picksOf, reportsOf, sortsOf } from "../pack/parts"
import type { Doctrine, KindOfFact } from "../pack/schema"
import { urgencies } from "../pack/scales"
import type { Progress } from "../machine/progress"
import { changesTo, type Offered, rashUnits, referenceUnits, regularUnits } from "../presence/fill"
import type { Units } from "../presence/rules"
import { heatOf } from "../score/allocations"

/** How bots fill in what is handed in: the next change that brings it nearer to what they want, and then handing it in. */

export interface Wanted {
  /** Undefined leaves a fact out. */
  readonly line: (
    fact: string,
  ) => { readonly as: KindOfFact; readonly grade?: string; readonly names?: "left-out" } | undefined
  readonly tell: (addressee: string) => boolean
  readonly urgency: (typeof urgencies)[number]
  /** Undefined leaves a card where it is not in any bin, as far as that is allowed. */
  readonly card: (
    card: string,
  ) => { readonly bin: string; readonly confidence: 1 | 2 | 3; readonly marks?: readonly string[] } | undefined
  readonly board: WantedOfBoard
  /** Who is where on which day, in the plan of presence that is open, and how great the risk is said to be. */
  readonly plan: (allocate: AllocateView) => { readonly units: Units; readonly rate: (place: string) => number }
  /** The cards of a pick, a set that can be handed in. */
  readonly set: (pick: string) => readonly string[]
}

/** What is still to be done before a report, a sort or a pick of the view can be handed in as wanted, and handing it in. */
export function fillingIn(view: View, wanted: Wanted): readonly LearnerEvent[] {
  const report = unlessHandedIn(view.report)
  const sort = unlessHandedIn(view.sort)
  const board = unlessHandedIn(view.board)
  const plan = unlessHandedIn(view.allocate)
  const pick = unlessHandedIn(view.pick)
  return [
    ...(report ? writing(report, wanted) : []),
    ...(report && !report.closed ? [report.event] : []),
    ...(sort ? sorting(sort, wanted) : []),
    ...(sort && !sort.closed ? [sort.event] : []),
    ...(board ? boarding(board, wanted.board) : []),
    ...(board && !board.closed ? [board.event] : []),
    ...(plan ? allocating(plan, wanted) : []),
    ...(plan && !plan.closed ? [plan.event] : []),
    ...(pick ? picking(pick, wanted) : []),
    ...(pick && !pick.closed ? [pick.event] : []),
  ]
}

function unlessHandedIn<T extends { readonly closed?: Closed }>(form: T | undefined): T | undefined {
  return form?.closed?.reason === "handed-in" ? undefined : form
}

/** Reports that nobody answered and that can be chased. */
export function openChases({ waiting }: View): readonly LearnerEvent[] {
  return waiting.filter(({ closed }) => closed === undefined).map(({ event }) => event)
}

/** With the answers in hand. */
export function truly(setting: Setting, progress: Progress, doctrine: Doctrine): Wanted {
  const { info } = setting.scenario
  const reports = reportsOf(setting.scenario)
  const sorts = sortsOf(setting.scenario)
  const rules = picksIn(setting)
  return {
    line: (fact) => {
      if (!reports.some(({ items }) => items[fact] === "must")) return undefined
      const { kind = "heard", grade, "without-names": without } = info[fact] ?? {}
      return {
        as: kind,
        ...(grade === undefined ? {} : { grade }),
        ...(without === undefined ? {} : { names: "left-out" as const }),
      }
    },
    tell: (addressee) => reports.some(({ to }) => to[addressee]?.knows === "must"),
    urgency: reports[0]?.urgency ?? "urgent",
    card: (card) => {
      const found = sorts.flatMap(({ cards }) => cards[card] ?? [])[0]
      return found && { bin: found.bin, confidence: 3, ...(found.has ? { marks: found.has } : {}) }
    },
    board: trueBoard(setting),
    plan: ({ id, units }) => {
      const { rules, continues } = planningOf(id, setting)
      const promised = Object.keys(rules.returns).filter((promise) => promise in progress.promises)
      const heat = new Map(
        heatOf(rules, Object.fromEntries(Object.keys(rules.places).map((place) => [place, 1])), doctrine).places.map(
          ({ place, is }) => [place, is],
        ),
      )
      return {
        units: referenceUnits(rules, units, promised, beliefBefore(progress, rules, continues)),
        rate: (place) => heat.get(place) ?? 3,
      }
    },
    set: (pick) => {
      const own = rules.get(pick)
      return own ? bestOf(own).cards : []
    },
  }
}

/**
 * Something to everybody who comes first, in the words it was noted in, as a matter of routine; every card in one bin; the
 * fewest cards that can be handed in with the one that comes first. */
export function somehow(view: View, which: "first" | "last", setting: Setting): Wanted {
  const bin = which === "first" ? view.sort?.bins.at(0) : view.sort?.bins.at(-1)
  const fact = view.report?.items.at(0)?.id
  const addressee = (which === "first" ? view.report?.addressees.at(0) : view.report?.addressees.at(-1))?.id
  return {
    line: (one) => (one === fact ? { as: "heard" } : undefined),
    tell: (one) => one === addressee,
    urgency: "routine",
    card: () => bin && { bin: bin.id, confidence: 1 },
    board: anyBoard(view, which),
    plan: (allocate) => ({
      units: which === "first" ? regularUnits(offeredBy(allocate), allocate.units) : {},
      rate: () => 3,
    }),
    set: (pick) => {
      const cards = (view.pick?.cards ?? []).map(({ id }) => id)
      return fewestWith(which === "first" ? cards : cards.toReversed(), picksIn(setting).get(pick))
    },
  }
}

/** Everything, as if it had been seen, with every name, to everybody, at once; every card an alarm; as many cards as there can be. */
export function rashly(setting: Setting): Wanted {
  const alarms = sortsOf(setting.scenario).map(({ cards, bins }) => ({
    cards,
    bin: Object.keys(bins).find((bin) => bins[bin]?.alarm) ?? Object.keys(bins)[0] ?? "",
  }))
  return {
    line: () => ({ as: "observed" }),
    tell: () => true,
    urgency: "flash",
    card: (card) => {
      const own = alarms.find(({ cards }) => card in cards)
      return own && { bin: own.bin, confidence: 3 }
    },
    board: rashBoard,
    plan: ({ id, units }) => ({ units: rashUnits(planningOf(id, setting).rules, units), rate: () => 5 }),
    set: (pick) =>
      setsIn(picksIn(setting).get(pick)).reduce<readonly string[]>(
        (most, one) => (one.length > most.length ? one : most),
        [],
      ),
  }
}

/** The rules of every pick of a scenario, by its id. */
export function picksIn({ scenario }: Setting): ReadonlyMap<string, PickRules> {
  return new Map(picksOf(scenario).map((pick) => [pick.id, pickRules(pick)]))
}

/** What a pick costs, needs and excludes stands on its cards: which sets can be handed in is nobody's secret. */
export function setsIn(rules: PickRules | undefined): readonly (readonly string[])[] {
  return rules ? setsOf(rules).sets : []
}

function fewestWith(cards: readonly string[], rules: PickRules | undefined): readonly string[] {
  const sets = setsIn(rules).toSorted((a, b) => a.length - b.length)
  const first = cards.find((card) => sets.some((set) => set.includes(card)))
  return sets.find((set) => first !== undefined && set.includes(first)) ?? []
}

function picking({ id, cards }: NonNullable<View["pick"]>, { set }: Wanted): readonly LearnerEvent[] {
  const wanted = set(id)
  return cards.filter((card) => card.picked !== wanted.includes(card.id)).map(({ toggle }) => toggle)
}

function writing(
  { items, addressees, urgencies: offered }: NonNullable<View["report"]>,
  { line, tell, urgency }: Wanted,
): readonly LearnerEvent[] {
  return [
    ...items.flatMap(({ id: fact, line: has, withoutNames, omit }): readonly LearnerEvent[] => {
      const wants = line(fact)
      if (!wants) return has ? [omit] : []
      const names = withoutNames === undefined ? undefined : wants.names
      if (has?.as === wants.as && has.grade === wants.grade && has.names === names) return []
      return [
        {
          type: "put",
          fact,
          as: wants.as,
          ...(wants.grade === undefined ? {} : { grade: wants.grade }),
          ...(names === undefined ? {} : { names }),
        },
      ]
    }),
    ...addressees.filter(({ id, told }) => told !== tell(id)).map(({ toggle }) => toggle),
    ...offered.filter((one) => one.urgency === urgency && !one.chosen).map(({ event }) => event),
  ]
}

function allocating(allocate: AllocateView, { plan }: Wanted): readonly LearnerEvent[] {
  const { units, rate } = plan(allocate)
  const from = allocate.days.find(({ played }) => !played)?.day ?? 1
  return [
    ...(allocate.rates ? allocate.places : []).flatMap(({ id: place, rated }): readonly LearnerEvent[] =>
      rated === rate(place) ? [] : [{ type: "rate", place, level: rate(place) }],
    ),
    ...changesTo(allocate.units, units, from).map((unit): LearnerEvent => ({ type: "assign", ...unit })),
  ]
}

/** What anybody can see who plans. */
export function offeredBy({ days, places, means, budgets }: AllocateView): Offered {
  return {
    days: days.length,
    from: days.find(({ played }) => !played)?.day ?? 1,
    places: places.map(({ id }) => id),
    means: Object.fromEntries(
      means.map(({ id, each, costs, reaches, grounded }) => [
        id,
        { each, reaches, grounded, costs: Object.fromEntries(costs.map(({ budget, amount }) => [budget, amount])) },
      ]),
    ),
    budgets: Object.fromEntries(budgets.map(({ id, amount, reserve }) => [id, { amount, reserve }])),
  }
}

function planningOf(id: string, setting: Setting): Planning {
  const found = allocatesOf(setting.scenario).find((one) => one.id === id)
  if (!found) throw new Error(`no plan ${id}`)
  return allocateHanding(found, setting)
}

function sorting({ cards }: NonNullable<View["sort"]>, { card: want }: Wanted): readonly LearnerEvent[] {
  return cards.flatMap(({ id: card, placed, lift }): readonly LearnerEvent[] => {
    const wants = want(card)
    if (!wants) return placed ? [lift] : []
    const { bin, confidence, marks = [] } = wants
    const isSame = placed?.bin === bin && placed.confidence === confidence && placed.marks.join() === marks.join()
    return isSame ? [] : [{ type: "place", card, bin, confidence, ...(marks.length > 0 ? { marks: [...marks] } : {}) }]
  })
}
