import type { Cell, Table } from "../report/csv"
import { toTimeOfDay } from "../pack/units"
import { readingOf, rounded } from "./cells"
import type { Cohort } from "./cohort"
import { tooFew } from "./people"
import type { Told } from "./recognising"

/** Every picture of a cohort as a table. */
export function cohortTables(cohort: Cohort): readonly Table[] {
  return [
    traineeTable(cohort),
    postureTable(cohort),
    answerTable(cohort),
    protectingTable(cohort),
    recognitionTable(cohort),
    changeTable(cohort),
    knownTable(cohort),
    pathTable(cohort),
  ]
}

const reading = ["reading", "Says that there are too few people to say anything; else empty."] as const

function traineeTable({ heatMap }: Cohort): Table {
  return {
    name: "trainees",
    columns: [
      [
        "trainee",
        "The pseudonym; or the attempt's own id, where it was played under none. In the order of names: nothing is ranked.",
      ],
      ["of", "trainee, or attempt: then nobody knows what else the same person played."],
      ["attempts", "How many finished attempts of their own are taken together.", "number"],
      ["competency", "C1 to C12 (rubric 2.1)."],
      ["name", "What the doctrine calls it."],
      ["band", "not-yet, adequate, strong, or insufficient-evidence, from all of them together."],
      [
        "level_0_1",
        "The level all evidence together speaks for, pulled towards the middle where there is little.",
        "number",
      ],
      ["level_low", "The lower end of its interval.", "number"],
      ["level_high", "The upper end.", "number"],
      ["error", "The standard error of the level.", "number"],
      ["weight", "How much evidence there is.", "number"],
    ],
    rows: heatMap.rows.flatMap(({ name, of, attempts, cells }) =>
      cells.map(({ competency, band, level, error, interval, weight }): readonly Cell[] => [
        name,
        of,
        attempts,
        competency,
        heatMap.columns.find((column) => column.competency === competency)?.name ?? null,
        band,
        rounded(level),
        rounded(interval[0]),
        rounded(interval[1]),
        rounded(error),
        weight,
      ]),
    ),
  }
}

function postureTable({ posture }: Cohort): Table {
  return {
    name: "posture",
    columns: [
      ["day", "The day on which the attempts began, in universal time."],
      ["stance", "What decisions at this point are called."],
      ["passivity_0_1", "0 protects all that could be protected, 1 nothing.", "number"],
      ["recklessness_0_1", "Exposure nobody needed to accept, 0 to 1.", "number"],
      [
        "from",
        "computed from the pack's risk data, or stated by its author: then the doctrine says where such a stance lies.",
      ],
      ["decisions", "How many decisions of finished attempts lie at this point.", "number"],
      reading,
    ],
    rows: posture.flatMap(({ group, value }): readonly (readonly Cell[])[] =>
      value === tooFew
        ? [[group, null, null, null, null, null, readingOf(value)]]
        : value.points.map(({ stance, passivity, recklessness, computed, count }) => [
            group,
            stance,
            passivity,
            recklessness,
            computed ? "computed" : "stated",
            count,
            null,
          ]),
    ),
  }
}

function answerTable({ flows }: Cohort): Table {
  return {
    name: "answers",
    columns: [
      ["pack", "The pack's id."],
      ["scenario", "The scenario's id."],
      ["beat", "The beat where it was decided."],
      ["attempts", "How many attempts decided here.", "number"],
      ["act", "One row for each option, taken or not; where options are judged, only those."],
      ["words", "The option's words."],
      ["stance", "The stance it had most often, or what its author says of it."],
      ["taken", "How many decided so, the first time they were here.", "number"],
      ["share_0_1", "The share of those who decided here.", "number"],
      [
        "division_0_1",
        "How divided the answers are: 0 all alike, 1 every option equally often (entropy over the most there could be).",
        "number",
      ],
      ["quality_0_100", "The mean decision quality of all who decided here, where it can be worked out.", "number"],
      ["median_seconds", "The median time from the act before to the decision.", "number"],
      reading,
    ],
    rows: flows.flatMap(({ pack, scenario, answers }) =>
      answers.flatMap(({ beat, attempts, told }): readonly (readonly Cell[])[] =>
        told === tooFew
          ? [[pack, scenario, beat, attempts, null, null, null, null, null, null, null, null, readingOf(told)]]
          : told.options.map(({ act, text, stance, attempts: taken, share }) => [
              pack,
              scenario,
              beat,
              attempts,
              act,
              text,
              stance ?? null,
              taken,
              rounded(share),
              rounded(told.division),
              rounded(told.quality),
              rounded(told.medianSeconds),
              null,
            ]),
      ),
    ),
  }
}

