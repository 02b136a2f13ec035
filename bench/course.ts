import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { serialize } from "node:v8"
import { appended, type Attempt, beginAttempt } from "../src/core/attempt/attempt"
import { createColumns, inScenario } from "../src/core/course/columns"
import { type CourseAttempt, factsOf } from "../src/core/course/facts"
import {
  checkPack,
  cohortOf,
  compile,
  type Course,
  createCollection,
  itemsOf,
  type Pack,
  policies,
  simulated,
  toLine,
} from "../src/core/index"
import { type CourseNumbers, numbersOf, rowsOf, whereApart } from "./course-rows"
import type { Aggregated } from "./course-peers"
import { type Medians, medians, milliseconds, progress } from "./measure"

/** Goal 7: a course of very many attempts, and the same numbers of it by other libraries. */
export interface CourseMeasured {
  readonly attempts: number
  /** Of all logs together. */
  readonly events: number
  readonly trainees: number
  /** Attempts a second: read, followed along the chain, played again and scored; and how many were. */
  readonly imported: { readonly attempts: number; readonly perSecond: number; readonly megabytes: number }
  /** What the columns of all attempts hold. */
  readonly columns: number
  readonly rows: number
  readonly contenders: Readonly<Record<(typeof names)[number], Omit<Aggregated, "numbers">>>
  /** Milliseconds until a filter is answered. */
  readonly filters: Medians
}

const names = ["ours", "duckdb", "arquero"] as const

/** Each trainee plays so many, of different scenarios: long ones and snaps. */
const each = { long: 5, snap: 3 }

export function course(attempts: number): CourseMeasured {
  const pack = shippedPack()
  progress("simulating")
  const base = simulatedAttempts(pack)
  const trainees = Math.ceil(attempts / (each.long + each.snap))
  const imported = importing(pack, base)
  const before = held()
  const { columns, events } = manyColumns(pack, base, attempts)
  const megabytes = held() - before
  const own: Course = { packs: [pack], columns, rows: Int32Array.from({ length: attempts }, (_, row) => row) }
  const rows = rowsOf(columns)
  agreeWithPage(own, numbersOf(rows))
  const file = join(mkdtempSync(join(tmpdir(), "forewarn-bench-")), "rows")
  try {
    writeFileSync(file, serialize(rows))
    return {
      attempts,
      events,
      trainees,
      imported,
      columns: megabytes,
      rows: rows.decision.attempt.length + rows.evidence.attempt.length,
      contenders: contending(file),
      filters: filtering(own),
    }
  } finally {
    rmSync(file)
  }
}

/** Of every scenario a few attempts by different policies; everything follows from the seed. */
function simulatedAttempts(pack: Pack): Readonly<Record<keyof typeof each, readonly (readonly Attempt[])[]>> {
  const played = pack.scenarios.map((scenario) => {
    const machine = compile(scenario, pack.world)
    return policies
      .slice(0, 4)
      .flatMap((policy) => [...simulated(machine, pack, policy, { attempts: 2, seed: "bench", roles: scenario.roles })])
      .map(({ play }) => play.attempt)
  })
  const length = (own: readonly Attempt[]) => own.reduce((sum, { events }) => sum + events.length, 0) / own.length
  return {
    long: played.filter((own) => length(own) >= 10),
    snap: played.filter((own) => length(own) < 10),
  }
}

/** Under which header the attempt of a number is played, and which of the simulated ones it is. */
function nthOf(n: number, base: ReturnType<typeof simulatedAttempts>) {
  const trainee = Math.floor(n / (each.long + each.snap))
  const slot = n % (each.long + each.snap)
  const of = slot < each.long ? base.long : base.snap
  const scenario = of[(trainee + slot * 2) % of.length] ?? []
  const like = scenario[(trainee * 31 + slot * 7) % scenario.length]
  if (!like) throw new Error("nothing was simulated")
  const day = `2026-03-0${1 + Math.floor(slot / 3)}`
  return {
    like,
    id: `bench-${String(n).padStart(7, "0")}`,
    trainee: String(trainee).padStart(5, "0"),
    language: ["en", "fr", "ar", "sw"][trainee % 4] ?? "en",
    began: `${day}T08:${String(slot * 5).padStart(2, "0")}:00.000Z`,
    day,
  }
}

