import {
  checkPack,
  type Collected,
  createCollection,
  type Pack,
  type PackText,
  type Play,
  resultOf,
  resultText,
  simulatedCourse,
  toLine,
} from "../../src/core/index"
import { fileOf, smallTexts } from "./small"

/** The course of issue 8: a simulated course of six small scenarios, as the files of two laptops. */

/** The ford six times over, with more to look at; two forms of two snaps each, and two scenarios between them. */
export function coursePack(): Pack {
  const checked = checkPack(coursePackTexts())
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

export function coursePackTexts(): readonly PackText[] {
  const scenarios = [1, 2, 3, 4, 5, 6].map((number) => {
    const { text = "" } = fileOf("good/ford.yaml")
    return {
      file: `ford-${number}.yaml`,
      text: replaced(
        text,
        ["scenario: ford", `scenario: ford-${number}`],
        ["title: The ford", `title: Ford ${number}`],
        ["    choices:\n      - id: ask", `${things.join("\n")}\n    choices:\n      - id: ask`],
      ),
    }
  })
  const texts = smallTexts(scenarios[0] ?? fileOf("good/ford.yaml")).map(({ file, text = "" }) =>
    file === "pack.yaml"
      ? { file, text: `${text}\nforms:\n  a: [ford-1, ford-2]\n  b: [ford-5, ford-6]\n` }
      : { file, text },
  )
  return [...texts, ...scenarios.slice(1)]
}

const things = [
  "      - { id: boots, noise: D02, about: herders, kit: smoke, at: [70, 20], name: Men with cattle, look: They water them. }",
  "      - { id: motorbike, noise: plain, about: traders, kit: smoke, at: [60, 20], name: A motorbike, look: Salt and soap. }",
  "      - { id: rope, shows: EW02, about: herders, kit: sleeping-mats, at: [50, 60], name: A rope, look: It is new. }",
]

/** Three days: a form of a test, two scenarios, the other form. */
export const courseDays = [
  { date: "2026-11-23", scenarios: ["ford-1", "ford-2"] },
  { date: "2026-11-24", scenarios: ["ford-3", "ford-4"] },
  { date: "2026-11-25", scenarios: ["ford-5", "ford-6"] },
]

/** Its attempts, trainee by trainee. */
export function coursePlays(pack: Pack, trainees = 40): readonly Play[] {
  return [...simulatedCourse(pack, { trainees, days: courseDays, seed: "course", languages: ["en", "en", "fr"] })]
}

/**
 * The same as files: odd trainees at the first laptop, even ones at the second; a tenth of the results lie on both. One
 * file is cut off in the middle of a word, one was altered after it was written.
 */
export function courseFiles(
  pack: Pack,
  plays: readonly Play[],
): readonly { readonly file: string; readonly text: string }[] {
  const results = plays.map((play, i) => ({
    name: `${play.attempt.trainee}-${play.attempt.scenario}.json`,
    laptop: Number(play.attempt.trainee) % 2 === 1 ? 1 : 2,
    text: resultText(resultOf(play, pack.doctrine)),
    isOnBoth: i % 10 === 0,
  }))
  const [first, second] = results
  if (!first || !second) throw new Error("a course without results")
  return [
    ...results.map(({ name, laptop, text }) => ({ file: `laptop-${laptop}/${name}`, text })),
    ...results
      .filter(({ isOnBoth }) => isOnBoth)
      .map(({ name, laptop, text }) => ({ file: `laptop-${3 - laptop}/copies/${name}`, text })),
    { file: "laptop-1/damaged.json", text: first.text.slice(0, first.text.length / 2) },
    { file: "laptop-2/altered.json", text: second.text.replace(/"at":(\d)/, '"at":9$1') },
  ]
}

export function collectedFrom(
  pack: Pack,
  files: readonly { readonly file: string; readonly text: string }[],
): Collected {
  const collection = createCollection([pack])
  for (const { file, text } of files) collection.add(file, text)
  return collection.collected()
}

function replaced(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    if (now.split(from).length !== 2) throw new Error(`not there once: ${from}`)
    return now.replace(from, () => to)
  }, text)
}
