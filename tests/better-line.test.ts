import { resolve } from "node:path"
import { expect, test } from "vitest"
import { checkAt } from "../src/cli/packs"
import { begin, compile, type LearnerEvent, type Play, regretReview, step } from "../src/core/index"
import { headerOf } from "./support/fresh"

/** The better line, in the words of the pack. */

const { checked } = checkAt(resolve(import.meta.dirname, "../scenarios/tour"))
if (!checked?.ok) throw new Error("the tour has mistakes")
const { pack } = checked

function played(id: string, ...events: readonly LearnerEvent[]): Play {
  const scenario = pack.scenarios.find(({ scenario: name }) => name === id)
  if (!scenario) throw new Error(`the tour has no ${id}`)
  const machine = compile(scenario, pack.world)
  return events.reduce(
    (now, event) => {
      const stepped = step(now, event, now.steps.length)
      if (!stepped.ok) throw new Error(stepped.refused.reason)
      return stepped.play
    },
    begin(machine, headerOf(machine, { role: scenario.roles[0] ?? "" })),
  )
}

/** What is said of a better line before the second act, when all that was lost is of one competency. */
function told(play: Play, ...line: readonly LearnerEvent[]) {
  const review = regretReview(
    {
      endings: [],
      left: [],
      competencies: [
        {
          competency: "C7",
          how: "exact",
          decisions: [{ event: 1, before: { least: 0, most: 1 }, after: { least: 0, most: 0.5 } }],
          better: { event: 1, acts: line.map((event) => ({ event, chance: false })) },
        },
      ],
    },
    play,
    pack,
  )
  return review.decisions.flatMap(({ better }) => better?.acts.map(({ text }) => text) ?? [])
}

test("a report on the better line says what it holds, to whom it goes, and what stays out of it", () => {
  const play = played("reporting", { type: "choose", choice: "to-radio" }, { type: "choose", choice: "no-report" })
  expect(
    told(
      play,
      { type: "tell", addressee: "ops" },
      { type: "send", report: "boats-report" },
      { type: "chase", report: "boats-report" },
    ),
  ).toEqual([
    "Send “Report on the boats” to Operations room, with what you know of: Two boats in the night; The mud at the old landing. Leave out: What the tea bench thinks.",
    "Where nobody answers, ask again: “Report on the boats”.",
  ])
})

test("cards on the better line are counted, and not solved", () => {
  const play = played(
    "sorting",
    { type: "place", card: "singer", bin: "neither", confidence: 3 },
    { type: "close", sort: "which-box" },
  )
  expect(told(play, { type: "close", sort: "which-box" })).toEqual(["Put each of the 4 cards where it belongs."])
})
