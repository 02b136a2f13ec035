import { adopted, missingFromPlan, type Overplanned } from "./allocation"
import { issued, type MissingOfBoard, missingFromBoard } from "./board"
import type { LearnerEvent } from "./event"
import type { Handing } from "./gate"
import { faultsOf, type PickFault, shareOf } from "../pack/picking"
import type { PickProgress, Progress, ReportProgress, SortProgress } from "./progress"

/**
 * What a trainee puts together before she hands it in, a report, a sort or a pick. The draft is part of the progress, every
 * change of it one event: so nothing is lost when the page is closed half way, and a replay shows it grow.
 */

export function draftOf({ reports }: Progress, report: string): ReportProgress {
  return reports?.[report] ?? { draft: { lines: {}, to: [] }, sent: [] }
}

export function placedIn({ sorts }: Progress, sort: string): SortProgress {
  return sorts?.[sort] ?? { placed: {} }
}

export function pickedIn({ picks }: Progress, pick: string): PickProgress {
  return picks?.[pick] ?? { picked: [] }
}

/** The progress after one change of a report's draft. */
export function drafted(progress: Progress, report: string, event: LearnerEvent): Progress {
  const own = draftOf(progress, report)
  const { draft } = own
  const changed = (change: Partial<ReportProgress["draft"]>): Progress => ({
    ...progress,
    reports: { ...progress.reports, [report]: { ...own, draft: { ...draft, ...change } } },
  })
  switch (event.type) {
    case "put": {
      const { fact, as, grade, names } = event
      const line = { as, ...(grade === undefined ? {} : { grade }), ...(names === undefined ? {} : { names }) }
      return changed({ lines: { ...draft.lines, [fact]: line } })
    }
    case "omit":
      return changed({ lines: without(draft.lines, event.fact) })
    case "tell":
      return changed({ to: [...new Set([...draft.to, event.addressee])] })
    case "untell":
      return changed({ to: draft.to.filter((one) => one !== event.addressee) })
    case "urge":
      return changed({ urgency: event.urgency })
    default:
      return progress
  }
}

/** The progress after a card was put into a bin or taken out again. */
export function placed(progress: Progress, sort: string, event: LearnerEvent): Progress {
  const own = placedIn(progress, sort)
  const changed = (cards: SortProgress["placed"]): Progress => ({
    ...progress,
    sorts: { ...progress.sorts, [sort]: { ...own, placed: cards } },
  })
  switch (event.type) {
    case "place": {
      const { card, bin, confidence, marks = [] } = event
      return changed({ ...own.placed, [card]: { bin, confidence, marks } })
    }
    case "lift":
      return changed(without(own.placed, event.card))
    default:
      return progress
  }
}

/** The progress after a card was picked, or put back. */
export function picked(progress: Progress, pick: string, event: LearnerEvent): Progress {
  const own = pickedIn(progress, pick)
  const changed = (cards: PickProgress["picked"]): Progress => ({
    ...progress,
    picks: { ...progress.picks, [pick]: { ...own, picked: cards } },
  })
  switch (event.type) {
    case "pick":
      return changed([...new Set([...own.picked, event.card])])
    case "unpick":
      return changed(own.picked.filter((card) => card !== event.card))
    default:
      return progress
  }
}

/** The progress once it is handed in as it stands. */
export function handedIn(progress: Progress, handing: Handing): Progress {
  switch (handing.what) {
    case "report":
      return sent(progress, handing)
    case "sort": {
      const own = placedIn(progress, handing.id)
      return { ...progress, sorts: { ...progress.sorts, [handing.id]: { ...own, closed: progress.minutes } } }
    }
    case "board":
      return issued(progress, handing)
    case "allocate":
      return adopted(progress, handing)
    case "pick": {
      const own = pickedIn(progress, handing.id)
      const decided = { minutes: progress.minutes, share: shareOf(handing.rules, own.picked) }
      return { ...progress, picks: { ...progress.picks, [handing.id]: { ...own, decided } } }
    }
  }
}

function sent(progress: Progress, handing: Extract<Handing, { what: "report" }>): Progress {
  const own = draftOf(progress, handing.id)
  const isOpen = own.draft.to.some((addressee) => !mayKnow(addressee, handing, progress))
  const leaked = Object.entries(own.draft.lines).flatMap(([fact, { names }]) => {
    const identifies = handing.identifying[fact]
    return isOpen && (identifies === "always" || (identifies === "unless-left-out" && names === undefined))
      ? [fact]
      : []
  })
  const all = [...own.sent, { ...own.draft, minutes: progress.minutes, leaked }]
  return { ...progress, reports: { ...progress.reports, [handing.id]: { ...own, sent: all } } }
}

/** Whether an addressee may have what identifies a person. */
function mayKnow(addressee: string, { cleared, consented }: Extract<Handing, { what: "report" }>, progress: Progress) {
  const key = consented?.[addressee]
  return cleared.includes(addressee) || (key !== undefined && progress.consents?.[key] === "given")
}

/** What is still missing before it can be handed in, and how many of it; nothing when it is complete. */
export type Missing =
  | { readonly what: "lines" | "addressee" | "urgency" }
  | { readonly what: "cards"; readonly cards: readonly string[] }
  | MissingOfBoard
  | Overplanned
  | PickFault

export function missingFrom(progress: Progress, handing: Handing): readonly Missing[] {
  switch (handing.what) {
    case "report":
      return missingFromReport(progress, handing.id)
    case "sort": {
      const lies = placedIn(progress, handing.id).placed
      const loose = handing.cards.filter((card) => !(card in lies))
      return loose.length > 0 && (!handing.partial || loose.length === handing.cards.length)
        ? [{ what: "cards", cards: loose }]
        : []
    }
    case "board":
      return missingFromBoard(progress, handing)
    case "allocate":
      return missingFromPlan(progress, handing)
    case "pick":
      return faultsOf(handing.rules, pickedIn(progress, handing.id).picked)
  }
}

function missingFromReport(progress: Progress, report: string): readonly Missing[] {
  const { draft } = draftOf(progress, report)
  return [
    ...(Object.keys(draft.lines).length === 0 ? [{ what: "lines" } as const] : []),
    ...(draft.to.length === 0 ? [{ what: "addressee" } as const] : []),
    ...(draft.urgency === undefined ? [{ what: "urgency" } as const] : []),
  ]
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key))
}
