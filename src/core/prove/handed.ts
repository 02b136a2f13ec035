import type { Handing } from "../machine/gate"
import type { ReportLine } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { PickRules } from "../pack/picking"
import { kindsOfFact, urgencies } from "../pack/scales"
import type { Report, Sort, Urgency } from "../pack/schema"
import { toClock } from "../pack/units"
import { addresseeShare, meanOfParts, partsOf, urgencyShare } from "../score/reports"
import { scoreOfSet } from "../score/picks"
import { judged } from "../score/sorts"
import { subsetsOf } from "./combinations"
import type { Read } from "./test"
import { consentStates, minutesSlot, type Variables, type Vector } from "./variables"

/**
 * What the score of something that is handed in can come to at the least and at the most, 0 to 1, over every way of filling
 * it in that the prover does not tell apart. The scores themselves are asked; what is searched here is how to fill it in.
 */
export interface Scored {
  readonly reads: readonly Read[]
  /** What of a state it differs with, but for the minute. */
  readonly keyOf: (v: Vector) => string
  readonly between: (v: Vector) => Between
}

export interface Between {
  readonly least: number
  readonly most: number
}

// --------------------------------------------------------------------------------------------------------- sorts

/** `bins` holds the cards that lie where some condition wants them, or in no bin; all others lie where the trainee likes. */
export function sortScored(sort: Sort, bins: ReadonlyMap<string, string | undefined>): Scored {
  const marks = Object.keys(sort.marks ?? {})
  const placed = (isBest: boolean) =>
    Object.fromEntries(
      Object.entries(sort.cards).flatMap(([id, card]) => {
        const other = Object.keys(sort.bins).find((bin) => bin !== card.bin) ?? card.bin
        const bin = bins.has(id) ? bins.get(id) : isBest ? card.bin : other
        const ticked = marks.filter((mark) => (card.has ?? []).includes(mark) === isBest)
        return bin === undefined ? [] : [[id, { bin, confidence: 2 as const, marks: ticked }]]
      }),
    )
  const between = { least: judged(sort, placed(false)).score, most: judged(sort, placed(true)).score }
  return { reads: [], keyOf: () => "", between: () => between }
}

// --------------------------------------------------------------------------------------------------------- picks

/** `sets` are asked when the first worth is: all that can be handed in and are not told apart. */
export function pickScored(rules: PickRules, sets: readonly (readonly string[])[]): Scored {
  let known: Between | undefined
  const found = (): Between => {
    const scores = sets.map((cards) => scoreOfSet(rules, cards))
    return { least: Math.min(...scores), most: Math.max(...scores) }
  }
  return {
    reads: [],
    keyOf: () => "",
    between() {
      known ??= found()
      return known
    },
  }
}

// ------------------------------------------------------------------------------------------------------- reports

/** What is told apart of a report that is sent. */
export interface SentAs {
  /** Facts that some condition asks about. */
  readonly own: readonly string[]
  readonly held: readonly string[]
  /** Facts of `own` by which somebody can be recognised who should not be. */
  readonly leaked: readonly string[]
  /** Addressees that some condition asks about, and those of them who get it. */
  readonly asked: readonly string[]
  readonly told: readonly string[]
  /** Undefined where no condition asks how urgent it is said to be. */
  readonly urgency: Urgency | undefined
  /** Whether somebody can be recognised by any of it. */
  readonly leaks: boolean
}

/** A report as far as its score depends on it: how many lines of each kind, with one report that has them. */
interface Written {
  readonly lines: Readonly<Record<string, ReportLine>>
  readonly leaked: readonly string[]
}

type ReportHanding = Handing & { readonly what: "report" }

