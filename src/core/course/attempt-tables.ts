import { attemptColumns, type Cell, type Column, decisionTable, kindOf, type Table } from "../report/csv"
import { toTimeOfDay } from "../pack/units"
import { thingName } from "../report/feedback"
import { hundredths, oneLine } from "./cells"
import type { Taken } from "./collection"
import { factsOf } from "./facts"
import type { Reachable } from "./reachable"

/** One row for each attempt. */
export function attemptTable(taken: readonly Taken[]): Table {
  const stances = ["calculated", "hesitant", "passive", "reckless", "justified-no-go"] as const
  return {
    name: "attempts",
    columns: [
      attemptColumns.attempt,
      attemptColumns.receipt,
      attemptColumns.trainee,
      ["files", "The files that hold it, or a part of it from an earlier hour."],
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
    ],
    rows: taken.map(({ files, result: { attempt, receipt, score } }): readonly Cell[] => {
      const judged = score.decisions.filter(({ stance }) => stance !== null)
      const qualities = score.decisions.flatMap(({ quality }) => quality ?? [])
      return [
        attempt.id,
        receipt,
        attempt.trainee ?? null,
        files.join("; "),
        attempt.pack.id,
        attempt.pack.version,
        attempt.scenario,
        attempt.role,
        attempt.language ?? null,
        attempt.began,
        kindOf(attempt),
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
    }),
  }
}

/** One row for each decision: what the CSV of scores says, and what only the pack can tell. */
export function courseDecisionTable(taken: readonly Taken[], reachable: Reachable | undefined): Table {
  const { name, columns, rows } = decisionTable(taken.map(({ result }) => result))
  const own = taken.flatMap((one) => {
    const reached = reachable?.(one) ?? []
    return one.score.decisions.map(({ act }, i): readonly Cell[] => {
      const { before, after } = reached[i] ?? {}
      return [
        act.beat.id,
        oneLine(act.act.text ?? act.id),
        before?.join("; ") ?? null,
        after?.join("; ") ?? null,
        before && after ? before.filter((ending) => !after.includes(ending)).join("; ") || "none" : null,
      ]
    })
  })
  return {
    name,
    columns: [
      ...columns,
      ["beat", "The beat where it was taken."],
      ["act_words", "The act's own words."],
      ["endings_before", "The endings that were still possible before it; empty where that was not worked out."],
      ["endings_after", "The endings that were still possible after it."],
      ["endings_lost", "Those it closed, or none."],
    ],
    rows: rows.map((row, i) => [...row, ...(own[i] ?? [])]),
  }
}

/** One row for each competency of each attempt. */
export function competencyTable(taken: readonly Taken[]): Table {
  return {
    name: "competencies",
    columns: [
      attemptColumns.attempt,
      attemptColumns.trainee,
      attemptColumns.scenario,
      ["kind", "attempt, practice or hot-seat."],
      ["competency", "C1 to C12 (rubric 2.1)."],
      ["level_0_1", "The level the evidence speaks for, pulled towards the middle where there is little.", "number"],
      ["error", "The standard error of the level.", "number"],
      ["band", "not-yet, adequate, strong, or insufficient-evidence."],
      ["weight", "How much evidence there is.", "number"],
    ],
    rows: taken.flatMap(({ result: { attempt, score } }) =>
      score.competencies.map(({ id, level, error, band, weight }): readonly Cell[] => [
        attempt.id,
        attempt.trainee ?? null,
        attempt.scenario,
        kindOf(attempt),
        id,
        level,
        error,
        band,
        weight,
      ]),
    ),
  }
}

/** One row for each fact that was learnt and each thing that was flagged: who knew what when. */
export function knowledgeTable(taken: readonly Taken[]): Table {
  return {
    name: "knowledge",
    columns: [
      attemptColumns.attempt,
      attemptColumns.trainee,
      attemptColumns.scenario,
      ["kind", "attempt, practice or hot-seat."],
      ["what", "learned: a fact that came into the notebook; flagged: something marked as a warning sign."],
      ["id", "The fact or the thing."],
      ["words", "What it is called."],
      ["scenario_clock", "The time of day in the scenario when it was learnt or flagged."],
      ["minutes", "The same as minutes since the first midnight of the scenario.", "number"],
    ],
    rows: taken.flatMap((one) => {
      const { attempt, machine } = one.play
      const { learned, flags, kind } = factsOf(one)
      const row = (what: string, id: string, words: string, minutes: number): readonly Cell[] => [
        attempt.id,
        attempt.trainee ?? null,
        attempt.scenario,
        kind,
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
    }),
  }
}