/** A few of them as they lie on laptops, taken in one after the other. */
function importing(pack: Pack, base: ReturnType<typeof simulatedAttempts>): CourseMeasured["imported"] {
  const attempts = 2_000
  progress(`importing ${attempts} attempts`)
  const texts = Array.from({ length: attempts }, (_, n) => {
    const { like, id, trainee, language, began } = nthOf(n * 47, base)
    const { events, head: __, ...header } = like
    const attempt = events.reduce(
      (log, { event, at }) => appended(log, event, at),
      beginAttempt({ ...header, id, trainee, language, began }),
    )
    return JSON.stringify({ format: 1, attempt })
  })
  const before = held()
  const collection = createCollection([pack])
  const took = milliseconds(() => {
    for (const [n, text] of texts.entries()) collection.add(`${n}.json`, text)
  })
  const { taken, aside } = collection.collected()
  if (taken.length !== attempts) throw new Error(`set aside: ${aside[0]?.words}`)
  return { attempts, perSecond: (attempts * 1000) / took, megabytes: held() - before }
}

/** The facts of the simulated attempts under very many names. */
function manyColumns(pack: Pack, base: ReturnType<typeof simulatedAttempts>, attempts: number) {
  progress(`${attempts} attempts in columns`)
  const collection = createCollection([pack])
  for (const [n, attempt] of [...base.long, ...base.snap].flat().entries()) collection.take(`${n}.json`, attempt)
  const facts = new Map<string, CourseAttempt>(
    collection.collected().taken.map((one) => [one.header.id, factsOf(one.opened())]),
  )
  const columns = createColumns()
  let events = 0
  for (let n = 0; n < attempts; n++) {
    const { like, id, trainee, language, began, day } = nthOf(n, base)
    const own = facts.get(like.id)
    if (!own) throw new Error(`${like.id} was not taken`)
    events += like.events.length
    columns.add({ ...own, attempt: id, trainee, language, began, day }, pack)
  }
  return { columns, events }
}

/** The numbers that are compared are those on the page. */
function agreeWithPage(own: Course, numbers: CourseNumbers): void {
  const shown = new Map(
    itemsOf(own).map(
      ({ pack, scenario, beat, measures }) => [inScenario(`${pack}/${scenario}`, beat), measures] as const,
    ),
  )
  for (const [item, difficulty] of numbers.difficulty.entries()) {
    const measures = shown.get(own.columns.names.places.nameOf(item))
    if (measures && Math.abs(measures.difficulty - difficulty) > 1e-9)
      throw new Error(`${own.columns.names.places.nameOf(item)}: ${measures.difficulty} and ${difficulty}`)
  }
}

function contending(file: string): CourseMeasured["contenders"] {
  const alone = (who: (typeof names)[number]): Aggregated => {
    progress(`aggregating: ${who}`)
    const script = fileURLToPath(new URL("course-peers.js", import.meta.url))
    const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", script, who, file], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      stdio: ["ignore", "pipe", "inherit"],
    })
    if (status !== 0) throw new Error(`${who} did not answer`)
    return JSON.parse(stdout, (_, value: unknown) => (value === null ? Number.NaN : value))
  }
  const [ours, duckdb, arquero] = [alone("ours"), alone("duckdb"), alone("arquero")]
  for (const [who, { numbers }] of Object.entries({ duckdb, arquero })) {
    const apart = whereApart(ours.numbers, numbers)
    if (apart !== undefined) throw new Error(`${who} found something else: ${apart}`)
  }
  return { ours, duckdb, arquero }
}

/** What the desk asks for when a filter is set. */
function filtering(own: Course): Medians {
  const scenario = "orvane/slept-in-the-bush"
  const page = { scenario, people: { from: 0, most: 100 } }
  return medians("filters", [
    { name: "everything", run: () => milliseconds(() => cohortOf(own, {}, page)) },
    { name: "one language", run: () => milliseconds(() => cohortOf(own, { language: ["fr"] }, page)) },
    {
      name: "one day and language",
      run: () => milliseconds(() => cohortOf(own, { day: ["2026-03-01"], language: ["fr"] }, page)),
    },
    { name: "one scenario", run: () => milliseconds(() => cohortOf(own, { scenario: [scenario] }, page)) },
    { name: "one trainee", run: () => milliseconds(() => cohortOf(own, { trainee: ["00007"] }, page)) },
    { name: "the items of a scenario", run: () => milliseconds(() => itemsOf(own, {}, scenario)) },
  ])
}

/** Megabytes of objects and blocks. */
function held(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

function shippedPack(): Pack {
  const folder = "scenarios/orvane"
  const checked = checkPack(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml") && !name.startsWith("plays"))
      .sort()
      .map((name) => ({ file: name, text: readFileSync(join(folder, name), "utf8") })),
  )
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}
