import { type Budget, most } from "./budget"
import type { CourseMeasured } from "./course"
import type { Exploring } from "./exploring"
import type { Medians } from "./measure"
import type { Pages } from "./pages"
import { acts } from "./stepping"

type BySize = Readonly<Record<number, Medians>>

export function loadingTable(results: BySize): string {
  const rows = entriesOf(results).map(([size, at]) => [
    number(size),
    ...["yaml", "json", "ink"].map((name) => number(of(at, name), 1)),
    ...["yaml", "json"].map((name) => of(at, name) / of(at, "ink")).map((ratio) => number(ratio, 2)),
  ])
  const sizes = entriesOf(results).map(([size]) => size)
  const smallest = Math.min(...sizes)
  const largest = Math.max(...sizes)
  const perBeat = (size: number) => of(results[size], "yaml") / size
  const judged = sizes.filter((size) => size >= 1000)
  return [
    "### 1. Text to playable (milliseconds: read, check and compile; inkjs: compile and load)",
    table(["beats", "YAML", "JSON", "inkjs", "YAML : inkjs", "JSON : inkjs"], rows),
    ...judged.map((size) =>
      goal(
        `YAML of ${number(size)} beats at most a third of inkjs`,
        of(results[size], "yaml") / of(results[size], "ink"),
        (ratio) => ratio <= 1 / 3,
      ),
    ),
    goal(
      `cost of a beat, ${number(largest)} against ${number(smallest)} beats, at most 1.5 times`,
      perBeat(largest) / perBeat(smallest),
      (ratio) => ratio <= 1.5,
    ),
  ].join("\n\n")
}

export function steppingTable(results: BySize): string {
  const names = ["ink", "machine", "step", "prover", "replay"]
  const rows = entriesOf(results).map(([size, at]) => [number(size), ...names.map((name) => number(of(at, name)))])
  const goals = (name: string, least: number, what: string) =>
    entriesOf(results).map(([size, at]) =>
      goal(
        `${what}, ${number(size)} beats, at least ${least} times inkjs`,
        of(at, name) / of(at, "ink"),
        (ratio) => ratio >= least,
      ),
    )
  return [
    `### 2 and 4. Steps a second (the same path of ${acts} acts, again and again)`,
    table(["beats", "inkjs", "machine alone", "step with log", "prover's step", "replay and score"], rows),
    ...goals("machine", 2, "a step of the machine"),
    ...goals("prover", 100, "the prover's step"),
    ...goals("replay", 20, "replay and score"),
  ].join("\n\n")
}

export function exploringTable({ small, large, patience, memory }: Exploring): string {
  const names = ["mapped", "proved", "mappedByGraph", "pathsByGraph"]
  const rows = [...small, ...large].map(({ states, medians }) => [
    number(states),
    ...names.map((name) => (medians[name] === undefined ? "-" : number(of(medians, name)))),
  ])
  const last = small.at(-1)
  const { told } = patience
  // Stopped before its end, it made fewer states a second than this.
  const theirs = patience.states / (told ? told.milliseconds / 1000 : patience.seconds)
  return [
    "### 3. Exhaustive search (states a second, the same states)",
    table(
      [
        "states",
        "ours: all states",
        "ours: the whole proof",
        "xstate/graph: adjacency",
        "xstate/graph: shortest paths",
      ],
      rows,
    ),
    told
      ? `With ${number(patience.states)} states xstate/graph (adjacency) takes ${number(told.milliseconds / 1000)} s and ${number(told.megabytes)} MB.`
      : `With ${number(patience.states)} states xstate/graph (adjacency) was stopped after ${patience.seconds} s.`,
    goal(
      `all states, at least 100 times xstate/graph's adjacency (${number(last?.states ?? 0)} states)`,
      of(last?.medians, "mapped") / of(last?.medians, "mappedByGraph"),
      (ratio) => ratio >= 100,
    ),
    goal(
      `all states, at least 100 times xstate/graph's adjacency (${number(patience.states)} states${told ? "" : "; a lower bound, since it was stopped"})`,
      of(large[0]?.medians, "mapped") / theirs,
      (ratio) => ratio >= 100,
    ),
    goal(
      `the whole proof, at least 100 times xstate/graph's shortest paths (${number(last?.states ?? 0)} states)`,
      of(last?.medians, "proved") / of(last?.medians, "pathsByGraph"),
      (ratio) => ratio >= 100,
    ),
    goal(
      `${number(memory.states)} states proved (${number(memory.milliseconds / 1000, 1)} s) within 256 MB over the base`,
      memory.megabytes,
      (megabytes) => megabytes <= 256,
      "MB",
    ),
  ].join("\n\n")
}

