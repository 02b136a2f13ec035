import type { Doctrine } from "../pack/schema"
import { bandOf, type Competency, levelOf } from "../score/competencies"
import type { Question } from "./aspect"
import type { Entry } from "./tables"

export interface Range {
  readonly least: number
  readonly most: number
  /** For a competency, the bands at both ends of what can be reached. */
  readonly bands?: readonly [Competency["band"], Competency["band"]]
}

/** What several ways to an end come to together; undefined where there is none. */
export function toRange(question: Question, entries: readonly Entry[], doctrine: Doctrine): Range | undefined {
  if (entries.length === 0) return undefined
  if (question.kind !== "competency")
    return { least: Math.min(...entries.map(({ least }) => least)), most: Math.max(...entries.map(({ most }) => most)) }
  const low = entries.map((entry) => levelAt(entry.least, entry, doctrine))
  const high = entries.map((entry) => levelAt(entry.most, entry, doctrine))
  const ranked = [...low, ...high].map(({ band }) => band).sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const worst = ranked[0] ?? "insufficient-evidence"
  return {
    least: rounded(Math.min(...low.map(({ level }) => level))),
    most: rounded(Math.max(...high.map(({ level }) => level))),
    bands: [worst, ranked.at(-1) ?? worst],
  }
}

const order: readonly Competency["band"][] = ["insufficient-evidence", "not-yet", "adequate", "strong"]

function levelAt(sum: number, { weight, broken }: Entry, { evidence }: Doctrine) {
  const { level, error } = levelOf(weight === 0 ? [] : [{ score: sum / weight, weight }], evidence)
  return { level, band: broken ? ("not-yet" as const) : bandOf(level, error, weight, evidence) }
}

function rounded(level: number): number {
  return Math.round(level * 10_000) / 10_000
}
