import { en } from "./en"
import { fr } from "./fr"

/** The sheet's own words in a language; in English where there is no table for it. */
export function sheetWords(language: string): SheetWords {
  return tables[language] ?? en
}

/** Every word of the sheet that no pack brings along. Another language is another object of this shape. */
export type SheetWords = typeof en

const tables: Readonly<Record<string, SheetWords>> = { en, fr }
