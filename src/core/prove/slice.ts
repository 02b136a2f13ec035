import type { Inject, Model, Move } from "./model"
import { type Card, cardsOf, type Option, optionsOf } from "./option"
import { type Read, readsOf, type Test } from "./test"
import { atSlot, minutesSlot, type Vector } from "./variables"
import type { Write } from "./write"

/**
 * What of a state matters where, and which options do anything that matters. A variable is kept at a place only when
 * something that can still happen reads it: a guard, an inject, the time an act takes, or what the question is about.
 * Everything else is not part of the state, and an option that changes nothing of it is not tried at all.
 */
export interface Slice {
  readonly places: readonly Place[]
  /** The injects that matter when the story is at a spot. */
  readonly injectsAt: readonly (readonly Inject[])[]
  readonly sightsAt: readonly (readonly Sight[])[]
  /** What becomes 0 on arrival at a spot, because it can be changed there for nothing. */
  readonly resetsAt: readonly (readonly number[])[]
  /** What becomes 0 when a spot is left, unless another is set. */
  readonly clearsAt: readonly (readonly { readonly slot: number; readonly unless: number }[])[]
}

export interface Place {
  readonly spot: number
  readonly phase: Phase
  readonly live: readonly number[]
  /** Minutes beyond this are all alike here. */
  readonly cap: number
  readonly options: readonly Option[]
  /** Where the free options of a beat lead: to its other phases. */
  readonly cards: readonly number[]
}

/**
 * A beat is explored in phases: `story` while the card is blank; `card` once something was written on it that the next
 * act will use; `moved` when it will be carried along because an inject moves the story during the next act.
 */
export type Phase = "story" | "card" | "moved"

/** What a question is about, besides what drives the story. */
export interface Interest {
  /** What the worth of taking a move is read from; undefined when it is worth nothing. */
  readonly worth: (move: Move) => readonly Read[] | undefined
  readonly notices: (inject: Inject) => boolean
  /** What is asked of the state at a spot. */
  readonly asks: (spot: number) => readonly Read[]
  readonly sights: readonly Sight[]
}

/** Something that counts once, the first time it is there to be seen. */
export interface Sight {
  readonly spot: number
  readonly test: Test
  readonly there: (v: Vector) => boolean
  /** Set once it was counted. */
  readonly seen: number
  readonly signals: number
  readonly noise: number
}

export const nothing: Interest = { worth: () => undefined, notices: () => false, asks: () => [], sights: [] }

