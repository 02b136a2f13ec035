import type { LearnerEvent } from "../machine/event"
import type { Doctrine } from "../pack/schema"
import type { Decision } from "../score/decisions"
import { openDecisions } from "./open"
import type { Turn } from "./policy"
import { weighed } from "./weigh"

/** The open decisions, the most wanted first; among equals the one shown first. */
export function ranked(
  { play, view, doctrine }: Turn,
  wanted: (decision: Decision, doctrine: Doctrine) => number,
): readonly LearnerEvent[] {
  return openDecisions(view)
    .flatMap(({ event }) => {
      const decision = weighed(play, event, doctrine)
      return decision ? [{ event, worth: wanted(decision, doctrine) }] : []
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ event }) => event)
}
