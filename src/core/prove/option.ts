import type { Model, Move } from "./model"
import { type Read, readsOf, type Test, toCheck } from "./test"
import { minutesSlot, type Vector } from "./variables"
import { toChange, type Write } from "./write"

/**
 * What the prover tries at a beat: the model's moves, with the measures of a plan handled as the card they are written
 * on. A trainee may estimate, add and drop at any moment and at no cost, and nothing but the card reads it, so such
 * changes commute with everything else at the beat and need only be tried last, just before they are used. Checking a
 * measure takes time but adds nothing to what can be added, so it is one move: "add it if need be, and check it".
 */
export interface Option {
  readonly index: number
  readonly spot: number
  readonly to?: number
  readonly test: Test
  readonly writes: readonly Write[]
  readonly open: (v: Vector) => boolean
  readonly change: (v: Vector) => void
  /** The variables of the card, which only some options read. */
  readonly use: Use
  readonly deed: Deed
}

/**
 * `free` only changes the card. `plain` stays at the beat, if no inject moves the story, and leaves the card alone. All
 * else uses the card or leaves the beat.
 */
export type Use = "free" | "plain" | "using"

/** What a trainee would do for it. */
export type Deed =
  | { readonly kind: "move"; readonly move: Move }
  | { readonly kind: "take"; readonly mitigation: string; readonly checked: boolean }
  | { readonly kind: "check"; readonly mitigation: string }

/** The card of a beat: what can be changed there for nothing, and taken back for nothing. */
export interface Card {
  readonly measures: readonly Measure[]
  /** Estimates cannot be taken back, but cost nothing. */
  readonly estimated: readonly number[]
  readonly slots: ReadonlySet<number>
}

export interface Measure {
  readonly mitigation: string
  readonly added: number
  readonly verified: number
  /** What opens it, apart from being added already; once open it stays open. */
  readonly test: Test
  readonly check?: Move
}

/** `asked` is what else is read of states besides moves and injects; where that is on a card, nothing on it is free. */
export function cardsOf(model: Model, asked: readonly Read[] = []): readonly Card[] {
  const read = [...model.injects.flatMap(({ test }) => readsOf(test)), ...asked]
  const readElsewhere = new Set(read.map(({ slot }) => slot))
  return model.spots.map((_, spot): Card => {
    const here = model.movesAt[spot] ?? []
    const measures = here.flatMap((move) => measureOf(move, here, model) ?? [])
    const estimated = here.flatMap(({ event, writes }) => (event.type === "estimate" ? writes.flatMap(slotOf) : []))
    const slots = new Set([...estimated, ...measures.flatMap(({ added, verified }) => [added, verified])])
    return [...slots].some((slot) => readElsewhere.has(slot))
      ? { measures: [], estimated: [], slots: new Set() }
      : { measures, estimated, slots }
  })
}

/** `worth` says what the worth of an act is read from: one that is worth more with a measure uses the card. */
export function optionsOf(
  model: Model,
  cards: readonly Card[],
  worth: (move: Move) => readonly Read[] | undefined,
): readonly Option[] {
  const options: Option[] = []
  for (const [spot, { measures, slots }] of cards.entries()) {
    const add = (deed: Deed, test: Test, writes: readonly Write[], use: Use, to?: number) => {
      const changes = writes.map((write) => toChange(write, model.promises))
      options.push({
        index: options.length,
        spot,
        test,
        writes,
        open: toCheck(test),
        change: (v) => {
          for (const change of changes) change(v)
        },
        use,
        deed,
        ...(to === undefined ? {} : { to }),
      })
    }
    const clearing = measures.map(({ added, verified }): Write => ({ op: "clear", slot: verified, unless: added }))
    for (const move of model.movesAt[spot] ?? []) {
      const { event } = move
      if ("mitigation" in event && measures.some(({ mitigation }) => mitigation === event.mitigation)) continue
      const use = useOf(move, slots, worth(move) ?? [])
      const writes = use === "using" ? [...clearing, ...move.writes] : move.writes
      add({ kind: "move", move }, move.test, writes, use, move.to)
    }
    for (const { mitigation, added, verified, test, check } of measures) {
      const taken: Write = { op: "set", slot: added, value: 1 }
      add({ kind: "take", mitigation, checked: true }, test, [taken], "free")
      if (!check) continue
      const afresh: Write = { op: "set", slot: verified, value: 0 }
      add({ kind: "take", mitigation, checked: false }, test, [taken, afresh], "free")
      add({ kind: "check", mitigation }, test, [taken, ...check.writes], "plain")
    }
  }
  return options
}

function useOf({ writes, test, to, at }: Move, free: ReadonlySet<number>, worth: readonly Read[]): Use {
  const written = writes.flatMap(slotOf)
  if (writes.length > 0 && written.length === writes.length && written.every((slot) => free.has(slot))) return "free"
  const measured = writes.flatMap((write) => (write.op === "later" ? write.measures.map(({ added }) => added) : []))
  const named = [...written, ...measured, ...[...readsOf(test), ...worth].map(({ slot }) => slot)]
  return (to === undefined || to === at) && !named.some((slot) => free.has(slot)) ? "plain" : "using"
}

/** A measure that can be added and dropped at will, once it can be added at all. */
function measureOf({ event, test, writes }: Move, here: readonly Move[], model: Model): Measure | undefined {
  if (event.type !== "add") return undefined
  const { mitigation } = event
  const added = model.variables.added(mitigation)
  const verified = model.variables.verified(mitigation)
  const own = new Set([added, verified])
  const of = (type: "drop" | "verify") =>
    here.find(
      (other) => other.event.type === type && "mitigation" in other.event && other.event.mitigation === mitigation,
    )
  const drop = of("drop")
  const check = of("verify")
  const isOwn = (move: Move) =>
    move.writes.every((write) => write.op === "later" || own.has(write.slot)) &&
    readsOf(move.test).every(({ slot }) => own.has(slot))
  if (!drop || !isOwn(drop) || (check && !isOwn(check))) return undefined
  if (!writes.every((write) => write.op === "set" && write.slot === added)) return undefined
  const gate = test.op === "all" ? test.tests : [test]
  const isNotYet = (one: Test) => one.op === "not" && one.test.op === "least" && one.test.slot === added
  const others = gate.filter((one) => !isNotYet(one))
  const rest: Test = { op: "all", tests: others }
  if (!readsOf(rest).every((read) => staysSo(read, model))) return undefined
  return { mitigation, added, verified, test: rest, ...(check ? { check } : {}) }
}

/** Whether a comparison, once it opens a gate, can never close it again. */
function staysSo({ slot, falls }: Read, model: Model): boolean {
  if (slot === minutesSlot) return !falls
  if (model.promises.some(({ terms }) => terms.some(({ trust }) => trust === slot))) return false
  const writes = [...model.moves, ...model.injects].flatMap((one) =>
    one.writes.filter((write) => write.op !== "later" && write.slot === slot),
  )
  const rises = writes.every((write) => write.op === "set" && write.value === 1)
  return writes.length === 0 || (rises && !falls)
}

function slotOf(write: Write): readonly number[] {
  return write.op === "later" ? [] : [write.slot]
}
