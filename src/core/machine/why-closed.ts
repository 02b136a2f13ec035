import { allocationOf } from "./allocation"
import { holds } from "./condition"
import { isDrawn } from "./draw"
import type { LearnerEvent } from "./event"
import { fieldOf, subjectOf } from "./event"
import type { Gate, Handing } from "./gate"
import { boardIn } from "./board"
import { draftOf, handedIn, type Missing, missingFrom, pickedIn, placedIn } from "./handing"
import type { Progress } from "./progress"

/** Why something cannot be done now, as a fact; `words.ts` of the attempt turns it into the sentence a trainee reads. */
export type Reason =
  | { readonly reason: "over" }
  | { readonly reason: "authority" }
  | { readonly reason: "once" }
  | { readonly reason: "condition" }
  | { readonly reason: "assets"; readonly asset: string; readonly left: number; readonly needs: number }
  | { readonly reason: "not-added" }
  /** The report was sent, or what else was put together handed in. */
  | { readonly reason: "handed-in"; readonly what: Handing["what"] }
  | { readonly reason: "incomplete"; readonly missing: readonly Missing[] }
  /** Nothing is waited for. */
  | { readonly reason: "not-waiting" }

/**
 * The one place that knows why something cannot be done. The machine's guards, the overlay, the bots and the tests all
 * ask it. Undefined means it is open.
 */
export function whyClosed(gate: Gate, progress: Progress): Reason | undefined {
  if (progress.ending !== undefined) return { reason: "over" }
  if (gate.forbidden?.includes(progress.role)) return { reason: "authority" }
  if (gate.once && progress.done.includes(gate.id)) return { reason: "once" }
  if (gate.already && progress[gate.already].includes(gate.id)) return { reason: "once" }
  if (gate.added && !progress.added.includes(gate.id)) return { reason: "not-added" }
  if (gate.when && !holds(gate.when, progress, gate.from)) return { reason: "condition" }
  if (gate.report !== undefined && draftOf(progress, gate.report).closed) return { reason: "handed-in", what: "report" }
  if (gate.sort !== undefined && placedIn(progress, gate.sort).closed !== undefined)
    return { reason: "handed-in", what: "sort" }
  if (gate.allocate !== undefined && allocationOf(progress, gate.allocate).adopted)
    return { reason: "handed-in", what: "allocate" }
  if (gate.undoes !== undefined && allocationOf(progress, gate.undoes).past.length === 0) return { reason: "condition" }
  if (gate.pick !== undefined && pickedIn(progress, gate.pick).decided) return { reason: "handed-in", what: "pick" }
  if (gate.board !== undefined && boardIn(progress, gate.board).issued) return { reason: "handed-in", what: "board" }
  if (gate.silent !== undefined) {
    const { silence } = draftOf(progress, gate.silent)
    if (!silence) return { reason: "not-waiting" }
    if (silence.chased !== undefined) return { reason: "once" }
  }
  if (gate.hands) {
    const missing = missingFrom(progress, gate.hands)
    if (missing.length > 0) return { reason: "incomplete", missing }
  }
  for (const [asset, needs] of Object.entries(neededBy(gate, progress))) {
    const left = progress.assets[asset] ?? 0
    if (left < needs) return { reason: "assets", asset, left, needs }
  }
  return undefined
}

export function isOpen(gate: Gate, progress: Progress): boolean {
  return (
    whyClosed(gate, progress) === undefined &&
    wasDrawn(gate, progress) &&
    wasLeftThere(gate, progress) &&
    comesOfIt(gate, progress) &&
    goesThisWay(gate, progress)
  )
}

/** Whether an event is one that the gate is for: of its subject, and saying nothing that is not on offer. */
export function isFor(gate: Gate, event: LearnerEvent): boolean {
  if (subjectOf(event) !== gate.id) return false
  return Object.entries(gate.among ?? {}).every(([field, allowed]) => {
    const said = fieldOf(event, field)
    const words = said === undefined ? [] : typeof said === "object" ? said : [String(said)]
    return words.every((word) => allowed.includes(word))
  })
}

/** Measures already added, or added with this one, share the assets they need: a vehicle is not used up by being planned twice. */
function neededBy(gate: Gate, progress: Progress): Readonly<Record<string, number>> {
  const needs: Record<string, number> = { ...gate.uses }
  for (const measure of gate.measures ? progress.added : [])
    for (const [asset, count] of Object.entries(gate.measures?.[measure] ?? {}))
      needs[asset] = Math.max(needs[asset] ?? 0, count)
  return needs
}

function goesThisWay({ way, from }: Gate, progress: Progress): boolean {
  return (
    (way?.when ?? []).every((condition) => holds(condition, progress, from)) &&
    (way?.unless ?? []).every((condition) => !holds(condition, progress, from))
  )
}

function wasLeftThere({ resumed }: Gate, { parts }: Progress): boolean {
  if (!resumed) return true
  const left = parts[resumed.part]
  return left === undefined ? resumed.first : left === resumed.beat
}

/** Of what can come of handing in, the first whose condition holds; an answer that asks back does so once. */
function comesOfIt({ hands, outcome, from }: Gate, progress: Progress): boolean {
  if (!hands || !outcome) return true
  const then = handedIn(progress, hands)
  return (
    (outcome.when === undefined || holds(outcome.when, then, from)) &&
    (outcome.unless ?? []).every((condition) => !holds(condition, then, from))
  )
}

function wasDrawn({ drawn }: Gate, { seed }: Progress): boolean {
  return drawn === undefined || isDrawn(seed, drawn)
}
