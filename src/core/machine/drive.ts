import { createEmptyActor } from "xstate"
import type { LearnerEvent } from "./event"
import type { Logic, Snapshot } from "./machine"
import type { Progress } from "./progress"

/**
 * Machines are stepped without actors. XState's own `transition` makes an actor for each step, and with it the whole
 * beginning of the machine once more; here all steps share one that does nothing. No guard or effect ever names it.
 */

export function firstSnapshot(logic: Logic, progress: Progress): Snapshot {
  return logic.getInitialSnapshot(scopeOf(logic), progress)
}

export function nextSnapshot(logic: Logic, snapshot: Snapshot, event: LearnerEvent): Snapshot {
  return logic.transition(snapshot, event, scopeOf(logic))
}

type Scope = Parameters<Logic["transition"]>[2]

const scopes = new WeakMap<Logic, Scope>()

function scopeOf(logic: Logic): Scope {
  const known = scopes.get(logic)
  if (known) return known
  const self = createEmptyActor()
  const nothing = () => {}
  const scope = {
    self,
    system: self.system,
    id: "",
    sessionId: "",
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the empty actor stands for the machine's own, which nothing asks for
  const ownScope = scope as unknown as Scope
  scopes.set(logic, ownScope)
  return ownScope
}
