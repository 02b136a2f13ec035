import type { Cell, Table } from "../report/csv"
import type { Path } from "../pack/place"
import { hundredths, oneLine, rounded } from "./cells"
import { type Item, leastToActOn, leastToShow } from "./items"

/** Where a pack's file says something, as file:line; undefined where nobody has the files. */
export type SourceOf = (pack: string, scenario: string, path: Path) => string | undefined

const readings: Readonly<Record<Item["reading"], string>> = {
  "too-few": `Too few to say: fewer than ${leastToShow} decided here.`,
  "with-care": `Read with care: change nothing on fewer than ${leastToActOn}.`,
  enough: "Enough to act on.",
}

/** One row for each option of each decision. */
export function itemTable(items: readonly Item[], sourceOf: SourceOf | undefined): Table {
  return {
    name: "items",
    columns: [
      ["pack", "The pack's id."],
      ["scenario", "The scenario's id."],
      ["beat", "The beat where it was decided. Practice and hot-seat runs are not counted."],
      ["met", "How many attempts decided here, each counted the first time, and each trainee once.", "number"],
      ["reading", "What may be said of it, given how many there are."],
      [
        "difficulty_0_1",
        "p: the share whose decision was calculated, or a justified no-go. 0.30 to 0.80 is useful.",
        "number",
      ],
      ["difficulty_low", "The lower end of its 95 % interval.", "number"],
      ["difficulty_high", "The upper end.", "number"],
      [
        "discrimination",
        "Corrected item-total correlation with the same trainees' other decisions: 0.40 excellent, 0.20 fair, below that look at it, negative: the key may be wrong.",
        "number",
      ],
      ["discrimination_low", "The lower end of its 95 % interval.", "number"],
      ["discrimination_high", "The upper end.", "number"],
      ["median_seconds", "The median time from the act before to the decision.", "number"],
      ["option", "One row for each option that could be chosen, taken or not."],
      ["stance", "The stance it had most often, or what its author says of it."],
      ["taken", "How many chose it; empty where there are too few to say.", "number"],
      ["share_0_1", "The share of those who decided here.", "number"],
      ["straw_man", "yes where an avoidant or reckless option was taken by fewer than 5 % of a hundred or more."],
      ["text", "The option's words."],
      ["source", "Where the option stands in the pack's files, as file:line; empty where the files are not at hand."],
    ],
    rows: items.flatMap(({ pack, scenario, beat, met, reading, measures, options }) =>
      options.map(({ act, path, text, taken, stance, straw }): readonly Cell[] => [
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
        oneLine(text),
        sourceOf?.(pack, scenario, path) ?? null,
      ]),
    ),
  }
}

/** One row for each language and role of each decision that more than one of them met. */
export function itemGroupTable(items: readonly Item[]): Table {
  return {
    name: "item-groups",
    columns: [
      ["pack", "The pack's id."],
      ["scenario", "The scenario's id."],
      ["beat", "The beat where it was decided."],
      ["by", "language or role."],
      [
        "group",
        "Which one; empty for attempts whose language was not written down. In the order of names: nothing is ranked.",
      ],
      ["met", "How many of them decided here, counted as in items.", "number"],
      ["reading", "What may be said of them, given how many they are."],
      ["difficulty_0_1", "The share of them whose decision was calculated, or a justified no-go.", "number"],
      ["difficulty_low", "The lower end of its 95 % interval.", "number"],
      ["difficulty_high", "The upper end.", "number"],
      ["median_seconds", "Their median time from the act before to the decision.", "number"],
      [
        "held_against",
        "The largest group, where both have a hundred or more: what follows asks whether it is harder for this group among trainees whose other decisions were sound equally often.",
      ],
      [
        "odds",
        "Mantel-Haenszel: how many times as large the odds of a sound decision are in the largest group. 1: no difference; above 1: harder for this group.",
        "number",
      ],
      ["odds_low", "The lower end of its 95 % interval.", "number"],
      ["odds_high", "The upper end.", "number"],
      ["delta", "The same as -2.35 ln odds: below 0 it is harder for this group.", "number"],
      [
        "difference",
        "negligible, moderate, or large: then look whether a translation or the role's powers make it so. It says nothing of people.",
      ],
    ],
    rows: items.flatMap(({ pack, scenario, beat, groups }) =>
      groups.map(({ by, group, met, reading, measures, differential }): readonly Cell[] => [
        pack,
        scenario,
        beat,
        by,
        group,
        met,
        readings[reading],
        rounded(measures?.difficulty),
        rounded(measures?.difficultyInterval?.[0]),
        rounded(measures?.difficultyInterval?.[1]),
        measures ? hundredths(measures.seconds) : null,
        differential?.against ?? null,
        rounded(differential?.odds),
        rounded(differential?.interval[0]),
        rounded(differential?.interval[1]),
        rounded(differential?.delta),
        differential?.size ?? null,
      ]),
    ),
  }
}