/** Works backward from what is read to what must be remembered, until nothing is added any more. */
export function sliceOf(model: Model, interest: Interest): Slice {
  const { spots, beats, injects, from } = model
  const cards = cardsOf(
    model,
    interest.sights.flatMap(({ test }) => readsOf(test)),
  )
  const options = optionsOf(model, cards, interest.worth)
  const optionsAt = spots.map((_, spot) => options.filter((option) => option.spot === spot))
  const worthOf = options.map(({ deed }) => (deed.kind === "move" ? interest.worth(deed.move) : undefined))
  const sightsAt = spots.map((_, spot) => interest.sights.filter((sight) => sight.spot === spot))
  const blank = (): Live => ({ slots: new Uint8Array(model.slots.length), cap: from })
  const live = { story: spots.map(blank), card: spots.map(blank), moved: spots.map(blank) }
  /** Before the injects that are due fire: with any outcome, and only when one moves the story elsewhere. */
  const settled = spots.map(blank)
  const leaving = spots.map(blank)
  const fires = spots.map(() => new Set<Inject>())
  const terms = model.promises.flatMap(({ slot, state, terms: ways }) =>
    ways.map(({ by, trust }) => ({ slot, state, by, trust })),
  )
  const at = (lives: readonly Live[], spot: number): Live => {
    const found = lives[spot]
    if (!found) throw new Error(`no spot ${spot}`)
    return found
  }

  const matters = (writes: readonly Write[], after: Live): boolean => {
    const rest = copied(after)
    for (const write of [...writes].reverse()) {
      if (touches(write, rest, from, terms)) return true
      before(write, rest, from, terms)
    }
    return false
  }
  const beforeAll = (writes: readonly Write[], after: Live): Live => {
    const rest = copied(after)
    for (const write of [...writes].reverse()) before(write, rest, from, terms)
    return rest
  }
  const afterOf = ({ to, spot, use }: Option, phase: Phase): Live => {
    if (use === "free")
      return phase === "story" ? joined(at(live.card, spot), at(live.moved, spot)) : at(live[phase], spot)
    if (use === "using") return at(settled, to ?? spot)
    return phase === "moved" ? at(leaving, spot) : joined(at(settled, spot), at(leaving, spot))
  }
  const isTried = (option: Option, phase: Phase): boolean => {
    const { use, to, spot } = option
    if (phase === "card" && use === "plain") return false
    if (phase === "moved" && use === "using") return false
    if (worthOf[option.index]) return true
    const after = afterOf(option, phase)
    if (option.deed.kind === "take" && !option.deed.checked && !keepsCheck(option, after)) return false
    if (use === "using" && to !== undefined && to !== spot) return true
    return matters(option.writes, after)
  }

  for (let changed = true; changed; ) {
    changed = false
    const add = (to: Live, what: Live) => {
      if (merge(to, what)) changed = true
    }
    const read = (to: Live, reads: readonly Read[]) => {
      if (mark(to, reads)) changed = true
    }
    for (const [spot] of spots.entries()) {
      for (const phase of phases) read(at(live[phase], spot), interest.asks(spot))
      for (const phase of phases)
        for (const option of optionsAt[spot] ?? []) {
          if (!isTried(option, phase)) continue
          const here = at(live[phase], spot)
          add(here, beforeAll(option.writes, afterOf(option, phase)))
          read(here, readsOf(option.test))
          read(here, worthOf[option.index] ?? [])
        }
      add(at(settled, spot), arriving(sightsAt[spot] ?? [], cards[spot], at(live.story, spot)))
      if (spot >= beats) continue
      const own = fires[spot] ?? new Set()
      for (const inject of injects) {
        const moves = inject.to !== undefined && inject.to !== spot
        const next = at(settled, inject.to ?? spot)
        if (!own.has(inject)) {
          const isCalled = injects.some(
            (other) => other.to !== undefined && own.has(other) && fires[other.to]?.has(inject),
          )
          if (inject.to === undefined && !isCalled && !interest.notices(inject) && !matters(inject.writes, next))
            continue
          own.add(inject)
          changed = true
        }
        read(at(settled, spot), readsOf(inject.test))
        add(at(settled, spot), beforeAll(inject.writes, next))
        read(at(leaving, spot), readsOf(inject.test))
        const left = moves ? beforeAll(clearsOf(cards[spot]), next) : at(leaving, spot)
        add(at(leaving, spot), beforeAll(inject.writes, left))
      }
    }
  }

  const places: Place[] = []
  const cardPlaces: number[][] = spots.map(() => [])
  for (const [spot] of spots.entries()) places.push(placeOf(spot, "story"))
  for (let spot = 0; spot < beats; spot++) {
    const slots = [...(cards[spot]?.slots ?? [])]
    const holds = (lives: readonly Live[], where: number) => slots.some((slot) => at(lives, where).slots[slot] === 1)
    if (!holds(live.card, spot) && !holds(live.moved, spot)) continue
    cardPlaces[spot]?.push(places.length)
    places.push(placeOf(spot, "card"))
    if (!injects.some(({ to }) => to !== undefined && to !== spot && holds(settled, to))) continue
    cardPlaces[spot]?.push(places.length)
    places.push(placeOf(spot, "moved"))
  }
  return {
    places: places.map((place, index) => ({
      ...place,
      cards: place.phase === "story" ? (cardPlaces[place.spot] ?? []) : [index],
    })),
    injectsAt: fires.map((own) => injects.filter((inject) => own.has(inject))),
    sightsAt,
    resetsAt: cards.map(({ measures }) => measures.map(({ added }) => added)),
    clearsAt: cards.map(({ measures }) => measures.map(({ added, verified }) => ({ slot: verified, unless: added }))),
  }

  function placeOf(spot: number, phase: Phase): Place {
    const { slots, cap } = at(live[phase], spot)
    return {
      spot,
      phase,
      live: [...slots].flatMap((is, slot) => (is === 1 && slot !== atSlot && slot !== minutesSlot ? [slot] : [])),
      cap,
      options: (optionsAt[spot] ?? []).filter((option) => isTried(option, phase)),
      cards: [],
    }
  }
}

