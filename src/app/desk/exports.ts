import {
  type Collected,
  type CourseAbout,
  countsOf,
  courseTables,
  csvPieces,
  reportPieces,
  type SourceOf,
  spreadsheetPieces,
  type Table,
  zipPieces,
} from "../../core/index"
import type { DeskExport } from "../../overlay/index"
import { courseHtml, recordsHtml, reviewHtml } from "../../paper/pages"

/** A file to hand over. */
export interface Exported {
  readonly name: string
  readonly type: string
  readonly content: BlobPart
}

/** Who waits for a file. */
export interface Waiting {
  /** Told now and then how many bytes or characters there are. */
  readonly written: (length: number) => void
  readonly pause: () => Promise<void>
  readonly isCancelled: () => boolean
}

const nobody: Waiting = { written: () => undefined, pause: async () => undefined, isCancelled: () => false }

/** What leaves the desk; undefined where it was cancelled. Of pseudonyms nothing but themselves is in any of it: names are not known here. */
export async function exported(
  what: DeskExport,
  collected: Collected,
  about: CourseAbout,
  sourceOf?: SourceOf,
  waiting: Waiting = nobody,
): Promise<Exported | undefined> {
  const name = fileNameOf(about.title)
  const tables = () => courseTables(collected, sourceOf && { sourceOf })
  const file = async (ending: string, type: string, pieces: Iterable<string | Uint8Array<ArrayBuffer>>) => {
    const content = await blobOf(pieces, type, waiting)
    return content && { name: `${name}${ending}`, type, content }
  }
  switch (what) {
    case "csv":
      return file("-tables.zip", "application/zip", zipPieces(csvFiles(tables())))
    case "xlsx":
      return file(".xlsx", spreadsheet, spreadsheetPieces(tables()))
    case "json":
      return file(".json", "application/json", reportPieces(tables(), countsOf(collected)))
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

function* csvFiles(tables: readonly Table[]) {
  for (const table of tables) yield { name: `${table.name}.csv`, pieces: csvPieces(table) }
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/**
 * Pieces as one blob, a few megabytes at a time: what is in a blob the browser can put on the disk. Whoever waits is heard
 * in between; undefined where that was to cancel.
 */
async function blobOf(
  pieces: Iterable<string | Uint8Array<ArrayBuffer>>,
  type: string,
  { written, pause, isCancelled }: Waiting,
): Promise<Blob | undefined> {
  const parts: Blob[] = []
  let some: BlobPart[] = []
  let length = 0
  let all = 0
  for (const piece of pieces) {
    some.push(piece)
    length += piece.length
    if (length < partLength) continue
    all += length
    parts.push(new Blob(some))
    some = []
    length = 0
    written(all)
    await pause()
    if (isCancelled()) return undefined
  }
  return new Blob([...parts, ...some], { type })
}

const partLength = 4_000_000
