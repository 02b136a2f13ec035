import { type Attempt, type AttemptHeader, receiptOf } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import { readAttempt } from "../attempt/read-attempt"
import { type AttemptProblem, chainProblem, replay } from "../attempt/replay"
import { compile, type Machine } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { type Result, resultOf } from "../score/result"
import { type Score, scoreOf } from "../score/score"
import { type AttemptTables, createAttemptTables } from "./attempt-tables"
import { type Columns, createColumns } from "./columns"
import { factsOf } from "./facts"
import { groupedBy } from "./grouped"
import { createLogKeeper, type KeptLog, wholeLog } from "./kept-log"

/** What came together from any number of laptops: each attempt once, and each file that cannot be counted with its reason. */
export interface Collected {
  /** In the order of their ids. */
  readonly taken: readonly Taken[]
  /** In the order of their files. */
  readonly aside: readonly SetAside[]
}

/**
 * An attempt that was played again and scored anew; what its files say of scores is not looked at. Of very many attempts
 * not all plays fit into memory: what a course is asked about is in columns and tables, and the rest is worked out again.
 */
export interface Taken {
  /** Every file that holds it, or a part of it from an earlier hour. */
  readonly files: readonly string[]
  readonly header: AttemptHeader
  readonly isFinished: boolean
  readonly pack: Pack
  /** Its row in what is kept of the whole collection. */
  readonly row: number
  readonly columns: Columns
  readonly tables: AttemptTables
  /** Milliseconds from its beginning to its last event. */
  readonly lasted: () => number
  /** The log with its chain. */
  readonly log: () => Attempt
  readonly opened: () => Opened
}

/** An attempt with everything that is worked out of it. */
export interface Opened {
  readonly play: Play
  readonly pack: Pack
  readonly score: Score
  readonly result: Result
}

export interface SetAside {
  readonly file: string
  readonly reason: AttemptProblem["code"] | "unreadable" | "unknown-pack" | "two-logs"
  readonly words: string
}

/**
 * Takes files in one by one, in any order: what is collected does not depend on it. One bad file never stops the others.
 * `text` is undefined for bytes that are not UTF-8.
 */
export interface Collection {
  readonly add: (file: string, text: string | undefined) => void
  /** The same for an attempt whose form was read already; its chain is followed here. */
  readonly take: (file: string, attempt: Attempt) => void
  /** For what could not even be opened, such as a damaged zip. */
  readonly refuse: (file: string, words: string) => void
  /** How it stands, to go back to: files that came after it are then as if they had never come. */
  readonly mark: () => number
  readonly backTo: (mark: number) => void
  readonly collected: () => Collected
}

