import {
  type CourseAbout,
  type CourseImport,
  type CoursePlan,
  noAbout,
  type Pack,
  simulatedCourse,
} from "../../core/index"

/** A course that nobody held, to look around in: played by bots, and the same on every computer. */
export async function sampleCourse(
  packs: readonly Pack[],
  progress: (progress: { readonly done: number; readonly of: number; readonly file: string }) => void,
  pause: () => Promise<void>,
): Promise<{ readonly about: CourseAbout; readonly files: CourseImport["files"] }> {
  const pack = packs.find(({ about }) => about.audience !== "authors") ?? packs[0]
  const files: CourseImport["files"] = []
  if (!pack) return { about: noAbout, files }
  const days = daysOf(pack)
  const of = people * days.reduce((sum, { scenarios }) => sum + scenarios.length, 0)
  for (const { attempt } of simulatedCourse(pack, { trainees: people, days, seed: "sample" })) {
    files.push({ file: `laptop-${1 + (files.length % 5)}/${attempt.trainee}-${attempt.scenario}.json`, attempt })
    progress({ done: files.length, of, file: attempt.scenario })
    if (files.length % 4 === 0) await pause()
  }
  return {
    about: { ...noAbout, title: "A simulated course", from: days[0]?.date ?? "", to: days.at(-1)?.date ?? "" },
    files,
  }
}

const people = 16

/** A form of a test, what was learnt with, and the other form. */
function daysOf({ about, scenarios }: Pack): CoursePlan["days"] {
  const [before = [], after = []] = Object.values(about.forms ?? {})
  const others = scenarios
    .map(({ scenario }) => scenario)
    .filter(
      (scenario) =>
        !Object.values(about.forms ?? {})
          .flat()
          .includes(scenario),
    )
  return [
    { date: "2026-03-02", scenarios: before },
    { date: "2026-03-03", scenarios: others.slice(0, 2) },
    { date: "2026-03-04", scenarios: after },
  ]
}
