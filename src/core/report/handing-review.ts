import { identifies } from "../activity/report"
import type { Doctrine } from "../pack/schema"
import { kindsOfFact } from "../pack/scales"
import type { Setting } from "../machine/setting"
import { toClock, toTimeOfDay } from "../pack/units"
import { isNear, overstatement, type Reported } from "../score/reports"
import { certaintyMarks, type Sorted } from "../score/sorts"
import type { ReportReview, SortReview } from "./debrief-types"

/** A report beside what it could have been with what was known, line by line. */
export function reportReview(reported: Reported, setting: Setting): ReportReview {
  const { report, answer, event, sent, known, parts, score, silence } = reported
  const { info } = setting.scenario
  const titleOf = (fact: string) => info[fact]?.title ?? fact
  const textOf = (fact: string, isLeftOut: boolean) => {
    const { text = "", "without-names": without } = info[fact] ?? {}
    return joined(isLeftOut ? (without ?? text) : text)
  }
  const isKnown = (fact: string) => known.includes(fact)
  const needed = Object.keys(report.items).filter((fact) => report.items[fact] === "must")
  const by = report.by === undefined ? undefined : toClock(report.by, setting.from)
  return {
    id: report.id,
    text: report.text,
    event,
    clock: toTimeOfDay(sent.minutes),
    answer: answer.text,
    ...(by === undefined ? {} : { by: toTimeOfDay(by), late: sent.minutes > by }),
    urgency: { stated: sent.urgency ?? "routine", is: report.urgency },
    lines: Object.entries(sent.lines).map(([fact, line]) => {
      const { kind = "heard", grade } = info[fact] ?? {}
      const over = overstatement(fact, line, setting)
      return {
        id: fact,
        title: titleOf(fact),
        text: textOf(fact, line.names === "left-out"),
        need: report.items[fact] ?? "may",
        as: line.as,
        is: kind,
        statement: over > 0 ? "over" : over < 0 ? "under" : "fitting",
        ...(grade === undefined
          ? {}
          : {
              grade: {
                ...(line.grade === undefined ? {} : { stated: line.grade }),
                is: grade,
                near: isNear(line.grade, grade),
              },
            }),
        names: identifies(setting.scenario, fact) === undefined ? "none" : namesIn(fact, reported),
      }
    }),
    missing: needed.filter((fact) => isKnown(fact) && !(fact in sent.lines)).map(titleOf),
    unknown: needed.filter((fact) => !isKnown(fact)).map(titleOf),
    keptBack: Object.keys(report.items)
      .filter((fact) => report.items[fact] === "must-not" && isKnown(fact) && !(fact in sent.lines))
      .map(titleOf),
    addressees: Object.entries(report.to).map(([id, { text, knows }]) => ({
      text,
      told: sent.to.includes(id),
      knows,
    })),
    could: {
      lines: needed.filter(isKnown).map((fact) => ({
        title: titleOf(fact),
        text: textOf(fact, true),
        as: info[fact]?.kind ?? kindsOfFact[0],
        ...(info[fact]?.grade === undefined ? {} : { grade: info[fact].grade }),
      })),
      to: Object.values(report.to).flatMap(({ text, knows }) => (knows === "must" ? [text] : [])),
      urgency: report.urgency,
    },
    parts,
    score,
    ...(silence
      ? {
          silence: {
            since: toTimeOfDay(silence.since),
            ...(silence.chased === undefined ? {} : { chased: toTimeOfDay(silence.chased) }),
          },
        }
      : {}),
  }
}

function namesIn(fact: string, { sent }: Reported): "leaked" | "left-out" | "cleared" {
  if (sent.leaked.includes(fact)) return "leaked"
  return sent.lines[fact]?.names === "left-out" ? "left-out" : "cleared"
}

/** Every card of a sort with where it lay, where it belongs and why. */
export function sortReview(sorted: Sorted, minutes: number, doctrine: Doctrine): SortReview {
  const { sort, event, cards, classes, falseAlarms, marks, score } = sorted
  const binOf = (id: string | undefined) => (id === undefined ? undefined : (sort.bins[id]?.text ?? id))
  const marksOf = (ids: readonly string[]) => ids.map((id) => sort.marks?.[id] ?? id)
  return {
    id: sort.id,
    text: sort.text,
    event,
    clock: toTimeOfDay(minutes),
    outcome: sort.outcomes.find(({ id }) => id === sorted.outcome)?.text ?? sorted.outcome,
    cards: cards.flatMap(({ id, placed, isRight }) => {
      const card = sort.cards[id]
      if (!card) return []
      const lay = binOf(placed?.bin)
      return [
        {
          id,
          text: joined(card.text),
          belongs: binOf(card.bin) ?? card.bin,
          because: joined(card.because),
          isRight,
          ...(placed && lay !== undefined ? { lay, confidence: placed.confidence } : {}),
          ...(sort.marks ? { marks: { stated: marksOf(placed?.marks ?? []), are: marksOf(card.has ?? []) } } : {}),
        },
      ]
    }),
    classes: classes.map(({ bin, cards: of, right }) => ({ text: binOf(bin) ?? bin, cards: of, right })),
    falseAlarms,
    ...(marks ? { marks } : {}),
    certainty: certaintyMarks(sorted, doctrine),
    score,
  }
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}
