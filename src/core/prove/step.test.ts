import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyScenario } from "../../../tests/support/any-scenario"
import { orvane } from "../../../tests/support/orvane"
import { chances } from "../pack/scales"
import { small } from "../../../tests/support/small"
import { times } from "../../../tests/support/times"
import { begin, type Play, step, whyRefused } from "../attempt/play"
import { draw, isDrawn } from "../machine/draw"
import type { LearnerEvent } from "../machine/event"
import { compile, type Machine, remembering } from "../machine/machine"
import { beginningsOf } from "../machine/memory"
import { beatOf } from "../pack/parts"
import type { Scenario, World } from "../pack/schema"
import { promiseStates } from "./write"
import { type Model, modelOf, type Move } from "./model"
import { beginning, take } from "./step"
import { toCheck } from "./test"
import { atSlot, consentStates, type Vector } from "./variables"

/** The prover's own step is the machine's step: the same acts are open, and everything that is read later is the same. */

const { world } = small()

function fresh(machine: Machine, role: string, seed: string): Play {
  return begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: machine.config.id,
    machine: machine.digest,
    role,
    seed,
    began: "2026-11-23T08:00:00.000Z",
  })
}

/** What the model holds of a progress, by the names of its variables. */
function seen(machine: Machine, model: Model, now: Play["now"], seed: string): Record<string, number> {
  const { progress } = now
  const counted = new Map<string, number>()
  for (const { things } of model.moves)
    if (things) {
      const slot = counterOf(model, things)
      counted.set(model.slots[slot]?.name ?? "", things.filter((thing) => progress.looked.includes(thing)).length)
    }
  return Object.fromEntries(
    model.slots.map(({ name, start }) => [
      name,
      counted.get(name) ?? valueOf(name, now, { machine, model, start, seed }),
    ]),
  )
}

function counterOf(model: Model, things: readonly string[]): number {
  const move = model.moves.find((one) => one.things === things)
  const write = move?.writes.find(({ op }) => op === "move")
  if (write?.op !== "move") throw new Error("a look without a counter")
  return write.slot
}