export function createCollection(packs: readonly Pack[]): Collection {
  const replayed = attemptOpener(packs)
  const keptLog = createLogKeeper()
  const columns = createColumns()
  const tables = createAttemptTables()
  let came = 0
  let logs: Log[] = []
  let aside: (SetAside & { readonly number: number })[] = []
  const refuse = (one: SetAside) => void aside.push({ ...one, number: came++ })
  const openedOf = (log: KeptLog): Opened => {
    const found = replayed(wholeLog(log))
    if (!found.ok) throw new Error(`${log.header.id} was played before and cannot be now`)
    return scored(found)
  }
  /** The first log of each head. The head follows from all of a log, so others with it are the same. */
  const byHead = new Map<string, Log>()
  const keep = (file: string, attempt: Attempt) => {
    const known = byHead.get(attempt.head)
    if (known) return void logs.push({ ...known, file, number: came++ })
    const found = replayed(attempt)
    if (!found.ok) return refuse({ file, reason: found.problem.code, words: found.problem.words })
    const opened = scored(found)
    const row = columns.add(factsOf(opened), found.pack)
    tables.add(opened)
    const log = { file, log: keptLog(attempt), pack: found.pack, number: came++, row }
    byHead.set(attempt.head, log)
    logs.push(log)
  }
  /** One attempt from all its files: the longest log, and with it every file that holds a beginning of the same log. */
  const mergedOf = (same: readonly Log[]): { readonly taken: Taken; readonly aside: readonly SetAside[] } => {
    const [first, ...others] = [...same].sort(
      ({ log: a }, { log: b }) => b.events.length - a.events.length || byName(a.head, b.head),
    )
    if (!first) throw new Error("an attempt without a file")
    const { log, pack, row } = first
    const isSame = (other: Log) => other.log.head === log.head || isBeginningOf(wholeLog(other.log), wholeLog(log))
    const beginnings = others.filter(isSame)
    return {
      taken: {
        files: [first, ...beginnings].map(({ file }) => file).sort(),
        header: log.header,
        isFinished: columns.attempt.isFinished.at(row) === 1,
        pack,
        row,
        columns,
        tables,
        lasted: () => log.at.at(-1) ?? 0,
        log: () => wholeLog(log),
        opened: () => openedOf(log),
      },
      aside: others
        .filter((other) => !beginnings.includes(other))
        .map(({ file, log: { header } }) => ({
          file,
          reason: "two-logs",
          words: `It is another log of the attempt "${header.id}" that ${first.file} holds (receipt ${receiptOf(log)}). Only one of them can be what was played; the longer one was taken.`,
        })),
    }
  }
  return {
    add(file, text) {
      if (text === undefined) return refuse({ file, reason: "unreadable", words: "It is not text in UTF-8." })
      const read = readAttempt(file, text)
      if (read.ok) keep(file, read.attempt)
      else refuse({ file, reason: read.problem.code, words: read.problem.words })
    },
    take(file, attempt) {
      const problem = chainProblem(attempt)
      if (problem) refuse({ file, reason: problem.code, words: problem.words })
      else keep(file, attempt)
    },
    refuse: (file, words) => refuse({ file, reason: "unreadable", words }),
    mark: () => came,
    backTo(mark) {
      const isBefore = ({ number }: { readonly number: number }) => number < mark
      for (const [head, log] of byHead) if (!isBefore(log)) byHead.delete(head)
      logs = logs.filter(isBefore)
      aside = aside.filter(isBefore)
      columns.cut(byHead.size)
      tables.cut(byHead.size)
    },
    collected() {
      const merged = [...groupedBy(logs, ({ log }) => log.header.id).values()].map(mergedOf)
      return {
        taken: merged.map(({ taken }) => taken).sort((a, b) => byName(a.header.id, b.header.id)),
        aside: [
          ...aside.map(({ file, reason, words }) => ({ file, reason, words })),
          ...merged.flatMap((one) => one.aside),
        ].sort((a, b) => byName(a.file, b.file)),
      }
    },
  }
}

interface Log {
  readonly file: string
  readonly log: KeptLog
  readonly pack: Pack
  /** When it came: after how many others. */
  readonly number: number
  readonly row: number
}

function scored({ play, pack }: { readonly play: Play; readonly pack: Pack }): Opened {
  const score = scoreOf(play, pack.doctrine)
  return { play, pack, score, result: resultOf(play, pack.doctrine, score) }
}

/** Whether one log is the other up to some event. */
function isBeginningOf(one: Attempt, whole: Attempt): boolean {
  const last = one.events.at(-1)
  if (last) return whole.events[one.events.length - 1]?.hash === last.hash
  // Of a log without events the head is the hash of its header; the first link of the whole was made from it.
  const { events: _, head: __, ...header } = whole
  const { events: ___, head: ____, ...own } = one
  return JSON.stringify(header) === JSON.stringify(own)
}

export type OpenedAttempt =
  | { readonly ok: true; readonly play: Play; readonly pack: Pack }
  | {
      readonly ok: false
      readonly problem: Omit<AttemptProblem, "code"> & { readonly code: AttemptProblem["code"] | "unknown-pack" }
    }

/** Plays attempts again, each in the pack it belongs to. A scenario is compiled once. */
export function attemptOpener(packs: readonly Pack[]): (attempt: Attempt) => OpenedAttempt {
  const machines = new Map<string, Machine>()
  return (attempt) => {
    const pack = packs.find(({ about }) => about.pack === attempt.pack.id)
    const scenario = pack?.scenarios.find(({ scenario: id }) => id === attempt.scenario)
    if (!pack || !scenario)
      return {
        ok: false,
        problem: {
          code: "unknown-pack",
          words: `It is an attempt of "${attempt.scenario}" in the pack "${attempt.pack.id}" ${attempt.pack.version}, which is not here.`,
        },
      }
    const key = `${attempt.pack.id}/${attempt.scenario}`
    const machine = machines.get(key) ?? compile(scenario, pack.world)
    machines.set(key, machine)
    const replayed = replay(machine, attempt)
    return replayed.ok ? { ok: true, play: replayed.play, pack } : { ok: false, problem: replayed.problem }
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
