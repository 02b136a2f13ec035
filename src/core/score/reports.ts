import { identifies } from "../activity/report"
import type { Play, Step } from "../attempt/play"
import { rankOf } from "../machine/condition"
import type { ReportLine, SentReport } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { beatOf } from "../pack/parts"
import type { Answer, Report, Urgency } from "../pack/schema"
import { kindsOfFact, urgencies } from "../pack/scales"
import { toClock } from "../pack/units"

/**
 * What became of each report that was sent, held against what it could have been with what was known then (rubric 2.2,
 * C7: accurate, graded, timely, protected). Every part is 0 to 1 and there only where it has a meaning.
 */
export interface Reported {
  readonly report: Report
  readonly answer: Answer
  /** How many events came before it was sent. */
  readonly event: number
  readonly sent: SentReport
  /** Facts the trainee knew when she sent it. */
  readonly known: readonly string[]
  readonly parts: ReportParts
  /** The mean of its parts. */
  readonly score: number
  /** Only of one that was met with silence: whether it was chased, and the minute. */
  readonly silence?: { readonly since: number; readonly chased?: number }
}

export interface ReportParts {
  /** The share of what it must hold and was known that it holds; 0 where nothing of it was known. */
  readonly completeness: number
  /** Whether it went out while it was of use. */
  readonly timeliness?: number
  /** How near the urgency stated is to the true one. */
  readonly urgency: number
  /** The share of addressees that is right: those who must have it, among them and those who must not and got it. */
  readonly addressee: number
  /** The share of its lines that are stated as what they are. */
  readonly statement: number
  /** The share of graded lines whose grade is at most one letter and one number off. */
  readonly grading?: number
  /** The share of what had to be kept back that was: facts that do not belong in it, and who it is about. */
  readonly restraint?: number
}

export function reportedIn(play: Play): readonly Reported[] {
  return play.steps.flatMap((step, event) => {
    const found = reportedBy(step, event, play.machine.setting)
    if (!found) return []
    const silence = found.answer.silent ? play.now.progress.reports?.[found.report.id]?.silence : undefined
    return [{ ...found, ...(silence ? { silence } : {}) }]
  })
}

/** The report an act sent, if it sent one. */
export function reportedBy(
  { event: sending, before, after }: Step,
  event: number,
  setting: Setting,
): Omit<Reported, "silence"> | undefined {
  if (sending.type !== "send") return undefined
  const report = beatOf(setting.scenario, before.at)?.report
  const sent = report && after.progress.reports?.[report.id]?.sent.at(-1)
  const done = after.progress.done.slice(before.progress.done.length)
  const answer = report?.answers.find(({ id }) => done.includes(id))
  if (!report || !sent || !answer) return undefined
  const parts = partsOf(report, sent, before.progress.knows, setting)
  return {
    report,
    answer,
    event,
    sent,
    known: before.progress.knows,
    parts,
    score: meanOfParts(parts),
  }
}

/** The score of a report. */
export function meanOfParts(parts: ReportParts): number {
  const values = Object.values(parts).filter((value) => value !== undefined)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The share of its addressees that is right, 0 to 1. */
export function addresseeShare(report: Report, to: readonly string[]): number {
  const needed = Object.keys(report.to).filter((addressee) => report.to[addressee]?.knows === "must")
  const reached = needed.filter((addressee) => to.includes(addressee))
  const wrong = to.filter((addressee) => report.to[addressee]?.knows === "must-not")
  return share(reached.length, needed.length + wrong.length)
}

/** How near an urgency is to the true one, 0 to 1. */
export function urgencyShare(report: Report, urgency: Urgency | undefined): number {
  return 1 - Math.abs(rankOf(urgency) - rankOf(report.urgency)) / (urgencies.length - 1)
}

export function partsOf(
  report: Report,
  { lines, to, urgency, minutes, leaked }: SentReport,
  known: readonly string[],
  setting: Setting,
): ReportParts {
  const { info } = setting.scenario
  const facts = (need: string) =>
    Object.entries(report.items).flatMap(([fact, own]) => (own === need && known.includes(fact) ? [fact] : []))
  const must = facts("must")
  const held = must.filter((fact) => fact in lines)
  const unwanted = facts("must-not")
  const naming = Object.keys(report.items).filter(
    (fact) => known.includes(fact) && !unwanted.includes(fact) && identifies(setting.scenario, fact) !== undefined,
  )
  const protectedFacts = [
    ...unwanted.filter((fact) => !(fact in lines)),
    ...naming.filter((fact) => !leaked.includes(fact)),
  ]
  const stated = Object.entries(lines)
  const graded = stated.flatMap(([fact, line]) => {
    const grade = info[fact]?.grade
    return grade === undefined ? [] : [isNear(line.grade, grade)]
  })
  return {
    completeness: must.length === 0 ? 0 : held.length / must.length,
    ...(report.by === undefined ? {} : { timeliness: minutes <= toClock(report.by, setting.from) ? 1 : 0 }),
    urgency: urgencyShare(report, urgency),
    addressee: addresseeShare(report, to),
    statement: share(stated.filter(([fact, line]) => overstatement(fact, line, setting) === 0).length, stated.length),
    ...(graded.length === 0 ? {} : { grading: share(graded.filter(Boolean).length, graded.length) }),
    ...(unwanted.length + naming.length === 0
      ? {}
      : { restraint: share(protectedFacts.length, unwanted.length + naming.length) }),
  }
}

/** No identifiers in operational reports (rubric 2.8). */
export const leakRule = "H03"

/** Above 0 when it is stated as surer than it is, below 0 as less sure. */
export function overstatement(fact: string, line: ReportLine, { scenario }: Setting): number {
  const kind = scenario.info[fact]?.kind
  return kind === undefined ? 0 : kindsOfFact.indexOf(line.as) - kindsOfFact.indexOf(kind)
}

/** At most one letter and one number from the true grade. */
export function isNear(stated: string | undefined, grade: string): boolean {
  if (stated === undefined) return false
  const off = (at: number) => Math.abs((stated.codePointAt(at) ?? 0) - (grade.codePointAt(at) ?? 0))
  return off(0) <= 1 && off(1) <= 1
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
