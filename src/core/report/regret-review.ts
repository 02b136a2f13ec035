import { bestOf, pickRules } from "../pack/picking"
import type { Play } from "../attempt/play"
import type { Pack } from "../pack/pack"
import { actsOf, boardsOf, allocatesOf, picksOf, reportsOf, sortsOf } from "../pack/parts"
import type { Report, Scenario } from "../pack/schema"
import { toTimeOfDay } from "../pack/units"
import type { Range } from "../prove/range"
import { type CompetencyRegret, type Regret, worthTelling } from "../prove/regret"
import { decisionsOf } from "../score/decisions"
import type { Harm } from "./debrief-types"
import { actText } from "./feedback"
import { say } from "./sentences/say"
import type { Sentence } from "./sentences/sentence"

/** Regret in the words of the pack: for each decision what it cost, what it ended, and the better line. */
export interface RegretReview {
  readonly decisions: readonly DecisionRegret[]
  /** The last decision before which a better ending was still possible than after it; absent where none was. */
  readonly saved?: {
    readonly event: number
    readonly clock: string
    readonly act: string
    readonly from: Harm
    readonly to: Harm
  }
  /** Competencies that were too much to work out, by id and name. */
  readonly left: readonly Named[]
}

export interface DecisionRegret {
  /** How many events came before it. */
  readonly event: number
  /** The levels that were still possible, for every competency that was worked out; what it cost most of comes first. */
  readonly reach: readonly (Named & {
    readonly how: CompetencyRegret["how"]
    readonly before: Range
    readonly after: Range
    /** By how much the most that could be reached sank, 0 to 1; less than a hundredth is none. */
    readonly cost: number
  })[]
  /** The best that could become of the harm, by what is done and how chance falls. */
  readonly harm?: { readonly before: Harm; readonly after: Harm }
  readonly better?: Named & { readonly level: number; readonly acts: readonly BetterAct[] }
}

export interface BetterAct {
  readonly text: string
  /** Whether chance must fall well for what follows. */
  readonly chance: boolean
}

interface Named {
  readonly competency: string
  readonly name: string
}

/** From the best to the worst that can become of it. */
const harms: readonly Harm[] = ["averted", "reduced", "displaced", "suffered"]

export function regretReview({ endings, competencies, left }: Regret, play: Play, pack: Pack): RegretReview {
  const { scenario } = play.machine.setting
  const { doctrine } = pack
  const named = (competency: string): Named => ({
    competency,
    name: doctrine.competencies[competency]?.name ?? competency,
  })
  const best = (ids: readonly string[]): Harm | undefined =>
    harms.find((harm) => ids.some((id) => scenario.endings[id]?.harm === harm))
  const harmAt = new Map(
    endings.flatMap(({ event, before, after }) => {
      const [from, to] = [best(before), best(after)]
      return from && to ? [[event, { before: from, after: to }] as const] : []
    }),
  )
  const taken = decisionsOf(play, doctrine)
  const decisions = taken.map(({ event }): DecisionRegret => {
    const reach = competencies
      .flatMap(({ competency, how, decisions: each }) => {
        const found = each.find((one) => one.event === event)
        // Where nothing more can be shown, nothing can be lost either.
        if (!found || found.before.least === found.before.most) return []
        const sunk = found.before.most - found.after.most
        return [
          { ...named(competency), how, before: found.before, after: found.after, cost: sunk < worthTelling ? 0 : sunk },
        ]
      })
      .sort((a, b) => b.cost - a.cost)
    const better = competencies.find(
      (one) => one.better?.event === event && one.competency === reach.find(({ cost }) => cost > 0)?.competency,
    )
    const level = reach.find(({ competency }) => competency === better?.competency)?.before.most
    const harm = harmAt.get(event)
    return {
      event,
      reach,
      ...(harm ? { harm } : {}),
      ...(better?.better && level !== undefined
        ? {
            better: {
              ...named(better.competency),
              level,
              acts: better.better.acts.flatMap((act) => inWords(act, play, pack.language)),
            },
          }
        : {}),
    }
  })
  const last = taken.findLast(({ event }) => {
    const harm = harmAt.get(event)
    return harm !== undefined && harms.indexOf(harm.after) > harms.indexOf(harm.before)
  })
  const lost = last && harmAt.get(last.event)
  return {
    decisions,
    ...(last && lost
      ? {
          saved: {
            event: last.event,
            clock: toTimeOfDay(last.minutes),
            act: actText(last.act.id, last.act.act, play.now.progress),
            from: lost.before,
            to: lost.after,
          },
        }
      : {}),
    left: left.map(named),
  }
}

type LineAct = NonNullable<CompetencyRegret["better"]>["acts"][number]

/** What is said, decided, taken along, checked and handed in; looking and judging cost nothing here and are left out. */
function inWords({ event, chance }: LineAct, { machine, now }: Play, language: string): readonly BetterAct[] {
  const { scenario } = machine.setting
  const reportNamed = (named: string) => reportsOf(scenario).find(({ id }) => id === named)
  const told = (sentence: Sentence | undefined) => (sentence ? [{ text: say(sentence, language), chance }] : [])
  switch (event.type) {
    case "choose":
    case "commit": {
      const id = event.type === "choose" ? event.choice : event.action
      const found = actsOf(scenario).find((act) => act.id === id)
      return found ? [{ text: actText(id, found.act, now.progress), chance }] : []
    }
    case "add":
      return [{ text: scenario.mitigations[event.mitigation]?.text ?? event.mitigation, chance }]
    case "verify":
      return [{ text: scenario.mitigations[event.mitigation]?.verify?.text ?? event.mitigation, chance }]
    case "send":
      return told(
        reportLine(
          reportsOf(scenario).find(({ id }) => id === event.report),
          scenario,
        ),
      )
    case "chase": {
      const report = reportNamed(event.report)
      return told(report && { template: "line-chase", values: { report: report.text } })
    }
    case "close": {
      const sort = sortsOf(scenario).find(({ id }) => id === event.sort)
      return told(sort && { template: "line-sort", values: { cards: Object.keys(sort.cards).length } })
    }
    case "decide": {
      const pick = picksOf(scenario).find(({ id }) => id === event.pick)
      const cards = pick && bestOf(pickRules(pick)).cards.map((card) => pick.cards[card]?.title ?? card)
      return told(pick && cards && { template: "line-pick", values: { pick: pick.text, cards } })
    }
    case "adopt": {
      const plan = allocatesOf(scenario).find(({ id }) => id === event.plan)
      return told(plan && { template: "line-plan", values: { plan: plan.text } })
    }
    case "issue": {
      const board = boardsOf(scenario).find(({ id }) => id === event.board)
      return told(board && { template: "line-board", values: { board: board.text } })
    }
    default:
      return []
  }
}

/** A report as its author says that it should be. */
function reportLine(report: Report | undefined, { info }: Scenario): Sentence | undefined {
  if (!report) return undefined
  const needed = (need: Report["items"][string]) =>
    Object.keys(report.items).flatMap((fact) => (report.items[fact] === need ? [info[fact]?.title ?? fact] : []))
  const kept = needed("must-not")
  const values = {
    report: report.text,
    addressees: Object.values(report.to).flatMap(({ text, knows }) => (knows === "must" ? [text] : [])),
    facts: needed("must"),
  }
  return kept.length > 0
    ? { template: "line-report-kept", values: { ...values, kept } }
    : { template: "line-report", values }
}