function valueOf(
  name: string,
  { at, progress }: Play["now"],
  { machine, model, start, seed }: { machine: Machine; model: Model; start: number; seed: string },
): number {
  const [kind = "", id = "", more = "", bound = "", value = ""] = name.split(" ")
  const sent = Object.values(progress.reports ?? {}).flatMap((report) => report.sent)
  const sorts = Object.values(progress.sorts ?? {})
  const picks = Object.values(progress.picks ?? {})
  const boards = Object.values(progress.boards ?? {}).filter(({ issued }) => issued !== undefined)
  const is = (yes: boolean) => (yes ? 1 : 0)
  const promise = progress.promises[id]
  switch (kind) {
    case "at":
      return model.spots.indexOf(at)
    case "minutes":
      return progress.minutes
    case "trust":
      return progress.trust[id] ?? 0
    case "rapport":
      return progress.rapport?.[id] ?? 0
    case "joined":
      return is(progress.team?.includes(id) ?? false)
    case "speaks":
      return is(progress.speaks === id)
    case "consent":
      return 1 + consentStates.findIndex((state) => state === progress.consents?.[`${id} ${more}`])
    case "asset":
      return progress.assets[id] ?? start
    case "knows":
    case "done":
    case "added":
    case "verified":
    case "prepared":
      return is(progress[kind].includes(id))
    case "flagged":
      return is(progress.judged[id]?.as === "flag")
    case "estimated":
      return is(progress.estimates[id] !== undefined)
    case "made":
      return is(promise !== undefined)
    case "open": {
      const { terms } = model.promises.find(({ slot }) => model.slots[slot]?.name === name) ?? { terms: [] }
      return promise?.state === "open"
        ? 1 + terms.findIndex(({ by, costs }) => by === promise.by && costs === promise.costs)
        : 0
    }
    case "outcome":
      return promise === undefined ? 0 : promiseStates[promise.state]
    case "part": {
      const beats = machine.setting.scenario.beats.filter(({ part }) => part === id)
      return 1 + beats.findIndex((beat) => beat.id === progress.parts[id])
    }
    case "drawn": {
      const move = model.moves.find(({ drawn }) => drawn?.name === id && isDrawn(seed, drawn))
      return progress.done.includes(id) ? (move?.drawn?.branch ?? 0) : 0
    }
    case "reported":
      return is(sent.some(({ lines }) => id in lines) || boards.some(({ lines }) => (lines[id] ?? []).length > 0))
    case "leaked":
      return is(
        sent.some(({ leaked }) => leaked.includes(id)) || boards.some(({ issued }) => issued?.leaked.includes(id)),
      )
    case "told":
      return is(
        sent.some(({ to }) => to.includes(id)) ||
          boards.some(({ lines }) => Object.values(lines).some((to) => to.includes(id))),
      )
    case "urgency":
      return is(
        (progress.reports?.[id]?.sent ?? []).some(({ urgency }) => ranks.indexOf(urgency ?? "") >= ranks.indexOf(more)),
      )
    case "sorted":
      return is(sorts.some(({ closed, placed }) => closed !== undefined && placed[id]?.bin === more))
    case "likely":
      return is(boards.some(({ chances }) => (chances[id] ?? 0) >= Number(more)))
    case "overridden":
      return is(boards.some(({ cells }) => cells[id]?.as === "override"))
    case "reasoned":
      return is(boards.some(({ issued }) => issued?.reasoned.includes(id)))
    case "picked":
      return is(picks.some(({ decided, picked }) => decided !== undefined && picked.includes(id)))
    case "worth":
      return is((progress.picks?.[id]?.decided?.share ?? Number.NEGATIVE_INFINITY) >= Number(more))
    case "allocated": {
      const is = Object.entries(progress.allocations?.[id]?.adopted?.measures ?? {}).find(([key]) => key === more)?.[1]
      if (is === undefined) return 0
      return (bound === "least" ? is >= Number(value) : is <= Number(value)) ? 1 : 0
    }
    case "planned":
      return plannedAs(id, progress, model)
    case "closed":
      return is(
        progress.allocations?.[id]?.adopted !== undefined ||
          progress.reports?.[id]?.closed === true ||
          progress.sorts?.[id]?.closed !== undefined ||
          progress.picks?.[id]?.decided !== undefined ||
          progress.boards?.[id]?.issued !== undefined,
      )
    case "silent":
      return is(progress.reports?.[id]?.silence !== undefined)
    case "chased":
      return is(progress.reports?.[id]?.silence?.chased !== undefined)
    case "looks":
      return 0 // nobody in this role ever can
    default:
      throw new Error(name)
  }
}

/** Which of the model's ways of filling in a plan it was: the one that leaves nothing to change, of those for these promises. */
function plannedAs(plan: string, progress: Play["now"]["progress"], model: Model): number {
  const adopted = progress.allocations?.[plan]?.adopted
  if (!adopted) return 0
  const then = Int32Array.from(model.slots, ({ name }) =>
    adopted.promised.some((promise) => name === `made ${promise}`) ? 1 : 0,
  )
  const slot = model.slots.findIndex(({ name }) => name === `planned ${plan}`)
  const move = model.moves.find(
    ({ filling }) =>
      filling?.hands.id === plan && toCheck(filling.test)(then) && filling.compose(progress).length === 0,
  )
  const write = move?.filling?.writes.find((one) => one.op === "set" && one.slot === slot)
  if (write?.op !== "set") throw new Error(`no filling of ${plan} is the one that was adopted`)
  return write.value
}

const ranks: readonly string[] = ["routine", "urgent", "flash"]

function isOpen(move: Move, v: Vector, seed: string): boolean {
  const { drawn } = move
  if (drawn && !isDrawn(seed, drawn)) return false
  return move.open(v)
}

