import { zipSync } from "fflate"
import {
  type Collected,
  type CourseAbout,
  countsOf,
  courseTables,
  csvOf,
  reportPieces,
  sheetsOf,
  type SourceOf,
  type Table,
  whyNoSpreadsheet,
} from "../../core/index"
import type { DeskExport } from "../../overlay/index"
import { courseHtml, recordsHtml, reviewHtml } from "../../paper/pages"

/** A file to hand over. */
export interface Exported {
  readonly name: string
  readonly type: string
  readonly content: BlobPart
}

/**
 * What leaves the desk. Of pseudonyms nothing but themselves is in any of it: names are not known here. Throws what to say where
 * there are more cells than a spreadsheet opens.
 */
export async function exported(
  what: DeskExport,
  collected: Collected,
  about: CourseAbout,
  sourceOf?: SourceOf,
): Promise<Exported> {
  const name = fileNameOf(about.title)
  const tables = () => courseTables(collected, sourceOf && { sourceOf })
  switch (what) {
    case "csv":
      return { name: `${name}-tables.zip`, type: "application/zip", content: tablesZip(tables()) }
    case "xlsx":
      return { name: `${name}.xlsx`, type: spreadsheet, content: await spreadsheetOf(tables()) }
    case "json":
      return { name: `${name}.json`, type: "application/json", content: tablesText(tables(), collected) }
    case "report":
      return { name: `${name}-report.html`, type: "text/html", content: courseHtml(collected, about) }
    case "records":
      return { name: `${name}-records.html`, type: "text/html", content: recordsHtml(collected, about) }
    case "review":
      return { name: `${name}-facilitator.html`, type: "text/html", content: reviewHtml(collected, about) }
  }
}

/** A title as the name of a file: letters and digits of any script, and dashes. */
export function fileNameOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "course"
  )
}

function tablesZip(tables: readonly Table[]): BlobPart {
  const utf8 = new TextEncoder()
  const files = tables.map((table) => [`${table.name}.csv`, utf8.encode(csvOf(table))] as const)
  return new Uint8Array(zipSync(Object.fromEntries(files)))
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

async function spreadsheetOf(tables: readonly Table[]): Promise<Blob> {
  const why = whyNoSpreadsheet(tables)
  if (why !== undefined) throw new Error(why)
  const { default: write } = await import("write-excel-file/universal")
  return write(sheetsOf(tables).map((sheet) => ({ ...sheet }))).toBlob()
}

function tablesText(tables: readonly Table[], collected: Collected): BlobPart {
  return new Blob([...reportPieces(tables, countsOf(collected))])
}
