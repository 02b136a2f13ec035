import { type Attempt, appended, beginAttempt } from "../../src/core/attempt/attempt"
import { attemptOpener } from "../../src/core/course/collection"
import { compile, type Pack, policies, resultOf, simulated, statementsOf } from "../../src/core/index"

/** Attempts of every scenario of a pack by the first few policies, under pseudonyms, as a course collects them. */
export function simulatedCourse(pack: Pack, { players, seed }: { readonly players: number; readonly seed: string }) {
  const open = attemptOpener([pack])
  return pack.scenarios.flatMap((scenario) => {
    const machine = compile(scenario, pack.world)
    return policies.slice(0, players).flatMap((policy, nth) =>
      [...simulated(machine, pack, policy, { attempts: 1, seed, roles: scenario.roles })].map(({ play }) => {
        const opened = open(retold(play.attempt, { trainee: `trainee-${nth + 1}`, began: "2026-11-23T08:00:00.000Z" }))
        if (!opened.ok) throw new Error(opened.problem.words)
        return { ...opened, files: [`${opened.play.attempt.id}.json`], result: resultOf(opened.play, pack.doctrine) }
      }),
    )
  })
}

/** The same acts under another header, one every second and a quarter. */
export function retold(attempt: Attempt, told: Partial<Omit<Attempt, "events" | "head">>): Attempt {
  const { events, head: _, ...header } = attempt
  return events.reduce(
    (log, { event }, i) => appended(log, event, (i + 1) * 1250),
    beginAttempt({ ...header, ...told }),
  )
}

export type SimulatedAttempt = ReturnType<typeof simulatedCourse>[number]

/** What a store is told of a course. */
export function statementsOfCourse(course: readonly SimulatedAttempt[], home?: string) {
  return course.flatMap((taken) => statementsOf(taken, { home }))
}
