import {
  begin,
  compile,
  type CourseAbout,
  type CourseImport,
  noAbout,
  type Pack,
  policies,
  simulated,
  step,
} from "../../core/index"

/** A course that nobody held, to look around in: made by the same bots as `forewarn simulate`, and always the same. */
export async function sampleCourse(
  packs: readonly Pack[],
  progress: (progress: { readonly done: number; readonly of: number; readonly file: string }) => void,
  pause: () => Promise<void>,
): Promise<{ readonly about: CourseAbout; readonly files: CourseImport["files"] }> {
  const pack = packs.find(({ about }) => about.audience !== "authors") ?? packs[0]
  const scenarios = pack?.scenarios.filter(({ format }) => format === "snap").slice(0, 6) ?? []
  const files: CourseImport["files"] = []
  const people = 14
  for (const [at, scenario] of scenarios.entries()) {
    if (!pack) break
    const machine = compile(scenario, pack.world)
    for (let n = 0; n < people; n++) {
      const policy = policies[(n * 5 + at) % policies.length]
      if (!policy) continue
      for (const { play } of simulated(machine, pack, policy, {
        attempts: 1,
        seed: `sample-${at}-${n}`,
        roles: scenario.roles.slice(n % scenario.roles.length),
      })) {
        const { events, head: _, ...header } = play.attempt
        const began = `2026-03-0${2 + Math.floor(at / 2)}T0${8 + (at % 2)}:${String(n * 4).padStart(2, "0")}:00.000Z`
        const id = `sample-${at}-${n}-${header.id.slice(-12)}`
        let own = begin(machine, { ...header, id, began, trainee: `sample-${String.fromCodePoint(97 + n)}` })
        for (const { event, at: when } of events) {
          const stepped = step(own, event, when * 7)
          if (stepped.ok) own = stepped.play
        }
        files.push({ file: `laptop-${(n % 4) + 1}/${scenario.scenario}-${n + 1}.json`, attempt: own.attempt })
      }
      progress({ done: files.length, of: scenarios.length * people, file: scenario.title })
      await pause()
    }
  }
  return { about: { ...noAbout, title: "A simulated course" }, files }
}
