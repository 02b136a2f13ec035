import { randomUUID } from "node:crypto"
import { createInterface } from "node:readline"
import { Writable } from "node:stream"
import { setTimeout as wait } from "node:timers/promises"
import { Command, CommanderError, Option } from "commander"
import { policies, xapiVersions } from "../core/index"
import { check, type CheckOptions } from "./check"
import { formsCommand } from "./forms"
import { newPack } from "./new"
import { pack } from "./pack"
import { packageCommand, type PackageOptions } from "./package"
import { play } from "./play"
import { outlookCommand } from "./outlook"
import { push, type PushOptions } from "./push"
import { proveCommand, type ProveOptions } from "./prove"
import { replayCommand } from "./replay"
import { report, type ReportOptions } from "./report"
import { schema } from "./schema"
import { score } from "./score"
import { sheet } from "./sheet"
import { simulate, type SimulateOptions } from "./simulate"
import type { ExitCode, Terminal } from "./terminal"
import { test } from "./test"
import { translate } from "./translate"

/** The command line. Everything it does, it asks the core to do. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const { terminal, close } = openTerminal()
  let exit: ExitCode = 0
  const budgetOption = () =>
    new Option("--budget <groups>", "how many groups of states to look at most")
      .default(2_000_000)
      .argParser((text) => Number.parseInt(text, 10))
  const homeOption = () =>
    new Option(
      "--home <address>",
      "the address under which the pseudonyms of this course stand in a record store, chosen by the centre",
    )
  const packOption = () =>
    new Option("--pack <folder...>", "where to look for packs (default: those that come with Forewarn)").default([], "")
  const program = new Command("forewarn")
    .description("Check, play, score and replay Forewarn scenarios.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
  program
    .command("check")
    .description(
      "find every problem in packs: file:line:column code sentence, with the word warning before a warning's code",
    )
    .argument("<paths...>", "a pack's folder or archive, files of a pack, or a folder of packs")
    .addOption(new Option("--format <format>", "how to print them").choices(["text", "json", "sarif"]).default("text"))
    .option("--watch", "check again whenever a file changes, until Ctrl+C")
    .option("--no-color", "no colours (there are none in pipes either, nor with NO_COLOR)")
    .action(async (paths: string[], options: CheckOptions) => {
      exit = await check(paths, options, terminal)
    })
  program
    .command("pack")
    .description("zip a pack that checks clean, to hand it on as one file")
    .argument("<folder>", "a pack's folder")
    .option("--out <file>", "where to write it (default: the folder's name with .fwpack)")
    .action((folder: string, options: { out?: string }) => {
      exit = pack(folder, options, terminal)
    })
  program
    .command("package")
    .description("make one file of a pack and the game that a learning platform, or a browser alone, can play")
    .argument("<pack>", "a pack's folder or archive")
    .addOption(
      new Option("--to <form>", "for which kind of platform; html is a page that needs none")
        .choices(["scorm12", "scorm2004", "cmi5", "html"])
        .makeOptionMandatory(),
    )
    .option("--out <file>", "where to write it (default: the pack's id and the form)")
    .addOption(new Option("--scenario <id...>", "only these scenarios (default: all)").default([], ""))
    .option("--language <language>", "the language it begins in, in two letters (default: the pack's own)")
    .addOption(
      new Option(
        "--pass <grade>",
        "from which grade on (1 to 100) it is passed (default: nobody passes or fails)",
      ).argParser(Number),
    )
    .action((place: string, options: PackageOptions) => {
      exit = packageCommand(place, options, terminal)
    })
  program
    .command("play")
    .description("play a scenario in the terminal")
    .argument("<scenario>", "its id, its file, or a pack's folder or archive")
    .option("--choose <acts>", "a list of acts instead of the keyboard: halt,look:mats,flag:mats:2,…")
    .option("--seed <word>", "the seed of everything drawn by chance")
    .option("--role <role>", "the role to play")
    .option(
      "--remembers <memories>",
      "what earlier scenarios of the campaign left behind, such as word=broken,culvert=unsaid",
    )
    .option("--out <file>", "write the result (attempt and score) as JSON")
    .addOption(packOption())
    .action(
      async (
        name: string,
        options: { choose?: string; seed?: string; role?: string; out?: string; pack: string[] },
      ) => {
        exit = await play(name, { ...options, now: () => Date.now(), random: () => randomUUID() }, terminal)
      },
    )
  program
    .command("sheet")
    .description(
      "write a scenario on paper: a facilitator's sheet, a hand-out and role cards, to be printed from a browser",
    )
    .argument("<scenario>", "its id, its file, or a pack's folder or archive")
    .option("--out <file>", "where to write it (default: the scenario's id with -sheet.html)")
    .option("--language <language>", "in which of the pack's languages, in two letters (default: its own)")
    .addOption(packOption())
    .action((name: string, options: { out?: string; language?: string; pack: string[] }) => {
      exit = sheet(name, options, terminal)
    })
  program
    .command("score")
    .description("work out the scores of attempts again")
    .argument("<attempts...>", "files of attempts or results")
    .addOption(new Option("--format <format>", "how to print them").choices(["text", "json", "csv"]).default("text"))
    .addOption(packOption())
    .action((paths: string[], options: { format: "text" | "json" | "csv"; pack: string[] }) => {
      exit = score(paths, options, terminal)
    })
  program
    .command("report")
    .description(
      "collect attempts from any number of laptops, check and score each anew, and write tables for a course",
    )
    .argument("<paths...>", "files of attempts or results, folders or zips of them")
    .requiredOption("--out <folder>", "where to write the tables; tables that are there are replaced")
    .addOption(homeOption())
    .addOption(
      new Option(
        "--reachable <groups>",
        "how many groups of states to search most for what was still reachable; 0: not",
      )
        .default(2000)
        .argParser(Number),
    )
    .addOption(packOption())
    .action(async (paths: string[], options: ReportOptions) => {
      exit = await report(paths, options, terminal)
    })
  program
    .command("push")
    .description("send what attempts say to a record store (xAPI): each finished attempt, decision by decision")
    .argument("<paths...>", "files of attempts or results, folders or zips of them")
    .option("--lrs <address>", "the store's address, such as https://lrs.example.org/xapi (or FOREWARN_LRS_URL)")
    .option(
      "--user <name>",
      "who is let in there (or FOREWARN_LRS_USER); the password is asked for (or FOREWARN_LRS_PASSWORD)",
    )
    .addOption(homeOption())
    .addOption(new Option("--version <version>", "the version of xAPI").choices(xapiVersions).default("1.0.3"))
    .option("--dry-run", "count what would be sent, and send nothing")
    .addOption(packOption())
    .action(async (paths: string[], options: Omit<PushOptions, "env" | "askPassword" | "wait" | "now">) => {
      exit = await push(
        paths,
        {
          ...options,
          env: process.env,
          askPassword: () => askUnseen("Password: ", terminal),
          wait,
          now: () => Date.now(),
        },
        terminal,
      )
    })
  program
    .command("replay")
    .description("print an attempt, event by event")
    .argument("<attempt>", "a file of an attempt or a result")
    .addOption(packOption())
    .action((path: string, options: { pack: string[] }) => {
      exit = replayCommand(path, options, terminal)
    })
  program
    .command("outlook")
    .description("tell at which act of an attempt which ending was no longer possible")
    .argument("<attempt>", "a file of an attempt or a result")
    .addOption(budgetOption())
    .addOption(packOption())
    .action((path: string, options: { budget: number; pack: string[] }) => {
      exit = outlookCommand(path, options, terminal)
    })
  program
    .command("prove")
    .description(
      "prove what every attempt of a scenario comes to: that it ends, what it can reach and score, and claims",
    )
    .argument("<scenario>", "its id, its file, or a pack's folder; with --forms a pack's id, folder or archive")
    .option("--role <role>", "only this role (default: every role)")
    .addOption(budgetOption())
    .addOption(
      new Option("--ranges <states>", "work out ranges of scores for up to so many states")
        .default(3_000_000)
        .argParser((text) => Number.parseInt(text, 10)),
    )
    .option("--forms", "compare the parallel forms of a pack instead: length, range, predicted difficulty")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addOption(packOption())
    .action((name: string, { forms, ...options }: Omit<ProveOptions, "isWatched"> & { readonly forms?: true }) => {
      const command = forms ? formsCommand : proveCommand
      exit = command(name, { ...options, isWatched: process.stderr.isTTY }, terminal)
    })
  program
    .command("simulate")
    .description(
      "let bots play a scenario, each by its policy, and find what is wrong with it; exit 1 when something is",
    )
    .argument("<scenario>", "its id, its file, or a pack's folder")
    .addOption(
      new Option("--policy <policy>", "only this policy")
        .choices([...policies.map(({ name }) => name), "all"])
        .default("all"),
    )
    .addOption(new Option("--attempts <number>", "how often each policy plays").default(100).argParser(Number))
    .option("--seed <word>", "the seed of all attempts: the same seed, the same output", "cohort")
    .option("--role <role>", "only this role (default: every role in turn)")
    .option("--out <folder>", "write each attempt with its score, and a summary in its folder cohort")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addOption(packOption())
    .action((name: string, options: Omit<SimulateOptions, "isWatched">) => {
      exit = simulate(name, { ...options, isWatched: process.stderr.isTTY }, terminal)
    })
  program
    .command("test")
    .description("run the plays that a pack's author wrote in its folder plays/")
    .argument("<paths...>", "packs' folders, or a folder of packs")
    .action((paths: string[]) => {
      exit = test(paths, terminal)
    })
  program
    .command("new")
    .description("a new pack that checks clean and plays, to be changed into your own")
    .argument("<folder>", "where to write it; its last name becomes the pack's id")
    .action((folder: string) => {
      exit = newPack(folder, terminal)
    })
  program
    .command("translate")
    .description("write or update a pack's text/LANGUAGE.yaml: every text to translate, and what has changed since")
    .argument("<folder>", "a pack's folder")
    .argument("<language>", "two letters, such as fr")
    .action((folder: string, language: string) => {
      exit = translate(folder, language, terminal)
    })
  program
    .command("schema")
    .description("print or write the JSON Schemas with which editors complete and explain a pack's files")
    .option("--out <folder>", "write one file for each kind into this folder")
    .action((options: { out?: string }) => {
      exit = schema(options, terminal)
    })
  try {
    await program.parseAsync(args, { from: "user" })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  } finally {
    close()
  }
}

/** What is typed is not shown. Where nobody types, the next line of the input. */
function askUnseen(question: string, { ask, err }: Terminal): Promise<string | undefined> {
  if (!process.stdin.isTTY) return ask("")
  err(question)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: unseen, terminal: true })
  return new Promise((resolve) => {
    reader.once("line", (line) => {
      resolve(line)
      reader.close()
      err("\n")
    })
    reader.once("close", () => resolve(undefined))
  })
}

function openTerminal(): { readonly terminal: Terminal; readonly close: () => void } {
  const lines: string[] = []
  const waiting: ((line: string | undefined) => void)[] = []
  let ended = false
  let reader: ReturnType<typeof createInterface> | undefined
  const open = () => {
    reader ??= createInterface({ input: process.stdin, terminal: false })
      .on("line", (line) => {
        const next = waiting.shift()
        if (next) next(line)
        else lines.push(line)
      })
      .on("close", () => {
        ended = true
        for (const next of waiting.splice(0)) next(undefined)
      })
  }
  return {
    terminal: {
      isScreen: process.stdout.isTTY,
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      ask: (question) => {
        open()
        process.stdout.write(question)
        const line = lines.shift()
        if (line !== undefined || ended) return Promise.resolve(line)
        return new Promise((resolve) => waiting.push(resolve))
      },
    },
    close: () => reader?.close(),
  }
}
