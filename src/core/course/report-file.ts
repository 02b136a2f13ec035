import type { Column, Table } from "../report/csv"
import { z } from "../pack/zod"
import { courseTables, type countsOf } from "./tables"

/** `course.json`: the tables of a course report as lists of objects. */

/** The number of the report format written today. */
export const reportFormat = 1

const kind = "forewarn-course-report"

/** The whole of it piece by piece, for courses that are too large to be one text. */
export function* reportPieces(tables: readonly Table[], counts: ReturnType<typeof countsOf>): Generator<string> {
  const head = JSON.stringify({ kind, format: reportFormat, counts })
  yield `${head.slice(0, -1)},"tables":{`
  for (const [t, { name, columns, rows }] of tables.entries()) {
    yield `${t === 0 ? "" : ","}\n${JSON.stringify(name)}:[`
    let comma = ""
    for (const row of rows) {
      yield `${comma}\n${JSON.stringify(Object.fromEntries(columns.map(([column], i) => [column, row[i] ?? null])))}`
      comma = ","
    }
    yield "]"
  }
  yield "}}\n"
}

/** The published schema of it (`docs/course-report.schema.json`), made from the tables' own columns. */
export function reportSchema(): object {
  return {
    $id: "course-report.schema.json",
    ...z.toJSONSchema(reportFile(courseTables({ taken: [], aside: [] })), { target: "draft-7", io: "output" }),
  }
}

function reportFile(tables: readonly Table[]) {
  const count = z.int().min(0)
  return z
    .strictObject({
      kind: z.literal(kind),
      format: z.literal(reportFormat).describe("It is raised when a reader of an older one could be misled."),
      counts: z
        .strictObject({
          attempts: count.describe("Attempts that were counted."),
          files: count.describe("Files that were read."),
          practice: count.describe("Of the attempts, those played again from a decision."),
          unfinished: count.describe("Of the attempts, those without an ending."),
          aside: count.describe("Files that could not be counted."),
        })
        .describe("How much came together."),
      tables: z
        .strictObject(
          Object.fromEntries(
            tables.map(({ name, columns }) => [
              name,
              z.array(
                z.strictObject(
                  Object.fromEntries(columns.map((column) => [column[0], valueOf(column).describe(column[1])])),
                ),
              ),
            ]),
          ),
        )
        .describe("The tables, each a list of rows; docs/reports.md explains every column."),
    })
    .meta({ title: "Course report", description: "What `forewarn report` and the Desk write as course.json." })
}

function valueOf([, , is]: Column) {
  return is === "number" ? z.number().nullable() : is === "time" ? z.iso.datetime().nullable() : z.string().nullable()
}