export function reportScored(
  report: Report,
  { identifying, cleared, consented = {} }: ReportHanding,
  setting: Setting,
  variables: Variables,
): (as: SentAs) => Scored {
  const { info } = setting.scenario
  const facts = Object.keys(report.items)
  const addressees = Object.keys(report.to)
  const due = report.by === undefined ? undefined : toClock(report.by, setting.from)
  const consents = [...new Set(Object.values(consented))]
  const given = 1 + consentStates.indexOf("given")
  const reads: readonly Read[] = [
    ...facts.map((fact) => ({ slot: variables.knows(fact), value: 1 })),
    ...consents.flatMap((key) => [given, given + 1].map((value) => ({ slot: variables.consent(key), value }))),
    ...(due === undefined ? [] : [{ slot: minutesSlot, value: due + 1 }]),
  ]
  const knownIn = (v: Vector) => facts.filter((fact) => (v[variables.knows(fact)] ?? 0) >= 1)
  const mayKnow = (addressee: string, v: Vector) => {
    const key = consented[addressee]
    return cleared.includes(addressee) || (key !== undefined && v[variables.consent(key)] === given)
  }
  const everyTo = subsetsOf(addressees)
  const byNearness = urgencies.toSorted((a, b) => urgencyShare(report, a) - urgencyShare(report, b))

  /** One fact in every way that tells: whether it is in it, as what it is, with names. */
  const waysOf = (fact: string, isOpen: boolean, isRight: boolean): readonly Written[] => {
    const { kind = "heard", grade } = info[fact] ?? {}
    const as = isRight ? kind : (kindsOfFact.find((other) => other !== kind) ?? kind)
    const line: ReportLine = { as, ...(isRight && grade !== undefined ? { grade } : {}) }
    const how = identifying[fact]
    const named = { lines: { [fact]: line }, leaked: isOpen && how !== undefined ? [fact] : [] }
    if (how !== "unless-left-out" || !isOpen) return [named]
    return [named, { lines: { [fact]: { ...line, names: "left-out" } }, leaked: [] }]
  }
  /** What the score asks of a report in which every line is stated as what it is, or none is: two that are alike have the same. */
  const kindOf = ({ lines, leaked }: Written) => {
    const held = Object.keys(lines)
    const count = (need: string) => held.filter((fact) => report.items[fact] === need).length
    return [
      held.length > 0,
      count("must"),
      count("must-not"),
      leaked.filter((fact) => report.items[fact] !== "must-not").length,
      leaked.length > 0,
      held.some((fact) => info[fact]?.grade !== undefined),
    ].join()
  }

  return ({ own, held, leaked, asked, told, urgency, leaks }) => {
    const written = (known: readonly string[], isOpen: boolean, isRight: boolean): readonly Written[] => {
      let all = new Map<string, Written>([["", { lines: {}, leaked: [] }]])
      for (const fact of facts) {
        if (!known.includes(fact) || (own.includes(fact) && !held.includes(fact))) continue
        const ways = waysOf(fact, isOpen, isRight).filter(
          (way) => !own.includes(fact) || way.leaked.includes(fact) === leaked.includes(fact),
        )
        const next = new Map<string, Written>()
        for (const one of all.values())
          for (const way of [...(own.includes(fact) ? [] : [{ lines: {}, leaked: [] }]), ...ways]) {
            const both = { lines: { ...one.lines, ...way.lines }, leaked: [...one.leaked, ...way.leaked] }
            next.set(kindOf(both), both)
          }
        all = next
      }
      return [...all.values()].filter((one) => Object.keys(one.lines).length > 0 && one.leaked.length > 0 === leaks)
    }
    const stated = urgency === undefined ? endsOf(byNearness) : [urgency]
    const tos = everyTo.filter(
      (to) => to.length > 0 && asked.every((addressee) => to.includes(addressee) === told.includes(addressee)),
    )
    return {
      reads,
      keyOf: (v) => [...knownIn(v), "|", ...addressees.filter((one) => mayKnow(one, v))].join(),
      between(v) {
        const known = knownIn(v)
        let least = Number.POSITIVE_INFINITY
        let most = Number.NEGATIVE_INFINITY
        for (const isOpen of [false, true]) {
          const own = tos.filter((to) => to.some((addressee) => !mayKnow(addressee, v)) === isOpen)
          const ranked = own.toSorted((a, b) => addresseeShare(report, a) - addresseeShare(report, b))
          const ends = endsOf(ranked)
          if (ends.length === 0) continue
          for (const isRight of [false, true])
            for (const { lines, leaked: out } of written(known, isOpen, isRight))
              for (const to of ends)
                for (const said of stated) {
                  const sent = { lines, to, urgency: said, leaked: out, minutes: v[minutesSlot] ?? 0 }
                  const score = meanOfParts(partsOf(report, sent, known, setting))
                  least = Math.min(least, score)
                  most = Math.max(most, score)
                }
        }
        if (least > most) throw new Error(`nothing can be sent as ${report.id}`)
        return { least, most }
      },
    }
  }
}

/** The first and the last. */
export function endsOf<T>(ranked: readonly T[]): readonly T[] {
  return [...new Set([...ranked.slice(0, 1), ...ranked.slice(-1)])]
}
