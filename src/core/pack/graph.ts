import { actsOfBeat, leadsTo } from "./parts"
import type { Scenario } from "./schema"

/**
 * Where each beat can lead, whatever the conditions say. Injects that move the story can do so from any beat that is
 * reached, so each beat leads to their targets too.
 */
export function leadsOf(scenario: Scenario): ReadonlyMap<string, ReadonlySet<string>> {
  const moved = (scenario.injects ?? []).flatMap(({ to }) => (to === undefined ? [] : [to]))
  return new Map(
    scenario.beats.map((beat) => [
      beat.id,
      new Set([...actsOfBeat(beat).flatMap(({ act }) => leadsTo(act.to, scenario)), ...moved]),
    ]),
  )
}

/** Everything reachable from `start` along `leads`, `start` included. */
export function reachedFrom(start: string, leads: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set([start])
  for (const id of reached) for (const next of leads.get(id) ?? []) reached.add(next)
  return reached
}

/** Everything from which some of `ends` is reachable along `leads`, the ends included. */
export function leadingTo(
  ends: Iterable<string>,
  leads: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const before = new Map<string, string[]>()
  for (const [id, targets] of leads)
    for (const target of targets) {
      const known = before.get(target)
      if (known) known.push(id)
      else before.set(target, [id])
    }
  const leading = new Set(ends)
  for (const id of leading) for (const one of before.get(id) ?? []) leading.add(one)
  return leading
}
