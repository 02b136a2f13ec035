import type { Closed, View } from "../attempt/view-types"
import type { LearnerEvent } from "../machine/event"
import type { Setting } from "../machine/setting"
import { reportsOf, sortsOf } from "../pack/parts"
import type { KindOfFact } from "../pack/schema"
import { urgencies } from "../pack/scales"

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
}

/** What is still to be done before a report or a sort of the view can be handed in as wanted, and handing it in. */
export function fillingIn(view: View, wanted: Wanted): readonly LearnerEvent[] {
  const report = unlessHandedIn(view.report)
  const sort = unlessHandedIn(view.sort)
  return [
    ...(report ? writing(report, wanted) : []),
    ...(report && !report.closed ? [report.event] : []),
    ...(sort ? sorting(sort, wanted) : []),
    ...(sort && !sort.closed ? [sort.event] : []),
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
export function truly(setting: Setting): Wanted {
  const { info } = setting.scenario
  const reports = reportsOf(setting.scenario)
  const sorts = sortsOf(setting.scenario)
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
  }
}

/** Something to everybody who comes first, in the words it was noted in, as a matter of routine; every card in one bin. */
export function somehow(view: View, which: "first" | "last"): Wanted {
  const bin = which === "first" ? view.sort?.bins.at(0) : view.sort?.bins.at(-1)
  const fact = view.report?.items.at(0)?.id
  const addressee = (which === "first" ? view.report?.addressees.at(0) : view.report?.addressees.at(-1))?.id
  return {
    line: (one) => (one === fact ? { as: "heard" } : undefined),
    tell: (one) => one === addressee,
    urgency: "routine",
    card: () => bin && { bin: bin.id, confidence: 1 },
  }
}

/** Everything, as if it had been seen, with every name, to everybody, at once; every card an alarm. */
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
  }
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

function sorting({ cards }: NonNullable<View["sort"]>, { card: want }: Wanted): readonly LearnerEvent[] {
  return cards.flatMap(({ id: card, placed, lift }): readonly LearnerEvent[] => {
    const wants = want(card)
    if (!wants) return placed ? [lift] : []
    const { bin, confidence, marks = [] } = wants
    const isSame = placed?.bin === bin && placed.confidence === confidence && placed.marks.join() === marks.join()
    return isSame ? [] : [{ type: "place", card, bin, confidence, ...(marks.length > 0 ? { marks: [...marks] } : {}) }]
  })
}
