import { sharedEvents } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import type { Pack } from "../pack/pack"
import { toTimeOfDay } from "../pack/units"
import { debriefOf } from "./debrief"
import type { CompetencyReview, Debrief, DecisionReview } from "./debrief-types"

/** A first attempt and practice that began with the same events, side by side. No sum is made of the two. */
export interface Comparison {
  readonly title: string
  readonly role: string
  /** Where the two part: how many events they share, and the hour at which they do. */
  readonly parts: { readonly events: number; readonly clock: string }
  /** Decisions both made before they part. */
  readonly together: readonly DecisionReview[]
  readonly first: Side
  readonly practice: Side
  /** Those that either run says anything about. */
  readonly competencies: readonly {
    readonly id: string
    readonly name: string
    readonly first: Shown | undefined
    readonly practice: Shown | undefined
  }[]
}

export interface Side {
  readonly ending: Debrief["ending"]
  /** Decisions after the two part. */
  readonly decisions: readonly DecisionReview[]
  readonly hardRules: number
  readonly hits: number
  readonly signals: number
  readonly falseAlarms: number
  readonly noise: number
  readonly promises: Readonly<Record<"kept" | "broken", number>>
  /** The hour at which it ended, or stands. */
  readonly clock: string
}

export type Shown = Pick<CompetencyReview, "level" | "error" | "band" | "evidence">

export function compareRuns(first: Play, practice: Play, pack: Pack): Comparison {
  const events = sharedEvents(first.attempt, practice.attempt)
  const [one, other] = [debriefOf(first, pack), debriefOf(practice, pack)]
  const parting = practice.steps[events]?.before ?? practice.now
  const ids = [...new Set([...one.competencies, ...other.competencies].map(({ id }) => id))]
  const shown = ({ competencies }: Debrief, id: string) => competencies.find((competency) => competency.id === id)
  return {
    title: one.title,
    role: one.role,
    parts: { events, clock: toTimeOfDay(parting.progress.minutes) },
    together: one.decisions.filter(({ event }) => event < events),
    first: sideOf(first, one, events),
    practice: sideOf(practice, other, events),
    competencies: ids
      .map((id) => ({
        id,
        name: shown(one, id)?.name ?? shown(other, id)?.name ?? id,
        first: shown(one, id),
        practice: shown(other, id),
      }))
      .filter((both) => (both.first?.evidence ?? 0) + (both.practice?.evidence ?? 0) > 0),
  }
}

function sideOf({ now }: Play, debrief: Debrief, from: number): Side {
  const { recognition, promises } = debrief
  const inState = (state: "kept" | "broken") => promises.filter((promise) => promise.state === state).length
  return {
    ending: debrief.ending,
    decisions: debrief.decisions.filter(({ event }) => event >= from),
    hardRules: debrief.hardRules.length,
    hits: recognition.hits,
    signals: recognition.signals,
    falseAlarms: recognition.falseAlarms,
    noise: recognition.noise,
    promises: { kept: inState("kept"), broken: inState("broken") },
    clock: toTimeOfDay(now.progress.minutes),
  }
}
