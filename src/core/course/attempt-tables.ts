import {
  attemptCells,
  attemptColumns,
  type Cell,
  type Column,
  decisionCells,
  decisionColumns,
  kindOf,
  type Table,
} from "../report/csv"
import { toTimeOfDay } from "../pack/units"
import { thingName } from "../report/feedback"
import { hundredths, oneLine } from "./cells"
import type { Opened, Taken } from "./collection"
import { factsOf } from "./facts"
import { createNames, whole } from "./growing"
import { createKeptRows, type KeptRows } from "./kept-tables"
import type { Reachable } from "./reachable"

/**
 * The tables that have a row, or several, for each attempt. Their cells are worked out once, when an attempt is taken, and
 * kept small; `files` is not kept, for more may come.
 */
export type AttemptTables = ReturnType<typeof createAttemptTables>

export function createAttemptTables() {
  const names = createNames()
  const attempts = createKeptRows(ofAttempts, names)
  const around = createKeptRows([...decisionColumns.before, ...decisionColumns.after], names)
  const decisions = stretched(createKeptRows(ofDecisions, names))
  const competencies = stretched(createKeptRows(ofCompetencies, names))
  const knowledge = stretched(createKeptRows(ofKnowledge, names))
  const before = decisionColumns.before.length
  return {
    add(opened: Opened) {
      const { result } = opened
      attempts.push(resultCells(opened))
      around.push([...decisionCells.before(result), ...decisionCells.after(result)])
      decisions.add(
        opened.score.decisions.map(({ act }, i) => [
          ...decisionCells.own(result, i),
          act.beat.id,
          oneLine(act.act.text ?? act.id),
        ]),
      )
      competencies.add(
        result.score.competencies.map(({ id, level, error, band, weight }) => [id, level, error, band, weight]),
      )
      knowledge.add(knowledgeCells(opened))
    },
    cut(rows: number) {
      attempts.cut(rows)
      around.cut(rows)
      for (const one of [decisions, competencies, knowledge]) one.cut(rows)
    },
    attempt: attempts.at,
    decisions(row: number): readonly (readonly Cell[])[] {
      const alike = around.at(row)
      return decisions
        .at(row)
        .map((cells) => [
          ...alike.slice(0, before),
          ...cells.slice(0, decisionColumns.own.length),
          ...alike.slice(before),
          ...cells.slice(decisionColumns.own.length),
        ])
    },
    competencies: competencies.at,
    knowledge: knowledge.at,
  }
}

/** Several rows for each attempt. */
function stretched(rows: KeptRows) {
  const ends = whole()
  return {
    add(some: readonly (readonly Cell[])[]) {
      for (const row of some) rows.push(row)
      ends.push(rows.length())
    },
    at: (attempt: number): readonly (readonly Cell[])[] => {
      const from = attempt === 0 ? 0 : ends.at(attempt - 1)
      return Array.from({ length: ends.at(attempt) - from }, (_, i) => rows.at(from + i))
    },
    cut(attempts: number) {
      if (attempts >= ends.length()) return
      rows.cut(attempts === 0 ? 0 : ends.at(attempts - 1))
      ends.cut(attempts)
    },
  }
}

const stances = ["calculated", "hesitant", "passive", "reckless", "justified-no-go"] as const

const ofAttempts: readonly Column[] = [
  attemptColumns.attempt,
  attemptColumns.receipt,
  attemptColumns.trainee,
  attemptColumns.pack,
  attemptColumns.packVersion,
  attemptColumns.scenario,
  attemptColumns.role,
  attemptColumns.language,
  attemptColumns.began,
  ["kind", "attempt, practice or hot-seat. Only an attempt is somebody's own result."],
  ["finished", "yes, or no where no ending was reached."],
  ["ending", "The ending it came to."],
  ["events", "How many events its log holds.", "number"],
  ["seconds", "Seconds from the beginning to the last event, pauses included.", "number"],
  ["scenario_minutes", "Minutes that passed in the scenario.", "number"],
  ["decisions", "How many decisions were judged.", "number"],
  ...stances.map((stance): Column => [stance.replaceAll("-", "_"), `How many of them were ${stance}.`, "number"]),
  ["quality_0_100", "The mean decision quality of those that were computed.", "number"],
  ["signals", "Signs the trainee had the chance to see.", "number"],
  ["hits", "Signs flagged.", "number"],
  ["noise", "Harmless things she had the chance to see.", "number"],
  ["false_alarms", "Harmless things flagged.", "number"],
  ["sensitivity_d", "d′: how well signs were told from what is harmless; empty with too few of either.", "number"],
  ["criterion_c", "c: above 0 says too little, below 0 sees danger everywhere.", "number"],
  [
    "minutes_to_protect",
    "Scenario minutes from the first sign shown to the first act that protects; empty where either never came.",
    "number",
  ],
  ["hard_rules_broken", "How many hard rules were broken.", "number"],
  ["hard_rules_repaired", "How many of them were put right.", "number"],
]

const files: Column = ["files", "The files that hold it, or a part of it from an earlier hour."]
/** Where `files` stands in the table. */
const filesAt = 3