const phases: readonly Phase[] = ["story", "card", "moved"]

interface Live {
  readonly slots: Uint8Array
  cap: number
}

interface Term {
  readonly slot: number
  readonly state: number
  readonly by: number
  readonly trust: number
}

/** Whether a write changes anything that is live after it. */
function touches(write: Write, live: Live, from: number, terms: readonly Term[]): boolean {
  if (write.op === "clear") return false
  if (write.op !== "later") return live.slots[write.slot] === 1
  const { minutes, measures, until = 0 } = write
  const passes = minutes > 0 || until > from || measures.some((measure) => measure.minutes > 0)
  return (
    (live.cap > from && passes) ||
    measures.some(({ prepared }) => live.slots[prepared] === 1) ||
    terms.some(({ trust, state }) => live.slots[trust] === 1 || live.slots[state] === 1)
  )
}

/** What must be known before a write for what is live after it. */
function before(write: Write, live: Live, from: number, terms: readonly Term[]): void {
  if (write.op === "set") live.slots[write.slot] = 0
  if (write.op === "clear" && live.slots[write.slot] === 1) live.slots[write.unless] = 1
  if (write.op !== "later") return
  for (const { slot, state, by, trust } of terms)
    if (live.slots[slot] === 1 || live.slots[trust] === 1 || live.slots[state] === 1) {
      live.slots[slot] = 1
      live.cap = Math.max(live.cap, by + 1)
    }
  for (const { added, prepared, minutes } of write.measures)
    if (live.slots[prepared] === 1 || (minutes > 0 && live.cap > from)) {
      live.slots[added] = 1
      live.slots[prepared] = 1
    }
}

/** Whether it matters that a measure was checked, which is all that taking it unchecked is about. */
function keepsCheck({ writes }: Option, after: Live): boolean {
  return writes.some((write) => write.op === "set" && write.value === 0 && after.slots[write.slot] === 1)
}

function clearsOf(card: Card | undefined): readonly Write[] {
  return (card?.measures ?? []).map(({ added, verified }) => ({ op: "clear", slot: verified, unless: added }))
}

/** On arrival sights are counted: what was counted before and what makes them visible is read then. Cards are blank. */
function arriving(sights: readonly Sight[], card: Card | undefined, after: Live): Live {
  const live = copied(after)
  for (const { seen, test } of sights) {
    live.slots[seen] = 1
    mark(live, readsOf(test))
  }
  for (const { added } of card?.measures ?? []) live.slots[added] = 0
  return live
}

function mark(live: Live, reads: readonly Read[]): boolean {
  let changed = false
  for (const { slot, value } of reads)
    if (slot === minutesSlot) {
      if (value <= live.cap) continue
      live.cap = value
      changed = true
    } else if (live.slots[slot] === 0) {
      live.slots[slot] = 1
      changed = true
    }
  return changed
}

function merge(into: Live, what: Live): boolean {
  let changed = what.cap > into.cap
  if (changed) into.cap = what.cap
  for (const [slot, is] of what.slots.entries())
    if (is === 1 && into.slots[slot] === 0) {
      into.slots[slot] = 1
      changed = true
    }
  return changed
}

function copied({ slots, cap }: Live): Live {
  return { slots: slots.slice(), cap }
}

function joined(one: Live, other: Live): Live {
  const live = copied(one)
  merge(live, other)
  return live
}
