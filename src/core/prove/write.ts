import type { Effect } from "../machine/effect"
import type { LearnerEvent } from "../machine/event"
import { rapportSteps } from "../pack/scales"
import { consentKey } from "../pack/talks"
import { consentStates, minutesSlot, type Variables, type Vector } from "./variables"

/** One change of the variables: what the machine's effects come down to. */
export type Write =
  | { readonly op: "set"; readonly slot: number; readonly value: number }
  | { readonly op: "move"; readonly slot: number; readonly by: number; readonly most: number }
  /** Becomes `to` where it is `from`. */
  | { readonly op: "turn"; readonly slot: number; readonly from: number; readonly to: number }
  /** Becomes 0 unless another is set. */
  | { readonly op: "clear"; readonly slot: number; readonly unless: number }
  | Later

/** Time passes: so many minutes, and more for each measure that is added and not prepared yet; promises may break. */
export interface Later {
  readonly op: "later"
  readonly minutes: number
  /** When it is earlier then, time passes on until this minute. */
  readonly until?: number
  readonly measures: readonly { readonly added: number; readonly prepared: number; readonly minutes: number }[]
}

/** The terms a promise was made under, by the value of its variable less one. */
export interface Promised {
  readonly slot: number
  /** What has become of it: a `promiseStates` value. */
  readonly state: number
  readonly terms: readonly { readonly by: number; readonly costs: number; readonly trust: number }[]
}

/** What a promise has come to, as a number; 0 when it was never made. */
export const promiseStates = { open: 1, kept: 2, broken: 3, withdrawn: 4 } as const

export interface Writing {
  readonly role: string
  readonly variables: Variables
  readonly assets: readonly string[]
  readonly mitigations: readonly string[]
  /** Which terms of a promise these are, from 1. */
  readonly termsOf: (promise: Extract<Effect, { type: "promise" }>["params"]) => number
  /** Which beat of its part this is, from 1. */
  readonly placeIn: (left: { readonly part: string; readonly beat: string }) => number
  /** The counter that stands for having looked at a thing. */
  readonly looksOf: (thing: string) => { readonly slot: number; readonly most: number }
}

/** The same as the machine's effects, for a role that is known. */
export function writesOf(effect: Effect, event: LearnerEvent | undefined, on: Writing): readonly Write[] {
  const { variables: v } = on
  const set = (slot: number, value = 1): Write => ({ op: "set", slot, value })
  switch (effect.type) {
    case "did":
      return [set(v.done(effect.params.id))]
    case "pass": {
      const { minutes, advice } = effect.params
      return [{ op: "later", minutes: minutes + (advice?.[on.role] ?? 0), measures: [] }]
    }
    case "wait":
      return [{ op: "later", minutes: 0, until: effect.params.until, measures: [] }]
    case "prepare": {
      const { minutes } = effect.params
      const measures = on.mitigations.map((mitigation) => ({
        added: v.added(mitigation),
        prepared: v.prepared(mitigation),
        minutes: minutes[mitigation] ?? 0,
      }))
      return [{ op: "later", minutes: 0, measures }]
    }
    case "learn":
      return effect.params.facts.map((fact) => set(v.knows(fact)))
    case "trust":
      return Object.entries(effect.params.by).map(([id, by]) => ({ op: "move", slot: v.trust(id), by, most: 100 }))
    case "rapport":
      return Object.entries(effect.params.by).map(([id, by]) => ({
        op: "move",
        slot: v.rapport(id),
        by,
        most: rapportSteps,
      }))
    case "join":
      return effect.params.people.map((person) => set(v.joined(person)))
    case "stay":
      return effect.params.people.flatMap((person) => [
        set(v.joined(person), 0),
        ...(v.speakers.includes(person) ? [set(v.speaks(person), 0)] : []),
      ])
    case "speak":
      return v.speakers.map((person) => set(v.speaks(person), person === effect.params.person ? 1 : 0))
    case "consent":
      return Object.entries(effect.params.to).flatMap(([person, purposes]) =>
        Object.entries(purposes).map(([purpose, state]) =>
          set(v.consent(consentKey(person, purpose)), 1 + consentStates.indexOf(state)),
        ),
      )
    case "use":
      return Object.entries(effect.params.assets)
        .filter(([id]) => on.assets.includes(id))
        .map(([id, count]) => ({ op: "move", slot: v.asset(id), by: -count, most: Number.MAX_SAFE_INTEGER }))
    case "promise":
      return [
        set(v.outcome(effect.params.id), promiseStates.open),
        set(v.made(effect.params.id)),
        set(v.open(effect.params.id), on.termsOf(effect.params)),
      ]
    case "keep":
    case "withdraw": {
      const to = effect.type === "keep" ? promiseStates.kept : promiseStates.withdrawn
      return effect.params.promises.flatMap((promise) => [
        { op: "turn", slot: v.outcome(promise), from: promiseStates.open, to },
        set(v.open(promise), 0),
      ])
    }
    case "look": {
      const { slot, most } = on.looksOf(effect.params.thing)
      return [{ op: "move", slot, by: 1, most }]
    }
    case "judge":
      return [set(v.flagged(effect.params.thing), event?.type === "flag" ? 1 : 0)]
    case "estimate":
      return [set(v.estimated(effect.params.threat))]
    case "add":
      return [set(v.added(effect.params.mitigation))]
    case "drop":
      return [set(v.added(effect.params.mitigation), 0), set(v.verified(effect.params.mitigation), 0)]
    case "verify":
      return [set(v.verified(effect.params.mitigation))]
    case "fire":
      return [set(v.done(effect.params.inject))]
    case "remember":
      return [set(v.part(effect.params.part), on.placeIn(effect.params))]
    case "answer":
      return [
        set(v.closed(effect.params.report)),
        ...(effect.params.silent ? [set(v.silent(effect.params.report))] : []),
      ]
    case "chase":
      return [set(v.chased(effect.params.report))]
    // What is handed in is a filling, which has writes of its own; drafts move no story.
    case "hand":
      return effect.params.what === "report" ? [] : [set(v.closed(effect.params.id))]
    case "draft":
    case "place":
    case "work":
    case "allocate":
    case "pick":
    case "enter":
    case "end":
      return []
  }
}

/** A write as a change in place. */
export function toChange(write: Write, promises: readonly Promised[]): (v: Vector) => void {
  switch (write.op) {
    case "set": {
      const { slot, value } = write
      return (v) => {
        v[slot] = value
      }
    }
    case "move": {
      const { slot, by, most } = write
      return (v) => {
        v[slot] = clamped((v[slot] ?? 0) + by, most)
      }
    }
    case "turn": {
      const { slot, from, to } = write
      return (v) => {
        if (v[slot] === from) v[slot] = to
      }
    }
    case "clear": {
      const { slot, unless } = write
      return (v) => {
        if (v[unless] === 0) v[slot] = 0
      }
    }
    case "later": {
      const { minutes, measures, until = 0 } = write
      return (v) => {
        let now = (v[minutesSlot] ?? 0) + minutes
        for (const measure of measures)
          if (v[measure.added] === 1 && v[measure.prepared] === 0) {
            v[measure.prepared] = 1
            now += measure.minutes
          }
        if (now < until) now = until
        v[minutesSlot] = now
        for (const { slot, state, terms } of promises) {
          const term = terms[(v[slot] ?? 0) - 1]
          if (term === undefined || term.by >= now) continue
          v[slot] = 0
          v[state] = promiseStates.broken
          v[term.trust] = clamped((v[term.trust] ?? 0) - term.costs, 100)
        }
      }
    }
  }
}

function clamped(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value
}
