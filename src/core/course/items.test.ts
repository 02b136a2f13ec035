import { describe, expect, test } from "vitest"
import { headerOf } from "../../../tests/support/fresh"
import { smallWith } from "../../../tests/support/small"
import { branched } from "../attempt/attempt"
import { begin, type Play, step } from "../attempt/play"
import { compile } from "../machine/machine"
import { resultOf } from "../score/result"
import { scoreOf } from "../score/score"
import type { Opened } from "./collection"
import { createColumns } from "./columns"
import { factsOf } from "./facts"
import { itemTable } from "./item-tables"
import { itemsOf as itemsOfCourse } from "./items"

/** The ford, with a second option beside driving on. */
const pack = smallWith(["text: Go and plan., when", "text: Go and plan., stance: calculated, when"])
const scenario = pack.scenarios[0]
if (!scenario) throw new Error("the small pack has no scenario")
const machine = compile(scenario, pack.world)

/** Played once for all who decide alike. */
const played = new Map<string, Play>()

function takenBy(
  number: number,
  choices: readonly string[],
  told: { trainee?: string; language?: string } = {},
): Opened {
  const about = { id: pack.about.pack, version: pack.about.version }
  const like =
    played.get(choices.join()) ??
    choices.reduce<Play>(
      (now, choice, i) => {
        const stepped = step(now, { type: "choose", choice }, (i + 1) * 2000)
        if (!stepped.ok) throw new Error(`${choice} was refused`)
        return stepped.play
      },
      begin(machine, { ...headerOf(machine), pack: about }),
    )
  played.set(choices.join(), like)
  const id = `attempt-${String(number).padStart(4, "0")}`
  const play = { ...like, attempt: { ...like.attempt, id, ...told } }
  const score = scoreOf(play, pack.doctrine)
  return { play, pack, score, result: resultOf(play, pack.doctrine, score) }
}

/** So many drive on, and so many ask and plan. */
const cohort = (driving: number, planning: number) => [
  ...Array.from({ length: driving }, (_, i) => takenBy(i, ["drive-on"])),
  ...Array.from({ length: planning }, (_, i) => takenBy(driving + i, ["ask", "plan-it"])),
]

function itemsOf(attempts: readonly Opened[]) {
  const columns = createColumns()
  const rows = Int32Array.from(attempts, (one) => columns.add(factsOf(one), pack))
  return itemsOfCourse({ packs: [pack], columns, rows })
}

describe("item analysis", () => {
  test("shows nothing of a decision that fewer than 30 took, not even who chose what", () => {
    const [item] = itemsOf(cohort(20, 9))
    expect(item).toMatchObject({ met: 29, reading: "too-few" })
    expect(item?.measures).toBeUndefined()
    const items = itemTable(itemsOf(cohort(20, 9)), undefined)
    const column = (name: string) => items.columns.findIndex(([own]) => own === name)
    const rows = [...items.rows]
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row[column("taken")]).toBeNull()
      expect(row[column("difficulty_0_1")]).toBeNull()
    }
  })

  test("from 30 on says what share was calculated and how long it took, with a warning up to 100", () => {
    const [item] = itemsOf(cohort(30, 10))
    expect(item).toMatchObject({ met: 40, reading: "with-care" })
    expect(item?.measures?.seconds).toBe(2)
    const driven = item?.options.find(({ act }) => act === "drive-on")
    expect(driven).toMatchObject({ stance: "passive", straw: false })
    expect(item?.measures?.difficulty).toBe(0.25)
    expect(item?.measures?.difficultyInterval?.[0]).toBeLessThan(0.25)
    expect(item?.measures?.difficultyInterval?.[1]).toBeGreaterThan(0.25)
    // Nobody decided anything else, so there is nothing to hold it against.
    expect(item?.measures?.discrimination).toBeUndefined()
  })

  test("calls an avoidant option that nearly nobody takes a straw man, once a hundred have met it", () => {
    const straw = (driving: number, asking: number) =>
      itemsOf(cohort(driving, asking))
        .flatMap(({ options }) => options)
        .find(({ act }) => act === "drive-on")?.straw
    expect([straw(4, 96), straw(5, 95), straw(3, 90)]).toEqual([true, false, false])
  })

  test("does not count practice", () => {
    const first = takenBy(1, ["drive-on"])
    const practice = branched(first.play.attempt, 0, { id: "attempt-9999", began: "2026-11-26T08:00:00.000Z" })
    const again = { ...first, play: { ...first.play, attempt: practice } }
    expect(itemsOf([first, again])[0]?.met).toBe(1)
  })

  test("counts a trainee once in a scenario, the first time; nobody knows that of attempts without a pseudonym", () => {
    const own = { trainee: "007" }
    expect(itemsOf([takenBy(1, ["drive-on"], own), takenBy(2, ["ask", "plan-it"], own)])[0]).toMatchObject({ met: 1 })
    expect(itemsOf([takenBy(1, ["drive-on"]), takenBy(2, ["ask", "plan-it"])])[0]).toMatchObject({ met: 2 })
  })

  test("tells languages apart where each has 30, and says where one has less", () => {
    const inLanguage = (language: string, from: number, driving: number, planning: number) => [
      ...Array.from({ length: driving }, (_, i) => takenBy(from + i, ["drive-on"], { language })),
      ...Array.from({ length: planning }, (_, i) => takenBy(from + driving + i, ["ask", "plan-it"], { language })),
    ]
    const [item] = itemsOf([
      ...inLanguage("en", 0, 20, 20),
      ...inLanguage("fr", 100, 6, 24),
      ...inLanguage("sw", 200, 9, 20),
    ])
    expect(item?.groups.map(({ group, reading, measures }) => [group, reading, measures?.difficulty])).toEqual([
      ["en", "with-care", 0.5],
      ["fr", "with-care", 0.8],
      ["sw", "too-few", undefined],
    ])
    // All less those of the two languages would be the three of the third.
    const [few] = itemsOf([
      ...inLanguage("en", 0, 20, 20),
      ...inLanguage("fr", 100, 6, 24),
      ...inLanguage("sw", 200, 3, 0),
    ])
    expect(few?.groups.map(({ group, reading }) => [group, reading])).toEqual([
      ["en", "with-care"],
      ["fr", "too-few"],
      ["sw", "too-few"],
    ])
  })
})
