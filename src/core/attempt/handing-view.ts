import { chaseGate, chaseMinutes, identifies, sendGate } from "../activity/report"
import { closeGate } from "../activity/sort"
import { shuffled } from "../machine/draw"
import { draftOf, missingFrom, placedIn } from "../machine/handing"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { whyClosed } from "../machine/why-closed"
import { reportsOf } from "../pack/parts"
import type { Report, Sort } from "../pack/schema"
import { urgencies } from "../pack/scales"
import { toClock, toTimeOfDay } from "../pack/units"
import type { ReportView, SortView, WaitingView } from "./view-types"
import { closedOf, missingWords } from "./words"

/** What a trainee sees of the reports and sorts she is working on. */

export function reportOf(report: Report, setting: Setting, progress: Progress): ReportView {
  const { scenario, from } = setting
  const { draft, sent } = draftOf(progress, report.id)
  const gate = sendGate(report, setting)
  const closed = closedOf(setting, whyClosed(gate, progress))
  return {
    id: report.id,
    text: report.text,
    ...(report.by === undefined ? {} : { by: toTimeOfDay(toClock(report.by, from)) }),
    items: progress.knows
      .filter((fact) => fact in report.items)
      .map((fact) => {
        const line = draft.lines[fact]
        const { title = fact, text = "", "without-names": without } = scenario.info[fact] ?? {}
        return {
          id: fact,
          title,
          text: joined(text),
          ...(without === undefined || identifies(scenario, fact) === undefined
            ? {}
            : { withoutNames: joined(without) }),
          ...(line ? { line } : {}),
          omit: { type: "omit", fact },
        }
      }),
    addressees: Object.entries(report.to).map(([id, { text }]) => {
      const told = draft.to.includes(id)
      return { id, text, told, toggle: { type: told ? "untell" : "tell", addressee: id } }
    }),
    urgencies: urgencies.map((urgency) => ({
      urgency,
      chosen: draft.urgency === urgency,
      event: { type: "urge", urgency },
    })),
    missing: gate.hands ? missingFrom(progress, gate.hands).map((missing) => missingWords(setting, missing)) : [],
    ...(closed ? { closed } : {}),
    sent: sent.length,
    event: { type: "send", report: report.id },
  }
}

export function sortOf(sort: Sort, setting: Setting, progress: Progress): SortView {
  const { placed } = placedIn(progress, sort.id)
  const gate = closeGate(sort, setting)
  const closed = closedOf(setting, whyClosed(gate, progress))
  const cards = Object.entries(sort.cards).map(([id, { text }]) => ({ id, text: joined(text) }))
  return {
    id: sort.id,
    text: sort.text,
    bins: Object.entries(sort.bins).map(([id, { text }]) => ({ id, text })),
    marks: Object.entries(sort.marks ?? {}).map(([id, text]) => ({ id, text })),
    cards: shuffled(progress.seed, `${sort.id}/cards`, cards).map(({ id, text }) => {
      const own = placed[id]
      return { id, text, ...(own ? { placed: own } : {}), lift: { type: "lift", card: id } }
    }),
    missing: gate.hands ? missingFrom(progress, gate.hands).map((missing) => missingWords(setting, missing)) : [],
    ...(closed ? { closed } : {}),
    partial: sort.partial ?? false,
    event: { type: "close", sort: sort.id },
  }
}

/** Every report that was met with silence, wherever the trainee is since. */
export function waitingOf(setting: Setting, progress: Progress): readonly WaitingView[] {
  return reportsOf(setting.scenario).flatMap((report): readonly WaitingView[] => {
    const { silence } = draftOf(progress, report.id)
    if (!silence) return []
    const closed = closedOf(setting, whyClosed(chaseGate(report, setting), progress))
    return [
      {
        id: report.id,
        text: report.text,
        since: toTimeOfDay(silence.since),
        ...(silence.chased === undefined ? {} : { chased: toTimeOfDay(silence.chased) }),
        takes: chaseMinutes(report),
        ...(closed ? { closed } : {}),
        event: { type: "chase", report: report.id },
      },
    ]
  })
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}
