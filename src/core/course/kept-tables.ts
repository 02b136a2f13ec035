import type { Cell, Column } from "../report/csv"
import { createNames, type Names, real, whole } from "./growing"

/** Rows of a table in blocks of memory: numbers as they are, texts as numbers of names. */
export interface KeptRows {
  readonly push: (row: readonly Cell[]) => void
  readonly at: (index: number) => readonly Cell[]
  readonly length: () => number
  readonly cut: (length: number) => void
}

export function createKeptRows(columns: readonly Column[], names: Names = createNames()): KeptRows {
  const kept = columns.map(([name, , kind]) => (kind === "number" ? numbersOf(name) : textsOf(name, names)))
  let length = 0
  return {
    push(row) {
      for (const [i, column] of kept.entries()) column.push(row[i] ?? null)
      length++
    },
    at: (index) => kept.map((column) => column.at(index)),
    length: () => length,
    cut(rows) {
      length = Math.min(length, rows)
      for (const column of kept) column.cut(rows)
    },
  }
}

function numbersOf(name: string) {
  const block = real()
  return {
    push(cell: Cell) {
      if (typeof cell === "string") throw new Error(`${name} is a number, not “${cell}”`)
      block.push(cell ?? Number.NaN)
    },
    at(index: number): Cell {
      const value = block.at(index)
      return Number.isNaN(value) ? null : value
    },
    cut: block.cut,
  }
}

function textsOf(name: string, names: Names) {
  const block = whole()
  return {
    push(cell: Cell) {
      if (typeof cell === "number") throw new Error(`${name} is text, not ${cell}`)
      block.push(cell === null ? 0 : names.idOf(cell) + 1)
    },
    at(index: number): Cell {
      const id = block.at(index)
      return id === 0 ? null : names.nameOf(id - 1)
    },
    cut: block.cut,
  }
}