/** One row for each attempt. */
export function attemptTable(taken: readonly Taken[]): Table {
  const withFiles = <T>(cells: readonly T[], own: T) => [...cells.slice(0, filesAt), own, ...cells.slice(filesAt)]
  return {
    name: "attempts",
    columns: withFiles(ofAttempts, files),
    rows: each(taken, ({ files: own, tables, row }) => [withFiles(tables.attempt(row), own.join("; "))]),
  }
}

function resultCells({ result: { attempt, receipt, score } }: Opened): readonly Cell[] {
  const judged = score.decisions.filter(({ stance }) => stance !== null)
  const qualities = score.decisions.flatMap(({ quality }) => quality ?? [])
  return [
    ...attemptCells({ attempt, receipt }),
    score.ending === null ? "no" : "yes",
    score.ending,
    attempt.events.length,
    Math.round((attempt.events.at(-1)?.at ?? 0) / 1000),
    score.minutes,
    judged.length,
    ...stances.map((stance) => judged.filter((one) => one.stance === stance).length),
    qualities.length === 0 ? null : hundredths(qualities.reduce((sum, one) => sum + one, 0) / qualities.length),
    score.recognition.signals,
    score.recognition.hits,
    score.recognition.noise,
    score.recognition.falseAlarms,
    score.recognition.sensitivity,
    score.recognition.criterion,
    score.timing.sinceShown,
    score.hardRules.length,
    score.hardRules.filter(({ repaired }) => repaired).length,
  ]
}

const ofDecisions: readonly Column[] = [
  ...decisionColumns.own,
  ["beat", "The beat where it was taken."],
  ["act_words", "The act's own words."],
]

/** One row for each decision: what the CSV of scores says, and what only the pack can tell. */
export function courseDecisionTable(taken: readonly Taken[], reachable: Reachable | undefined): Table {
  return {
    name: "decisions",
    columns: [
      ...decisionColumns.before,
      ...decisionColumns.own,
      ...decisionColumns.after,
      ...ofDecisions.slice(decisionColumns.own.length),
      ["endings_before", "The endings that were still possible before it; empty where that was not worked out."],
      ["endings_after", "The endings that were still possible after it."],
      ["endings_lost", "Those it closed, or none."],
    ],
    rows: each(taken, (one) => {
      const reached = reachable?.(one.opened()) ?? []
      return one.tables.decisions(one.row).map((cells, i) => {
        const { before, after } = reached[i] ?? {}
        return [
          ...cells,
          before?.join("; ") ?? null,
          after?.join("; ") ?? null,
          before && after ? before.filter((ending) => !after.includes(ending)).join("; ") || "none" : null,
        ]
      })
    }),
  }
}

const ofCompetencies: readonly Column[] = [
  ["competency", "C1 to C12 (rubric 2.1)."],
  ["level_0_1", "The level the evidence speaks for, pulled towards the middle where there is little.", "number"],
  ["error", "The standard error of the level.", "number"],
  ["band", "not-yet, adequate, strong, or insufficient-evidence."],
  ["weight", "How much evidence there is.", "number"],
]

/** One row for each competency of each attempt. */
export function competencyTable(taken: readonly Taken[]): Table {
  return {
    name: "competencies",
    columns: [...aboutWhom, ...ofCompetencies],
    rows: each(taken, (one) => one.tables.competencies(one.row).map((cells) => [...whose(one), ...cells])),
  }
}

const ofKnowledge: readonly Column[] = [
  ["what", "learned: a fact that came into the notebook; flagged: something marked as a warning sign."],
  ["id", "The fact or the thing."],
  ["words", "What it is called."],
  ["scenario_clock", "The time of day in the scenario when it was learnt or flagged."],
  ["minutes", "The same as minutes since the first midnight of the scenario.", "number"],
]

/** One row for each fact that was learnt and each thing that was flagged: who knew what when. */
export function knowledgeTable(taken: readonly Taken[]): Table {
  return {
    name: "knowledge",
    columns: [...aboutWhom, ...ofKnowledge],
    rows: each(taken, (one) => one.tables.knowledge(one.row).map((cells) => [...whose(one), ...cells])),
  }
}

function knowledgeCells(opened: Opened): readonly (readonly Cell[])[] {
  const { machine } = opened.play
  const { learned, flags } = factsOf(opened)
  const row = (what: string, id: string, words: string, minutes: number): readonly Cell[] => [
    what,
    id,
    oneLine(words),
    toTimeOfDay(minutes),
    minutes,
  ]
  return [
    ...learned.map(({ fact, minutes }) =>
      row("learned", fact, machine.setting.scenario.info[fact]?.title ?? fact, minutes),
    ),
    ...flags.map(({ thing, minutes }) => row("flagged", thing, thingName(thing, machine.setting), minutes)),
  ].sort((a, b) => Number(a.at(-1)) - Number(b.at(-1)))
}

const aboutWhom: readonly Column[] = [
  attemptColumns.attempt,
  attemptColumns.trainee,
  attemptColumns.scenario,
  ["kind", "attempt, practice or hot-seat."],
]

function whose({ header }: Taken): readonly Cell[] {
  return [header.id, header.trainee ?? null, header.scenario, kindOf(header)]
}

/** The rows of each attempt, one after the other. */
function each(taken: readonly Taken[], rowsOf: (one: Taken) => Iterable<readonly Cell[]>): Table["rows"] {
  return {
    *[Symbol.iterator]() {
      for (const one of taken) yield* rowsOf(one)
    },
  }
}
