import { begin, compile, type Pack, type Play, step, toEvent, viewOf } from "../../src/core/index"

export interface Recorded {
  readonly role: string
  readonly seed: string
  /** What the trainee does; then the first open act by name, until the story is over. */
  readonly acts: readonly string[]
}

/** A way through "Slept in the bush" to an ending. */
export function playedAs({ role, seed, acts }: Recorded, { about, doctrine, scenarios, world }: Pack, nth = 1): Play {
  const scenario = scenarios.find((one) => one.scenario === "slept-in-the-bush")
  if (!scenario) throw new Error("the pack has no slept-in-the-bush")
  const machine = compile(scenario, world)
  const start = begin(machine, {
    format: 1,
    id: `attempt-000${nth}`,
    pack: { id: about.pack, version: about.version },
    scenario: scenario.scenario,
    machine: machine.digest,
    role,
    seed,
    began: `2026-11-2${nth + 2}T08:00:00.000Z`,
  })
  let play = acts.reduce((now, act) => {
    const event = toEvent(act, viewOf(now, doctrine))
    const stepped = event && step(now, event, now.steps.length * 1000)
    if (!stepped?.ok) throw new Error(`${act} at ${now.now.at}: ${stepped ? stepped.refused.reason : "not on offer"}`)
    return stepped.play
  }, start)
  while (play.now.progress.ending === undefined) {
    const view = viewOf(play, doctrine)
    const times = (id: string) => play.now.progress.done.filter((done) => done === id).length
    const open = [...view.choices, ...(view.plan?.actions ?? [])]
      .filter(({ closed }) => closed === undefined)
      .sort((a, b) => times(a.id) - times(b.id) || (a.id < b.id ? -1 : 1))[0]
    const stepped = open && step(play, open.event, play.steps.length * 1000)
    if (!stepped?.ok || play.steps.length > 150) throw new Error(`no way on at ${play.now.at}`)
    play = stepped.play
  }
  return play
}
