import { canonical } from "../machine/canonical"
import type { Effect } from "../machine/effect"
import { isDrafting, type LearnerEvent } from "../machine/event"
import type { Gate } from "../machine/gate"
import type { Machine } from "../machine/machine"
import type { Transition } from "../machine/transition"
import { type Filling, type Fillings, fillingsOf } from "./filling"
import { eventsOf } from "./samples"
import { beatsOfPart } from "../pack/parts"
import { consentRule, trainee } from "../pack/talks"
import { leakRule } from "../score/reports"
import { all, always, equal, gateTest, isNever, least, never, not, type Test, testOf, toCheck } from "./test"
import { createVariables, minutesSlot, type Variable, type Variables, type Vector } from "./variables"
import { type Promised, toChange, type Write, writesOf, type Writing } from "./write"

/**
 * A machine for one role as numbers: variables, and moves that test and change them. It takes the same steps as the
 * machine (a property test walks both), without XState and without the strings. Made from the machine's plain data only.
 */
export interface Model {
  readonly role: string
  readonly from: number
  /** Facts that are known from the beginning. */
  readonly knows: readonly string[]
  readonly variables: Variables
  readonly slots: readonly Variable[]
  /** The beats, then the endings; the variable `at` is an index into this. */
  readonly spots: readonly string[]
  readonly beats: number
  readonly start: number
  readonly moves: readonly Move[]
  readonly movesAt: readonly (readonly Move[])[]
  readonly injects: readonly Inject[]
  readonly promises: readonly Promised[]
  /** By how many fillings each report and sort is tried, and whether these are only samples. */
  readonly handed: ReadonlyMap<string, { readonly tried: number; readonly sampled: boolean }>
}

/** One way a sample event can be taken at a beat. */
export interface Move {
  readonly index: number
  readonly at: number
  readonly event: LearnerEvent
  /** The id of the choice or action, where it is one. */
  readonly act?: string
  /** Where it leads; without one the beat stays as it is. */
  readonly to?: number
  readonly test: Test
  readonly writes: readonly Write[]
  readonly open: (v: Vector) => boolean
  readonly change: (v: Vector) => void
  /** The things this move stands for, when it counts looks at things that are alike. */
  readonly things?: readonly string[]
  /** The branch of a chance it takes. */
  readonly drawn?: Drawn
  /** How what it hands in is filled in. */
  readonly filling?: Filling
  /** The id under which the doctrine judges the act, where it is not the act's own. */
  readonly judged?: string
  /** The hard rule it breaks then, which the act itself does not. */
  readonly breaks?: string
  /** How the act is answered. */
  readonly answer?: string
}

export interface Drawn {
  readonly slot: number
  /** From 1; the variable holds 0 until it was drawn. */
  readonly branch: number
  readonly name: string
  readonly least: number
  readonly below: number
}

export interface Inject {
  readonly id: string
  /** Set once it fired. */
  readonly slot: number
  readonly to?: number
  readonly test: Test
  readonly writes: readonly Write[]
  readonly due: (v: Vector) => boolean
  readonly change: (v: Vector) => void
}