function eventsOf({ moves }: Model): readonly LearnerEvent[] {
  return moves.flatMap(({ event, things }) =>
    things && event.type === "look" ? things.map((thing) => ({ type: "look" as const, thing })) : [event],
  )
}

function sameEvent(move: Move, event: LearnerEvent): boolean {
  if (move.things && event.type === "look") return move.things.includes(event.thing)
  return JSON.stringify(move.event) === JSON.stringify(event)
}

/** Walks both as `picks` say, and compares them at every step. */
function walk(scenario: Scenario, inWorld: World, role: string, seed: string, picks: readonly number[]) {
  const beginnings = beginningsOf(scenario)
  const machine = remembering(compile(scenario, inWorld), beginnings[picks.length % beginnings.length])
  const model = modelOf(machine, role)
  let play = fresh(machine, role, seed)
  const v = beginning(model)
  for (const pick of picks) {
    expect(Object.fromEntries(model.slots.map(({ name }, slot) => [name, v[slot]]))).toEqual(
      seen(machine, model, play.now, seed),
    )
    const here = (model.movesAt[v[atSlot] ?? 0] ?? []).filter(({ filling }) => filling === undefined)
    const open = here.filter((move) => isOpen(move, v, seed))
    const possible = eventsOf({ ...model, moves: here }).filter((event) => whyRefused(play, event) === undefined)
    const fresh = possible.filter((event) => event.type !== "look" || !play.now.progress.looked.includes(event.thing))
    expect(fresh.every((event) => open.some((move) => sameEvent(move, event)))).toBe(true)
    expect(open.every((move) => possible.some((event) => sameEvent(move, event)))).toBe(true)
    const fillings = (model.movesAt[v[atSlot] ?? 0] ?? []).filter((move) => move.filling && isOpen(move, v, seed))
    const handed = pick % 3 > 0 && handIn(play, pick)
    if (handed) {
      // However it was put together, some filling of the model comes to the same.
      play = handed
      const there = seen(machine, model, play.now, seed)
      const after = JSON.stringify(model.slots.map(({ name }) => there[name]))
      const same = fillings.find((move) => {
        const next = v.slice()
        take(move, next, model)
        return JSON.stringify([...next]) === after
      })
      if (!same) throw new Error(`no filling for ${JSON.stringify(play.steps.at(-1)?.event)} gives ${after}`)
      take(same, v, model)
      continue
    }
    const filled = fillings[pick % Math.max(1, fillings.length)]
    if (filled?.filling && pick % 2 === 0) {
      play = played(play, [...filled.filling.compose(play.now.progress), filled.event])
      take(filled, v, model)
      continue
    }
    if (possible.length === 0) return
    const event = possible[pick % possible.length]
    if (!event) return
    const move = open.find((one) => sameEvent(one, event))
    if (!move) throw new Error(`no move for ${JSON.stringify(event)}`)
    play = played(play, [event])
    take(move, v, model)
  }
}

function played(play: Play, events: readonly LearnerEvent[]): Play {
  return events.reduce((now, event) => {
    const stepped = step(now, event, now.steps.length)
    if (!stepped.ok) throw new Error(`${JSON.stringify(event)} is refused: ${stepped.refused.reason}`)
    return stepped.play
  }, play)
}

