import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { headerOf } from "../../../tests/support/fresh"
import { small } from "../../../tests/support/small"
import { type Attempt, appended, beginAttempt } from "../attempt/attempt"
import { begin, step } from "../attempt/play"
import { compile } from "../machine/machine"
import { resultOf, resultText } from "../score/result"
import { csvOf } from "../report/csv"
import { createCollection } from "./collection"
import { courseTables } from "./tables"

const pack = small()
const scenario = pack.scenarios[0]
if (!scenario) throw new Error("the small pack has no scenario")
const machine = compile(scenario, pack.world)

/** An attempt of the ford by these acts. */
function attemptBy(id: string, choices: readonly string[]): Attempt {
  const header = { ...headerOf(machine), id, pack: { id: pack.about.pack, version: pack.about.version } }
  return choices.reduce(
    (play, choice, i) => {
      const stepped = step(play, { type: "choose", choice }, (i + 1) * 1000)
      if (!stepped.ok) throw new Error(`${choice} was refused`)
      return stepped.play
    },
    begin(machine, header),
  ).attempt
}

/** The log up to an event, as another laptop may have saved it earlier. */
function upTo(attempt: Attempt, count: number): Attempt {
  const { events, head: _, ...header } = attempt
  return events.slice(0, count).reduce((log, { event, at }) => appended(log, event, at), beginAttempt(header))
}

const whole = attemptBy("attempt-0001", ["ask", "drive-on"])
const other = attemptBy("attempt-0002", ["drive-on"])
const rival = attemptBy("attempt-0001", ["drive-on"])
const text = (attempt: unknown) => JSON.stringify(attempt)
const files: readonly (readonly [string, string | undefined])[] = [
  ["a/one.json", text(whole)],
  ["b/one-again.json", text({ format: 1, attempt: whole })],
  ["b/one-earlier.json", text(upTo(whole, 1))],
  ["b/one-begun.json", text(upTo(whole, 0))],
  ["b/two.json", text(other)],
  ["c/another-log.json", text(rival)],
  ["c/altered.json", text(whole).replace("drive-on", "plan-it")],
  ["c/cut.json", text({ ...whole, events: whole.events.slice(0, 1) })],
  ["c/newer.json", text({ ...whole, format: 9 })],
  ["c/elsewhere.json", text(upTo({ ...other, pack: { id: "nowhere", version: "1.0.0" } }, 1))],
  ["c/damaged.json", "{ not json"],
  ["c/bytes.json", undefined],
]

describe("what comes from many laptops", () => {
  test("is each attempt once, whatever the order of the files; what cannot be counted is named with its reason", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (order) => {
        const collection = createCollection([pack])
        for (const [file, content] of order) collection.add(file, content)
        const { taken, aside } = collection.collected()
        expect(taken.map(({ header, files: from }) => [header.id, from])).toEqual([
          ["attempt-0001", ["a/one.json", "b/one-again.json", "b/one-begun.json", "b/one-earlier.json"]],
          ["attempt-0002", ["b/two.json"]],
        ])
        expect(aside.map(({ file, reason }) => [file, reason])).toEqual([
          ["c/altered.json", "edited"],
          ["c/another-log.json", "two-logs"],
          ["c/bytes.json", "unreadable"],
          ["c/cut.json", "cut-short"],
          ["c/damaged.json", "not-an-attempt"],
          ["c/elsewhere.json", "unknown-pack"],
          ["c/newer.json", "newer-format"],
        ])
        for (const { words } of aside) expect(words.length).toBeGreaterThan(10)
      }),
      { numRuns: 8 },
    )
  })

  test("can be taken back: files that came after a mark are as if they had never come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: files.length }), (before) => {
        const kept = createCollection([pack])
        const undone = createCollection([pack])
        for (const [file, content] of files.slice(0, before)) for (const one of [kept, undone]) one.add(file, content)
        const mark = undone.mark()
        for (const [file, content] of files.slice(before)) undone.add(file, content)
        undone.backTo(mark)
        const told = ({ collected }: typeof kept) => {
          const { taken, aside } = collected()
          return {
            taken: taken.map((one) => [one.header.id, one.files, one.log()]),
            aside,
            tables: courseTables({ taken, aside }).map(csvOf),
          }
        }
        expect(told(undone)).toEqual(told(kept))
      }),
      { numRuns: 12 },
    )
  })

  test("is taken alike from a file and from an attempt that was read before, chain and all", () => {
    const collection = createCollection([pack])
    collection.take("whole", whole)
    collection.take("cut", { ...other, events: [] })
    const { taken, aside } = collection.collected()
    expect(taken.map(({ header }) => header.id)).toEqual([whole.id])
    expect(aside.map(({ file, reason }) => [file, reason])).toEqual([["cut", "cut-short"]])
  })

  test("is scored anew: a file's own word on its scores is not believed", () => {
    const result = resultOf(createdOf(whole), pack.doctrine)
    const boasting = JSON.stringify({ ...result, score: { ...result.score, ending: "quiet", competencies: [] } })
    const collection = createCollection([pack])
    collection.add("boasting.json", boasting)
    expect(collection.collected().taken.map((taken) => resultText(taken.opened().result))).toEqual([resultText(result)])
  })
})

function createdOf(attempt: Attempt) {
  const collection = createCollection([pack])
  collection.add("own.json", text(attempt))
  const [taken] = collection.collected().taken
  if (!taken) throw new Error("not taken")
  return taken.opened().play
}
