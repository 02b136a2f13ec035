import type { LearnerEvent } from "./event-shape"

export type { LearnerEvent }

/** What a trainee can count by eye from where she stands. */
export const countable = ["people", "women", "men", "children", "vehicles"] as const
export type Counted = (typeof countable)[number]

/** What an event is about: the id its transitions are matched by. */
export function subjectOf(event: LearnerEvent): string {
  switch (event.type) {
    case "look":
    case "flag":
    case "leave":
      return event.thing
    case "count":
      return event.of
    case "choose":
      return event.choice
    case "estimate":
      return event.threat
    case "add":
    case "drop":
    case "verify":
      return event.mitigation
    case "commit":
      return event.action
  }
}
