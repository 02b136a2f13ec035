import type { Gate } from "../machine/gate"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import type { Beat, Observable } from "../pack/schema"
import { toMinutes } from "../pack/units"

/** The trainee looks at things, flags them with a confidence, or leaves them. A judgement can be changed while she is there. */

export function thingGate(thing: Observable, setting: Setting): Gate {
  return { id: thing.id, from: setting.from, ...(thing.when ? { when: thing.when } : {}) }
}

/** Looking again costs nothing and changes nothing, so a thing is looked at once. */
export function lookGate(thing: Observable, setting: Setting): Gate {
  return { ...thingGate(thing, setting), already: "looked" }
}

/** Minutes of scenario time a first look takes. Listening again to what was said takes none. */
export function lookMinutes({ takes, heard }: Observable): number {
  return takes === undefined ? (heard ? 0 : 1) : toMinutes(takes)
}

export function observeTransitions(beat: Beat, setting: Setting): Transitions {
  const things = beat.observe ?? []
  if (things.length === 0) return {}
  return {
    look: things.map(
      (thing): Transition => ({
        guard: { type: "open", params: lookGate(thing, setting) },
        actions: [
          { type: "look", params: { thing: thing.id } },
          { type: "pass", params: { minutes: lookMinutes(thing) } },
        ],
      }),
    ),
    flag: things.map((thing) => judging(thing, setting)),
    leave: things.map((thing) => judging(thing, setting)),
  }
}

function judging(thing: Observable, setting: Setting): Transition {
  return {
    guard: { type: "open", params: thingGate(thing, setting) },
    actions: [{ type: "judge", params: { thing: thing.id } }],
  }
}
