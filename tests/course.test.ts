import { read as readBook, utils as sheetUtils } from "@e965/xlsx"
import Papa from "papaparse"
import { mean, sampleCorrelation, sampleStandardDeviation } from "simple-statistics"
import { beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import {
  type Cohort,
  type CourseAttempt,
  type Collected,
  cohortOf,
  countsOf,
  type Course,
  courseOf,
  courseTables,
  createReachable,
  csvOf,
  filterValues,
  type Pack,
  poolOf,
  profilesOfTrainee,
  reportPieces,
  reportSchema,
  spreadsheetPieces,
  type Table,
  tooFew,
} from "../src/core/index"
import { factsOf } from "../src/core/course/facts"
import { quantileOf } from "../src/core/course/statistics"
import { collectedFrom, courseFiles, coursePack, coursePlays } from "./support/course"

/** A simulated course of 40 trainees and six scenarios, from the files of two laptops to everything a course lead sees. */

let pack: Pack
let collected: Collected
let course: Course
/** The same attempts one by one, to count again what is told of many. */
let attempts: readonly CourseAttempt[]
let cohort: Cohort

beforeAll(() => {
  pack = coursePack()
  collected = collectedFrom(pack, courseFiles(pack, coursePlays(pack)))
  course = courseOf(collected)
  attempts = collected.taken.map((one) => factsOf(one.opened()))
  cohort = cohortOf(course)
}, 120_000)

const shown = <T>(value: T | typeof tooFew): T => {
  if (value === tooFew) throw new Error("too few")
  return value
}

describe("from the files of two laptops", () => {
  test("each attempt is counted once; what is damaged or was altered is named and does not count", () => {
    expect(collected.taken).toHaveLength(240)
    expect(collected.taken.filter(({ files }) => files.length === 2)).toHaveLength(24)
    expect(collected.aside.map(({ file, reason }) => [file, reason])).toEqual([
      ["laptop-1/damaged.json", "not-an-attempt"],
      ["laptop-2/altered.json", "edited"],
    ])
    expect(cohort.counts).toMatchObject({ attempts: 240, trainees: 40, nameless: 0, people: 40, repeats: 0 })
  })

  test("pseudonyms keep their zeros, and the language is the one it was begun in", () => {
    expect(filterValues(course)).toMatchObject({
      day: ["2026-11-23", "2026-11-24", "2026-11-25"],
      role: ["guest", "leader", "observer"],
      form: ["", "a", "b"],
      language: ["en", "fr"],
      pack: ["small 1.0.0"],
    })
    expect(filterValues(course).trainee.slice(0, 2)).toEqual(["001", "002"])
  })
})

describe("the heat map", () => {
  test("has a row for each trainee in the order of names, and a cell is her attempts pooled", () => {
    const { rows, columns } = cohort.heatMap
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).sort())
    expect(columns).toHaveLength(12)
    const own = collected.taken.filter(({ header }) => header.trainee === "007")
    const pooled = poolOf(
      own.map((one) => one.opened().score),
      pack.doctrine,
    )
    expect(rows.find(({ name }) => name === "007")).toMatchObject({
      of: "trainee",
      attempts: 6,
      cells: pooled.competencies.map(({ id, level, error, band }) => ({ competency: id, level, error, band })),
    })
    for (const { bands } of columns)
      expect(Object.values(shown(bands)).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
  })

  test("and a trainee's profile says the same of her, with each of her decisions on the plane", () => {
    const [profile] = profilesOfTrainee(collected.taken, "007")
    const row = cohort.heatMap.rows.find(({ name }) => name === "007")
    expect(profile?.review.competencies.map(({ level }) => level)).toEqual(row?.cells.map(({ level }) => level))
    const judged = attempts
      .filter(({ trainee }) => trainee === "007")
      .flatMap(({ decisions }) => decisions.filter(({ stance }) => stance !== null))
    expect(profile?.posture.decisions).toBe(judged.length)
  })
})