export function modelOf(machine: Machine, role: string): Model {
  const { story, injects } = machine.config.states
  const { from } = machine.setting
  const beatIds = Object.keys(story.states).filter((id) => story.states[id]?.type !== "final")
  const spots = [...beatIds, ...Object.keys(story.states).filter((id) => story.states[id]?.type === "final")]
  const terms = termsOf(machine)
  const beatsIn = (part: string) => beatsOfPart(machine.setting.scenario, part).map(({ id }) => id)
  const variables = createVariables({
    minutes: machine.start.minutes,
    assets: machine.start.assets,
    trust: machine.start.trust,
    rapport: machine.start.rapport ?? {},
    knows: machine.start.knows,
    remembers: machine.start.remembers ?? {},
    speakers: speakersOf(machine),
    spots: spots.length,
    terms: (promise) => terms.get(promise)?.length ?? 0,
    part: (part) => ({ beats: beatsIn(part).length, start: 1 + beatsIn(part).indexOf(story.initial) }),
  })
  const promises: readonly Promised[] = [...terms].map(([id, ways]) => ({
    slot: variables.open(id),
    state: variables.outcome(id),
    terms: ways.map(({ by, costs, to }) => ({ by, costs, trust: variables.trust(to) })),
  }))
  const looks = new Map<string, { readonly slot: number; readonly most: number }>()
  const writing: Writing = {
    role,
    variables,
    assets: Object.keys(machine.start.assets),
    mitigations: mitigationsOf(machine),
    termsOf: ({ id, ...term }) => 1 + (terms.get(id) ?? []).findIndex((other) => canonical(other) === canonical(term)),
    placeIn: ({ part, beat }) => 1 + beatsIn(part).indexOf(beat),
    looksOf: (thing) => {
      const found = looks.get(thing)
      if (!found) throw new Error(`nobody can look at ${thing}`)
      return found
    },
  }
  const changeOf = (writes: readonly Write[]) => {
    const changes = writes.map((write) => toChange(write, promises))
    return (v: Vector) => {
      for (const change of changes) change(v)
    }
  }
  const entry = (spot: string) => (story.states[spot]?.entry ?? []).flatMap((e) => writesOf(e, undefined, writing))

  const fillings = new Map<string, Fillings>()
  /** Handing in stands for as many moves as there are fillings that tell something apart. */
  const fillingsFor = ({ hands }: Gate): readonly (Filling | undefined)[] => {
    if (!hands) return [undefined]
    const found = fillings.get(hands.id) ?? fillingsOf(hands, machine.setting, role, variables)
    fillings.set(hands.id, found)
    return found.all
  }

  const moves: Move[] = []
  for (const [at, spot] of beatIds.entries())
    for (const [type, transitions] of Object.entries(story.states[spot]?.on ?? {}).filter(([on]) => !isDrafting(on)))
      for (const { transition, things } of gathered(spot, transitions, variables, looks)) {
        const { params: gate } = transition.guard
        const drawn = gate.drawn && drawnOf(gate.drawn, transitions, variables)
        const counter = things && looks.get(gate.id)
        const test = all([
          gateTest(gate, role, variables),
          ...(counter ? [not(least(counter.slot, counter.most))] : []),
          ...(drawn ? [drawnTest(drawn)] : []),
          ...(gate.way?.when ?? []).map((condition) => testOf(condition, from, role, variables)),
          ...(gate.way?.unless ?? []).map((condition) => not(testOf(condition, from, role, variables))),
          ...(gate.resumed
            ? [resumedTest(gate.resumed, variables.part(gate.resumed.part), beatsIn(gate.resumed.part))]
            : []),
        ])
        for (const filling of fillingsFor(gate)) {
          const whole = filling ? all([test, filling.test, outcomeTest(gate, role, variables, filling)]) : test
          if (isNever(whole)) continue
          for (const event of eventsOf(type, gate.id)) {
            const writes = [
              ...(filling?.writes ?? []),
              ...transition.actions.flatMap((effect) => writesOf(effect, event, writing)),
              ...(drawn ? [{ op: "set", slot: drawn.slot, value: drawn.branch } as const] : []),
              ...(transition.target === undefined ? [] : entry(transition.target)),
            ]
            const act = gate.outcome?.id ?? (event.type === "choose" || event.type === "commit" ? gate.id : undefined)
            moves.push({
              index: moves.length,
              at,
              event,
              ...(act === undefined ? {} : { act }),
              ...(transition.target === undefined ? {} : { to: spots.indexOf(transition.target) }),
              test: whole,
              writes,
              open: toCheck(whole),
              change: changeOf(writes),
              ...(things ? { things } : {}),
              ...(drawn ? { drawn } : {}),
              ...(filling ? { filling } : {}),
              ...(filling?.leaks && act !== undefined ? { judged: leaking(act), breaks: leakRule } : {}),
              ...(gate.way?.unconsented && act !== undefined ? { judged: unconsented(act), breaks: consentRule } : {}),
              ...(gate.way?.answer === undefined ? {} : { answer: gate.way.answer }),
            })
          }
        }
      }

  const targets = new Map((story.on?.called ?? []).map(({ guard, target }) => [guard.params.inject, target.slice(1)]))
  return {
    role,
    from,
    knows: machine.start.knows,
    variables,
    slots: variables.list,
    spots,
    beats: beatIds.length,
    start: spots.indexOf(story.initial),
    moves,
    movesAt: beatIds.map((_, at) => moves.filter((move) => move.at === at)),
    injects: Object.entries(injects.states).map(([id, { states }]): Inject => {
      const { guard, actions } = states.waiting.always
      const { at, when, unless } = guard.params
      const target = targets.get(id)
      const test = all([
        not(least(variables.done(id), 1)),
        ...(at === undefined ? [] : [least(minutesSlot, at)]),
        ...(when === undefined ? [] : [testOf(when, from, role, variables)]),
        ...(unless === undefined ? [] : [not(testOf(unless, from, role, variables))]),
      ])
      const writes = [
        ...actions.flatMap((action) => (action.type === "call" ? [] : writesOf(action, undefined, writing))),
        ...(target === undefined ? [] : entry(target)),
      ]
      return {
        id,
        slot: variables.done(id),
        ...(target === undefined ? {} : { to: spots.indexOf(target) }),
        test,
        writes,
        due: toCheck(test),
        change: changeOf(writes),
      }
    }),
    promises,
    handed: new Map([...fillings].map(([id, { all: tried, sampled }]) => [id, { tried: tried.length, sampled }])),
  }
}

