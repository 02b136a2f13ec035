import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { deserialize } from "node:v8"
import { type CourseNumbers, type CourseRows, numbersOf } from "./course-rows"
import { median, milliseconds, rounds } from "./measure"

/**
 * One contender in a process of its own, for its memory: `course-peers.js ours|duckdb|arquero <file>`. All are given the same
 * arrays; what it takes to bring them in is measured apart from the question.
 */

export interface Aggregated {
  readonly load: number
  /** Median of five. */
  readonly query: number
  /** What the process held at most beyond what it held with the arrays alone. */
  readonly megabytes: number
  readonly numbers: CourseNumbers
}

interface Contender {
  readonly ask: () => CourseNumbers
}

const contenders: Readonly<Record<string, (rows: CourseRows) => Contender | Promise<Contender>>> = {
  ours: (rows) => ({ ask: () => numbersOf(rows) }),
  duckdb,
  arquero,
}

/** Asked so often before it is measured, so that everybody's code is compiled by then. */
const warmUps = 10

const [, , who = "", file = ""] = process.argv
const start = contenders[who]
if (!start) throw new Error(`nobody is called ${who}`)
const rows: CourseRows = deserialize(readFileSync(file))
globalThis.gc?.()
const base = process.memoryUsage().rss
const began = performance.now()
const contender = await start(rows)
const load = performance.now() - began
let numbers = contender.ask()
for (let i = 1; i < warmUps; i++) contender.ask()
const times = Array.from({ length: rounds }, () =>
  milliseconds(() => {
    numbers = contender.ask()
  }),
)
const told: Aggregated = {
  load,
  query: median(times),
  megabytes: (process.resourceUsage().maxRSS * 1024 - base) / 2 ** 20,
  numbers,
}
process.stdout.write(JSON.stringify(told, (_, value: unknown) => (Number.isNaN(value) ? null : value)))

async function duckdb({ decision, evidence, items, competencies }: CourseRows): Promise<Contender> {
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = await import("@duckdb/duckdb-wasm/blocking")
  const { tableFromArrays, tableToIPC } = await import("apache-arrow")
  const path = (name: string) => createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${name}`)
  const bundle = (kind: string) => ({
    mainModule: path(`duckdb-${kind}.wasm`),
    mainWorker: path(`duckdb-node-${kind}.worker.cjs`),
  })
  const database = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate(() => undefined)
  database.open({})
  const connection = database.connect()
  const bring = (name: string, columns: Readonly<Record<string, Int32Array | Float64Array>>) =>
    connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(columns), "stream"), { name, create: true })
  bring("decision", { ...decision })
  bring("evidence", { ...evidence })
  const column = (sql: string, length: number, key: string, value: string) => {
    const found = Array.from({ length }, () => Number.NaN)
    for (const row of connection.query(sql)) {
      const one: unknown = row[value]
      if (typeof one === "number") found[Number(row[key])] = one
    }
    return found
  }
  const rest = `
    SELECT d.item, d.sound, (a.sound - d.sound) / (a.n - 1) AS rest
    FROM decision d JOIN (SELECT attempt, sum(sound)::DOUBLE AS sound, count(*) AS n FROM decision GROUP BY attempt) a USING (attempt)
    WHERE a.n > 1`
  return {
    ask: () => ({
      competencies: column(
        "SELECT competency, sum(earned) / sum(weight) AS mean FROM evidence GROUP BY competency",
        competencies,
        "competency",
        "mean",
      ),
      difficulty: column("SELECT item, avg(sound) AS p FROM decision GROUP BY item", items, "item", "p"),
      discrimination: column(`SELECT item, corr(sound, rest) AS r FROM (${rest}) GROUP BY item`, items, "item", "r"),
    }),
  }
}

async function arquero({ decision, evidence, items, competencies }: CourseRows): Promise<Contender> {
  const { op, table } = await import("arquero")
  const decisions = table({ ...decision })
  const pieces = table({ ...evidence })
  const column = (found: Iterable<object>, length: number, key: string, value: string) => {
    const all = Array.from({ length }, () => Number.NaN)
    for (const row of found) {
      const entries = new Map<string, unknown>(Object.entries(row))
      const one = entries.get(value)
      if (typeof one === "number") all[Number(entries.get(key))] = one
    }
    return all
  }
  return {
    ask: () => ({
      competencies: column(
        pieces
          .groupby("competency")
          .rollup({ weight: op.sum("weight"), earned: op.sum("earned") })
          .derive({ mean: "d => d.earned / d.weight" }),
        competencies,
        "competency",
        "mean",
      ),
      difficulty: column(decisions.groupby("item").rollup({ p: op.mean("sound") }), items, "item", "p"),
      discrimination: column(
        decisions
          .groupby("attempt")
          .derive({ others: "d => op.count() - 1", rest: "d => (op.sum(d.sound) - d.sound) / (op.count() - 1)" })
          .ungroup()
          .filter("d => d.others > 0")
          .groupby("item")
          .rollup({ r: op.corr("sound", "rest") }),
        items,
        "item",
        "r",
      ),
    }),
  }
}
