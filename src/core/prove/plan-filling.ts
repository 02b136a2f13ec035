import { allocateHanding, beliefRemembered, type Planning } from "../activity/allocate"
import { allocationOf } from "../machine/allocation"
import { type Bound, boundsIn } from "../machine/condition"
import { draw } from "../machine/draw"
import type { LearnerEvent } from "../machine/event"
import { noticedBy } from "../machine/memory"
import type { Memories } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { actsOf, allocatesOf, conditionsOf } from "../pack/parts"
import { type Belief, beliefAtStart } from "../presence/belief"
import { changesTo, chanceUnits, emptyUnits, rashUnits, referenceUnits, regularUnits } from "../presence/fill"
import { measuresOf } from "../presence/measures"
import { type PresenceRules, type Units, unitKey, unitsIn } from "../presence/rules"
import type { Filling, Fillings } from "./filling"
import { all, always, equal, saysNothing } from "./test"
import type { Variables } from "./variables"
import type { Write } from "./write"

/**
 * Ways of filling in a plan of presence. Nobody can try all of them: these are samples, the reference plan, a fixed
 * programme, an empty plan, a rash one and some by chance, and of those that no condition tells apart only one. A plan
 * that takes up another is filled in for each way in which that one was.
 */
export function planFillings(hands: Planning, setting: Setting, variables: Variables): Fillings {
  const { id, continues, rules } = hands
  const isTakenUp = allocatesOf(setting.scenario).some((other) => other.continues === id)
  const { remembers } = variables
  const samples = samplesOf(hands, setting, remembers)
  const started = continues === undefined ? 0 : startsOf(continues, setting, remembers).length
  return {
    sampled: true,
    all: samples.map(({ units, start, promised, unpromised, held, bounds }, i): Filling => {
      const isHeld = (bound: Bound) => held.includes(bound)
      return {
        hands,
        leaks: false,
        test: all([
          continues === undefined ? always : equal(variables.planned(continues, started), start),
          ...promised.map((promise) => equal(variables.made(promise), 1)),
          ...unpromised.map((promise) => equal(variables.made(promise), 0)),
        ]),
        writes: [
          ...held.map((bound): Write => ({ op: "set", slot: variables.allocated(bound), value: 1 })),
          ...(isTakenUp ? [{ op: "set", slot: variables.planned(id, samples.length), value: i + 1 } as const] : []),
        ],
        given: {
          ...saysNothing,
          allocated: (asked) => {
            const own = bounds.find((bound) => isSame(bound, asked))
            return own && isHeld(own)
          },
        },
        compose(progress) {
          const { rates, units: now } = allocationOf(progress, id, continues)
          return [
            ...Object.keys(rules.rated ? rules.places : {}).flatMap((place): readonly LearnerEvent[] =>
              rates[place] === undefined ? [{ type: "rate", place, level: 3 }] : [],
            ),
            ...changesTo(now, units, rules.from).map((unit): LearnerEvent => ({ type: "assign", ...unit })),
          ]
        },
      }
    }),
  }
}

interface Sample {
  readonly units: Units
  /** In which way the plan that it takes up was filled in: its place among the samples of that one, 0 where it was not adopted. */
  readonly start: number
  readonly promised: readonly string[]
  readonly unpromised: readonly string[]
  /** What conditions ask of the plan, and what of that it keeps to. */
  readonly bounds: readonly Bound[]
  readonly held: readonly Bound[]
}

/** The same for every role, every part of a certificate, and every time the scenario is compiled; not for every beginning. */
const known = new WeakMap<Setting["scenario"], Map<string, readonly Sample[]>>()

function samplesOf(hands: Planning, setting: Setting, remembers: Memories): readonly Sample[] {
  const own = known.get(setting.scenario) ?? new Map<string, readonly Sample[]>()
  known.set(setting.scenario, own)
  const belief = beliefRemembered(setting, noticedBy(setting.scenario, remembers))
  const key = JSON.stringify([hands.id, belief])
  const found = own.get(key) ?? workedOut(hands, setting, remembers, belief ?? beliefAtStart(hands.rules))
  own.set(key, found)
  return found
}

function workedOut(
  { id, continues, rules }: Planning,
  setting: Setting,
  remembers: Memories,
  belief: Belief,
): readonly Sample[] {
  const asked = conditionsOf(setting.scenario).flatMap(({ value }) => boundsIn(value.allocated))
  const bounds = asked.filter((bound, i) => bound.plan === id && asked.findIndex((other) => isSame(bound, other)) === i)
  const starts = continues === undefined ? [{}] : startsOf(continues, setting, remembers)
  const found = new Map<string, Sample>()
  for (const [start, played] of starts.entries())
    for (const [promised, unpromised] of promiseCases(Object.keys(rules.returns), setting))
      for (const units of sampleUnits(rules, played, promised)) {
        const measures = measuresOf(rules, units, promised, belief)
        const held = bounds.filter(({ measure, bound, value }) =>
          bound === "least" ? measures[measure] >= value : measures[measure] <= value,
        )
        const key = JSON.stringify([start, promised, held])
        if (!found.has(key)) found.set(key, { units, start, promised, unpromised, bounds, held })
      }
  return [...found.values()]
}

/** What was played before a plan that takes up another: nothing where that was not adopted, else each of its samples. */
function startsOf(continues: string, setting: Setting, remembers: Memories): readonly Units[] {
  const first = allocatesOf(setting.scenario).find(({ id }) => id === continues)
  const samples = first ? samplesOf(allocateHanding(first, setting), setting, remembers) : []
  return [{}, ...samples.map(({ units }) => units)]
}

/** Which of the promises that the plan may keep were made, and which were not. */
function promiseCases(promises: readonly string[], { scenario }: Setting) {
  const makeable = promises.filter((promise) => actsOf(scenario).some(({ act }) => act.promises?.[promise]))
  return makeable.reduce<readonly (readonly [readonly string[], readonly string[]])[]>(
    (cases, promise) =>
      cases.flatMap(([made, unmade]) => [[made, [...unmade, promise]] as const, [[...made, promise], unmade] as const]),
    [[[], []]],
  )
}

function sampleUnits(rules: PresenceRules, played: Units, promised: readonly string[]): readonly Units[] {
  const offered = { ...rules, places: Object.keys(rules.places) }
  const reference = referenceUnits(rules, played, promised)
  return [
    reference,
    regularUnits(offered, played),
    emptyUnits(rules, played),
    rashUnits(rules, played),
    thinned(reference, rules),
    ...Array.from({ length: byChance }, (_, i) =>
      chanceUnits(offered, played, (name, of) => draw(`sample ${i}`, name) % of),
    ),
  ]
}

const byChance = 4

/** Every other one of a plan. */
function thinned(units: Units, { from }: PresenceRules): Units {
  return Object.fromEntries(
    unitsIn(units).flatMap(({ place, means, day, count }, i) =>
      day < from || i % 2 === 0 ? [[unitKey(place, means, day), count]] : [],
    ),
  )
}

function isSame(one: Bound, other: Bound): boolean {
  return (
    one.plan === other.plan && one.measure === other.measure && one.bound === other.bound && one.value === other.value
  )
}
