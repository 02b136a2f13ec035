import { read, utils } from "@e965/xlsx"
import { unzipSync } from "fflate"
import Papa from "papaparse"
import { beforeAll, describe, expect, test } from "vitest"
import { coursePack, coursePlays } from "../../../tests/support/course"
import {
  type Collected,
  courseTables,
  createCollection,
  noAbout,
  type Pack,
  type SourceOf,
  resultOf,
  resultText,
} from "../../core/index"
import type { DeskExport } from "../../overlay/index"
import { exported } from "./exports"

const about = { ...noAbout, title: "Ülm, week 48" }
let collected: Collected
let pack: Pack

beforeAll(() => {
  pack = coursePack()
  const collection = createCollection([pack])
  for (const [i, play] of coursePlays(pack, 3).entries())
    collection.add(`${i}.json`, resultText(resultOf(play, pack.doctrine)))
  collected = collection.collected()
}, 60_000)

const handed = async (what: DeskExport, sourceOf?: SourceOf) => {
  const file = await exported(what, collected, about, sourceOf)
  if (!file) throw new Error("cancelled")
  return file
}
const bytesOf = async (content: BlobPart) => new Uint8Array(await new Blob([content]).arrayBuffer())

describe("what a course lead takes from the desk", () => {
  test("as a spreadsheet has a sheet for each table, with what the table holds", async () => {
    const { name, content } = await handed("xlsx")
    expect(name).toBe("ülm-week-48.xlsx")
    const book = read(await bytesOf(content), { type: "array" })
    const tables = courseTables(collected)
    expect(book.SheetNames).toEqual([...tables.map((table) => table.name), "columns"])
    for (const table of tables) {
      const sheet = book.Sheets[table.name]
      const rows = sheet ? utils.sheet_to_json(sheet, { header: 1 }) : []
      expect(rows).toHaveLength([...table.rows].length + 1)
      expect(rows[0]).toEqual(table.columns.map(([column]) => column))
    }
  })

  test("as JSON and as CSV holds the same attempts", async () => {
    const json = await handed("json", (id, scenario) => `${id}/${scenario}.yaml:7`)
    const { tables } = JSON.parse(new TextDecoder().decode(await bytesOf(json.content)))
    expect(tables.items[0].source).toBe("small/ford-1.yaml:7")
    const zip = await handed("csv")
    const csv = unzipSync(await bytesOf(zip.content))["attempts.csv"] ?? new Uint8Array()
    const rows = Papa.parse<Record<string, string>>(new TextDecoder().decode(csv), {
      header: true,
      skipEmptyLines: true,
    })
    const ids = collected.taken.map(({ header }) => header.id)
    expect(ids).toHaveLength(18)
    expect(tables.attempts.map(({ attempt }: { attempt: string }) => attempt)).toEqual(ids)
    expect(rows.data.map(({ attempt }) => attempt)).toEqual(ids)
  })

  test("is given up when it is cancelled on the way", async () => {
    const waiting = { written: () => undefined, pause: async () => undefined, isCancelled: () => true }
    const many = { ...collected, taken: Array.from({ length: 200 }, () => collected.taken).flat() }
    expect(await exported("json", many, about, undefined, waiting)).toBeUndefined()
  })

  test.each(["report", "records", "review"] as const)("as a page (%s) runs nothing and loads nothing", async (what) => {
    const { content } = await handed(what)
    const text = new TextDecoder().decode(await bytesOf(content))
    expect(text).toContain("Ülm, week 48")
    expect(text).not.toMatch(/<script|<iframe|<link|\son[a-z]+=|src="http/i)
  })
})