/** A report, a sort or a pick of the beat put together by chance and handed in, where the machine lets it. */
function handIn(play: Play, pick: number): Play | undefined {
  const { report, sort, board, pick: choosing } = beatOf(play.machine.setting.scenario, play.now.at) ?? {}
  const drawn = (name: string, of: number) => draw(String(pick), name) % of
  const oneOf = <T>(name: string, list: readonly T[]) => list[drawn(name, list.length)]
  const written = (report ? Object.keys(report.items) : []).flatMap((fact): readonly LearnerEvent[] => [
    { type: "omit", fact },
    ...(drawn(fact, 3) > 0
      ? [
          {
            type: "put" as const,
            fact,
            as: oneOf(`${fact} as`, ["heard", "observed", "inferred"] as const) ?? "heard",
            ...(drawn(`${fact} names`, 2) > 0 ? { names: "left-out" as const } : {}),
          },
        ]
      : []),
  ])
  const told = (report ? Object.keys(report.to) : []).map(
    (addressee): LearnerEvent => ({ type: drawn(addressee, 2) > 0 ? "tell" : "untell", addressee }),
  )
  const cards = (sort ? Object.keys(sort.cards) : []).map(
    (card): LearnerEvent =>
      drawn(card, 4) > 0
        ? { type: "place", card, bin: drawn(`${card} bin`, 2) > 0 ? "work" : "trade", confidence: 1 }
        : { type: "lift", card },
  )
  const worked = board
    ? [
        { type: "pin", fragment: Object.keys(board.fragments)[0] ?? "", to: Object.keys(board.hypotheses) } as const,
        ...Object.keys(board.hypotheses).map((hypothesis) => ({
          type: "weigh" as const,
          hypothesis,
          chance: oneOf(hypothesis, chances) ?? 50,
        })),
        ...Object.keys(board.model?.cells ?? {}).map((cell) => ({
          type: "rely" as const,
          cell,
          as: oneOf(cell, ["accept", "override"] as const) ?? "accept",
        })),
        ...Object.keys(board.product?.lines ?? {}).map((line) => {
          const to = Object.keys(board.product?.to ?? {}).filter((one) => drawn(`${line} ${one}`, 2) > 0)
          return { type: "release" as const, line, ...(to.length > 0 ? { to } : {}) }
        }),
      ]
    : []
  const picked = Object.keys(choosing?.cards ?? {}).map(
    (card): LearnerEvent => ({ type: drawn(card, 2) > 0 ? "pick" : "unpick", card }),
  )
  const ends: readonly LearnerEvent[] = [
    ...(report
      ? [
          { type: "urge", urgency: oneOf("urgency", ["routine", "urgent", "flash"] as const) ?? "flash" } as const,
          { type: "send", report: report.id } as const,
        ]
      : []),
    ...(sort ? [{ type: "close", sort: sort.id } as const] : []),
    ...(choosing ? [{ type: "decide", pick: choosing.id } as const] : []),
    ...(board ? [{ type: "issue", board: board.id } as const] : []),
  ]
  let now = play
  for (const event of [
    ...written,
    ...told,
    ...cards,
    ...picked,
    ...worked,
    ...ends.filter(({ type }) => type === "urge"),
  ]) {
    const stepped = step(now, event, now.steps.length)
    if (stepped.ok) now = stepped.play
  }
  const end = oneOf(
    "end",
    ends.filter(({ type }) => type !== "urge"),
  )
  const handed = end && step(now, end, now.steps.length)
  return handed?.ok ? handed.play : undefined
}

const seeds = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom("a", "b", "c", "d") })
const picks = (most: number) => fc.array(fc.nat(1000), { maxLength: most })

describe("the plain step is the machine's step", () => {
  test("on the small pack", () => {
    const { scenarios } = small()
    for (const scenario of scenarios)
      fc.assert(
        fc.property(fc.constantFrom(...scenario.roles), seeds, picks(25), (role, seed, chosen) =>
          walk(scenario, world, role, seed, chosen),
        ),
      )
  })
  test("on the pack that ships", () => {
    const pack = orvane()
    for (const scenario of pack.scenarios)
      fc.assert(
        fc.property(fc.constantFrom(...scenario.roles), seeds, picks(120), (role, seed, chosen) =>
          walk(scenario, pack.world, role, seed, chosen),
        ),
        // A plan of presence is filled in by some eighty acts, and again each time it is walked.
        { numRuns: scenario.beats.some(({ allocate }) => allocate) ? 3 : times(10) },
      )
  }, 120_000)
  test("on any scenario", () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.constantFrom("leader", "observer", "guest"),
        seeds,
        picks(30),
        (scenario, role, seed, chosen) => walk(scenario, world, role, seed, chosen),
      ),
      { numRuns: times(250) },
    )
  }, 120_000)
})