function protectingTable({ protecting }: Cohort): Table {
  return {
    name: "protecting",
    columns: [
      ["pack", "The pack's id."],
      ["scenario", "The scenario's id."],
      ["shown", "Finished attempts in which a sign was shown.", "number"],
      ["never", "How many of them never came to an act that protects.", "number"],
      [
        "low",
        "Scenario minutes from the first sign shown to the first act that protects: a quarter was faster.",
        "number",
      ],
      ["median", "Half was faster.", "number"],
      ["high", "A quarter was slower.", "number"],
      reading,
    ],
    rows: protecting.map(({ pack, scenario, told }): readonly Cell[] =>
      told === tooFew
        ? [pack, scenario, null, null, null, null, null, readingOf(told)]
        : [
            pack,
            scenario,
            told.shown,
            told.never,
            rounded(told.quartiles?.low),
            rounded(told.quartiles?.median),
            rounded(told.quartiles?.high),
            null,
          ],
    ),
  }
}

function recognitionTable({ recognising }: Cohort): Table {
  const counted = (told: Told): readonly Cell[] => [
    told.signals,
    told.hits,
    told.noise,
    told.falseAlarms,
    rounded(told.sensitivity),
    rounded(told.intervals?.sensitivity[0]),
    rounded(told.intervals?.sensitivity[1]),
    rounded(told.criterion),
    rounded(told.intervals?.criterion[0]),
    rounded(told.intervals?.criterion[1]),
  ]
  const nothing: readonly Cell[] = Array.from({ length: 10 }, () => null)
  return {
    name: "recognition",
    columns: [
      [
        "of",
        "all; sign: one warning sign, held against what is taken for it; harmless: one such thing; about: who is seen in things.",
      ],
      ["code", "The sign's or the harmless thing's code, or the word a pack uses for who is seen."],
      ["title", "What the catalogue calls it."],
      ["signals", "Signs that could be seen, over all finished attempts.", "number"],
      ["hits", "Signs flagged.", "number"],
      ["noise", "Harmless things that could be seen.", "number"],
      ["false_alarms", "Harmless things flagged.", "number"],
      ["sensitivity_d", "d′: how well signs were told from what is harmless; empty with too few of either.", "number"],
      ["sensitivity_low", "The lower end of its 95 % interval.", "number"],
      ["sensitivity_high", "The upper end.", "number"],
      ["criterion_c", "c: above 0 says too little, below 0 sees danger everywhere.", "number"],
      ["criterion_low", "The lower end of its 95 % interval.", "number"],
      ["criterion_high", "The upper end.", "number"],
      [
        "leaning",
        "Of who is seen: suspected where they are flagged more readily than all others, overlooked where less, alike where neither can be told.",
      ],
      reading,
    ],
    rows: recognising
      ? [
          ...[recognising.all].map((told): readonly Cell[] => [
            "all",
            null,
            null,
            ...(told === tooFew ? nothing : counted(told)),
            null,
            readingOf(told),
          ]),
          ...recognising.indicators.map(({ code, title, told }): readonly Cell[] => [
            "sign",
            code,
            title,
            ...(told === tooFew ? nothing : counted(told)),
            null,
            readingOf(told),
          ]),
          ...recognising.distractors.map(({ code, title, told }): readonly Cell[] => [
            "harmless",
            code,
            title,
            ...(told === tooFew ? nothing : counted({ signals: 0, hits: 0, ...told })),
            null,
            readingOf(told),
          ]),
          ...recognising.tags.map(({ about, told }): readonly Cell[] =>
            told === tooFew
              ? ["about", about, null, ...nothing, null, readingOf(told)]
              : [
                  "about",
                  about,
                  null,
                  told.counts.signals,
                  told.counts.hits,
                  told.counts.noise,
                  told.counts.falseAlarms,
                  null,
                  null,
                  null,
                  rounded(told.criterion),
                  rounded(told.interval?.[0]),
                  rounded(told.interval?.[1]),
                  told.reading ?? null,
                  null,
                ],
          ),
        ]
      : [],
  }
}