describe("filters", () => {
  test("are asked together, and every picture follows", () => {
    const filter = { day: ["2026-11-23"], role: ["leader"], language: ["en"] }
    const own = attempts.filter(
      ({ day, role, language }) => day === "2026-11-23" && role === "leader" && language === "en",
    )
    const narrowed = cohortOf(course, filter)
    expect(narrowed.counts.attempts).toBe(own.length)
    expect(own.length).toBeGreaterThan(5)
    expect(narrowed.flows.map(({ scenario }) => scenario)).toEqual(["ford-1", "ford-2"])
    expect(narrowed.posture.map(({ group }) => group)).toEqual(["2026-11-23"])
    expect(narrowed.heatMap.rows).toHaveLength(narrowed.counts.trainees)
  })

  test("that leave fewer than five people leave nothing to be said of them as a group", () => {
    const few = cohortOf(course, { trainee: ["001", "002", "003", "004"] })
    expect(few.counts).toMatchObject({ people: 4, attempts: 24 })
    expect(few.heatMap.rows).toHaveLength(4)
    expect([
      ...few.heatMap.columns.map(({ bands }) => bands),
      ...few.posture.map(({ value }) => value),
      ...few.flows.flatMap(({ graph, answers }) => [graph, ...answers.map(({ told }) => told)]),
      ...few.protecting.map(({ told }) => told),
      ...few.changes.map(({ told }) => told),
      ...few.discussions.map(({ told }) => told),
      few.recognising?.all,
      few.recognising?.certainty,
      ...(few.recognising?.tags ?? []).map(({ told }) => told),
    ]).toSatisfy((values: readonly unknown[]) => values.every((value) => value === tooFew))
  })

  test("that leave nobody leave an empty cohort", () => {
    expect(cohortOf(course, { role: ["cook"] })).toMatchObject({ counts: { attempts: 0 }, flows: [], changes: [] })
  })
})

