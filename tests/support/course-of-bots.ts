import { type Attempt, appended, beginAttempt } from "../../src/core/attempt/attempt"
import type { Taken } from "../../src/core/course/collection"
import { compile, createCollection, type Pack, policies, simulated, statementsOf } from "../../src/core/index"

/** Attempts of every scenario of a pack by the first few policies, under pseudonyms, as a course collects them. */
export function courseOfBots(
  pack: Pack,
  { players, seed }: { readonly players: number; readonly seed: string },
): readonly Taken[] {
  const collection = createCollection([pack])
  for (const scenario of pack.scenarios) {
    const machine = compile(scenario, pack.world)
    for (const [nth, policy] of policies.slice(0, players).entries())
      for (const { play } of simulated(machine, pack, policy, { attempts: 1, seed, roles: scenario.roles })) {
        const told = { trainee: `trainee-${nth + 1}`, began: "2026-11-23T08:00:00.000Z" }
        collection.take(`${play.attempt.id}.json`, retold(play.attempt, told))
      }
  }
  return collection.collected().taken
}

/** The same acts under another header, one every second and a quarter. */
export function retold(attempt: Attempt, told: Partial<Omit<Attempt, "events" | "head">>): Attempt {
  const { events, head: _, ...header } = attempt
  return events.reduce(
    (log, { event }, i) => appended(log, event, (i + 1) * 1250),
    beginAttempt({ ...header, ...told }),
  )
}

/** What a store is told of a course. */
export function statementsOfCourse(course: readonly Taken[], home?: string) {
  return course.flatMap((taken) => statementsOf(taken.opened(), { home }))
}
