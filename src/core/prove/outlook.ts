import type { LearnerEvent } from "../machine/event"
import type { Machine } from "../machine/machine"
import { componentsOf } from "./components"
import { explore } from "./explore"
import { modelOf } from "./model"
import { momentsOf } from "./moments"
import { nothing, sliceOf } from "./slice"
import { solve } from "./solve"

/**
 * Which endings an attempt could still come to, at its beginning and after each of its acts, by what the trainee does and
 * by how chance falls. Undefined where the search was not finished or the moment is not part of it.
 */
export type Outlook = readonly (ReadonlySet<string> | undefined)[]

interface Played {
  readonly role: string
  readonly seed: string
  readonly events: readonly LearnerEvent[]
}

/** `budget` is the most groups of states the search keeps. The events must be those of an attempt that replays. */
export function outlookOf(machine: Machine, played: Played, budget: number): Outlook {
  return createOutlooks(machine, budget)(played)
}

/** The same for many attempts of one scenario: each role is searched once, by all of its attempts together. */
export function createOutlooks(machine: Machine, budget: number): (played: Played) => Outlook {
  const byRole = new Map<string, (played: Played) => Outlook>()
  return (played) => {
    const known = byRole.get(played.role) ?? outlooksOf(machine, played.role, budget)
    byRole.set(played.role, known)
    return known(played)
  }
}

function outlooksOf(machine: Machine, role: string, budget: number): (played: Played) => Outlook {
  const model = modelOf(machine, role)
  const endings = model.spots.slice(model.beats)
  const graph = explore(model, sliceOf(model, nothing), { budget })
  if (!graph.complete || endings.length > mostEndings)
    return ({ events }) => [undefined, ...events.map(() => undefined)]
  const { at } = solve(graph, componentsOf(graph), {
    own: (group) => {
      const { spot } = graph.placeOf(group)
      return spot < model.beats ? 0 : 1 << (spot - model.beats)
    },
    after: (_, value) => value,
    join: (one, other) => one | other,
  })
  return ({ seed, events }) =>
    momentsOf(model, seed, events).map((v) => {
      const found = v && graph.find(v)
      if (!found) return undefined
      const value = at(found.group, found.minute)
      return new Set(endings.filter((_, ending) => ((value >>> ending) & 1) === 1))
    })
}

/** One bit each. */
const mostEndings = 31
