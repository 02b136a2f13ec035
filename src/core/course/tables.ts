import { isPractice } from "../attempt/attempt"
import { type Cell, decisionTable, kindOf, type Table } from "../report/csv"
import type { Collected, Taken } from "./collection"
import { type Item, itemsOf, leastToActOn, leastToShow } from "./items"

/** Everything a course report holds, as tidy tables; CSV, spreadsheet and JSON are these and nothing else. */
export function courseTables({ taken, aside }: Collected): readonly Table[] {
  const results = taken.map(({ result }) => result)
  return [
    attemptTable(taken),
    decisionTable(results),
    competencyTable(taken),
    itemTable(itemsOf(taken)),
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

function attemptTable(taken: readonly Taken[]): Table {
  const stances = ["calculated", "hesitant", "passive", "reckless", "justified-no-go"] as const
  return {
    name: "attempts",
    columns: [
      ["attempt", "The attempt's own id."],
      ["receipt", "Ten characters worked out from the log, for comparing with what was written down in the room."],
      ["files", "The files that hold it, or a part of it from an earlier hour."],
      ["pack", "The pack's id."],
      ["pack_version", "The version of the pack it was played in."],
      ["scenario", "The scenario's id."],
      ["role", "The role that was played."],
      ["began_utc", "When it began, in universal time, by the laptop's clock."],
      ["kind", "attempt, practice or hot-seat. Only an attempt is somebody's own result."],
      ["finished", "yes, or no where no ending was reached."],
      ["ending", "The ending it came to."],
      ["events", "How many events its log holds."],
      ["seconds", "Seconds from the beginning to the last event, pauses included."],
      ["scenario_minutes", "Minutes that passed in the scenario."],
      ["decisions", "How many decisions were judged."],
      ...stances.map((stance) => [stance.replaceAll("-", "_"), `How many of them were ${stance}.`] as const),
      ["quality_0_100", "The mean decision quality of those that were computed."],
      ["signals", "Signs the trainee had the chance to see."],
      ["hits", "Signs flagged."],
      ["noise", "Harmless things she had the chance to see."],
      ["false_alarms", "Harmless things flagged."],
      ["sensitivity_d", "d′: how well signs were told from what is harmless; empty with too few of either."],
      ["criterion_c", "c: above 0 says too little, below 0 sees danger everywhere."],
      [
        "minutes_to_protect",
        "Scenario minutes from the first sign shown to the first act that protects; empty where either never came.",
      ],
      ["hard_rules_broken", "How many hard rules were broken."],
      ["hard_rules_repaired", "How many of them were put right."],
    ],
    rows: taken.map(({ files, result: { attempt, receipt, score } }): readonly Cell[] => {
      const judged = score.decisions.filter(({ stance }) => stance !== null)
      const qualities = score.decisions.flatMap(({ quality }) => quality ?? [])
      return [
        attempt.id,
        receipt,
        files.join("; "),
        attempt.pack.id,
        attempt.pack.version,
        attempt.scenario,
        attempt.role,
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

function competencyTable(taken: readonly Taken[]): Table {
  return {
    name: "competencies",
    columns: [
      ["attempt", "The attempt's own id."],
      ["scenario", "The scenario's id."],
      ["kind", "attempt, practice or hot-seat."],
      ["competency", "C1 to C12 (rubric 2.1)."],
      ["level_0_1", "The level the evidence speaks for, pulled towards the middle where there is little."],
      ["error", "The standard error of the level."],
      ["band", "not-yet, adequate, strong, or insufficient-evidence."],
      ["weight", "How much evidence there is."],
    ],
    rows: taken.flatMap(({ result: { attempt, score } }) =>
      score.competencies.map(({ id, level, error, band, weight }): readonly Cell[] => [
        attempt.id,
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

const readings: Readonly<Record<Item["reading"], string>> = {
  "too-few": `Too few to say: fewer than ${leastToShow} decided here.`,
  "with-care": `Read with care: change nothing on fewer than ${leastToActOn}.`,
  enough: "Enough to act on.",
}

function itemTable(items: readonly Item[]): Table {
  return {
    name: "items",
    columns: [
      ["pack", "The pack's id."],
      ["scenario", "The scenario's id."],
      ["beat", "The beat where it was decided. Practice and hot-seat runs are not counted."],
      ["met", "How many attempts decided here, each counted the first time."],
      ["reading", "What may be said of it, given how many there are."],
      ["difficulty_0_1", "p: the share whose decision was calculated, or a justified no-go. 0.30 to 0.80 is useful."],
      ["difficulty_low", "The lower end of its 95 % bootstrap interval."],
      ["difficulty_high", "The upper end."],
      [
        "discrimination",
        "Corrected item-total correlation with the same trainees' other decisions: 0.40 excellent, 0.20 fair, below that look at it, negative: the key may be wrong.",
      ],
      ["discrimination_low", "The lower end of its 95 % bootstrap interval."],
      ["discrimination_high", "The upper end."],
      ["median_seconds", "The median time from the act before to the decision."],
      ["option", "One row for each option that could be chosen, taken or not."],
      ["stance", "The stance it had most often, or what its author says of it."],
      ["taken", "How many chose it; empty where there are too few to say."],
      ["share_0_1", "The share of those who decided here."],
      ["straw_man", "yes where an avoidant or reckless option was taken by fewer than 5 % of a hundred or more."],
      ["text", "The option's words."],
    ],
    rows: items.flatMap(({ pack, scenario, beat, met, reading, measures, options }) =>
      options.map(({ act, text, taken, stance, straw }): readonly Cell[] => [
        pack,
        scenario,
        beat,
        met,
        readings[reading],
        rounded(measures?.difficulty),
        rounded(measures?.difficultyInterval?.[0]),
        rounded(measures?.difficultyInterval?.[1]),
        rounded(measures?.discrimination),
        rounded(measures?.discriminationInterval?.[0]),
        rounded(measures?.discriminationInterval?.[1]),
        measures ? hundredths(measures.seconds) : null,
        act,
        stance ?? null,
        measures ? taken : null,
        measures ? rounded(taken / met) : null,
        measures ? (straw ? "yes" : "no") : null,
        text.replace(/\s+/g, " "),
      ]),
    ),
  }
}

/** How many of what was collected count: a sentence's worth of numbers for whoever waits. */
export function countsOf({ taken, aside }: Collected) {
  return {
    attempts: taken.length,
    files: new Set(taken.flatMap(({ files }) => files)).size + aside.length,
    practice: taken.filter(({ play: { attempt } }) => isPractice(attempt)).length,
    unfinished: taken.filter(({ result }) => result.score.ending === null).length,
    aside: aside.length,
  }
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10_000) / 10_000 + 0
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
