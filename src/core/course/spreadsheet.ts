import type { Cell, Column, Table } from "../report/csv"
import { type ZippedText, zipPieces } from "./zip-pieces"

/** Rows of one sheet, its heading included, and characters of one cell: what Excel itself can take. */
const rowsOfSheet = 1_048_576
const charactersOfCell = 32_767

/**
 * Tables as a workbook (Office Open XML) piece by piece: a sheet for each, in their order, and in the last one what their
 * columns say. Headings stay in view, numbers are numbers, times are times, and text is text whatever it looks like, so that
 * an id keeps its zeros and nothing is a formula. A table of more rows than a sheet can have goes on in another.
 */
export function spreadsheetPieces(tables: readonly Table[], mostRows = rowsOfSheet): ReturnType<typeof zipPieces> {
  return zipPieces(parts(tables, mostRows))
}

function* parts(tables: readonly Table[], mostRows: number): Generator<ZippedText> {
  const names: string[] = []
  for (const { name, columns, rows } of [...tables, aboutColumns(tables)]) {
    const left = peekable(rows)
    for (let part = 1; part === 1 || left.hasMore(); part++) {
      names.push(part === 1 ? name : `${name} ${part}`)
      yield { name: `xl/worksheets/sheet${names.length}.xml`, pieces: sheetXml(columns, left, mostRows - 1) }
    }
  }
  yield { name: "xl/workbook.xml", pieces: [workbookXml(names)] }
  yield { name: "xl/_rels/workbook.xml.rels", pieces: [workbookLinks(names)] }
  yield { name: "xl/styles.xml", pieces: [stylesXml] }
  yield { name: "_rels/.rels", pieces: [links([["officeDocument", "xl/workbook.xml"]])] }
  yield { name: "[Content_Types].xml", pieces: [contentTypes(names)] }
}

function aboutColumns(tables: readonly Table[]): Table {
  return {
    name: "columns",
    columns: [
      ["table", "The sheet."],
      ["column", "The column."],
      ["says", "What it says."],
    ],
    rows: tables.flatMap(({ name, columns }) => columns.map(([column, says]) => [name, column, says])),
  }
}

type Row = readonly Cell[]

interface Rows {
  readonly hasMore: () => boolean
  readonly next: () => Row | undefined
}

function peekable(rows: Iterable<Row>): Rows {
  const iterator = rows[Symbol.iterator]()
  let ahead = iterator.next()
  return {
    hasMore: () => ahead.done !== true,
    next() {
      const { done, value } = ahead
      if (done === true) return undefined
      ahead = iterator.next()
      return value
    },
  }
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
const contents = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** Of a cell: its place in `cellXfs` of the styles. */
const styles = { heading: 1, text: 2, time: 3 } as const

function* sheetXml(columns: readonly Column[], rows: Rows, most: number): Generator<string> {
  const first: Row[] = []
  for (let row = 0; row < Math.min(most, rowsForWidth) && rows.hasMore(); row++) first.push(rows.next() ?? [])
  const widths = columns.map(([name], at) => {
    const lengths = first.map((row) => String(row[at] ?? "").length)
    return Math.min(60, Math.max(8, name.length + 2, ...lengths.map((length) => length + 1)))
  })
  const letters = columns.map((_, at) => lettersOf(at))
  const heading = columns.map(([name], at) => textXml(`${letters[at]}1`, name, styles.heading)).join("")
  yield `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`
  yield widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")
  yield `</cols><sheetData><row r="1">${heading}</row>`
  for (let i = 0; i < most; i++) {
    const row = first[i] ?? rows.next()
    if (!row) break
    const cells = row.map((cell, column) => cellXml(`${letters[column]}${i + 2}`, cell, columns[column]?.[2]))
    yield `<row r="${i + 2}">${cells.join("")}</row>`
  }
  yield "</sheetData></worksheet>"
}

/** How wide a column is follows from its heading and so many rows. */
const rowsForWidth = 50

function cellXml(at: string, value: Cell, kind: Column[2]): string {
  if (value === null || value === "") return ""
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`
  const serial = kind === "time" ? serialOf(value) : undefined
  if (serial !== undefined) return `<c r="${at}" s="${styles.time}"><v>${serial}</v></c>`
  return textXml(at, value.slice(0, charactersOfCell), styles.text)
}

function textXml(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Days since the last day of 1899, as spreadsheets count; without a time zone, so it stays universal time. */
function serialOf(time: string): number | undefined {
  const at = Date.parse(time)
  return Number.isNaN(at) ? undefined : at / 86_400_000 + 25_569
}

/** A, B, … Z, AA, … */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? lettersOf(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`
}

/** As text of XML 1.0, which has no control characters; and what Excel would take for the code of a character stays what it is. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join("")}</sheets></workbook>`
}

function workbookLinks(names: readonly string[]): string {
  return links([
    ...names.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    ["styles", "styles.xml"],
  ])
}

function links(to: readonly (readonly [kind: string, target: string])[]): string {
  const each = to.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${xml}<Relationships xmlns="${relationships}">${each.join("")}</Relationships>`
}

function contentTypes(names: readonly string[]): string {
  const of = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="${contents}.${kind}+xml"/>`
  return [
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    of("xl/workbook.xml", "sheet.main"),
    of("xl/styles.xml", "styles"),
    ...names.map((_, i) => of(`xl/worksheets/sheet${i + 1}.xml`, "worksheet")),
    "</Types>",
  ].join("")
}

const stylesXml = [
  `${xml}<styleSheet xmlns="${main}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  "</cellXfs>",
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("")
