import { deflateSync, inflateSync } from "fflate"
import { fromTyped } from "../core/attempt/acts"
import { appended, type Attempt, beginAttempt } from "../core/attempt/attempt"
import { attemptFormat, attemptHeader } from "../core/attempt/attempt-shape"
import { typedOf } from "../core/machine/event"
import type { LearnerEvent, Machine } from "../core/index"

/**
 * A run as the few thousand characters that learning platforms keep: its header and its acts as they are typed, packed
 * against the words of its own scenario. The chain is not written; it follows from them. What is read back is the same log,
 * byte for byte.
 */
export interface Packed {
  readonly text: string
  /** How many acts, from the first, are in it. Fewer than were done where all would not fit. */
  readonly acts: number
}

/** As many acts as fit into `room` characters. */
export function packRun(attempt: Attempt, machine: Machine, room: number): Packed {
  const whole = packed(attempt, machine, attempt.events.length)
  if (whole.text.length <= room) return whole
  let [fits, tooMany] = [0, attempt.events.length]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (packed(attempt, machine, middle).text.length <= room) fits = middle
    else tooMany = middle
  }
  return packed(attempt, machine, fits)
}

export type Unpacked =
  | { readonly ok: true; readonly attempt: Attempt }
  /** `other-rules`: the scenario was changed since. `damaged`: these are not the characters that were handed over. */
  | { readonly ok: false; readonly why: "other-rules" | "damaged" }

export function unpackRun(text: string, machine: Machine, pack: string): Unpacked {
  const [version, rules, body] = text.split(".")
  if (version !== formatMark || rules === undefined || body === undefined) return { ok: false, why: "damaged" }
  if (rules !== machine.digest.slice(0, shortHash)) return { ok: false, why: "other-rules" }
  const written = unfolded(body, machine)
  const attempt = written === undefined ? undefined : attemptOf(written, machine, pack)
  return attempt ? { ok: true, attempt } : { ok: false, why: "damaged" }
}

const formatMark = "1"
/** Characters of a hash that are written down: enough to notice, and no more. */
const shortHash = 10

function packed(attempt: Attempt, machine: Machine, acts: number): Packed {
  const { events: log, head, format: _, scenario: __, machine: ___, pack, ...rest } = attempt
  const events = log.slice(0, acts)
  const last = events.at(-1)?.hash ?? (log.length === 0 ? head : "")
  const header = JSON.stringify([pack.version, last.slice(0, shortHash), rest])
  const times = events.map(({ at }, i) => (at - (events[i - 1]?.at ?? 0)).toString(36))
  const lines = [header, times.join(" "), ...events.map(({ event }) => lineOf(event))]
  const bytes = deflateSync(new TextEncoder().encode(lines.join("\n")), { level: 9, dictionary: wordsOf(machine) })
  return { text: `${formatMark}.${machine.digest.slice(0, shortHash)}.${toLetters(bytes)}`, acts }
}

function unfolded(body: string, machine: Machine): readonly string[] | undefined {
  try {
    const bytes = inflateSync(fromLetters(body), { dictionary: wordsOf(machine) })
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).split("\n")
  } catch {
    return undefined
  }
}

function attemptOf(lines: readonly string[], machine: Machine, pack: string): Attempt | undefined {
  const [first = "", second = "", ...acts] = lines
  const [version, head, rest] = partsOf(first)
  const header = attemptHeader.safeParse({
    ...rest,
    format: attemptFormat,
    pack: { id: pack, version },
    scenario: machine.config.id,
    machine: machine.digest,
  })
  if (!header.success || typeof head !== "string") return undefined
  const times = second === "" ? [] : second.split(" ").map((time) => Number.parseInt(time, 36))
  if (times.length !== acts.length) return undefined
  let attempt = beginAttempt(header.data)
  let at = 0
  for (const [i, act] of acts.entries()) {
    const event = eventOf(act)
    at += times[i] ?? Number.NaN
    if (!event || !Number.isSafeInteger(at)) return undefined
    attempt = appended(attempt, event, at)
  }
  return attempt.head.startsWith(head) ? attempt : undefined
}

function partsOf(line: string): readonly [unknown, unknown, object] | readonly [] {
  const read = jsonOf(line)
  if (!Array.isArray(read)) return []
  const [version, head, rest]: readonly unknown[] = read
  return typeof rest === "object" && rest !== null ? [version, head, rest] : []
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An act as it is typed. A choice that was taken because the time was over is no act one can type, so it has a word of its own. */
function lineOf(event: LearnerEvent): string {
  return event.type === "choose" && event.lapsed ? `lapse ${event.choice}` : typedOf(event)
}

function eventOf(line: string): LearnerEvent | undefined {
  const [verb = "", ...rest] = line.split(" ")
  if (verb !== "lapse") return fromTyped(verb, rest)?.event
  const chosen = fromTyped("choose", rest)?.event
  return chosen?.type === "choose" ? { ...chosen, lapsed: true } : undefined
}

/** Every word of the rules, and nothing of the prose: where the rules are the same, these bytes are the same. */
function wordsOf({ config, start }: Machine): Uint8Array {
  const words = JSON.stringify({ config, start }).match(/[a-z][a-z0-9-]+/g) ?? []
  return new TextEncoder().encode([...new Set(words)].sort().join("\n"))
}

/** Letters, digits, `-` and `_`: what every platform hands back as it was. */
function toLetters(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

function fromLetters(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0))
}