/** The act a move is and the answer it gets, where there are any. */
export function doneBy({ act, answer }: Move): readonly string[] {
  return [...(act === undefined ? [] : [act]), ...(answer === undefined ? [] : [answer])]
}

/** An act as it is judged when somebody can be recognised by what was sent with it. */
export function leaking(act: string): string {
  return `${act} leaking`
}

/** An act as it is judged when it is done without a consent it needs. */
export function unconsented(act: string): string {
  return `${act} unconsented`
}

/** Whether this is what comes of a filling, as if it were handed in. */
function outcomeTest({ outcome, from }: Gate, role: string, variables: Variables, { given }: Filling): Test {
  if (!outcome) return always
  return all([
    outcome.when ? testOf(outcome.when, from, role, variables, given) : always,
    ...(outcome.unless ?? []).map((condition) => not(testOf(condition, from, role, variables, given))),
  ])
}

/** Things of a beat that are looked at under the same condition and in the same time are counted, not told apart. */
function gathered(
  spot: string,
  transitions: readonly Transition[],
  variables: Variables,
  looks: Map<string, { readonly slot: number; readonly most: number }>,
): readonly { readonly transition: Transition; readonly things?: readonly string[] }[] {
  const alike = new Map<string, Transition[]>()
  for (const transition of transitions) {
    const { already, id } = transition.guard.params
    if (already !== "looked") continue
    const key = canonical({
      gate: { ...transition.guard.params, id: "" },
      target: transition.target,
      actions: transition.actions.map((effect) =>
        effect.type === "look" && effect.params.thing === id ? { type: "look" } : effect,
      ),
    })
    alike.set(key, [...(alike.get(key) ?? []), transition])
  }
  const groups = [...alike.values()].flatMap((group, number) => {
    const things = group.map(({ guard }) => guard.params.id)
    const counter = { slot: variables.other(`looks ${spot} ${number}`, things.length), most: things.length }
    for (const thing of things) looks.set(thing, counter)
    return group.slice(0, 1).map((transition) => ({ transition, things }))
  })
  return [
    ...transitions.flatMap((transition) => (transition.guard.params.already === "looked" ? [] : [{ transition }])),
    ...groups,
  ]
}

function drawnOf(
  { name, least, below }: { readonly name: string; readonly least: number; readonly below: number },
  transitions: readonly Transition[],
  variables: Variables,
): Drawn {
  const branches = transitions.flatMap(({ guard }) =>
    guard.params.drawn?.name === name ? [guard.params.drawn.least] : [],
  )
  const branch = 1 + branches.indexOf(least)
  return { slot: variables.other(`drawn ${name}`, branches.length), branch, name, least, below }
}

/** The same chance comes out the same way twice, so a branch is open when it was taken before or nothing was drawn yet. */
function drawnTest({ slot, branch, least: from, below }: Drawn): Test {
  if (below <= from) return never
  const taken = all([least(slot, branch), not(least(slot, branch + 1))])
  return { op: "any", tests: [not(least(slot, 1)), taken] }
}

/** Back where a part was left; at its first beat when it was never entered. */
function resumedTest(
  { beat, first }: { readonly beat: string; readonly first: boolean },
  slot: number,
  beats: readonly string[],
): Test {
  const there = equal(slot, 1 + beats.indexOf(beat))
  return first ? { op: "any", tests: [not(least(slot, 1)), there] } : there
}

type Terms = Omit<Extract<Effect, { type: "promise" }>["params"], "id">

function effectsIn({ config }: Machine): readonly Effect[] {
  return Object.values(config.states.story.states).flatMap(({ entry, on }) => [
    ...entry,
    ...Object.values(on ?? {}).flatMap((transitions) => transitions.flatMap(({ actions }) => actions)),
  ])
}

/** Everybody who can speak for the trainee. */
function speakersOf(machine: Machine): readonly string[] {
  const named = effectsIn(machine).flatMap((effect) => (effect.type === "speak" ? [effect.params.person] : []))
  return [...new Set(named)].filter((person) => person !== trainee)
}

/** Every measure that can be added somewhere. */
function mitigationsOf(machine: Machine): readonly string[] {
  return [...new Set(effectsIn(machine).flatMap((effect) => (effect.type === "add" ? [effect.params.mitigation] : [])))]
}

/** The different terms each promise is made under. */
function termsOf(machine: Machine): ReadonlyMap<string, readonly Terms[]> {
  const found = new Map<string, Terms[]>()
  for (const effect of effectsIn(machine)) {
    if (effect.type !== "promise") continue
    const { id, ...term } = effect.params
    const known = found.get(id) ?? []
    if (!known.some((other) => canonical(other) === canonical(term))) found.set(id, [...known, term])
  }
  return found
}
