import { type Attempt, receiptOf } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import { readAttempt } from "../attempt/read-attempt"
import { type AttemptProblem, chainProblem, replay } from "../attempt/replay"
import { compile, type Machine } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { type Result, resultOf } from "../score/result"
import { type Score, scoreOf } from "../score/score"

/** What came together from any number of laptops: each attempt once, and each file that cannot be counted with its reason. */
export interface Collected {
  /** In the order of their ids. */
  readonly taken: readonly Taken[]
  /** In the order of their files. */
  readonly aside: readonly SetAside[]
}

/** An attempt that was played again, with its scores worked out anew; what its files say of scores is not looked at. */
export interface Taken {
  /** Every file that holds it, or a part of it from an earlier hour. */
  readonly files: readonly string[]
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
  const opened = attemptOpener(packs)
  let came = 0
  let logs: Log[] = []
  let aside: (SetAside & { readonly number: number })[] = []
  const refuse = (one: SetAside) => void aside.push({ ...one, number: came++ })
  const keep = (file: string, found: ReturnType<typeof opened>) => {
    if (found.ok) logs.push({ file, play: found.play, pack: found.pack, number: came++ })
    else refuse({ file, reason: found.problem.code, words: found.problem.words })
  }
  return {
    add(file, text) {
      if (text === undefined) return refuse({ file, reason: "unreadable", words: "It is not text in UTF-8." })
      const read = readAttempt(file, text)
      keep(file, read.ok ? opened(read.attempt) : read)
    },
    take(file, attempt) {
      const problem = chainProblem(attempt)
      keep(file, problem ? { ok: false, problem } : opened(attempt))
    },
    refuse: (file, words) => refuse({ file, reason: "unreadable", words }),
    mark: () => came,
    backTo(mark) {
      logs = logs.filter(({ number }) => number < mark)
      aside = aside.filter(({ number }) => number < mark)
    },
    collected() {
      const byAttempt = new Map<string, Log[]>()
      for (const log of logs) {
        const found = byAttempt.get(log.play.attempt.id)
        if (found) found.push(log)
        else byAttempt.set(log.play.attempt.id, [log])
      }
      const merged = [...byAttempt.values()].map(mergedOf)
      return {
        taken: merged.map(({ taken }) => taken).sort((a, b) => byName(a.play.attempt.id, b.play.attempt.id)),
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
  readonly play: Play
  readonly pack: Pack
  /** When it came: after how many others. */
  readonly number: number
}

/** One attempt from all its files: the longest log, and with it every file that holds a beginning of the same log. */
function mergedOf(logs: readonly Log[]): { readonly taken: Taken; readonly aside: readonly SetAside[] } {
  const [first, ...others] = [...logs].sort(
    ({ play: { attempt: a } }, { play: { attempt: b } }) => b.events.length - a.events.length || byName(a.head, b.head),
  )
  if (!first) throw new Error("an attempt without a file")
  const { play, pack } = first
  const score = scoreOf(play, pack.doctrine)
  const isSame = (other: Log) => isBeginningOf(other.play.attempt, play.attempt)
  return {
    taken: {
      files: [first, ...others.filter(isSame)].map(({ file }) => file).sort(),
      play,
      pack,
      score,
      result: resultOf(play, pack.doctrine, score),
    },
    aside: others
      .filter((other) => !isSame(other))
      .map(({ file, play: other }) => ({
        file,
        reason: "two-logs",
        words: `It is another log of the attempt "${other.attempt.id}" that ${first.file} holds (receipt ${receiptOf(play.attempt)}). Only one of them can be what was played; the longer one was taken.`,
      })),
  }
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