describe("what decisions were answered with", () => {
  test("stands on the scenario's own graph: every beat and ending, and every act that leads on, taken or not", () => {
    const [flow] = cohort.flows
    const { nodes, edges } = shown(flow?.graph ?? tooFew)
    expect(nodes.map(({ id }) => id)).toEqual(["bank", "table", "withdrew", "elsewhere", "quiet"])
    expect(nodes[0]).toMatchObject({ isStart: true, attempts: 40 })
    const own = attempts.filter(({ scenario }) => scenario === "ford-1")
    const drove = own.filter(({ decisions }) => decisions.some(({ act }) => act === "drive-on")).length
    expect(edges.find(({ act }) => act === "drive-on")).toMatchObject({
      from: "bank",
      to: "quiet",
      stance: "passive",
      attempts: drove,
    })
    const ended = nodes.filter(({ kind }) => kind === "ending").reduce((sum, { attempts }) => sum + attempts, 0)
    expect(ended).toBe(40)
    for (const { answers } of cohort.flows)
      for (const { told } of answers)
        expect(shown(told).options.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })
})

describe("recognition", () => {
  test("of a sign is held against what is taken for it, and by who is seen in a thing", () => {
    const items = attempts.flatMap(({ score }) => score.recognition.items)
    const sign = cohort.recognising?.indicators.find(({ code }) => code === "EW15")
    expect(sign?.told).toMatchObject({
      signals: items.filter(({ code }) => code === "EW15").length,
      noise: items.filter(({ code }) => code === "D02").length,
      falseAlarms: items.filter(({ code, flagged }) => code === "D02" && flagged !== undefined).length,
    })
    expect(shown(sign?.told ?? tooFew).intervals?.sensitivity).toHaveLength(2)
    expect(cohort.recognising?.tags.map(({ about }) => about)).toEqual(["herders", "traders"])
  })
})

test("the time to the first act that protects is what the attempts say one by one", () => {
  expect(cohort.protecting.length).toBeGreaterThan(0)
  for (const { scenario, told } of cohort.protecting) {
    const own = attempts.filter((one) => one.scenario === scenario && one.ending !== null && one.protecting.isShown)
    const minutes = own.flatMap(({ protecting: { after } }) => after ?? []).sort((a, b) => a - b)
    const { shown: seen, never, times, quartiles } = shown(told)
    expect([seen, never]).toEqual([own.length, own.length - minutes.length])
    expect(times.flatMap((time) => Array.from({ length: time.attempts }, () => time.minutes))).toEqual(minutes)
    if (quartiles)
      expect([quartiles.low, quartiles.median, quartiles.high]).toEqual(
        [0.25, 0.5, 0.75].map((share) => quantileOf(minutes, share)),
      )
  }
  expect(cohort.protecting.some(({ told }) => shown(told).quartiles)).toBe(true)
})

describe("before and after", () => {
  test("the same trainees by parallel forms: Hedges g as another library's numbers make it", () => {
    const [change] = cohort.changes
    expect(change).toMatchObject({ pack: "small", paired: 40, left: 0 })
    const soundIn = (trainee: string, form: string) => {
      const stances = attempts
        .filter((attempt) => attempt.trainee === trainee && attempt.forms.includes(form))
        .flatMap(({ decisions }) => decisions.flatMap(({ stance }) => stance ?? []))
      return stances.filter((stance) => stance === "calculated" || stance === "justified-no-go").length / stances.length
    }
    const trainees = filterValues(course).trainee
    const [before, after] = ["a", "b"].map((form) => trainees.map((trainee) => soundIn(trainee, form)))
    if (!before || !after) throw new Error("no forms")
    const differences = after.map((value, i) => value - (before[i] ?? 0))
    const r = sampleCorrelation(before, after)
    const d = mean(differences) / (sampleStandardDeviation(differences) / Math.sqrt(2 * (1 - r)))
    const g = d * (1 - 3 / (4 * 39 - 1))
    const sound = shown(change?.told ?? tooFew).find(({ measure }) => measure === "sound")
    expect(sound).toMatchObject({ design: "paired", before: { n: 40, mean: expect.closeTo(mean(before), 10) } })
    expect(sound?.effect?.g).toBeCloseTo(g, 10)
    expect(sound?.effect?.interval[0]).toBeGreaterThan(0)
  })
})

describe("for the talk afterwards", () => {
  test("there are the scenario's questions, who knew what when, common ways and the decisions worth it", () => {
    const [discussion] = cohort.discussions
    expect(discussion?.questions).toEqual(["What were you told?"])
    const told = shown(discussion?.told ?? tooFew)
    const learned = attempts
      .filter(({ scenario }) => scenario === "ford-1")
      .filter(({ learned: facts }) => facts.some(({ fact }) => fact === "who"))
    expect(told.known.find(({ fact }) => fact === "who")?.when?.attempts).toBe(learned.length)
    const counts = told.paths.map(({ attempts }) => attempts)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(told.divided.map(({ division }) => division)).toEqual(
      told.divided.map(({ division }) => division).toSorted((a, b) => b - a),
    )
    expect(told.regretted.map(({ beat }) => beat)).toEqual(["table"])
  })
})

describe("handed over", () => {
  let tables: readonly Table[]
  const table = (name: string) => {
    const found = tables.find((one) => one.name === name)
    if (!found) throw new Error(`no table ${name}`)
    return found
  }

  beforeAll(() => {
    tables = courseTables(collected, {
      reachable: createReachable(5000),
      sourceOf: (_, scenario, path) => `${scenario}.yaml#${path.join("/")}`,
    })
  }, 60_000)

  test("a CSV reader finds every row and column of every table, and pseudonyms with their zeros", () => {
    for (const one of tables) {
      const { data, errors } = Papa.parse<string[]>(csvOf(one).slice(1), { skipEmptyLines: true })
      expect(errors).toEqual([])
      expect(data).toHaveLength([...one.rows].length + 1)
      expect(data[0]).toEqual(one.columns.map(([name]) => name))
      for (const row of data) expect(row).toHaveLength(one.columns.length)
    }
    const [first] = Papa.parse<Record<string, string>>(csvOf(table("trainees")).slice(1), { header: true }).data
    expect(first).toMatchObject({ trainee: "001", attempts: "6", competency: "C1" })
  })

  test("a spreadsheet reader finds a sheet for each, with text as text, numbers as numbers and times as times", () => {
    const hostile: Table = {
      name: "hostile",
      columns: [
        ["text", "Text."],
        ["number", "A number.", "number"],
        ["at", "A time.", "time"],
      ],
      rows: [
        ["=1+1", -3, "2026-11-23T08:00:00.000Z"],
        ["007", 0.25, null],
        ["+2026", null, "2026-11-23T09:30:00.000Z"],
        ["@SUM(A1)<&>\u0007", -0.5, null],
        ['_x0041_ "and" \ufffe\ud800', 1e-7, null],
      ],
    }
    const whole = readBook(bytesOf(spreadsheetPieces(tables)), { sheetRows: 1 })
    expect(whole.SheetNames).toEqual([...tables.map(({ name }) => name), "columns"])
    const book = readBook(bytesOf(spreadsheetPieces([table("attempts"), table("trainees"), hostile])), { cellNF: true })
    expect(book.SheetNames).toEqual(["attempts", "trainees", "hostile", "columns"])
    const { hostile: sheet, trainees, attempts } = book.Sheets
    const cell = (at: string) => ({ type: sheet?.[at]?.t, value: sheet?.[at]?.v, formula: sheet?.[at]?.f })
    expect(cell("A2")).toEqual({ type: "s", value: "=1+1", formula: undefined })
    expect(cell("A3")).toEqual({ type: "s", value: "007", formula: undefined })
    expect(cell("A4")).toMatchObject({ type: "s", value: "+2026" })
    expect(cell("A5")).toMatchObject({ type: "s", value: "@SUM(A1)<&>" })
    expect(cell("A6")).toMatchObject({ type: "s", value: '_x0041_ "and" ' })
    expect([cell("B2"), cell("B3"), cell("B5")]).toMatchObject([
      { type: "n", value: -3 },
      { type: "n", value: 0.25 },
      { type: "n", value: -0.5 },
    ])
    expect(sheet?.["C2"]).toMatchObject({ t: "n", w: "2026-11-23 08:00:00" })
    expect(sheet?.["C4"]).toMatchObject({ t: "n", w: "2026-11-23 09:30:00" })
    if (!trainees || !attempts) throw new Error("no sheets")
    expect(sheetUtils.sheet_to_json(trainees)).toHaveLength(40 * 12)
    expect(sheetUtils.sheet_to_json<{ trainee: string }>(attempts).map(({ trainee }) => typeof trainee)).toEqual(
      Array.from({ length: 240 }, () => "string"),
    )
  })

  test("a table of more rows than a sheet has goes on in another", () => {
    const rows = Array.from({ length: 5 }, (_, i) => [String(i)])
    const book = readBook(bytesOf(spreadsheetPieces([{ name: "many", columns: [["n", "A number."]], rows }], 4)))
    expect(book.SheetNames).toEqual(["many", "many 2", "columns"])
    const read = ["many", "many 2"].map((name) => sheetUtils.sheet_to_json(book.Sheets[name] ?? {}))
    expect(read).toEqual([
      [{ n: "0" }, { n: "1" }, { n: "2" }],
      [{ n: "3" }, { n: "4" }],
    ])
  })

  test("course.json is what its published schema says", async () => {
    const value: unknown = JSON.parse([...reportPieces(tables, countsOf(collected))].join(""))
    const schema = JSON.parse(JSON.stringify(reportSchema()))
    expect(z.fromJSONSchema(schema).safeParse(value).error).toBeUndefined()
    expect(z.fromJSONSchema(schema).safeParse({ ...Object(value), more: 1 }).success).toBe(false)
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../docs/course-report.schema.json")
  })

  test("each decision says which option, where, after how long, and what was still reachable", () => {
    const { columns, rows } = table("decisions")
    const decisions = [...rows].map((row) => Object.fromEntries(columns.map(([name], i) => [name, row[i]])))
    expect(decisions.find(({ act }) => act === "drive-on")).toMatchObject({
      beat: "bank",
      act_words: "Drive on.",
      endings_before: "elsewhere; quiet; withdrew",
      endings_after: "quiet",
      endings_lost: "elsewhere; withdrew",
    })
    for (const { ms_taken } of decisions) expect(ms_taken).toBeGreaterThanOrEqual(2000)
  })

  test("each option of an item names its place in the pack", () => {
    const { columns, rows } = table("items")
    const at = (name: string) => columns.findIndex(([own]) => own === name)
    const driving = [...rows].find((row) => row[at("scenario")] === "ford-1" && row[at("option")] === "drive-on")
    expect(driving?.[at("source")]).toBe("ford-1.yaml#beats/0/choices/3")
  })

  test("nothing of a group of fewer than five leaves, and what is held back says so", () => {
    const few = collected.taken.filter(({ header }) => Number(header.trainee) <= 4)
    const found = courseTables({ taken: few, aside: [] })
    for (const name of ["posture", "answers", "protecting", "recognition", "change", "known", "paths"]) {
      const own = [...(found.find((one) => one.name === name)?.rows ?? [])]
      expect(own.length).toBeGreaterThan(0)
      for (const row of own) expect(row.at(-1)).toBe("too few to say: fewer than five people")
    }
  })
})

function bytesOf(pieces: Iterable<Uint8Array>): Buffer {
  return Buffer.concat([...pieces])
}