export function courseTable(measured: CourseMeasured): string {
  const { attempts, events, trainees, imported, columns, rows, contenders, filters } = measured
  const { ours, duckdb, arquero } = contenders
  const row = (name: string, { load, query, megabytes }: CourseMeasured["contenders"]["ours"], brings: boolean) => [
    name,
    brings ? number(load) : "-",
    number(query, 1),
    number(megabytes),
  ]
  const slowest = Math.max(...Object.values(filters))
  return [
    "### 7. A course of very many attempts",
    `${number(attempts)} attempts of ${number(trainees)} trainees, ${number(events)} events: attempts that bots played of every scenario of the pack that ships, under as many names.`,
    table(
      [
        "attempts imported",
        "a second",
        "all of them, extrapolated",
        "held for these, MB",
        "all, extrapolated",
        "columns of all, MB",
      ],
      [
        [
          number(imported.attempts),
          number(imported.perSecond),
          `${number(attempts / imported.perSecond / 60, 1)} min`,
          number(imported.megabytes, 1),
          number((imported.megabytes * attempts) / imported.attempts),
          number(columns, 1),
        ],
      ],
    ),
    `Imported: read, followed along its chain, played again, scored. Aggregated, the same arrays and answers (${number(rows)} rows): means of competencies, difficulty and discrimination of items; peak is over the arrays.`,
    table(
      ["aggregated by", "brought in, ms", "asked, ms", "peak, MB"],
      [row("ours", ours, false), row("duckdb-wasm", duckdb, true), row("arquero", arquero, true)],
    ),
    table(
      ["filter", "answered, ms"],
      Object.entries(filters).map(([name, took]) => [name, number(took, 1)]),
    ),
    goal("aggregated at least 5 times faster than duckdb-wasm", duckdb.query / ours.query, (ratio) => ratio >= 5),
    goal("aggregated at least 50 times faster than arquero", arquero.query / ours.query, (ratio) => ratio >= 50),
    goal("aggregated within 64 MB over the base", ours.megabytes, (megabytes) => megabytes <= 64, "MB"),
    goal("every filter answered within 100 ms", slowest, (took) => took <= 100, "ms"),
  ].join("\n\n")
}

export function budgetTable({ initialScript, style, phaser, firstLoad, packs }: Budget): string {
  const kilobytes = (bytes: number) => number(bytes / 1000, 1)
  const rows = [
    ["script of the first picture, compressed", kilobytes(initialScript), kilobytes(most.initialScript)],
    ["style, compressed", kilobytes(style), ""],
    ["Phaser, compressed", kilobytes(phaser), kilobytes(most.phaser)],
    [
      "from nothing to the first scene, as it lies on disk, without sound",
      kilobytes(firstLoad),
      kilobytes(most.firstLoad),
    ],
    ...Object.entries(packs).map(([pack, bytes]) => [
      `the pack ${pack} with its pictures, as it lies on disk, without sound`,
      kilobytes(bytes),
      kilobytes(most.pack),
    ]),
  ]
  return ["### 6. What the browser downloads (kB)", table(["what", "kB", "at most"], rows)].join("\n\n")
}

export function pagesTable(measured: Pages): string {
  const { home, briefing, least, leastOne, stage, emptyStage, emptyStageOne, choiceScript, choice } = measured
  const row = (ours: string, took: number, beside: string, least: number) => [
    ours,
    number(took),
    beside,
    number(least),
    number(took / least, 2),
  ]
  const rows = [
    row("home, usable", home, "all packs listed without any library", least),
    row("home, usable", home, "one scenario named without any library", leastOne),
    row("a briefing, by way of home", briefing, "one scenario named without any library", leastOne),
    row("a scene's picture", stage, "all packs and an empty Phaser scene", emptyStage),
    row("a scene's picture", stage, "one scenario and an empty Phaser scene", emptyStageOne),
  ]
  return [
    "### 5. In the browser (milliseconds; a processor four times slower, and for loading 1.6 Mbit/s with 150 ms)",
    table(["ours", "ms", "beside", "ms", "ratio"], rows),
    goal("home usable, at most 1.25 times the least page with all packs", home / least, (ratio) => ratio <= 1.25),
    goal(
      "the stage, at most 1.1 times an empty Phaser scene with all packs",
      stage / emptyStage,
      (ratio) => ratio <= 1.1,
    ),
    goal("script of a choice, to its consequence in the page, within a frame of 16.7 ms", choiceScript, inFrame, "ms"),
    goal("script, style and layout of a choice within the same frame", choice, inFrame, "ms"),
  ].join("\n\n")
}

const inFrame = (work: number) => work <= 16.7

function goal(what: string, measured: number, isMet: (value: number) => boolean, unit = "times"): string {
  const digits = measured < 10 ? 2 : 0
  return `- ${isMet(measured) ? "**met**" : "**not met**"}: ${what}: ${number(measured, digits)} ${unit}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---:"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
}

function entriesOf(results: BySize): readonly (readonly [number, Medians])[] {
  return Object.entries(results).map(([size, at]) => [Number(size), at])
}

function of(medians: Medians | undefined, name: string): number {
  return medians?.[name] ?? Number.NaN
}

function number(value: number, digits = 0): string {
  return value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits })
}
