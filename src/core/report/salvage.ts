import type { Attempt } from "../attempt/attempt"
import { handsIn, type LearnerEvent } from "../machine/event"
import { begin, type Play, step } from "../attempt/play"
import type { RecordedDoctrine } from "../attempt/read-attempt"
import { type AttemptProblem, chainProblem } from "../attempt/replay"
import { eventWords, refusalWords } from "../attempt/words"
import type { Machine } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { doctrineDigest } from "../score/score"
import { debriefOf } from "./debrief"
import type { Debrief } from "./debrief-types"

/** Something that is wrong with a log or has changed since, and what therefore cannot be worked out. */
export interface Limit {
  readonly code: AttemptProblem["code"] | "other-doctrine"
  /** The number of the event it is about, from 1. */
  readonly event?: number
  /** What is wrong. */
  readonly words: string
  /** What cannot be worked out because of it, and what still is. */
  readonly lost: string
}

export interface Salvaged {
  /** The acts of the log that could be played, as an attempt; the events of the debrief count in it. */
  readonly play: Play
  /** Its first cautions are the limits. */
  readonly debrief: Debrief
  readonly limits: readonly Limit[]
  /** How many acts of the log were used, and how many it has. */
  readonly used: number
  readonly of: number
}

/** What is known of a log besides what stands in it. */
export interface Known {
  /** The doctrine its file was scored under. */
  readonly scored?: RecordedDoctrine
  /** Why not all of it could be read. */
  readonly unread?: AttemptProblem
}

/**
 * A debrief of a log that cannot be trusted, does not fit, or comes from another version of pack or doctrine: it says
 * what can and cannot be worked out and why, and works out the rest. It is to talk about, never a result: results are
 * collected only from logs that `replay` takes whole. Undefined where nothing at all can be worked out: another
 * scenario, or a role that it does not have.
 */
export function salvage(
  machine: Machine,
  attempt: Attempt,
  pack: Pack,
  { scored, unread }: Known = {},
): Salvaged | undefined {
  const { scenario } = machine.setting
  if (attempt.scenario !== scenario.scenario || !scenario.roles.includes(attempt.role)) return undefined
  const { play, limits } = playable(machine, attempt)
  const used = play.steps.length
  const of = attempt.events.length
  const all = [
    ...(unread ? [{ ...unread, lost: unreadLost }] : chainLimits(attempt)),
    ...(attempt.machine === machine.digest ? [] : [otherRules(attempt, used)]),
    ...limits,
    ...(scored ? otherDoctrine(scored, pack) : []),
  ]
  const debrief = debriefOf(play, pack)
  const cautions = all.map(({ words, lost }) => `${words} ${lost}`)
  return { play, debrief: { ...debrief, cautions: [...cautions, ...debrief.cautions] }, limits: all, used, of }
}

/** Plays what can be played. A decision that cannot have happened ends it, because all that follows rests on it. */
function playable(machine: Machine, attempt: Attempt): { readonly play: Play; readonly limits: readonly Limit[] } {
  const { events, head: _, ...header } = attempt
  const limits: Limit[] = []
  let play = begin(machine, header)
  let latest = 0
  for (const [i, { event, at }] of events.entries()) {
    const number = i + 1
    if (at < latest && !limits.some(({ code }) => code === "backwards"))
      limits.push({
        code: "backwards",
        event: number,
        words: `Event ${number} happened before the one it follows.`,
        lost: "Real time cannot be worked out: how long acts took, and decisions against the clock. Scores read scenario time only.",
      })
    latest = Math.max(latest, at)
    const stepped = step(play, event, latest)
    if (stepped.ok) {
      play = stepped.play
      continue
    }
    const isDecision = isDecisive(event)
    const rest = events.length - number
    limits.push({
      code: "does-not-fit",
      event: number,
      words: `Event ${number} (${eventWords(event)}) cannot happen at "${play.now.at}": ${refusalWords(machine.setting, stepped.refused, event)}`,
      lost: isDecision
        ? `It and the ${rest} ${rest === 1 ? "event" : "events"} after it are left out, because they rest on it; what came before is worked out.`
        : "It is left out; everything else is worked out.",
    })
    if (isDecision) break
  }
  return { play, limits }
}

/** Acts that the rest of a log rests on. */
const isDecisive = ({ type }: LearnerEvent) => type === "choose" || type === "commit" || handsIn(type)

const unreadLost = "It and what came after it are left out; what came before is worked out."

function chainLimits(attempt: Attempt): readonly Limit[] {
  const problem = chainProblem(attempt)
  if (!problem) return []
  const lost =
    problem.code === "cut-short"
      ? "What came after it is not known: decisions, promises and an ending may be missing."
      : "What is worked out is what stands in the file, not certainly what was done."
  return [{ ...problem, lost }]
}

function otherRules({ pack, scenario, events }: Attempt, used: number): Limit {
  return {
    code: "other-rules",
    words: `It was played under other rules of "${scenario}" (pack ${pack.id} ${pack.version}).`,
    lost: `Its own scores need that version; these are worked out under the rules of today, from ${used} of its ${events.length} events.`,
  }
}

function otherDoctrine(scored: RecordedDoctrine, { doctrine }: Pack): readonly Limit[] {
  if (scored.digest === doctrineDigest(doctrine)) return []
  return [
    {
      code: "other-doctrine",
      words: `The file was scored under ${scored.id} ${scored.version}, and this under ${doctrine.doctrine} ${doctrine.version} with other numbers.`,
      lost: "Compare its scores only with scores under the same doctrine; the acts are the same.",
    },
  ]
}
