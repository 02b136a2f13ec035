import {
  alike,
  certificateOf,
  compile,
  type Difference,
  differencesOf,
  type Examined,
  type Form,
  formsOf,
  outcomeOf,
  type Pack,
  type Policy,
  policies,
  type Scenario,
  simulated,
  summaryOf,
} from "../core/index"
import { columns } from "./columns"
import { type Loaded, loadPack, loadPacks, packFolders } from "./packs"
import type { ProveOptions } from "./prove"
import type { ExitCode, Terminal } from "./terminal"

/** As `forewarn simulate` without options: what is said of difficulty can be looked up there. */
const cohort = { attempts: 100, seed: "cohort" } as const
/** What can be reached, and what is reached by those who know nothing. */
const players = policies.filter(({ name, informed }) => !informed || name === "doctrine")

/** `forewarn prove --forms`: whether the forms of a pack are parallel, or in what they are not. */
export function formsCommand(name: string, options: ProveOptions, { out, err }: Terminal): ExitCode {
  const loaded = packCalled(name, options.pack)
  if (!loaded?.ok) {
    for (const line of loaded?.lines ?? []) err(`${line}\n`)
    err(loaded ? "Mend the pack first; forewarn check says more.\n" : `forewarn prove: there is no pack "${name}".\n`)
    return loaded ? 1 : 2
  }
  const { pack } = loaded
  const named = pack.about.forms ?? {}
  if (Object.keys(named).length < 2) {
    err(`forewarn prove: "${pack.about.pack}" has fewer than two forms. Name them in its pack.yaml, under forms.\n`)
    return 2
  }
  const examined = Object.values(named).flatMap((ids) =>
    pack.scenarios
      .filter(({ scenario }) => ids.includes(scenario))
      .map((scenario) => {
        if (options.isWatched) err(`\r${scenario.scenario.padEnd(78)}`)
        return examinedOf(scenario, pack, options)
      }),
  )
  if (options.isWatched) err(`\r${" ".repeat(78)}\r`)
  const forms = formsOf(named, examined)
  const differences = differencesOf(forms)
  const all = { pack: pack.about.pack, version: pack.about.version, ...cohort, forms, differences }
  out(options.format === "json" ? `${JSON.stringify(all, null, 2)}\n` : written(pack, forms, differences))
  return differences.length === 0 ? 0 : 1
}

function packCalled(name: string, named: readonly string[]): Loaded | undefined {
  const [folder] = packFolders([name]).folders
  if (folder) return loadPack(folder.folder)
  const packs = loadPacks(named)
  return packs.find((loaded) => loaded.ok && loaded.pack.about.pack === name) ?? packs.find(({ ok }) => !ok)
}

function examinedOf(scenario: Scenario, pack: Pack, { budget, ranges }: ProveOptions): Examined {
  const machine = compile(scenario, pack.world)
  const { roles } = scenario
  const summary = (policy: Policy) =>
    summaryOf(
      policy,
      scenario,
      [...simulated(machine, pack, policy, { ...cohort, roles })].map((played) => outcomeOf(played, pack.doctrine)),
    )
  return {
    scenario,
    certificate: certificateOf(machine, pack.doctrine, roles, { budget, rangedStates: ranges }),
    summaries: players.map(summary),
  }
}

function written(
  { about, doctrine }: Pack,
  forms: Readonly<Record<string, Form>>,
  differences: readonly Difference[],
): string {
  const ids = Object.keys(forms)
  const row = (title: string, of: (form: Form) => string) => [title, ...Object.values(forms).map(of)]
  const competencies = Object.entries(doctrine.competencies).filter(([id]) =>
    Object.values(forms).some(({ levels }) => levels[id]),
  )
  return [
    about.title,
    "",
    ...columns(
      ["Form", ...ids],
      [
        row("scenarios", ({ scenarios }) => String(scenarios.length)),
        row("minutes", ({ minutes }) => String(minutes)),
        row("words in all texts", ({ words }) => String(words)),
        row("signs", ({ signs }) => String(signs)),
        row("harmless things", ({ harmless }) => String(harmless)),
        row("decisions, weighed", ({ decisions }) => decisions.toFixed(2)),
        ...players.map(({ name }) => row(`sound decisions, ${name}`, ({ sound }) => percent(sound[name] ?? 0))),
        ...competencies.map(([id, { name }]) => row(`${id} ${name}`, ({ levels }) => levelWords(levels[id]))),
      ],
    ),
    "  Decisions, weighed: a decision in a snap counts less, as the doctrine says.",
    `  Sound decisions: the share that is calculated or a justified no-go when a policy plays each scenario ${cohort.attempts} times`,
    `  (seed ${cohort.seed}). It predicts how hard a form is: the same share, the same difficulty.`,
    "  A competency: the lowest and the highest level within reach, mean of the scenarios, and how many of them can show it.",
    "",
    ...(differences.length === 0
      ? ["The forms are parallel."]
      : [`Differences: ${differences.length}`, ...differences.map((difference) => `  ${sentence(difference)}`)]),
    "",
  ].join("\n")
}

function sentence(difference: Difference): string {
  switch (difference.measure) {
    case "sound":
      return `sound decisions of ${difference.policy}: ${listed(difference.of, percent)}, more than ${percent(alike.sound)} apart`
    case "range":
      return `what attempts can show of ${difference.competency}: ${listed(difference.of, levelWords)}`
    case "unproved":
      return `not proved, or not sound: ${listed(difference.of, (ids) => (ids.length === 0 ? "none" : ids.join(" ")))}`
    default:
      return `${counted[difference.measure]}: ${listed(difference.of, String)}${difference.most === 0 ? "" : `, more than ${percent(difference.most)} apart`}`
  }
}

const counted = {
  scenarios: "scenarios",
  minutes: "minutes",
  words: "words in all texts",
  signs: "signs",
  harmless: "harmless things",
  decisions: "decisions",
} as const

function listed<T>(of: Readonly<Record<string, T>>, words: (value: T) => string): string {
  return Object.entries(of)
    .map(([form, value]) => `${words(value)} in ${form}`)
    .join(", ")
}

function levelWords(level: Form["levels"][string] | undefined): string {
  return level === undefined || level.shown === 0
    ? "nothing"
    : `${level.least.toFixed(2)} to ${level.most.toFixed(2)} (${level.shown})`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
