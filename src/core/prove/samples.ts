import { type LearnerEvent, learnerEvent } from "../machine/event-shape"

/**
 * The events that stand for all there are of a kind about one subject. How sure a trainee is and what exactly she
 * estimates moves no story, so one of each is enough to explore it; what they do to a score is worked out apart.
 */
export function eventsOf(type: string, subject: string): readonly LearnerEvent[] {
  const sample = samples[type]
  if (!sample) throw new Error(`no sample events for ${type}`)
  return [learnerEvent.parse({ type, ...sample(subject) })]
}

const samples: Readonly<Record<string, (subject: string) => Readonly<Record<string, unknown>>>> = {
  look: (thing) => ({ thing }),
  flag: (thing) => ({ thing, confidence: 2 }),
  leave: (thing) => ({ thing }),
  choose: (choice) => ({ choice }),
  estimate: (threat) => ({ threat, likelihood: 3, impact: 3 }),
  add: (mitigation) => ({ mitigation }),
  drop: (mitigation) => ({ mitigation }),
  verify: (mitigation) => ({ mitigation }),
  commit: (action) => ({ action }),
  send: (report) => ({ report }),
  chase: (report) => ({ report }),
  close: (sort) => ({ sort }),
  issue: (board) => ({ board }),
  adopt: (plan) => ({ plan }),
  decide: (pick) => ({ pick }),
}
