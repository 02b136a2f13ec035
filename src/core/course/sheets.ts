import type { Cell, Column, Table } from "../report/csv"

/**
 * Tables as the sheets of a spreadsheet, in the shape write-excel-file takes: headings that stay in view, numbers as
 * numbers, times as times, and text that is text whatever it looks like, so that an id keeps its zeros and nothing is a
 * formula.
 */
export interface Sheet {
  readonly sheet: string
  readonly data: SheetCell[][]
  readonly columns: { readonly width: number }[]
  readonly stickyRowsCount: 1
}

export type SheetCell =
  | { readonly value: string; readonly type: StringConstructor; readonly format: "@"; readonly fontWeight?: "bold" }
  | { readonly value: number; readonly type: NumberConstructor; readonly format?: string }
  | null

/** A sheet for each table, in their order; a table of more rows than a sheet can have goes on in another. What columns say stands in the last. */
export function sheetsOf(tables: readonly Table[], mostRows = rowsOfSheet): readonly Sheet[] {
  const about: Table = {
    name: "columns",
    columns: [
      ["table", "The sheet."],
      ["column", "The column."],
      ["says", "What it says."],
    ],
    rows: tables.flatMap(({ name, columns }) => columns.map(([column, says]) => [name, column, says])),
  }
  return [...tables, about].flatMap(({ name, columns, rows }) => {
    const parts = Math.max(1, Math.ceil(rows.length / (mostRows - 1)))
    return Array.from({ length: parts }, (_, part) =>
      sheetOf(
        part === 0 ? name : `${name} ${part + 1}`,
        columns,
        rows.slice(part * (mostRows - 1), (part + 1) * (mostRows - 1)),
      ),
    )
  })
}

/** Why tables are not written as a spreadsheet; undefined where they can be. */
export function whyNoSpreadsheet(tables: readonly Table[]): string | undefined {
  const cells = tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0)
  return cells > mostCells
    ? `More than ${mostCells} cells are more than a spreadsheet opens. The same is in the CSV files.`
    : undefined
}

/** Cells of one workbook: some twenty thousand attempts. */
const mostCells = 3_000_000
/** Rows of one sheet, its heading included (Excel's own limit). */
const rowsOfSheet = 1_048_576
/** Characters of one cell (the same). */
const charactersOfCell = 32_767

function sheetOf(sheet: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Sheet {
  return {
    sheet,
    data: [
      columns.map(([name]) => ({ value: name, type: String, format: "@", fontWeight: "bold" })),
      ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at]?.[2]))),
    ],
    columns: columns.map(([name], at) => ({ width: widthOf(name, rows, at) })),
    stickyRowsCount: 1,
  }
}

function cellOf(value: Cell, kind: Column[2]): SheetCell {
  if (value === null || value === "") return null
  if (typeof value === "number") return { value, type: Number }
  const serial = kind === "time" ? serialOf(value) : undefined
  if (serial !== undefined) return { value: serial, type: Number, format: "yyyy-mm-dd hh:mm:ss" }
  return { value: value.slice(0, charactersOfCell), type: String, format: "@" }
}

/** Days since the last day of 1899, as spreadsheets count; without a time zone, so it stays universal time. */
function serialOf(time: string): number | undefined {
  const at = Date.parse(time)
  return Number.isNaN(at) ? undefined : at / 86_400_000 + 25_569
}

/** In characters, by the heading and the first rows. */
function widthOf(name: string, rows: readonly (readonly Cell[])[], at: number): number {
  const lengths = rows.slice(0, 50).map((row) => String(row[at] ?? "").length)
  return Math.min(60, Math.max(8, name.length + 2, ...lengths.map((length) => length + 1)))
}
