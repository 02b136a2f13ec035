import { isPractice } from "../attempt/attempt"
import type { Table } from "../report/csv"
import { attemptTable, competencyTable, courseDecisionTable, knowledgeTable } from "./attempt-tables"
import { cohortOf, courseOf } from "./cohort"
import { cohortTables } from "./cohort-tables"
import type { Collected } from "./collection"
import { itemGroupTable, itemTable, type SourceOf } from "./item-tables"
import { itemsOf } from "./items"
import type { Reachable } from "./reachable"

export interface TableOptions {
  /** Where packs' files say what is in the items. */
  readonly sourceOf?: SourceOf
  /** Works out what was still reachable at each decision; without it nothing is said of that. */
  readonly reachable?: Reachable
}

/** Everything a course report holds, as tidy tables; CSV, spreadsheet and JSON are these and nothing else. */
export function courseTables(collected: Collected, { sourceOf, reachable }: TableOptions = {}): readonly Table[] {
  const { taken, aside } = collected
  const course = courseOf(collected)
  const items = itemsOf(course)
  return [
    attemptTable(taken),
    courseDecisionTable(taken, reachable),
    competencyTable(taken),
    itemTable(items, sourceOf),
    itemGroupTable(items),
    ...cohortTables(cohortOf(course)),
    knowledgeTable(taken),
    {
      name: "set-aside",
      columns: [
        ["file", "The file that was not counted."],
        ["reason", "Why, in one word."],
        ["words", "Why, in a sentence."],
      ],
      rows: aside.map(({ file, reason, words }) => [file, reason, words]),
    },
  ]
}

/** How many of what was collected count: a sentence's worth of numbers for whoever waits. */
export function countsOf({ taken, aside }: Collected) {
  return {
    attempts: taken.length,
    files: new Set(taken.flatMap(({ files }) => files)).size + aside.length,
    practice: taken.filter(({ header }) => isPractice(header)).length,
    unfinished: taken.filter(({ isFinished }) => !isFinished).length,
    aside: aside.length,
  }
}