function changeTable({ changes }: Cohort): Table {
  return {
    name: "change",
    columns: [
      ["pack", "The pack whose parallel forms were played before and after."],
      ["paired", "Trainees who finished one form wholly before another.", "number"],
      ["left", "Trainees, and attempts under no pseudonym, that could not be paired.", "number"],
      [
        "measure",
        "sound: the share of sound decisions, 0 to 1; quality: mean decision quality, 0 to 100; sensitivity: d′.",
      ],
      ["design", "paired: the same trainees twice; independent: trainees who did only one form each."],
      ["n_before", "How many before.", "number"],
      ["mean_before", "Their mean.", "number"],
      ["n_after", "How many after.", "number"],
      ["mean_after", "Their mean.", "number"],
      [
        "hedges_g",
        "The change in standard deviations, corrected for few: 0.2 is called small, 0.5 medium, 0.8 large. Empty where nothing varies.",
        "number",
      ],
      ["g_error", "Its standard error.", "number"],
      [
        "g_low",
        "The lower end of its 95 % interval; where it is below 0 and the upper end above, no change can be told.",
        "number",
      ],
      ["g_high", "The upper end.", "number"],
      reading,
    ],
    rows: changes.flatMap(({ pack, paired, left, told }): readonly (readonly Cell[])[] =>
      told === tooFew
        ? [[pack, paired, left, null, null, null, null, null, null, null, null, null, null, readingOf(told)]]
        : told.map(({ measure, design, before, after, effect }) => [
            pack,
            paired,
            left,
            measure,
            design,
            before.n,
            rounded(before.mean),
            after.n,
            rounded(after.mean),
            rounded(effect?.g),
            rounded(effect?.error),
            rounded(effect?.interval[0]),
            rounded(effect?.interval[1]),
            null,
          ]),
    ),
  }
}

function knownTable({ discussions }: Cohort): Table {
  return {
    name: "known",
    columns: [
      ["pack", "The pack's id."],
      ["scenario", "The scenario's id."],
      ["attempts", "How many attempts there are.", "number"],
      ["what", "fact: something for the notebook; sign or harmless: a thing that could be flagged."],
      ["id", "The fact or the thing."],
      ["words", "What it is called."],
      ["could", "Of a thing: in how many attempts it could be judged.", "number"],
      ["did", "In how many attempts it was learnt or flagged.", "number"],
      ["first", "The time of day in the scenario when it was, the earliest."],
      ["median", "The median."],
      ["last", "The latest."],
      reading,
    ],
    rows: discussions.flatMap(({ pack, scenario, attempts, told }): readonly (readonly Cell[])[] => {
      if (told === tooFew)
        return [[pack, scenario, attempts, null, null, null, null, null, null, null, null, readingOf(told)]]
      const clock = (minutes: number | undefined) => (minutes === undefined ? null : toTimeOfDay(Math.round(minutes)))
      return [
        ...told.known.map(({ fact, title, when }): readonly Cell[] => [
          pack,
          scenario,
          attempts,
          "fact",
          fact,
          title,
          null,
          when?.attempts ?? 0,
          clock(when?.first),
          clock(when?.median),
          clock(when?.last),
          null,
        ]),
        ...told.flagged.map(({ thing, name, isSignal, seen, when }): readonly Cell[] => [
          pack,
          scenario,
          attempts,
          isSignal ? "sign" : "harmless",
          thing,
          name,
          seen,
          when?.attempts ?? 0,
          clock(when?.first),
          clock(when?.median),
          clock(when?.last),
          null,
        ]),
      ]
    }),
  }
}

function pathTable({ discussions }: Cohort): Table {
  return {
    name: "paths",
    columns: [
      ["pack", "The pack's id."],
      ["scenario", "The scenario's id."],
      [
        "attempts",
        "How many finished attempts took this way; ways that only one took are left out, and all but the five most common.",
        "number",
      ],
      ["way", "Its acts one after the other."],
      ["ending", "The ending it came to."],
      reading,
    ],
    rows: discussions.flatMap(({ pack, scenario, told }): readonly (readonly Cell[])[] =>
      told === tooFew
        ? [[pack, scenario, null, null, null, readingOf(told)]]
        : told.paths.map(({ attempts, acts, ending }) => [
            pack,
            scenario,
            attempts,
            acts.map(({ act }) => act).join(" > "),
            ending,
            null,
          ]),
    ),
  }
}
